import datetime
import zipfile

import openpyxl
import pytest
import xlsxwriter

from checkin.failure import Failure
from checkin.roster import archive, read
from checkin.roster.read import read_tables
from checkin.roster.workbook import shown
from tests.roster.files import ods_cell, ods_file, ods_row, xls_file, xlsx_file


def code_of(path, sheet=None):
    with pytest.raises(Failure) as failure:
        read_tables(path, sheet)
    return failure.value.code


def test_values_are_shown_as_a_person_sees_them():
    assert shown(17.0) == "17"
    assert shown(996555123456789.0) == "996555123456789"
    assert shown(0.5) == "0.5"
    assert shown(True) == "TRUE"
    assert shown(datetime.date(2013, 10, 4)) == "2013-10-04"
    assert shown(datetime.datetime(2013, 10, 4)) == "2013-10-04"
    assert shown(datetime.datetime(2013, 10, 4, 9, 30)) == "2013-10-04 09:30"
    assert shown(datetime.time(9, 30, 5)) == "09:30:05"
    assert shown("Й") == "Й"


def test_lines_have_the_numbers_and_columns_of_the_sheet(tmp_path):
    path = tmp_path / "roster.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Делегация")
        sheet.write_row("B3", ["Имя", "Рост"])
        sheet.write_row("B5", ["Қасым", 17])
    (grid,) = read_tables(path)
    assert grid.name == "Делегация"
    assert list(grid.rows) == [(3, ["", "Имя", "Рост"]), (5, ["", "Қасым", "17"])]


def test_a_cell_merged_downwards_counts_for_all_its_rows(tmp_path):
    path = tmp_path / "roster.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        sheet.merge_range("A1:B1", "title")
        sheet.merge_range("A2:A4", "Kazakhstan")
        sheet.write_column("B2", ["a", "b", "c", "d"])
    (grid,) = read_tables(path)
    assert [cells for _, cells in grid.rows] == [
        ["title", ""],
        ["Kazakhstan", "a"],
        ["Kazakhstan", "b"],
        ["Kazakhstan", "c"],
        ["", "d"],
    ]


def test_each_sheet_that_is_not_empty_is_a_table(tmp_path):
    path = xlsx_file(tmp_path, {"KZ": [["a"]], "empty": [], "KR": [["b"]]})
    assert [grid.name for grid in read_tables(path)] == ["KZ", "KR"]
    assert [grid.name for grid in read_tables(path, "kr")] == ["KR"]


def test_a_hidden_sheet_says_so_until_it_is_asked_for(tmp_path):
    path = xlsx_file(tmp_path, {"now": [["a"]], "old": [["b"]]})
    book = openpyxl.load_workbook(path)
    book["old"].sheet_state = "hidden"
    book.save(path)
    assert [grid.hidden for grid in read_tables(path)] == [False, True]
    assert [grid.hidden for grid in read_tables(path, "old")] == [False]


def test_a_missing_sheet_is_told_with_those_there_are(tmp_path):
    path = xlsx_file(tmp_path, {"KZ": [["a"]], "KR": [["b"]]})
    with pytest.raises(Failure) as failure:
        read_tables(path, "UZ")
    assert failure.value.code == "no_such_sheet"
    assert failure.value.params == {"path": path.name, "sheet": "UZ", "sheets": "KZ, KR"}


def test_ods_is_read_with_its_repetitions(tmp_path):
    path = ods_file(tmp_path, ods_row(ods_cell("a", 2)) + ods_row(ods_cell("b"), 2))
    (grid,) = read_tables(path)
    assert list(grid.rows) == [(1, ["a", "a"]), (2, ["b", ""]), (3, ["b", ""])]


def test_missing_and_unreadable_files_are_failures_of_the_world(tmp_path):
    assert code_of(tmp_path / "none.xlsx") == "file_missing"
    assert code_of(tmp_path) == "file_unreadable"


def test_a_file_beyond_measure_is_not_even_read(tmp_path, monkeypatch):
    monkeypatch.setattr(read, "LIMIT", 1)
    path = tmp_path / "roster.csv"
    path.write_bytes(b"a,b\n" * 300_000)
    with pytest.raises(Failure) as failure:
        read_tables(path)
    assert failure.value.code == "file_too_large"
    assert failure.value.params == {"path": "roster.csv", "megabytes": 2, "limit": 1}


@pytest.mark.parametrize("kept", [0.1, 0.5, 0.9, 0.99])
def test_a_cut_workbook_is_damaged(tmp_path, kept):
    path = xlsx_file(tmp_path, {"KZ": [["name", "title"], *([["Kim", "x"]] * 500)]})
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * kept)])
    assert code_of(path) == "workbook_damaged"


def test_rubbish_behind_a_workbook_signature_is_damaged(tmp_path):
    path = tmp_path / "roster.xls"
    path.write_bytes(b"\xd0\xcf\x11\xe0" + b"rubbish" * 200)
    assert code_of(path) == "workbook_damaged"


def test_a_workbook_with_a_password_is_locked(tmp_path):
    path = tmp_path / "roster.xlsx"
    path.write_bytes(b"\xd0\xcf\x11\xe0" + bytes(600) + "EncryptedPackage".encode("utf-16-le"))
    assert code_of(path) == "workbook_locked"


def test_an_archive_that_is_no_workbook_is_no_spreadsheet(tmp_path):
    path = tmp_path / "letter.docx"
    with zipfile.ZipFile(path, "w") as book:
        book.writestr("word/document.xml", "<w/>")
    assert code_of(path) == "not_a_spreadsheet"


def test_a_zip_bomb_is_refused_by_its_directory(tmp_path):
    path = tmp_path / "roster.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book:
        book.writestr("xl/workbook.xml", "<workbook/>")
        with book.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as sheet:
            for _ in range(archive.LIMIT + 1):
                sheet.write(bytes(archive.MEGABYTE))
    assert path.stat().st_size < archive.MEGABYTE
    assert code_of(path) == "workbook_too_large"


def test_an_entry_that_hides_its_size_is_damaged(tmp_path):
    path = tmp_path / "roster.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book:
        book.writestr("xl/workbook.xml", "<workbook>" + "x" * 4321 + "</workbook>")
    true, said = (4342).to_bytes(4, "little"), (42).to_bytes(4, "little")
    data = path.read_bytes()
    assert data.count(true) == 2
    path.write_bytes(data.replace(true, said))
    assert code_of(path) == "workbook_damaged"


@pytest.mark.parametrize("corner", ["XFD1048576", "AZ1048576", "XFD9999"])
def test_a_sheet_whose_corner_is_too_far_is_refused_before_it_takes_the_memory(tmp_path, corner):
    path = tmp_path / "roster.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        sheet.write("A1", "x")
        sheet.write(corner, "x")
    assert code_of(path) == "sheet_too_large"


@pytest.mark.parametrize("corner", ["A1048576", "XFD10", "Z99999"])
def test_a_far_cell_alone_is_no_harm(tmp_path, corner):
    path = tmp_path / "roster.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        sheet.write("A1", "x")
        sheet.write(corner, "x")
    assert len(list(read_tables(path)[0].rows)) == 2


def test_an_ods_sheet_that_repeats_itself_beyond_measure_is_refused(tmp_path):
    path = ods_file(tmp_path, ods_row(ods_cell("x", 1000), 100_000))
    assert code_of(path) == "sheet_too_large"


def test_empty_cells_to_the_end_of_an_ods_sheet_count_for_nothing(tmp_path):
    rest = '<table:table-cell table:number-columns-repeated="16383"/>'
    path = ods_file(tmp_path, ods_row(ods_cell("x") + rest) + ods_row(rest, 1_048_575))
    assert list(read_tables(path)[0].rows) == [(1, ["x"])]


def test_the_old_format_is_read(tmp_path):
    (grid,) = read_tables(xls_file(tmp_path))
    assert list(grid.rows) == [(1, ["№", "ФИО"]), (2, ["1", "Қасымов Ғалым"])]


def test_a_workbook_that_the_parser_breaks_on_is_damaged(tmp_path):
    path = xls_file(tmp_path)
    data = path.read_bytes()
    codes = set()
    for at in range(0, len(data), 97):
        path.write_bytes(data[:at] + b"\xff" * 8 + data[at + 8 :])
        try:
            read_tables(path)
        except Failure as failure:
            codes.add(failure.code)
    assert codes == {"workbook_damaged", "not_a_spreadsheet"}
