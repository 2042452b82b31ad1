"""The registration desk."""

from collections.abc import Iterator
from math import sin

from PySide6.QtCore import QPointF

from checkin.services.spares import print_spares
from checkin.store import people
from checkin.ui.desk.desk import Desk
from checkin.ui.desk.desk_page import DeskPage
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
        scan(page, people.valid_badges(desk.file)[listed.attendee.id].token)
    page.search.setText(KIM.get(window.words.language, "kim"))
    while page.panel.card is None or page.panel.card.attendee.delegation != "KR":
        page.search.stepped.emit(1)
    yield "desk-found"
    page.go_on()
    yield "desk-admitted"
    desk.undo()
    yield "desk-undone"
    window.frame.banner.hide()
    page.search.setText("xqxqxq")
    yield "desk-nobody"
    scan(page, code_of_one_who_came(desk))
    yield "desk-attention"
    scan(page, "1" * 26)
    yield "desk-unreadable"
    assert isinstance(page, DeskPage)
    yield from spares(page, desk)
    yield from forms(window, page, desk)


def spares(page: DeskPage, desk: Desk) -> Iterator[str]:
    """Scan a badge without a name, for nobody and for somebody; type the number of another."""
    out = desk.file.path.with_name("spares.pdf")
    tokens = print_spares(desk.file, 2, out, page.words, category="guest").tokens
    scan(page, tokens[0])
    yield "desk-spare"
    held = people.valid_badges(desk.file)
    late = [x.attendee for x in people.everybody(desk.file) if x.attendee.category == "press"]
    who = next((each for each in late if each.id not in held), late[-1])
    page.show_person(who.id)
    page.search.setText(f"{tokens[0][4:8]} {tokens[0][8:12]}")
    yield "desk-spare-typed"
    page.go_on()
    yield "desk-spare-bound"


def forms(window: MainWindow, page: DeskPage, desk: Desk) -> Iterator[str]:
    """Open the forms one after the other."""
    korean = next(
        x.attendee.id for x in people.everybody(desk.file)
        if x.attendee.delegation == "KR" and x.attendee.category == "business"
    )  # fmt: skip
    page.show_person(korean)
    page.open_correct()
    yield "desk-correct"
    page.step_back()
    page.open_walk_in()
    page.walk_in.name.set_text("Kim Irina")
    page.walk_in.delegation.choose("TJ")
    page.walk_in.look()
    yield "desk-walk-in"
    page.walk_in.name.set_text("")
    page.walk_in.look()
    page.walk_in.submit()
    yield "desk-walk-in-missing"
    page.step_back()
    page.open_party()
    yield "desk-party"
    page.party.companions.set_number(2)
    page.party.submit()
    window.frame.banner.hide()
    page.show_person(page.desk.find(page.words.name(page.panel.card.attendee))[1].attendee.id)
    yield "desk-provisional"
    page.panel.ask_override()
    yield "desk-approve"
    page.panel.leave_override()
    page.open_bus()
    page.bus.delegation.choose("TJ")
    page.bus.model.turn(1)
    page.bus.signature.strokes.append([QPointF(20 + 8 * i, 40 + 14 * sin(i)) for i in range(24)])
    yield "desk-bus"
    page.step_back()


def at_work(window: MainWindow) -> tuple[ScanPage, Desk]:
    """Return the page where scans are answered, and its desk."""
    assert window.scan_page is not None
    assert window.desk is not None
    return window.scan_page, window.desk


def scan(page: ScanPage, code: str) -> None:
    """Let a code arrive as by hand: written out, then Enter."""
    page.search.setText(code)
    page.go_on()


def code_of_one_who_came(desk: Desk) -> str:
    """Return the badge's code of somebody who has registered."""
    came = next(
        listed.attendee.id
        for listed in people.everybody(desk.file)
        if listed.registered and listed.attendee.category == "business"
    )
    return people.valid_badges(desk.file)[came].token
