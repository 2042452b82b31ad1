"""The scanners of this computer: a code to try one on, and what came of it."""

from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout

from checkin.scanning.reading import Reading
from checkin.services.scanner_trial import meaning_of, sample_code, write_hints
from checkin.ui.paper import make_paper
from checkin.ui.parts.buttons import KeyButton
from checkin.ui.parts.labels import Label
from checkin.ui.scanners.camera_choice import CameraChoice
from checkin.ui.scanners.serial_choice import SerialChoice
from checkin.ui.set_up.arrival import Arrival
from checkin.ui.set_up.cards import Card
from checkin.ui.set_up.section_page import SectionPage
from checkin.ui.set_up.symbol_view import SymbolView
from checkin.ui.style import Colours
from checkin.ui.workplace import Workplace


class ScannersPage(SectionPage):
    """While it is seen, what is scanned is shown here, and nothing is recorded."""

    def __init__(self, work: Workplace, colours: Colours) -> None:
        super().__init__(work, colours)
        self.symbol = SymbolView(sample_code(work.setup))
        self.advice = Label(14, colours.muted, lines=8)
        self.hints = KeyButton(colours, "")
        self.trial, self.arrival = Card(colours), Arrival(colours)
        self.camera = CameraChoice(work.scanners.camera, work.around.settings, colours)
        self.camera_card = Card(colours, self.camera)
        self.serial = SerialChoice(colours, work.scanners.serial)
        self._last: Reading | None = None
        self._lay_out()
        self.hints.clicked.connect(self.print_hints)
        work.scanners.tried.connect(self.show_reading)
        work.scanners.keyboard.followed.connect(self.arrival.add_end)
        self.retranslate()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.addWidget(self.advice)
        words.addStretch(1)
        words.addWidget(self.hints)
        row = QHBoxLayout()
        row.setSpacing(20)
        row.addWidget(self.symbol, 1)
        row.addLayout(words, 1)
        self.trial.column.addLayout(row, 1)
        self.camera_card.column.addStretch(1)
        self.serial.column.addStretch(1)
        grid = QGridLayout()
        grid.setSpacing(20)
        for place, card in enumerate((self.trial, self.arrival, self.camera_card, self.serial)):
            grid.addWidget(card, *divmod(place, 2))
            grid.setColumnStretch(place % 2, 1)
        grid.setRowStretch(0, 1)
        self.content.addLayout(grid, 1)

    def arrive(self, at: str = "") -> None:
        """Take the keyboard at the button: what a scanner types is caught anyway."""
        self.hints.setFocus()

    def refresh(self) -> None:
        """Show nothing else: what was scanned stays until the next scan."""

    def showEvent(self, event: QShowEvent) -> None:
        """Ask the scanners to bring here what they read."""
        super().showEvent(event)
        self.work.scanners.trying = True

    def hideEvent(self, event: QHideEvent) -> None:
        """Let scans be scans again."""
        self.work.scanners.trying = False
        super().hideEvent(event)

    def show_reading(self, reading: Reading) -> None:
        """Show what arrived, and what it means."""
        self._last = reading
        file = self.work.file
        meaning = self.work.read(lambda: meaning_of(file, reading.text), None)
        self.arrival.show_reading(reading, meaning, self.words)

    def print_hints(self) -> None:
        """Make the sheet that says how a scanner is set up, and show it."""
        words, setup = self.words, self.work.setup
        make_paper(self.work, words("Making the sheet"), "scanners", ".pdf",
                   lambda _event, out, _report: write_hints(setup, out, words))  # fmt: skip

    def retranslate(self) -> None:
        """Say everything in another language."""
        words = self.words
        self.heading.say(
            words("Scanners"), words("Try one here: while this page is seen, no scan counts.")
        )
        self.trial.title.set_text(words("Scan this code"))
        self.symbol.setAccessibleName(words("A code to try a scanner on"))
        self.advice.set_text(
            words(
                "A scanner that acts as a keyboard needs no set-up; any keyboard layout will do. "
                "Where nothing arrives, the sheet says how a scanner is set."
            )
        )
        self.hints.setText(words("Make the sheet"))
        self.camera_card.title.set_text(words("Camera"))
        self.camera.retranslate(words)
        self.serial.retranslate(words)
        if self._last is None:
            self.arrival.show_nothing(words)
        else:
            self.show_reading(self._last)
