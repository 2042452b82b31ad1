"""The model of the people in the list of badges: light rows, names read when they are seen."""

from collections.abc import Collection, Mapping, Sequence
from operator import itemgetter
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from checkin.domain.names import script_of
from checkin.services.badge_list import Fault, Holder, State, holders, state
from checkin.store.badge_list import BadgeRow
from checkin.ui.badges.said import detail, standing, warning
from checkin.ui.workplace import Workplace

Index = QModelIndex | QPersistentModelIndex

SECOND = int(Qt.ItemDataRole.UserRole)
STANDING = SECOND + 1
DETAIL = SECOND + 2
WARNING = SECOND + 3
COUNTRY = SECOND + 4
OUT = SECOND + 5

ID = itemgetter(0)

AT_ONCE = 100
"""People whose names are read together, when one of them is seen."""


class Holders(QAbstractListModel):
    """People in precedence and rank, each with where their badge stands."""

    def __init__(self, work: Workplace) -> None:
        super().__init__()
        self._work = work
        self._script = ""
        self._full: dict[str, Holder] = {}
        self._faults: Mapping[str, Fault] = {}
        self._today = ""
        self.rows: Sequence[BadgeRow] = ()

    def show_rows(
        self,
        rows: Sequence[BadgeRow],
        faults: Mapping[str, Fault],
        touched: Collection[str] | None = None,
    ) -> bool:
        """Show people as they are now; tell whether they are others than before, or elsewhere.

        Names of those not `touched` are not read again; None: everybody's are.
        """
        zone = self._work.setup.event.zone
        self._today = self._work.around.now().astimezone(zone).date().isoformat()
        self._faults = faults
        if touched is None:
            self._full = {}
        for id in touched or ():
            self._full.pop(id, None)
        if rows is self.rows or list(map(ID, rows)) == list(map(ID, self.rows)):
            self.rows = rows
            self.say_anew()
            return False
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()
        return True

    def say_anew(self) -> None:
        """Show every row anew: in another language, or with other warnings."""
        if self.rows:
            self.dataChanged.emit(self.index(0), self.index(len(self.rows) - 1))

    def typed(self, text: str) -> None:
        """Show first the names in the script that was typed in, from now on."""
        self._script = script_of(text) if text else ""

    def holder(self, row: int) -> Holder | None:
        """Return the person in a row in full, None where they are gone."""
        id = self.rows[row].id
        if id not in self._full:
            begin = row - row % AT_ONCE
            ids = [each.id for each in self.rows[begin : begin + AT_ONCE]]
            nobody: dict[str, Holder] = {}
            self._full.update(
                self._work.read(lambda: holders(self._work.file, ids), nobody)
            )  # fmt: skip
        return self._full.get(id)

    def place(self, id: str) -> int:
        """Return the row of a person, -1 where they are not in the list."""
        return next((i for i, row in enumerate(self.rows) if row[0] == id), -1) if id else -1

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return how many people there are."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """Return what a row shows."""
        if not 0 <= index.row() < len(self.rows):
            return None
        row, words = self.rows[index.row()], self._work.words
        if role == COUNTRY:
            known = self._work.setup.delegations.get(row.delegation)
            return (known.country if known else "") or row.delegation
        if role == STANDING:
            return standing(row, self._work.setup, self._today, words)
        if role == WARNING:
            return warning(row, self._faults.get(row.id), words)
        if role == OUT:
            return state(row) is State.HANDED_OVER
        return self._of_person(index.row(), role)

    def _of_person(self, place: int, role: int) -> Any:
        """Return what is only known of a person in full."""
        if role == Qt.ItemDataRole.DisplayRole:
            return self._first(place)
        if role == SECOND:
            return self._second(place)
        if role == DETAIL:
            return detail(self.rows[place], self.holder(place), self._work.words)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            at = self.index(place)
            parts = (self._first(place), self._second(place),
                     *(at.data(part) for part in (STANDING, DETAIL, WARNING)))  # fmt: skip
            return ", ".join(part for part in parts if part)
        return None

    def _first(self, place: int) -> str:
        holder = self.holder(place)
        if holder is None:
            return ""
        who = holder.attendee
        name = who.names.get(self._script)
        typed = name.shown if name and not who.companion else ""
        return typed or self._work.words.name(who)

    def _second(self, place: int) -> str:
        holder, first = self.holder(place), self._first(place)
        if holder is None:
            return ""
        others = [n.shown for n in holder.attendee.names.values() if n.shown not in ("", first)]
        return "  ·  ".join(part for part in (*others[:1], holder.attendee.title) if part)
