"""Make an event, or open one; the only place where a dialog may ask."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton

from checkin.domain.programme import REGISTRATION
from checkin.words import Words
from tests.ui.clerk import Clerk


@pytest.fixture
def window(make_window):
    return make_window()


def answering(path, *, accept=True):
    """Answer the file dialog that is about to open, as a person would; return what it was."""
    seen = []

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        seen.append(dialog.testOption(QFileDialog.Option.DontUseNativeDialog))
        if accept:
            dialog.setDirectory(str(path.parent))
            dialog.selectFile(path.name)
            dialog.accept()
        else:
            dialog.reject()

    QTimer.singleShot(0, answer)
    return seen


def test_the_first_choice_has_the_keyboard(window):
    assert window.frame.pages.currentWidget() is window.frame.start_page
    assert window.frame.start_page.example.hasFocus()
    assert not window.frame.rail.isVisible()
    for button in (
        window.frame.start_page.example,
        window.frame.start_page.new,
        window.frame.start_page.open,
    ):
        assert button.title.text()
        assert button.lead.text()


def test_enter_makes_the_example(window, qtbot, tmp_path):
    seen = answering(tmp_path / "first.checkin")
    qtbot.keyClick(window.frame.start_page.example, Qt.Key.Key_Return)
    assert seen == [True]
    assert window.frame.pages.currentWidget() is window.scan_page
    qtbot.waitUntil(window.scan_page.search.hasFocus)
    assert QApplication.overrideCursor() is None
    assert window.windowTitle()
    assert window.frame.rail.isVisible()
    clerk = Clerk(qtbot, window)
    clerk.type("kim")
    clerk.press(Qt.Key.Key_Return)
    assert clerk.heading == "Checked in"


def test_a_new_event_is_made_and_remembered(window, tmp_path):
    answering(tmp_path / "new.checkin")
    window.frame.start_page.new.click()
    assert window.desk.file.path == tmp_path / "new.checkin"
    assert window.around.settings.value("event") == str(tmp_path / "new.checkin")


def test_an_event_is_opened_and_the_one_before_closed(window, forum, tmp_path):
    window.open_path(forum)
    second = tmp_path / "second.checkin"
    shutil.copy(forum, second)
    answering(second)
    window.frame.rail.buttons["events"].click()
    window.frame.start_page.open.click()
    assert window.desk.file.path == second
    assert not forum.with_name("forum.checkin-wal").exists()


def test_cancel_changes_nothing(window, tmp_path):
    answering(tmp_path / "new.checkin", accept=False)
    window.frame.start_page.new.click()
    assert window.desk is None
    assert list(tmp_path.glob("*.checkin")) == []


def test_the_question_is_in_the_chosen_language(window, tmp_path):
    seen = {}

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        seen["title"] = dialog.windowTitle()
        seen["buttons"] = [b.text() for b in dialog.findChildren(QPushButton)]
        dialog.reject()

    window.speak("ky")
    QTimer.singleShot(0, look)
    window.opener.make_example()
    words = Words("ky")
    assert seen["title"] == words("Try the example forum")
    assert seen["buttons"] == [words("Make"), words("Cancel")]


def test_an_event_that_opens_takes_the_last_warning_away(window, forum, tmp_path):
    (tmp_path / "broken.checkin").write_text("no event")
    window.open_path(tmp_path / "broken.checkin")
    assert "broken.checkin" in window.frame.banner.text()
    window.open_path(forum)
    assert window.frame.banner.text() == ""


def test_the_same_door_after_the_program_was_started_again(make_window, forum, tmp_path):
    first = make_window()
    first.open_path(forum)
    first.stand_at("plenary")
    first.close()
    again = make_window()
    again.open_path(forum)
    assert again.desk.checkpoint == "plenary"
    assert again.frame.bar.checkpoint.currentData() == "plenary"
    other = Path(shutil.copy(forum, tmp_path / "other.checkin"))
    again.open_path(other)
    assert again.desk.checkpoint == REGISTRATION
    again.open_path(forum)
    assert again.desk.checkpoint == REGISTRATION


def test_a_file_that_is_there_already_is_left_alone(window, tmp_path):
    there = tmp_path / "new.checkin"
    there.write_text("precious")
    answering(there)
    window.frame.start_page.new.click()
    assert "There is a file new.checkin already" in window.frame.banner.text()
    assert there.read_text() == "precious"


def test_the_cursor_is_busy_while_an_event_is_made(window, tmp_path, monkeypatch):
    from checkin.ui import opener

    seen = []

    def slow(*args):
        seen.append(QApplication.overrideCursor().shape())
        return made(*args)

    made = opener.new_event
    monkeypatch.setattr(opener, "new_event", slow)
    answering(tmp_path / "new.checkin")
    window.opener.make_event()
    assert seen == [Qt.CursorShape.WaitCursor]
