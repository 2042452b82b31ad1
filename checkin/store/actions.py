"""User actions as the journal holds them: batches of changes."""

import secrets
from collections.abc import Collection, Iterator, Sequence
from itertools import groupby

from checkin.domain.badge import TAKES_BACK
from checkin.domain.journal import LOGICAL_BITS, UNDO, Change, annulled, in_order
from checkin.store import journal
from checkin.store.event_file import EventFile

FOUNDING = "founding"
"""The batch in which an event is made, or a station comes to it: that is nobody's action.

So is a block of serials that a station takes: another must never get it too.
"""


def new_batch(event: EventFile) -> str:
    """Return a name for a user action that is done in parts."""
    return f"{event.station}-{secrets.token_hex(6)}"


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


def last_action_of(
    event: EventFile, kinds: Collection[str], most: int | None = None
) -> list[Change]:
    """Return what stands of this station's last action, where all of it is of these kinds.

    Undos and what they took back are passed over; any other action ends the
    search, and so does one of more than `most` changes. Quick, however large others are.
    """
    for batch in _batches(event):
        if batch == FOUNDING:
            continue
        if _has_others(event, batch, (*kinds, UNDO)) or _is_larger(event, batch, most):
            return []
        changes = of_batch(event, batch)
        if changes and not any(c.kind == UNDO or TAKES_BACK in c.body for c in changes):
            return changes
    return []


def last_undo(event: EventFile) -> list[Change]:
    """Return the undo that this station did last, empty where it did something else since.

    Undos that were done again since are passed over.
    """
    for batch in _batches(event):
        changes = of_batch(event, batch)
        if any(change.body.get("again") for change in changes) or not changes:
            continue
        if all(c.kind == UNDO or TAKES_BACK in c.body for c in changes):
            return changes
        break
    return []


def taken_by(event: EventFile, undone: Sequence[Change]) -> list[Change]:
    """Return the changes that an undo had taken back."""
    ids = {
        (station, seq)
        for change in undone
        for station, seq in change.body.get("annuls") or change.body.get(TAKES_BACK) or ()
    }
    subjects = {change.subject for change in undone}
    changes = [c for subject in sorted(subjects) for c in journal.of_subject(event.db, subject)]
    return in_order(change for change in changes if change.id in ids)


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


def newest_stamp(event: EventFile) -> int:
    """Return the latest moment that any station's clock has shown here (ms since 1970), 0: none.

    What was entered with another time, such as a paper list, does not count.
    """
    row = event.db.conn.execute("SELECT max(clock) FROM station_clock").fetchone()
    return int(row[0] or 0) >> LOGICAL_BITS


def latest_kinds(event: EventFile, limit: int = 200) -> list[tuple[str, str]]:
    """Return batch and kind of this station's last changes, the latest first.

    So one sees whether an action is one's business before its changes are read: an
    import has as many as there are people.
    """
    rows = event.db.conn.execute(
        "SELECT batch, kind FROM change WHERE station = ? ORDER BY seq DESC LIMIT ?",
        [event.station, limit],
    )
    return list(dict.fromkeys((str(batch), str(kind)) for batch, kind in rows))


def _has_others(event: EventFile, batch: str, kinds: Collection[str]) -> bool:
    marks = ", ".join("?" * len(kinds))
    found = event.db.conn.execute(
        f"SELECT 1 FROM change WHERE batch = ? AND kind NOT IN ({marks}) LIMIT 1", [batch, *kinds]
    )
    return found.fetchone() is not None


def _is_larger(event: EventFile, batch: str, most: int | None) -> bool:
    if most is None:
        return False
    found = event.db.conn.execute(
        "SELECT 1 FROM change WHERE batch = ? LIMIT 1 OFFSET ?", [batch, most]
    )
    return found.fetchone() is not None
