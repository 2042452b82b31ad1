"""Flags of delegations, drawn; where there is none, the code stands on a chip."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QWidget

from checkin.resources import resource
from checkin.ui.style import Colours, font, shortened

RATIO = 4 / 3
"""Width to height of every flag."""

RADIUS = 3


def has_flag(country: str) -> bool:
    """Tell whether the flag of a country (ISO 3166-1 alpha-2) can be drawn."""
    return bool(_drawn(country.lower()))


def draw_flag(painter: QPainter, country: str, where: QRectF, colours: Colours) -> None:
    """Draw a country's flag into a rectangle: corners rounded, a thin line around it.

    `country` is its code; a code without a flag, such as an organisation's, is written.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    edge = QPainterPath()
    edge.addRoundedRect(where, RADIUS, RADIUS)
    if has_flag(country):
        ratio = painter.device().devicePixelRatioF()
        painter.setClipPath(edge)
        painter.drawPixmap(where, flag_picture(country, where.toRect().size(), ratio), QRectF())
        painter.setClipping(False)
    else:
        painter.fillPath(edge, QColor(colours.background))
        made = font(max(9, round(where.height() * 0.5)), bold=True)
        painter.setFont(made)
        painter.setPen(QColor(colours.muted))
        text = shortened(country, made, where.width() - 4)
        painter.drawText(where, int(Qt.AlignmentFlag.AlignCenter), text)
    line = QColor(colours.text)
    line.setAlphaF(0.22)
    painter.setPen(QPen(line, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(edge)
    painter.restore()


class Flag(QWidget):
    """A flag as a widget, so many pixels high."""

    def __init__(self, height: int, colours: Colours) -> None:
        super().__init__()
        self.colours, self._country = colours, ""
        self.setFixedSize(QSize(round(height * RATIO), height))

    def show_country(self, country: str, name: str = "") -> None:
        """Show another country, by its code; `name` is read out."""
        self._country = country
        self.setAccessibleName(name or country)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the flag, or nothing where there is no country."""
        if self._country:
            painter = QPainter(self)
            where = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            draw_flag(painter, self._country, where, self.colours)
            painter.end()


@lru_cache(maxsize=512)
def flag_picture(country: str, size: QSize, ratio: float) -> QPixmap:
    """Return a flag as a picture, `ratio` dots a pixel; its curves are drawn once."""
    picture = QPixmap(size * ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(QByteArray(_drawn(country.lower()))).render(painter, QRectF(picture.rect()))
    painter.end()
    return picture


@lru_cache(maxsize=512)
def _drawn(country: str) -> bytes:
    """Return a flag's drawing, empty where there is none."""
    if len(country) != 2 or not country.isascii() or not country.isalpha():
        return b""
    file = resource("flags", f"{country}.svg")
    return file.read_bytes() if file.is_file() else b""
