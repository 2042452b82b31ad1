"""A file that does not answer is told; what was shown stays, and nothing is made up."""

from contextlib import contextmanager

import pytest

from checkin.failure import Failure
from checkin.services.admission import present, scan_of
from checkin.store.event_file import EventFile
from tests.ui.clerk import Key

LOCKED = "Another program holds forum.checkin"


@pytest.fixture
def mute(monkeypatch):
    """Let the file answer nothing any more; what is returned lets it answer again."""

    @contextmanager
    def locked(self):
        raise Failure("file_locked", path=self.path.name)
        yield

    def be_mute():
        monkeypatch.setattr(EventFile, "reading", locked)
        return monkeypatch.undo

    return be_mute


@pytest.fixture
def registered(clerk):
    """Somebody who has been scanned at the desk."""
    who = clerk.person(category="business")
    clerk.scan(clerk.token(who))
    return who


def test_the_board_keeps_its_counts(clerk, registered, mute):
    clerk.window.show_page("board")
    board = clerk.window.made["board"]
    cards = dict(board.counts.cards)
    before = board.counts.cards["registration"].number.text()
    assert before == "1"
    mute()
    board.refresh()
    assert clerk.told.startswith(LOCKED)
    assert board.counts.cards == cards
    assert board.counts.cards["registration"].number.text() == before


def test_a_session_alone_stays_open(clerk, mute):
    clerk.window.show_page("board", "plenary")
    board = clerk.window.made["board"]
    assert board.alone == "plenary"
    mute()
    board.refresh()
    assert board.alone == "plenary"


def test_a_door_keeps_its_figures_and_says_which_way(clerk, mute):
    clerk.desk.stand_at("plenary")
    clerk.window.show_page("doors")
    door = clerk.window.made["doors"]
    clerk.scan(clerk.token(clerk.person(category="business")))
    shown = door.tiles.inside.figure.text()
    heard = door.tiles.direction.accessibleName()
    mute()
    door.turn()
    assert clerk.told.startswith(LOCKED)
    assert door.tiles.inside.figure.text() == shown
    assert door.tiles.direction.accessibleName() != heard


def test_the_last_scans_and_undo_stay(clerk, registered, mute):
    recent = clerk.page.recent
    said = recent.rows[0].accessibleName()
    mute()
    clerk.page.refresh()
    assert recent.isVisible()
    assert recent.rows[0].accessibleName() == said
    assert recent.undo.text() == "Undo check-in"


def test_the_person_shown_stays(clerk, registered, mute):
    name = clerk.name
    mute()
    clerk.page.refresh()
    assert clerk.name == name != ""


def test_nobody_was_found_is_not_said(clerk, mute):
    clerk.type("kim")
    found = [hit.attendee.id for hit in clerk.page.results.hits]
    assert found
    answers = mute()
    clerk.type("x")
    assert clerk.told.startswith(LOCKED)
    assert [hit.attendee.id for hit in clerk.page.results.hits] == found
    clerk.press(Key.Key_Return)  # who is meant is not known: nobody is let in
    answers()
    assert clerk.answers == []


def test_undo_says_that_the_file_does_not_answer(clerk, registered, mute):
    mute()
    clerk.press(Key.Key_Z, ctrl=True)
    assert clerk.told.startswith(LOCKED)


def test_paper_for_emergencies_keeps_its_counts(clerk, mute):
    event = clerk.desk.file
    present(event, scan_of(event, "registration", attendee=clerk.person(category="business").id))
    clerk.window.show_page("set-up", "lifeboat")
    page = clerk.window.made["set-up"].section
    before = page.rosters.count.text(), page.inside.count.text()
    assert before == ("200 people", "0 in a room now, 1 registered")
    mute()
    page.refresh()
    assert (page.rosters.count.text(), page.inside.count.text()) == before


def test_a_bus_of_nobody_is_not_made_up(clerk, mute):
    clerk.page.open_bus()
    bus = clerk.page.bus
    answers = mute()
    bus.delegation.choose("KR")
    assert bus.delegation.key() == ""
    assert "Nobody" not in bus.count.text()
    answers()
    bus.delegation.choose("KR")
    assert bus.model.people


def test_the_set_up_keeps_its_list(clerk, mute):
    clerk.window.show_page("set-up", "programme")
    page = clerk.window.made["set-up"].section
    rows = [row.id for row in page.model.rows]
    assert rows
    mute()
    page.look_anew()
    assert [row.id for row in page.model.rows] == rows
