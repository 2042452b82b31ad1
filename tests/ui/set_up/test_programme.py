"""The programme: sessions listed, changed, added, copied, removed, and as a file."""

import pytest
from PySide6.QtTest import QAbstractItemModelTester

from checkin.services.events import new_event
from checkin.services.set_up import set_session
from checkin.ui.set_up import programme as module
from checkin.words import LANGUAGES, Words
from tests.ui.set_up.organiser import Key, Organiser


@pytest.fixture
def organiser(qtbot, window) -> Organiser:
    return Organiser(qtbot, window)


@pytest.fixture
def page(organiser):
    page = organiser.go("programme")
    tester = QAbstractItemModelTester(
        page.model, QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    yield page
    tester.deleteLater()


def test_sessions_are_listed_by_day_and_time(page):
    heads = [row.head for row in page.model.rows if row.head]
    assert heads == ["2 October 2026", "3 October 2026", "4 October 2026"]
    assert page.model.rows[0].second == "15:00–17:00 · Issyk-Kul Hall"
    assert page.form.title.text() == page.model.rows[0].title
    assert not page.form.changes()


def test_the_arrow_keys_go_through_the_sessions(organiser, page):
    organiser.press(Key.Key_Down)
    assert page.here == page.model.rows[1].id
    assert page.form.values()["name"] == organiser.setup.sessions[page.here].name


def test_enter_saves_what_was_changed_as_one_action(organiser, page):
    page.show_thing("textile")
    page.form.capacity.set_number(80)
    page.form.ticks["once"].setChecked(True)
    page.form.opens.set_number(45)
    organiser.type(page.form.room.edits["en"], "Naryn")
    organiser.press(Key.Key_Return)
    (change,) = organiser.done()
    assert change.subject == "session:textile"
    assert change.body == {
        "capacity": 80, "once": True, "room": {"en": "Naryn"},
        "doors": {"open": 45, "close": None, "strict": False},
    }  # fmt: skip
    organiser.press(Key.Key_Z, ctrl=True)
    assert organiser.setup.sessions["textile"].doors.open == 20


def test_a_fault_is_said_beside_its_field(organiser, page):
    page.show_thing("textile")
    page.form.end.set_iso("2026-10-04T10:00")
    for edit in page.form.name.edits.values():
        edit.clear()
    page.save()
    assert page.form.end.fault.text() == "It must end after it starts."
    assert page.form.name.fault.isVisibleTo(page)
    assert not page.form.start.fault.isVisibleTo(page)
    assert organiser.done() == []
    page.discard()
    assert not page.form.end.fault.isVisibleTo(page)


def test_what_was_typed_over_one_session_waits_while_another_is_seen(organiser, page):
    page.show_thing("textile")
    page.form.capacity.set_number(7)
    page.show_thing("plenary")
    assert page.form.capacity.number() != 7
    asides = {row.id: row.aside for row in page.model.rows}
    assert asides["textile"] == "not saved"
    assert asides["plenary"] == ""
    page.show_thing("textile")
    assert page.form.capacity.number() == 7
    page.discard()
    assert {row.aside for row in page.model.rows} == {""}


def test_a_session_is_added(organiser, page):
    page.show_thing("gala")
    organiser.press(Key.Key_N, ctrl=True)
    assert page.form.start.iso() == "2026-10-04T21:30"
    organiser.type(page.form.name.edits["en"], "Farewell tea")
    organiser.press(Key.Key_Return)
    session = organiser.setup.sessions["farewell-tea"]
    assert session.name == {"en": "Farewell tea"}
    assert page.here == "farewell-tea"
    organiser.press(Key.Key_Z, ctrl=True)
    assert "farewell-tea" not in organiser.setup.sessions


def test_a_new_session_without_a_name_is_told_and_escape_gives_it_up(organiser, page):
    page.new.click()
    organiser.press(Key.Key_Return)
    assert page.form.name.fault.isVisibleTo(page)
    organiser.press(Key.Key_Escape)
    assert page.model.place("+") == -1
    assert organiser.done() == []


def test_a_session_is_copied(organiser, page):
    page.show_thing("bilateral-kz")
    rule = page.form.values()["rule"]
    page.form.copy.click()
    organiser.type(page.form.name.edits["en"], "Bilateral again")
    page.save()
    assert organiser.setup.sessions["bilateral-again"].rule == rule


def test_a_session_is_removed_and_comes_back(organiser, page):
    page.show_thing("gala")
    page.form.remove.click()
    assert "gala" not in organiser.setup.sessions
    assert page.model.place("gala") == -1
    page.undo()
    assert page.model.place("gala") >= 0


def test_a_session_that_is_not_saved_offers_neither_copy_nor_removal(organiser, page):
    buttons = page.form.copy, page.form.remove
    assert all(button.isVisible() for button in buttons)
    page.new.click()
    assert not any(button.isVisible() for button in buttons)
    organiser.press(Key.Key_Escape)
    page.show_thing("gala")
    assert all(button.isVisible() for button in buttons)


def test_the_programme_is_written_and_taken_in(organiser, page, tmp_path, monkeypatch):
    path = tmp_path / "programme.json"
    monkeypatch.setattr(module, "ask_target", lambda *_: path)
    monkeypatch.setattr(module, "ask_files", lambda *_: [path])
    page.write_out.click()
    assert organiser.told == "The programme is in programme.json."
    path.write_text(path.read_text("utf-8").replace("Naryn Hall", "Naryn"), "utf-8")
    page.take.click()
    (change,) = organiser.done()
    assert change.body == {"room": {"en": "Naryn"}}
    path.write_text("{", "utf-8")
    page.take.click()
    assert "not sound JSON" in organiser.told


def test_nothing_happens_where_the_answer_was_cancel(organiser, page, monkeypatch):
    monkeypatch.setattr(module, "ask_target", lambda *_: None)
    monkeypatch.setattr(module, "ask_files", lambda *_: [])
    page.write_out.click()
    page.take.click()
    assert organiser.done() == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_another_language_keeps_what_was_typed(organiser, page, language):
    page.show_thing("textile")
    organiser.type(page.form.name.edits["ru"], "Ткань")
    page.form.capacity.set_number(33)
    organiser.window.speak(language)
    assert page.here == "textile"
    assert page.form.name.edits["ru"].text() == "Ткань"
    assert page.form.capacity.number() == 33
    assert page.form.name.caption.text() == Words(language)("Name of the session")


def test_what_another_station_changes_is_shown(organiser, page, other):
    page.show_thing("textile")
    set_session(other, "textile", {"capacity": 99})
    organiser.window.follow()
    assert page.form.capacity.number() == 99
    page.form.opens.set_number(5)
    set_session(other, "textile", {"capacity": 98})
    organiser.window.follow()
    assert page.form.opens.number() == 5
    page.save()
    assert organiser.setup.sessions["textile"].capacity == 98


def test_enter_in_the_list_begins_with_the_name_and_tab_too(organiser, page):
    organiser.press(Key.Key_Tab)
    assert page.form.name.edits["en"].hasFocus()
    page.list.setFocus()
    organiser.press(Key.Key_Return)
    assert page.form.name.edits["en"].hasFocus()


def test_letters_in_a_number_or_a_time_stay_there(organiser, page, qtbot):
    for field in (page.form.capacity.spin, page.form.start.edit):
        field.setFocus()
        qtbot.keyClicks(field, "abc")
        assert organiser.window.frame.pages.currentWidget() is organiser.window.made["set-up"]


def test_save_without_a_change_records_nothing(organiser, page):
    page.save()
    assert organiser.done() == []
    assert organiser.told == "Nothing was changed."


def test_an_empty_programme_says_what_belongs_there(organiser, tmp_path, machine, clock):
    with new_event(tmp_path / "new.checkin", machine, clock) as made:
        path = made.path
    organiser.window.open_path(path)
    page = organiser.go("programme")
    assert page.beside.currentWidget() is page.hint
    page.new.click()
    assert page.beside.currentWidget() is page.form
    page.discard()
    assert page.beside.currentWidget() is page.hint
