"""Everything that was ever done to a badge, as the journal holds it."""

import json

from checkin.domain.badge import OF_BADGES
from checkin.domain.journal import UNDO, Change, in_order
from checkin.domain.spare import SPARE_PRINTED
from checkin.store.event_file import EventFile

KINDS = (*sorted(OF_BADGES), SPARE_PRINTED)


def changes_of_badges(event: EventFile) -> list[Change]:
    """Return all changes of badges, and all undos, in the total order."""
    marks = ", ".join("?" * (len(KINDS) + 1))
    rows = event.db.conn.execute(
        "SELECT station, seq, clock, at, by, version, batch, kind, subject, body FROM change "
        f"WHERE kind IN ({marks})",
        [*KINDS, UNDO],
    )
    return in_order(Change._make((*row[:-1], json.loads(row[-1]))) for row in rows)
