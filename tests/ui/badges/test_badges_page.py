"""The page of badges: what is shown, what each key does, and what it records."""

import pytest
from PySide6.QtCore import Qt

from checkin.domain.journal import Draft
from checkin.services.admission import present, scan_of
from checkin.services.badges import hand_over, void
from checkin.services.events import new_event
from checkin.services.people import correct
from checkin.store import people
from checkin.ui.badges.holders import STANDING
from checkin.ui.badges.people_list import CHECK
from checkin.words import Words

Key = Qt.Key


def group(organiser, code):
    groups = organiser.page.side.groups
    return groups.groups[groups.place(code)]


def standing(organiser, row=0):
    return organiser.page.people.model.index(row).data(STANDING)


def test_the_delegations_stand_in_precedence_with_their_counts(organiser):
    codes = [group.code for group in organiser.page.side.groups.groups]
    assert codes == ["", *organiser.page.work.setup.delegations]
    everybody = group(organiser, "")
    assert everybody.tally.people == len(organiser.ids())
    assert everybody.tally.not_printed == 5
    assert everybody.tally.waiting == everybody.tally.people - 5
    assert organiser.page.heading.print_new.text() == "Print 5 badges"


def test_a_delegation_shows_its_own_people(organiser):
    organiser.page.arrive("KR")
    assert organiser.page.side.group.code == "KR"
    assert [row.id for row in organiser.page.people.model.rows] == organiser.ids("KR")
    assert organiser.page.preview.picture.isVisible()


def test_a_persons_id_shows_that_person(organiser):
    wanted = organiser.ids("UZ")[4]
    organiser.page.people.search.setText("kim")
    organiser.window.show_page("badges", wanted)
    assert organiser.page.side.group.code == "UZ"
    assert organiser.page.people.current().id == wanted
    assert organiser.page.people.view.hasFocus()


def test_an_unknown_id_changes_nothing(organiser):
    organiser.page.arrive("KR")
    organiser.page.arrive("nobody at all")
    assert organiser.page.side.group.code == "KR"


def test_f5_prints_who_has_no_badge_yet_in_order_and_shows_the_pdf(organiser, shown):
    missing = [id for id in organiser.ids() if organiser.badge(id) is None]
    before = organiser.done()
    organiser.press(Key.Key_F5)
    organiser.rested()
    assert all(organiser.badge(id) for id in missing)
    serials = [organiser.badge(id).serial for id in missing]
    assert serials == sorted(serials)
    assert organiser.done() == [*before, *["badge_printed"] * 5]
    (path,) = shown
    assert path.parent.name == "badges"
    assert organiser.told == f"5 badges are ready: {path}"
    assert not organiser.page.heading.print_new.isEnabled()
    assert organiser.page.heading.lead.text() == "Everything here is printed."


def test_undo_makes_what_was_printed_void(organiser):
    organiser.press(Key.Key_F5)
    organiser.rested()
    assert organiser.page.undo.text() == "Undo printing 5 badges"
    organiser.press(Key.Key_Z, ctrl=True)
    assert organiser.page.heading.print_new.text() == "Print 5 badges"
    assert organiser.done()[-5:] == ["badge_voided"] * 5


def test_printing_again_keeps_the_number(organiser, shown):
    organiser.page.arrive(organiser.ids("KR")[2])
    before = organiser.badge(organiser.ids("KR")[2])
    organiser.press(Key.Key_P, ctrl=True)
    organiser.rested()
    after = organiser.badge(before.attendee)
    assert (after.serial, after.token, after.prints) == (before.serial, before.token, 2)
    assert len(shown) == 1


def test_pressed_twice_it_prints_once(organiser, shown):
    organiser.page.arrive(organiser.ids("KR")[2])
    organiser.press(Key.Key_P, ctrl=True)
    organiser.press(Key.Key_P, ctrl=True)
    organiser.rested()
    assert len(shown) == 1


def test_several_are_printed_again_together(organiser):
    organiser.page.arrive("KR")
    for _ in range(2):
        organiser.bot.keyClick(
            organiser.page.people.view, Key.Key_Down, Qt.KeyboardModifier.ShiftModifier
        )
    assert organiser.page.preview.again.text() == "Print 3 again"
    organiser.press(Key.Key_P, ctrl=True)
    organiser.rested()
    prints = [organiser.badge(id).prints for id in organiser.ids("KR")]
    assert prints[:4] == [2, 2, 2, 1]


def test_a_delegations_badges_are_handed_over_in_one_step(organiser):
    organiser.page.arrive("KR")
    organiser.press(Key.Key_G, ctrl=True)
    assert organiser.page.giving.who.edit.hasFocus()
    organiser.type("Bae Sunhee")
    organiser.press(Key.Key_Return)
    badges = [organiser.badge(id) for id in organiser.ids("KR")]
    assert {badge.handed_to for badge in badges} == {"Bae Sunhee"}
    assert all(badge.handed_at for badge in badges)
    assert group(organiser, "KR").tally.handed_over == len(badges)
    assert group(organiser, "KZ").tally.handed_over == 0
    assert organiser.page.giving.isHidden()
    assert organiser.told == f"{len(badges)} badges are handed over to Bae Sunhee."
    assert not organiser.page.heading.hand_over.isEnabled()
    organiser.press(Key.Key_Z, ctrl=True)
    assert not organiser.badge(organiser.ids("KR")[0]).handed_at


def test_without_a_name_each_takes_their_own(organiser):
    organiser.page.arrive("KZ")
    organiser.press(Key.Key_G, ctrl=True)
    organiser.press(Key.Key_Return)
    assert organiser.badge(organiser.ids("KZ")[0]).handed_to == ""
    assert organiser.told.endswith("badges are handed over.")


def test_badges_that_another_desk_handed_over_meanwhile_are_told(organiser, other):
    organiser.page.arrive("KR")
    organiser.press(Key.Key_G, ctrl=True)
    hand_over(other, organiser.ids("KR"), "somebody else")
    organiser.press(Key.Key_Return)
    assert organiser.told.startswith("None of these badges")
    assert organiser.badge(organiser.ids("KR")[0]).handed_to == "somebody else"


@pytest.mark.parametrize(("steps", "reason"), [(0, "lost"), (1, "withdrawn")])
def test_a_badge_is_made_void_for_a_reason(organiser, steps, reason):
    wanted = organiser.ids("KR")[2]
    organiser.page.arrive(wanted)
    organiser.press(Key.Key_Delete)
    assert organiser.page.voiding.reason.hasFocus()
    for _ in range(steps):
        organiser.press(Key.Key_Right)
    organiser.press(Key.Key_Return)
    (badge,) = people.badges_of(organiser.file, wanted)
    assert (badge.valid, badge.void_reason) == (False, reason)
    assert standing(organiser, 2) == "Not printed"
    assert not organiser.page.preview.void.isEnabled()
    assert organiser.page.preview.again.text() == "Print this badge"
    organiser.press(Key.Key_Z, ctrl=True)
    assert organiser.badge(wanted).valid


def test_a_badge_that_is_void_already_is_told(organiser, other):
    wanted = organiser.ids("KR")[2]
    organiser.page.arrive(wanted)
    organiser.press(Key.Key_Delete)
    void(other, organiser.badge(wanted).serial)
    organiser.press(Key.Key_Return)
    assert organiser.told.startswith("There is no valid badge")


def test_undo_with_nothing_of_badges_is_told(make_window, qtbot, tmp_path, machine, clock):
    window = make_window()
    with new_event(tmp_path / "new.checkin", machine, clock) as event:
        correct_nobody(event)
    window.open_path(tmp_path / "new.checkin")
    window.show_page("badges")
    window.made["badges"].badges.undo()
    assert window.frame.banner.text().startswith("This station has done nothing")


def correct_nobody(event):
    """Add a person, so that the last action is one of another page."""
    event.append([Draft("attendee_set", "attendee:x", {"delegation": "KG"})])


def test_escape_closes_a_pane_then_empties_the_search(organiser):
    organiser.page.people.search.setText("kim")
    organiser.page.ask_who_takes()
    organiser.press(Key.Key_Escape)
    assert organiser.page.giving.isHidden()
    assert organiser.page.people.search.text() == "kim"
    organiser.press(Key.Key_Escape)
    assert organiser.page.people.search.text() == ""
    assert not organiser.page.step_back()


def test_one_pane_takes_the_place_of_the_other(organiser):
    organiser.page.arrive("KR")
    organiser.page.ask_who_takes()
    organiser.page.ask_why_void()
    assert organiser.page.giving.isHidden()
    organiser.page.ask_who_takes()
    assert organiser.page.voiding.isHidden()


def test_a_name_is_found_in_every_delegation(organiser):
    organiser.page.arrive("KG")
    organiser.press(Key.Key_F, ctrl=True)
    organiser.type("kim")
    names = organiser.names()
    assert names
    assert {row.delegation for row in organiser.page.people.model.rows} - {"KG"}
    organiser.page.people.search.setText("김")
    assert any(name.startswith("김") for name in organiser.names())
    organiser.page.people.search.setText("xqxqxq")
    assert organiser.page.people.hint.title.text() == "Nobody found"


def test_a_category_narrows_the_list(organiser):
    category = organiser.page.people.category
    category.setCurrentIndex(category.findData("press"))
    category.activated.emit(category.currentIndex())
    assert {row.category for row in organiser.page.people.model.rows} == {"press"}


def test_where_badges_stand_narrows_the_list(organiser):
    organiser.stand("not_printed")
    assert len(organiser.page.people.model.rows) == 5
    organiser.stand("handed_over")
    assert organiser.page.people.hint.title.text() == "Nobody here"
    organiser.stand(CHECK)
    assert organiser.page.people.hint.title.text() == "Nothing to check"
    organiser.page.arrive("KR")
    organiser.stand("not_printed")
    assert organiser.page.people.hint.title.text() == "Everything here is printed."


def test_what_changed_since_it_was_printed_is_to_be_checked(organiser):
    first, second = organiser.ids("KR")[:2]
    correct(organiser.file, first, {"title": "Deputy Minister"})
    correct(organiser.file, second, {"cancelled": True})
    organiser.page.arrive("KR")
    organiser.window.follow()
    organiser.checked()
    organiser.stand(CHECK)
    assert [row.id for row in organiser.page.people.model.rows] == [first, second]
    organiser.page.people.select(first)
    assert organiser.page.preview.warning.text() == "Print again, changed: position"
    organiser.page.people.select(second)
    assert organiser.page.preview.warning.text().endswith("out of its box")
    assert not organiser.page.preview.again.isEnabled()
    organiser.page.people.select(first)
    organiser.press(Key.Key_P, ctrl=True)
    organiser.rested()
    organiser.checked()
    assert [row.id for row in organiser.page.people.model.rows] == [second]


def test_letters_that_the_font_lacks_are_told_before_printing(organiser):
    missing = next(id for id in organiser.ids() if organiser.badge(id) is None)
    correct(organiser.file, missing, {"organisation": "Ministry ⛟ of Roads"})
    organiser.page.arrive(missing)
    organiser.window.follow()
    organiser.checked()
    assert organiser.page.preview.warning.text() == "The badge's font has no ⛟"
    assert "1 badge has letters that the font lacks" in organiser.page.heading.lead.text()


def test_what_others_do_is_shown_and_the_choice_stays(organiser, other):
    chosen = organiser.ids("KR")[3]
    organiser.page.arrive(chosen)
    organiser.page.people.search.setFocus()
    organiser.page.ask_who_takes()
    organiser.type("Bae")
    hand_over(other, organiser.ids("KR")[:2], "Han")
    organiser.window.follow()
    assert group(organiser, "KR").tally.handed_over == 2
    assert organiser.page.people.current().id == chosen
    assert organiser.page.giving.who.text() == "Bae"
    correct(other, organiser.ids("KR")[0], {"rank": 99})
    organiser.window.follow()
    assert organiser.page.people.current().id == chosen
    assert organiser.page.people.model.rows[-1].id == organiser.ids("KR")[-1]


def test_a_scan_moves_nothing(organiser):
    rows = organiser.page.seen.rows
    reset = []
    organiser.page.people.model.modelReset.connect(lambda: reset.append(1))
    present(organiser.file, scan_of(organiser.file, "registration", attendee=organiser.ids()[0]))
    organiser.page.refresh()
    assert organiser.page.seen.rows is rows
    assert reset == []


def test_another_language_loses_nothing(organiser):
    organiser.page.arrive(organiser.ids("KR")[3])
    organiser.page.ask_who_takes()
    organiser.page.giving.who.set_text("Bae")
    organiser.window.retranslate(Words("ko"))
    assert organiser.page.giving.who.text() == "Bae"
    assert organiser.page.people.current().id == organiser.ids("KR")[3]
    assert organiser.page.side.group.name == "대한민국"


def test_an_empty_event_leads_to_the_rosters(make_window, qtbot, tmp_path, machine, clock):
    new_event(tmp_path / "new.checkin", machine, clock).close()
    window = make_window()
    window.open_path(tmp_path / "new.checkin")
    window.show_page("badges")
    page = window.made["badges"]
    assert page.nobody.isVisible()
    assert page.nobody.step.hasFocus()
    wanted = []
    page.work.page_wanted.connect(lambda key, at: wanted.append((key, at)))
    qtbot.keyClick(page.nobody.step, Key.Key_Return)
    assert wanted == [("set-up", "rosters")]


def test_the_printer_is_named_and_chosen_in_the_set_up(organiser):
    assert organiser.page.side.printer.text() == "None: badges come as a PDF"
    wanted = []
    organiser.page.work.page_wanted.connect(lambda key, at: wanted.append((key, at)))
    organiser.page.side.choose_printer.click()
    assert wanted == [("set-up", "printers")]


def test_tab_goes_through_everything_that_is_seen(organiser):
    assert organiser.page.side.list.focusPolicy() != Qt.FocusPolicy.NoFocus
    for part in organiser.page.stops():
        if part.isVisible():
            assert part.accessibleName() or part.text(), part
