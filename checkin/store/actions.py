"""User actions as the journal holds them: batches of changes."""

from collections.abc import Iterator
from itertools import groupby

from checkin.domain.journal import UNDO, Change
from checkin.store import journal
from checkin.store.event_file import EventFile

FOUNDING = "founding"
"""The batch in which an event is made, or a station comes to it: that is nobody's action."""

TAKES_BACK = "takes_back"
"""The field of a change that takes others back without annulling them: paper stays printed."""


def of_batch(event: EventFile, batch: str) -> list[Change]:
    """Return the changes of one user action."""
    return journal.of_batch(event.db, batch)


def last_action(event: EventFile) -> list[Change]:
    """Return this station's last action that was not taken back, and is no undo itself."""
    annulled: set[tuple[str, int]] = set()
    for batch in _batches(event):
        changes = [c for c in journal.of_batch(event.db, batch) if c.id not in annulled]
        if taken := [id for change in changes for id in _taken_back(change)]:
            annulled.update(taken)
        elif changes and batch != FOUNDING:
            return changes
    return []


def _taken_back(change: Change) -> list[tuple[str, int]]:
    """Return the changes that one takes back: an undo, or the void of a badge that was printed."""
    taken = change.body["annuls"] if change.kind == UNDO else change.body.get(TAKES_BACK, ())
    return [(station, seq) for station, seq in taken]


def history(event: EventFile, since: int = 0) -> Iterator[tuple[int, Change]]:
    """Go through the whole journal in the order of arrival, from after a number."""
    return journal.since(event.db, since)


def of_subject(event: EventFile, subject: str) -> list[Change]:
    """Return everything that was done to one subject."""
    return journal.of_subject(event.db, subject)


def _batches(event: EventFile) -> Iterator[str]:
    """Go through the actions of this station, the latest first, each once."""
    rows = event.db.conn.execute(
        "SELECT batch FROM change WHERE station = ? ORDER BY seq DESC", [event.station]
    )
    return (batch for batch, _ in groupby(row[0] for row in rows))
