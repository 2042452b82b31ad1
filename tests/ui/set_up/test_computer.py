"""Languages, printers and stations: what this computer remembers, and what the event is told."""

import pytest
from PySide6.QtTest import QAbstractItemModelTester

from checkin.ui import printing
from checkin.words import LANGUAGES, Words
from tests.ui.set_up.organiser import Key, Organiser

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


@pytest.fixture
def organiser(qtbot, window) -> Organiser:
    return Organiser(qtbot, window)


@pytest.fixture
def printers(organiser, monkeypatch):
    monkeypatch.setattr(printing, "printers", lambda: ["Office", "Labels"])
    return organiser.go("printers")


def test_the_program_may_speak_another_language(organiser, qtbot):
    page = organiser.go("languages")
    with qtbot.waitSignal(page.work.language_wanted) as caught:
        page.speak.setFocus()
        organiser.press(Key.Key_Right)
    assert caught.args == ["ru"]


def test_guests_and_delegations_are_shown_in_their_languages(organiser):
    page = organiser.go("languages")
    assert "Republic of Korea, 한국어, 잠시만 기다려 주십시오" in page.guests.accessibleName()
    assert "KZ, Kazakhstan, Казахстан, Казакстан" in page.names.accessibleName()
    page.form._take(1)
    assert "KZ, Republic of Kazakhstan, Республика Казахстан" in page.names.accessibleName()


def test_names_are_changed_in_the_delegations(organiser):
    page = organiser.go("languages")
    page.edit.click()
    assert organiser.window.made["set-up"].list.here == "delegations"


@pytest.mark.parametrize("key", ["languages", "printers", "stations"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_they_speak_every_language(organiser, key, language):
    page = organiser.go(key)
    organiser.window.speak(language)
    title = {"languages": "Languages", "printers": "Printers", "stations": "Stations"}[key]
    assert page.heading.title.text() == Words(language)(title)


def test_a_printer_is_chosen_and_remembered(organiser, printers, request):
    tester = QAbstractItemModelTester(printers.model, FATAL)
    request.addfinalizer(tester.deleteLater)
    settings = organiser.window.around.settings
    assert [row.id for row in printers.model.rows] == ["", "Office", "Labels"]
    assert printing.chosen(settings) == ""
    printers.list.setFocus()
    organiser.press(Key.Key_Down)
    assert printing.chosen(settings) == "Office"
    assert printers.now.text.text() == "Office"


def test_a_printer_that_is_gone_is_shown_as_missing(organiser, printers, monkeypatch):
    printing.choose(organiser.window.around.settings, "Old one")
    printers.look.click()
    assert printers.model.rows[-1].title == "Old one"
    assert printers.model.rows[-1].aside == "missing"
    monkeypatch.setattr(printing, "printers", list)
    printers.look.click()
    assert [row.id for row in printers.model.rows] == ["", "Old one"]


def test_a_sample_is_shown_as_pdf(organiser, qtbot, printers, shown):
    printers.test.click()
    qtbot.waitUntil(lambda: len(shown) == 1)
    assert shown[0].name == "sample-20261004-093000.pdf"
    assert shown[0].read_bytes().startswith(b"%PDF")
    printers.folder.click()
    assert shown[1].name == "badges"


def test_an_earlier_sample_is_not_written_over(organiser, qtbot, printers, shown):
    printers.test.click()
    printers.test.click()
    qtbot.waitUntil(lambda: len(shown) == 2)
    assert shown[0] != shown[1]


def test_a_sample_goes_to_the_chosen_printer(organiser, qtbot, printers, monkeypatch, shown):
    sent = []
    monkeypatch.setattr(printing, "send", lambda path, to, file: sent.append((path.name, to.name)))
    printing.choose(organiser.window.around.settings, "Labels")
    printers.test.click()
    qtbot.waitUntil(lambda: organiser.told == "The sample is on its way to Labels.")
    assert sent == [("sample-20261004-093000.pdf", "Labels")]
    assert shown == []


def test_a_printer_that_is_not_there_is_told(organiser, qtbot, printers):
    printing.choose(organiser.window.around.settings, "Nowhere")
    printers.test.click()
    qtbot.waitUntil(lambda: "Nowhere" in organiser.told)


def test_a_folder_that_cannot_be_made_is_told(organiser, qtbot, printers):
    (organiser.window.file.path.parent / "badges").write_text("a file of that name")
    printers.test.click()
    qtbot.waitUntil(lambda: "badges" in organiser.told)


def test_a_station_is_named(organiser, request):
    page = organiser.go("stations")
    tester = QAbstractItemModelTester(page.model, FATAL)
    request.addfinalizer(tester.deleteLater)
    station = organiser.window.file.station
    assert page.here == station
    assert "this computer" in page.model.rows[page.model.place(station)].second
    organiser.type(page.form.name.edit, "Main entrance")
    organiser.press(Key.Key_Return)
    assert organiser.setup.stations[station].name == "Main entrance"
    organiser.press(Key.Key_Z, ctrl=True)
    assert organiser.setup.stations[station].name == ""


def test_who_works_here_is_named_in_the_journal(organiser):
    page = organiser.go("stations")
    organiser.type(page.here_at.operator.edit, "Aida")
    organiser.type(page.form.name.edit, "Main entrance")
    organiser.press(Key.Key_Return)
    (change,) = organiser.done()
    assert change.by == "Aida"


def test_the_role_and_the_sound_are_remembered(organiser, qtbot):
    page = organiser.go("stations")
    settings = organiser.window.around.settings
    with qtbot.waitSignal(page.work.role_wanted) as caught:
        page.here_at.roles.setFocus()
        organiser.press(Key.Key_Right)
    assert caught.args == ["lead"]
    assert settings.value("role") == "lead"
    with qtbot.waitSignal(page.work.sound_tried):
        page.here_at.slider.setValue(35)
    page.here_at.sound.click()
    assert (settings.value("sound"), int(settings.value("volume"))) == ("false", 35)
    assert not page.here_at.slider.isEnabled()
