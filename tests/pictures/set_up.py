"""The page set-up."""

from collections.abc import Iterator

from PySide6.QtWidgets import QApplication

from checkin.scanning.reading import KEYBOARD, Reading
from checkin.services.print_devices import Adjustment, Devices, LabelPrinter
from checkin.services.scanner_trial import sample_code
from checkin.ui import printing
from checkin.ui.main_window import MainWindow
from tests.pictures.events import Events


def states(window: MainWindow, events: Events) -> Iterator[str]:
    """Bring the window to each of its states, and name it."""
    window.open_path(events.morning())
    window.show_page("set-up")
    yield "set-up"
    window.show_page("set-up", "event")
    yield "set-up-event"
    window.show_page("set-up", "programme")
    page = window.made["set-up"].section
    yield "set-up-programme"
    page.show_thing("bilateral-kz")
    settle()
    yield "set-up-programme-session"
    bar = page.form.area.verticalScrollBar()
    bar.setValue(bar.maximum())
    yield "set-up-programme-rule"
    page.add_session()
    page.save()
    yield "set-up-programme-new"
    page.discard()
    window.show_page("set-up", "delegations")
    page = window.made["set-up"].section
    page.show_thing("TM")
    settle()
    yield "set-up-delegations"
    bar = page.form.area.verticalScrollBar()
    bar.setValue(bar.maximum())
    page.form.acting[0].until.setFocus()
    yield "set-up-delegations-acting"
    page.add_delegation()
    page.save()
    yield "set-up-delegations-new"
    page.discard()
    for key in ("categories", "languages", "printers", "scanners", "stations"):
        window.show_page("set-up", key)
        settle()
        yield f"set-up-{key}"
    yield from printers(window)
    window.show_page("set-up", "scanners")
    code = sample_code(window.work.setup)
    reading = Reading(code, KEYBOARD, layout="kz", pace=4.2, before="]Q1")
    window.scanners.take(reading)
    window.scanners.keyboard.followed.emit("Enter")
    settle()
    yield "set-up-scanners-tried"


def printers(window: MainWindow) -> Iterator[str]:
    """The printers of a busy desk: one moved a little, a label printer in the network."""
    settings = window.around.settings
    labels = LabelPrinter("Zebra ZD421", address="192.168.1.50:9100", dots=300)
    kept = Devices().add(labels).adjust("HP LaserJet 400", Adjustment(0.3, -1.2, 90))
    printing.remember(settings, kept)
    printing.choose(settings, "HP LaserJet 400")
    window.show_page("set-up", "printers")
    page = window.made["set-up"].section
    page.names = ["HP LaserJet 400", "Brother QL-820NWB"]
    page.retranslate()
    settle()
    yield "set-up-printers-adjusted"
    printing.choose(settings, "Zebra ZD421")
    page.retranslate()
    page.change_label_printer()
    page.form.address.set_text("192.168.1.50:99999")
    page.form.save.click()
    settle()
    yield "set-up-printers-label"
    page.step_back()
    printing.remember(settings, Devices())
    printing.choose(settings, "")


def settle() -> None:
    """Let the layouts come to rest, as they have when somebody looks."""
    for _ in range(3):
        QApplication.processEvents()
