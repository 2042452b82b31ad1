"""A QR symbol on the screen, for a scanner to be tried on."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from checkin.badges.symbol import MODULES, QUIET, matrix, rectangles


class SymbolView(QWidget):
    """Black on white in every look, since scanners read it; as large as there is room."""

    def __init__(self, token: str) -> None:
        super().__init__()
        self.boxes = rectangles(matrix(token))
        self.setMinimumSize(180, 180)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the symbol with its quiet zone, each module of whole pixels."""
        painter = QPainter(self)
        across = MODULES + 2 * QUIET
        unit = min(self.width(), self.height()) // across
        side = unit * across
        left, top = (self.width() - side) / 2, (self.height() - side) / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor("white"))
        painter.drawRoundedRect(QRectF(left, top, side, side), 8, 8)
        for x, y, wide, high in self.boxes:
            where = QRectF((QUIET + x) * unit, (QUIET + y) * unit, wide * unit, high * unit)
            painter.fillRect(where.translated(left, top), QColor("black"))
        painter.end()
