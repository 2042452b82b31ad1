"""A rehearsal in the window: marked, on a copy, and gone when it ends."""

import pytest
from PySide6.QtWidgets import QApplication

from checkin.services.pin import set_pin
from checkin.ui import printing
from checkin.ui.backups import FOLDER, Backups, make_backup
from checkin.ui.roles import Role
from tests.ui.clerk import Clerk, Key

F11 = Key.Key_F11


def journal(file):
    return file.db.conn.execute("SELECT count(*), max(clock) FROM change").fetchone()


@pytest.fixture
def copies(machine):
    return lambda: [*(machine / "rehearsal").glob("*/*.checkin")]


@pytest.fixture
def trainee(clerk, qtbot):
    """The clerk, in a rehearsal."""
    clerk.press(F11, shift=True)
    qtbot.waitUntil(lambda: clerk.window.work.rehearses is not None)
    return Clerk(qtbot, clerk.window)


def test_it_is_marked_and_works_on_a_copy(trainee, forum, copies):
    window = trainee.window
    assert copies() == [window.file.path]
    assert window.work.rehearses == forum
    assert window.frame.rehearsal.isVisible()
    assert window.windowTitle().startswith("Rehearsal: nothing is recorded")
    trainee.scan(trainee.token(trainee.person(category="business")))
    assert trainee.heading == "Checked in"


def test_nothing_of_it_reaches_the_event(trainee, forum, copies, other):
    before = journal(other)
    trainee.scan(trainee.token(trainee.person(category="business")))
    trainee.press(Key.Key_Z, ctrl=True)
    trainee.press(F11, shift=True)
    assert journal(other) == before
    window = trainee.window
    assert (window.file.path, window.work.rehearses) == (forum, None)
    assert not window.frame.rehearsal.isVisible()
    assert copies() == []
    assert "Rehearsal" not in window.windowTitle()
    again = Clerk(trainee.bot, window)
    again.scan(again.token(again.person(category="business")))
    assert again.heading == "Checked in"  # for the first time


def test_the_event_is_shown_again_where_it_was_left(clerk, qtbot):
    window = clerk.window
    window.stand_at("plenary")
    window.show_page("people")
    clerk.press(F11, shift=True)
    qtbot.waitUntil(lambda: window.work.rehearses is not None)
    assert window.desk.checkpoint == "plenary"
    window.stand_at("registration")
    window.frame.rehearsal.end.click()
    assert window.desk.checkpoint == "plenary"
    assert window.frame.pages.currentWidget() is window.made["people"]


def test_escape_does_not_end_it(trainee):
    for _ in range(3):
        trainee.press(Key.Key_Escape)
    assert trainee.window.work.rehearses is not None


def test_closing_the_window_ends_it(trainee, forum, copies):
    window = trainee.window
    window.stand_at("plenary")
    window.close()
    assert copies() == []
    assert window.around.settings.value("event") == str(forum)
    assert window.around.settings.value("checkpoint") == "registration"


def test_opening_another_event_ends_it(trainee, forum, copies):
    trainee.window.open_path(forum)
    assert copies() == []
    assert trainee.window.work.rehearses is None


def test_pressed_twice_it_begins_once(clerk, qtbot, copies):
    clerk.press(F11, shift=True)
    clerk.press(F11, shift=True)
    window = clerk.window
    qtbot.waitUntil(lambda: window.work.rehearses is not None and not window.work.beside.busy)
    assert len(copies()) == 1


@pytest.mark.parametrize("role", Role)
def test_every_role_reaches_it_from_the_help(clerk, qtbot, role):
    window = clerk.window
    window.play(role)
    clerk.press(Key.Key_F1)
    window.frame.help_page.rehearse.click()
    qtbot.waitUntil(lambda: window.work.rehearses is not None)
    assert not window.frame.help_page.rehearse.isVisibleTo(window.frame.help_page)


def test_without_an_event_there_is_nothing_to_rehearse(make_window, qtbot):
    window = make_window()
    window.turn_rehearsal()
    assert window.work is None
    assert not window.frame.help_page.rehearse.isVisibleTo(window.frame.help_page)


def test_a_kiosk_shows_the_mark_and_does_not_end_the_rehearsal(trainee):
    set_pin(trainee.desk.file, "2610")
    trainee.press(F11)
    strip = trainee.window.frame.rehearsal
    assert strip.isVisible()
    assert not strip.end.isVisible()
    trainee.press(F11, shift=True)
    assert trainee.window.work.rehearses is not None
    trainee.press(F11)
    trainee.type("2610")
    trainee.press(Key.Key_Return)
    assert strip.end.isVisible()


def test_no_badge_goes_to_a_printer(trainee, shown, monkeypatch):
    sent = []
    monkeypatch.setattr(printing, "paper", lambda *given: sent.append(given))
    printing.choose(trainee.window.around.settings, "Office")
    trainee.desk.print_badge(trainee.without_badge().id)
    trainee.bot.waitUntil(lambda: bool(shown))
    assert sent == []
    assert shown[0].parent.parent == trainee.window.file.path.parent


def test_it_is_never_backed_up(trainee, qtbot, tmp_path):
    folder = tmp_path / "stick"
    folder.mkdir()
    window = trainee.window
    window.around.settings.setValue(FOLDER, str(folder))
    window.work.findChild(Backups).make()
    assert not window.work.beside.busy
    make_backup(window.work, folder, lambda _: None)
    assert trainee.told.startswith("This is a rehearsal")
    assert list(folder.iterdir()) == []


def test_long_work_and_other_windows_go_on(trainee, qtbot):
    done = []
    trainee.window.work.start("Work", lambda event, report: event.station, done.append)
    qtbot.waitUntil(lambda: bool(done))
    assert done == [trainee.window.file.station]


def test_a_failure_is_told_and_the_event_stays(clerk, qtbot, machine, forum):
    (machine / "rehearsal").write_text("a file of that name")
    clerk.press(F11, shift=True)
    qtbot.waitUntil(lambda: "rehearsal" in clerk.told)
    assert (clerk.window.file.path, clerk.window.work.rehearses) == (forum, None)
    (machine / "rehearsal").unlink()
    clerk.press(F11, shift=True)
    qtbot.waitUntil(lambda: clerk.window.work.rehearses is not None)


def test_the_mark_speaks_every_language(trainee):
    window = trainee.window
    window.speak("ko")
    said = window.words("Rehearsal: nothing is recorded")
    assert window.frame.rehearsal.title.text() == said
    assert window.windowTitle().startswith(said)
    assert QApplication.focusWidget() is trainee.page.search
