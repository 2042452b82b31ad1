"""The page of badges."""

from collections.abc import Iterator
from datetime import timedelta
from math import sin

from PySide6.QtCore import QPointF

from checkin.domain.journal import Draft
from checkin.domain.setup import subject
from checkin.failure import Failure
from checkin.services.badges import print_badges, void
from checkin.services.events import new_event
from checkin.services.signing import hand_over_signed
from checkin.services.spares import bind, print_spares
from checkin.services.templates import choose
from checkin.store import people
from checkin.ui.badges.badges_page import BadgesPage
from checkin.ui.badges.people_list import CHECK
from checkin.ui.desk.forms.signature import Signature
from checkin.ui.main_window import MainWindow
from checkin.ui.print_job import Order
from checkin.ui.style import LIGHT
from checkin.words import Words
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
    page.show_view("stale")
    yield "badges-again"
    page.show_view("withdrawn")
    yield "badges-take-out"
    page.show_view("spares")
    yield "badges-spare"
    page.lists.act()
    yield "badges-spare-print"
    page.lists.step_back()
    page.show_view("log")
    signed = [bool(line.signature) for line in page.lists.card.model.lines]
    page.lists.card.view.setCurrentIndex(page.lists.card.model.index(signed.index(True)))
    yield "badges-log"
    page.arrive("KR")
    page.people.search.setText("xqxqxq")
    yield "badges-nobody"
    page.people.search.clear()
    yield from printing(window, events)
    events.time += timedelta(minutes=1)
    path = events.folder / "empty.checkin"
    path.unlink(missing_ok=True)
    with new_event(path, events.machine, events.now):
        pass
    window.open_path(path)
    window.show_page("badges")
    yield "badges-empty"


def drawn() -> bytes:
    """Return a signature as the window's field keeps it."""
    field = Signature(LIGHT)
    field.resize(300, 84)
    field.strokes.append([QPointF(20 + 8 * i, 40 + 14 * sin(i)) for i in range(24)])
    return field.png()


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
    yield "badges-before-printing"
    page.step_back()
    choose(file, "a6")
    window.follow()


def on(window: MainWindow) -> BadgesPage:
    """Return the page of badges."""
    page = window.made["badges"]
    assert isinstance(page, BadgesPage)
    return page


def printing(window: MainWindow, events: Events) -> Iterator[str]:
    """Printing that has failed, with more that waits; then after a paper jam."""
    work, page = window.work, on(window)
    assert work is not None
    page.arrive("KR")
    page.people.choose_first()
    ids = [listed.attendee.id for listed in people.everybody(work.file)]
    order = Order("badges", work.words, "", lambda job, printed: None)
    print_badges(work.file, ids[:48], events.folder / "jam.pdf", work.words, reprint=True)
    queue = work.prints.queue
    queue.add(ids[:120], "HP LaserJet 400", again=True)
    queue.turn(lambda job: 40)
    queue.came_out(1, 40, "")
    queue.turn(lambda job: 20)
    work.prints._orders = dict.fromkeys((1, 2, 3), order)
    work.prints._drawn = 14
    queue.add(ids[150:158], "Zebra ZD421", again=True)
    work.prints.changed.emit()
    yield "printing"
    queue.failed(1, Failure("printing_failed", printer="HP LaserJet 400"))
    work.prints.changed.emit()
    yield "printing-failed"
    window.turn_printing()
    yield "printing-list"
    drawer = window.frame.print_drawer
    drawer.ask_jam()
    drawer.jam.all_again()
    yield "printing-jam"
    badges = people.valid_badges(work.file)
    drawer.take_code(badges[ids[30]].token)
    yield "printing-jam-found"
    drawer.rest()
    drawer.watch(work)
    for number in (1, 2):
        work.prints.cancel(number)


def _go_on(window: MainWindow) -> None:
    """Let something of everything happen: handed over, void, changed since, withdrawn."""
    assert window.work is not None
    file = window.work.file
    of = {"KR": [], "UZ": []}
    for listed in people.everybody(file):
        of.get(listed.attendee.delegation, []).append(listed.attendee.id)
    hand_over_signed(file, of["KR"][3:9], "Bae Sunhee", drawn())
    badges = people.valid_badges(file)
    spares = print_spares(file, 6, file.path.with_name("spares.pdf"), Words(), category="guest")
    serials = [int(token[4:12]) for token in spares.tokens]
    bind(file, serials[1], of["KR"][2])
    void(file, serials[2], "lost")
    void(file, badges[of["KR"][1]].serial, "lost")
    void(file, badges[of["KR"][4]].serial, "withdrawn")
    for place, fields in (
        (1, {"title": "Deputy Minister"}),
        (3, {"cancelled": True}),
        (4, {"organisation": "Ministry ⛟ of Transport"}),
    ):
        file.append([Draft("attendee_set", subject("attendee", of["UZ"][place]), fields)])
    window.follow()
