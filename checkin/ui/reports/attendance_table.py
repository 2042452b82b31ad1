"""The attendance table as it is seen: as many whole columns as there is room for."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView

from checkin.ui.reports.attendance_model import AttendanceModel
from checkin.ui.reports.figures import Figures
from checkin.ui.reports.table_head import ACROSS, DOWN, LOW, WIDE, TableHead
from checkin.ui.style import Colours

ROW, FIRST = 50, 96
"""Pixels of a row's height, and of the width of the first two columns."""

NARROW, BROAD = 132, 220
"""Pixels between which the width of a session's column lies."""


class AttendanceTable(QTableView):
    """Its columns share the room, so that none is cut at the edge; further ones are scrolled to."""

    def __init__(self, model: AttendanceModel, colours: Colours) -> None:
        super().__init__()
        self.held = model
        self.setModel(model)
        self.setHorizontalHeader(TableHead(colours, Qt.Orientation.Horizontal))
        self.setVerticalHeader(TableHead(colours, Qt.Orientation.Vertical))
        self._figures = Figures(colours)
        self.setItemDelegate(self._figures)
        self.verticalHeader().setDefaultSectionSize(ROW)
        self.setStyleSheet("QTableView { border: none; border-radius: 0; }")
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def suit(self, *, wide: bool) -> None:
        """Give headings and columns the measures of what the model holds; `wide` headings left."""
        bars = self.held.held.bars
        self.horizontalHeader().setFixedHeight(LOW if bars else ACROSS)
        self.horizontalHeader().setStretchLastSection(bars)
        self.verticalHeader().setFixedWidth(WIDE if wide else DOWN)
        self.updateGeometries()
        self._share_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room anew."""
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        columns = self.held.columnCount()
        first = min(2, columns)
        room = self.viewport().width() - first * FIRST
        shared = not self.held.held.bars and columns > first
        width, rest = shares(room, columns - first) if shared else (0, 0)
        for column in range(first):
            self.setColumnWidth(column, FIRST + (rest if column == 0 else 0))
        for column in range(first, columns if shared else first):
            self.setColumnWidth(column, width)


def shares(room: int, columns: int) -> tuple[int, int]:
    """Return the width of columns of which a whole number fills a room, and what is left of it."""
    seen = min(max(room // NARROW, 1), columns)
    width = min(max(room // seen, NARROW), BROAD)
    rest = room - seen * width
    return width, rest if 0 < rest < seen else 0
