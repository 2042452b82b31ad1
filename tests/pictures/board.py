"""The board; what a projector shows is a window of its own, brought up for the last states."""

from collections.abc import Iterator
from datetime import UTC, timedelta

from checkin.domain.programme import iso
from checkin.services.admission import present, scan_of
from checkin.store import people
from checkin.ui.board.board_page import BoardPage
from checkin.ui.main_window import MainWindow
from tests.pictures.events import Events

CLOSED = "bilateral-kz"
LET_IN = ("KR-02", "KR-07", "KZ-02", "KZ-10")


def states(window: MainWindow, events: Events) -> Iterator[str]:
    """Bring the window to each of its states, and name it."""
    window.open_path(events.morning())
    window.show_page("board")
    yield "board-morning"
    window.open_path(events.noon())
    _go_to_the_sessions(window, events)
    window.show_page("board")
    page = window.made["board"]
    assert isinstance(page, BoardPage)
    yield "board"
    page.open_alone("textile")
    yield "board-alone"
    page.open_alone(CLOSED)
    yield "board-closed-meeting"
    page.step_back()
    page.turn_projector()
    yield "projector"
    page.alone = "textile"
    page.turn_projector()
    page.turn_projector()
    yield "projector-alone"
    page.turn_projector()
    page.alone = ""


def _go_to_the_sessions(window: MainWindow, events: Events) -> None:
    """Set the clock to when the sectors meet, some people in a closed meeting beside them."""
    assert window.desk is not None
    file = window.desk.file
    meeting = file.setup.sessions[CLOSED].start.astimezone(UTC)
    later = meeting + timedelta(minutes=15)
    for ref in LET_IN:
        (listed,) = people.matching(file, ref)
        present(file, scan_of(file, CLOSED, attendee=listed.attendee.id, at=iso(later)))
    events.time = meeting + timedelta(minutes=21)
