"""One sentence at a time, which leaves by itself."""

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget

from checkin.ui.banner import Banner


@pytest.fixture
def banner(qtbot, look):
    page = QWidget()
    page.resize(1274, 708)
    qtbot.addWidget(page)
    page.show()
    return Banner(look, page)


def test_a_sentence_is_shown_until_its_time_is_over(banner):
    banner.tell("The badge is handed over.")
    assert banner.text() == "The badge is handed over."
    banner._quiet.timeout.emit()
    assert banner.text() == ""


def test_a_held_warning_comes_back_after_a_sentence(banner):
    banner.hold("Another program has the keyboard.")
    banner.tell("The badge is ready.")
    banner._quiet.timeout.emit()
    banner._quiet.stop()
    assert banner.text() == "Another program has the keyboard."
    banner.hold("")
    assert banner.text() == ""


def test_what_was_answered_is_no_longer_said_but_what_is_held_is(banner):
    banner.hold("Another program has the keyboard.")
    banner.tell("This is not the supervisor's PIN.", warning=True)
    banner.settle()
    assert banner.text() == "Another program has the keyboard."
    banner.hold("")
    assert banner.text() == ""


def test_a_long_sentence_stays_within_the_page(banner):
    banner.tell("A sentence that goes on for ever. " * 20, warning=True)
    page = banner.parentWidget()
    assert page.rect().contains(banner.geometry())
    page.resize(800, 500)
    assert page.rect().contains(banner.geometry())


def test_the_desk_says_so_when_another_program_has_the_keyboard(clerk, monkeypatch):
    window = clerk.window
    monkeypatch.setattr(QApplication, "activeWindow", staticmethod(lambda: None))
    QApplication.sendEvent(window, QEvent(QEvent.Type.ActivationChange))
    assert clerk.told.startswith("Another program has the keyboard.")
    monkeypatch.undo()
    QApplication.sendEvent(window, QEvent(QEvent.Type.ActivationChange))
    assert clerk.told == ""
