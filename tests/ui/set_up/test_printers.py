"""Printers on this computer: moved and turned, a test page, label printers that are added."""

import socket
import threading

import pypdfium2
import pytest
from PySide6.QtTest import QAbstractItemModelTester

from checkin.services.print_devices import DEVICE, FILE, NETWORK, Adjustment, LabelPrinter
from checkin.ui import printing
from tests.ui.set_up.organiser import Key, Organiser

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal
MM = 72 / 25.4


@pytest.fixture
def organiser(qtbot, window) -> Organiser:
    return Organiser(qtbot, window)


@pytest.fixture
def settings(organiser):
    return organiser.window.around.settings


@pytest.fixture
def page(organiser, monkeypatch):
    monkeypatch.setattr(printing, "printers", lambda: ["Office", "Labels"])
    page = organiser.go("printers")
    tester = QAbstractItemModelTester(page.model, FATAL)
    yield page
    tester.deleteLater()


@pytest.fixture
def office(page, settings):
    page.list.setCurrentIndex(page.model.index(1))
    assert printing.chosen(settings) == "Office"
    return page


def seconds(page):
    return {row.id: row.second for row in page.model.rows}


def add(page, name, kind, address="", dots=203):
    page.add.click()
    form = page.form
    form.name.set_text(name)
    form.kind.choose(kind)
    form.address.set_text(address)
    form.dots.choose(str(dots))
    form.save.click()


def test_a_printer_is_moved_and_turned_and_that_is_remembered(organiser, office, settings):
    office.right.spin.setFocus()
    organiser.press(Key.Key_Up)
    organiser.press(Key.Key_Up)
    office.down.spin.setFocus()
    organiser.press(Key.Key_Down)
    office.turn.choose("90")
    office.turn.choice.activated.emit(1)
    assert printing.device(settings, "Office").adjust == Adjustment(0.2, -0.1, 90)
    said = "A printer of this computer · +0.2 mm right, -0.1 mm down, turned by 90°"
    assert seconds(office)["Office"] == said
    assert seconds(office)["Labels"] == "A printer of this computer"
    organiser.window.speak("ko")
    assert office.right.length() == 0.2


def test_each_printer_has_its_own(office, settings):
    office.right.spin.setValue(1.5)
    office.list.setCurrentIndex(office.model.index(2))
    assert office.right.length() == 0
    office.list.setCurrentIndex(office.model.index(1))
    assert office.right.length() == 1.5
    assert printing.devices(settings).adjusted == {"Office": Adjustment(1.5)}


def test_a_pdf_is_neither_moved_nor_turned(page):
    assert not page.adjust.isVisible()


def test_a_test_page_is_shown_as_pdf(organiser, qtbot, page, shown):
    page.ruler.click()
    qtbot.waitUntil(lambda: len(shown) == 1)
    assert shown[0].name == "test-20261004-093000.pdf"
    (sheet,) = pypdfium2.PdfDocument(shown[0])
    assert sheet.get_width() / MM == pytest.approx(105, abs=0.1)
    assert sheet.get_height() / MM == pytest.approx(148, abs=0.1)


def test_a_test_page_goes_to_the_printer_as_badges_would(
    organiser, qtbot, office, monkeypatch, shown
):
    sent = []
    monkeypatch.setattr(printing, "send", lambda path, to, file: sent.append(to))
    office.right.spin.setValue(0.5)
    office.ruler.click()
    qtbot.waitUntil(lambda: organiser.told == "The test page is on its way to Office.")
    assert [(to.name, to.adjust.right) for to in sent] == [("Office", 0.5)]
    assert shown == []


def test_a_label_printer_is_added_and_chosen(organiser, page, settings):
    add(page, "Zebra", NETWORK, "10.0.0.7", 300)
    assert printing.device(settings, "Zebra").label == LabelPrinter(
        "Zebra", NETWORK, "10.0.0.7", 300
    )
    assert printing.chosen(settings) == "Zebra"
    assert seconds(page)["Zebra"] == "ZPL · 300 dpi · 10.0.0.7"
    assert page.now.text.text() == "Zebra"
    assert organiser.told == "Saved."
    assert page.change.isVisible()


@pytest.mark.parametrize(
    ("given", "name", "address"),
    [
        (("", NETWORK, "10.0.0.7"), "Give it a name.", ""),
        (("Office", NETWORK, "10.0.0.7"), "Another printer has this name.", ""),
        (("Zebra", NETWORK, ""), "", "Say how it is reached."),
        (("Zebra", DEVICE, ""), "", "Say how it is reached."),
        (("Zebra", NETWORK, "zebra:0"), "", "After the colon comes a number up to 65535."),
    ],
)
def test_what_makes_no_sense_is_told_beside_its_field(page, settings, given, name, address):
    add(page, *given)
    assert (page.form.name.fault.text(), page.form.address.fault.text()) == (name, address)
    assert page.form.isVisible()
    assert printing.devices(settings).labels == {}


def test_it_is_changed_and_keeps_its_place_on_the_paper(page, settings):
    add(page, "Zebra", NETWORK, "10.0.0.7")
    page.right.spin.setValue(1.5)
    page.change.click()
    page.form.name.set_text("Zebra 2")
    page.form.save.click()
    assert list(printing.devices(settings).labels) == ["Zebra 2"]
    assert printing.device(settings, "Zebra 2").adjust == Adjustment(1.5)


def test_it_is_removed_and_badges_come_as_pdf(page, settings):
    add(page, "Zebra", NETWORK, "10.0.0.7")
    page.change.click()
    page.form.remove.click()
    assert "Zebra" not in seconds(page)
    assert printing.chosen(settings) == ""


def test_escape_leaves_the_form(organiser, page, settings):
    page.add.click()
    assert page.form.name.edit.hasFocus()
    organiser.press(Key.Key_Escape)
    assert page.card.isVisible()
    assert printing.devices(settings).labels == {}


def test_the_address_is_asked_for_by_its_kind(page):
    page.add.click()
    assert page.form.address.caption.text().startswith("Address, such as")
    page.form.kind.choose(FILE)
    assert page.form.address.caption.text().startswith("Folder")


def test_a_sample_becomes_a_label(organiser, qtbot, page, tmp_path):
    add(page, "Box", FILE, str(tmp_path / "labels"))
    page.test.click()
    qtbot.waitUntil(lambda: organiser.told == "The sample is on its way to Box.")
    (label,) = (tmp_path / "labels").glob("*.zpl")
    assert label.read_bytes().count(b"^XA") == 1


def test_a_test_page_reaches_a_printer_in_the_network(organiser, qtbot, page):
    with socket.create_server(("127.0.0.1", 0)) as server:
        got = []

        def serve():
            connection, _ = server.accept()
            with connection, connection.makefile("rb") as sent:
                got.append(sent.read())

        thread = threading.Thread(target=serve)
        thread.start()
        add(page, "Zebra", NETWORK, f"127.0.0.1:{server.getsockname()[1]}")
        page.ruler.click()
        qtbot.waitUntil(lambda: "on its way to Zebra" in organiser.told)
        thread.join()
    assert b"^PW840" in got[0]


def test_nobody_answers_and_that_is_told(organiser, qtbot, page):
    with socket.create_server(("127.0.0.1", 0)) as server:
        address = f"127.0.0.1:{server.getsockname()[1]}"
    add(page, "Zebra", NETWORK, address)
    page.test.click()
    qtbot.waitUntil(lambda: "does not answer" in organiser.told)
