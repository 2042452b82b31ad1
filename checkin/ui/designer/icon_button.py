"""A small button with an icon; what it does is said when the pointer rests on it."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from checkin.ui.parts.icons import draw_icon
from checkin.ui.style import Colours

SIDE, ICON = 36, 18


class IconButton(QAbstractButton):
    """`say` names it, with the key that does the same."""

    def __init__(self, colours: Colours, icon: str) -> None:
        super().__init__()
        self.colours, self._icon = colours, icon
        self.setFixedSize(SIDE, SIDE)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def say(self, name: str, key: str = "") -> None:
        """Say in another language what it does."""
        self.setAccessibleName(name)
        self.setToolTip(f"{name}  {key}" if key else name)

    def sizeHint(self) -> QSize:
        """A square."""
        return QSize(SIDE, SIDE)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the icon, its ground where the pointer or the keyboard is."""
        colours = self.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        on = self.isEnabled() and (self.underMouse() or self.isDown() or self.isChecked())
        if on or self.hasFocus():
            focus = QPen(QColor(colours.accent), 2) if self.hasFocus() else Qt.PenStyle.NoPen
            painter.setPen(focus)
            painter.setBrush(QColor(colours.accent_soft if on else colours.surface))
            painter.drawRoundedRect(edge, 9, 9)
        if not self.isEnabled():
            painter.setOpacity(0.4)
        gap = (SIDE - ICON) / 2
        ink = colours.accent if self.isChecked() else colours.text
        draw_icon(painter, self._icon, QRectF(gap, gap, ICON, ICON), ink)
        painter.end()
