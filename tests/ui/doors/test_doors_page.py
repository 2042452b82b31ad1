"""A door: who comes in and goes out, how many are inside, who was refused; and its session."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QAbstractItemModel
from PySide6.QtTest import QAbstractItemModelTester

from checkin.domain.journal import Draft
from checkin.services.admission import present, scan_of
from checkin.services.events import new_event
from checkin.services.undo import undo
from checkin.store import people
from checkin.ui.roles import Role
from checkin.words import Words
from tests.ui.clerk import Key


def business(clerk, n):
    found = [x.attendee for x in people.everybody(clerk.desk.file)
             if x.attendee.category == "business"]  # fmt: skip
    return found[n]


def figures(page):
    tiles = page.tiles
    return tiles.inside.figure.text(), tiles.seats.figure.text(), tiles.session.figure.text()


def test_a_door_fills_up_until_it_refuses(clerk, few_seats, door):
    assert figures(door) == ("0", "3", "11:00–13:00")
    seen = []
    for n in range(4):
        clerk.scan(clerk.token(business(clerk, n)))
        seen.append((*figures(door)[:2], clerk.heading))
    assert seen == [
        ("1", "2", "Welcome"), ("2", "1", "Welcome"), ("3", "0", "Welcome"),
        ("3", "0", "Room is full"),
    ]  # fmt: skip
    assert door.show_refused.text() == "Refused: 1"
    clerk.press(Key.Key_R, ctrl=True)
    model = door.refused.model
    assert model.rowCount() == 1
    assert door.refused.isVisible()
    name = clerk.window.words.name(business(clerk, 3))
    assert model.data(model.index(0)).startswith(name)
    accessible = model.index(0).data(0x000B)  # Qt.AccessibleTextRole
    assert "All 3 seats are taken" in accessible


def test_the_last_seat_turns_the_figure_amber(clerk, few_seats, door):
    colours = door.colours
    for n in range(3):
        clerk.scan(clerk.token(business(clerk, n)))
    assert door.tiles.seats.figure._colour == colours.attention[0]
    undo(clerk.desk.file)
    door.refresh()
    assert door.tiles.seats.figure._colour == colours.text


def test_an_overfull_room_says_by_how_many(clerk, door):
    body = {"capacity": 1, "strict": False}
    clerk.desk.file.append([Draft("session_set", "session:textile", body)])
    for n in range(3):
        clerk.scan(clerk.token(business(clerk, n)))
    assert door.tiles.seats.caption.text() == "too many for 1 seats"
    assert figures(door)[:2] == ("3", "2")


def test_where_seats_are_not_counted_those_who_came_are(clerk, door):
    clerk.window.stand_at("gala")
    assert door.tiles.seats.caption.text() == "attended"


def test_f8_turns_the_door_and_the_tile_says_so(clerk, door):
    who = business(clerk, 0)
    clerk.scan(clerk.token(who))
    clerk.press(Key.Key_F8)
    assert door.tiles.direction.isChecked()
    assert door.tiles.direction.accessibleName() == "Out"
    clerk.scan(clerk.token(who))
    assert clerk.heading == "Goodbye"
    assert figures(door)[0] == "0"
    clerk.press(Key.Key_F8)
    assert door.tiles.direction.accessibleName() == "In"


def test_a_click_on_the_tile_turns_the_door(clerk, door):
    door.tiles.direction.click()
    assert clerk.desk.out
    assert door.tiles.direction.isChecked()
    assert door.search.hasFocus()
    door.tiles.direction.click()
    assert not clerk.desk.out
    assert not door.tiles.direction.isChecked()


def test_a_scan_of_another_station_is_counted_soon(clerk, door, other):
    scan = scan_of(other, "textile", attendee=business(clerk, 0).id)
    assert present(other, scan).scan.verdict.admitted
    clerk.bot.waitUntil(lambda: figures(door)[0] == "1", timeout=1000)


def test_the_verdict_is_larger_than_at_the_desk(clerk, door):
    clerk.scan(clerk.token(business(clerk, 0)))
    size, _ = door.panel.head.heading.shown_at(900)
    assert size == 68
    clerk.window.show_page("desk")
    assert clerk.page.panel.head.heading.shown_at(900)[0] != 68


def test_people_found_stand_beside_the_verdict_only_while_a_name_is_typed(clerk, door):
    assert door.side.isHidden()
    clerk.type("kim")
    assert door.list.isVisible()
    clerk.press(Key.Key_Escape)
    assert door.side.isHidden()
    clerk.type("xqxqxq")
    assert door.help.isVisible()
    clerk.press(Key.Key_Escape)
    assert door.side.isHidden()


def test_a_head_is_let_in_by_name(clerk, door):
    clerk.type("seo taeyun")
    clerk.enter()
    assert clerk.heading == "Welcome"
    assert figures(door)[0] == "1"
    assert clerk.answers[0].scan.method == "by_hand"


def test_the_next_scan_hides_who_was_refused(clerk, door):
    clerk.press(Key.Key_R, ctrl=True)
    assert door.refused.isVisible()
    assert door.refused.lead.text() == "Nobody has been refused at this door."
    clerk.scan(clerk.token(business(clerk, 0)))
    assert door.side.isHidden()


@pytest.mark.parametrize("leave", ["escape", "again"])
def test_who_was_refused_is_hidden_by_escape_or_the_same_key(clerk, door, leave):
    clerk.press(Key.Key_R, ctrl=True)
    assert door.refused.list.hasFocus()
    clerk.press(Key.Key_Escape if leave == "escape" else Key.Key_R, ctrl=leave != "escape")
    assert door.refused.isHidden()
    assert door.search.hasFocus()


def test_the_list_of_those_refused_is_a_sound_model(clerk, door, qtbot):
    model = door.refused.model
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    clerk.window.stand_at("heads-of-mission")
    clerk.press(Key.Key_R, ctrl=True)
    for n in range(3):
        clerk.scan(clerk.token(business(clerk, n)))
    clerk.scan("1" * 27)
    clerk.press(Key.Key_R, ctrl=True)
    assert model.rowCount() == 4
    assert model.data(model.index(9)) is None
    assert isinstance(model, QAbstractItemModel)
    door.refused.list.grab()
    before = clerk.window.words
    clerk.window.speak("ru")
    assert door.refused.heading.text() == clerk.window.words("Refused here")
    clerk.window.retranslate(before)


def test_a_session_is_delayed_by_one_key(clerk, door):
    clerk.press(Key.Key_L, ctrl=True)
    assert figures(door)[2] == "11:10–13:10"
    assert clerk.told == "The session is now at 11:10–13:10."
    assert door.search.hasFocus()
    undo(clerk.desk.file)
    door.refresh()
    assert figures(door)[2] == "11:00–13:00"


def test_a_session_is_closed_by_one_key_and_opened_again(clerk, door):
    clerk.scan(clerk.token(business(clerk, 0)))
    clerk.press(Key.Key_T, ctrl=True)
    assert figures(door)[0] == "0"
    assert door.tiles.session.caption.text() == "Closed by hand"
    assert door.steps.doors.text() == "Open again"
    clerk.scan(clerk.token(business(clerk, 1)))
    assert clerk.heading == "Doors closed"
    door.steps.doors.click()
    assert figures(door)[0] == "1"
    assert door.steps.doors.text() == "Close the doors"


def test_a_volunteer_at_the_desk_neither_delays_nor_closes(clerk, door):
    clerk.window.play(Role.DESK)
    door.refresh()
    assert door.steps.later.isHidden()
    clerk.press(Key.Key_L, ctrl=True)
    clerk.press(Key.Key_T, ctrl=True)
    assert figures(door)[2] == "11:00–13:00"
    assert not clerk.desk.setup.sessions["textile"].closed
    clerk.window.play(Role.LEAD)
    door.refresh()
    assert door.steps.doors.isVisible()


def test_a_tall_window_shows_more_of_the_last_scans(clerk, door, qtbot):
    for n in range(3):
        clerk.scan(clerk.token(business(clerk, n)))
    rows = door.recent.rows
    assert [row.isVisible() for row in rows] == [True, False, False]
    clerk.window.resize(1920, 1080)
    qtbot.waitUntil(lambda: all(row.isVisible() for row in rows))


def test_without_a_programme_the_page_leads_to_its_set_up(make_window, tmp_path, machine, clock):
    new_event(tmp_path / "empty.checkin", machine, clock).close()
    window = make_window()
    window.open_path(tmp_path / "empty.checkin")
    window.show_page("doors")
    page = window.made["doors"]
    wanted = []
    window.work.page_wanted.connect(lambda *at: wanted.append(at))
    assert page.none.isVisible()
    assert page.none.step.hasFocus()
    assert page.none.title.text() == "No sessions yet"
    page.steps.turn()
    page.none.step.click()
    assert wanted == [("set-up", "programme")]


def test_everything_is_said_in_another_language_and_what_was_typed_stays(clerk, door):
    clerk.type("kim")
    clerk.window.retranslate(Words("ru"))
    assert door.search.text() == "kim"
    assert door.tiles.direction.accessibleName() == Words("ru")("In")
    clerk.window.retranslate(Words())


def test_a_delay_is_taken_back_with_ctrl_z(clerk):
    clerk.window.stand_at("plenary")
    before = clerk.desk.setup.sessions["plenary"].start
    clerk.press(Key.Key_L, ctrl=True)
    assert clerk.desk.setup.sessions["plenary"].start - before == timedelta(minutes=10)
    assert clerk.page.recent.undo.text() == "Undo session change"
    clerk.press(Key.Key_Z, ctrl=True)
    assert clerk.desk.setup.sessions["plenary"].start == before
    assert clerk.told == "The session is as it was before."
