"""The long work under way: what it is, how far it has come, how long it will take, Cancel."""

import time

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar

from checkin.ui.beside import Beside
from checkin.ui.parts.buttons import KeyButton
from checkin.ui.parts.labels import Label
from checkin.ui.style import Colours
from checkin.words import Words

SOON = 2.0
"""Seconds of work after which the time left can be told."""


class BesideBar(QFrame):
    """A strip at the foot of the window; hidden while nothing is under way."""

    cancelled = Signal()

    def __init__(self, colours: Colours, words: Words) -> None:
        super().__init__()
        self.setObjectName("beside")
        self.setFixedHeight(52)
        self.words = words
        self._begun = 0.0
        self.title = Label(14, colours.text, bold=True, least=12)
        self.progress, self.left = QProgressBar(), Label(14, colours.muted)
        self.progress.setTextVisible(False)
        self.progress.setFixedHeight(8)
        self.cancel = KeyButton(colours, "", quiet=True)
        self.cancel.clicked.connect(self.cancelled)
        row = QHBoxLayout(self)
        row.setContentsMargins(22, 0, 14, 0)
        row.setSpacing(16)
        row.addWidget(self.title, 2)
        row.addWidget(self.progress, 3)
        row.addWidget(self.left, 1)
        row.addWidget(self.cancel)
        self.retranslate(words)
        self.hide()

    def retranslate(self, words: Words) -> None:
        """Say everything in another language."""
        self.words = words
        self.cancel.setText(words("Cancel"))
        self.progress.setAccessibleName(words("How far it has come"))
        self.cancel.updateGeometry()

    def watch(self, beside: Beside) -> None:
        """Show what goes on beside the window of one event."""
        beside.began.connect(self._begin)
        beside.moved.connect(self._move)
        beside.rested.connect(self.hide)
        self.cancelled.connect(beside.cancel)

    def _begin(self, title: str) -> None:
        self._begun = time.monotonic()
        self.title.set_text(title)
        self.left.set_text("")
        self.progress.setRange(0, 0)
        self.cancel.hide()  # until the job has said how far it is: then it hears of it
        self.show()

    def _move(self, done: int, of: int) -> None:
        self.cancel.show()
        self.progress.setRange(0, of)
        self.progress.setValue(min(done, of))
        spent = time.monotonic() - self._begun
        if of and done and spent > SOON:
            self.left.set_text(self._time_left(spent * (of - done) / done))
        else:
            self.left.set_text(str(done) if done else "")

    def _time_left(self, seconds: float) -> str:
        if seconds < 60:
            n = max(1, round(seconds / 5) * 5)
            return self.words.plural("{n} second left", "{n} seconds left", n)
        n = round(seconds / 60)
        return self.words.plural("{n} minute left", "{n} minutes left", n)
