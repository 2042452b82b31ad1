"""Tables of the roster's steps: the first rows of a sheet, and what an import would change."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)

Index = QModelIndex | QPersistentModelIndex
Cells = Sequence[str]

FLUSH = """QTableView { border: none; border-radius: 0; }
QHeaderView::section { padding: 10px 15px; }"""
"""The style of a table in a card, which has the border; headings begin where the cells do."""


class PreviewModel(QAbstractTableModel):
    """The columns of a sheet: the first row is left free for what each is taken for."""

    def __init__(self) -> None:
        super().__init__()
        self._headings: Sequence[str] = ()
        self._rows: Sequence[Cells] = ()

    def show(self, headings: Sequence[str], rows: Sequence[Cells]) -> None:
        """Show another sheet."""
        self.beginResetModel()
        self._headings, self._rows = headings, rows
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return the rows, and the free one above them."""
        return 0 if parent.isValid() or not self._headings else len(self._rows) + 1

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return how many columns the sheet has."""
        return 0 if parent.isValid() else len(self._headings)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """Return a cell as it stands in the file."""
        if not index.isValid() or index.row() == 0:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._rows[index.row() - 1][index.column()]
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = int(Qt.ItemDataRole.DisplayRole),
    ) -> Any:
        """Return what a column is called in the file."""
        across = orientation == Qt.Orientation.Horizontal
        if across and role == Qt.ItemDataRole.DisplayRole and section < len(self._headings):
            return self._headings[section]
        return None


class ListModel(QAbstractTableModel):
    """A list of any length whose rows are made when they are first shown."""

    def __init__(self) -> None:
        super().__init__()
        self._headings: Sequence[str] = ()
        self._count = 0
        self._make: Callable[[int], Cells] = lambda _: ()
        self._made: dict[int, Cells] = {}

    def show(self, headings: Sequence[str], count: int, make: Callable[[int], Cells]) -> None:
        """Show another list: so many rows, each made by its number."""
        self.beginResetModel()
        self._headings, self._count, self._make, self._made = headings, count, make, {}
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return how long the list is."""
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return how many columns it has."""
        return 0 if parent.isValid() else len(self._headings)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """Return a cell."""
        if not index.isValid():
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._cells(index.row())[index.column()]
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = int(Qt.ItemDataRole.DisplayRole),
    ) -> Any:
        """Return a column's heading, or a row's number."""
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return self._headings[section] if section < len(self._headings) else None
        return None

    def _cells(self, row: int) -> Cells:
        if row not in self._made:
            self._made[row] = self._make(row)
        return self._made[row]
