"""A plain table as a spreadsheet: a line of headings, then the rows."""

import csv
import io
from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO

from xlsxwriter import Workbook

from checkin.failure import Failure
from checkin.how_far import HowFar, unheard
from checkin.reports.csv_file import harmless
from checkin.reports.workbook import OPTIONS
from checkin.whole_file import replacing

Table = Sequence[Sequence[str | int]]


def write_table(
    out: Path, headings: Sequence[str], rows: Table, progress: HowFar = unheard
) -> None:
    """Write a table to an .xlsx or .csv file. Raises Failure for other endings and the disk's.

    `progress` hears how many rows are written; where it raises, nothing is.
    """
    writers = {".xlsx": _workbook, ".csv": _csv}
    writer = writers.get(out.suffix.lower())
    if writer is None:
        raise Failure("unknown_table_format", suffix=out.suffix)
    with replacing(out) as file:
        writer(file, [headings, *rows], progress)


def _csv(file: BinaryIO, rows: Table, progress: HowFar) -> None:
    progress(0, len(rows))
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\r\n").writerows([map(harmless, row) for row in rows])
    file.write(text.getvalue().encode("utf-8-sig"))


def _workbook(file: BinaryIO, rows: Table, progress: HowFar) -> None:
    packed = io.BytesIO()
    book = Workbook(packed, {**OPTIONS, "constant_memory": False, "in_memory": True})
    sheet = book.add_worksheet()
    bold = book.add_format({"bold": True})
    for n, row in enumerate(rows):
        sheet.write_row(n, 0, row, None if n else bold)
        progress(n, len(rows))
    sheet.freeze_panes(1, 1)
    sheet.autofit()
    book.close()
    file.write(packed.getbuffer())
