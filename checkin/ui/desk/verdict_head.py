"""The head of a verdict: its shape, one word, the time; below them why, and every remark."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from checkin.domain.scan import ATTENTION
from checkin.ui.parts.labels import Label
from checkin.ui.parts.marks import Mark
from checkin.ui.style import Colours

SHAPE = 76


class VerdictHead(QWidget):
    """What a person two metres away sees: colour, shape, one word."""

    def __init__(self, colours: Colours) -> None:
        super().__init__()
        self.colours = colours
        self.mark = Mark(SHAPE)
        self.heading = Label(56, colours.text, bold=True, least=30, lines=2)
        self.said = Label(18, colours.text, bold=True, least=15, lines=3)
        self.time = Label(24, colours.muted, bold=True)
        self.remark = Remark(colours)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.heading)
        words.addWidget(self.said)
        top = QHBoxLayout()
        top.setSpacing(20)
        top.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(words, 1)
        top.addWidget(self.time, 0, Qt.AlignmentFlag.AlignTop)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(12)
        page.addLayout(top)
        page.addWidget(self.remark)
        self.heading.setMinimumHeight(SHAPE)
        self._largest, self._scale = 56, 1.0

    def head_with(self, size: int) -> None:
        """Show the heading in another size, in pixels."""
        self._largest = size
        self._size()

    def grow(self, scale: float) -> None:
        """Show everything so many times as large, where a screen has the room."""
        if scale != self._scale:
            self._scale = scale
            self._size()

    def _size(self) -> None:
        scale, shape = self._scale, round(SHAPE * self._scale)
        self.mark.setFixedSize(shape, shape)
        self.heading.setMinimumHeight(shape)
        self.heading.set_size(round(self._largest * scale), 30)
        self.said.set_size(round(18 * scale), 15)
        self.time.set_size(round(24 * scale), round(24 * scale))
        self.remark.label.set_size(round(18 * scale), 15)

    def show_verdict(self, tone: str, heading: str, said: str, remarks: str, time: str) -> None:
        """Show a verdict in its tone; texts that are empty take no room."""
        foreground, background = self.colours.tone(tone)
        self.mark.show_tone(tone, foreground, background)
        self.heading.set_colour(foreground)
        self.heading.set_text(heading)
        self.said.set_text(said)
        self.said.setVisible(bool(said))
        self.time.set_text(time)
        self.remark.label.set_text(remarks)
        self.remark.stand_out(tone == ATTENTION)
        self.remark.setVisible(bool(remarks))
        self.updateGeometry()  # what was set while the head was hidden did not reach the panel


class Remark(QFrame):
    """What the clerk should know of somebody who was let in."""

    def __init__(self, colours: Colours) -> None:
        super().__init__()
        self.setObjectName("remark")
        amber, soft = colours.attention
        self.mark = Mark(26)
        self.mark.show_tone("attention", amber, soft)
        self.label = Label(18, amber, bold=True, least=15, lines=2)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 14, 8)
        row.setSpacing(12)
        row.addWidget(self.mark)
        row.addWidget(self.label, 1)

    def stand_out(self, from_amber: bool) -> None:
        """Be seen on a card that is amber itself."""
        if self.property("plain") != from_amber:
            self.setProperty("plain", from_amber)
            self.style().unpolish(self)
            self.style().polish(self)
