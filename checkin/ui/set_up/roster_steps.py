"""How far the taking in of rosters has come: four steps in a row."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from checkin.ui.parts.icons import draw_icon
from checkin.ui.style import Colours, font, shortened

HEIGHT = 36
CIRCLE = 28
GAP = 10


class Steps(QWidget):
    """Draws the steps: those done with a tick, the one that is on filled."""

    def __init__(self, colours: Colours) -> None:
        super().__init__()
        self.colours = colours
        self.here = 0
        self._names: Sequence[str] = ()
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def say(self, names: Sequence[str], spoken: str) -> None:
        """Show the steps' names; `spoken` says to those who hear the screen which one is on."""
        self._names = names
        self.setAccessibleName(spoken)
        self.update()

    def go_to(self, step: int) -> None:
        """Show which step is on, from 0."""
        self.here = step
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(480, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the steps side by side."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = self.width() / max(len(self._names), 1)
        for at, name in enumerate(self._names):
            self._draw(painter, at, name, QRectF(at * width, 0, width - GAP, self.height()))
        painter.end()

    def _draw(self, painter: QPainter, at: int, name: str, where: QRectF) -> None:
        colours = self.colours
        on, done = at == self.here, at < self.here
        circle = QRectF(where.left(), (where.height() - CIRCLE) / 2, CIRCLE, CIRCLE)
        ink = colours.accent if on or done else colours.line
        painter.setPen(QPen(QColor(ink), 2))
        painter.setBrush(QColor(colours.accent if on else colours.surface))
        painter.drawEllipse(circle.adjusted(1, 1, -1, -1))
        if done:
            draw_icon(painter, "check", circle.adjusted(6, 6, -6, -6), colours.accent)
        else:
            painter.setPen(QColor(colours.on_accent if on else colours.muted))
            painter.setFont(font(14, bold=True))
            painter.drawText(circle, int(Qt.AlignmentFlag.AlignCenter), str(at + 1))
        made = font(14, bold=on)
        text = where.adjusted(CIRCLE + GAP, 0, 0, 0)
        painter.setFont(made)
        painter.setPen(QColor(colours.text if on or done else colours.muted))
        shown = shortened(name, made, text.width())
        painter.drawText(text, int(Qt.AlignmentFlag.AlignVCenter), shown)
