"""The desk's forms: worked by keyboard, beside the verdict."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester

from checkin.services.pin import set_pin
from checkin.store import people
from checkin.ui.desk.forms.bus_list import BusList
from checkin.words import Words
from tests.ui.clerk import Key


@pytest.fixture
def page(clerk):
    return clerk.page


def everybody(clerk):
    return {x.attendee.id: x for x in people.everybody(clerk.desk.file)}


def fill_walk_in(clerk, name="Umarov Askar", delegation="KZ", category="business"):
    clerk.press(Key.Key_F4)
    clerk.type(name)
    clerk.page.walk_in.delegation.choose(delegation)
    clerk.page.walk_in.category.choose(category)


# Walk-in


def test_three_fields_and_enter_register_somebody_then_check_in_and_print(clerk, page, shown):
    before = everybody(clerk)
    fill_walk_in(clerk)
    clerk.press(Key.Key_Return)
    (id,) = everybody(clerk).keys() - before.keys()
    assert page.form is None
    assert page.panel.card.attendee.id == id
    assert clerk.name == "Umarov Askar"
    assert page.recent.undo.text() == "Undo walk-in"
    clerk.enter()
    assert clerk.heading == "Checked in"
    clerk.enter()
    clerk.rested()
    assert [path.stem.startswith(id) for path in shown] == [True]
    clerk.enter()
    assert people.valid_badges(clerk.desk.file)[id].handed_at


def test_undo_takes_the_walk_in_back(clerk, page):
    before = everybody(clerk)
    fill_walk_in(clerk)
    clerk.press(Key.Key_Return)
    clerk.press(Key.Key_Z, ctrl=True)
    assert everybody(clerk).keys() == before.keys()
    assert clerk.told == "The walk-in is taken back."
    assert clerk.name == ""


def test_what_is_missing_is_said_where_it_is_missing(clerk, page):
    clerk.press(Key.Key_F4)
    clerk.press(Key.Key_Return)
    form = page.walk_in
    assert form.name.fault.text() == "A name is needed"
    assert form.delegation.fault.text() == "Choose a delegation"
    assert form.category.fault.text() == "Choose a category"
    assert form.name.edit.hasFocus()


def test_a_likely_double_is_seen_before_saving_and_may_be_chosen(clerk, page):
    before = everybody(clerk)
    who = clerk.person(ref="KR-07")
    fill_walk_in(clerk, who.names["latin"].shown, "KR")
    likely = page.walk_in.likely
    clerk.bot.waitUntil(likely.isVisible, timeout=1000)
    assert likely.results.hits[0].attendee.id == who.id
    likely.list.setFocus()
    clerk.press(Key.Key_Return)
    assert page.form is None
    assert page.panel.card.attendee.id == who.id
    assert everybody(clerk).keys() == before.keys()
    clerk.enter()
    assert clerk.heading == "Checked in"


def test_a_name_that_found_nobody_is_in_the_form_already(clerk, page):
    clerk.type("Qxqxqx")
    clerk.press(Key.Key_F4)
    assert page.walk_in.name.text() == "Qxqxqx"


def test_a_scan_answers_beside_a_half_typed_form_and_its_enter_saves_nothing(clerk, page):
    before = everybody(clerk)
    who = clerk.person(category="government")
    fill_walk_in(clerk)
    clerk.scan(clerk.token(who))
    clerk.bot.waitUntil(lambda: clerk.heading == "Checked in", timeout=1000)
    assert page.form is page.walk_in
    assert page.walk_in.name.text() == "Umarov Askar"
    assert page.walk_in.name.edit.hasFocus()
    assert everybody(clerk).keys() == before.keys()
    clerk.enter()
    assert len(everybody(clerk)) == len(before) + 1


def test_escape_alone_forgets_what_was_typed(clerk, page):
    fill_walk_in(clerk)
    page.search.setFocus()
    clerk.type("kim")
    assert page.form is None
    clerk.press(Key.Key_F4)
    assert page.walk_in.name.text() == "Umarov Askar"
    clerk.press(Key.Key_Escape)
    assert page.form is None
    assert page.search.hasFocus()
    clerk.press(Key.Key_F4)
    assert page.walk_in.name.text() != "Umarov Askar"


def test_a_language_switch_keeps_what_was_typed_and_chosen(clerk, page):
    fill_walk_in(clerk)
    clerk.window.retranslate(Words("ko"))
    form = page.walk_in
    assert (form.name.text(), form.delegation.key(), form.category.key()) == (
        "Umarov Askar", "KZ", "business",
    )  # fmt: skip


def test_a_letter_opens_the_list_of_delegations(clerk, page):
    clerk.press(Key.Key_F4)
    choice = page.walk_in.delegation.choice
    choice.setFocus()
    clerk.bot.keyClick(choice, "U")
    assert choice.view().isVisible()
    assert choice.view().currentIndex().data() == "Uzbekistan"
    choice.hidePopup()
    assert page.form is page.walk_in


def test_while_a_form_is_open_the_blue_button_does_not_claim_enter(clerk, page):
    clerk.type("KR-07")
    assert page.panel.next.key == "Enter · F2"
    clerk.press(Key.Key_F4)
    assert page.panel.next.key == "F2"
    clerk.press(Key.Key_F2)
    assert clerk.heading == "Checked in"
    assert page.form is page.walk_in


# Correct


def test_only_what_changed_is_saved_and_the_verdict_stays(clerk, page):
    who = clerk.person(ref="KR-07")
    clerk.scan(clerk.token(who))
    clerk.press(Key.Key_F3)
    form = page.correct
    assert form.names["latin"].fields[0].edit.hasFocus()
    form.texts["title"].set_text("Envoy")
    clerk.enter()
    assert page.form is None
    assert clerk.heading == "Checked in"
    assert people.get(clerk.desk.file, who.id).attendee.title == "Envoy"
    assert people.get(clerk.desk.file, who.id).attendee.names == who.names
    assert "Envoy" in page.panel.person.role.text()
    assert page.recent.undo.text() == "Undo correction"
    clerk.press(Key.Key_Z, ctrl=True)
    assert people.get(clerk.desk.file, who.id).attendee.title == who.title


def test_a_form_that_was_not_touched_records_nothing(clerk, page):
    who = clerk.person(ref="KR-07")
    page.show_person(who.id)
    clerk.press(Key.Key_F3)
    clerk.press(Key.Key_Return)
    assert page.form is None
    assert clerk.desk.recent()[1] == []


def test_nobody_is_left_without_a_name(clerk, page):
    who = clerk.person(ref="KR-07")
    page.show_person(who.id)
    clerk.press(Key.Key_F3)
    for names in page.correct.names.values():
        names.fill(("", "", ""))
    clerk.press(Key.Key_Return)
    assert page.form is page.correct
    assert page.correct.names["latin"].fields[0].fault.text() == "A name is needed"


def test_a_half_typed_correction_is_not_lost_to_another_person(clerk, page):
    first, second = clerk.person(ref="KR-07"), clerk.person(ref="KR-08")
    page.show_person(first.id)
    clerk.press(Key.Key_F3)
    page.correct.texts["note"].set_text("Call the liaison")
    clerk.scan(clerk.token(second))
    clerk.bot.waitUntil(lambda: bool(clerk.answers), timeout=1000)
    clerk.press(Key.Key_F3)
    assert clerk.told == "Save this correction first, or leave it."
    assert page.correct.who.id == first.id
    clerk.press(Key.Key_Escape)
    clerk.press(Key.Key_F3)
    assert page.correct.who.id == second.id
    assert page.correct.texts["note"].text() == second.note


def test_without_a_person_there_is_nothing_to_correct(clerk, page):
    clerk.press(Key.Key_F3)
    assert page.form is None


# Party


def test_a_party_of_the_person_shown_is_provisional_until_the_pin(clerk, page):
    set_pin(clerk.desk.file, "2610")
    leader = clerk.person(ref="KR-07")
    before = everybody(clerk)
    page.show_person(leader.id)
    clerk.press(Key.Key_F6)
    assert page.party.companions.spin.hasFocus()
    page.party.companions.set_number(2)
    clerk.press(Key.Key_Return)
    new = everybody(clerk).keys() - before.keys()
    assert len(new) == 2
    assert all(everybody(clerk)[id].attendee.provisional for id in new)
    assert page.recent.undo.text() == "Undo the party"
    id = new.pop()
    page.show_person(id)
    assert clerk.name.startswith("Companion ")
    assert page.panel.person.provisional.isVisible()
    clerk.press(Key.Key_F9)
    assert page.panel.override.pin.hasFocus()
    clerk.type("0000")
    clerk.bot.wait(100)  # digits are held until it is clear that no scanner typed them
    clerk.press(Key.Key_Return)
    assert clerk.told.startswith("This is not the supervisor's PIN")
    page.panel.override.pin.setText("2610")
    clerk.press(Key.Key_Return)
    assert not everybody(clerk)[id].attendee.provisional
    assert not everybody(clerk)[new.pop()].attendee.provisional
    assert page.panel.override.isHidden()
    assert page.recent.undo.text() == "Undo approval"
    assert not page.panel.admit_anyway.isVisible()


def test_without_a_pin_f9_approves_at_once(clerk, page):
    page.show_person(clerk.person(ref="KR-07").id)
    clerk.press(Key.Key_F6)
    clerk.press(Key.Key_Return)
    companion = clerk.desk.find(clerk.name)[1].attendee
    page.show_person(companion.id)
    clerk.press(Key.Key_F9)
    assert not everybody(clerk)[companion.id].attendee.provisional
    assert clerk.told == "Approved: the whole party may enter where others may."


def test_a_leader_who_is_on_no_list_is_registered_with_the_party(clerk, page):
    before = everybody(clerk)
    clerk.press(Key.Key_F6)
    assert page.party.name.edit.hasFocus()
    clerk.press(Key.Key_Return)
    assert page.party.name.fault.text() == "A name is needed"
    clerk.type("Umarov Askar")
    page.party.delegation.choose("KZ")
    clerk.press(Key.Key_Return)
    assert len(everybody(clerk)) == len(before) + 2
    assert clerk.name == "Umarov Askar"
    clerk.press(Key.Key_Z, ctrl=True)
    assert len(everybody(clerk)) == len(before)


def test_the_leader_is_chosen_among_those_found(clerk, page):
    who = clerk.person(ref="KR-07")
    clerk.press(Key.Key_F6)
    clerk.type(who.names["latin"].shown)
    clerk.bot.waitUntil(page.party.likely.isVisible, timeout=1000)
    page.party.likely.list.setFocus()
    clerk.press(Key.Key_Return)
    assert page.party.leader.id == who.id
    assert page.party.delegation.key() == "KR"
    assert page.party.companions.spin.hasFocus()
    page.party.name.edit.setFocus()
    clerk.type("x")
    assert page.party.leader is None


# Bus


def test_a_bus_arrives_with_one_signature_and_is_taken_back_at_once(clerk, page):
    clerk.press(Key.Key_F7)
    bus = page.bus
    assert bus.delegation.choice.hasFocus()
    bus.delegation.choose("TJ")
    of = len(bus.model.people)
    assert len(bus.model.ticked()) == of > 3
    absent = bus.model.people[1]
    bus.list.setFocus()
    clerk.press(Key.Key_Down)
    bus.list.setCurrentIndex(bus.model.index(1))
    clerk.press(Key.Key_Space)
    assert bus.count.text() == f"{of - 1} of {of} ticked. Untick whoever is absent."
    clerk.enter()  # nobody signs yet; Enter in the list does nothing
    bus.signed.edit.setFocus()
    clerk.press(Key.Key_Return)
    assert bus.signed.fault.text() == "A name is needed"
    clerk.type("Rahimova")
    draw(clerk, bus.signature)
    clerk.press(Key.Key_Return)
    assert page.form is None
    assert clerk.told == f"{of - 1} people have arrived."
    here = everybody(clerk)
    assert not here[absent.id].registered
    tj = [x for x in here.values() if x.attendee.delegation == "TJ"]
    assert sum(bool(x.registered) for x in tj) == of - 1
    last = clerk.desk.recent()[1]
    assert len({change.batch for change in last}) == 1
    assert people.photo(clerk.desk.file, last[0].body["signature"]).startswith(b"\x89PNG")
    assert page.recent.undo.text() == "Undo the bus"
    clerk.press(Key.Key_Z, ctrl=True)
    assert not any(x.registered for x in everybody(clerk).values())


def draw(clerk, field):
    clerk.bot.mousePress(field, Qt.MouseButton.LeftButton, pos=QPoint(10, 20))
    clerk.bot.mouseMove(field, QPoint(60, 40))
    clerk.bot.mouseRelease(field, Qt.MouseButton.LeftButton, pos=QPoint(60, 40))


def test_a_signature_is_wiped(clerk, page):
    clerk.press(Key.Key_F7)
    draw(clerk, page.bus.signature)
    assert page.bus.signature.png()
    page.bus.wipe.click()
    assert page.bus.signature.png() == b""


def test_whoever_arrives_meanwhile_leaves_the_list_and_the_ticks_stay(clerk, page):
    page.show_person(clerk.person(ref="TJ-03").id)
    clerk.press(Key.Key_F7)
    bus = page.bus
    assert bus.delegation.key() == "TJ"
    of, absent = len(bus.model.people), bus.model.people[2]
    bus.model.turn(2)
    clerk.scan(clerk.token(bus.model.people[0]))
    clerk.bot.waitUntil(lambda: len(bus.model.people) == of - 1, timeout=1000)
    assert absent.id not in bus.model.ticked()


def test_a_bus_without_a_delegation_says_so(clerk, page):
    clerk.press(Key.Key_F7)
    page.bus.signed.edit.setFocus()
    clerk.press(Key.Key_Return)
    assert page.bus.delegation.fault.text() == "Choose a delegation"


def test_a_click_ticks_too(clerk, page):
    clerk.press(Key.Key_F7)
    page.bus.delegation.choose("TJ")
    here = page.bus.list.visualRect(page.bus.model.index(0)).center()
    clerk.bot.mouseClick(page.bus.list.viewport(), Qt.MouseButton.LeftButton, pos=here)
    assert page.bus.model.people[0].id in page.bus.model.absent


def test_the_model_of_the_bus_keeps_qts_rules(qtbot, clerk):
    model = BusList(Words())
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    them = [x.attendee for x in people.everybody(clerk.desk.file)][:5]
    model.show_people(them)
    model.turn(3)
    model.turn(9)
    model.retranslate(Words("ru"))
    model.update_people(them[1:])
    assert model.ticked() == [who.id for who in them[1:] if who is not them[3]]
    assert tester.model() is model


# All of them


@pytest.mark.parametrize("key", [Key.Key_F4, Key.Key_F6, Key.Key_F7])
def test_every_form_opens_by_its_key_and_is_left_by_escape(clerk, page, key):
    clerk.press(key)
    assert page.form is not None
    assert page.form.isAncestorOf(clerk.window.focusWidget())
    clerk.press(Key.Key_Escape)
    assert page.form is None
    assert page.search.hasFocus()


def test_every_form_opens_by_its_button(clerk, page):
    for button, form in zip(page.openers, (page.walk_in, page.party, page.bus), strict=True):
        button.click()
        assert page.form is form
        form.leave.click()
        assert page.form is None


@pytest.mark.parametrize("key", [Key.Key_F4, Key.Key_F6, Key.Key_F7])
def test_everything_in_a_form_is_named_and_reached_by_tab(clerk, page, key):
    clerk.press(key)
    form = page.form
    for stop in form.stops():
        assert stop.accessibleName() or stop.text()
    reached = set()
    for _ in range(30):
        reached.add(clerk.window.focusWidget())
        clerk.tab()
    shown = {stop for stop in form.stops() if stop.isVisible()}
    assert shown <= reached
