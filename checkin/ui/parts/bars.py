"""People by delegation, as bars with their number."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from checkin.ui.style import Colours, font, shortened, width_of

ROW = 26
NAMES = 0.4
"""How much of the width the names take."""

Bar = tuple[str, int]
"""A label and a number."""


class Bars(QWidget):
    """One bar a line; the longest has the greatest number."""

    def __init__(self, colours: Colours) -> None:
        super().__init__()
        self.colours = colours
        self._bars: list[Bar] = []
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_bars(self, bars: list[Bar]) -> None:
        """Show other numbers."""
        if bars != self._bars:
            self._bars = bars
            self.setAccessibleName(", ".join(f"{label}: {n}" for label, n in bars))
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        """As high as the bars."""
        return QSize(260, ROW * len(self._bars))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bars."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        made = font(14)
        widest = max((width_of(name, made) for name, _ in self._bars), default=0)
        start = min(int(self.width() * NAMES), widest + 16)
        most = max((n for _, n in self._bars), default=0) or 1
        align = Qt.AlignmentFlag
        for i, (name, n) in enumerate(self._bars):
            row = QRectF(0, i * ROW, self.width(), ROW)
            painter.setFont(made)
            painter.setPen(QColor(self.colours.text))
            text = shortened(name, made, start - 12)
            painter.drawText(row, int(align.AlignVCenter | align.AlignLeft), text)
            painter.setFont(font(14, bold=True))
            painter.drawText(row, int(align.AlignVCenter | align.AlignRight), str(n))
            painter.setPen(Qt.PenStyle.NoPen)
            length = self.width() - start - 40
            for colour, part in ((self.colours.line, 1.0), (self.colours.accent, n / most)):
                painter.setBrush(QColor(colour))
                bar = QRectF(start, i * ROW + 9, max(8.0, length * part), 8)
                painter.drawRoundedRect(bar, 4, 4)
        painter.end()
