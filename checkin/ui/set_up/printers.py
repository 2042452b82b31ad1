"""The printers: which one badges come from, and a sample to try it."""

from pathlib import Path

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QHBoxLayout

from checkin.services.sample_badge import write_sample_badge
from checkin.store.event_file import EventFile
from checkin.ui import printing
from checkin.ui.beside import Report
from checkin.ui.parts.buttons import KeyButton
from checkin.ui.parts.labels import Label
from checkin.ui.print_job import badge_folder, free_file
from checkin.ui.set_up.cards import Card, Fact
from checkin.ui.set_up.rows import Row, RowList, Rows
from checkin.ui.set_up.section_page import SectionPage
from checkin.ui.style import Colours
from checkin.ui.workplace import Workplace

PDF = ""
"""The key of no printer at all: badges come as a PDF, which another program prints."""


class PrintersPage(SectionPage):
    """What is chosen here is remembered on this computer, not in the event."""

    def __init__(self, work: Workplace, colours: Colours) -> None:
        super().__init__(work, colours)
        self.model = Rows()
        self.list = RowList(colours, self.model)
        self.now = Fact(colours)
        self.advice = Label(14, colours.muted, lines=6)
        self.test = KeyButton(colours, "Enter", primary=True)
        self.look = KeyButton(colours, "")
        self.folder = KeyButton(colours, "")
        self.card = Card(colours, self.now, self.advice, self.test, self.look, self.folder)
        self.card.setFixedWidth(360)
        self.card.column.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(20)
        row.addWidget(self.list, 1)
        row.addWidget(self.card)
        self.content.addLayout(row, 1)
        self.list.selectionModel().currentChanged.connect(self._choose)
        self.list.activated.connect(lambda _: self.print_sample())
        self.test.clicked.connect(self.print_sample)
        self.look.clicked.connect(self.look_anew)
        self.folder.clicked.connect(self.open_folder)
        self.names = printing.printers()
        self.retranslate()

    def arrive(self, at: str = "") -> None:
        """Take the keyboard: the list has it."""
        self.list.setFocus()

    def look_anew(self) -> None:
        """Ask the system again which printers there are."""
        self.names = printing.printers()
        super().look_anew()

    def refresh(self) -> None:
        """Show the printers, the chosen one marked; the system is asked only now and then."""
        if not self.is_new():
            return
        words, chosen = self.words, printing.chosen(self.work.around.settings)
        pdf = words("A PDF that is shown")
        rows = [Row(PDF, pdf, words("Print it from there, on any printer"))]
        rows += [Row(name, name, words("A printer of this computer")) for name in self.names]
        if chosen and chosen not in self.names:
            rows.append(Row(chosen, chosen, words("It is not there now"), aside=words("missing")))
        self.model.show_rows(rows)
        self.list.setCurrentIndex(self.model.index(self.model.place(chosen)))
        self.now.say(words("Badges come from"), chosen or pdf)

    def print_sample(self) -> None:
        """Print a sample badge on the chosen printer, or show it as a PDF."""
        work, words, settings = self.work, self.words, self.work.around.settings
        printer = printing.chosen(settings)
        name = f"sample-{work.around.now().astimezone(work.setup.event.zone):%Y%m%d-%H%M%S}"

        def job(event: EventFile, report: Report) -> Path:
            report(0)
            path = free_file(badge_folder(event.path), name)
            write_sample_badge(event, path, words)
            if printer:
                printing.send(path, printing.device(settings, printer))
            return path

        def made(path: Path) -> None:
            if printer:
                work.told.emit(words("The sample is on its way to {printer}.", printer=printer))
            else:
                self._show(path)

        work.start(words("Printing a sample"), job, made)

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
                "A badge is a sheet of A6, printed at its true size. Print a sample and measure "
                "its code before the first guest comes: it is 30 mm wide."
            )
        )
        self.test.setText(words("Print a sample"))
        self.look.setText(words("Look for printers again"))
        self.folder.setText(words("Open the folder"))
        self._seen = None
        self.refresh()

    def _choose(self, now: QModelIndex, _: QModelIndex) -> None:
        settings = self.work.around.settings
        name = self.model.rows[now.row()].id if now.isValid() else PDF
        if name != printing.chosen(settings):
            printing.choose(settings, name)
            self._seen = None
            self.refresh()

    def _show(self, path: Path) -> None:
        if not self.work.around.show(path):
            words = self.words
            self.work.failed.emit(words("Nothing here opens {path}. Open it by hand.", path=path))
