"""The page reports."""

from collections.abc import Iterator

from checkin.services.events import new_event
from checkin.ui.main_window import MainWindow
from tests.pictures.events import Events


def states(window: MainWindow, events: Events) -> Iterator[str]:
    """Bring the window to each of its states, and name it."""
    window.open_path(events.noon())
    window.show_page("reports")
    page = window.made["reports"]
    yield "reports"
    for key in ("country", "session"):
        page.by.choose(key)
        page.by.chosen.emit(key)
        yield f"reports-{key}"
    page.when.choose("then")
    page.when.chosen.emit("then")
    page.at.set_iso("2026-10-04T09:45")
    page.look()
    yield "reports-then"
    path = events.folder / "empty.checkin"
    if not path.exists():
        new_event(path, events.machine, events.now).close()
    window.open_path(path)
    window.show_page("reports")
    yield "reports-empty"
