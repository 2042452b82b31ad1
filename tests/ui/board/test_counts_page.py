"""The counts follow the scans: of this window at once, of others soon."""

import os
import subprocess
import sys
from dataclasses import replace

import pytest

from checkin.services.admission import present, scan_of
from checkin.services.attendance import counts
from checkin.services.events import new_event
from checkin.ui.board.count_card import CountCard
from checkin.ui.board.count_line import CountLine
from tests.ui.clerk import Key


@pytest.fixture
def page(clerk):
    clerk.press(Key.Key_5, ctrl=True)
    return clerk.window.made["board"].counts


def number(page, checkpoint="registration"):
    return page.cards[checkpoint].number.text()


def test_what_runs_is_large_and_the_rest_takes_a_line(page):
    kinds = {id: type(card) for id, card in page.cards.items()}
    assert kinds["registration"] is CountCard
    assert kinds["plenary"] is CountCard  # it is half past nine
    assert kinds["heads-of-mission"] is CountLine  # yesterday
    assert kinds["textile"] is CountLine  # in two hours
    assert next(iter(kinds)) == "registration"


def test_a_scan_here_is_counted_at_once(clerk, page):
    assert number(page) == "0"
    clerk.desk.scan(clerk.token(clerk.person(category="business")))
    assert number(page) == "1"
    assert ": 1 / " in page.cards["registration"].bars.accessibleName()
    clerk.desk.undo()
    assert number(page) == "0"


def test_a_scan_of_another_station_is_counted_soon(clerk, page, other):
    who = clerk.person(category="business")
    for checkpoint in ("registration", "plenary"):
        assert present(other, scan_of(other, checkpoint, attendee=who.id)).scan.verdict.admitted
    clerk.bot.waitUntil(lambda: number(page, "plenary") == "1", timeout=1000)
    seated = page.cards["plenary"].lines
    assert [line.text() for line in seated[:3]] == [
        "inside now", "of 260 seats", "1 of 200 attended",
    ]  # fmt: skip


def test_a_scan_of_another_process_is_counted_soon(clerk, page, forum, machine):
    who = clerk.person(category="business")
    code = clerk.token(who)
    terminal = [sys.executable, "-m", "checkin", "--language", "en", "scan"]
    done = subprocess.run(
        [*terminal, "--event", str(forum), "--checkpoint", "registration"],
        input=code, text=True, capture_output=True, timeout=60, check=True,
        env={**os.environ, "CHECKIN_HOME": str(machine)},
    )  # fmt: skip
    assert "Checked in" in done.stdout
    clerk.bot.waitUntil(lambda: number(page) == "1", timeout=1000)


def test_the_window_looks_four_times_a_second(clerk):
    assert clerk.window.follower._timer.interval() <= 250


def test_cards_stay_while_only_numbers_change(clerk, page):
    before = page.cards["registration"]
    clerk.desk.scan(clerk.token(clerk.person(category="business")))
    assert page.cards["registration"] is before


def test_a_session_ends_by_the_clock(clerk, page, clock):
    clock.forward(hours=2)
    clerk.bot.waitUntil(lambda: type(page.cards["plenary"]) is CountLine, timeout=1000)
    assert type(page.cards["textile"]) is CountCard


def test_few_seats_left_are_amber(clerk, page):
    card = page.cards["plenary"]
    count = next(c for c in counts(clerk.desk.file) if c.id == "plenary")
    card.show_count(replace(count, inside=250, seats=250), clerk.desk.setup, clerk.window.words)
    assert card.lines[2].text() == "10 seats left"
    assert card.lines[2]._colour == card.colours.attention[0]


def test_an_event_without_a_programme_says_how_to_get_one(
    make_window, tmp_path, machine, clock, qtbot
):
    new_event(tmp_path / "empty.checkin", machine, clock).close()
    window = make_window()
    window.open_path(tmp_path / "empty.checkin")
    window.show_page("board")
    assert window.made["board"].counts.hint.isVisible()
    assert "no programme yet" in window.made["board"].counts.hint.lead.text()
    window.show_page("desk")
    assert "no people yet" in window.scan_page.panel.hint.lead.text()
