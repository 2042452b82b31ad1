"""The last scans of this station, and what takes the latest action back."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from checkin.domain.journal import Change
from checkin.domain.setup import Setup
from checkin.services.admission import Answer
from checkin.ui.desk.deeds import deed_of, undo_text
from checkin.ui.desk.desk import RECENT
from checkin.ui.parts.buttons import KeyButton
from checkin.ui.parts.marks import draw_mark
from checkin.ui.style import Colours, font, shortened
from checkin.words import Words

MARK = 18
GAP = 10


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a row: its text and how it is drawn."""

    text: str
    colour: str
    bold: bool = False


class Row(QWidget):
    """One scan in a line: shape, time, name, delegation, what happened."""

    def __init__(self, colours: Colours) -> None:
        super().__init__()
        self.colours = colours
        self._tone = ""
        self._pieces: list[Piece] = []
        self.setFixedHeight(26)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_pieces(self, tone: str, pieces: list[Piece]) -> None:
        """Show another scan."""
        self._tone, self._pieces = tone, [piece for piece in pieces if piece.text]
        self.setAccessibleName("  ".join(piece.text for piece in self._pieces))
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(300, 26)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pieces one after the other, the last shortened where there is no room."""
        if not self._tone:
            return
        painter = QPainter(self)
        where = QRectF(0, (self.height() - MARK) / 2, MARK, MARK)
        draw_mark(
            painter, self._tone, where, self.colours.tone(self._tone)[0], self.colours.surface
        )
        left = float(MARK + GAP)
        for piece in self._pieces:
            made = font(15, bold=piece.bold)
            metrics = QFontMetricsF(made)
            text = shortened(piece.text, made, max(self.width() - left, 0))
            painter.setFont(made)
            painter.setPen(QColor(piece.colour))
            baseline = (self.height() + metrics.ascent() - metrics.descent()) / 2
            painter.drawText(QPointF(left, baseline), text)
            left += metrics.horizontalAdvance(text) + GAP
        painter.end()


class RecentScans(QFrame):
    """The latest scan first, and beside it Undo, which names what it takes back."""

    undo_wanted = Signal()

    def __init__(self, colours: Colours) -> None:
        super().__init__()
        self.setObjectName("card")
        self.colours = colours
        self.rows = [Row(colours) for _ in range(RECENT)]
        self.undo = KeyButton(colours, "Ctrl Z", quiet=True)
        self.undo.clicked.connect(self.undo_wanted)
        page = QVBoxLayout(self)
        page.setContentsMargins(18, 9, 8, 9)
        page.setSpacing(0)
        first = QHBoxLayout()
        first.addWidget(self.rows[0], 1)
        first.addWidget(self.undo)
        page.addLayout(first)
        for row in self.rows[1:]:
            page.addWidget(row)

    def show_scans(
        self,
        answers: list[Answer],
        last: list[Change],
        words: Words,
        setup: Setup,
        *,
        most: int = RECENT,
    ) -> None:
        """Show the last scans, and what could be taken back (the changes of one action).

        There is room for `most` of them also while there are fewer: what stands above
        keeps its place.
        """
        self.setVisible(bool(answers or last))
        for i, row in enumerate(self.rows):
            row.setVisible(i < most)
            if i < min(len(answers), most):
                tone = answers[i].scan.verdict.tone
                row.show_pieces(tone, self._pieces(answers[i], words, setup))
            else:
                row.show_pieces("", [])
        self.undo.setText(undo_text(deed_of(last), words) if last else "")
        self.undo.setVisible(bool(last))
        self.undo.updateGeometry()

    def _pieces(self, answer: Answer, words: Words, setup: Setup) -> list[Piece]:
        colours, scan, who = self.colours, answer.scan, answer.attendee
        at = Piece(words.time(scan.at, setup.event.zone), colours.muted)
        happened = words.verdict(scan, setup)
        if who is None:
            return [at, Piece(words.heading(scan), colours.text, bold=True)]
        delegation = setup.delegations.get(who.delegation)
        return [
            at,
            Piece(words.name(who), colours.text, bold=True),
            Piece(words.delegation(delegation) if delegation else "", colours.muted),
            Piece(happened, colours.muted),
        ]
