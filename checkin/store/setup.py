"""The set-up's rows, read as one value."""

import json

from sqlite_utils import Database

from checkin.domain.setup import Setup, setup_from


def load_setup(db: Database) -> Setup:
    """Return the event's set-up as it is now."""
    rows = db.conn.execute("SELECT subject, body FROM setup ORDER BY subject").fetchall()
    return setup_from((subject, json.loads(body)) for subject, body in rows)
