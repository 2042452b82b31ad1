"""One checkpoint's people, large: while it runs, or alone."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from checkin.domain.setup import Setup
from checkin.services.attendance import Count
from checkin.services.board import Detail, is_closed_meeting
from checkin.ui.board import detail_lines
from checkin.ui.board.arrivals_chart import ArrivalsChart
from checkin.ui.board.figures import by_delegation, few_seats
from checkin.ui.board.waited_for import WaitedFor
from checkin.ui.parts.bars import Bars
from checkin.ui.parts.icons import Icon
from checkin.ui.parts.labels import Label
from checkin.ui.style import Colours
from checkin.words import Words

TALLEST = 340
"""Pixels of the arrivals at most, where one session fills a large screen."""


class CountCard(QFrame):
    """A session that runs: its name and time, how many are inside, from where, who is missing.

    A click or Enter opens it alone: `opened`.
    """

    opened = Signal()

    def __init__(self, colours: Colours, *, alone: bool = False) -> None:
        super().__init__()
        self.setObjectName("card")
        self.colours, self.alone = colours, alone
        self.title = Label(28 if alone else 20, colours.text, bold=True, least=16, lines=2)
        self.when = Label(16 if alone else 14, colours.muted, least=12)
        self.private = Icon("lock", 18, colours.muted)
        self.number = Label(132 if alone else 64, colours.accent, bold=True)
        self.lines = [Label(20 if alone else 16, colours.muted, least=13) for _ in range(4)]
        self.over_time = Label(14 if alone else 12, colours.muted, bold=alone)
        self.chart = ArrivalsChart(colours, height=180 if alone else 84)
        self.bars = Bars(colours, row=40, size=18) if alone else Bars(colours)
        self.waited_for = WaitedFor(colours)
        if not alone:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._lay_out()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self.title, 1)
        head.addWidget(self.private, 0, Qt.AlignmentFlag.AlignTop)
        page = QVBoxLayout(self)
        page.setContentsMargins(24, 16, 24, 18)
        page.setSpacing(4)
        page.addLayout(head)
        page.addWidget(self.when)
        if self.alone:
            self._lay_out_wide(page)
        else:
            arrivals = QVBoxLayout()
            arrivals.setSpacing(0)
            arrivals.addWidget(self.over_time)
            arrivals.addWidget(self.chart, 1)
            figures = self._figures()
            figures.addLayout(arrivals, 2)
            page.addLayout(figures)
            page.addSpacing(4)
            page.addWidget(self.bars)
            page.addWidget(self.waited_for)
            page.addStretch(1)

    def _lay_out_wide(self, page: QVBoxLayout) -> None:
        """Put figures and arrivals on the left, delegations and heads on the right."""
        left, right = QVBoxLayout(), QVBoxLayout()
        left.addLayout(self._figures())
        left.addSpacing(16)
        left.addWidget(self.over_time)
        left.addWidget(self.chart, 1)
        left.addStretch(0)
        self.chart.setMaximumHeight(TALLEST)
        right.addWidget(self.bars)
        right.addSpacing(12)
        right.addWidget(self.waited_for)
        right.addStretch(1)
        both = QHBoxLayout()
        both.setSpacing(40)
        both.addLayout(left, 1)
        both.addLayout(right, 1)
        page.addSpacing(8)
        page.addLayout(both, 1)

    def _figures(self) -> QHBoxLayout:
        beside = QVBoxLayout()
        beside.setSpacing(0)
        beside.addStretch(1)
        for line in self.lines:
            beside.addWidget(line)
        beside.addStretch(1)
        figures = QHBoxLayout()
        figures.setSpacing(16)
        figures.addWidget(self.number)
        figures.addLayout(beside, 3)
        return figures

    def show_count(
        self, count: Count, setup: Setup, words: Words, detail: Detail | None = None
    ) -> None:
        """Show this checkpoint's people; a detail adds what only a session lead sees."""
        session, colours = count.session, self.colours
        self.title.set_text(words.checkpoint(count.id, setup.sessions))
        self.setAccessibleName(self.title.text())
        self.when.set_text(words.room_and_time(session) if session else "")
        self.when.setVisible(session is not None)
        self.private.setVisible(session is not None and is_closed_meeting(session))
        self.private.setToolTip(words("A closed meeting: no projector shows it"))
        number = count.inside if session else count.attended
        self.number.set_text(str(number))
        self.number.set_colour(colours.accent if number else colours.muted)
        self.number.setFixedWidth(self.number.sizeHint().width())
        self._show_lines(detail_lines.beside(count, detail, words), few=few_seats(count))
        bars, of = by_delegation(count, setup, words, detail)
        self.bars.show_bars(bars, of)
        if detail is not None:
            heard = detail_lines.arrivals(detail, words)
            self.over_time.set_text(heard)
            self.chart.setVisible(detail.arrivals is not None)
            self.chart.show_arrivals(detail.arrivals, setup.event.zone, heard)
            self.waited_for.show_absent(detail.absent, setup, words)

    def _show_lines(self, said: list[str], *, few: bool) -> None:
        """Show what stands beside the number; that few seats are left is amber."""
        for i, line in enumerate(self.lines):
            line.setVisible(i < len(said))
            line.set_text(said[i] if i < len(said) else "")
            line.set_colour(self.colours.text if i == 0 else self.colours.muted)
        if few:
            self.lines[2].set_colour(self.colours.attention[0])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open this session alone."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open this session alone."""
        if self.rect().contains(event.position().toPoint()):
            self.opened.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card, and where the keyboard is."""
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(self.colours.accent), 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 14, 14)
            painter.end()
