"""Counters of one file: they say that something has changed, or how far a thing is used up."""

from sqlite_utils import Database

VOCABULARY = "vocabulary"
"""Counts the changes of the words of names."""

SETUP = "setup"
"""Counts the changes of the set-up."""


def reading(db: Database, name: str) -> int:
    """Return what a counter says, 0 before it was first counted up."""
    row = db.conn.execute("SELECT value FROM meta WHERE name = ?", [name]).fetchone()
    return int(row[0]) if row else 0


def count_up(db: Database, name: str) -> int:
    """Add one to a counter and return it, 1 the first time; under the write lock."""
    db.conn.execute(
        "INSERT INTO meta VALUES (?, 1) ON CONFLICT (name) DO UPDATE SET value = value + 1", [name]
    )
    return reading(db, name)
