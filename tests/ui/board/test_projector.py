"""The projector: totals only, follows every scan, never loses one, and is left by Escape."""

import os
import subprocess
import sys
from datetime import timedelta
from types import SimpleNamespace

import pytest
import shiboken6
from PySide6.QtWidgets import QApplication

from checkin.failure import Failure
from checkin.store import people
from checkin.ui.board.projector import Projector
from checkin.ui.board.screens import ScreenChoice
from checkin.words import Words
from tests.ui.clerk import Key


@pytest.fixture
def projector(clerk, board) -> Projector:
    clerk.press(Key.Key_P, ctrl=True)
    assert board.projector is not None
    clerk.bot.waitUntil(board.projector.isActiveWindow)
    return board.projector


def titles(projector):
    return [shown.title for shown in projector.shown]


def number(projector, title="Sector session: Textile"):
    return next(shown.number for shown in projector.shown if shown.title == title)


def test_it_fills_the_screen_with_what_runs_and_is_open_to_all(projector):
    assert projector.isFullScreen()
    assert projector.isWindow()
    assert titles(projector) == [
        "Sector session: Forestry", "Sector session: Railroad", "Sector session: Textile",
    ]  # fmt: skip


def drawn_words(projector):
    beam = projector.beam
    said = [beam.name, beam.place, beam.heading, *(part for pair in beam.coming for part in pair)]
    for shown in projector.shown:
        said += [shown.title, shown.where, *shown.lines, *(name for name, _ in shown.bars)]
    return "\n".join([*said, projector.accessibleName(), projector.windowTitle()])


def test_it_shows_no_closed_meeting_no_name_and_no_ratio(clerk, projector, let_in):
    for ref in ("KR-02", "KZ-02"):
        let_in(ref, "bilateral-kz")
    for ref in ("KR-01", "KR-07", "KG-07"):
        let_in(ref, "textile")
    projector.follow()
    said = drawn_words(projector)
    assert "Bilateral" not in said
    assert "attended" not in said
    assert "200" not in said
    for listed in people.everybody(clerk.desk.file):
        assert clerk.window.words.name(listed.attendee) not in said
    assert number(projector) == 3


def test_a_closed_meeting_that_the_lead_looks_at_alone_is_not_shown_either(clerk, board):
    board.open_alone("bilateral-kz")
    board.turn_projector()
    assert "Bilateral" not in drawn_words(board.projector)
    board.turn_projector()


def test_a_session_that_the_lead_looks_at_alone_is_shown_alone(clerk, board):
    board.open_alone("railroad")
    board.turn_projector()
    assert titles(board.projector) == ["Sector session: Railroad"]
    board.projector.grab()
    board.turn_projector()
    assert board.projector is None


def test_while_nothing_runs_it_says_what_comes_next(clerk, board, clock):
    clock.time = clerk.desk.setup.sessions["plenary"].opens - timedelta(minutes=1)
    board.turn_projector()
    projector = board.projector
    assert projector.shown == []
    assert [name for _, name in projector.beam.coming] == [
        "Plenary session of the Forum", "Sector session: Forestry", "Sector session: Railroad",
        "Sector session: Textile",
    ]  # fmt: skip
    projector.grab()
    clock.forward(days=9)
    clerk.bot.waitUntil(lambda: projector.beam.coming == [])
    projector.grab()
    board.turn_projector()


def test_few_seats_left_are_said_to_everybody_as_on_any_door(clerk, projector, let_in):
    from checkin.domain.journal import Draft

    clerk.desk.file.append([Draft("session_set", "session:textile", {"capacity": 1})])
    let_in("KR-07", "textile")
    shown = next(s for s in projector.shown if s.title.endswith("Textile"))
    assert (shown.few, shown.lines[-1]) == (True, "0 seats left")
    projector.grab()


def test_it_follows_a_scan_of_another_process_within_a_second(clerk, projector, forum, machine):
    token = clerk.token(clerk.person(category="business"))
    at = clerk.desk.setup.sessions["textile"].start.isoformat()
    terminal = [sys.executable, "-m", "checkin", "--language", "en", "scan", "--at", at]
    done = subprocess.run(
        [*terminal, "--event", str(forum), "--checkpoint", "textile"],
        input=token, text=True, capture_output=True, timeout=60, check=True,
        env={**os.environ, "CHECKIN_HOME": str(machine)},
    )  # fmt: skip
    assert "Welcome" in done.stdout
    clerk.bot.waitUntil(lambda: number(projector) == 1, timeout=1000)


def test_a_scan_typed_into_it_reaches_the_door(clerk, projector, board):
    who = clerk.person(category="business")
    clerk.window.desk.stand_at("textile")
    assert QApplication.activeWindow() is projector
    for digit in clerk.token(who):
        clerk.bot.keyClick(projector, digit)
    assert [answer.scan.verdict.admitted for answer in clerk.answers] == [True]
    assert clerk.heading == "Welcome"
    assert number(projector) == 1
    assert projector.isVisible()


def test_escape_leaves_it(clerk, projector, board):
    clerk.bot.keyClick(projector, Key.Key_Escape)
    assert board.projector is None
    clerk.bot.waitUntil(lambda: not shiboken6.isValid(projector))
    assert board.project.text() == "Projector"


def test_the_button_opens_and_closes_it(clerk, board):
    board.project.click()
    assert board.project.text() == "Close the projector"
    board.project.click()
    assert board.projector is None


def test_it_closes_with_the_event(clerk, projector, board, forum):
    clerk.window.open_path(forum)
    assert not shiboken6.isValid(projector) or not projector.isVisible()


def test_it_speaks_the_windows_language(clerk, projector):
    clerk.window.retranslate(Words("ko"))
    assert titles(projector)[0] == "분과 세션: 산림"
    clerk.window.retranslate(Words())


def test_it_keeps_what_it_showed_where_the_file_does_not_answer(clerk, projector, monkeypatch):
    def broken(_):
        raise Failure("disk_fault", path="forum.checkin")

    monkeypatch.setattr("checkin.ui.board.projector.for_projector", broken)
    projector.follow()
    assert len(projector.shown) == 3
    assert clerk.told.startswith("The disk that holds forum.checkin")


def test_where_there_are_several_screens_one_is_chosen(look, qtbot):
    mine, beamer, third = (SimpleNamespace(name=name) for name in ("mine", "beamer", "third"))
    choice = ScreenChoice(look)
    qtbot.addWidget(choice)
    choice.offer(["one"])
    assert choice.isHidden()
    assert choice.screen_of([mine], mine) is mine
    assert choice.screen_of([mine, beamer], mine) is beamer
    choice.offer(["one", "two", "three"])
    assert not choice.isHidden()
    assert choice.screen_of([mine, beamer, third], mine) is third
    choice.setCurrentIndex(1)
    choice.offer(["one", "two", "three"])
    assert choice.screen_of([mine, beamer, third], mine) is beamer
