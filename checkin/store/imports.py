"""What rosters said, as the journal tells it: an import's batch has a name of its own kind."""

import secrets
from collections.abc import Mapping, Sequence
from typing import Any

from checkin.domain.badge import OF_BADGES
from checkin.domain.journal import effective, merge
from checkin.domain.person import ARRIVED, SET
from checkin.domain.scan import SCANNED
from checkin.domain.setup import subject
from checkin.domain.spare import SPARE_PRINTED
from checkin.store import journal
from checkin.store.event_file import EventFile

IMPORT = "import-"

NO_FIELDS = (SCANNED, *sorted(OF_BADGES), SPARE_PRINTED, ARRIVED)
"""The kinds of changes that leave everybody's fields as they are: a door goes on meanwhile."""


def new_import(event: EventFile) -> str:
    """Return the batch of a new import."""
    return f"{IMPORT}{event.station}-{secrets.token_hex(4)}"


def imported_fields(event: EventFile, ids: Sequence[str]) -> dict[str, Mapping[str, Any]]:
    """Return what the rosters said last of these people, by id.

    What a new roster says again, as the last one did, is no news: where a desk
    has corrected it meanwhile, the correction stays. An import that was taken
    back has said nothing.
    """
    found: dict[str, Mapping[str, Any]] = {}
    for about, changes in journal.of_subjects(event.db, [subject("attendee", id) for id in ids]):
        id = about.partition(":")[2]
        for change in effective(changes):
            if change.kind == SET and change.batch.startswith(IMPORT):
                found[id] = merge(found.get(id, {}), change.body)
    return found


def fields_changed_since(event: EventFile, arrival: int) -> bool:
    """Tell whether anything that a roster is compared with has changed after an arrival."""
    marks = ", ".join("?" * len(NO_FIELDS))
    row = event.db.conn.execute(
        f"SELECT 1 FROM change WHERE arrival > ? AND kind NOT IN ({marks}) LIMIT 1",
        [arrival, *NO_FIELDS],
    ).fetchone()
    return row is not None
