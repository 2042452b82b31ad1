"""A session before or after its time."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from checkin.domain.setup import Setup
from checkin.services.attendance import Count
from checkin.ui.parts.labels import Label
from checkin.ui.style import Colours
from checkin.words import Words


class CountLine(QWidget):
    """A session before or after its time, in one line."""

    def __init__(self, colours: Colours, *, over: bool) -> None:
        super().__init__()
        ink = colours.muted if over else colours.text
        self.when = Label(14, colours.muted)
        self.title = Label(15, ink, bold=not over, least=13)
        self.said = Label(14, colours.muted)
        self.when.setFixedWidth(112)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self.when)
        row.addWidget(self.title, 1)
        row.addWidget(self.said, 0, Qt.AlignmentFlag.AlignRight)
        self.setFixedHeight(34)

    def show_count(self, count: Count, setup: Setup, words: Words) -> None:
        """Show this session's people."""
        session = count.session
        self.when.set_text(words.starts(session) if session else "")
        self.title.set_text(words.checkpoint(count.id, setup.sessions))
        self.said.set_text("  ·  ".join(words.count(count.attended, count.seats, session)[1:]))
