"""The models of the page of badges keep Qt's rules, whatever is shown."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from checkin.services.badge_list import Fault, Tally, chosen, overview
from checkin.services.badges import hand_over, void
from checkin.services.people import correct
from checkin.ui.badges.groups import Groups
from checkin.ui.badges.holders import DETAIL, SECOND, STANDING, WARNING, Holders
from checkin.words import Words

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal
READ = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def holders(window):
    model = Holders(window.work)
    model.tester = QAbstractItemModelTester(model, FATAL)  # at every change from now on
    return model


def rows(window, code="KR"):
    return chosen(overview(window.work.file), code)


def test_others_are_shown_anew_and_the_same_in_their_place(holders, window):
    assert holders.show_rows(rows(window), {})
    changed = []
    holders.dataChanged.connect(lambda first, last: changed.append((first.row(), last.row())))
    assert not holders.show_rows(rows(window), {})
    assert changed == [(0, holders.rowCount() - 1)]
    assert holders.show_rows([], {})
    assert not holders.show_rows([], {})
    assert holders.index(0).data() is None


def test_a_row_says_where_the_badge_stands(holders, window):
    file = window.work.file
    ids = [row.id for row in rows(window)]
    hand_over(file, [ids[1]], "Han")
    hand_over(file, [ids[4]])
    serial = rows(window)[2].serial
    void(file, serial, "lost")
    correct(file, ids[3], {"cancelled": True})
    correct(file, ids[4], {"cancelled": True})
    holders.show_rows(rows(window), {ids[0]: Fault(("name", "given", "title"), "⛟")})
    said = [[holders.index(i).data(role) for role in (STANDING, DETAIL, WARNING)] for i in range(5)]
    assert said[0][0] == "Printed 09:30"
    assert said[0][2] == "Print again, changed: name, position. The badge's font has no ⛟"
    assert said[1][0] == "Handed over 09:30"
    assert said[1][1].endswith(", to Han")
    assert said[2][0] == "Not printed"
    assert said[2][1].endswith("is void: it was reported lost")
    assert said[3][0] == "Does not come"
    assert said[3][2].endswith("out of its box")
    assert said[4][2].endswith("is still valid: make it void")
    read = holders.index(1).data(READ)
    assert holders.index(1).data() in read
    assert "to Han" in read


def test_another_day_is_named(holders, window, clock):
    clock.forward(days=1)
    holders.show_rows(rows(window), {})
    assert holders.index(0).data(STANDING) == "Printed 4 Oct 09:30"


def test_names_come_first_in_the_script_that_was_typed(holders, window):
    holders.show_rows(rows(window), {})
    latin = holders.index(0).data()
    holders.typed("김")
    assert holders.index(0).data() != latin
    assert latin in holders.index(0).data(SECOND)
    holders.typed("")
    assert holders.index(0).data() == latin


def test_names_are_read_when_they_are_seen(window):
    holders = Holders(window.work)
    holders.show_rows(rows(window, ""), {})
    assert holders._full == {}
    holders.index(0).data()
    assert len(holders._full) == 100
    assert holders.place("nobody") == -1


@pytest.fixture
def groups(qtmodeltester):
    model = Groups()
    model.tester = QAbstractItemModelTester(model, FATAL)
    yield model
    qtmodeltester.check(model)


def test_delegations_that_nobody_set_up_come_last(groups, window):
    tallies = {"": Tally(3, 1, 1, 1), "KR": Tally(2, 1, 1), "ZZ": Tally(1, 0, 0, 1)}
    assert groups.show_groups(tallies, window.work.setup, Words())
    assert groups.groups[-1].name == "ZZ"
    assert groups.place("XX") == -1
    read = groups.index(0).data(READ)
    assert read == "Everybody, 3 people, 1 not printed, 1 lie ready, 1 handed over"
    assert not groups.show_groups(tallies, window.work.setup, Words("ko"))
