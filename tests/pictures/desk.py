"""The registration desk."""

from collections.abc import Iterator

from checkin.store import people
from checkin.ui.desk.desk import Desk
from checkin.ui.desk.scan_page import ScanPage
from checkin.ui.main_window import MainWindow
from tests.pictures.events import Events

KIM = {"en": "kim", "ko": "김", "ru": "ким", "ky": "ким"}


def states(window: MainWindow, events: Events) -> Iterator[str]:
    """Bring the window to each of its states, and name it."""
    window.open_path(events.morning())
    window.show_page("desk")
    page, desk = at_work(window)
    yield "desk-empty"
    for listed in people.everybody(desk.file)[:6:3]:
        page.search.setText(people.valid_badges(desk.file)[listed.attendee.id].token)
    page.search.setText(KIM.get(window.words.language, "kim"))
    while page.panel.card is None or page.panel.card.attendee.delegation != "KR":
        page.search.stepped.emit(1)
    yield "desk-found"
    page.go_on()
    yield "desk-admitted"
    desk.undo()
    yield "desk-undone"
    window.banner.hide()
    page.search.setText("xqxqxq")
    yield "desk-nobody"
    page.search.setText(code_of_one_who_came(desk))
    yield "desk-attention"
    page.search.setText("1" * 26)
    page.go_on()
    yield "desk-unreadable"


def at_work(window: MainWindow) -> tuple[ScanPage, Desk]:
    """Return the page where scans are answered, and its desk."""
    assert window.scan_page is not None
    assert window.desk is not None
    return window.scan_page, window.desk


def code_of_one_who_came(desk: Desk) -> str:
    """Return the badge's code of somebody who has registered."""
    came = next(
        listed.attendee.id
        for listed in people.everybody(desk.file)
        if listed.registered and listed.attendee.category == "business"
    )
    return people.valid_badges(desk.file)[came].token
