"""The doors."""

from collections.abc import Iterator

from checkin.services.events import new_event
from checkin.store import people
from checkin.ui.doors.doors_page import DoorsPage
from checkin.ui.main_window import MainWindow
from tests.pictures.desk import at_work, code_of_one_who_came, scan
from tests.pictures.events import Events

LETTERS = {"en": "kim", "ko": "김", "ru": "ким", "ky": "ким"}


def states(window: MainWindow, events: Events) -> Iterator[str]:
    """Bring the window to each of its states, and name it."""
    window.open_path(events.morning())
    window.stand_at("plenary")
    page, desk = at_work(window)
    assert isinstance(page, DoorsPage)
    yield "door-empty"
    code = code_of_one_who_came(desk)
    scan(page, code)
    yield "door-admitted"
    scan(page, code)
    yield "door-remark"
    page.search.setText(LETTERS.get(window.words.language, "kim"))
    yield "door-search"
    page.search.clear()
    page.turn()
    scan(page, code)
    yield "door-out"
    page.turn()
    page.steps.turn()
    scan(page, code)
    yield "door-closed"
    window.stand_at("head-delegates")
    scan(page, code)
    yield "door-refused"
    for listed in people.everybody(desk.file)[4:60:9]:
        scan(page, people.valid_badges(desk.file)[listed.attendee.id].token)
    page.turn_refused()
    yield "door-refusals"
    page.step_back()
    scan(page, code)
    page.panel.ask_override()
    window.warn(window.words("This is not the supervisor's PIN. Nothing was changed; try again."))
    yield "door-override"
    window.frame.banner.hide()
    empty = events.folder / "empty.checkin"
    if not empty.exists():
        new_event(empty, events.machine, events.now).close()
    window.open_path(empty)
    window.show_page("doors")
    yield "door-none"
