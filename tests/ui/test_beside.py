"""Long work goes on beside the window, in a thread and with a connection of its own."""

import sys
import threading
import time

import pytest
from PySide6.QtCore import Qt

from checkin.failure import Failure
from checkin.services.people import correct
from checkin.store import people


@pytest.fixture
def work(window):
    return window.work


def finished(qtbot, work):
    qtbot.waitUntil(lambda: not work.beside.busy)


def test_what_it_made_comes_back_in_the_windows_thread(qtbot, work):
    threads = []

    def job(event, report):
        threads.append(threading.get_ident())
        return len(people.everybody(event))

    came = []
    work.start("Counting", job, lambda n: came.append((n, threading.get_ident())))
    finished(qtbot, work)
    assert came == [(200, threading.get_ident())]
    assert threads != [threading.get_ident()]


def test_what_it_recorded_is_seen_by_the_window(qtbot, work, clerk):
    who = clerk.person(category="business")
    work.start(
        "Correcting", lambda event, report: correct(event, who.id, {"title": "Rector"}), bool
    )
    finished(qtbot, work)
    assert clerk.desk.card(who.id).attendee.title == "Rector"
    assert clerk.desk.card(who.id).attendee.id == who.id


def test_its_progress_is_shown_with_cancel(qtbot, window, work):
    go_on = threading.Event()

    def job(event, report):
        report(50, 200)
        go_on.wait(20)

    bar = window.frame.beside_bar
    assert not bar.isVisible()
    work.start("Printing 200 badges", job, bool)
    qtbot.waitUntil(lambda: bar.progress.value() == 50)
    assert bar.isVisible()
    assert bar.title.text() == "Printing 200 badges"
    assert bar.progress.maximum() == 200
    go_on.set()
    finished(qtbot, work)
    assert not bar.isVisible()


def test_cancel_gives_up_and_says_so(qtbot, window, work):
    def endless(event, report):
        while True:
            report(1)
            time.sleep(0.001)

    came = []
    work.start("For ever", endless, came.append)
    qtbot.waitUntil(window.frame.beside_bar.cancel.isVisible)
    qtbot.mouseClick(window.frame.beside_bar.cancel, Qt.MouseButton.LeftButton)
    finished(qtbot, work)
    assert came == []
    assert window.frame.banner.text() == "Cancelled. Nothing of it was recorded."


def test_a_failure_of_the_world_is_a_sentence(qtbot, window, work):
    def fail(event, report):
        raise Failure("nothing_to_print")

    work.start("Printing", fail, bool)
    finished(qtbot, work)
    assert window.frame.banner.text().startswith("There is nothing to print")


def test_a_bug_goes_to_the_crash_report(qtbot, work):
    def fail(event, report):
        return 1 // 0

    with qtbot.captureExceptions() as errors:
        work.start("Dividing", fail, bool)
        finished(qtbot, work)
    assert [kind for kind, *_ in errors] == [ZeroDivisionError]


def test_one_after_the_other(qtbot, work):
    done = []
    for name in "abc":
        work.start(name, lambda event, report, name=name: name, done.append)
    finished(qtbot, work)
    assert done == ["a", "b", "c"]


def test_scans_are_answered_meanwhile(qtbot, work, clerk):
    go_on = threading.Event()
    work.start("Waiting", lambda event, report: go_on.wait(20), bool)
    clerk.scan(clerk.token(clerk.person(category="business")))
    assert clerk.heading == "Checked in"
    go_on.set()
    finished(qtbot, work)


def test_closing_the_window_gives_up_first(qtbot, window, work, forum):
    def endless(event, report):
        while True:
            report(1)
            time.sleep(0.001)

    work.start("For ever", endless, bool)
    window.close()
    assert not work.beside.busy
    assert not forum.with_name("forum.checkin-wal").exists()


def test_the_time_left_is_told_once_it_can_be_known(window):
    bar = window.frame.beside_bar
    assert bar._time_left(3) == "5 seconds left"
    assert bar._time_left(42) == "40 seconds left"
    assert bar._time_left(200) == "3 minutes left"
    bar._begun = time.monotonic() - 10
    bar._move(50, 100)
    assert bar.left.text() == "10 seconds left"


def test_the_window_comes_to_its_turn_sooner_meanwhile(qtbot, work):
    usual, go_on = sys.getswitchinterval(), threading.Event()
    work.start("Waiting", lambda event, report: go_on.wait(20), bool)
    assert sys.getswitchinterval() < usual / 10
    go_on.set()
    finished(qtbot, work)
    assert sys.getswitchinterval() == usual


def test_whoever_asked_hears_how_their_own_job_ended(qtbot, work):
    def fail(event, report):
        raise Failure("nothing_to_print")

    heard = []
    work.start("one", fail, lambda _: heard.append("one done"), lambda: heard.append("one failed"))
    work.start("two", lambda *_: 2, heard.append, lambda: heard.append("two failed"))
    finished(qtbot, work)
    assert heard == ["one failed", 2]


def test_what_was_recorded_is_shown_though_its_asker_stumbles(qtbot, work):
    shown = []
    work.changed.connect(lambda: shown.append(True))
    with qtbot.captureExceptions() as errors:
        work.start("Dividing", lambda *_: 0, lambda n: 1 // n)
        finished(qtbot, work)
        qtbot.waitUntil(lambda: bool(errors))
    assert shown == [True]


def test_cancel_is_offered_only_by_a_job_that_hears_of_it(qtbot, window, work):
    go_on = threading.Event()
    work.start("Deaf", lambda event, report: go_on.wait(20), bool)
    qtbot.waitUntil(window.frame.beside_bar.isVisible)
    assert not window.frame.beside_bar.cancel.isVisible()
    go_on.set()
    finished(qtbot, work)
