"""Pages follow the role; what this machine did last it does again."""

from itertools import pairwise

import pytest
from PySide6.QtGui import QColor

from checkin.ui import style
from checkin.ui.pages import KINDS
from checkin.ui.roles import PAGES, Role, role_named
from tests.ui.clerk import Clerk, Key


@pytest.mark.parametrize("role", Role)
def test_a_role_has_its_pages_and_no_others(clerk, role):
    clerk.window.play(role)
    clerk.bot.wait(1)  # Qt shows the new buttons when it comes to it
    buttons = clerk.window.rail.buttons
    assert tuple(key for key in buttons if key in KINDS) == PAGES[role]
    for i, key in enumerate(PAGES[role]):
        clerk.press(getattr(Key, f"Key_{i + 1}"), ctrl=True)
        assert clerk.window.pages.currentWidget() is clerk.window.made[key]
        assert buttons[key].isChecked()


def test_the_role_is_chosen_at_the_start_and_remembered(make_window, forum):
    first = make_window()
    first.start_page.roles.chosen.emit("lead")
    first.open_path(forum)
    assert first.rail.here == "board"
    first.close()
    second = make_window()
    assert second.role is Role.LEAD
    assert second.start_page.roles.key() == "lead"


def test_a_role_nobody_knows_is_the_organisers():
    assert role_named("minister") is Role.ORGANISER


def test_the_page_is_remembered(make_window, forum):
    first = make_window()
    first.open_path(forum)
    first.show_page("people")
    first.close()
    second = make_window()
    second.open_path(forum)
    assert second.rail.here == "people"


def test_a_door_is_remembered_beside_the_desk(clerk):
    clerk.window.stand_at("plenary")
    assert clerk.window.rail.here == "doors"
    clerk.press(Key.Key_1, ctrl=True)
    assert clerk.desk.checkpoint == "registration"
    clerk.press(Key.Key_2, ctrl=True)
    assert clerk.desk.checkpoint == "plenary"


def test_the_windows_title_names_event_and_station(window):
    assert window.windowTitle().startswith("Seventh Cooperation Forum")
    assert window.windowTitle().endswith(" – Desk 2")


def test_the_look_follows_the_system_and_nothing_is_lost(clerk, qapp):
    window = clerk.window
    clerk.type("kim")
    try:
        style.apply(qapp, style.DARK)
        window.dress(style.DARK)
        assert window.colours is style.DARK
        assert clerk.page.search.text() == "kim"
        assert len(clerk.page.results.hits) > 1
        picture = window.grab().toImage()
        assert picture.pixelColor(200, 66) == QColor(style.DARK.background)
        again = Clerk(clerk.bot, window)
        again.scan(again.token(again.person(category="business")))
        assert again.heading == "Checked in"
        assert len(again.answers) == 1
    finally:
        style.apply(qapp, style.LIGHT)


def test_on_a_low_screen_the_rail_yields_and_nothing_overlaps(window, qtbot):
    window.resize(1024, 600)
    qtbot.waitUntil(lambda: window.height() == 600)
    buttons = sorted(window.rail.buttons.values(), key=lambda button: button.y())
    assert buttons[-1].geometry().bottom() < window.rail.height()
    assert all(a.geometry().bottom() < b.y() for a, b in pairwise(buttons))
    window.resize(1366, 768)
    qtbot.waitUntil(lambda: buttons[0].height() == 64)
