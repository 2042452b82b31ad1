"""The desk, worked by keyboard and scanner alone."""

import threading
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from checkin.domain.token import serial_text
from checkin.services.badges import hand_over, void
from checkin.services.events import new_event
from checkin.store import people
from checkin.ui.roles import Role
from tests.ui.clerk import Clerk, Key


def test_before_the_first_scan_the_page_says_what_to_do(clerk):
    panel = clerk.page.panel
    assert panel.hint.isVisible()
    assert panel.hint.title.text() == "Scan a badge, or type a name"
    assert clerk.page.help.isVisible()


def test_a_scan_leads_to_a_large_verdict(clerk):
    who = clerk.person(category="government")
    clerk.scan(clerk.token(who))
    panel = clerk.page.panel
    assert clerk.heading == "Checked in"
    assert panel.head.heading.shown_at(500)[0] == 56
    assert clerk.name == who.names["latin"].shown
    assert panel.person.country.text()
    assert "Government" in panel.person.category.text()
    assert clerk.page.search.text() == ""


def test_ten_scans_in_quick_succession_are_ten_verdicts(clerk):
    badges = list(people.valid_badges(clerk.desk.file).values())[:10]
    for i, badge in enumerate(badges):
        clerk.scan(badge.token, enter=bool(i % 2))
    assert [a.attendee.id for a in clerk.answers] == [badge.attendee for badge in badges]
    assert all(a.scan.verdict.admitted for a in clerk.answers)
    held = people.valid_badges(clerk.desk.file)
    assert all(held[badge.attendee].handed_at for badge in badges)


def test_a_badge_that_is_scanned_is_its_holders_from_then_on(clerk):
    who = clerk.person(category="business")
    clerk.scan(clerk.token(who))
    assert people.valid_badges(clerk.desk.file)[who.id].handed_at
    assert clerk.page.panel.head.said.text() == "The badge is handed over"
    assert not clerk.page.panel.next.isVisible()
    assert "box" not in clerk.page.panel.person.place.text()


def test_the_scanners_enter_prints_nothing(clerk, shown):
    who = clerk.without_badge()
    clerk.desk.admit(who.id)
    clerk.desk.print_badge(who.id)
    clerk.rested()
    badge = clerk.badge(who)
    clerk.press(Key.Key_Z, ctrl=True)  # the print
    clerk.press(Key.Key_Z, ctrl=True)  # the check-in
    shown.clear()
    clerk.scan(badge.token)
    assert clerk.heading == "Badge not valid"
    assert shown == []


def test_find_and_enter_check_in_and_hand_over_in_one_step(clerk):
    who = clerk.person(ref="KR-07")
    clerk.type(who.names["latin"].shown)
    panel = clerk.page.panel
    assert panel.next.text() == "Check in"
    assert panel.person.place.text().startswith("The badge lies in box KR-1, no. ")
    clerk.enter()
    assert clerk.heading == "Checked in"
    assert panel.head.said.text() == ""  # the line below says where to take it from
    assert panel.person.place.text().startswith("Give the badge from box KR-1, no. ")
    assert clerk.badge(who).handed_at
    assert not panel.next.isVisible()
    clerk.press(Key.Key_Z, ctrl=True)
    assert not clerk.badge(who).handed_at
    assert not people.get(clerk.desk.file, who.id).registered


def test_f2_checks_in_the_person_shown_and_nobody_twice(clerk):
    clerk.press(Key.Key_F2)
    assert clerk.answers == []
    clerk.type("KR-07")
    clerk.press(Key.Key_F2)
    assert clerk.heading == "Checked in"
    clerk.press(Key.Key_F2)
    assert len(clerk.answers) == 1


def test_redo_does_again_what_was_taken_back(clerk):
    who = clerk.person(ref="KR-07")
    clerk.scan(clerk.token(who))
    clerk.press(Key.Key_Z, ctrl=True)
    assert clerk.told == "The check-in is taken back."
    clerk.bot.keyClick(
        clerk.page.search, Key.Key_Z,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )  # fmt: skip
    assert clerk.told == "The check-in counts again."
    assert clerk.badge(who).handed_at
    clerk.press(Key.Key_Z, ctrl=True)
    clerk.press(Key.Key_Y, ctrl=True)
    assert clerk.badge(who).handed_at
    clerk.press(Key.Key_Y, ctrl=True)
    assert clerk.told == "Nothing was undone just before, so there is nothing to do again."


def test_the_card_says_where_somebody_has_been(clerk):
    who = clerk.person(ref="KR-07")
    clerk.desk.admit(who.id)
    clerk.window.stand_at("plenary")
    clerk.desk.admit(who.id)
    clerk.window.stand_at("registration")
    clerk.page.search.setText("KR-07")
    clerk.bot.waitUntil(lambda: bool(clerk.page.panel.person.been.text()))
    assert clerk.page.panel.person.been.text() == "Attended: Plenary session of the Forum 09:30"


def test_no_heads_card_says_that_something_is_missing(clerk):
    head = clerk.person(category="head")
    serial = clerk.badge(head).serial
    void(clerk.desk.file, serial)
    clerk.page.show_person(head.id)
    assert clerk.page.panel.person.badge.text() == ""


def test_at_a_door_nothing_is_printed_corrected_or_handed_over(clerk):
    clerk.window.stand_at("plenary")
    who = clerk.person(ref="KR-07")
    clerk.desk.admit(who.id)
    panel = clerk.page.panel
    assert not panel.print.isVisible()
    assert not panel.correct.isVisible()
    assert panel.person.place.text() == ""
    assert not clerk.badge(who).handed_at


def test_a_name_a_step_down_and_enter_check_somebody_in(clerk):
    clerk.type("kim")
    first = clerk.name
    clerk.press(Key.Key_Down)
    second = clerk.name
    assert second != first
    clerk.press(Key.Key_Up)
    clerk.press(Key.Key_Down)
    assert clerk.answers == []
    clerk.enter()
    assert clerk.heading == "Checked in"
    assert clerk.name == second
    row = clerk.page.list.currentIndex()
    assert row.row() == 1
    assert clerk.page.results.hit(1).registered


def test_arrows_stop_at_the_ends(clerk):
    clerk.type("kim")
    first = clerk.name
    clerk.press(Key.Key_Up)
    assert clerk.name == first
    for _ in range(60):
        clerk.press(Key.Key_Down)
    assert clerk.page.list.currentIndex().row() == len(clerk.page.results.hits) - 1


def test_typing_a_name_never_scans(clerk):
    clerk.type("qxqxqxqx")
    clerk.enter()
    assert clerk.answers == []
    assert clerk.page.help.isVisible()
    assert clerk.page.nobody.title.text() == "Nobody found"
    assert clerk.page.search.text() == "qxqxqxqx"


def test_a_name_that_nobody_has_never_acts_on_the_last_person(clerk, shown):
    clerk.desk.admit(clerk.without_badge().id)
    assert clerk.page.panel.next.text() == "Print badge"
    clerk.type("qxqxqx")
    clerk.enter()
    assert shown == []
    assert clerk.heading == ""


def test_a_broken_code_never_acts_on_the_last_person(clerk, shown):
    code = clerk.token(clerk.person(category="business"))
    clerk.desk.admit(clerk.without_badge().id)
    clerk.scan(code[:20])
    clerk.bot.waitUntil(lambda: clerk.heading == "Not a badge")
    assert clerk.answers[-1].scan.verdict.reason == "unreadable"
    assert shown == []
    assert clerk.page.search.text() == ""


def test_a_code_that_was_misread_is_answered_without_enter(clerk):
    clerk.scan(clerk.token(clerk.person(category="business")), enter=False)
    clerk.type("123456789012345678901234567")
    clerk.bot.waitUntil(lambda: clerk.heading == "Not a badge")
    assert clerk.answers[-1].scan.verdict.reason == "unreadable"
    assert clerk.page.search.text() == ""
    clerk.press(Key.Key_Return)  # the scanner's
    assert len(clerk.answers) == 2


def test_half_a_code_leaves_no_verdict_standing(clerk):
    code = clerk.token(clerk.person(category="business"))
    clerk.scan(code, enter=False)
    clerk.type(code[:13])
    assert clerk.heading == "Checked in"  # a scan may be under way
    clerk.bot.waitUntil(lambda: clerk.heading == "")
    assert len(clerk.answers) == 1
    assert clerk.page.nobody.lead.text() == "Scan the badge again, or type the name."


def test_a_badges_number_finds_its_person(clerk):
    who = clerk.person(category="business")
    serial = people.valid_badges(clerk.desk.file)[who.id].serial
    clerk.type(f"{serial:08}")
    clerk.bot.waitUntil(lambda: clerk.name == who.names["latin"].shown)
    assert clerk.answers == []


def test_a_scan_after_a_typed_name_is_a_scan(clerk):
    who = clerk.person(category="business")
    clerk.type("kim")
    clerk.scan(clerk.token(who))
    assert clerk.name == who.names["latin"].shown
    assert clerk.heading == "Checked in"


def test_who_has_no_badge_yet_gets_it_by_enter(clerk, shown):
    who = clerk.without_badge()
    clerk.desk.admit(who.id)
    assert clerk.page.panel.next.text() == "Print badge"
    clerk.enter()
    clerk.rested()
    assert [path.stem.startswith(who.id) for path in shown] == [True]
    assert clerk.told == f"The badge is ready: {serial_text(clerk.badge(who).serial)}"
    assert clerk.page.panel.next.text() == "Hand over badge"


def test_where_nothing_opens_a_badge_its_place_is_told(make_window, qtbot, forum):
    window = make_window()
    window.around = replace(window.around, show=lambda path: False)
    window.open_path(forum)
    clerk = Clerk(qtbot, window)
    clerk.desk.print_badge(clerk.without_badge().id)
    clerk.rested()
    path = next((forum.parent / "badges").glob("*.pdf"))
    assert clerk.told == f"1 badge is saved, but nothing here opens it: {path}"


def test_f5_prints_again_with_the_same_code(clerk, shown):
    who = clerk.person(category="business")
    code = clerk.token(who)
    clerk.scan(code)
    clerk.press(Key.Key_F5)
    clerk.rested()
    assert len(shown) == 1
    assert clerk.token(who) == code


def test_a_badge_printed_again_keeps_the_file_of_the_first(clerk, shown):
    clerk.scan(clerk.token(clerk.person(category="business")))
    for _ in range(2):
        clerk.press(Key.Key_F5)
        clerk.rested()
    assert len({*shown}) == 2
    assert all(path.exists() for path in shown)


def test_a_scan_is_answered_while_a_badge_is_printed(clerk, shown):
    first, second = clerk.without_badge(), clerk.person(category="business")
    clerk.desk.admit(first.id)
    clerk.press(Key.Key_F5)
    assert clerk.desk.work.beside.busy
    clerk.scan(clerk.token(second))
    assert clerk.heading == "Checked in"
    assert clerk.name == second.names["latin"].shown
    clerk.rested()
    assert clerk.told == f"The badge is ready: {serial_text(clerk.badge(first).serial)}"
    assert clerk.name == second.names["latin"].shown
    assert clerk.heading == "Checked in"


def test_enter_twice_prints_once(clerk, shown):
    who = clerk.without_badge()
    clerk.desk.admit(who.id)
    clerk.desk.print_badge(who.id)
    clerk.desk.print_badge(who.id)
    assert clerk.told == "This badge is being printed already."
    clerk.rested()
    assert len(shown) == 1


def test_a_badge_waits_for_its_turn_and_that_is_told(clerk, shown):
    go_on = threading.Event()
    clerk.desk.work.start("Printing 200 badges", lambda *_: go_on.wait(20), bool)
    clerk.desk.print_badge(clerk.without_badge().id)
    assert clerk.told == "The badge is printed after what is under way below."
    go_on.set()
    clerk.rested()
    assert len(shown) == 1


def test_a_badge_that_could_not_be_printed_may_be_printed_again(clerk, forum, shown):
    (forum.parent / "badges").write_text("a file where the folder should be")
    who = clerk.without_badge()
    clerk.desk.print_badge(who.id)
    clerk.rested()
    assert "Nothing can be written to" in clerk.told
    (forum.parent / "badges").unlink()
    clerk.desk.print_badge(who.id)
    clerk.rested()
    assert len(shown) == 1


def test_escape_leads_back_to_scanning_and_keeps_the_verdict(clerk):
    clerk.scan(clerk.token(clerk.person(category="business")))
    clerk.tab()
    assert not clerk.page.search.hasFocus()
    clerk.press(Key.Key_Escape)
    assert clerk.page.search.hasFocus()
    assert clerk.heading == "Checked in"


@pytest.mark.parametrize("page", [Key.Key_5, Key.Key_O])
def test_escape_leads_back_to_the_desk_from_every_page(clerk, page):
    clerk.press(page, ctrl=True)
    assert not clerk.page.isVisible()
    clerk.press(Key.Key_Escape)
    assert clerk.page.search.hasFocus()


def test_ctrl_z_takes_back_the_check_in_and_the_verdict_with_it(clerk):
    who = clerk.person(category="business")
    clerk.scan(clerk.token(who))
    assert clerk.page.recent.undo.text() == "Undo check-in"
    clerk.type("abc")
    clerk.press(Key.Key_Z, ctrl=True)
    assert clerk.page.search.text() == "abc"
    assert not people.get(clerk.desk.file, who.id).registered
    assert clerk.told == "The check-in is taken back."
    assert clerk.heading == ""


def test_undo_shows_the_person_as_not_checked_in(clerk):
    who = clerk.person(category="business")
    clerk.scan(clerk.token(who))
    clerk.press(Key.Key_Z, ctrl=True)
    assert clerk.name == who.names["latin"].shown
    assert clerk.heading == ""
    assert clerk.page.panel.next.text() == "Check in"
    assert not clerk.page.recent.isVisible()


def test_undo_names_what_it_takes_back(clerk):
    undo = clerk.page.recent.undo
    who = clerk.person(category="business")
    clerk.scan(clerk.token(who))
    assert undo.text() == "Undo check-in"
    clerk.desk.hand_over(clerk.person(ref="KR-07").id)
    assert undo.text() == "Undo hand-over"
    clerk.desk.print_badge(clerk.without_badge().id)
    clerk.rested()
    assert undo.text() == "Undo printing"
    clerk.desk.scan("123")
    assert undo.text() == "Undo scan"


def test_tab_goes_round_and_every_stop_is_seen(clerk):
    clerk.scan(clerk.token(clerk.person(category="business")))
    page, bar, rail = clerk.page, clerk.window.frame.bar, clerk.window.frame.rail
    stops = []
    for _ in range(11 + len(rail.buttons)):
        stops.append(clerk.window.focusWidget())
        clerk.tab()
    assert stops == [
        page.search, *page.openers, page.camera_key,
        page.panel.print, page.panel.correct, page.panel.replace, page.recent.undo,
        bar.checkpoint, bar.language, *rail.buttons.values(),
    ]  # fmt: skip
    assert page.search.hasFocus()


def test_enter_presses_the_button_that_has_the_focus(clerk, shown):
    clerk.scan(clerk.token(clerk.person(category="business")))
    clerk.bot.waitUntil(lambda: not clerk.window.scanners.keyboard.awaits_end)
    clerk.page.panel.print.setFocus()
    clerk.press(Key.Key_Return)
    clerk.rested()
    assert len(shown) == 1
    assert clerk.page.search.hasFocus()


def test_f8_turns_a_door_round_and_leaves_the_registration_alone(clerk):
    clerk.press(Key.Key_F8)
    assert not clerk.desk.out
    clerk.window.frame.bar.checkpoint_chosen.emit("plenary")
    clerk.press(Key.Key_F8)
    assert clerk.desk.out
    clerk.scan(clerk.token(clerk.person(category="business")))
    assert clerk.heading == "Goodbye"
    clerk.press(Key.Key_F8)
    assert not clerk.desk.out


def test_the_pages_have_keys(clerk):
    pages = clerk.window.frame.pages
    clerk.press(Key.Key_5, ctrl=True)
    assert pages.currentWidget() is clerk.window.made["board"]
    assert clerk.window.frame.rail.buttons["board"].isChecked()
    clerk.press(Key.Key_1, ctrl=True)
    assert pages.currentWidget() is clerk.page
    assert clerk.page.search.hasFocus()
    assert clerk.window.frame.rail.buttons["desk"].isChecked()


def test_what_another_desk_does_to_the_person_shown_is_seen(clerk, other):
    who = clerk.person(category="business")
    clerk.scan(clerk.token(who))
    hand_over(other, [who.id])
    clerk.bot.waitUntil(lambda: not clerk.page.panel.next.isVisible(), timeout=1000)
    assert "handed over" in clerk.page.panel.person.badge.text()


def test_the_heading_is_bold(clerk):
    clerk.scan(clerk.token(clerk.person(category="business")))
    assert clerk.page.panel.head.heading._bold


@pytest.mark.parametrize("category", ["head", "government", "press"])
def test_no_head_of_delegation_sees_red(clerk, category):
    who = clerk.person(category=category)
    clerk.window.stand_at("heads-of-mission")
    clerk.desk.admit(who.id)
    tone = clerk.answers[-1].scan.verdict.tone
    assert (tone == "attention") == (category == "head")


@pytest.mark.parametrize(("role", "offered"), [(Role.ORGANISER, True), (Role.DESK, False)])
def test_where_nobody_is_expected_the_rosters_are_a_step_away(
    make_window, tmp_path, machine, clock, role, offered
):
    new_event(tmp_path / "empty.checkin", machine, clock).close()
    window = make_window()
    window.play(role)
    window.open_path(tmp_path / "empty.checkin")
    window.show_page("desk")
    hint = window.scan_page.panel.hint
    assert hint.step.isVisible() == offered
    if offered:
        hint.step.click()
        assert window.made["set-up"].list.here == "rosters"
