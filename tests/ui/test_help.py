"""F1: keys, and what the program is made of."""

import re
from importlib.metadata import requires

from checkin import __version__
from checkin.ui.made_of import PACKAGES, made_of
from tests.ui.clerk import Key


def test_f1_shows_the_keys_and_escape_leads_back(clerk):
    clerk.press(Key.Key_F1)
    page = clerk.window.frame.help_page
    assert page.isVisible()
    assert clerk.window.frame.rail.buttons["help"].isChecked()
    told = " ".join(keys.accessibleName() for keys in page.keys)
    for key in ("F1", "F2", "F3", "F4", "F5", "F6", "F7", "F8", "F9", "F11", "Ctrl Z"):
        assert f"{key}: " in told, key
    assert "F10" not in told
    clerk.press(Key.Key_Escape)
    assert clerk.page.isVisible()


def test_help_is_there_before_any_event(make_window, qtbot):
    window = make_window()
    qtbot.keyClick(window.frame.start_page, Key.Key_F1)
    assert window.frame.help_page.isVisible()
    qtbot.keyClick(window.frame.help_page, Key.Key_Escape)
    assert window.frame.start_page.isVisible()
    window.frame.start_page.help.click()
    assert window.frame.help_page.isVisible()


def test_about_names_every_package_with_its_licence(window):
    window.show_page("help")
    assert __version__ in window.frame.help_page.about.text()
    lines = [label.text() for label in window.frame.help_page.parts]
    assert len(lines) == len(list(made_of()))
    assert any(line.startswith("babel 2") and line.endswith("BSD 3-clause") for line in lines)


def test_no_package_is_left_out():
    named = {re.split(r"[<>=;\[ ]", needed)[0].lower() for needed in requires("checkin") or ()
             if "extra" not in needed}  # fmt: skip
    assert named == {name.lower() for name in PACKAGES}
