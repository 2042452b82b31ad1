"""Lists that no scanner and no letter moves: what is typed goes to the window."""

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QListView, QTableView

from checkin.ui.parts.choice import typed

Move = QAbstractItemView.CursorAction


class PlainList(QListView):
    """Rows of one height; the arrow keys choose."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("results")
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave letters, digits and Enter to the window."""
        if _of_the_window(event):
            event.ignore()
        else:
            super().keyPressEvent(event)


class LongList(QTableView):
    """A list of one column, for a hundred thousand rows: Qt's list would lay out each of them."""

    def __init__(self, height: int) -> None:
        super().__init__()
        self.setObjectName("results")
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(height)
        rows.setDefaultSectionSize(height)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave letters, digits and Enter to the window."""
        if _of_the_window(event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def moveCursor(self, move: Move, held: Qt.KeyboardModifier) -> QModelIndex:
        """Go to the first and the last person with Home and End, as in a list."""
        ends = {Move.MoveHome: 0, Move.MoveEnd: self.model().rowCount() - 1}
        if move in ends:
            return self.model().index(ends[move], 0)
        return super().moveCursor(move, held)

    def chosen_rows(self) -> list[int]:
        """Return the rows that are chosen, in order, each span of them read as one."""
        spans = self.selectionModel().selection()
        held = [spans.at(i) for i in range(spans.count())]
        return sorted({row for span in held for row in range(span.top(), span.bottom() + 1)})

    def how_many(self) -> int:
        """Return how many rows are chosen."""
        spans = self.selectionModel().selection()
        return sum(spans.at(i).height() for i in range(spans.count()))


def _of_the_window(event: QKeyEvent) -> bool:
    return typed(event) or event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
