"""Line icons (Lucide), drawn in a colour of the look."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QWidget

from checkin.resources import resource


def icon(name: str, size: int, colour: str, ratio: float = 1.0) -> QPixmap:
    """Return an icon as a picture, `size` pixels wide on a screen with this pixel ratio."""
    picture = QPixmap(QSize(size, size) * ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    draw_icon(painter, name, QRectF(picture.rect()), colour)
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


def draw_icon(painter: QPainter, name: str, where: QRectF, colour: str) -> None:
    """Draw an icon into a rectangle."""
    _drawing(name, colour).render(painter, where)


@lru_cache
def _drawing(name: str, colour: str) -> QSvgRenderer:
    drawn = resource("icons", f"{name}.svg").read_text("utf-8").replace("currentColor", colour)
    return QSvgRenderer(QByteArray(drawn.encode()))


class Icon(QWidget):
    """An icon as a widget."""

    def __init__(self, name: str, size: int, colour: str) -> None:
        super().__init__()
        self._name, self._colour = name, colour
        self.setFixedSize(size, size)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the icon."""
        painter = QPainter(self)
        draw_icon(painter, self._name, QRectF(self.rect()), self._colour)
        painter.end()
