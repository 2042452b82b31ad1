"""The things that a section lists: the model, and how a row is drawn."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import QFrame, QListView, QStyleOptionViewItem

from checkin.badges.colour import ink_on
from checkin.ui.parts.choice import typed
from checkin.ui.parts.drawn_rows import DrawnRows, Index
from checkin.ui.parts.flags import draw_flag
from checkin.ui.parts.labels import fitted
from checkin.ui.set_up.swatches import faint
from checkin.ui.style import Colours, font, width_of

ROW = int(Qt.ItemDataRole.UserRole)


@dataclass(frozen=True, slots=True)
class Row:
    """One thing: a title, a line below it, a short mark before it, perhaps in its own colour.

    `head` is a heading over the row, where a new group begins; `aside` is said on the right,
    `flag` is the country whose flag stands in place of the mark.
    """

    id: str
    title: str
    second: str = ""
    mark: str = ""
    colour: str = ""
    head: str = ""
    aside: str = ""
    flag: str = ""


class Rows(QAbstractListModel):
    """The rows of a list; the same things stay where they are when only their texts change."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[Row] = []

    def show_rows(self, rows: Sequence[Row]) -> bool:
        """Show other rows, and tell whether the list was made anew."""
        if [row.id for row in rows] == [row.id for row in self.rows]:
            changed = list(rows) != self.rows
            self.rows = list(rows)
            if changed:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return False
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()
        return True

    def place(self, id: str) -> int:
        """Return the place of a thing, -1 where it is not listed."""
        return next((i for i, row in enumerate(self.rows) if row.id == id), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return how many there are."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """Return what a row shows."""
        if not 0 <= index.row() < len(self.rows):
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (row.title, row.second, row.aside) if part)
        return {int(Qt.ItemDataRole.DisplayRole): row.title, ROW: row}.get(role)


class RowDelegate(DrawnRows):
    """Draws a thing in one or two lines."""

    HEIGHT, HEAD, LINE = 58, 30, 20
    MARK = 46

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Every row has one height, with that of a second line and of its heading if need be."""
        row: Row = index.data(ROW)
        view = option.widget
        width = view.viewport().width() if isinstance(view, QListView) else 300
        more = len(self._title(row, width - 24 - self._left(row))) - 1
        return QSize(120, self.HEIGHT + more * self.LINE + (self.HEAD if row.head else 0))

    def body(self, rect: QRect, index: Index) -> QRect:
        """Leave out the heading above a row: it is not selected with it."""
        row: Row = index.data(ROW)
        return rect.adjusted(0, self.HEAD, 0, 0) if row.head else rect

    def draw(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """Draw one thing, below its heading."""
        row: Row = index.data(ROW)
        colours, align = self.colours, Qt.AlignmentFlag
        if row.head:
            head = QRect(rect.left() + 12, rect.top() + 4 - self.HEAD, rect.width() - 24,
                         self.HEAD - 4)  # fmt: skip
            self.draw_text(
                painter, head, row.head, 12, colours.muted, align.AlignVCenter, bold=True
            )
        inner = rect.adjusted(12, 8, -12, -8)
        if row.mark or row.flag:
            self._mark(painter, inner, row)
            inner.setLeft(inner.left() + self._left(row))
        width = self.draw_text(painter, inner, row.aside, 12, colours.attention[0],
                           align.AlignRight | align.AlignTop, bold=True)  # fmt: skip
        first = inner.adjusted(0, 0, -width - 8 if width else 0, 0)
        where = align.AlignTop if row.second else align.AlignVCenter
        for i, line in enumerate(self._title(row, inner.width())):
            place = first if i == 0 else inner
            below = place.translated(0, i * self.LINE)
            self.draw_text(painter, below, line, 15, colours.text, where, bold=True)
        size = 13 if width_of(row.second, font(13)) <= inner.width() else 12
        self.draw_text(painter, inner, row.second, size, colours.muted, align.AlignBottom)

    def _left(self, row: Row) -> int:
        return self.MARK + 12 if row.mark or row.flag else 0

    def _title(self, row: Row, width: int) -> list[str]:
        """Return the title in at most two lines."""
        return fitted(row.title, max(width, 40), range(15, 14, -1), True, 2)[1]

    def _mark(self, painter: QPainter, row_rect: QRect, row: Row) -> None:
        colours = self.colours
        if row.flag:
            width = self.MARK - 6
            where = QRectF(row_rect.left(), row_rect.center().y() - 15, width, width * 0.75)
            draw_flag(painter, row.flag, where, colours)
            return
        chip = QRectF(row_rect.left(), row_rect.center().y() - 13, self.MARK, 27)
        painter.setPen(faint(colours) if row.colour else QColor(colours.line))
        painter.setBrush(QColor(row.colour or colours.background))
        painter.drawRoundedRect(chip, 7, 7)
        ink = ink_on(row.colour) if row.colour else colours.muted
        self.draw_text(painter, chip.toRect(), row.mark, 13, ink, Qt.AlignmentFlag.AlignCenter,
                   bold=True)  # fmt: skip


class RowList(QListView):
    """A list of things; letters go to the window, since a scanner may type them."""

    def __init__(self, colours: Colours, model: Rows) -> None:
        super().__init__()
        self.setObjectName("results")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setModel(model)
        self._drawn = RowDelegate(colours)
        self.setItemDelegate(self._drawn)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave letters and digits to the window."""
        if typed(event):
            event.ignore()
        else:
            super().keyPressEvent(event)
