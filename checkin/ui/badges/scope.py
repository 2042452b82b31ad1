"""Whose badges a page is about just now: a delegation, a category, or those who were found."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from checkin.services.badge_list import Fault, Overview, State, chosen, counts, state
from checkin.store.badge_list import BadgeRow


@dataclass(frozen=True, slots=True)
class Scope:
    """People in their order, and how many of their badges stand where.

    There may be a hundred thousand: their ids are looked up when something is done.
    """

    rows: Sequence[BadgeRow] = ()
    numbers: Mapping[State, int] = field(default_factory=Counter)

    def how_many(self, wanted: State) -> int:
        """Return how many badges stand there."""
        return self.numbers.get(wanted, 0)

    def standing(self, wanted: State) -> list[BadgeRow]:
        """Return whose badge stands there."""
        return [row for row in self.rows if state(row) is wanted] if self.how_many(wanted) else []

    def ids(self, wanted: State) -> list[str]:
        """Return the ids of those whose badge stands there."""
        return [row.id for row in self.standing(wanted)]

    def faulty(self, faults: Mapping[str, Fault]) -> list[BadgeRow]:
        """Return those in whose badges something was found."""
        return [row for row in self.rows if row[0] in faults] if faults else []

    def to_check(self, faults: Mapping[str, Fault]) -> int:
        """Return how many badges somebody should look at."""
        gone = State.WITHDRAWN
        found = self.faulty(faults)
        return self.how_many(gone) + sum(state(row) is not gone for row in found)

    def lacking(self, faults: Mapping[str, Fault]) -> int:
        """Return how many badges have letters that the typeface lacks."""
        return sum(bool(faults[row.id].letters) for row in self.faulty(faults))


def scope_of(rows: Sequence[BadgeRow]) -> Scope:
    """Count where these people's badges stand."""
    return Scope(rows, Counter(map(state, rows)))


def scope_in(seen: Overview, delegation: str, category: str) -> Scope:
    """Return the people of a delegation and a category; an empty one chooses all."""
    return Scope(chosen(seen, delegation, category), counts(seen, delegation, category))


def found_in(seen: Overview, ids: Collection[str]) -> Scope:
    """Return these people, in the order of the list."""
    places = sorted(seen.places[id] for id in ids if id in seen.places)
    return scope_of([seen.rows[place] for place in places])
