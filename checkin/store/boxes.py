"""The order in which a delegation's badges came out of the printer."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from checkin.domain.badge import PRINTED, Badge
from checkin.store.event_file import EventFile

Stamp = tuple[int, str, int]
"""The place of a change in the total order: clock, station, seq."""

Print = tuple[Stamp, int]
"""When a badge was printed, and its number."""


@dataclass(slots=True)
class Order:
    """The place of every badge of a delegation, by its number: that of its first print.

    `seen` is the arrival up to which the journal was read, `last` the stamp of the
    latest print in it, `people` how many the delegation had then.
    """

    people: int
    seen: int
    last: Stamp = (0, "", 0)
    places: dict[int, int] = field(default_factory=dict)

    def extend(self, prints: Iterable[Print]) -> bool:
        """Put later prints behind; False where one of them belongs among the earlier."""
        for stamp, serial in prints:
            if stamp < self.last:
                return False
            self.last = stamp
            self.places.setdefault(serial, len(self.places))
        return True


def printed_before(event: EventFile, delegation: str, badge: Badge) -> int:
    """Return how many badges of a delegation were printed before, void and handed over too."""
    places = _order(event, delegation).places
    return places.get(badge.serial, len(places))


def serials_in_order(event: EventFile, delegation: str) -> list[int]:
    """Return a delegation's badges, void and handed over too, in the order of their places."""
    return list(_order(event, delegation).places)


def read_order(event: EventFile, delegation: str) -> None:
    """Read a delegation's order ahead of the first who asks: of many badges it takes a while."""
    _order(event, delegation)


def _order(event: EventFile, delegation: str) -> Order:
    """Return the order as it is now: what is new is put behind, where it belongs there."""
    people, arrival = _now(event, delegation)
    held = event.orders.get(delegation)
    if (
        isinstance(held, Order)
        and held.people == people
        and (held.seen == arrival or held.extend(_since(event, delegation, held.seen)))
    ):
        held.seen = arrival
        return held
    made = event.orders[delegation] = Order(people, arrival)
    made.extend(_all(event, delegation))
    return made


def _all(event: EventFile, delegation: str) -> list[Print]:
    rows = event.db.conn.execute(
        "SELECT c.clock, c.station, c.seq, json_extract(c.body, '$.serial') FROM attendee a "
        "CROSS JOIN change c ON c.subject = 'attendee:' || a.id AND c.kind = ? "
        "WHERE a.delegation = ? ORDER BY c.clock, c.station, c.seq",
        [PRINTED, delegation],
    )
    return [((clock, station, seq), serial) for clock, station, seq, serial in rows]


def _since(event: EventFile, delegation: str, arrival: int) -> list[Print]:
    rows = event.db.conn.execute(
        "SELECT c.clock, c.station, c.seq, json_extract(c.body, '$.serial') FROM change c "
        "CROSS JOIN attendee a ON a.id = substr(c.subject, 10) AND a.delegation = ? "
        "WHERE c.arrival > ? AND c.kind = ? ORDER BY c.clock, c.station, c.seq",
        [delegation, arrival, PRINTED],
    )
    return [((clock, station, seq), serial) for clock, station, seq, serial in rows]


def _now(event: EventFile, delegation: str) -> tuple[int, int]:
    """Return how many people a delegation has, and the number of the latest change."""
    row = event.db.conn.execute(
        "SELECT (SELECT sum(n) FROM tally WHERE checkpoint = '' AND delegation = ? "
        "AND state = 'expected'), (SELECT max(arrival) FROM change)",
        [delegation],
    ).fetchone()
    return row[0] or 0, row[1] or 0
