"""The doors."""

from collections.abc import Iterator

from checkin.ui.main_window import MainWindow
from tests.pictures.desk import at_work, code_of_one_who_came
from tests.pictures.events import Events


def states(window: MainWindow, events: Events) -> Iterator[str]:
    """Bring the window to each of its states, and name it."""
    window.open_path(events.morning())
    window.stand_at("plenary")
    page, desk = at_work(window)
    code = code_of_one_who_came(desk)
    page.search.setText(code)
    yield "door-admitted"
    page.search.setText(code)
    yield "door-remark"
    window.stand_at("head-delegates")
    page.search.setText(code)
    yield "door-refused"
    page.panel.ask_override()
    window.warn(window.words("This is not the supervisor's PIN. Nothing was changed; try again."))
    yield "door-override"
    window.banner.hide()
