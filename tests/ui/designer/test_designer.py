"""The designer: pointer and keys, what they make of the template, and what is recorded."""

import time

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication

from checkin.badges.template import Picture, Shape, Symbol, Text
from checkin.badges.templates import read, shipped, written
from checkin.domain.setup import EVENT
from checkin.sentences import TEMPLATE_FAULTS
from checkin.services import templates
from checkin.ui.designer import said
from checkin.ui.designer.designer import Designer
from checkin.ui.designer.templates_page import TemplatesPage
from tests.ui.set_up.organiser import Key, Organiser

Modifier = Qt.KeyboardModifier


@pytest.fixture
def organiser(qtbot, window) -> Organiser:
    return Organiser(qtbot, window)


@pytest.fixture
def page(organiser):
    page = organiser.go("templates")
    assert isinstance(page, TemplatesPage)
    tester = QAbstractItemModelTester(
        page.model, QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    yield page
    tester.deleteLater()


@pytest.fixture
def designer(qtbot, page) -> Designer:
    page.design()
    assert page.designer is not None
    page.designer.canvas.draw_now()
    qtbot.wait(1)
    return page.designer


def place_of(form, kind) -> int:
    return next(i for i, item in enumerate(form.items) if isinstance(item, kind))


def on_screen(designer, x: float, y: float) -> QPoint:
    lens = designer.canvas.lens
    return QPoint(round(lens.x(x)), round(lens.y(y)))


def drag(designer, begin, end, held=Modifier.NoModifier) -> None:
    canvas, left = designer.canvas, Qt.MouseButton.LeftButton
    first, last = on_screen(designer, *begin), on_screen(designer, *end)
    QTest.mousePress(canvas, left, held, first)
    for part in (0.3, 0.7, 1.0):
        at = QPointF(first + (last - first) * part)
        kind = QEvent.Type.MouseMove
        QApplication.sendEvent(canvas, QMouseEvent(kind, at, at, left, left, held))
    QTest.mouseRelease(canvas, left, held, last)


def test_the_templates_are_listed(page):
    assert [row.id for row in page.model.rows] == [*shipped()]
    assert page.here == "a6"
    assert "come from it" in page.model.rows[0].second
    assert not page.card.remove.isEnabled()
    assert not page.card.use.isEnabled()


def test_enter_prints_badges_from_another_and_ctrl_z_takes_it_back(organiser, page):
    page.arrive("card")
    organiser.press(Key.Key_Return)
    (change,) = organiser.done()
    assert (change.kind, change.subject, change.body) == ("event_set", EVENT, {"template": "card"})
    assert templates.chosen_template(organiser.window.file) == "card"
    organiser.press(Key.Key_Z, ctrl=True)
    assert templates.chosen_template(organiser.window.file) == "a6"


def test_a_sheet_that_makes_no_badges_is_not_offered_for_them(page):
    page.arrive("name-plate")
    assert not page.card.use.isEnabled()


def test_a_copy_is_the_events_own_and_can_be_removed(organiser, page):
    page.arrive()
    organiser.press(Key.Key_D, ctrl=True)
    (change,) = organiser.done()
    assert change.kind == "template_set"
    assert page.here == change.subject.removeprefix("template:")
    assert page.model.rows[0].title == "A6, upright, copy"
    organiser.press(Key.Key_Delete)
    assert [row.id for row in page.model.rows] == [*shipped()]
    organiser.press(Key.Key_Z, ctrl=True)
    assert page.model.rows[0].title == "A6, upright, copy"


def test_what_comes_with_the_program_stays(organiser, page):
    page.arrive()
    organiser.press(Key.Key_Delete)
    assert organiser.done() == []
    assert "comes with the program" in organiser.told


def test_a_template_is_shared_and_loaded(organiser, page, tmp_path):
    out = tmp_path / "mine.badge.json"
    templates.share(organiser.window.file, "a6", out)
    page.take_file(out)
    assert page.model.rows[0].title == "A6, upright"
    assert len(organiser.done()) == 1
    for bad in (b"{", b"\xff\xfe", b'{"format": 2}', b"[" * 100_000):
        out.write_bytes(bad)
        page.take_file(out)
        assert "mine.badge.json is no template" in organiser.told
    assert organiser.done() == []


def test_a_sample_is_shown_as_pdf(qtbot, organiser, page, shown):
    for id in ("a6", "a4-4", "cover"):
        page.arrive(id)
        page.card.sample.click()
        qtbot.waitUntil(lambda: not page.work.beside.busy, timeout=30_000)
    assert [path.suffix for path in shown] == [".pdf"] * 3


def test_designing_one_of_the_program_makes_a_copy_and_records_nothing(organiser, page):
    page.arrive()
    organiser.press(Key.Key_E, ctrl=True)
    assert page.designer is not None
    assert page.designer.form.called() == "A6, upright, copy"
    assert page.designer.form.front == shipped()["a6"].front
    page.designer.take(page.designer.form)
    assert organiser.done() == []


def test_an_item_is_dragged_and_comes_to_rest_at_lines(organiser, designer):
    place = place_of(designer.form, Symbol)
    at = designer.form.items[place].at
    drag(designer, (at.left + 15, at.top + 5), (at.left + 12.6, at.top + 5.2))
    moved = designer.form.items[place].at
    assert designer.canvas.places == {place}
    assert moved.left != at.left
    assert (moved.width, moved.top) == (at.width, at.top)
    assert len(designer.history.past) == 1
    organiser.press(Key.Key_Z, ctrl=True)
    assert designer.form.items[place].at == at
    assert organiser.done() == []


def test_ctrl_lets_it_stand_anywhere(designer):
    place = place_of(designer.form, Symbol)
    at = designer.form.items[place].at
    drag(designer, (82, 100), (80.3, 100), Modifier.ControlModifier)
    assert designer.form.items[place].at.left == pytest.approx(at.left - 1.7, abs=0.4)


def test_nothing_is_dragged_off_the_page(designer):
    drag(designer, (82, 100), (300, 300))
    code = designer.form.items[place_of(designer.form, Symbol)]
    assert designer.form.page.frame.holds(code.whole)


def test_a_handle_draws_a_code_larger_never_smaller(designer):
    place = place_of(designer.form, Symbol)
    designer.canvas.choose({place})
    at = designer.form.items[place].at
    drag(designer, (at.left, at.top), (at.left + 15, at.top + 15))
    assert designer.form.items[place].at == at
    drag(designer, (at.left, at.top), (at.left - 5, at.top - 5))
    assert designer.form.items[place].at.width > at.width


@pytest.mark.parametrize(
    ("held", "far"),
    [(Modifier.NoModifier, 0.5), (Modifier.ShiftModifier, 5), (Modifier.ControlModifier, 0.1)],
)
def test_arrows_move(qtbot, designer, held, far):
    place = place_of(designer.form, Symbol)
    designer.canvas.choose({place})
    at = designer.form.items[place].at
    qtbot.keyClick(designer.canvas, Key.Key_Left, held)
    assert designer.form.items[place].at.left == pytest.approx(at.left - far)
    qtbot.keyClick(designer.canvas, Key.Key_Up, held)
    assert designer.form.items[place].at.top == pytest.approx(at.top - far)
    assert len(designer.history.past) == 2


def test_tab_goes_through_the_items_and_then_on(organiser, designer):
    seen = []
    for _ in designer.form.front:
        organiser.press(Key.Key_Tab)
        seen += designer.canvas.places
    assert seen == list(range(len(designer.form.front)))
    organiser.press(Key.Key_Tab)
    assert not designer.canvas.hasFocus()


def test_escape_first_lets_go_then_leaves(organiser, page, designer):
    organiser.press(Key.Key_Tab)
    organiser.press(Key.Key_Escape)
    assert designer.canvas.places == frozenset()
    organiser.press(Key.Key_Escape)
    assert page.designer is None
    assert page.model.rows[0].aside == "not saved yet"


def test_what_was_begun_waits_and_can_be_forgotten(organiser, page, designer):
    designer.canvas.choose({0})
    organiser.press(Key.Key_Delete)
    changed = designer.form
    page.leave()
    page.design()
    assert page.designer.form == changed
    page.leave()
    page.list.setFocus()
    organiser.press(Key.Key_Delete)
    assert [row.id for row in page.model.rows] == [*shipped()]
    assert organiser.done() == []


def test_a_click_takes_what_lies_on_top_and_again_what_lies_below(qtbot, designer):
    left, at = Qt.MouseButton.LeftButton, on_screen(designer, 12, 138)
    qtbot.mouseClick(designer.canvas, left, pos=at)
    (place,) = designer.canvas.places
    assert isinstance(designer.form.items[place], Text)
    qtbot.mouseClick(designer.canvas, left, pos=at)
    (place,) = designer.canvas.places
    assert isinstance(designer.form.items[place], Shape)
    qtbot.mouseClick(designer.canvas, left, Modifier.ShiftModifier, on_screen(designer, 82, 100))
    assert len(designer.canvas.places) == 2


def test_keys_of_the_tools(organiser, designer):
    form = designer.form
    designer.canvas.choose({0})
    organiser.press(Key.Key_D, ctrl=True)
    assert len(designer.form.items) == len(form.items) + 1
    organiser.press(Key.Key_Delete)
    assert designer.form == form
    designer.canvas.choose({0})
    organiser.press(Key.Key_PageUp, ctrl=True)
    assert designer.form.items[-1] == form.items[0]
    organiser.press(Key.Key_PageDown, ctrl=True)
    assert designer.form == form
    organiser.press(Key.Key_A, ctrl=True)
    assert len(designer.canvas.places) == len(form.front)
    scale = designer.canvas.lens.scale
    organiser.press(Key.Key_Plus, ctrl=True)
    assert designer.canvas.lens.scale > scale
    organiser.press(Key.Key_0, ctrl=True)
    assert designer.canvas.lens.scale == scale


def test_buttons_align(designer):
    place = place_of(designer.form, Symbol)
    designer.canvas.choose({place})
    designer.tools.buttons["centre"].click()
    at = designer.form.items[place].at
    assert at.left + at.width / 2 == designer.form.page.width / 2


def test_everything_can_be_added(designer):
    form = designer.form
    for kind in ("text", "shape", "symbol", "photo"):
        designer.tools.kinds[kind].trigger()
        (place,) = designer.canvas.places
        assert place == len(designer.form.items) - 1
    kinds = [type(item) for item in designer.form.items[len(form.items) :]]
    assert kinds == [Text, Shape, Symbol, Picture]


def test_a_background_is_imported_and_shared_with_the_template(organiser, page, designer, tmp_path):
    from PIL import Image

    Image.new("RGB", (300, 420), "#AA5500").save(tmp_path / "ground.png")
    page.take_picture(tmp_path / "ground.png")
    ground = designer.form.front[0]
    assert isinstance(ground, Picture)
    assert ground.at == designer.form.page.frame
    (tmp_path / "bad.png").write_bytes(b"no picture")
    page.take_picture(tmp_path / "bad.png")
    assert designer.form.front[0] == ground
    page.save()
    page.leave()
    out = tmp_path / "mine.badge.json"
    templates.share(organiser.window.file, page.here, out)
    assert read(out.read_bytes()).pictures[ground.source]
    designer_picture = page.card.picture.grab().toImage()
    assert designer_picture.width() > 0


def test_texts_are_written_in_plain_words(qtbot, organiser, designer):
    place = place_of(designer.form, Text)
    designer.canvas.choose({place})
    edit = designer.pane.text.text.edit
    edit.setFocus()
    edit.selectAll()
    qtbot.keyClicks(edit, "Dear {Given name}")
    organiser.window.scanners.keyboard.settle()
    assert designer.form.items[place].parts[0].text == "Dear {given}"
    assert len(designer.history.past) == 1
    designer.pane.text.text.put("sessions")
    assert designer.form.items[place].parts[0].text == "Dear {given}{sessions}"
    organiser.press(Key.Key_Z, ctrl=True)
    organiser.press(Key.Key_Z, ctrl=True)
    assert designer.form.items[place].parts[0].text == "{event}"
    assert edit.toPlainText() == "{Event, short}"


def test_numbers_are_typed_with_a_comma_too(qtbot, organiser, designer):
    place = place_of(designer.form, Symbol)
    designer.canvas.choose({place})
    spin = designer.pane.place.left.spin
    spin.setFocus()
    spin.selectAll()
    qtbot.keyClicks(spin, "60,25")
    organiser.window.scanners.keyboard.settle()
    assert designer.form.items[place].at.left == 60.25
    assert spin.text() in ("60,25", "60.25")


def test_fields_of_a_text(designer):
    place = next(
        i for i, item in enumerate(designer.form.items)
        if isinstance(item, Text) and len(item.parts) == 3
    )  # fmt: skip
    designer.canvas.choose({place})
    text = designer.pane.text
    text.numbers["size"].spin.setValue(20)
    text.ink.chosen.emit("#1D6FB8")
    text.bold.click()
    text.row.click()
    part = designer.form.items[place].parts[0]
    assert (part.size, part.colour, part.bold, part.breaks) == (20, "#1D6FB8", False, 20)
    assert designer.form.items[place].row
    text.more.click()
    assert len(designer.form.items[place].parts) == 4
    text.less.click()
    assert len(designer.form.items[place].parts) == 3
    text.turned.choice.setCurrentIndex(1)
    text.turned.choice.activated.emit(1)
    assert designer.form.items[place].turned == 90
    designer.pane.when.when.ticks["title"].trigger()
    assert "title" not in designer.form.items[place].when  # it was ticked before
    assert read(written(designer.form)) == designer.form


def test_the_badge_and_its_sheet(designer):
    form = designer.pane.page
    designer.pane.show_half("badge")
    form.wide.spin.setValue(90)
    assert designer.form.page.width == 90
    form.several.click()
    assert designer.form.sheet.columns == 2
    form.sheet["down"].spin.setValue(2)
    assert designer.form.sheet.down == 2
    form.fold_down.spin.setValue(74)
    assert designer.form.folds[0].at == 74
    form.several.click()
    assert designer.form.sheet is None
    form.name.edits["en"].textEdited.emit("x")
    assert {fault.code for fault in designer.faults} <= {"code_covered"}


def test_what_is_wrong_is_said_and_leads_there(qtbot, organiser, page, designer):
    place = place_of(designer.form, Symbol)
    designer.canvas.choose({place})
    designer.canvas.setFocus()
    for _ in range(5):
        organiser.bot.keyClick(designer.canvas, Key.Key_Left, Modifier.ShiftModifier)
    assert designer.faults
    assert designer.mending.isVisible()
    assert "stands on the code" in designer.mending.model.rows[0].title
    designer.mending.list.activated.emit(designer.mending.model.index(0))
    assert designer.canvas.places == {designer.faults[0].item}
    organiser.press(Key.Key_S, ctrl=True)
    assert "cannot be used" in organiser.told
    assert organiser.done() == []


def test_saving(organiser, page, designer):
    designer.canvas.choose({0})
    organiser.press(Key.Key_Delete)
    organiser.press(Key.Key_S, ctrl=True)
    (change,) = organiser.done()
    assert change.kind == "template_set"
    assert read(change.body["json"]) == designer.form
    assert not designer.save.isEnabled()
    page.leave()
    assert page.drafts == {}
    assert page.model.rows[0].aside == ""


def test_people_of_the_roster_are_shown(designer):
    kinds = [sample.kind for sample in designer._samples]
    assert kinds[0] == "tightest"
    before = designer.face
    designer.sample.setCurrentIndex(designer.sample.count() - 1)
    designer.sample.activated.emit(designer.sample.count() - 1)
    assert designer.face != before
    assert designer.face.full_name == "ABDYLDAEV UULU Nurlanbek Toktogulovich"


def test_every_field_has_a_name_of_its_own():
    from checkin.badges.sound import FIELDS
    from checkin.words import LANGUAGES, Words

    for language in LANGUAGES:
        names = said.names(Words(language))
        assert {*names} == FIELDS
        assert len({*names.values()}) == len(names)
    assert {"letters", "shrunk", "photo_missing"} == {*said.BADGE_FAULTS}
    assert not {*TEMPLATE_FAULTS} & {*said.BADGE_FAULTS}


def test_the_preview_follows(designer):
    designer.canvas.draw_now()
    begin = time.perf_counter()
    for _ in range(5):
        designer.canvas.draw_now()
    assert (time.perf_counter() - begin) / 5 < 0.1


@pytest.mark.parametrize("id", [*shipped()])
def test_every_template_can_be_designed(page, id):
    page.arrive(id)
    page.design()
    designer = page.designer
    designer.canvas.draw_now()
    for place in range(len(designer.form.items)):
        designer.canvas.choose({place})
    assert designer.faults == []
    page.leave()
    assert page.designer is None
