"""Pages follow the role; what this machine did last it does again."""

from itertools import pairwise

import pytest
from PySide6.QtGui import QColor

from checkin.ui import style
from checkin.ui.pages import KINDS
from checkin.ui.roles import PAGES, Role, role_named
from tests.ui.clerk import Clerk, Key
from tests.ui.test_start_page import answering


@pytest.mark.parametrize("role", Role)
def test_a_role_has_its_pages_and_no_others(clerk, role):
    clerk.window.play(role)
    clerk.bot.wait(1)  # Qt shows the new buttons when it comes to it
    buttons = clerk.window.frame.rail.buttons
    assert tuple(key for key in buttons if key in KINDS) == PAGES[role]
    for i, key in enumerate(PAGES[role]):
        clerk.press(getattr(Key, f"Key_{i + 1}"), ctrl=True)
        assert clerk.window.frame.pages.currentWidget() is clerk.window.made[key]
        assert buttons[key].isChecked()


def test_the_role_is_chosen_at_the_start_and_remembered(make_window, forum):
    first = make_window()
    first.frame.start_page.roles.chosen.emit("lead")
    first.open_path(forum)
    assert first.frame.rail.here == "board"
    first.close()
    second = make_window()
    assert second.role is Role.LEAD
    assert second.frame.start_page.roles.key() == "lead"


def test_a_role_nobody_knows_is_the_organisers():
    assert role_named("minister") is Role.ORGANISER


def test_the_page_is_remembered(make_window, forum):
    first = make_window()
    first.open_path(forum)
    first.show_page("people")
    first.close()
    second = make_window()
    second.open_path(forum)
    assert second.frame.rail.here == "people"


def test_a_door_is_remembered_beside_the_desk(clerk):
    clerk.window.stand_at("plenary")
    assert clerk.window.frame.rail.here == "doors"
    clerk.press(Key.Key_1, ctrl=True)
    assert clerk.desk.checkpoint == "registration"
    clerk.press(Key.Key_2, ctrl=True)
    assert clerk.desk.checkpoint == "plenary"


def test_the_windows_title_names_event_and_station(window):
    assert window.windowTitle().startswith("Seventh Cooperation Forum")
    assert window.windowTitle().endswith(" – Desk 2")


def test_another_look_waits_until_nobody_works_in_this_one(clerk, forum, qapp):
    window = clerk.window
    window.dressed.connect(lambda worn: style.apply(qapp, worn))
    clerk.press(Key.Key_F4)
    clerk.type("Guest Unheardof")
    try:
        window.follow_look(style.DARK)
        assert window.colours is style.LIGHT
        assert clerk.page.form.name.text() == "Guest Unheardof"
        window.open_path(forum)
        assert window.colours is style.DARK
        picture = window.grab().toImage()
        assert picture.pixelColor(200, 66) == QColor(style.DARK.background)
        again = Clerk(clerk.bot, window)
        again.scan(again.token(again.person(category="business")))
        assert again.heading == "Checked in"
        assert len(again.answers) == 1
    finally:
        style.apply(qapp, style.LIGHT)


def test_without_an_event_another_look_is_worn_at_once(make_window):
    window, worn = make_window(), []
    window.dressed.connect(worn.append)
    window.follow_look(style.DARK)
    assert worn == [style.DARK]
    assert window.colours is style.DARK
    assert window.frame.start_page.isVisible()


def test_a_lead_who_scans_stands_at_a_door(clerk):
    window = clerk.window
    window.play(Role.LEAD)
    window.show_page("board")
    clerk.scan(clerk.token(clerk.person(category="business")))
    assert window.frame.rail.here == "doors"
    assert clerk.answers[0].scan.checkpoint == next(iter(clerk.desk.setup.sessions))


def test_on_a_low_screen_the_rail_yields_and_nothing_overlaps(window, qtbot):
    window.resize(1024, 600)
    qtbot.waitUntil(lambda: window.height() == 600)
    buttons = sorted(window.frame.rail.buttons.values(), key=lambda button: button.y())
    assert buttons[-1].geometry().bottom() < window.frame.rail.height()
    assert all(a.geometry().bottom() < b.y() for a, b in pairwise(buttons))
    window.resize(1366, 768)
    qtbot.waitUntil(lambda: buttons[0].height() == 64)


@pytest.mark.parametrize(("role", "page"), [(Role.ORGANISER, "set-up"), (Role.DESK, "desk")])
def test_an_event_just_made_is_set_up_first_by_whoever_may(make_window, tmp_path, role, page):
    window = make_window()
    window.play(role)
    answering(tmp_path / "new.checkin")
    window.opener.make_event()
    assert window.frame.rail.here == page


def test_a_door_that_lets_people_out_goes_on_doing_so(clerk):
    clerk.window.stand_at("plenary")
    clerk.press(Key.Key_F8)
    clerk.press(Key.Key_2, ctrl=True)
    assert clerk.desk.out
