"""A field to sign in, with a mouse, a pen or a finger."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QImageWriter, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from checkin.ui.style import Colours, font, shortened

PEN = 2.4
INK = "#161A22"
"""A signature is dark on nothing, in whatever colours it was drawn."""


class Signature(QWidget):
    """Keeps the strokes; a touch screen's finger arrives as a mouse."""

    def __init__(self, colours: Colours) -> None:
        super().__init__()
        self.colours, self.hint = colours, ""
        self.strokes: list[list[QPointF]] = []
        self.setMinimumHeight(84)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.CrossCursor)

    def sizeHint(self) -> QSize:
        """Wide and low, as a signature is."""
        return QSize(300, 84)

    def say(self, hint: str) -> None:
        """Say in another language what is drawn here."""
        self.hint = hint
        self.setAccessibleName(hint)
        self.update()

    def clear(self) -> None:
        """Forget what was drawn."""
        self.strokes.clear()
        self.update()

    def png(self) -> bytes:
        """Return what was drawn as a PNG, as large as the field; empty where nothing was."""
        if not self.strokes:
            return b""
        picture = QImage(self.size(), QImage.Format.Format_ARGB32)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        self._draw(painter, INK)
        painter.end()
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        QImageWriter(buffer, QByteArray(b"png")).write(picture)
        return bytes(buffer.data().data())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a stroke."""
        self.strokes.append([event.position()])
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Draw on."""
        if self.strokes:
            self.strokes[-1].append(event.position())
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the field, its line, and the strokes."""
        colours, painter = self.colours, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours.line), 2))
        painter.setBrush(QColor(colours.surface))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 10, 10)
        base = self.height() - 26
        painter.drawLine(16, base, self.width() - 16, base)
        made = font(12)
        painter.setFont(made)
        painter.setPen(QColor(colours.muted))
        text = shortened(self.hint, made, self.width() - 32)
        painter.drawText(QPointF(16, self.height() - 10), text)
        self._draw(painter, colours.text)
        painter.end()

    def _draw(self, painter: QPainter, ink: str) -> None:
        pen = QPen(QColor(ink), PEN)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(pen)
        for stroke in self.strokes:
            painter.drawPolyline(stroke if len(stroke) > 1 else [*stroke, *stroke])
