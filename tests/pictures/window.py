"""What is of the window, not of a page: help, the kiosk, long work, a crash."""

from collections.abc import Iterator

from checkin.ui.main_window import MainWindow
from tests.pictures.desk import at_work, code_of_one_who_came
from tests.pictures.events import Events


def states(window: MainWindow, events: Events) -> Iterator[str]:
    """Bring the window to each of its states, and name it."""
    window.open_path(events.morning())
    window.show_page("help")
    yield "help"
    window.show_page("desk")
    _, desk = at_work(window)
    size = window.size()
    window.showFullScreen = window.show  # pictures keep their size
    window.showNormal = window.show
    window.turn_kiosk()
    window.resize(size)
    yield "kiosk"
    desk.scan(code_of_one_who_came(desk))
    yield "kiosk-verdict"
    assert window.kiosk.page is not None
    window.kiosk.ask_to_end()
    yield "kiosk-pin"
    window.kiosk.page.left.emit()
