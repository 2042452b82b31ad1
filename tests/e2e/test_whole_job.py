"""The whole job on the example forum: what is printed, scanned and reported fits together."""

import csv
import io

import openpyxl
import zxingcpp

from checkin.resources import resource
from tests.e2e.pictures import pages, text
from tests.e2e.terminal import Inside

ROSTERS = [resource("example", f"roster-{end}") for end in (
    "KZ.csv", "KR.csv", "TJ.csv", "TM.csv", "UZ.csv", "KG.tsv",
)]  # fmt: skip


DELEGATIONS = ("KZ", "KR", "TJ", "TM", "UZ", "KG")
"""The example's delegations in precedence."""


def code_on(page) -> str:
    (code,) = zxingcpp.read_barcodes(page)
    return code.text


def test_every_printed_code_is_read_and_let_in(desk, day):
    printed = [c["body"]["token"] for c in desk.journal() if c["kind"] == "badge_printed"]
    read = [code_on(page) for page in pages(day.folder / "badges.pdf")]
    assert read == printed
    assert len({*read}) == day.said["badges"]
    verdicts = desk.scan("gala", *read, words=("--at", desk.session("gala")["start"]))
    assert {(v["admitted"], v["tone"]) for v in verdicts} <= {(True, "go"), (True, "attention")}
    assert len({v["attendee"] for v in verdicts}) == day.said["attendees"]
    gala = next(c for c in desk.json("counts") if c["session"] == "gala")
    assert gala["attended"] == day.said["attendees"]


def test_attendance_is_the_same_in_every_format_and_in_the_counts(desk, day):
    data = (day.folder / "attendance.csv").read_text("utf-8-sig")
    headings, *rows = csv.reader(io.StringIO(data))
    numbers = [[row[0], *map(int, row[1:])] for row in rows]

    sheet = openpyxl.load_workbook(day.folder / "attendance.xlsx", data_only=True).worksheets[0]
    table = [list(row) for row in sheet.iter_rows(values_only=True)]
    top = next(i for i, row in enumerate(table) if row[0] == headings[0])
    assert table[top + 2 : top + 2 + len(rows)] == numbers  # below the rooms and times

    lines = text(day.folder / "attendance.pdf").splitlines()
    for name, *counted in numbers:
        assert " ".join([name, *(str(n or "–") for n in counted)]) in lines

    counts = desk.json("counts")
    total = numbers[-1]
    assert total[3:] == [c["attended"] for c in counts]
    assert total[1] == day.said["attendees"]
    assert [sum(column) for column in zip(*(row[1:] for row in numbers[:-1]), strict=True)] == (
        total[1:]
    )
    assert counts[0]["by_delegation"] == {
        code: n for code, n in zip(DELEGATIONS, (row[3] for row in numbers), strict=False) if n
    }


def test_the_same_rosters_again_change_nothing(desk, day):
    before = desk.journal()
    said = desk.json("import", *ROSTERS)
    assert said == {
        "added": 0, "changed": 0, "unchanged": day.said["attendees"], "rejected": [],
    }  # fmt: skip
    assert desk.journal()[: len(before)] == before
    assert [c["kind"] for c in desk.journal()[len(before) :]] in ([], ["station_set"])


def test_a_corrected_roster_changes_what_was_corrected_and_no_more(fresh):
    original = resource("example", "roster-TJ.csv").read_text("utf-8-sig")
    corrected = original.replace("First Deputy Minister", "Minister", 1)
    corrected = corrected.replace("Qosimov,Shuhrat", "Qosimov,Suhrob", 1)
    assert corrected != original
    (fresh.folder / "roster-TJ.csv").write_text(corrected, "utf-8")
    before = fresh.journal()
    said = fresh.json("import", "roster-TJ.csv")
    assert (said["added"], said["changed"]) == (0, 2)
    changes = fresh.journal()[len(before) :]
    assert [c["body"] for c in changes] == [
        {"title": "Minister"},
        {"names": {"latin": {"given": "Suhrob", "surname": "Qosimov"}}},
    ]
    assert len({c["batch"] for c in changes}) == 1
    fresh.do("undo")
    assert fresh.json("search", "TJ-02")[0]["names"]["latin"] == "Qosimov Shuhrat"


def test_a_roster_sent_twice_in_one_command_makes_each_person_once(fresh):
    fresh.do("new", "new.checkin")
    said = fresh.json("import", ROSTERS[0], ROSTERS[0], "--event", "new.checkin")
    journal = fresh.do("journal", "--event", "new.checkin", "--json").lines
    people = {c["subject"] for c in journal if c["kind"] == "attendee_set"}
    assert said["added"] == len(people) == said["unchanged"]


def test_two_machines_that_import_one_file_make_the_same_people(fresh, tmp_path):
    other = Inside(tmp_path / "other", tmp_path / "other-machine")
    other.folder.mkdir()
    fresh.do("backup", other.folder / "forum.checkin")
    roster = tmp_path / "late.csv"
    roster.write_text("Name,Country\nAskar Umarov,KZ\nKim Minseo,KR\n", "utf-8")
    people = []
    for desk in (fresh, other):
        before = len(desk.journal())
        desk.do("import", roster)
        people.append([c["subject"] for c in desk.journal()[before:] if "attendee" in c["subject"]])
    assert people[0] == people[1]
    assert len(people[0]) == 2


def test_a_second_event_does_not_hear_of_the_first(empty):
    for name in ("a", "b"):
        empty.do("new", f"{name}.checkin", "--example")
    empty.do("badges", "--out", "kg.pdf", "--only", "KG-07", "--event", "a.checkin")
    code = [
        c["body"]["token"]
        for c in empty.do("journal", "--event", "a.checkin", "--json").lines
        if c["kind"] == "badge_printed"
    ]
    (verdict,) = empty.scan("plenary", *code, words=("--event", "b.checkin"))
    # One in a thousand has the other's number by chance; then the key tells them apart.
    assert verdict["reason"] in ("other_event", "forged")
