"""The table of people: rows of one height, chosen with the keyboard or the mouse."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QVBoxLayout

from checkin.services.following import Shifts
from checkin.ui.parts.choice import typed
from checkin.ui.people.columns import COLUMNS
from checkin.ui.people.line_delegate import HEIGHT, LineDelegate
from checkin.ui.people.table_model import PeopleModel
from checkin.ui.style import Colours

Flag = QItemSelectionModel.SelectionFlag


class PeopleTable(QTableView):
    """Shows a model. `sorted_by` carries a column's order, `chosen` says that others are chosen."""

    sorted_by = Signal(str)
    chosen = Signal()

    def __init__(self, colours: Colours, model: PeopleModel) -> None:
        super().__init__()
        self.people = model
        self.drawn = LineDelegate(colours, model)
        self.setModel(model)
        self.setItemDelegate(self.drawn)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(HEIGHT)
        self.verticalHeader().setDefaultSectionSize(HEIGHT)
        head = self.horizontalHeader()
        # Qt asks each row for each heading that is painted whether all are chosen
        head.setSelectionModel(QItemSelectionModel(model, head))
        head.setSectionsClickable(True)
        head.setHighlightSections(False)
        head.setSortIndicatorShown(True)
        head.setMinimumSectionSize(70)
        head.sectionClicked.connect(self._sort)
        head.setFixedHeight(HEIGHT)
        self.selectionModel().selectionChanged.connect(lambda *_: self.chosen.emit())
        self.selectionModel().currentRowChanged.connect(lambda *_: self.chosen.emit())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the columns the room there is."""
        super().resizeEvent(event)
        self.spread()

    def spread(self) -> None:
        """Give each column its width, and share out what is left."""
        widths = [COLUMNS[key].width for key in self.people.keys]
        left = self.viewport().width() - sum(widths)
        part = 1 + left / sum(widths) if left > 0 else 1.0
        if left < 0 and left > -sum(widths) * 0.12:  # a little narrower, rather than scrolled
            part = self.viewport().width() / sum(widths)
        for i, width in enumerate(widths):
            self.setColumnWidth(i, int(width * part))

    def mark_order(self, order: str, *, backwards: bool) -> None:
        """Show by which column the people are sorted."""
        orders = [COLUMNS[key].order for key in self.people.keys]
        way = Qt.SortOrder.DescendingOrder if backwards else Qt.SortOrder.AscendingOrder
        here = orders.index(order) if order in orders else -1
        self.horizontalHeader().setSortIndicator(here, way)

    def chosen_ids(self) -> list[str]:
        """Return the ids of those who are chosen, in the table's order."""
        spans = self._chosen_spans()
        rows = {row for first, last in spans for row in range(first, last + 1)}
        return [self.people.ids[row] for row in sorted(rows)]

    def how_many(self) -> int:
        """Return how many are chosen."""
        return sum(last - first + 1 for first, last in self._chosen_spans())

    def here(self) -> str:
        """Return the id of the person in the current row, empty where there is none."""
        row = self.currentIndex().row()
        return self.people.ids[row] if 0 <= row < len(self.people.ids) else ""

    def choose(self, ids: Sequence[str], here: str = "") -> None:
        """Choose these people, as far as they are shown; nothing is scrolled."""
        rows = sorted(row for id in ids if (row := self.people.row_of(id)) is not None)
        selection, last = QItemSelection(), len(self.people.keys) - 1
        for first, end in _spans(rows):
            top, bottom = self.people.index(first, 0), self.people.index(end, last)
            selection.select(top, bottom)
        model = self.selectionModel()
        model.select(selection, Flag.ClearAndSelect | Flag.Rows)
        row = self.people.row_of(here or (ids[0] if ids else ""))
        if row is not None:
            model.setCurrentIndex(self.people.index(row, 0), Flag.NoUpdate)

    def shift(self, shifts: Shifts) -> None:
        """Let people move; who is chosen, the current one and the scroll stay."""
        going = {self.people.ids[row] for row in shifts.gone}
        top, here = self.top_person(), self.here()
        model = self.selectionModel()
        spans = self._chosen_spans()
        again = {id for id in going if _in(spans, self.people.row_of(id))} if spans else set()
        before = self.blockSignals(True)
        self.people.shift(shifts)
        for row, id in shifts.come:
            if id in again:
                model.select(self.people.index(row, 0), Flag.Select | Flag.Rows)
            if id == here:
                model.setCurrentIndex(self.people.index(row, 0), Flag.NoUpdate)
        self.blockSignals(before)
        if top and top not in going:
            self.scroll_to(top)

    def show_person(self, id: str) -> bool:
        """Choose a person and scroll there; False where they are not among those shown."""
        row = self.people.row_of(id)
        if row is None:
            return False
        self.choose([id])
        middle = QAbstractItemView.ScrollHint.PositionAtCenter
        self.scrollTo(self.people.index(row, 0), middle)
        return True

    def top_person(self) -> str:
        """Return who stands in the first row that is seen."""
        row = self.rowAt(1)
        return self.people.ids[row] if 0 <= row < len(self.people.ids) else ""

    def scroll_to(self, id: str) -> None:
        """Bring a person to the first row that is seen; pixels within the row stay."""
        row, bar = self.people.row_of(id), self.verticalScrollBar()
        if row is not None:
            bar.setValue(row * HEIGHT + bar.value() % HEIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave letters to the page: they are looked for; leave Tab to the window."""
        if typed(event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _chosen_spans(self) -> list[tuple[int, int]]:
        """Return the rows that are chosen, as spans."""
        held = self.selectionModel().selection()
        spans = [held.at(i) for i in range(held.count())]
        return [(span.top(), span.bottom()) for span in spans]

    def _sort(self, section: int) -> None:
        if order := COLUMNS[self.people.keys[section]].order:
            self.sorted_by.emit(order)


CARD = """
QTableView { border: none; border-radius: 0; }
QAbstractScrollArea::corner { background: transparent; border: none; }
"""


def framed(table: PeopleTable) -> QFrame:
    """Put the table into a card, whose corners its headings leave alone."""
    card = QFrame()
    card.setObjectName("card")
    column = QVBoxLayout(card)
    column.setContentsMargins(6, 4, 4, 8)
    column.addWidget(table)
    table.setFrameShape(QFrame.Shape.NoFrame)
    table.setStyleSheet(CARD)
    return card


def _in(spans: Sequence[tuple[int, int]], row: int | None) -> bool:
    return row is not None and any(first <= row <= last for first, last in spans)


def _spans(rows: Sequence[int]) -> list[tuple[int, int]]:
    """Return rows as spans of neighbours, so that choosing everybody is one span."""
    spans: list[tuple[int, int]] = []
    for row in rows:
        if spans and spans[-1][1] == row - 1:
            spans[-1] = spans[-1][0], row
        else:
            spans.append((row, row))
    return spans
