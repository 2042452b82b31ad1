"""What this station has printed, as its journal holds it: in the order in which it came out."""

from collections.abc import Sequence

from checkin.domain.badge import PRINTED
from checkin.domain.journal import Change
from checkin.domain.setup import subject
from checkin.store import actions, journal, people
from checkin.store.event_file import EventFile


def last_print(event: EventFile) -> list[Change]:
    """Return what stands of the last printing at this station, in order; empty: there was none."""
    batches = event.db.conn.execute(
        "SELECT batch FROM change WHERE station = ? AND kind = ? GROUP BY batch "
        "ORDER BY max(seq) DESC",
        [event.station, PRINTED],
    ).fetchall()
    prints = (_printed(event, str(batch)) for (batch,) in batches)
    return next(filter(None, prints), [])


def print_with(event: EventFile, serial: int) -> list[Change]:
    """Return the last printing here of which the badge with this serial was a part, in order."""
    prints = [
        change
        for badge in people.badges_with(event, serial)
        for change in journal.of_subject(event.db, subject("attendee", badge.attendee))
        if change.kind == PRINTED and change.station == event.station
        and int(change.body["serial"]) == serial
    ]  # fmt: skip
    latest = max(prints, key=lambda change: change.seq, default=None)
    return _printed(event, latest.batch) if latest else []


def _printed(event: EventFile, batch: str) -> list[Change]:
    changes: Sequence[Change] = actions.of_batch(event, batch)
    return [c for c in changes if c.kind == PRINTED and c.station == event.station]
