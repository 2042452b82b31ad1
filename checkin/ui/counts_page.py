"""Live head counts: every session's people inside, of how many seats, and who attended."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from checkin.domain.setup import Setup
from checkin.services.attendance import Count
from checkin.ui.labels import label
from checkin.ui.style import Colours
from checkin.words import Words

COLUMNS = 2


class CountsPage(QScrollArea):
    """A card for each checkpoint, in the order of the programme; it follows the scans."""

    def __init__(self, words: Words, colours: Colours) -> None:
        super().__init__()
        self.words, self.colours = words, colours
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        page = QWidget()
        page.setObjectName("page")
        self.grid = QGridLayout(page)
        self.grid.setContentsMargins(22, 20, 22, 20)
        self.grid.setSpacing(20)
        self.setWidget(page)
        self.cards: dict[str, CountCard] = {}

    def show_counts(self, counts: list[Count], setup: Setup, words: Words) -> None:
        """Show the counts as they are now; cards are kept, so nothing flickers."""
        if list(self.cards) != [count.id for count in counts]:
            self._make_cards(counts)
        for count in counts:
            self.cards[count.id].show_count(count, setup, words)

    def recolour(self, colours: Colours) -> None:
        """Show everything in another look."""
        self.colours = colours
        for card in self.cards.values():
            card.colours = colours

    def _make_cards(self, counts: list[Count]) -> None:
        for card in self.cards.values():
            card.deleteLater()
        self.cards = {count.id: CountCard(self.colours) for count in counts}
        for i, card in enumerate(self.cards.values()):
            self.grid.addWidget(card, i // COLUMNS, i % COLUMNS)


class CountCard(QFrame):
    """One checkpoint: its name and time, how many are inside, and from where."""

    def __init__(self, colours: Colours) -> None:
        super().__init__()
        self.setObjectName("card")
        self.colours = colours
        self.title, self.when = label("country"), label("fact")
        self.inside, self.of = label(), label("fact")
        self.bars = Bars(colours)
        self.title.setWordWrap(True)
        self.of.setWordWrap(True)
        figures = QHBoxLayout()
        figures.setSpacing(16)
        figures.addWidget(self.inside, 0, Qt.AlignmentFlag.AlignBottom)
        figures.addWidget(self.of, 1, Qt.AlignmentFlag.AlignVCenter)
        page = QVBoxLayout(self)
        page.setContentsMargins(24, 18, 24, 18)
        page.setSpacing(6)
        for part in (self.title, self.when):
            page.addWidget(part)
        page.addLayout(figures)
        page.addWidget(self.bars)
        page.addStretch(1)

    def show_count(self, count: Count, setup: Setup, words: Words) -> None:
        """Show this checkpoint's people."""
        session = count.session
        self.title.setText(words.checkpoint(count.id, setup.sessions))
        self.when.setText(words.room_and_time(session) if session else "")
        self.when.setVisible(session is not None)
        number = count.inside if session else count.attended
        self.inside.setText(str(number))
        accent = self.colours.accent if number else self.colours.muted
        self.inside.setStyleSheet(f"font-size: 64px; font-weight: 700; color: {accent};")
        self.of.setText("\n".join(words.count(count.attended, count.seats, session)))
        total = max(count.by_delegation.values(), default=0)
        self.bars.show_bars(
            [
                (words.delegation(setup.delegations[code]) if code in setup.delegations else code,
                 count.by_delegation[code], total)
                for code in (*setup.delegations, *({*count.by_delegation} - {*setup.delegations}))
                if count.by_delegation.get(code)
            ]
        )  # fmt: skip


class Bars(QWidget):
    """People by delegation, as bars with their number."""

    ROW = 26

    def __init__(self, colours: Colours) -> None:
        super().__init__()
        self.colours = colours
        self._bars: list[tuple[str, int, int]] = []

    def show_bars(self, bars: list[tuple[str, int, int]]) -> None:
        """Show (label, number, number of the longest bar)."""
        self._bars = bars
        self.setFixedHeight(self.ROW * len(bars))
        self.setAccessibleName(", ".join(f"{label}: {n}" for label, n, _ in bars))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the bars."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = int(self.width() * 0.42)
        for i, (name, n, most) in enumerate(self._bars):
            top = i * self.ROW
            painter.setPen(QColor(self.colours.text))
            text = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, middle - 10)
            painter.drawText(0, top, middle - 10, self.ROW, Qt.AlignmentFlag.AlignVCenter, text)
            right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
            painter.drawText(0, top, self.width(), self.ROW, int(right), str(n))
            painter.setPen(Qt.PenStyle.NoPen)
            length = self.width() - middle - 44
            for colour, part in ((self.colours.line, 1.0), (self.colours.accent, n / most)):
                painter.setBrush(QColor(colour))
                painter.drawRoundedRect(middle, top + 10, max(6, int(length * part)), 7, 3.5, 3.5)
        painter.end()
