"""The report as a workbook: real numbers and real times, ready to print."""

import io
import unicodedata
from collections.abc import Iterable, Sequence
from datetime import datetime
from tempfile import TemporaryDirectory
from textwrap import wrap
from typing import Any, BinaryIO

from xlsxwriter import Workbook
from xlsxwriter.exceptions import FileCreateError
from xlsxwriter.utility import xl_range

from checkin.how_far import HowFar, unheard
from checkin.reports.report import Report, Value

A4 = 9
COUNT = '#,##0;-#,##0;"–"'
MOMENT, ENTRY = "yyyy-mm-dd hh:mm", "mm-dd hh:mm"
COUNT_WIDTH = 15
REGISTERED = 3
"""The column of the people's sheet that holds when they registered."""
LINE, MUTED, SOFT = "#E2E5EB", "#616B7A", "#EAF0FF"

OPTIONS = {
    # Rows go to disk as they come: memory stays flat at a hundred thousand people.
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}

FORMATS: dict[str, dict[str, Any]] = {
    "title": {"bold": True, "font_size": 16},
    "quiet": {"font_color": MUTED},
    "head": {"bold": True, "text_wrap": True, "valign": "top", "bg_color": SOFT},
    "head_count": {
        "bold": True, "text_wrap": True, "valign": "top", "bg_color": SOFT, "align": "right",
    },
    "sub": {
        "font_color": MUTED, "text_wrap": True, "valign": "top", "bg_color": SOFT,
        "align": "right", "bottom": 1, "bottom_color": LINE,
    },
    "text": {"valign": "top", "text_wrap": True, "bottom": 1, "bottom_color": LINE},
    "count": {"valign": "top", "num_format": COUNT, "bottom": 1, "bottom_color": LINE},
    "moment": {
        "valign": "top", "align": "left", "num_format": MOMENT, "bottom": 1, "bottom_color": LINE,
    },
    "entry": {
        "valign": "top", "align": "left", "num_format": ENTRY, "bottom": 1, "bottom_color": LINE,
    },
    "visits": {
        "valign": "top", "align": "left", "num_format": COUNT, "bottom": 1, "bottom_color": LINE,
    },
    "total": {"bold": True, "top": 1},
    "total_count": {"bold": True, "num_format": COUNT, "top": 1},
}  # fmt: skip


def write(report: Report, file: BinaryIO, progress: HowFar = unheard) -> None:
    """Write the workbook: the table, and the people behind it. Raises OSError.

    It is packed in memory, where it is small, because XlsxWriter leaves its
    archive and its temporary files behind when a disk is full.
    """
    packed = io.BytesIO()
    with TemporaryDirectory(prefix="checkin-", ignore_cleanup_errors=True) as folder:
        book = Workbook(packed, {**OPTIONS, "tmpdir": folder})
        try:
            _fill(book, report, progress)
        finally:
            _let_go(book)
    file.write(packed.getbuffer())


def _fill(book: Any, report: Report, progress: HowFar) -> None:
    book.set_properties({"title": report.title, "subject": report.subtitle})
    formats = {name: book.add_format(settings) for name, settings in FORMATS.items()}
    progress(0, len(report.people.rows))
    _table(book, formats, report)
    _people(book, formats, report, progress)
    try:
        book.close()
    except FileCreateError as error:
        raise error.args[0] from error


def _let_go(book: Any) -> None:
    """Close the files that hold the rows: XlsxWriter does so only in a book that was finished."""
    for sheet in book.worksheets():
        sheet.row_data_fh.close()


def _table(book: Any, formats: dict[str, Any], report: Report) -> None:
    sheet = book.add_worksheet(_sheet_name(report.labels.attendance))
    grid = report.grid
    sheet.set_column(0, 0, _width((row.label for row in grid.rows), 18, 44))
    sheet.set_column(1, 2, COUNT_WIDTH)
    sheet.set_column(3, 2 + max(1, len(grid.columns)), COUNT_WIDTH)
    first = _masthead(sheet, formats, report)
    _heads(sheet, formats, report, first - 2)
    for at, row in enumerate(grid.rows, first):
        sheet.write_string(at, 0, row.label, formats["text"])
        for column, count in enumerate(row.values[1:], 1):
            sheet.write_number(at, column, count, formats["count"])
    _totals(sheet, formats, report, first)
    sheet.freeze_panes(first, 1)
    sheet.repeat_columns(0)
    _print_setup(sheet, first - 2, first - 1)


def _masthead(sheet: Any, formats: dict[str, Any], report: Report) -> int:
    """Write the lines above the table and return the first row below its headings."""
    sheet.write_string(0, 0, report.title, formats["title"])
    lines = [line for line in (report.subtitle, report.made_at, report.note) if line]
    for at, line in enumerate(lines, 1):
        sheet.write_string(at, 0, line, formats["quiet"])
    return len(lines) + 4


def _heads(sheet: Any, formats: dict[str, Any], report: Report, at: int) -> None:
    labels = report.labels
    heads = (labels.expected, labels.attended, *(c.label for c in report.grid.columns))
    subs = ("", "", *(c.sub for c in report.grid.columns))
    for row, (first, texts, style) in enumerate(
        ((labels.delegation, heads, "head_count"), ("", subs, "sub")), at
    ):
        sheet.set_row(row, _height(texts, COUNT_WIDTH))
        sheet.write_string(row, 0, first, formats["head" if first else "sub"])
        for column, text in enumerate(texts, 1):
            sheet.write_string(row, column, text, formats[style])


def _totals(sheet: Any, formats: dict[str, Any], report: Report, first: int) -> None:
    """Write the totals as sums, so that they follow a correction made in the workbook.

    Each carries its value, for readers that do not calculate.
    """
    last = first + len(report.grid.rows)
    sheet.write_string(last, 0, report.grid.totals.label, formats["total"])
    for column, count in enumerate(report.grid.totals.values[1:], 1):
        if last > first:
            summed = f"=SUM({xl_range(first, column, last - 1, column)})"
            sheet.write_formula(last, column, summed, formats["total_count"], count)
        else:
            sheet.write_number(last, column, count, formats["total_count"])


def _people(book: Any, formats: dict[str, Any], report: Report, progress: HowFar) -> None:
    sheet = book.add_worksheet(_sheet_name(report.labels.people))
    people, rows = report.people, report.people.rows
    for column, (least, most) in enumerate(((16, 36), (20, 44), (14, 28))):
        texts = (str(row[column]) for row in rows)
        sheet.set_column(column, column, _width(texts, least, most))
    sheet.set_column(REGISTERED, REGISTERED, 17)
    sheet.set_column(4, 4, COUNT_WIDTH)
    sheet.set_column(5, max(5, len(people.headings) - 1), COUNT_WIDTH)
    sheet.set_row(0, _height(people.headings, COUNT_WIDTH))
    for column, heading in enumerate(people.headings):
        sheet.write_string(0, column, heading, formats["head"])
    for at, row in enumerate(rows, 1):
        _person(sheet, formats, at, row)
        progress(at, len(rows))
    sheet.autofilter(0, 0, len(rows), len(people.headings) - 1)
    sheet.freeze_panes(1, 2)
    _print_setup(sheet, 0, 0)


def _person(sheet: Any, formats: dict[str, Any], at: int, row: Sequence[Value]) -> None:
    for column, value in enumerate(row):
        match value:
            case datetime():
                style = "moment" if column == REGISTERED else "entry"
                sheet.write_datetime(at, column, value, formats[style])
            case int():
                sheet.write_number(at, column, value, formats["visits"])
            case str():
                sheet.write_string(at, column, value, formats["text"])
            case None:
                sheet.write_blank(at, column, None, formats["text"])


def _print_setup(sheet: Any, first_head: int, last_head: int) -> None:
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.7)
    sheet.repeat_rows(first_head, last_head)
    sheet.set_footer("&C&P / &N")
    sheet.hide_gridlines(2)


def _sheet_name(text: str) -> str:
    """Return a name that Excel takes for a sheet: 31 signs at most, some forbidden."""
    return "".join(sign for sign in text if sign not in "[]:*?/\\").strip(" '")[:31]


def _width(texts: Iterable[str], least: int, most: int) -> int:
    """Return a column's width in characters; Hangul and Hanja take two."""
    widest = max((sum(_cells(sign) for sign in text) for text in texts), default=0)
    return min(most, max(least, widest + 2))


def _height(texts: Iterable[str], width: int) -> float:
    """Return a row's height in points that holds wrapped headings; not every reader finds it."""
    return 4 + 15 * max(1, *(len(wrap(_spread(text), width - 1)) for text in texts))


def _spread(text: str) -> str:
    """Return the text with each sign as often as it takes cells."""
    return "".join(sign * _cells(sign) for sign in text)


def _cells(sign: str) -> int:
    return 2 if unicodedata.east_asian_width(sign) in "WF" else 1
