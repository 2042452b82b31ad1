"""Everybody in a table: ids in order, and lines that are read as they are scrolled to."""

from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from checkin.domain.setup import Setup
from checkin.services.following import Shifts
from checkin.store.roll import Entry
from checkin.ui.people.columns import COLUMNS, FIRST
from checkin.words import Words

Index = QModelIndex | QPersistentModelIndex
Fetch = Callable[[Sequence[str]], Mapping[str, Entry]]

PAGE = 50
"""Lines that are read together."""

MOST_PAGES = 160
"""Pages that are kept; the one that was not looked at for longest goes first."""


class PeopleModel(QAbstractTableModel):
    """Knows everybody's id; `fetch` reads the lines of a page when one of them is drawn."""

    def __init__(self, fetch: Fetch, words: Words, setup: Setup) -> None:
        super().__init__()
        self._fetch, self._words, self._setup = fetch, words, setup
        self._pages: OrderedDict[int, Mapping[str, Entry]] = OrderedDict()
        self._rows: dict[str, int] | None = None
        self.ids: list[str] = []
        self.keys: list[str] = list(FIRST)

    def show_people(self, ids: list[str]) -> bool:
        """Show other people, or in another order; tell whether they are others."""
        self._pages.clear()
        if ids == self.ids:
            self._all_changed()
            return False
        self.beginResetModel()
        self.ids, self._rows = ids, None
        self.endResetModel()
        return True

    def show_columns(self, keys: list[str]) -> None:
        """Show other columns."""
        self.beginResetModel()
        self.keys = keys
        self.endResetModel()

    def people_changed(self, ids: Iterable[str], setup: Setup) -> None:
        """Read these people anew when they are drawn next."""
        self._setup = setup
        others = set(ids)
        held = [n for n, page in self._pages.items() if not others.isdisjoint(page)]
        for number in held:
            del self._pages[number]
            first = number * PAGE
            last = min(first + PAGE, len(self.ids)) - 1
            self.dataChanged.emit(self.index(first, 0), self.index(last, self._last()))

    def shift(self, shifts: Shifts) -> None:
        """Let some people go, and others come, each at their row; all others stay chosen."""
        none = QModelIndex()
        self._pages.clear()
        self._rows = None
        for row in shifts.gone:
            self.beginRemoveRows(none, row, row)
            del self.ids[row]
            self.endRemoveRows()
        for row, id in shifts.come:
            self.beginInsertRows(none, row, row)
            self.ids.insert(row, id)
            self.endInsertRows()
        self._all_changed()

    def retranslate(self, words: Words, setup: Setup) -> None:
        """Say everything in another language, or as another set-up names it."""
        self._words, self._setup = words, setup
        self._all_changed()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self._last())

    def row_of(self, id: str) -> int | None:
        """Return the row of a person, None where they are not among those shown."""
        if self._rows is None:
            self._rows = {known: row for row, known in enumerate(self.ids)}
        return self._rows.get(id)

    def entry(self, row: int) -> Entry | None:
        """Return a line, read now where it was not yet; None where nobody is there any more."""
        number = row // PAGE
        page = self._pages.get(number)
        if page is None:
            first = number * PAGE
            page = self._pages[number] = self._fetch(self.ids[first : first + PAGE])
            if len(self._pages) > MOST_PAGES:
                self._pages.popitem(last=False)
        else:
            self._pages.move_to_end(number)
        return page.get(self.ids[row])

    def cell(self, row: int, column: int) -> tuple[Entry | None, str, str]:
        """Return the line, the column's key and the text of a cell, for those who draw it."""
        key, entry = self.keys[column], self.entry(row)
        text = "" if entry is None else COLUMNS[key].text(entry, self._words, self._setup)
        return entry, key, text

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return how many people are shown."""
        return 0 if parent.isValid() else len(self.ids)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return how many columns are shown."""
        return 0 if parent.isValid() else len(self.keys)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """Return what a cell shows."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        if not index.isValid():
            return None
        return self.cell(index.row(), index.column())[2] or None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = int(Qt.ItemDataRole.DisplayRole),
    ) -> Any:
        """Return a column's heading."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.keys):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(COLUMNS[self.keys[section]].heading)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return None

    def _last(self) -> int:
        return len(self.keys) - 1

    def _all_changed(self) -> None:
        if self.ids:
            last = self.index(len(self.ids) - 1, self._last())
            self.dataChanged.emit(self.index(0, 0), last)
