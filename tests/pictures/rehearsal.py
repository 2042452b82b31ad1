"""A rehearsal: its mark on the desk, a door, the help and the kiosk; and a serial scanner."""

from collections.abc import Iterator

from PySide6.QtWidgets import QApplication

from checkin.store import people
from checkin.ui.main_window import MainWindow
from tests.pictures.desk import at_work, code_of_one_who_came
from tests.pictures.events import Events


def states(window: MainWindow, events: Events) -> Iterator[str]:
    """Bring the window to each of its states, and name it."""
    window.open_path(events.morning())
    window.show_page("help")
    yield "rehearsal-offered"
    window.show_page("desk")
    window.turn_rehearsal()
    while window.work is None or window.work.rehearses is None:
        QApplication.processEvents()
    page, desk = at_work(window)
    yield "rehearsal-desk"
    held = people.valid_badges(desk.file)
    new = next(x.attendee.id for x in people.everybody(desk.file) if not x.registered)
    desk.scan(held[new].token)
    yield "rehearsal-admitted"
    page.step_back()
    window.stand_at("plenary")
    desk.scan(code_of_one_who_came(desk))
    yield "rehearsal-door"
    size = window.size()
    window.turn_kiosk()
    window.showNormal()
    window.resize(size)
    yield "rehearsal-kiosk"
    desk.scan(held[new].token)
    yield "rehearsal-kiosk-answer"
    assert window.kiosk.page is not None
    window.kiosk.page.left.emit()
    window.turn_rehearsal()
    window.resize(size)
