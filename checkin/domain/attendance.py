"""Who is inside, who attended: presence from movements, and the table country by session."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from checkin.domain.programme import REGISTRATION
from checkin.domain.scan import Recorded


@dataclass(frozen=True, slots=True)
class Presence:
    """One person at one checkpoint: first entry, latest entry and movement, inside or not.

    `station` is where the first entry was scanned; times are ISO 8601, UTC.
    """

    checkpoint: str
    first_at: str
    station: str
    entered_at: str
    last_at: str
    inside: bool
    entries: int


def presences(scans: Iterable[Recorded]) -> dict[str, Presence]:
    """Return a person's presence at each checkpoint where they were let in.

    Movements count in the order in which they happened. Entering a room ends
    the stay in another; registration is no room.
    """
    found: dict[str, Presence] = {}
    for scan in movements(scans):
        here = found.get(scan.checkpoint)
        if scan.out:
            if here and here.inside:
                found[scan.checkpoint] = replace(here, inside=False, last_at=scan.at)
            continue
        if scan.room:
            _leave_other_rooms(found, scan)
        found[scan.checkpoint] = _entered(here, scan)
    return found


def movements(scans: Iterable[Recorded]) -> list[Recorded]:
    """Return the admitted scans in the order in which they happened, repeats left out."""
    admitted = [s for s in scans if s.verdict.admitted and s.flag != "repeated"]
    return sorted(admitted, key=lambda s: s.at)


def _leave_other_rooms(found: dict[str, Presence], scan: Recorded) -> None:
    for checkpoint, presence in found.items():
        if presence.inside and checkpoint not in (scan.checkpoint, REGISTRATION):
            found[checkpoint] = replace(presence, inside=False, last_at=scan.at)


def _entered(here: Presence | None, scan: Recorded) -> Presence:
    if here is None:
        return Presence(scan.checkpoint, scan.at, scan.station, scan.at, scan.at, scan.room, 1)
    entered_at = here.entered_at if here.inside else scan.at
    return replace(
        here, entered_at=entered_at, last_at=scan.at, inside=scan.room, entries=here.entries + 1
    )


@dataclass(frozen=True, slots=True)
class Attended:
    """One person's part in the table: their delegation, and where they have been."""

    attendee: str
    delegation: str
    checkpoints: frozenset[str]


@dataclass(frozen=True, slots=True)
class Table:
    """Attendance as distinct people: a row per delegation, a column per checkpoint.

    `expected` counts the registered people of each row, `anywhere` those who
    attended at least one checkpoint; a total is never more than its people.
    """

    rows: tuple[str, ...]
    columns: tuple[str, ...]
    cells: Mapping[tuple[str, str], int] = field(default_factory=dict)
    expected: Mapping[str, int] = field(default_factory=dict)
    anywhere: Mapping[str, int] = field(default_factory=dict)

    def cell(self, row: str, column: str) -> int:
        """Return the people of one delegation who attended one checkpoint."""
        return self.cells.get((row, column), 0)

    def total(self, column: str) -> int:
        """Return the people of all delegations who attended one checkpoint."""
        return sum(self.cell(row, column) for row in self.rows)


def table(
    people: Iterable[Attended],
    rows: Sequence[str],
    columns: Sequence[str],
    expected: Mapping[str, int],
) -> Table:
    """Count people into the table country by session.

    `rows` are delegation codes in precedence, `columns` checkpoint ids in the
    programme's order. People of a delegation that is not among the rows get a
    row of their own at the end, so that no one is lost from the totals.
    """
    cells: Counter[tuple[str, str]] = Counter()
    anywhere: Counter[str] = Counter()
    wanted = set(columns)
    for person in people:
        been = person.checkpoints & wanted
        anywhere[person.delegation] += bool(been)
        cells.update((person.delegation, checkpoint) for checkpoint in been)
    others = sorted(({*expected} | {*anywhere}) - {*rows})
    return Table((*rows, *others), tuple(columns), dict(cells), dict(expected), dict(anywhere))
