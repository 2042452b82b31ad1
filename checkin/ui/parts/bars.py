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
    """One bar a line; the longest has the greatest number. `row` is a line's height."""

    def __init__(self, colours: Colours, *, row: int = ROW, size: int = 14) -> None:
        super().__init__()
        self.colours, self._row, self._size = colours, row, size
        self._bars: list[Bar] = []
        self._of: tuple[int, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_bars(self, bars: list[Bar], of: tuple[int, ...] = ()) -> None:
        """Show other numbers; `of` says how many each could be at most, where that is known."""
        if (bars, of) != (self._bars, self._of):
            self._bars, self._of = bars, of
            said = [f"{label}: {self._number(i)}" for i, (label, _) in enumerate(bars)]
            self.setAccessibleName(", ".join(said))
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        """As high as the bars."""
        return QSize(260, self._row * len(self._bars))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bars."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        made = font(self._size)
        widest = max((width_of(name, made) for name, _ in self._bars), default=0)
        start = min(int(self.width() * NAMES), widest + 16)
        most = max((n for _, n in self._bars), default=0) or 1
        align = Qt.AlignmentFlag
        for i, (name, n) in enumerate(self._bars):
            row = QRectF(0, i * self._row, self.width(), self._row)
            painter.setFont(made)
            painter.setPen(QColor(self.colours.text))
            text = shortened(name, made, start - 12)
            painter.drawText(row, int(align.AlignVCenter | align.AlignLeft), text)
            painter.setFont(font(self._size, bold=True))
            painter.drawText(row, int(align.AlignVCenter | align.AlignRight), self._number(i))
            painter.setPen(Qt.PenStyle.NoPen)
            length = self.width() - start - (6 if self._of else 3) * self._size
            share = n / (self._of[i] or 1) if self._of else n / most
            for colour, part in ((self.colours.line, 1.0), (self.colours.accent, min(share, 1.0))):
                painter.setBrush(QColor(colour))
                bar = QRectF(start, row.center().y() - 4, max(8.0, length * part), 8)
                painter.drawRoundedRect(bar, 4, 4)
        painter.end()

    def _number(self, i: int) -> str:
        """Return what stands behind a bar."""
        n = self._bars[i][1]
        return f"{n} / {self._of[i]}" if self._of else str(n)
