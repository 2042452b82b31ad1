"""Buttons that carry their key: what they do, and a cap with the key's name."""

from math import ceil

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton

from checkin.ui.style import Colours, font, shortened, width_of

RADIUS = 10
CAP_HEIGHT = 20
CAP_SIZE = 12
GAP = 10
MARGIN, SNUG = 18, 10
"""Pixels beside what is written on a button; the margin yields before the text does."""


class KeyButton(QPushButton):
    """A button with a key cap. `primary` is the page's obvious next step, `quiet` has no border."""

    def __init__(
        self, colours: Colours, key: str, *, primary: bool = False, quiet: bool = False
    ) -> None:
        super().__init__()
        self.colours, self.key, self.primary, self.quiet = colours, key, primary, quiet
        self.setAutoDefault(True)  # Enter presses the button that has the focus
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """The text, the cap, and room around them."""
        text = width_of(self.text(), font(14, bold=True))
        margin = SNUG if self.quiet else MARGIN
        return QSize(text + self._cap_room() + 2 * margin, 26 if self.quiet else 42)

    @property
    def yields(self) -> int:
        """By how many pixels it may be narrower than it would like, and its text still be whole."""
        return 0 if self.quiet else 2 * (MARGIN - SNUG)

    def minimumSizeHint(self) -> QSize:
        """The text may be shortened, the cap may not."""
        return QSize(cap_width(self.key) + 60, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button in its state."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, option.state)
        ink = self._ink()
        margin = self._margin()
        cap = cap_width(self.key)
        room = self.width() - 2 * margin - self._cap_room()
        made = font(14, bold=True)
        text = shortened(self.text(), made, room)
        painter.setFont(made)
        painter.setPen(QColor(ink))
        where = QRectF(margin, 0, room + 1, self.height())
        align = Qt.AlignmentFlag.AlignVCenter
        if not self.key:
            align |= Qt.AlignmentFlag.AlignHCenter
        painter.drawText(where, int(align), text)
        top = (self.height() - CAP_HEIGHT) / 2
        draw_cap(painter, QRectF(self.width() - margin - cap, top, cap, CAP_HEIGHT), self.key,
                 ink if self.primary and self.isEnabled() else self.colours.muted)  # fmt: skip
        painter.end()

    def _margin(self) -> int:
        """Return the room beside what is written: less where the button is narrower."""
        if self.quiet:
            return SNUG
        lacks = max(self.sizeHint().width() - self.width(), 0)
        return max(MARGIN - ceil(lacks / 2), SNUG)

    def _cap_room(self) -> int:
        """Return what the cap and the gap before it take; without a key there is neither."""
        return GAP + round(cap_width(self.key)) if self.key else 0

    def _ink(self) -> str:
        if not self.isEnabled():
            return self.colours.muted
        if self.primary:
            return self.colours.on_accent
        return self.colours.accent if self.quiet else self.colours.text

    def _ground(self, painter: QPainter, state: QStyle.StateFlag) -> None:
        colours = self.colours
        focus = bool(state & QStyle.StateFlag.State_HasFocus)
        hover = bool(state & (QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_Sunken))
        primary = self.primary and self.isEnabled()
        ground = colours.accent if primary else colours.accent_soft if hover else (
            colours.surface)  # fmt: skip
        line = colours.accent if focus or primary else colours.line
        edge = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if not (self.quiet and not focus and not hover):
            painter.setPen(QPen(QColor(line), 2 if focus else 1))
            painter.setBrush(QColor(ground))
            painter.drawRoundedRect(edge, RADIUS, RADIUS)
        if primary and focus:
            painter.setPen(QPen(QColor(colours.on_accent), 2))
            painter.drawRoundedRect(edge.adjusted(3, 3, -3, -3), RADIUS - 3, RADIUS - 3)


def cap_width(key: str) -> int:
    """Return the width of a key's cap."""
    return width_of(key, font(CAP_SIZE)) + 16 if key else 0


def draw_cap(painter: QPainter, where: QRectF, key: str, colour: str) -> None:
    """Draw a key's cap."""
    if not key:
        return
    edge = QColor(colour)
    edge.setAlphaF(0.45)
    painter.setPen(QPen(edge, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(where.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
    painter.setPen(QColor(colour))
    painter.setFont(font(CAP_SIZE))
    painter.drawText(where, int(Qt.AlignmentFlag.AlignCenter), key)
