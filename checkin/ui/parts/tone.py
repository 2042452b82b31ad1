"""The ground of a verdict: a rounded rectangle in its tone."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter, QPen

from checkin.ui.style import Colours


def draw_tone(
    painter: QPainter, where: QRect, tone: str, colours: Colours, *, line: int, radius: int
) -> None:
    """Draw the ground of a tone, its edge so many pixels wide; of no tone nothing."""
    if tone:
        foreground, background = colours.tone(tone)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(foreground), line))
        painter.setBrush(QColor(background))
        painter.drawRoundedRect(where, radius, radius)
