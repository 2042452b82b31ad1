"""Spare badges at the desk: scanned or typed, for somebody or for nobody."""

import pytest

from checkin.domain.journal import Draft
from checkin.domain.token import serial_text
from checkin.services.spares import print_spares, unbound
from checkin.store import people
from checkin.words import Words
from tests.ui.clerk import Key


@pytest.fixture
def spares(window, tmp_path):
    return print_spares(window.work.file, 3, tmp_path / "spares.pdf", Words()).tokens


def choose(clerk, who):
    clerk.type(Words().name(who))
    assert clerk.page.panel.card.attendee.id == who.id


def held(clerk, who):
    return people.valid_badges(clerk.desk.file).get(who.id)


def type_number(clerk, text):
    """Type digits as a person does: a scanner's would all be there at once."""
    clerk.type(text)
    clerk.bot.waitUntil(lambda: clerk.page.search.text().endswith(text))


def number(token):
    return serial_text(int(token[4:12]))


def test_a_spare_that_nobody_is_chosen_for_asks_for_the_person(clerk, spares):
    clerk.scan(spares[0])
    page = clerk.page
    assert clerk.answers[-1].scan.verdict.reason == "spare"
    assert page.panel.head.mark.accessibleName() == "Attention"
    assert page.search.hasFocus()
    assert unbound(clerk.desk.file, spares[0])


def test_a_spare_becomes_the_badge_of_the_person_who_is_chosen(clerk, spares):
    who = clerk.without_badge()
    choose(clerk, who)
    clerk.scan(spares[0])
    badge = held(clerk, who)
    assert (badge.token, bool(badge.handed_at)) == (spares[0], True)
    assert clerk.answers[-1].scan.verdict.admitted
    assert clerk.page.panel.card.attendee.id == who.id
    assert people.get(clerk.desk.file, who.id).registered
    assert clerk.page.recent.undo.text() == "Undo binding"
    clerk.press(Key.Key_Z, ctrl=True)
    assert held(clerk, who) is None
    assert not people.get(clerk.desk.file, who.id).registered
    clerk.press(Key.Key_Z, ctrl=True, shift=True)
    assert held(clerk, who).token == spares[0]


def test_who_was_checked_in_without_a_badge_is_given_a_spare(clerk, spares):
    who = clerk.without_badge()
    choose(clerk, who)
    clerk.press(Key.Key_F2)
    before = len(clerk.answers)
    assert "scan a spare one" in clerk.page.panel.person.place.text()
    clerk.scan(spares[0])
    assert held(clerk, who).token == spares[0]
    assert len(clerk.answers) == before
    assert clerk.page.panel.person.place.text() == ""
    assert "handed over" in clerk.page.panel.person.badge.text()


def test_a_spare_replaces_the_badge_of_somebody_who_was_looked_for(clerk, spares):
    who = clerk.person(delegation="KZ")
    old = clerk.badge(who)
    choose(clerk, who)
    clerk.scan(spares[0])
    assert held(clerk, who).token == spares[0]
    clerk.scan(old.token)
    verdict = clerk.answers[-1].scan.verdict
    assert (verdict.reason, verdict.params["valid"]) == ("void", number(spares[0]))


def test_a_spare_does_not_take_the_badge_of_who_was_just_checked_in(clerk, spares):
    who = clerk.person(delegation="KZ")
    old = clerk.token(who)
    clerk.scan(old)
    clerk.scan(spares[0])
    assert clerk.answers[-1].scan.verdict.reason == "spare"
    assert held(clerk, who).token == old


def test_a_spare_is_not_bound_to_who_was_shown_before_another_page(clerk, window, spares):
    who = clerk.without_badge()
    choose(clerk, who)
    window.show_page("people")
    window.take_code(spares[0])
    assert held(clerk, who) is None
    assert clerk.answers[-1].scan.verdict.reason == "spare"


def test_a_door_binds_nothing(clerk, window, spares):
    who = clerk.without_badge()
    window.stand_at("plenary")
    choose(clerk, who)
    clerk.scan(spares[0])
    assert clerk.answers[-1].scan.verdict.reason == "not_bound"
    assert held(clerk, who) is None


def test_a_number_that_is_typed_is_as_good_as_a_scan(clerk, spares):
    who = clerk.without_badge()
    choose(clerk, who)
    clerk.page.search.selectAll()
    type_number(clerk, number(spares[1]))
    assert clerk.page.nobody.title.text() == f"Spare badge {number(spares[1])}"
    assert Words().name(who) in clerk.page.nobody.lead.text()
    clerk.enter()
    assert held(clerk, who).token == spares[1]
    assert clerk.page.search.text() == ""
    assert clerk.page.panel.card.attendee.id == who.id


def test_a_typed_number_asks_for_the_person_where_nobody_is_chosen(clerk, spares):
    type_number(clerk, number(spares[1]))
    assert "Choose the person" in clerk.page.nobody.lead.text()
    clerk.enter()
    assert clerk.answers[-1].scan.verdict.reason == "spare"


def test_the_number_of_a_bound_or_void_badge_finds_its_person(clerk, spares):
    who = clerk.person(delegation="KZ")
    old = serial_text(clerk.badge(who).serial)
    choose(clerk, who)
    clerk.scan(spares[0])
    for typed in (number(spares[0]), old, old.replace(" ", "")):
        clerk.page.search.clear()
        type_number(clerk, typed)
        assert [hit.attendee.id for hit in clerk.page.results.hits] == [who.id]


def test_digits_on_the_way_to_a_number_choose_nobody_for_it(clerk, spares):
    who, other = clerk.without_badge(), clerk.person(delegation="KZ")
    begin = number(spares[1])[:4]
    clerk.desk.file.append([Draft("attendee_set", f"attendee:{other.id}", {"ref": begin})])
    type_number(clerk, number(spares[1]))
    assert clerk.page.panel.card is None
    clerk.page.search.clear()
    choose(clerk, who)
    clerk.page.search.selectAll()
    type_number(clerk, begin)
    assert clerk.page.panel.card.attendee.id == other.id
    clerk.page.search.end(False)
    type_number(clerk, number(spares[1])[4:])
    assert clerk.page.panel.card.attendee.id == who.id
    clerk.enter()
    assert held(clerk, who).token == spares[1]


def test_the_last_four_digits_find_the_person_too(clerk, spares):
    who = clerk.person(delegation="KZ")
    last = serial_text(clerk.badge(who).serial)[5:]
    type_number(clerk, last)
    assert who.id in [hit.attendee.id for hit in clerk.page.results.hits]


def test_a_number_is_for_whoever_was_chosen_since_the_last_one(clerk, spares):
    type_number(clerk, number(spares[0]))
    clerk.enter()
    who = clerk.without_badge()
    clerk.page.show_person(who.id)
    type_number(clerk, number(spares[0]))
    assert clerk.page.panel.card.attendee.id == who.id
    clerk.enter()
    assert held(clerk, who).token == spares[0]


def test_the_number_of_a_void_badge_says_that_it_is_one(clerk, spares):
    who = clerk.person(delegation="KZ")
    old = serial_text(clerk.badge(who).serial)
    choose(clerk, who)
    clerk.scan(spares[0])
    clerk.page.search.clear()
    type_number(clerk, old)
    said = clerk.window.frame.banner.text()
    assert said == (
        f"Badge {old} is void: a new one was printed; the valid one is {number(spares[0])}"
    )
    assert clerk.page.panel.card.attendee.id == who.id


def test_the_kiosk_binds_nothing(clerk, window, spares):
    who = clerk.without_badge()
    choose(clerk, who)
    window.turn_kiosk()
    window.take_code(spares[0])
    assert held(clerk, who) is None
    assert clerk.answers[-1].scan.verdict.reason == "spare"


def test_a_walk_in_is_registered_then_given_a_spare(clerk, spares):
    before = clerk.without_badge()
    choose(clerk, before)
    clerk.press(Key.Key_F4)
    form = clerk.page.walk_in
    clerk.scan(spares[1])  # too early: nobody is registered yet, and nobody else gets it
    assert held(clerk, before) is None
    form.name.set_text("Bayram Guest")
    form.delegation.choose("TM")
    form.category.choose("guest")
    form.submit()
    who = clerk.page.panel.card.attendee
    assert who.id != before.id
    clerk.scan(spares[0])
    assert held(clerk, who).token == spares[0]
    assert people.get(clerk.desk.file, who.id).registered
