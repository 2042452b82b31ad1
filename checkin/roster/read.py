"""A spreadsheet file into its tables, whatever it is: workbook or delimited text."""

from pathlib import Path

from checkin.failure import Failure
from checkin.roster import delimited, workbook
from checkin.roster.grid import Grid

LIMIT = 100
"""The largest file taken, in megabytes: a roster of 100,000 people is about 20."""

MEGABYTE = 1_000_000


def read_tables(path: Path, sheet: str | None = None) -> list[Grid]:
    """Return the tables of a file, each with its lines: one, or one per sheet that is not empty.

    `sheet` chooses one sheet of a workbook by its name; a text file has none,
    and it is passed over there. Raises `Failure` where there is nothing to read.
    """
    data = _bytes_of(path)
    if data.startswith(workbook.SIGNATURES):
        return workbook.tables(data, path.name, sheet)
    return [delimited.table(data, path.name)]


def _bytes_of(path: Path) -> bytes:
    try:
        size = path.stat().st_size
        if size > LIMIT * MEGABYTE:
            megabytes = -(-size // MEGABYTE)
            raise Failure("file_too_large", path=path.name, megabytes=megabytes, limit=LIMIT)
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise Failure("file_missing", path=path.name) from error
    except OSError as error:
        why = error.strerror or type(error).__name__
        raise Failure("file_unreadable", path=path.name, why=why) from error
    if not data:
        raise Failure("file_empty", path=path.name)
    return data
