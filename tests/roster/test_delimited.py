import csv
import unicodedata

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from checkin.failure import Failure
from checkin.roster.read import read_tables
from tests.roster.files import text_of

NO_CONTROLS = st.characters(exclude_categories=["Cs", "Cc"], include_characters="\r\n")
TABLES = st.lists(st.lists(st.text(NO_CONTROLS), min_size=1), min_size=1)
PEOPLE = [["№", "ФИО", "성명"], ["1", "Қасымов Ғалым", "김민서"], ["2", "Өмүрбеков Үсөн", "남궁민"]]


def lines_of(tmp_path, data):
    path = tmp_path / "roster.csv"
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    (grid,) = read_tables(path)
    assert list(grid.rows) == list(grid.rows)
    return list(grid.rows)


def cells_of(tmp_path, data):
    return [cells for _, cells in lines_of(tmp_path, data)]


@given(TABLES, st.sampled_from(",;\t|"))
def test_what_a_csv_writer_wrote_is_read_back(tmp_path_factory, rows, delimiter):
    rows = [[unicodedata.normalize("NFC", cell) for cell in row] for row in rows]
    rows = [row for row in rows if any(cell.strip() for cell in row)]
    assume(rows and not rows[0][0].lower().startswith("sep="))
    data = text_of(rows, delimiter, quoting=csv.QUOTE_ALL)
    assert cells_of(tmp_path_factory.mktemp("csv"), data) == rows


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_found_though_cells_hold_others(tmp_path, delimiter):
    rows = [
        ["Name", "Position", "Organisation"],
        ["Kim", "Head; Asia, Pacific", "A|B"],
        ["Lee", "Advisor", "MFA, Seoul"],
        ["Park", "Counsellor", "MFA"],
    ]
    assert cells_of(tmp_path, text_of(rows, delimiter)) == rows


@pytest.mark.parametrize("end", ["\n", "\r", "\r\n"])
def test_every_line_end_is_understood(tmp_path, end):
    data = end.join(["a,b", "1,2", "", "3,4"])
    assert lines_of(tmp_path, data) == [(1, ["a", "b"]), (2, ["1", "2"]), (4, ["3", "4"])]


def test_line_ends_may_be_mixed_and_stand_in_quotes(tmp_path):
    data = 'a,b\r\n"1\r\nand\nmore",2\r3,4\n'
    assert lines_of(tmp_path, data) == [
        (1, ["a", "b"]),
        (2, ["1\r\nand\nmore", "2"]),
        (5, ["3", "4"]),
    ]


def test_a_sep_line_says_the_delimiter_and_counts_as_a_line(tmp_path):
    assert lines_of(tmp_path, "sep=|\r\na|b,c\r\n1|2\r\n") == [(2, ["a", "b,c"]), (3, ["1", "2"])]


def test_letters_are_composed(tmp_path):
    assert cells_of(tmp_path, unicodedata.normalize("NFD", "Имя,이름\nЙ,김")) == [
        ["Имя", "이름"],
        ["Й", "김"],
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_unicode_is_read_with_and_without_a_mark(tmp_path, encoding):
    assert cells_of(tmp_path, text_of(PEOPLE).encode(encoding)) == PEOPLE


@pytest.mark.parametrize(
    ("encoding", "rows"),
    [
        (
            "cp949",
            [["번호", "성명", "국가"], ["1", "김민서", "대한민국"], ["2", "남궁민", "대한민국"]],
        ),
        *(
            (e, [["Фамилия", "Имя", "Страна"], ["Токаев", "Касым", "Казахстан"], ["Ли", "Ян", "К"]])
            for e in ("cp1251", "koi8_r", "cp866", "mac_cyrillic")
        ),
        ("cp1254", [["Ad", "Soyad", "Ülke"], ["Şeyma", "Özgür", "Türkiye"], ["İnci", "Çağ", "T"]]),
        ("cp1250", [["Jméno", "Příjmení", "Země"], ["Žofie", "Dvořáková", "Česko"]]),
    ],
)
def test_encodings_of_old_machines_are_recognised(tmp_path, encoding, rows):
    assert cells_of(tmp_path, text_of(rows, ";").encode(encoding)) == rows


def test_a_cut_utf8_file_loses_its_last_letter_only(tmp_path):
    data = text_of(PEOPLE * 5).encode().rstrip()[:-1]
    assert cells_of(tmp_path, data)[-1] == ["2", "Өмүрбеков Үсөн", "남궁\ufffd"]


@pytest.mark.parametrize(
    "data",
    [b"%PDF-1.7 ...", b"\x89PNG\r\n\x1a\n\0\0\0", b"<html><table>", b'{"a": 1}', bytes(range(256))],
)
def test_what_is_no_table_is_refused(tmp_path, data):
    with pytest.raises(Failure) as failure:
        cells_of(tmp_path, data)
    assert failure.value.code == "not_a_spreadsheet"


@pytest.mark.parametrize("data", ["", " \r\n", ",,,\n", "\ufeff"])
def test_a_file_without_a_word_is_empty(tmp_path, data):
    with pytest.raises(Failure) as failure:
        cells_of(tmp_path, data)
    assert failure.value.code == "file_empty"


@pytest.mark.parametrize("rest", ["b,c\n" * 3, "b,c\n" * 100_000])
def test_an_open_quote_is_told_with_its_line_rather_than_swallow_people(tmp_path, rest):
    with pytest.raises(Failure) as failure:
        cells_of(tmp_path, 'a,b\n1,2\n3,"four\n' + rest)
    assert failure.value.code == "quote_open"
    assert failure.value.params["line"] == 3
