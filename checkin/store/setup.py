"""The set-up's rows, read as one value."""

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from sqlite_utils import Database

from checkin.domain.setup import Setup, setup_from

if TYPE_CHECKING:
    from checkin.store.event_file import EventFile


def load_setup(db: Database) -> Setup:
    """Return the event's set-up as it is now."""
    rows = db.conn.execute("SELECT subject, body FROM setup ORDER BY subject").fetchall()
    return setup_from((subject, json.loads(body)) for subject, body in rows)


def setup_bodies(event: "EventFile") -> list[tuple[str, Mapping[str, Any]]]:
    """Return what is set of every part of the set-up, by subject."""
    rows = event.db.conn.execute("SELECT subject, body FROM setup ORDER BY subject").fetchall()
    return [(subject, json.loads(body)) for subject, body in rows]
