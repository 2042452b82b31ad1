"""What rosters said, as the journal tells it: an import's batch has a name of its own kind."""

import json
import secrets
from collections.abc import Mapping
from typing import Any

from checkin.domain.journal import UNDO, annulled, in_order, merge
from checkin.domain.person import SET
from checkin.store import journal
from checkin.store.event_file import EventFile

IMPORT = "import-"


def new_import(event: EventFile) -> str:
    """Return the batch of a new import."""
    return f"{IMPORT}{event.station}-{secrets.token_hex(4)}"


def imported_fields(event: EventFile) -> dict[str, Mapping[str, Any]]:
    """Return what the rosters said last of every person, by id.

    What a new roster says again, as the last one did, is no news: where a desk
    has corrected it meanwhile, the correction stays. An import that was taken
    back has said nothing.
    """
    found: dict[str, Mapping[str, Any]] = {}
    rows = event.db.conn.execute(
        "SELECT station, seq, subject, body FROM change "
        "WHERE kind = ? AND batch >= ? AND batch < ? ORDER BY clock, station, seq",
        [SET, IMPORT, IMPORT + "~"],
    )
    gone = annulled(in_order(journal.of_kind(event.db, UNDO)))
    for station, seq, subject, body in rows:
        if (station, seq) not in gone:
            id = subject.partition(":")[2]
            found[id] = merge(found.get(id, {}), json.loads(body))
    return found
