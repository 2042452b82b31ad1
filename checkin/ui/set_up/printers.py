"""The printers: which one badges come from, how its pages are set right, and pages to try it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from checkin.services.print_devices import (
    AS_IT_IS,
    FILE,
    FURTHEST,
    TURNS,
    Adjustment,
    Device,
    LabelPrinter,
)  # fmt: skip
from checkin.services.print_test_page import write_test_page
from checkin.services.sample_badge import write_sample_badge
from checkin.services.templates import paper_size
from checkin.store.event_file import EventFile
from checkin.ui import printing
from checkin.ui.beside import Report
from checkin.ui.parts.buttons import KeyButton
from checkin.ui.parts.fields import ChoiceField
from checkin.ui.parts.labels import Label
from checkin.ui.print_job import badge_folder, free_file, zpl_file
from checkin.ui.set_up.cards import Card, Fact
from checkin.ui.set_up.label_printer import KIND_TEXTS, LabelPrinterForm
from checkin.ui.set_up.millimetres import Millimetres
from checkin.ui.set_up.rows import Row, RowList, Rows
from checkin.ui.set_up.section_page import SectionPage
from checkin.ui.style import Colours
from checkin.ui.workplace import Workplace
from checkin.words import Words

PDF = ""
"""The key of no printer at all: badges come as a PDF, which another program prints."""

WIDTH = 372
CARD, FORM = 0, 1


class PrintersPage(SectionPage):
    """What is chosen here is remembered on this computer, not in the event."""

    def __init__(self, work: Workplace, colours: Colours) -> None:
        super().__init__(work, colours)
        self.model = Rows()
        self.list = RowList(colours, self.model)
        self.now, self.advice = Fact(colours), Label(13, colours.muted, least=12, lines=5)
        self.right, self.down = Millimetres(colours, FURTHEST), Millimetres(colours, FURTHEST)
        self.turn = ChoiceField(colours)
        self.ruler = KeyButton(colours, "", primary=True)
        self.test, self.change = KeyButton(colours, "Enter"), KeyButton(colours, "")
        self.jam, self.folder = (
            KeyButton(colours, "", quiet=True),
            KeyButton(colours, "", quiet=True),
        )
        self.add, self.look = KeyButton(colours, ""), KeyButton(colours, "")
        self.form = LabelPrinterForm(colours)
        self.names = printing.printers()
        self._lay_out(colours)
        self._wire()
        self.retranslate()

    def _lay_out(self, colours: Colours) -> None:
        adjust = self.adjust = QWidget()
        fields = QHBoxLayout(adjust)
        fields.setContentsMargins(0, 0, 0, 0)
        fields.setSpacing(10)
        for field, share in ((self.right, 4), (self.down, 4), (self.turn, 3)):
            fields.addWidget(field, share)
        self.card = Card(colours, self.now, self.advice, adjust, self.ruler, self.test, self.change)
        self.card.column.addStretch(1)
        quiet = QHBoxLayout()
        quiet.addWidget(self.jam)
        quiet.addStretch(1)
        quiet.addWidget(self.folder)
        self.card.column.addLayout(quiet)
        self.beside = QStackedWidget()
        self.beside.setFixedWidth(WIDTH)
        self.beside.addWidget(self.card)
        self.beside.addWidget(self.form)
        below = QHBoxLayout()
        below.setSpacing(10)
        below.addWidget(self.add)
        below.addWidget(self.look)
        below.addStretch(1)
        left, row = QVBoxLayout(), QHBoxLayout()
        left.setSpacing(12)
        left.addWidget(self.list, 1)
        left.addLayout(below)
        row.setSpacing(20)
        row.addLayout(left, 1)
        row.addWidget(self.beside)
        self.content.addLayout(row, 1)

    def _wire(self) -> None:
        self.list.selectionModel().currentChanged.connect(self._choose)
        self.list.activated.connect(lambda _: self.print_sample())
        for button, action in (
            (self.ruler, self.print_ruler),
            (self.test, self.print_sample),
            (self.change, self.change_label_printer),
            (self.jam, self.work.prints.jam_wanted.emit),
            (self.folder, self.open_folder),
            (self.add, self.add_label_printer),
            (self.look, self.look_anew),
        ):
            button.clicked.connect(action)
        for field in (self.right, self.down):
            field.spin.valueChanged.connect(lambda _: self._adjust())
        self.turn.choice.activated.connect(lambda _: self._adjust())
        self.form.wanted.connect(self._save)
        self.form.removed.connect(self._remove)
        self.form.closed.connect(self.step_back)

    def arrive(self, at: str = "") -> None:
        """Take the keyboard: the list has it."""
        self.list.setFocus()

    def step_back(self) -> bool:
        """Escape closes the form of a label printer."""
        if self.beside.currentIndex() == CARD:
            return False
        self.beside.setCurrentIndex(CARD)
        self.list.setFocus()
        return True

    @property
    def device(self) -> Device:
        """The printer that is chosen, as it is set up here."""
        settings = self.work.around.settings
        return printing.device(settings, printing.chosen(settings))

    def look_anew(self) -> None:
        """Ask the system again which printers there are."""
        self.names = printing.printers()
        super().look_anew()

    def refresh(self) -> None:
        """Show the printers, the chosen one marked; the system is asked only now and then."""
        if not self.is_new():
            return
        words, device = self.words, self.device
        self.model.show_rows(self._rows(device.name))
        self.list.setCurrentIndex(self.model.index(self.model.place(device.name)))
        self.now.say(words("Badges come from"), device.name or words("A PDF that is shown"))
        self.adjust.setVisible(bool(device.name))
        self.change.setVisible(device.label is not None)
        self.right.set_length(device.adjust.right)
        self.down.set_length(device.adjust.down)
        self.turn.choose(str(device.adjust.turn))

    def print_sample(self) -> None:
        """Print a sample badge on the chosen printer, or show it as a PDF."""
        words = self.words
        self._try(
            "sample",
            lambda event, path: write_sample_badge(event, path, words),
            words("Printing a sample"),
            lambda printer: words("The sample is on its way to {printer}.", printer=printer),
        )

    def print_ruler(self) -> None:
        """Print a test page with rulers on the chosen printer, or show it as a PDF."""
        words, device = self.words, self.device
        self._try(
            "test",
            lambda event, path: write_test_page(
                event.setup, path, words, device.name, device.adjust, paper_size(event)
            ),
            words("Printing a test page"),
            lambda printer: words("The test page is on its way to {printer}.", printer=printer),
        )

    def add_label_printer(self) -> None:
        """Ask how a label printer is reached."""
        self._open_form(LabelPrinter(""))

    def change_label_printer(self) -> None:
        """Show how the chosen label printer is reached."""
        if self.device.label is not None:
            self._open_form(self.device.label)

    def open_folder(self) -> None:
        """Show the folder of the badges that were made as PDF."""
        self.work.do(lambda: self._show(badge_folder(self.work.file.path)))

    def retranslate(self) -> None:
        """Say everything in another language."""
        words = self.words
        self.heading.say(
            words("Printers"), words("Where badges come from at this computer. Choose one.")
        )
        self.card.title.set_text(words("At this computer"))
        self.advice.set_text(
            words(
                "Before the first guest comes: print a test page and measure it, then a sample. "
                "Where the print lies wrong, it is moved or turned here, for this printer."
            )
        )
        self.right.name(words("Right, mm"))
        self.down.name(words("Down, mm"))
        self.turn.name(words("Turned"))
        self.turn.offer([(str(turn), f"{turn}°") for turn in TURNS])
        for button, text in (
            (self.ruler, words("Print a test page")),
            (self.test, words("Print a sample")),
            (self.change, words("Change this label printer")),
            (self.jam, words("Paper jam?")),
            (self.folder, words("Open the folder")),
            (self.add, words("Add a label printer")),
            (self.look, words("Look for printers again")),
        ):
            button.setText(text)
            button.updateGeometry()
        self.form.retranslate(words)
        self._seen = None
        self.refresh()

    def _rows(self, chosen: str) -> list[Row]:
        words, kept = self.words, printing.devices(self.work.around.settings)
        rows = [
            Row(PDF, words("A PDF that is shown"), words("Print it from there, on any printer"))
        ]
        for name in printing.names_with(self.names, kept):
            label = kept.labels.get(name)
            what = _reached(label, words) if label else words("A printer of this computer")
            said = [what, adjusted(kept.adjusted.get(name, AS_IT_IS), words)]
            rows.append(Row(name, name, " · ".join(part for part in said if part)))
        if chosen and chosen not in [row.id for row in rows]:
            rows.append(Row(chosen, chosen, words("It is not there now"), aside=words("missing")))
        return rows

    def _choose(self, now: QModelIndex, _: QModelIndex) -> None:
        settings = self.work.around.settings
        name = self.model.rows[now.row()].id if now.isValid() else PDF
        if name != printing.chosen(settings):
            printing.choose(settings, name)
            self.beside.setCurrentIndex(CARD)
            self._seen = None
            self.refresh()

    def _adjust(self) -> None:
        settings, name = self.work.around.settings, self.device.name
        wanted = Adjustment(self.right.length(), self.down.length(), int(self.turn.key()))
        if name:
            printing.remember(settings, printing.devices(settings).adjust(name, wanted))
            self._seen = None
            self.refresh()

    def _open_form(self, printer: LabelPrinter) -> None:
        kept = printing.devices(self.work.around.settings)
        taken = {*self.names, *kept.labels} - {printer.name}
        self.beside.setCurrentIndex(FORM)
        self.form.open_for(printer, taken, self.words)

    def _save(self, made: LabelPrinter) -> None:
        settings, before = self.work.around.settings, self.form.printer.name
        kept = printing.devices(settings)
        adjust = kept.adjusted.get(before, AS_IT_IS)
        if before:
            kept = kept.remove(before)
        printing.remember(settings, kept.add(made).adjust(made.name, adjust))
        printing.choose(settings, made.name)
        self.work.told.emit(self.words("Saved."))
        self.step_back()
        super().look_anew()

    def _remove(self, name: str) -> None:
        settings = self.work.around.settings
        printing.remember(settings, printing.devices(settings).remove(name))
        printing.choose(settings, PDF)
        self.step_back()
        super().look_anew()

    def _try(
        self, name: str, write: Callable[[EventFile, Path], object], title: str,
        told: Callable[[str], str],
    ) -> None:  # fmt: skip
        """Print something that is no badge on the chosen printer, or show it as a PDF."""
        work, device = self.work, self.device
        name = f"{name}-{work.around.now().astimezone(work.setup.event.zone):%Y%m%d-%H%M%S}"

        def job(event: EventFile, report: Report) -> Path:
            report(0)
            folder = badge_folder(event.path)
            path = free_file(folder, name)
            write(event, path)
            if device.name:
                printing.send(path, device, zpl_file(device, folder, name))
            return path

        def made(path: Path) -> None:
            if device.name:
                work.told.emit(told(device.name))
            else:
                self._show(path)

        work.start(title, job, made)

    def _show(self, path: Path) -> None:
        if not self.work.around.show(path):
            words = self.words
            self.work.failed.emit(words("Nothing here opens {path}. Open it by hand.", path=path))


def adjusted(adjust: Adjustment, words: Words) -> str:
    """Return how a printer's pages are moved and turned; empty where they are as they come."""
    said = []
    if adjust.right or adjust.down:
        said.append(words("{right} mm right, {down} mm down", right=f"{adjust.right:+.1f}",
                          down=f"{adjust.down:+.1f}"))  # fmt: skip
    if adjust.turn:
        said.append(words("turned by {turn}°", turn=adjust.turn))
    return ", ".join(said)


def _reached(label: LabelPrinter, words: Words) -> str:
    """Return how a label printer is reached."""
    where = label.address or words("the folder of the badges")
    kind = words(KIND_TEXTS[label.kind])
    return f"ZPL · {label.dots} dpi · {where if label.kind == FILE or label.address else kind}"
