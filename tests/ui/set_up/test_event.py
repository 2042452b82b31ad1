"""The event's names, its copy, its next forum, and the supervisor's PIN."""

import pytest
from PySide6.QtWidgets import QApplication

from checkin.services.events import new_event, open_event
from checkin.services.pin import has_pin, require_pin
from checkin.services.set_up import set_event
from checkin.ui.set_up import event as module
from checkin.words import LANGUAGES, Words
from tests.ui.set_up.organiser import Key, Organiser


@pytest.fixture
def organiser(qtbot, window) -> Organiser:
    return Organiser(qtbot, window)


@pytest.fixture
def page(organiser):
    return organiser.go("event")


def test_enter_saves_what_was_changed_as_one_action(organiser, page):
    organiser.type(page.form.texts["name"].edits["en"], "Forum of six")
    organiser.type(page.form.texts["place"].edits["ko"], "비슈케크")
    page.form.zone.choose("Asia/Almaty")
    organiser.press(Key.Key_Return)
    (change,) = organiser.done()
    assert change.body == {
        "name": {"": None, "en": "Forum of six"},
        "place": {"ko": "비슈케크"},
        "timezone": "Asia/Almaty",
    }  # fmt: skip
    assert organiser.told == "Saved."
    assert not page.form.changes()


def test_ctrl_z_takes_back_what_was_saved(organiser, page):
    name = organiser.setup.event.name
    organiser.type(page.form.texts["name"].edits["en"], "Forum of six")
    organiser.press(Key.Key_Return)
    assert page.form.undo.isVisible()
    organiser.press(Key.Key_Z, ctrl=True)
    assert organiser.setup.event.name == name
    assert page.form.texts["name"].edits["en"].text() == name["en"]
    assert organiser.told == "Took back 1 change."
    organiser.press(Key.Key_Z, ctrl=True)
    assert organiser.told.startswith("This station has done nothing")
    page.redo()
    assert organiser.setup.event.name["en"] == "Forum of six"
    assert organiser.told == "It counts again."
    page.redo()
    assert organiser.told.startswith("Nothing was undone")


def test_ctrl_z_takes_back_typing_first(organiser, page):
    edit = page.form.texts["short"].edits["en"]
    held = edit.text()
    organiser.type(edit, "X")
    organiser.press(Key.Key_Z, ctrl=True)
    assert edit.text() != "X"
    assert held
    assert organiser.done() == []


def test_a_name_that_was_emptied_is_told_beside_its_field(organiser, page):
    set_event(organiser.window.file, {"name": {"en": "Forum"}})
    organiser.window.follow()
    organiser.done()
    for edit in page.form.texts["name"].edits.values():
        edit.clear()
    page.form.wanted.emit()
    assert page.form.texts["name"].fault.isVisible()
    assert organiser.done() == []


def test_escape_forgets_what_was_typed(organiser, page):
    edit = page.form.texts["name"].edits["en"]
    held = edit.text()
    organiser.type(edit, "X")
    assert page.form.drop.isVisible()
    organiser.press(Key.Key_Escape)
    assert edit.text() == held
    assert not page.form.drop.isVisible()
    assert organiser.window.frame.pages.currentWidget() is organiser.window.made["set-up"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_another_language_keeps_what_was_typed(organiser, page, language):
    organiser.type(page.form.texts["note"].edits["ru"], "Заметка")
    organiser.window.speak(language)
    assert page.form.texts["note"].edits["ru"].text() == "Заметка"
    assert page.form.save.text() == Words(language)("Save")


def test_what_another_station_changes_is_shown_and_typing_is_kept(organiser, page, other):
    set_event(other, {"host": "KZ"})
    organiser.window.follow()
    assert page.form.host.key() == "KZ"
    organiser.type(page.form.texts["note"].edits["en"], "Typed")
    set_event(other, {"host": "KR"})
    organiser.window.follow()
    assert page.form.texts["note"].edits["en"].text() == "Typed"
    page.form.wanted.emit()
    assert organiser.setup.event.host == "KR"
    assert organiser.setup.event.note["en"] == "Typed"


def test_a_name_of_no_language_stays_until_one_is_given(
    organiser, tmp_path, machine, clock, make_window, qtbot
):
    with new_event(tmp_path / "new.checkin", machine, clock, name="Forum") as made:
        path = made.path
    organiser.window.open_path(path)
    page = organiser.go("event")
    edits = page.form.texts["name"].edits
    assert edits["en"].placeholderText() == "Forum"
    page.form.host.choose("KG")
    page.form.wanted.emit()
    assert organiser.setup.event.name == {"": "Forum"}
    organiser.type(edits["ky"], "Кызматташтык")
    organiser.press(Key.Key_Return)
    assert organiser.setup.event.name == {"ky": "Кызматташтык"}


def test_the_pin_is_set_and_changed(organiser, page):
    organiser.type(page.pin.pin.edit, "26")
    organiser.press(Key.Key_Return)
    assert page.pin.pin.fault.isVisible()
    organiser.type(page.pin.pin.edit, "2610")
    organiser.press(Key.Key_Return)
    file = organiser.window.file
    assert has_pin(file)
    assert page.pin.pin.text() == ""
    assert organiser.told == "The supervisor's PIN is set."
    organiser.type(page.pin.present.edit, "1111")
    organiser.type(page.pin.pin.edit, "4711")
    organiser.press(Key.Key_Return)
    assert page.pin.present.fault.isVisible()
    organiser.type(page.pin.present.edit, "2610")
    page.pin.set.click()
    require_pin(file, "4711")
    assert organiser.done() == []  # the journal holds no secrets


def test_a_copy_is_saved(organiser, qtbot, page, tmp_path, monkeypatch, machine, clock):
    target = tmp_path / "copy.checkin"
    monkeypatch.setattr(module, "ask_target", lambda *_: target)
    page.copy.click()
    assert organiser.told == ""  # it is made beside the window
    qtbot.waitUntil(lambda: organiser.told == "The copy is in copy.checkin.")
    with open_event(target, tmp_path / "elsewhere", clock) as copy:
        assert copy.setup.event.uid == organiser.setup.event.uid
    organiser.window.frame.banner.hide()
    page.copy.click()
    qtbot.waitUntil(lambda: "copy.checkin" in organiser.told)


def test_the_next_forum_is_made(organiser, page, tmp_path, monkeypatch, clock):
    target = tmp_path / "next.checkin"
    monkeypatch.setattr(module, "ask_new_event", lambda *_: target)
    page.next.click()
    assert "next.checkin" in organiser.told
    with open_event(target, tmp_path / "elsewhere", clock) as made:
        assert [*made.setup.sessions] == [*organiser.setup.sessions]
        assert made.setup.event.uid != organiser.setup.event.uid


def test_tab_goes_through_the_fields_and_then_to_save(organiser, page):
    texts = page.form.texts
    edits = [edit for field in ("name", "short", "place") for edit in texts[field].edits.values()]
    rest = [page.form.zone.choice, page.form.host.choice, *texts["note"].edits.values()]
    edits[0].setFocus()
    for stop in [*edits, *rest, page.form.save]:
        assert QApplication.focusWidget() is stop
        organiser.press(Key.Key_Tab)


def test_nothing_happens_where_the_answer_was_cancel(organiser, page, monkeypatch):
    monkeypatch.setattr(module, "ask_target", lambda *_: None)
    monkeypatch.setattr(module, "ask_new_event", lambda *_: None)
    page.copy.click()
    page.next.click()
    assert organiser.told == ""


def test_the_pin_is_wanted_by_name(organiser):
    organiser.go("event")
    organiser.window.show_page("set-up", "event:pin")
    page = organiser.window.made["set-up"].section
    assert QApplication.focusWidget() is page.pin.pin.edit
