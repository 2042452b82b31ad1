"""Twelve colours for a badge's band, and the band as it will be printed."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from checkin.badges.colour import ink_on
from checkin.ui.style import Colours, font, shortened, width_of

COLOURS = (
    "#8A6D1B", "#1D6FB8", "#8B2C77", "#2E7D5B", "#C2570C", "#5B6472",
    "#37474F", "#212121", "#4B5FC4", "#B3261E", "#0F766E", "#6D4C41",
)  # fmt: skip
"""Each carries white letters that can be read, and is told from the others at three metres."""

SIZE, GAP = 36, 10


def faint(colours: Colours) -> QColor:
    """Return the ink of a thin edge: without it a dark colour is lost on a dark page."""
    made = QColor(colours.muted)
    made.setAlphaF(0.5)
    return made


class Swatches(QWidget):
    """One of the colours is chosen: by the arrow keys, or a click. `chosen` carries it."""

    chosen = Signal(str)

    def __init__(self, colours: Colours) -> None:
        super().__init__()
        self.colours = colours
        self._offered = list(COLOURS)
        self._here = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def colour(self) -> str:
        """Return the colour that is chosen."""
        return self._offered[self._here]

    def choose(self, colour: str) -> None:
        """Choose a colour; one of a programme's own is offered too. Nothing is signalled."""
        own = [] if colour.upper() in COLOURS else [colour]
        self._offered = [*COLOURS, *own]
        self._here = self._offered.index(own[0] if own else colour.upper())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """All colours in a row."""
        return QSize(len(self._offered) * (SIZE + GAP), SIZE + 6)

    def minimumSizeHint(self) -> QSize:
        """All colours, closer together."""
        return QSize(len(self._offered) * 30, SIZE + 6)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the colour beside."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self._take(self._here + step)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose what was clicked."""
        self._take(int(event.position().x() // self._step()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the colours, a ring around the chosen one."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        size = min(SIZE, self._step() - 6)
        edge = QPen(faint(self.colours), 1)
        for i, colour in enumerate(self._offered):
            where = QRectF(i * self._step() + 3, (self.height() - size) / 2, size, size)
            painter.setPen(edge)
            painter.setBrush(QColor(colour))
            painter.drawRoundedRect(where, 9, 9)
            if i == self._here:
                ring = self.colours.accent if self.hasFocus() else self.colours.text
                painter.setPen(QPen(QColor(ring), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(where.adjusted(-2, -2, 2, 2), 11, 11)
        painter.end()

    def _step(self) -> float:
        return min(SIZE + GAP, self.width() / len(self._offered))

    def _take(self, place: int) -> None:
        if 0 <= place < len(self._offered) and place != self._here:
            self._here = place
            self.update()
            self.chosen.emit(self.colour())


class Band(QWidget):
    """The foot of a badge: the letter, the category's name, and the zones."""

    def __init__(self) -> None:
        super().__init__()
        self._parts = ("", "", "", "#000000")
        self.setFixedHeight(64)

    def show_band(self, letter: str, name: str, zones: str, colour: str) -> None:
        """Show another band."""
        self._parts = (letter, name, zones, colour)
        self.setAccessibleName(", ".join(part for part in (letter, name, zones) if part))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the band."""
        letter, name, zones, colour = self._parts
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
        painter.drawRoundedRect(QRectF(self.rect()), 10, 10)
        painter.setPen(QColor(ink_on(colour)))
        row = QRectF(self.rect()).adjusted(22, 0, -22, 0)
        align = Qt.AlignmentFlag
        large, made = font(28, bold=True), font(20, bold=True)
        painter.setFont(large)
        painter.drawText(row, int(align.AlignVCenter | align.AlignLeft), letter)
        painter.drawText(row, int(align.AlignVCenter | align.AlignRight), zones)
        left = width_of(letter, large) + 18 if letter else 0
        inner = row.adjusted(left, 0, -width_of(zones, large) - 18, 0)
        painter.setFont(made)
        painter.drawText(inner, int(align.AlignVCenter), shortened(name, made, inner.width()))
        painter.end()
