"""Whose badges a page is about just now: a delegation, a category, or those who were found."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from checkin.services.badge_list import Fault, State, state
from checkin.store.badge_list import BadgeRow


@dataclass(frozen=True, slots=True)
class Scope:
    """People in their order, and their ids by where their badges stand."""

    rows: list[BadgeRow] = field(default_factory=list)
    by: Mapping[State, list[str]] = field(default_factory=dict)

    def ids(self, wanted: State) -> list[str]:
        """Return whose badge stands there."""
        return self.by.get(wanted, [])

    def to_check(self, faults: Mapping[str, Fault]) -> int:
        """Return how many badges somebody should look at."""
        gone = self.ids(State.WITHDRAWN)
        if not faults:
            return len(gone)
        return len({*gone, *(row.id for row in self.rows if row.id in faults)})

    def lacking(self, faults: Mapping[str, Fault]) -> int:
        """Return how many badges have letters that the typeface lacks."""
        lacking = {id for id, fault in faults.items() if fault.letters}
        return sum(row.id in lacking for row in self.rows) if lacking else 0


def scope_of(rows: Iterable[BadgeRow]) -> Scope:
    """Sort people by where their badges stand."""
    listed = list(rows)
    by: dict[State, list[str]] = {}
    for row in listed:
        by.setdefault(state(row), []).append(row.id)
    return Scope(listed, by)
