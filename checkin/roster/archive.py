"""A workbook's ZIP archive, looked through before a parser may trust it.

The parser allots a sheet as one block from its first to its last cell, and
the process dies where there is no memory for it; so the far corner is found
first, in a pass over the bytes that costs a fraction of the parsing.
"""

import lzma
import re
import struct
import zlib
from collections.abc import Iterator
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from checkin.failure import Failure

LIMIT = 500
"""The most that a workbook may unpack to, in megabytes."""

CELLS = 26_000_000
"""The most cells from a sheet's first to its last: columns A to Z for a million people."""

NEAR = (999_999, 26)
"""A corner no sheet reaches whose cells have one letter and at most six digits."""

MEGABYTE = 1_000_000
CHUNK = 1 << 20

BROKEN = (
    BadZipFile, zlib.error, lzma.LZMAError, struct.error, EOFError, OSError, LookupError,
    ValueError, RuntimeError, OverflowError,
)  # fmt: skip
"""What the standard library raises on damaged, locked and hostile archives."""

XLSX_FAR = re.compile(rb"""r=["'](?:[A-Za-z]{2,3}\d|[A-Za-z]\d{7})""")
XLSX_CELL = re.compile(rb"""r=["']([A-Za-z]{1,3})(\d{1,7})["'][^>/]*>""")
ODS_TAG = re.compile(rb"<table:(table|table-row|(?:covered-)?table-cell)(?=[\s>/])([^>]*)>")
ODS_REPEATED = re.compile(rb"""table:number-(?:rows|columns)-repeated=["'](\d{1,9})["']""")


def check(data: bytes, name: str) -> None:
    """Raise `Failure` where an archive is no workbook, is damaged, or unpacks beyond measure."""
    try:
        with ZipFile(BytesIO(data)) as archive:
            entries = archive.infolist()
            names = {entry.filename for entry in entries}
            if not names & {"xl/workbook.xml", "content.xml"}:
                raise Failure("not_a_spreadsheet", path=name)
            megabytes = sum(entry.file_size for entry in entries) // MEGABYTE
            if megabytes > LIMIT:
                raise Failure("workbook_too_large", path=name, megabytes=megabytes, limit=LIMIT)
            corner = _ods_corner if "content.xml" in names else _xlsx_corner
            for entry in entries:
                rows, columns = corner(archive, entry.filename)
                if rows * columns > CELLS:
                    raise Failure("sheet_too_large", path=name, rows=rows, columns=columns)
    except BROKEN as error:
        raise Failure("workbook_damaged", path=name) from error


def _pieces(archive: ZipFile, entry: str) -> Iterator[bytes]:
    """Give an entry's bytes in pieces that end with a tag.

    All of them are read: the check sum finds an entry that hides its true size.
    """
    rest = b""
    with archive.open(entry) as stream:
        while chunk := stream.read(CHUNK):
            piece, tag_end, rest = (rest + chunk).rpartition(b">")
            yield piece + tag_end
            if len(rest) > CHUNK:
                rest = b""


def _xlsx_corner(archive: ZipFile, entry: str) -> tuple[int, int]:
    """Look for far cells first, since few sheets have any and looking is quick."""
    far = [bool(XLSX_FAR.search(piece)) for piece in _pieces(archive, entry)]
    if not any(far):
        return NEAR
    rows = columns = 0
    for piece in _pieces(archive, entry):
        cells = XLSX_CELL.findall(piece)
        rows = max([rows, *(int(row) for row in {row for _, row in cells})])
        columns = max([columns, *(_number(letters) for letters in {c for c, _ in cells})])
    return rows, columns


def _number(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number


def _ods_corner(archive: ZipFile, entry: str) -> tuple[int, int]:
    """Follow rows and cells with their repetitions; empty cells at the end count for nothing."""
    corner = (0, 0)
    row = repeated = column = last_row = last_column = 0
    for piece in _pieces(archive, entry):
        for tag, attributes in ODS_TAG.findall(piece):
            said = ODS_REPEATED.search(attributes)
            times = int(said[1]) if said else 1
            if tag == b"table":
                row = repeated = last_row = last_column = 0
            elif tag == b"table-row":
                row, repeated, column = row + repeated, times, 0
            else:
                column += times
                if not attributes.endswith(b"/"):
                    last_row, last_column = row + repeated, max(last_column, column)
                    corner = max(corner, (last_row, last_column), key=lambda c: c[0] * c[1])
    return corner
