"""User actions as the journal holds them: batches of changes."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from checkin.domain.journal import UNDO, Change, annulled, in_order
from checkin.store import journal
from checkin.store.event_file import EventFile

FOUNDING = "founding"
"""The batch in which an event is made, or a station comes to it: that is nobody's action.

So is a block of serials that a station takes: another must never get it too.
"""

TAKES_BACK = "takes_back"
"""The field of a change that takes others back without annulling them: paper stays printed."""


def of_batch(event: EventFile, batch: str) -> list[Change]:
    """Return what stands of one user action: what nobody, at any station, took back."""
    if batch == FOUNDING:
        return []
    changes = journal.of_batch(event.db, batch)
    gone: set[tuple[str, int]] = set()
    for subject in {change.subject for change in changes}:
        gone |= _taken_back(in_order(journal.of_subject(event.db, subject)))
    return [change for change in changes if change.id not in gone]


def last_action(event: EventFile) -> list[Change]:
    """Return what stands of this station's last action that is no undo itself."""
    for batch in _batches(event):
        changes = of_batch(event, batch)
        if changes and not any(c.kind == UNDO or TAKES_BACK in c.body for c in changes):
            return changes
    return []


def _taken_back(of_subject: Sequence[Change]) -> set[tuple[str, int]]:
    """Return what is taken back of a subject: by an undo, or by the void of a printed badge."""
    gone = annulled(of_subject)
    voided = [c.body.get(TAKES_BACK, ()) for c in of_subject if c.id not in gone]
    return gone | {(station, seq) for taken in voided for station, seq in taken}


def history(event: EventFile, since: int = 0) -> Iterator[tuple[int, Change]]:
    """Go through the whole journal in the order of arrival, from after a number."""
    return journal.since(event.db, since)


def _batches(event: EventFile) -> Iterator[str]:
    """Go through the actions of this station, the latest first, each once."""
    rows = event.db.conn.execute(
        "SELECT batch FROM change WHERE station = ? ORDER BY seq DESC", [event.station]
    )
    return (batch for batch, _ in groupby(row[0] for row in rows))
