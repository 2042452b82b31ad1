"""The parts of the window, each with the states that it is drawn and measured in."""

from collections.abc import Callable, Iterator, Mapping

from checkin.ui.main_window import MainWindow
from tests.pictures import (
    badges,
    board,
    camera,
    designer,
    desk,
    doors,
    paper,
    people,
    rehearsal,
    reports,
    set_up,
    start,
    window,
)
from tests.pictures.events import Events

States = Callable[[MainWindow, Events], Iterator[str]]

ALBUM: Mapping[str, States] = {
    "start": start.states,
    "desk": desk.states,
    "doors": doors.states,
    "badges": badges.states,
    "people": people.states,
    "board": board.states,
    "reports": reports.states,
    "set-up": set_up.states,
    "designer": designer.states,
    "rehearsal": rehearsal.states,
    "paper": paper.states,
    "window": window.states,
    "camera": camera.states,
}
