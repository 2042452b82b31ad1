"""The lists of the page of badges: print again, take out, spare ones, the log; and replacing."""

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QAbstractItemModelTester

from checkin.domain.journal import Draft
from checkin.services.admission import present, scan_of
from checkin.services.people import correct
from checkin.services.spares import bind, spare_cards
from checkin.store import people
from checkin.ui import dialogs
from checkin.ui.badges.holders import DETAIL, SECOND, STANDING
from checkin.ui.badges.lines import Lines, Shown
from checkin.words import LANGUAGES, Words

Key = Qt.Key


def turn(organiser, view):
    organiser.page.show_view(view)
    organiser.checked()


def lines(organiser):
    model = organiser.page.lists.card.model
    return [str(model.index(i).data()) for i in range(model.rowCount())]


def cell(organiser, role, row=0):
    return organiser.page.lists.card.model.index(row).data(role)


def retitle(organiser, *ids):
    for id in ids:
        correct(organiser.file, id, {"title": "Head of Nothing"})
    organiser.window.follow()
    organiser.checked()


def withdraw(organiser, *ids):
    for id in ids:
        organiser.file.append([Draft("attendee_set", f"attendee:{id}", {"cancelled": True})])
    organiser.window.follow()


def name(organiser, id):
    return Words().name(people.get(organiser.file, id).attendee)


def segments(organiser):
    return dict(organiser.page.views._choices)


def test_a_model_of_lines_keeps_what_qt_asks():
    model = Lines()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_lines([Shown(1, "a", "b", "c", "d"), Shown(2, "e")])
    model.show_lines([Shown(1, "f"), Shown(2, "g")])
    model.show_lines([])
    model.show_lines([Shown(3, "h", gone=True)])
    assert model.index(5).data() is None
    assert model.index(0).data(Qt.ItemDataRole.ToolTipRole) == "h"


def test_badges_to_print_again_say_what_has_changed_and_are_printed_with_one_key(organiser, shown):
    ids = organiser.ids("KR")[2:4]
    before = [organiser.badge(id) for id in ids]
    retitle(organiser, *ids)
    turn(organiser, "stale")
    assert segments(organiser)["stale"] == "Print again: 2"
    assert lines(organiser) == [name(organiser, id) for id in ids]
    assert "Head of Nothing" in cell(organiser, SECOND)
    assert cell(organiser, STANDING) == "box KR-1, no. 3"
    assert "no. " in cell(organiser, DETAIL)
    assert organiser.page.heading.act.text() == "Print 2 again"
    assert "Destroy the old paper" in organiser.page.heading.lead.text()
    organiser.press(Key.Key_F5)
    organiser.rested()
    organiser.checked()
    after = [organiser.badge(id) for id in ids]
    assert [b.serial for b in after] == [b.serial for b in before]
    assert [b.prints for b in after] == [2, 2]
    assert len(shown) == 1
    assert lines(organiser) == []
    assert not organiser.page.heading.act.isEnabled()
    assert organiser.page.lists.card.hint.title.text() == "Nothing to print again"


def test_badges_of_who_does_not_come_are_ticked_off_and_void(organiser):
    ids = organiser.ids("UZ")[1:4]
    tokens = [organiser.badge(id).token for id in ids]
    withdraw(organiser, *ids)
    turn(organiser, "withdrawn")
    assert segments(organiser)["withdrawn"] == "Take out: 3"
    assert lines(organiser) == [name(organiser, id) for id in ids]
    assert cell(organiser, STANDING) == "box UZ-1, no. 2"
    assert organiser.page.heading.act.text() == "1 badge is taken out"
    organiser.bot.keyClick(
        organiser.page.lists.card.view, Key.Key_Down, Qt.KeyboardModifier.ShiftModifier
    )
    assert organiser.page.heading.act.text() == "2 badges are taken out"
    organiser.press(Key.Key_F5)
    assert organiser.told == "2 badges are taken out, and void."
    assert lines(organiser) == [name(organiser, ids[2])]
    assert organiser.badge(ids[0]) is None
    (gone,) = people.badges_of(organiser.file, ids[0])
    assert (gone.token, gone.void_reason) == (tokens[0], "withdrawn")
    assert organiser.page.undo.text() == "Undo making 2 badges void"
    organiser.press(Key.Key_Z, ctrl=True)
    assert len(lines(organiser)) == 3


def test_spare_badges_are_printed_as_many_as_are_asked_for(organiser, shown):
    turn(organiser, "spares")
    page = organiser.page
    assert page.lists.card.hint.title.text() == "No spare badges yet"
    organiser.press(Key.Key_F5)
    asking = page.lists.asking
    assert asking.isVisible()
    assert asking.many.spin.hasFocus()
    asking.many.set_number(3)
    asking.category.choose("guest")
    organiser.press(Key.Key_Return)
    organiser.rested()
    cards = spare_cards(organiser.file)
    assert [card.spare.category for card in cards] == ["guest"] * 3
    assert len(shown) == 1
    assert organiser.told == f"3 spare badges are ready: {shown[0]}"
    assert len(lines(organiser)) == 3
    assert cell(organiser, SECOND) == "Guest"
    assert cell(organiser, STANDING) == "free"
    assert asking.isHidden()


def test_a_spare_says_whose_it_is_and_free_ones_are_made_void(organiser, qtbot):
    organiser.page.badges.print_spares(3, "", lambda: None)
    organiser.rested()
    cards = spare_cards(organiser.file)
    who = organiser.ids("KR")[2]
    bind(organiser.file, cards[0].spare.serial, who)
    organiser.window.follow()
    turn(organiser, "spares")
    assert cell(organiser, STANDING) == f"bound to {name(organiser, who)}"
    view = organiser.page.lists.card.view
    view.selectAll()
    organiser.press(Key.Key_Delete)
    assert organiser.told == "2 spare badges are void."
    assert cell(organiser, STANDING, 1) == "void: it was withdrawn"
    assert organiser.badge(who).serial == cards[0].spare.serial
    organiser.press(Key.Key_Z, ctrl=True)
    assert cell(organiser, STANDING, 1) == "free"


def test_undoing_the_print_of_spares_makes_them_void(organiser):
    organiser.page.badges.print_spares(3, "", lambda: None)
    organiser.rested()
    organiser.window.follow()
    assert organiser.page.undo.text() == "Undo printing 3 badges"
    organiser.press(Key.Key_Z, ctrl=True)
    assert not any(card.free for card in spare_cards(organiser.file))


def test_the_log_shows_what_was_done_the_latest_first(organiser, clock):
    clock.forward(minutes=1)
    organiser.page.arrive(organiser.ids("KR")[2])
    organiser.press(Key.Key_P, ctrl=True)
    organiser.rested()
    turn(organiser, "log")
    assert lines(organiser)[0].endswith(name(organiser, organiser.ids("KR")[2]))
    assert cell(organiser, STANDING) == "Printed again"
    assert not organiser.page.heading.act.isVisible()
    organiser.press(Key.Key_F5)  # which does nothing here
    organiser.page.lists.card.view.doubleClicked.emit(organiser.page.lists.card.model.index(0))
    assert organiser.page.views.key() == "badges"
    assert organiser.page.people.current().id == organiser.ids("KR")[2]


@pytest.mark.parametrize("view", ["stale", "withdrawn", "log"])
def test_a_list_is_saved_as_paper_or_as_a_table(organiser, tmp_path, monkeypatch, shown, view):
    turn(organiser, view)
    for suffix in ("pdf", "csv"):
        out = tmp_path / f"list.{suffix}"
        monkeypatch.setattr(dialogs, "ask_target", lambda *_, out=out: out)
        organiser.press(Key.Key_S, ctrl=True)
        organiser.rested()
        assert out.stat().st_size
        assert shown[-1] == out
    monkeypatch.setattr(dialogs, "ask_target", lambda *_: None)
    organiser.press(Key.Key_S, ctrl=True)
    assert len(shown) == 2


def test_escape_closes_the_pane_then_leads_back_to_the_badges(organiser):
    turn(organiser, "spares")
    organiser.press(Key.Key_F5)
    assert organiser.page.step_back()
    assert organiser.page.lists.asking.isHidden()
    assert organiser.page.step_back()
    assert organiser.page.views.key() == "badges"
    assert not organiser.page.step_back()


def test_a_page_may_be_asked_for_by_the_name_of_a_list(organiser):
    organiser.window.show_page("badges", "withdrawn")
    assert organiser.page.views.key() == "withdrawn"
    organiser.window.show_page("badges", "KR")
    assert organiser.page.views.key() == "badges"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_list_speaks_every_language(organiser, language):
    retitle(organiser, organiser.ids("KR")[2])
    withdraw(organiser, organiser.ids("KR")[3])
    organiser.window.retranslate(Words(language))
    for view in ("stale", "withdrawn", "spares", "log"):
        turn(organiser, view)
        assert organiser.page.heading.lead.text()


def test_a_badge_is_replaced_in_one_step(organiser):
    wanted = organiser.ids("KR")[2]
    old = organiser.badge(wanted)
    organiser.page.arrive(wanted)
    organiser.press(Key.Key_Delete)
    assert organiser.page.voiding.new.isVisible()
    organiser.press(Key.Key_Return, ctrl=True)
    organiser.rested()
    new = organiser.badge(wanted)
    assert new.serial != old.serial
    (void,) = [b for b in people.badges_of(organiser.file, wanted) if not b.valid]
    assert (void.serial, void.void_reason, void.replaced_by) == (old.serial, "lost", new.serial)
    refused = present(organiser.file, scan_of(organiser.file, "registration", code=old.token))
    assert "the valid one is" in Words().verdict(refused.scan, organiser.file.setup)
    assert organiser.page.voiding.isHidden()


def test_who_does_not_come_gets_no_new_badge(organiser):
    wanted = organiser.ids("KR")[2]
    withdraw(organiser, wanted)
    organiser.page.arrive(wanted)
    organiser.press(Key.Key_Delete)
    assert organiser.page.voiding.new.isHidden()
    assert organiser.page.voiding.reason.key() == "withdrawn"


def sign(organiser):
    organiser.page.giving.signature.strokes.append([QPointF(10, 10), QPointF(60, 40)])


def test_a_representative_signs_for_several_badges(organiser):
    organiser.page.arrive("KR")
    organiser.press(Key.Key_G, ctrl=True)
    organiser.type("Bae Sunhee")
    sign(organiser)
    organiser.press(Key.Key_Return)
    badges = [organiser.badge(id) for id in organiser.ids("KR")]
    assert {b.handed_to for b in badges if b} == {"Bae Sunhee"}
    marks = {
        c.body["signature"] for _, c in organiser.file_history() if c.kind == "badge_handed_over"
    }
    (mark,) = marks
    assert people.photo(organiser.file, mark).startswith(b"\x89PNG")
    turn(organiser, "log")
    places = [line.signature for line in organiser.page.lists.card.model.lines]
    view = organiser.page.lists.card.view
    view.setCurrentIndex(view.model().index(places.index(mark), 0))
    assert organiser.page.lists.signed.isVisible()
    assert organiser.page.lists.signed.said.text() == "Handed to Bae Sunhee, who signed"
    view.setCurrentIndex(view.model().index(places.index(""), 0))
    assert not organiser.page.lists.signed.isVisible()
    organiser.page.show_view("badges")
    organiser.press(Key.Key_G, ctrl=True)  # nothing is left: the pane stays closed
    organiser.press(Key.Key_Z, ctrl=True)
    assert not any(organiser.badge(id).handed_at for id in organiser.ids("KR"))


def test_a_signature_without_a_name_is_asked_for_it(organiser):
    organiser.page.arrive("KR")
    organiser.press(Key.Key_G, ctrl=True)
    sign(organiser)
    before = organiser.done()
    organiser.press(Key.Key_Return)
    assert organiser.page.giving.who.fault.text() == "A name is needed"
    assert organiser.done() == before
    organiser.page.giving.wipe.click()
    assert organiser.page.giving.signature.png() == b""
