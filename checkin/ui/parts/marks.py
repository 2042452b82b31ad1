"""The shapes of a verdict, drawn: each tone has its own, for those who do not see its colour."""

import math

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget


def draw_mark(painter: QPainter, tone: str, where: QRectF, colour: str, on: str) -> None:
    """Draw a tone's shape: a circle with a tick, a triangle, an octagon with a cross."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    {"go": _circle, "attention": _triangle, "stop": _octagon}[tone](painter, where)
    pen = QPen(QColor(on), where.width() * 0.1)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for stroke in STROKES[tone]:
        painter.drawPolyline(QPolygonF([_at(where, x, y) for x, y in stroke]))
    painter.restore()


STROKES = {
    "go": [[(0.29, 0.52), (0.44, 0.67), (0.72, 0.36)]],
    "attention": [[(0.5, 0.40), (0.5, 0.62)], [(0.5, 0.765), (0.5, 0.77)]],
    "stop": [[(0.35, 0.35), (0.65, 0.65)], [(0.65, 0.35), (0.35, 0.65)]],
}
"""The strokes on a shape, in fractions of its size."""


def _at(where: QRectF, x: float, y: float) -> QPointF:
    return QPointF(where.x() + where.width() * x, where.y() + where.height() * y)


def _circle(painter: QPainter, where: QRectF) -> None:
    painter.drawEllipse(where)


def _triangle(painter: QPainter, where: QRectF) -> None:
    pen = QPen(painter.brush().color(), where.width() * 0.12)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    corners = ((0.5, 0.14), (0.92, 0.86), (0.08, 0.86))
    painter.drawPolygon(QPolygonF([_at(where, x, y) for x, y in corners]))


def _octagon(painter: QPainter, where: QRectF) -> None:
    turns = [math.pi / 8 + i * math.pi / 4 for i in range(8)]
    corners = [(0.5 + 0.52 * math.cos(a), 0.5 + 0.52 * math.sin(a)) for a in turns]
    painter.drawPolygon(QPolygonF([_at(where, x, y) for x, y in corners]))


class Mark(QWidget):
    """A verdict's shape as a widget."""

    def __init__(self, size: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone, self._colour, self._on = "", "", ""
        self.setFixedSize(QSize(size, size))

    def show_tone(self, tone: str, colour: str, on: str) -> None:
        """Show another tone in its colour."""
        self._tone, self._colour, self._on = tone, colour, on
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the shape, or nothing before the first verdict."""
        if self._tone:
            painter = QPainter(self)
            inner = QRectF(self.rect()).adjusted(2, 2, -2, -2)
            draw_mark(painter, self._tone, inner, self._colour, self._on)
            painter.end()
