"""A bug: a report without personal data, and a window that goes on."""

import sys

import pytest
from PySide6.QtWidgets import QWidget

from checkin.app import make_window as assembled
from checkin.ui import crash
from checkin.ui.crash_note import CrashNote
from checkin.words import Words


@pytest.fixture(autouse=True)
def _own_hook(monkeypatch):
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)


def fail_over(name):
    try:
        raise KeyError(name)
    except KeyError as error:
        raise ValueError(f"cannot place {name}") from error


def report(hook, name="KIM Minseo"):
    try:
        fail_over(name)
    except ValueError as error:
        hook(type(error), error, error.__traceback__)


def test_a_report_says_where_and_nothing_about_whom(tmp_path):
    told = []
    crash.install(tmp_path / "crashes", told.append)
    report(sys.excepthook)
    text = told[0].read_text("utf-8")
    assert "test_crash.py" in text
    assert "in fail_over" in text
    assert "builtins.KeyError" in text
    assert "builtins.ValueError" in text
    assert "KIM" not in text
    assert str(tmp_path) not in text
    assert "/work" not in text
    assert "/home" not in text


def test_the_same_bug_is_written_once(tmp_path):
    told = []
    crash.install(tmp_path / "crashes", told.append)
    for name in ("a", "b", "c"):
        report(sys.excepthook, name)
    assert len(told) == 3
    assert len(list((tmp_path / "crashes").iterdir())) == 1


def test_a_disk_that_takes_no_report_is_no_second_crash(tmp_path):
    told = []
    (tmp_path / "crashes").write_text("a file where the folder should be")
    crash.install(tmp_path / "crashes", told.append)
    report(sys.excepthook)
    assert told == [None]


def test_ctrl_c_is_no_bug(tmp_path, monkeypatch):
    ended = []
    monkeypatch.setattr(sys, "__excepthook__", lambda *args: ended.append(args[0]))
    crash.install(tmp_path / "crashes", ended.append)
    error = KeyboardInterrupt()
    sys.excepthook(KeyboardInterrupt, error, None)
    assert ended == [KeyboardInterrupt]


@pytest.mark.qt_no_exception_capture
def test_a_bug_in_a_slot_is_written_and_the_note_says_where(qtbot, qapp, forum, machine, clock):
    from PySide6.QtCore import QSettings

    settings = QSettings(str(machine / "window.ini"), QSettings.Format.IniFormat)
    window = assembled(qapp, machine, settings, "en")
    qtbot.addWidget(window)
    window.show()
    window.open_path(forum)
    window.work.told.connect(fail_over)
    window.work.told.emit("KIM Minseo")
    (written,) = (machine / "crashes").iterdir()
    note = window.frame.crash_note
    assert note.isVisible()
    assert written.name in note.lead.text()
    assert "KIM" not in written.read_text("utf-8")
    window.show_page("board")
    assert window.made["board"].counts.isVisible()


def test_the_report_is_offered_and_work_goes_on(clerk, shown, tmp_path):
    note = clerk.window.frame.crash_note
    report = tmp_path / "crash-1.txt"
    note.tell(report)
    note.offer_report.click()
    assert shown == [report]
    clerk.scan(clerk.token(clerk.person(category="business")))
    assert clerk.heading == "Checked in"
    assert note.isVisible()
    note.go_on.click()
    assert not note.isVisible()


def test_without_a_report_there_is_none_to_show(window):
    window.frame.crash_note.tell(None)
    assert window.frame.crash_note.isVisible()
    assert not window.frame.crash_note.offer_report.isVisible()


def test_where_nothing_opens_reports_the_note_says_where_it_is(qtbot, look, tmp_path):
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(1200, 700)
    page.show()
    note = CrashNote(look, Words(), page, lambda path: False)
    note.tell(tmp_path / "crash-1.txt")
    note.offer_report.click()
    assert note.lead.text() == str(tmp_path / "crash-1.txt")
    page.resize(900, 600)
    assert note.geometry().right() <= 900
