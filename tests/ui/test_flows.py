"""Whole flows, by the keys that people press: from the first start to the last guest."""

import random

import pypdfium2
import pytest
import zxingcpp

from checkin.domain.programme import REGISTRATION
from checkin.services.attendance import counts
from checkin.services.events import new_event
from checkin.store import people
from checkin.ui.roles import Role
from tests.roster.files import csv_file
from tests.ui.clerk import Clerk, Key
from tests.ui.test_start_page import answering

HEAD = ["ID", "Name", "Country", "Position", "Category"]
GUESTS = [
    ["KR-90", "KIM Minseo", "KR", "Director", "Government"],
    ["KG-91", "Асанова Айжан", "KG", "Редактор", "Press"],
]


def idle(qtbot, window):
    qtbot.waitUntil(lambda: not window.work.beside.busy)


def codes(pdf):
    document = pypdfium2.PdfDocument(pdf)
    images = [page.render(scale=3).to_pil() for page in document]
    document.close()
    return [zxingcpp.read_barcode(image).text for image in images]


def test_from_the_first_start_to_the_first_printed_badge(make_window, qtbot, tmp_path, shown):
    window = make_window()
    answering(tmp_path / "forum.checkin")
    qtbot.keyClick(window.frame.start_page.example, Key.Key_Return)
    clerk = Clerk(qtbot, window)
    qtbot.waitUntil(clerk.page.search.hasFocus)
    clerk.type("saena")
    clerk.enter()
    assert clerk.heading == "Checked in"
    clerk.enter()  # print
    clerk.rested()
    (pdf,) = shown
    (code,) = codes(pdf)
    clerk.enter()  # hand over
    who = clerk.answers[0].attendee
    assert clerk.badge(who).token == code
    assert clerk.badge(who).handed_at


def test_from_an_empty_event_to_a_box_of_badges(make_window, qtbot, tmp_path, shown):
    window = make_window()
    answering(tmp_path / "next.checkin")
    window.frame.start_page.new.setFocus()
    qtbot.keyClick(window.frame.start_page.new, Key.Key_Return)
    window.show_page("set-up", "rosters")
    wizard = window.made["set-up"].section
    answering(csv_file(tmp_path, [HEAD, *GUESTS]))
    qtbot.keyClick(wizard.files.choose, Key.Key_Return)
    for step in range(1, 4):
        qtbot.waitUntil(wizard.next.hasFocus)
        qtbot.keyClick(wizard.next, Key.Key_Return)
        qtbot.waitUntil(lambda step=step: wizard.step == step)
    qtbot.keyClick(wizard.done.badges, Key.Key_Return)
    assert window.frame.rail.here == "badges"
    qtbot.keyClick(window.focusWidget(), Key.Key_F5)
    idle(qtbot, window)
    qtbot.waitUntil(lambda: len(shown) == 1)
    printed = codes(shown[0])
    clerk = Clerk(qtbot, window)
    clerk.press(Key.Key_1, ctrl=True)
    for code in printed:
        clerk.scan(code)
        assert clerk.heading == "Checked in"
    assert {answer.attendee.ref for answer in clerk.answers} == {"KR-90", "KG-91"}


@pytest.fixture
def morning(clerk):
    """Forty guests with badges and two heads without have come."""
    clerk.window.play(Role.DESK)
    chance = random.Random(4)
    held = people.valid_badges(clerk.desk.file)
    everybody = [x.attendee for x in people.everybody(clerk.desk.file) if x.attendee.id in held]
    guests = chance.sample([who for who in everybody if who.category != "head"], 40)
    for who in guests:
        clerk.scan(held[who.id].token)
        assert clerk.heading == "Checked in"
    for head in [who for who in everybody if who.category == "head"][:2]:
        clerk.type(head.names["latin"].shown)
        clerk.enter()
        assert clerk.heading == "Checked in"
        assert clerk.name == head.names["latin"].shown
    return guests


def registered(clerk):
    return next(c.attended for c in counts(clerk.desk.file) if c.id == REGISTRATION)


def test_a_morning_at_the_desk(clerk, morning):
    assert registered(clerk) == 42
    clerk.scan(clerk.token(morning[0]))
    assert clerk.heading == "Already checked in"
    clerk.press(Key.Key_Escape)
    clerk.type("xqxqxq")
    assert clerk.page.nobody.title.text() == "Nobody found"
    clerk.press(Key.Key_Escape)
    clerk.press(Key.Key_F4)
    clerk.type("Guest Unheardof")
    form = clerk.page.form
    form.delegation.choose("KG")
    form.category.choose("guest")
    clerk.press(Key.Key_Return)
    assert clerk.name == "Guest Unheardof"
    clerk.enter()
    assert clerk.heading == "Checked in"
    assert registered(clerk) == 43
    clerk.press(Key.Key_Z, ctrl=True)
    assert registered(clerk) == 42
    clerk.press(Key.Key_Z, ctrl=True, shift=True)
    assert registered(clerk) == 43


def test_a_door_sees_who_came_in_the_morning(clerk, morning):
    clerk.press(Key.Key_2, ctrl=True)
    clerk.window.frame.bar.checkpoint_chosen.emit("plenary")
    for who in morning[:12]:
        clerk.scan(clerk.token(who))
        assert clerk.heading == "Welcome"
    clerk.press(Key.Key_F8)
    clerk.scan(clerk.token(morning[0]))
    assert clerk.heading == "Goodbye"
    clerk.window.play(Role.LEAD)
    clerk.bot.wait(1)
    clerk.press(Key.Key_1, ctrl=True)
    board = clerk.window.made["board"]
    assert board.counts.cards["plenary"].number.text() == "11"
    assert board.counts.cards[REGISTRATION].number.text() == "42"
    clerk.press(Key.Key_P, ctrl=True)
    projector = board.projector
    clerk.bot.waitUntil(projector.isActiveWindow)
    assert "11" in projector.accessibleName()
    clerk.bot.keyClick(projector, Key.Key_Escape)
    assert board.projector is None


def test_an_event_without_anything_leads_on(make_window, tmp_path, machine, clock):
    new_event(tmp_path / "empty.checkin", machine, clock).close()
    window = make_window()
    window.open_path(tmp_path / "empty.checkin")
    for key in window.frame.rail.buttons:
        if key not in ("events", "help"):
            window.show_page(key)
            assert window.made[key].isVisible()
