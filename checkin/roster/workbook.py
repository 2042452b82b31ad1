"""Workbooks (XLSX, XLS, ODS) into tables, with values as a person sees them."""

import datetime
import io
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from checkin.domain.names import nfc
from checkin.failure import Failure
from checkin.roster import archive
from checkin.roster.grid import Grid, Line, is_blank

ZIP = b"PK"
COMPOUND = b"\xd0\xcf\x11\xe0"
SIGNATURES = (ZIP, COMPOUND)
"""How the bytes of a workbook begin."""

LOCKED = "EncryptedPackage".encode("utf-16-le")
EXACT = 10**15
"""Up to here a float holds every whole number."""


def tables(data: bytes, name: str, sheet: str | None) -> list[Grid]:
    """Return the sheets of a workbook's bytes that are not empty, or the one named `sheet`."""
    if data.startswith(ZIP):
        archive.check(data, name)
    elif LOCKED in data:
        raise Failure("workbook_locked", path=name)
    try:
        grids = _grids(CalamineWorkbook.from_filelike(io.BytesIO(data)), name, sheet)
    except PasswordError as error:
        raise Failure("workbook_locked", path=name) from error
    except (CalamineError, OSError, ValueError) as error:
        raise Failure("workbook_damaged", path=name) from error
    except BaseException as error:
        if type(error).__name__ == "PanicException":  # the parser's own, not to be imported
            raise Failure("workbook_damaged", path=name) from error
        raise
    if not grids:
        raise Failure("file_empty", path=name)
    return grids


def _grids(book: CalamineWorkbook, name: str, sheet: str | None) -> list[Grid]:
    metadata = [m for m in book.sheets_metadata if m.typ is SheetTypeEnum.WorkSheet]
    if sheet is not None:
        wanted = nfc(sheet).casefold()
        there = [m.name for m in metadata]
        metadata = [m for m in metadata if nfc(m.name).casefold() == wanted]
        if not metadata:
            raise Failure("no_such_sheet", path=name, sheet=sheet, sheets=", ".join(there))
    grids = []
    for m in metadata:
        lines = SheetLines(book.get_sheet_by_name(m.name))
        if next(iter(lines), None) is not None:
            hidden = m.visible is not SheetVisibleEnum.Visible and sheet is None
            grids.append(Grid(nfc(m.name), lines, hidden))
    return grids


@dataclass(frozen=True, slots=True)
class SheetLines:
    """The lines of a sheet, its cells merged downwards filled, as a person reads them."""

    sheet: CalamineSheet

    def __iter__(self) -> Iterator[Line]:
        """Give each row that is not blank, with its number and its cells from column A on."""
        left = [""] * (self.sheet.start or (0, 0))[1]
        merged = _merged_downwards(self.sheet)
        filled: dict[int, tuple[str, int]] = {}
        for row, values in enumerate(self.sheet.iter_rows()):
            cells = left + [shown(value) for value in values]
            for column, last in merged.get(row, ()):
                filled[column] = (cells[column], last)
            for column, (text, last) in filled.items():
                if row <= last and not cells[column]:
                    cells[column] = text
            if not is_blank(cells):
                yield row + 1, cells


def _merged_downwards(sheet: CalamineSheet) -> dict[int, list[tuple[int, int]]]:
    merged: dict[int, list[tuple[int, int]]] = {}
    width = (sheet.end or (0, -1))[1] + 1
    for (top, column), (bottom, _) in sheet.merged_cell_ranges or ():
        if bottom > top and column < width:
            merged.setdefault(top, []).append((column, bottom))
    return merged


def shown(value: Any) -> str:
    """Return a cell's value as a person sees it: "17" for 17.0, dates in ISO form."""
    if isinstance(value, str):
        return value if value.isascii() else unicodedata.normalize("NFC", value)
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < EXACT else repr(value)
    if isinstance(value, datetime.datetime):
        midnight = value.time() == datetime.time()
        return value.date().isoformat() if midnight else f"{value.date()} {shown(value.time())}"
    if isinstance(value, datetime.time):
        return value.isoformat("seconds" if value.second else "minutes")
    return str(value)
