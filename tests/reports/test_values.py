from datetime import datetime

from checkin.domain.attendance import Table
from checkin.reports.report import Column, Person, attendance_report
from checkin.words import Words
from tests.reports.sample import MORNING, report_of, sessions, somebody


def test_the_grid_says_what_the_domain_counted():
    people = [
        somebody("KR", "김민서", "s1", "s2"),
        somebody("KR", "이서연"),
        somebody("KZ", "A", "s2"),
    ]
    truth, report = report_of(people, sessions(2))
    korea, kazakhstan = report.grid.rows[:2]
    assert (korea.label, korea.expected, korea.anywhere, korea.cells) == ("대한민국", 2, 1, (1, 1))
    assert kazakhstan.cells == (0, 1)
    assert report.grid.totals.values == ("Total", 3, 2, truth.total("s1"), truth.total("s2"))


def test_people_keep_their_order_and_are_gathered_by_delegation():
    people = [somebody("KZ", "first"), somebody("KR", "second"), somebody("KZ", "third")]
    _, report = report_of(people, sessions(1))
    listed = [(g.label, [p.name for p in g.people]) for g in report.people.groups]
    assert listed == [("대한민국", ["second"]), ("Қазақстан Республикасы", ["first", "third"])]
    assert [group.count for group in report.people.groups] == ["1 person", "2 people"]


def test_a_person_has_the_first_entry_at_each_session_in_the_tables_order():
    later = datetime(2013, 10, 4, 14, 0)
    person = Person("KR", "김민서", "Press", MORNING, {"s3": later, "elsewhere": later})
    _, report = report_of([person], sessions(3))
    assert report.people.rows == [("대한민국", "김민서", "Press", MORNING, 1, None, None, later)]
    assert len(report.people.headings) == len(report.people.rows[0])


def test_people_of_a_delegation_that_is_not_in_the_table_are_listed_last():
    _, report = report_of([somebody("", "Walk-in"), somebody("KR", "김민서")], sessions(1))
    assert [g.label for g in report.people.groups] == ["대한민국", "Without delegation"]
    assert report.grid.rows[-1].label == "Without delegation"


def test_a_key_without_a_name_stands_for_itself():
    table = Table(("XX",), ("s1",))
    report = attendance_report(table, {}, {}, [], Words("en"), title="", rows_are="Category")
    assert report.headings == ("Category", "Expected", "Attended", "s1")
    assert report.grid.rows[0].label == "XX"


def test_sessions_of_one_name_are_told_apart_by_room_and_time():
    columns = {"a": Column("Bilateral", "Room 1"), "b": Column("Bilateral", "Room 2")}
    _, report = report_of([], columns | {"c": Column("Plenary", "Hall")})
    assert report.grid.names == ("Bilateral (Room 1)", "Bilateral (Room 2)", "Plenary")
