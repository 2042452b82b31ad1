"""The rule editor: what it shows comes back equal, and what it cannot show is never destroyed."""

import pytest
from hypothesis import HealthCheck, given, settings

from checkin.domain.access import faults
from checkin.domain.rule_lines import lines_from, rule_from
from checkin.services.set_up import set_session
from checkin.ui.set_up.clock_field import read_time, shown_time
from checkin.ui.set_up.rows import Row
from checkin.ui.set_up.rule_field import RuleField
from checkin.ui.set_up.rule_line import Offered
from checkin.words import Words
from tests.domain.test_rule_lines import LINES
from tests.ui.set_up.organiser import Key, Organiser

DEEP = {"any": [{"all": [{"any": [{"group": ["a"]}, {"group": ["b"]}]}, {"at_most": 2}]}]}


@pytest.fixture
def organiser(qtbot, window) -> Organiser:
    return Organiser(qtbot, window)


@pytest.fixture
def page(organiser):
    page = organiser.go("programme")
    page.show_thing("textile")
    return page


@pytest.fixture(scope="module")
def field(look):
    offered = Offered(
        lambda text: [Row("KR-01", "Seo")], lambda keys: {}, [("press", "Press")], [("KZ", "Kz")],
        "2026-10-04",
    )  # fmt: skip
    made = RuleField(look, offered, lambda rule: [(0, "said")])
    made.retranslate(Words())
    yield made
    made.deleteLater()


@settings(max_examples=60, deadline=None, suppress_health_check=[*HealthCheck])
@given(LINES)
def test_every_rule_that_the_editor_can_show_comes_back_equal(field, lines):
    rule = rule_from(lines)
    field.set_rule(rule)
    assert field.rule() == rule
    field.retranslate(Words("ko"))
    assert field.rule() == rule


def test_what_is_deeper_is_kept_and_said_in_words(organiser, page):
    set_session(organiser.window.file, "textile", {"rule": DEEP})
    organiser.window.follow()
    organiser.done()
    who = page.form.who
    assert not who.join.isVisibleTo(page)
    assert who.note.isVisibleTo(page)
    assert who.rule() == DEEP
    page.form.capacity.set_number(9)
    page.save()
    (change,) = organiser.done()
    assert change.body == {"capacity": 9}
    who.anew.click()
    page.save()
    assert organiser.setup.sessions["textile"].rule is None
    page.undo()
    assert organiser.setup.sessions["textile"].rule == DEEP


def test_every_rule_of_the_example_is_shown_as_it_is(organiser, page):
    for id, session in organiser.setup.sessions.items():
        page.show_thing(id)
        assert lines_from(session.rule) is not None
        assert page.form.who.rule() == session.rule
        assert not page.form.changes()


def test_a_rule_is_made_of_conditions(organiser, page):
    who = page.form.who
    who.join.setFocus()
    organiser.press(Key.Key_Right)
    line = who.lines[0]
    page.save()
    assert who.fault.text() == "Choose at least one, or nobody can enter."
    line.ticks["category"]._ticks["press"].click()
    line.limit.set_number(4)
    organiser.type(line.since.edit, "10:50")
    organiser.type(line.until.edit, "10.55")
    who.add.click()
    who.lines[1].kind.choose("acting_head")
    page.save()
    assert organiser.setup.sessions["textile"].rule == {
        "any": [
            {"all": [{"category": ["press"]}, {"at_most": 4}],
             "from": "2026-10-04T10:50", "until": "2026-10-04T10:55"},
            {"acting_head": True},
        ]
    }  # fmt: skip


def test_people_are_searched_and_taken_off_again(organiser, page, qtbot):
    who = page.form.who
    who.join._take(1)
    line = who.lines[0]
    line.kind.choose("person")
    people = line.people
    people.search.setFocus()
    qtbot.keyClicks(people.search, "kim")
    assert people.is_open
    organiser.press(Key.Key_Down)
    wanted = people.model.rows[1].id
    organiser.press(Key.Key_Return)
    assert people.keys() == [wanted]
    assert not people.is_open
    organiser.press(Key.Key_Return)
    assert organiser.setup.sessions["textile"].rule == {"person": [wanted]}
    people.chosen.itemAt(0).widget().click()
    assert people.keys() == []


def test_escape_closes_the_list_of_people_first(organiser, page, qtbot):
    who = page.form.who
    who.join._take(1)
    who.lines[0].kind.choose("person")
    who.lines[0].people.search.setFocus()
    qtbot.keyClicks(who.lines[0].people.search, "kim")
    organiser.press(Key.Key_Escape)
    assert not who.lines[0].people.is_open
    assert page.form.changes()
    organiser.press(Key.Key_Escape)
    assert not page.form.changes()


def test_a_condition_is_removed(page):
    who = page.form.who
    who.join._take(2)
    who.add.click()
    assert len(who.lines) == 2
    who.lines[0].remove.click()
    who.lines[0].remove.click()
    assert who.rule() is None
    assert who.join.key() == "everybody"


def test_a_condition_that_is_turned_round_or_of_groups(page):
    who = page.form.who
    who.join._take(1)
    line = who.lines[0]
    line.kind.choose("group")
    line.groups.set_text(" drivers, , pilots ")
    line.unless.click()
    assert who.rule() == {"not": {"group": ["drivers", "pilots"]}}
    line.kind.choose("at_most")
    assert who.rule() == {"at_most": 0}


def test_a_time_that_makes_no_sense_is_told(organiser, page):
    who = page.form.who
    who.join._take(1)
    line = who.lines[0]
    line.kind.choose("acting_head")
    line.since.set_text("noonish")
    page.save()
    assert who.fault.isVisibleTo(page)
    assert "09:30" in who.fault.text()
    assert organiser.done() == []


def test_an_hour_means_the_day_of_the_session(page):
    who = page.form.who
    who.join._take(1)
    who.lines[0].kind.choose("acting_head")
    who.lines[0].since.set_text("11:15")
    page.form.start.set_iso("2026-10-05T11:00")
    assert who.rule() == {"acting_head": True, "from": "2026-10-05T11:15"}


def test_the_rule_is_said_in_plain_words_while_it_is_edited(page):
    page.show_thing("bilateral-kz")
    shown = page.form.who._shown
    texts = [shown.itemAt(i).widget().text() for i in range(shown.count())]
    assert texts[0] == "Whoever fits one of these:"
    assert texts[2].endswith(
        "Only these categories: Press, at most 4 of each delegation (10:50–10:55)"
    )


@pytest.mark.parametrize(
    ("typed", "day", "iso"),
    [
        ("9:05", "2026-10-04", "2026-10-04T09:05"), ("09.05", "2026-10-04", "2026-10-04T09:05"),
        ("24:00", "2026-10-04", "24:00"), ("9:05", "", "9:05"), ("", "2026-10-04", ""),
        ("2026-10-05 09:05", "2026-10-04", "2026-10-05T09:05"), ("noon", "2026-10-04", "noon"),
    ],
)  # fmt: skip
def test_times_are_read_as_people_write_them(typed, day, iso):
    assert read_time(typed, day) == iso


@pytest.mark.parametrize(
    ("at", "day", "shown"),
    [
        ("2026-10-04T09:05", "2026-10-04", "09:05"), ("2026-10-04T09:05", "", "2026-10-04 09:05"),
        ("2026-10-05T09:05:00", "2026-10-04", "2026-10-05 09:05"), ("", "2026-10-04", ""),
    ],
)  # fmt: skip
def test_times_are_shown_short(at, day, shown):
    assert shown_time(at, day) == shown
    assert faults({"group": ["a"], "from": read_time(shown, day) or None}) == []
