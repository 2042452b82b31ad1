"""What is not ready, in the window: each with a button that mends it."""

import pytest
from PySide6.QtCore import Qt

from checkin.domain.journal import Draft
from checkin.failure import Failure
from checkin.services import health
from checkin.services.backups import backups
from checkin.services.events import new_event
from checkin.services.pin import set_pin
from checkin.ui.backups import FOLDER, Backups
from checkin.ui.set_up import readiness
from checkin.words import LANGUAGES, Words
from tests.ui.test_start_page import answering


@pytest.fixture(autouse=True)
def laptop(monkeypatch):
    """A laptop in Bishkek with one printer, and room on its disk."""
    monkeypatch.setattr(health, "LITTLE_SPACE", 0)
    monkeypatch.setattr(readiness, "printers", lambda: ["Office"])
    monkeypatch.setattr(readiness, "zone_of_laptop", lambda: readiness.timedelta(hours=6))


@pytest.fixture
def open_page(make_window):
    def open_page(path):
        window = make_window()
        window.open_path(path)
        window.show_page("set-up", "readiness")
        return window.made["set-up"].section

    return open_page


@pytest.fixture
def page(open_page, forum):
    return open_page(forum)


def line(page, code):
    return next(line for line in page.lines if line.finding.code == code)


def codes(page):
    return [line.finding.code for line in page.lines]


def wanted(qtbot, page, code):
    with qtbot.waitSignal(page.work.page_wanted) as signal:
        line(page, code).button.click()
    return tuple(signal.args)


def test_an_empty_event_says_what_comes_first(open_page, tmp_path, machine, clock, qtbot):
    new_event(tmp_path / "new.checkin", machine, clock).close()
    page = open_page(tmp_path / "new.checkin")
    assert page.all.title.text() == "Not ready yet"
    assert codes(page)[:2] == ["no_programme", "no_people"]
    assert "checkin" not in "".join(line.text.text() for line in page.lines)
    assert wanted(qtbot, page, "no_programme") == ("set-up", "programme")
    assert page.work.page_wanted


@pytest.mark.parametrize(
    ("code", "target"),
    [("no_people", ("set-up", "rosters")), ("no_pin", ("set-up", "event")),
     ("no_printer", ("set-up", "printers"))],
)  # fmt: skip
def test_each_button_leads_to_what_mends_it(
    open_page, tmp_path, machine, clock, qtbot, code, target
):
    new_event(tmp_path / "new.checkin", machine, clock).close()
    assert wanted(qtbot, open_page(tmp_path / "new.checkin"), code) == target


def test_enter_mends_the_first_thing(open_page, tmp_path, machine, clock, qtbot, window):
    new_event(tmp_path / "new.checkin", machine, clock).close()
    page = open_page(tmp_path / "new.checkin")
    button = line(page, "no_programme").button
    qtbot.waitUntil(button.hasFocus)
    with qtbot.waitSignal(page.work.page_wanted):
        qtbot.keyClick(button, Qt.Key.Key_Return)


def test_a_name_that_cannot_be_printed_leads_to_the_person(page, qtbot):
    who = next(iter(page.work.read(lambda: readiness.people.everybody(page.work.file), [])))
    names = {"latin": {"as_written": "Kim \U0001f600"}}
    page.work.file.append([Draft("attendee_set", f"attendee:{who.attendee.id}", {"names": names})])
    page.again.click()
    assert "Kim" in line(page, "letters_missing").text.text()
    assert wanted(qtbot, page, "letters_missing") == ("people", who.attendee.id)


def test_a_delegation_without_a_head_is_named_in_words(page, qtbot):
    page.work.file.append([Draft("delegation_set", "delegation:KZ", {"head": None})])
    page.refresh()
    assert line(page, "no_head").text.text() == "The delegation Kazakhstan has no head yet."
    assert wanted(qtbot, page, "no_head") == ("set-up", "delegations")


def test_a_folder_is_chosen_here_and_the_first_backup_made(page, tmp_path, qtbot):
    folder = tmp_path / "stick"
    folder.mkdir()
    answering(folder)
    line(page, "no_backup_folder").button.click()
    qtbot.waitUntil(lambda: "no_backup_folder" not in codes(page))
    assert len(backups(page.work.file.path, folder)) == 1
    assert page.heading.lead.text() == "Last backup: 4 October 2026, 09:30"


def test_cancelled_no_folder_is_chosen(page, tmp_path):
    answering(tmp_path, accept=False)
    line(page, "no_backup_folder").button.click()
    assert "no_backup_folder" in codes(page)


def test_an_old_backup_is_made_anew(page, tmp_path, qtbot, clock):
    page.work.around.settings.setValue(FOLDER, str(tmp_path))
    page.look()
    line(page, "old_backup").button.click()
    qtbot.waitUntil(lambda: "old_backup" not in codes(page))
    clock.forward(minutes=45)
    page.look()
    assert "old_backup" in codes(page)


def test_ready_is_green_and_only_where_all_is_well(page, tmp_path, qtbot):
    set_pin(page.work.file, "4711")
    page.work.around.settings.setValue("printer", "Office")
    page.work.around.settings.setValue(FOLDER, str(tmp_path))
    page.back_up.click()
    qtbot.waitUntil(lambda: page.lines == [])
    assert page.all.title.text() == "Ready"
    page.work.around.settings.setValue("printer", "Gone")
    page.look()
    assert page.all.title.text() == "Ready but for a few things"
    assert "Gone" in line(page, "printer_gone").text.text()


def test_many_people_are_examined_beside_the_window(page, qtbot, monkeypatch):
    monkeypatch.setattr(readiness, "FEW", 10)
    page.found = None
    page.look()
    assert page.work.beside.busy
    qtbot.waitUntil(lambda: page.found is not None)
    page.look()
    page.work.beside.cancel()
    page.look()
    qtbot.waitUntil(lambda: not page.work.beside.busy)


def test_more_than_can_be_read_are_counted(page, monkeypatch):
    monkeypatch.setattr(readiness, "MOST", 1)
    page.look()
    assert len(page.lines) == 1
    assert page.more.text() == "and 2 more"


@pytest.mark.parametrize("language", LANGUAGES)
def test_in_another_language_all_is_said_anew(page, language):
    page.work.words = Words(language)
    page.retranslate()
    assert all(line.text.text() for line in page.lines)
    assert page.all.title.text()


def test_backups_are_made_by_themselves(page, tmp_path, qtbot):
    made = Backups(page.work)
    made.make()
    assert not page.work.beside.busy
    page.work.around.settings.setValue(FOLDER, str(tmp_path))
    made.make()
    qtbot.waitUntil(lambda: len(backups(page.work.file.path, tmp_path)) == 1)


def test_an_event_that_does_not_answer_is_not_called_ready(page, monkeypatch):
    def broken(*_):
        raise Failure("disk_fault", path="forum.checkin")

    monkeypatch.setattr(readiness, "examine_all", broken)
    page.look()
    assert page.found is None
    assert page.all.title.text() == "Looking what is ready"
    monkeypatch.undo()
    page.look()
    assert page.found is not None
