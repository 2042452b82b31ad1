"""A supervisor admits anyway."""

import pytest

from checkin.services.pin import set_pin
from checkin.words import Words
from tests.ui.clerk import Key


@pytest.fixture
def refused(clerk):
    """Somebody from the press, refused at a closed meeting."""
    who = clerk.person(category="press")
    clerk.window.stand_at("heads-of-mission")
    clerk.scan(clerk.token(who))
    assert clerk.heading == "By invitation"
    return who


@pytest.fixture
def form(clerk):
    return clerk.page.panel.override


def test_a_reason_and_the_pin_admit(clerk, refused, form):
    set_pin(clerk.desk.file, "2610")
    clerk.press(Key.Key_F9)
    assert form.why.hasFocus()
    clerk.type("Protocol asked for it")
    clerk.press(Key.Key_Return)
    assert form.pin.hasFocus()
    clerk.type("2610")
    clerk.press(Key.Key_Return)
    assert clerk.heading == "Welcome"
    assert "Admitted by the supervisor: Protocol asked for it" in (
        clerk.page.panel.head.remark.label.text()
    )
    assert form.isHidden()
    assert clerk.page.search.hasFocus()


def test_a_wrong_pin_says_so_and_keeps_the_form(clerk, refused, form):
    set_pin(clerk.desk.file, "2610")
    clerk.press(Key.Key_F9)
    clerk.type("Protocol asked for it")
    clerk.press(Key.Key_Return)
    clerk.type("1234")
    clerk.press(Key.Key_Return)
    assert clerk.told.startswith("This is not the supervisor's PIN.")
    assert form.isVisible()
    assert form.why.text() == "Protocol asked for it"
    assert form.pin.hasFocus()
    assert len(clerk.answers) == 1
    clerk.type("2610")  # in place of the wrong one, which is selected
    clerk.press(Key.Key_Return)
    assert clerk.heading == "Welcome"
    assert clerk.told == ""


def test_without_a_reason_nobody_is_admitted(clerk, refused, form):
    set_pin(clerk.desk.file, "2610")
    clerk.press(Key.Key_F9)
    clerk.tab()
    clerk.type("2610")
    clerk.press(Key.Key_Return)
    assert form.why.hasFocus()
    assert len(clerk.answers) == 1


def test_without_a_pin_the_reason_is_enough(clerk, refused, form):
    clerk.press(Key.Key_F9)
    assert form.pin.isHidden()
    clerk.type("Protocol")
    clerk.press(Key.Key_Return)
    assert clerk.heading == "Welcome"


def test_escape_leaves_the_form_and_keeps_the_verdict(clerk, refused, form):
    clerk.press(Key.Key_F9)
    clerk.type("Pro")
    clerk.press(Key.Key_Escape)
    assert form.isHidden()
    assert clerk.page.search.hasFocus()
    assert clerk.heading == "By invitation"
    assert clerk.page.panel.admit_anyway.isVisible()


def test_a_language_switch_keeps_what_the_supervisor_typed(clerk, refused, form):
    clerk.press(Key.Key_F9)
    clerk.type("Protocol")
    clerk.window.retranslate(Words("ru"))
    assert form.isVisible()
    assert form.why.text() == "Protocol"


def test_the_override_is_for_the_door_of_the_refusal(clerk, refused):
    clerk.press(Key.Key_F9)
    clerk.type("Protocol")
    clerk.desk.stand_at("plenary")
    clerk.press(Key.Key_Return)
    assert clerk.answers[-1].scan.checkpoint == "heads-of-mission"


def test_nobody_is_asked_for_where_nobody_was_refused(clerk, form):
    clerk.press(Key.Key_F9)
    assert form.isHidden()
    clerk.scan(clerk.token(clerk.person(category="press")))
    clerk.press(Key.Key_F9)
    assert form.isHidden()
    assert not clerk.page.panel.admit_anyway.isVisible()
