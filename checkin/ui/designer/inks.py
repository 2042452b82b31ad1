"""The colour of a text or a shape: one of a few, the category's own, or any."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from checkin.badges.colour import ink_on
from checkin.badges.template import OF_CATEGORY, ON_CATEGORY
from checkin.ui.parts.fields import HEIGHT, Field
from checkin.ui.parts.icons import draw_icon
from checkin.ui.set_up.swatches import faint
from checkin.ui.style import Colours, font
from checkin.words import Words

INKS = (OF_CATEGORY, ON_CATEGORY, "#161A22", "#5A6472", "#FFFFFF", "#14204A", "#1D6FB8", "#B3261E")
SIDE, STEP = 22, 26


class Inks(QWidget):
    """One of the colours is chosen by the arrow keys, or a click; `chosen` carries it."""

    chosen = Signal(str)

    def __init__(self, colours: Colours) -> None:
        super().__init__()
        self.colours, self.ink, self.category = colours, "", "#5B6472"
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_ink(self, ink: str, category: str) -> None:
        """Show what is chosen, and the colour of the category of whoever is shown."""
        self.ink, self.category = ink, category
        self.update()

    def sizeHint(self) -> QSize:
        """All colours in a row."""
        return QSize(STEP * len(INKS), HEIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the colour beside."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            here = INKS.index(self.ink) if self.ink in INKS else -1
            self._take(max(here + step, 0))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose what was clicked."""
        self._take(int(event.position().x() // STEP))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the colours, a ring around the chosen one."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for i, ink in enumerate(INKS):
            where = QRectF(i * STEP + 2, (self.height() - SIDE) / 2, SIDE, SIDE)
            own = ink in (OF_CATEGORY, ON_CATEGORY)
            painter.setPen(QPen(faint(self.colours), 1))
            painter.setBrush(QColor(self.category if own else ink))
            painter.drawRoundedRect(where, 6, 6)
            if ink == ON_CATEGORY:
                painter.setPen(QColor(ink_on(self.category)))
                painter.setFont(font(13, bold=True))
                painter.drawText(where, int(Qt.AlignmentFlag.AlignCenter), "A")
            if ink == OF_CATEGORY:
                draw_icon(painter, "tags", where.adjusted(4, 4, -4, -4), ink_on(self.category))
            if ink == self.ink:
                ring = self.colours.accent if self.hasFocus() else self.colours.text
                painter.setPen(QPen(QColor(ring), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(where.adjusted(-1, -1, 1, 1), 7, 7)
        painter.end()

    def _take(self, place: int) -> None:
        if 0 <= place < len(INKS) and INKS[place] != self.ink:
            self.ink = INKS[place]
            self.update()
            self.chosen.emit(self.ink)


class InkField(Field):
    """The colours, and a line for any other; `chosen` carries the colour."""

    chosen = Signal(str)

    def __init__(self, colours: Colours) -> None:
        self.inks, self.hex = Inks(colours), QLineEdit()
        self.hex.setFixedHeight(HEIGHT)
        self.hex.setMaxLength(7)
        self.hex.setTextMargins(-8, 0, -8, 0)
        self._said = ""
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        line.addWidget(self.inks)
        line.addWidget(self.hex, 1)
        super().__init__(colours, row)
        self.setFocusProxy(self.inks)
        self.inks.chosen.connect(self.chosen)
        self.hex.textEdited.connect(self._typed)

    def say(self, name: str, words: Words) -> None:
        """Say in another language what is coloured, and by what colour."""
        said = {
            OF_CATEGORY: words("the category's own"),
            ON_CATEGORY: words("black or white, to be read on the category's"),
        }.get(self.inks.ink, self.inks.ink)
        self.name(f"{name}: {said}")
        self.inks.setAccessibleName(f"{name}: {said}")
        self.hex.setAccessibleName(name)

    def show_ink(self, ink: str, category: str) -> None:
        """Show a colour; the category's is that of whoever is shown."""
        self.inks.show_ink(ink, category)
        if not self.hex.hasFocus():
            self.hex.setText(ink if ink.startswith("#") else "")
            self.hex.setCursorPosition(0)

    def _typed(self, text: str) -> None:
        colour = f"#{text.strip().removeprefix('#').upper()}"
        if len(colour) == 7 and all(sign in "0123456789ABCDEF" for sign in colour[1:]):
            self.chosen.emit(colour)
