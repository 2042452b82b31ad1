"""The table as CSV: for spreadsheets of every country, and for other programs."""

import csv
import io
from typing import BinaryIO

from checkin.how_far import HowFar, unheard
from checkin.reports.report import Report, Value

FORMULA_SIGNS = tuple("=+-@＝＋－＠")


def write(report: Report, file: BinaryIO, progress: HowFar = unheard) -> None:
    """Write the table, totals last, as UTF-8 with a byte order mark and CRLF.

    Excel takes a file without the mark for the machine's own code page.
    """
    progress(0, len(report.grid.rows))
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    rows = (row.values for row in (*report.grid.rows, report.grid.totals))
    for row in (report.headings, *rows):
        writer.writerow([harmless(value) for value in row])
    file.write(text.getvalue().encode("utf-8-sig"))


def harmless(value: Value) -> Value:
    """Return the value, a text that a spreadsheet would run as a formula led by an apostrophe."""
    if not isinstance(value, str):
        return value
    risky = value.lstrip().startswith(FORMULA_SIGNS) or value.startswith(("\t", "\r", "\n"))
    return f"'{value}" if risky else value
