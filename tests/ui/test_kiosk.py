"""The kiosk: guests scan, and only the supervisor's PIN ends it."""

import pytest

from checkin.services.pin import set_pin
from tests.ui.clerk import Key


@pytest.fixture
def kiosk(clerk):
    set_pin(clerk.desk.file, "2610")
    clerk.press(Key.Key_F11)
    return clerk.window.kiosk.page


def shown(clerk):
    return clerk.window.frame.pages.currentWidget()


def test_f11_begins_it_full_screen_with_nothing_else(clerk, kiosk):
    assert shown(clerk) is kiosk
    assert clerk.window.isFullScreen()
    assert not clerk.window.frame.rail.isVisible()
    assert not clerk.window.frame.bar.isVisible()
    assert kiosk.hint.isVisible()
    assert kiosk.place.text() == "Registration"


def test_a_guest_scans_and_reads_the_verdict(clerk, kiosk):
    who = clerk.person(category="business")
    clerk.scan(clerk.token(who))
    assert kiosk.head.heading.text() == "Checked in"
    assert kiosk.person.name.text() == who.names["latin"].shown
    assert not kiosk.hint.isVisible()
    clerk.scan("1" * 27, enter=False)
    clerk.bot.waitUntil(lambda: kiosk.head.heading.text() == "Not a badge")
    kiosk._quiet.timeout.emit()
    assert kiosk.hint.isVisible()
    assert not kiosk.person.isVisible()


def test_letters_and_other_pages_are_out_of_reach(clerk, kiosk):
    clerk.type("kim")
    clerk.press(Key.Key_2, ctrl=True)
    clerk.press(Key.Key_O, ctrl=True)
    clerk.press(Key.Key_F1)
    assert shown(clerk) is kiosk


def test_the_pin_ends_it_and_nothing_else_does(clerk, kiosk):
    clerk.press(Key.Key_Escape)
    assert kiosk.ask.isVisible()
    clerk.type("1111")
    clerk.press(Key.Key_Return)
    assert shown(clerk) is kiosk
    assert clerk.told.startswith("This is not the supervisor's PIN.")
    clerk.window.close()
    assert clerk.window.isVisible()
    clerk.bot.waitUntil(kiosk.pin.hasFocus)
    clerk.type("2610")
    clerk.bot.waitUntil(lambda: kiosk.pin.text() == "2610")
    clerk.press(Key.Key_Return)
    assert shown(clerk) is clerk.page
    assert not clerk.window.isFullScreen()
    assert clerk.window.frame.rail.isVisible()
    assert clerk.window.kiosk.page is None


def test_escape_takes_the_question_away_again(clerk, kiosk):
    clerk.press(Key.Key_F11)
    clerk.type("26")
    clerk.press(Key.Key_Escape)
    assert not kiosk.ask.isVisible()
    assert kiosk.pin.text() == ""


def test_a_scan_is_answered_while_the_pin_is_asked_for(clerk, kiosk):
    clerk.press(Key.Key_F11)
    clerk.scan(clerk.token(clerk.person(category="business")))
    assert kiosk.head.heading.text() == "Checked in"
    assert kiosk.pin.text() == ""


def test_without_a_pin_it_ends_at_once(clerk):
    clerk.press(Key.Key_F11)
    clerk.press(Key.Key_F11)
    assert clerk.window.kiosk.page is None
    clerk.window.close()


def test_at_a_door_it_says_which(clerk):
    clerk.window.stand_at("plenary")
    clerk.press(Key.Key_F11)
    assert clerk.window.kiosk.page.place.text() == "Plenary session of the Forum"
    clerk.window.speak("ru")
    assert clerk.window.kiosk.page.place.text() == clerk.window.words.checkpoint(
        "plenary", clerk.desk.setup.sessions
    )


def test_a_scanners_enter_is_no_answer_to_the_question_for_the_pin(clerk, kiosk):
    clerk.press(Key.Key_F11)
    clerk.type("2")
    clerk.bot.waitUntil(lambda: kiosk.pin.text() == "2")
    clerk.scan(clerk.token(clerk.person(category="business")))
    assert kiosk.pin.text() == "2"
    assert clerk.told == ""
    kiosk.wait()
    assert not kiosk.ask.isVisible()
