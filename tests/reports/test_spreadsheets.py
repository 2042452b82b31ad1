import csv
from io import BytesIO, StringIO

import openpyxl
import pytest

from checkin.reports import csv_file, workbook
from checkin.reports.report import Column, Report
from tests.reports.sample import MORNING, report_of, sessions, somebody

EVIL = ["=1+1", "+7 700", "-2", "@SUM(A1)", "\tx", "＝1+1", " =1", "=cmd|' /C calc'!A0"]


def csv_bytes(report: Report) -> bytes:
    file = BytesIO()
    csv_file.write(report, file)
    return file.getvalue()


def opened(report: Report, *, values: bool = True) -> openpyxl.Workbook:
    file = BytesIO()
    workbook.write(report, file)
    return openpyxl.load_workbook(file, data_only=values)


def rows_of(sheet, column: int = 1) -> dict[str, list[object]]:
    return {row[column - 1]: list(row) for row in sheet.iter_rows(values_only=True)}


@pytest.fixture
def report() -> Report:
    people = [somebody("KR", "김민서", "s1", "s2"), somebody("KZ", "Тоқаев Қайрат", "s2")]
    return report_of(people, sessions(2))[1]


def test_csv_begins_with_a_mark_and_ends_lines_as_excel_wants(report):
    data = csv_bytes(report)
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.count(b"\r\n") == data.count(b"\n") == 2 + len(report.grid.rows)


def test_csv_has_the_table_and_its_totals(report):
    rows = list(csv.reader(StringIO(csv_bytes(report).decode("utf-8-sig"), newline="")))
    assert rows[0][:3] == ["Delegation", "Expected", "Attended"]
    assert rows[1] == ["대한민국", "1", "1", "1", "1"]
    assert rows[-1] == ["Total", "2", "2", "1", "2"]


@pytest.mark.parametrize("text", EVIL)
def test_csv_runs_no_formula(text):
    labels = {"X": text}
    _, report = report_of([], {"s": Column(text)}, labels)
    rows = list(csv.reader(StringIO(csv_bytes(report).decode("utf-8-sig"), newline="")))
    assert rows[0][3] == rows[1][0] == f"'{text}"


@pytest.mark.parametrize("text", ["Kim", "O'Neil", "김민서", "A=B", "", "7th forum"])
def test_csv_leaves_harmless_texts_alone(text):
    assert csv_file.harmless(text) == text
    assert csv_file.harmless(-3) == -3


def test_workbook_has_real_numbers_and_totals_with_their_value(report):
    rows = rows_of(opened(report).worksheets[0])
    assert rows["대한민국"] == ["대한민국", 1, 1, 1, 1]
    assert rows["Total"] == ["Total", 2, 2, 1, 2]
    totals = rows_of(opened(report, values=False).worksheets[0])["Total"]
    assert all(str(cell).startswith("=SUM(") for cell in totals[1:])


def test_workbook_sums_all_rows_and_nothing_else(report):
    sheet = opened(report, values=False).worksheets[0]
    at = next(row[0].row for row in sheet.iter_rows() if row[0].value == "Total")
    assert sheet.cell(at, 2).value == f"=SUM(B{at - len(report.grid.rows)}:B{at - 1})"


def test_workbook_lists_people_with_real_times(report):
    sheet = opened(report).worksheets[1]
    first = [cell.value for cell in sheet[2]]
    assert first == ["대한민국", "김민서", "Government", MORNING, 2, MORNING, MORNING]
    assert sheet["D2"].is_date
    assert sheet.auto_filter.ref == "A1:G3"
    assert sheet.freeze_panes == "C2"


def test_workbook_prints_on_landscape_pages_as_wide_as_the_paper(report):
    for sheet in opened(report).worksheets:
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert (sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight) == (1, 0)
        assert sheet.print_title_rows


@pytest.mark.parametrize("text", [*EVIL, "https://example.org", "mailto:a@b.c", "{=1+1}", "0123"])
def test_workbook_runs_no_formula_and_opens_no_link(text):
    _, report = report_of([somebody("X", text)], {"s": Column(text)}, {"X": text}, title=text)
    table, people = opened(report, values=False).worksheets
    found = [c for sheet in (table, people) for row in sheet.iter_rows() for c in row]
    same = [c for c in found if c.value == text]
    assert len(same) == 6
    assert all(cell.data_type == "s" and cell.hyperlink is None for cell in same)


def test_an_empty_table_is_a_sound_file_all_the_same():
    _, report = report_of([], {}, {})
    table, people = opened(report).worksheets
    assert rows_of(table)["Total"] == ["Total", 0, 0]
    assert people.max_row == 1
    assert csv_bytes(report).decode("utf-8-sig").splitlines()[-1] == "Total,0,0"
