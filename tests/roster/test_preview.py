"""A roster is shown before it is taken, and read as a person chose."""

import pytest

from checkin.resources import resource
from checkin.roster.load import Chosen, load
from checkin.roster.preview import SHOWN, preview
from checkin.services.events import EXAMPLE_ROSTERS
from tests.roster.files import csv_file, xlsx_file

HEAD = ["No", "Surname", "Given name", "ФИО", "Country", "Position", "Flight"]
KIM = ["1", "KIM", "Minseo", "Ким Минсо", "KR", "Director", "KE 1"]
LEE = ["2", "LEE", "Jun", "Ли Джун", "KZ", "Envoy", "KE 2"]


def as_shown(path):
    return {s.name: Chosen(s.fields, s.delegation) for s in preview(path) if s.names}


@pytest.mark.parametrize("end", EXAMPLE_ROSTERS)
def test_what_is_shown_reads_the_same_people(end):
    path = resource("example", f"roster-{end}")
    assert load(path, chosen=as_shown(path)) == load(path)


def test_the_first_rows_are_shown_under_their_headings(tmp_path):
    (sheet,) = preview(csv_file(tmp_path, [["List of the delegation"], HEAD, *[KIM, LEE] * 9]))
    assert sheet.headings == tuple(HEAD)
    assert len(sheet.rows) == SHOWN
    assert sheet.rows[:2] == (tuple(KIM), tuple(LEE))
    assert sheet.fields == {"surname": 1, "given": 2, "name": 3, "delegation": 4, "title": 5}


def test_columns_without_headings_are_named_by_letters(tmp_path):
    (sheet,) = preview(csv_file(tmp_path, [["KIM Minseo", "KR", "x@example.org"]]))
    assert sheet.headings == ("A", "B", "C")


def test_a_column_that_is_left_out_is_not_taken(tmp_path):
    path = csv_file(tmp_path, [HEAD, KIM])
    (row,) = load(path, chosen={"": Chosen({"name": 3, "delegation": 4})}).rows
    assert set(row.fields) == {"names", "delegation", "rank"}
    assert set(row.fields["names"]) == {"cyrillic"}


def test_a_column_may_be_taken_for_what_its_heading_does_not_say(tmp_path):
    path = csv_file(tmp_path, [HEAD, KIM])
    (row,) = load(path, chosen={"": Chosen({"name": 3, "note": 6}, "UZ")}).rows
    assert (row.fields["note"], row.fields["delegation"]) == ("KE 1", "UZ")


def test_sheets_that_are_not_chosen_are_left_out(tmp_path):
    path = xlsx_file(tmp_path, {"One": [HEAD, KIM], "Two": [HEAD, LEE], "Notes": [["x"]]})
    one, two, notes = preview(path)
    assert (one.names, two.names, notes.name) == (True, True, "Notes")
    assert notes.names is False
    (row,) = load(path, chosen={"Two": Chosen(two.fields)}).rows
    assert row.fields["delegation"] == "KZ"


def test_lines_that_are_only_numbered_are_passed_over(tmp_path):
    path = csv_file(tmp_path, [HEAD, KIM, ["2", *[""] * 6]])
    roster = load(path, chosen={"": Chosen({"name": 3, "delegation": 4})})
    assert (len(roster.rows), roster.rejected) == (1, ())
