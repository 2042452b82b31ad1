"""The mark of a rehearsal: over the whole width, on every page, also in a kiosk."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from checkin.ui.parts.buttons import KeyButton
from checkin.ui.parts.icons import Icon
from checkin.ui.parts.labels import Label
from checkin.ui.style import Colours
from checkin.words import Words

KEYS = "Shift+F11"
"""Begins a rehearsal and ends it."""


class RehearsalStrip(QFrame):
    """Says that nothing is recorded; hidden where all of it is. `ended` asks for the end."""

    ended = Signal()

    def __init__(self, colours: Colours, words: Words) -> None:
        super().__init__()
        self.setObjectName("rehearsal")
        self.setFixedHeight(52)
        self.title = Label(20, colours.on_accent, bold=True, least=13)
        self.end = KeyButton(colours, KEYS.replace("+", " "))
        self.end.clicked.connect(self.ended)
        row = QHBoxLayout(self)
        row.setContentsMargins(22, 0, 22, 0)
        row.setSpacing(14)
        row.addWidget(Icon("info", 26, colours.on_accent))
        row.addWidget(self.title, 1)
        row.addWidget(self.end)
        self.retranslate(words)
        self.hide()

    def retranslate(self, words: Words) -> None:
        """Say everything in another language."""
        self.title.set_text(words("Rehearsal: nothing is recorded"))
        self.end.setText(words("End the rehearsal"))
        self.end.updateGeometry()
