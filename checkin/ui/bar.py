"""The bar above the pages: the event, its place and days; the checkpoint; the language."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy

from checkin.domain.programme import REGISTRATION
from checkin.domain.setup import Setup
from checkin.services.faces import days, place_and_days
from checkin.ui.parts.choice import Choice
from checkin.ui.parts.labels import Label
from checkin.ui.style import Colours
from checkin.words import LANGUAGES, Words


class Whole(Label):
    """The first of several texts that fits, or none: half a place and date says nothing."""

    def __init__(self, size: int, colour: str, *, least: int) -> None:
        super().__init__(size, colour, least=least)
        self._texts: tuple[str, ...] = ()

    def say(self, *texts: str) -> None:
        """Show the first of these that fits, the longest first."""
        self._texts = texts
        self._choose()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose anew."""
        super().resizeEvent(event)
        self._choose()

    def _choose(self) -> None:
        fits = (text for text in self._texts if self.shows(text, self.width()))
        self.set_text(next(fits, ""))


class Bar(QFrame):
    """Says where this station stands, and lets the clerk change that.

    `checkpoint_chosen` carries a checkpoint's id, `language_chosen` a language's code.
    """

    checkpoint_chosen = Signal(str)
    language_chosen = Signal(str)

    def __init__(self, colours: Colours, words: Words) -> None:
        super().__init__()
        self.setObjectName("bar")
        self.setFixedHeight(60)
        self.name = Label(16, colours.text, bold=True, least=13)
        self.place = Whole(14, colours.muted, least=12)
        self.checkpoint, self.language = Choice(colours, snug=True, least=200), Choice(colours)
        self.station = QLabel()
        self.station.setObjectName("chip")
        self.station.setFixedHeight(26)
        self.place.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        for code, name in LANGUAGES.items():
            self.language.addItem(name, code)
        self._lay_out()
        self.checkpoint.activated.connect(
            lambda i: self.checkpoint_chosen.emit(self.checkpoint.itemData(i))
        )
        self.language.activated.connect(
            lambda i: self.language_chosen.emit(self.language.itemData(i))
        )
        self.retranslate(words)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(22, 0, 22, 0)
        row.setSpacing(12)
        row.addWidget(self.name)
        row.addWidget(self.place, 1)
        for part in (self.checkpoint, self.station, self.language):
            row.addWidget(part)

    def room_for_text(self) -> int:
        """Return where the event's texts end and the choices begin, in pixels from the left."""
        first = self.language if self.checkpoint.isHidden() else self.checkpoint
        return first.x() - 12

    def retranslate(self, words: Words) -> None:
        """Say everything in another language."""
        self.language.setCurrentIndex(self.language.findData(words.language))
        self.language.setAccessibleName(words("Language"))
        self.checkpoint.setAccessibleName(words("Checkpoint"))

    def show_nothing(self, words: Words) -> None:
        """Show that no event is open."""
        self.name.set_text(words("Check-in"))
        self.place.say()
        for part in (self.checkpoint, self.station):
            part.hide()

    def show_event(self, setup: Setup, station: str, words: Words) -> None:
        """Show an event's name, place, checkpoints, and this station's name."""
        self.name.set_text(words.of(setup.event.short) or words.of(setup.event.name))
        self.place.say(place_and_days(setup, words), days(setup, words))
        self.station.setText(words.station(station, setup))
        self._list_checkpoints(setup, words)
        for part in (self.checkpoint, self.station):
            part.show()

    def show_place(self, checkpoint: str) -> None:
        """Show where this station stands."""
        self.checkpoint.setCurrentIndex(self.checkpoint.findData(checkpoint))
        self.checkpoint.setToolTip(self.checkpoint.currentText())

    def _list_checkpoints(self, setup: Setup, words: Words) -> None:
        names = {REGISTRATION: words("Registration")}
        for session in setup.sessions.values():
            name = words.checkpoint(session.id, setup.sessions)
            names[session.id] = f"{words.starts(session)}   {name}"
        if [*names.values()] == self.checkpoint.texts():
            return
        here = self.checkpoint.currentData()
        self.checkpoint.clear()
        for id, name in names.items():
            self.checkpoint.addItem(name, id)
        self.checkpoint.setCurrentIndex(self.checkpoint.findData(here))
