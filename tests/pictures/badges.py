"""The page of badges."""

from collections.abc import Iterator
from datetime import timedelta

from PySide6.QtCore import QEventLoop

from checkin.domain.journal import Draft
from checkin.domain.setup import subject
from checkin.services.badges import hand_over, void
from checkin.services.events import new_event
from checkin.services.templates import choose
from checkin.store import people
from checkin.ui.badges.badges_page import BadgesPage
from checkin.ui.badges.people_list import CHECK
from checkin.ui.main_window import MainWindow
from tests.pictures.events import Events


def states(window: MainWindow, events: Events) -> Iterator[str]:
    """Bring the window to each of its states, and name it."""
    window.open_path(events.morning())
    window.show_page("badges")
    page = on(window)
    yield "badges"
    page.arrive("KZ")
    page.people.standing.choose("not_printed")
    page.people.narrowed.emit()
    yield "badges-printed"
    _go_on(window)
    page.arrive("KR")
    page.people.select(page.people.model.rows[2].id)
    yield "badges-chosen"
    page.ask_who_takes()
    yield "badges-hand-over"
    page.step_back()
    page.ask_why_void()
    yield "badges-void"
    page.step_back()
    yield from _before_printing(window, page)
    page.arrive("UZ")
    page.people.standing.choose(CHECK)
    page.people.narrowed.emit()
    page.people.select(page.people.model.rows[0].id)
    yield "badges-check"
    page.arrive("KR")
    page.people.search.setText("xqxqxq")
    yield "badges-nobody"
    page.people.search.clear()
    events.time += timedelta(minutes=1)
    path = events.folder / "empty.checkin"
    path.unlink(missing_ok=True)
    with new_event(path, events.machine, events.now):
        pass
    window.open_path(path)
    window.show_page("badges")
    yield "badges-empty"


def _before_printing(window: MainWindow, page: BadgesPage) -> Iterator[str]:
    """Ask for badges of which several are not as they should be."""
    file = page.work.file
    kr = [row.id for row in page.people.model.rows]
    for id, fields in (
        (kr[3], {"category": None}),
        (kr[5], {"names": {"hangul": {"as_written": "김\u2603서"}}}),
        (kr[6], {"script": "cyrillic"}),
        (kr[7], {"title": "Deputy director of the department of railway transport " * 5}),
    ):
        file.append([Draft("attendee_set", subject("attendee", id), fields)])
    choose(file, "a6-photo")
    window.follow()
    page.before.ask(kr[:12], again=True)
    done = QEventLoop()
    page.work.beside.rested.connect(done.quit)
    done.exec()
    yield "badges-before-printing"
    page.step_back()
    choose(file, "a6")
    window.follow()


def on(window: MainWindow) -> BadgesPage:
    """Return the page of badges."""
    page = window.made["badges"]
    assert isinstance(page, BadgesPage)
    return page


def _go_on(window: MainWindow) -> None:
    """Let something of everything happen: handed over, void, changed since, withdrawn."""
    assert window.work is not None
    file = window.work.file
    of = {"KR": [], "UZ": []}
    for listed in people.everybody(file):
        of.get(listed.attendee.delegation, []).append(listed.attendee.id)
    hand_over(file, of["KR"][3:9], "Bae Sunhee")
    badges = people.valid_badges(file)
    void(file, badges[of["KR"][1]].serial, "lost")
    void(file, badges[of["KR"][4]].serial, "withdrawn")
    for place, fields in (
        (1, {"title": "Deputy Minister"}),
        (3, {"cancelled": True}),
        (4, {"organisation": "Ministry ⛟ of Transport"}),
    ):
        file.append([Draft("attendee_set", subject("attendee", of["UZ"][place]), fields)])
    window.follow()
