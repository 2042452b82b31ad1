"""What rosters said, as the journal tells it: an import's batch has a name of its own kind."""

import secrets
from collections.abc import Mapping, Sequence
from typing import Any

from checkin.domain.journal import effective, merge
from checkin.domain.person import SET
from checkin.domain.setup import subject
from checkin.store import journal
from checkin.store.event_file import EventFile

IMPORT = "import-"


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
