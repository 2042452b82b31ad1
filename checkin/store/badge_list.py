"""Everybody and the state of their badge, light enough for a list of a hundred thousand."""

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from checkin.domain.person import ARRIVED
from checkin.domain.scan import SCANNED
from checkin.store.event_file import EventFile
from checkin.store.journal import batched

OF_ATTENDEE = "attendee:"
OTHER_KINDS = (SCANNED, ARRIVED, "station_set")
"""Changes that touch nobody's badge."""


class BadgeRow(NamedTuple):
    """A person and their badge: the valid one, else the last one that was; serial 0: none.

    Times are ISO 8601, UTC; empty where the fact has not happened.
    """

    id: str
    delegation: str
    category: str
    rank: int
    cancelled: bool
    serial: int = 0
    printed_at: str = ""
    handed_at: str = ""
    void_at: str = ""

    @property
    def held(self) -> bool:
        """Tell whether there is a valid badge."""
        return bool(self.serial) and not self.void_at


def badge_rows(event: EventFile) -> list[BadgeRow]:
    """Return everybody, in no order."""
    return _rows(event, "", [])


def badge_rows_of(event: EventFile, ids: Sequence[str]) -> list[BadgeRow]:
    """Return these people, in no order; ids that nobody has are left out."""
    return [
        row
        for part in batched(ids, 500)
        for row in _rows(event, f"WHERE a.id IN ({', '.join('?' * len(part))})", part)
    ]


def contested(event: EventFile) -> list[str]:
    """Return whose badge, though it is theirs, lets nobody in: its number is not theirs alone.

    Another badge carries it, or it is a spare's that was printed twice or made void before the
    binding was known.
    """
    rows = event.db.conn.execute(
        "SELECT attendee FROM badge WHERE void_at = '' "
        "AND serial IN (SELECT serial FROM badge GROUP BY serial HAVING count(*) > 1) UNION "
        "SELECT b.attendee FROM spare s JOIN badge b ON b.serial = s.serial "
        "WHERE b.void_at = '' AND (s.void_at <> '' OR json_extract(b.body, '$.spare') IS NULL)"
    )
    return [str(row[0]) for row in rows]


def latest(event: EventFile) -> int:
    """Return the number of the journal's latest change."""
    row = event.db.conn.execute("SELECT max(arrival) FROM change").fetchone()
    return int(row[0] or 0)


def touched(event: EventFile, since: int) -> tuple[set[str], bool]:
    """Return whose person or badge was changed after a number, and whether the set-up was, too.

    Scans are passed over, and so are stations that come: they move no badge.
    """
    marks = ", ".join("?" * len(OTHER_KINDS))
    rows = event.db.conn.execute(
        f"SELECT subject FROM change WHERE arrival > ? AND kind NOT IN ({marks})",
        [since, *OTHER_KINDS],
    )
    subjects = {str(row[0]) for row in rows if not row[0].startswith("spare:")}  # no DISTINCT:
    # that would walk through all subjects
    people = {s.removeprefix(OF_ATTENDEE) for s in subjects if s.startswith(OF_ATTENDEE)}
    return people, len(people) < len(subjects)


def _rows(event: EventFile, where: str, params: Sequence[Any]) -> list[BadgeRow]:
    found = event.db.conn.execute(
        "SELECT a.id, a.delegation, a.category, a.rank, a.cancelled, coalesce(b.serial, 0), "
        "coalesce(b.printed_at, ''), coalesce(b.handed_at, ''), coalesce(b.void_at, '') "
        f"FROM attendee a LEFT JOIN badge b ON b.attendee = a.id {where}",
        params,
    )
    rows = list(map(BadgeRow._make, found))
    several = len({row[0] for row in rows}) < len(rows)
    return list(_best(rows)) if several else rows


def _best(rows: Iterable[BadgeRow]) -> Iterable[BadgeRow]:
    """Keep one row of each person: the valid badge, else the one printed last."""
    best: dict[str, BadgeRow] = {}
    for row in rows:
        other = best.get(row.id)
        if other is None or (row.held, row.printed_at) > (other.held, other.printed_at):
            best[row.id] = row
    return best.values()
