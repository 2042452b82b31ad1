"""A few choices side by side, one of them chosen."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from checkin.ui.style import Colours, font, shortened, width_of

PAD = 18


class Segments(QWidget):
    """Draws its choices in one row; arrow keys and the mouse choose. `chosen` carries a key."""

    chosen = Signal(str)

    def __init__(self, colours: Colours) -> None:
        super().__init__()
        self.colours = colours
        self._choices: list[tuple[str, str]] = []
        self._here = 0
        self.setFixedHeight(38)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def offer(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer (key, text); what was chosen stays chosen where it is still offered."""
        here = self.key()
        self._choices = list(choices)
        self.choose(here)
        self.updateGeometry()

    def choose(self, key: str) -> None:
        """Show another choice as chosen; nothing is signalled."""
        keys = [held for held, _ in self._choices]
        self._here = keys.index(key) if key in keys else 0
        self.setAccessibleName(self._choices[self._here][1] if self._choices else "")
        self.update()

    def key(self) -> str:
        """Return the key of the choice that holds, empty where there is none."""
        return self._choices[self._here][0] if self._choices else ""

    def sizeHint(self) -> QSize:
        """All texts side by side."""
        return QSize(sum(self._widths()) + 8, 38)

    def minimumSizeHint(self) -> QSize:
        """Every choice yields, none is left out."""
        return QSize(60 * len(self._choices) + 8, 38)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the choice beside."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self._take(self._here + step)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose what was clicked."""
        x = event.position().x()
        for i, where in enumerate(self._places()):
            if where.left() <= x < where.right():
                self._take(i)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the choices, the one that holds filled."""
        colours = self.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focus = self.hasFocus()
        painter.setPen(QPen(QColor(colours.accent if focus else colours.line), 2 if focus else 1))
        painter.setBrush(QColor(colours.surface))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 10, 10)
        made = font(14, bold=True)
        painter.setFont(made)
        for i, (where, (_, text)) in enumerate(zip(self._places(), self._choices, strict=True)):
            holds = i == self._here
            if holds:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(colours.accent))
                painter.drawRoundedRect(where, 7, 7)
            painter.setPen(QColor(colours.on_accent if holds else colours.muted))
            shown = shortened(text, made, where.width() - 12)
            painter.drawText(where, int(Qt.AlignmentFlag.AlignCenter), shown)
        painter.end()

    def _take(self, place: int) -> None:
        if 0 <= place < len(self._choices) and place != self._here:
            self.choose(self._choices[place][0])
            self.chosen.emit(self.key())

    def _widths(self) -> list[int]:
        return [width_of(text, font(14, bold=True)) + 2 * PAD for _, text in self._choices]

    def _places(self) -> list[QRectF]:
        """Return where each choice is drawn; where there is less room, each yields alike."""
        widths = self._widths()
        part = min(1.0, (self.width() - 8) / max(sum(widths), 1))
        places, left = [], 4.0
        for width in widths:
            places.append(QRectF(left, 4, width * part, self.height() - 8))
            left += width * part
        return places
