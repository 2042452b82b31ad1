"""One checkpoint's people: large while it runs, one line before and after."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from checkin.domain.setup import Setup
from checkin.services.attendance import Count
from checkin.ui.parts.bars import Bar, Bars
from checkin.ui.parts.labels import Label
from checkin.ui.style import Colours
from checkin.words import Words


class CountCard(QFrame):
    """A session that runs: its name and time, how many are inside, and from where."""

    def __init__(self, colours: Colours) -> None:
        super().__init__()
        self.setObjectName("card")
        self.colours = colours
        self.title = Label(20, colours.text, bold=True, least=16, lines=2)
        self.when = Label(14, colours.muted, least=12)
        self.number = Label(64, colours.accent, bold=True)
        self.lines = [Label(16, colours.muted) for _ in range(4)]
        self.bars = Bars(colours)
        beside = QVBoxLayout()
        beside.setSpacing(0)
        beside.addStretch(1)
        for line in self.lines:
            beside.addWidget(line)
        beside.addStretch(1)
        figures = QHBoxLayout()
        figures.setSpacing(16)
        figures.addWidget(self.number)
        figures.addLayout(beside, 1)
        page = QVBoxLayout(self)
        page.setContentsMargins(24, 16, 24, 18)
        page.setSpacing(4)
        for part in (self.title, self.when):
            page.addWidget(part)
        page.addLayout(figures)
        page.addSpacing(4)
        page.addWidget(self.bars)
        page.addStretch(1)

    def show_count(self, count: Count, setup: Setup, words: Words) -> None:
        """Show this checkpoint's people."""
        session, colours = count.session, self.colours
        self.title.set_text(words.checkpoint(count.id, setup.sessions))
        self.when.set_text(words.room_and_time(session) if session else "")
        self.when.setVisible(session is not None)
        number = count.inside if session else count.attended
        self.number.set_text(str(number))
        self.number.set_colour(colours.accent if number else colours.muted)
        self.number.setFixedWidth(self.number.sizeHint().width())
        said = words.count(count.attended, count.seats, session)
        for i, line in enumerate(self.lines):
            line.setVisible(i < len(said))
            line.set_text(said[i] if i < len(said) else "")
            line.set_colour(colours.text if i == 0 else colours.muted)
        if len(said) == len(self.lines):  # the third of four lines says that few seats are left
            self.lines[2].set_colour(colours.attention[0])
        self.bars.show_bars(by_delegation(count, setup, words))


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


def by_delegation(count: Count, setup: Setup, words: Words) -> list[Bar]:
    """Return the delegations that have people here, in precedence, with their number."""
    codes = [*setup.delegations, *sorted({*count.by_delegation} - {*setup.delegations})]
    return [
        (words.delegation(setup.delegations[code]) if code in setup.delegations else code, n)
        for code in codes
        if (n := count.by_delegation.get(code))
    ]
