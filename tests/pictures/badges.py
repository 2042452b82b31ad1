"""The page badges."""

from collections.abc import Iterator

from checkin.ui.main_window import MainWindow
from tests.pictures.events import Events


def states(window: MainWindow, events: Events) -> Iterator[str]:
    """Bring the window to each of its states, and name it."""
    window.open_path(events.morning())
    window.show_page("badges")
    yield "badges"
