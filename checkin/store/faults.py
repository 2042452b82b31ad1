"""What SQLite's errors mean to the people at the desk."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from checkin.failure import Failure

MEANINGS = {
    "SQLITE_BUSY": "file_locked",
    "SQLITE_LOCKED": "file_locked",
    "SQLITE_FULL": "disk_full",
    "SQLITE_IOERR_SHMSIZE": "disk_full",
    "SQLITE_READONLY": "file_read_only",
    "SQLITE_CANTOPEN": "file_unopened",
    "SQLITE_IOERR": "disk_fault",
    "SQLITE_CORRUPT": "file_damaged",
    "SQLITE_NOTADB": "not_an_event",
}
"""Codes of `Failure` by SQLite's primary result code (sqlite.org/rescode.html)."""


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn what the world did to the file into a failure that can be told; bugs stay bugs."""
    try:
        yield
    except sqlite3.Error as error:
        name = str(getattr(error, "sqlite_errorname", ""))
        code = next((MEANINGS[m] for m in MEANINGS if name == m or name.startswith(m + "_")), None)
        if code is None:
            raise
        raise Failure(code, path=path.name) from error
