"""Where a person has been, and what happened to them, the newest first."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from checkin.domain.programme import REGISTRATION
from checkin.domain.setup import Setup
from checkin.services.history import Dossier
from checkin.ui.parts.labels import Label
from checkin.ui.people.happenings import sentence, source, when
from checkin.ui.style import Colours
from checkin.words import Words

MOST = 200
"""Happenings that are shown; hardly anybody has as many."""


class HistoryView(QWidget):
    """Two lines for each happening: what, and below it when, where and by whom."""

    def __init__(self, colours: Colours) -> None:
        super().__init__()
        self.colours = colours
        self.been_head = Label(12, colours.muted, bold=True)
        self.been = Label(14, colours.text, lines=6)
        self.head = Label(12, colours.muted, bold=True)
        self.lines: list[tuple[QWidget, Label, Label]] = []
        self._told: list[tuple[str, str, bool]] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(2, 2, 12, 2)
        self._column.setSpacing(2)
        for part, below in ((self.been_head, 0), (self.been, 14), (self.head, 4)):
            self._column.addWidget(part)
            self._column.addSpacing(below)
        self._column.addStretch(1)

    def show_dossier(self, dossier: Dossier, words: Words, setup: Setup) -> None:
        """Show a person's history, told in the words' language."""
        been = [
            words("{session}, since {at}", session=words.checkpoint(place, setup.sessions),
                  at=when(presence.first_at, words, setup))
            for place, presence in dossier.presences.items()
            if place != REGISTRATION
        ]  # fmt: skip
        self.been_head.set_text(words("Sessions attended"))
        self.been.set_text("; ".join(been) or words("None so far"))
        self.head.set_text(words("History"))
        told = [
            (sentence(h, words, setup), source(h, words, setup), h.gone)
            for h in dossier.history[:MOST]
        ]
        if told != self._told:
            self._told = told
            self._show()

    def texts(self) -> list[str]:
        """Return what is told, a line each."""
        return [f"{what} ({where})" for what, where, _ in self._told]

    def _show(self) -> None:
        while len(self.lines) < len(self._told):
            self._add()
        for i, (both, first, second) in enumerate(self.lines):
            both.setVisible(i < len(self._told))
            if i < len(self._told):
                what, where, gone = self._told[i]
                first.set_text(what)
                first.set_colour(self.colours.muted if gone else self.colours.text)
                second.set_text(where)

    def _add(self) -> None:
        both = QWidget()
        first = Label(14, self.colours.text, lines=3)
        second = Label(12, self.colours.muted, lines=2)
        lines = QVBoxLayout(both)
        lines.setContentsMargins(0, 0, 0, 10)
        lines.setSpacing(0)
        lines.addWidget(first)
        lines.addWidget(second)
        self._column.insertWidget(self._column.count() - 1, both)
        self.lines.append((both, first, second))
