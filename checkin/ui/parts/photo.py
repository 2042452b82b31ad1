"""A person's photo, or the figure that stands for one."""

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from checkin.ui.style import Colours

LARGEST = QSize(214, 268)
RADIUS = 10


class Photo(QWidget):
    """Fills its whole rectangle, corners rounded."""

    def __init__(self, colours: Colours) -> None:
        super().__init__()
        self.colours = colours
        self._picture = QPixmap()

    def show_photo(self, image: bytes | None) -> None:
        """Show an image (the bytes of a JPEG or PNG); None, or one that is damaged: a figure."""
        picture = QPixmap()
        if image is not None:
            picture.loadFromData(QByteArray(image))
        self._picture = picture
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the photo or the figure."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        corners = QPainterPath()
        corners.addRoundedRect(QRectF(self.rect()), RADIUS, RADIUS)
        painter.setClipPath(corners)
        if self._picture.isNull():
            self._figure(painter)
        else:
            size = self._picture.size()
            size.scale(self.size(), Qt.AspectRatioMode.KeepAspectRatioByExpanding)
            left, top = (self.width() - size.width()) // 2, (self.height() - size.height()) // 3
            painter.drawPixmap(left, top, size.width(), size.height(), self._picture)
        painter.end()

    def _figure(self, painter: QPainter) -> None:
        w, h = self.width(), self.height()
        ground, figure = QColor(self.colours.accent), QColor(self.colours.accent)
        ground.setAlpha(64)
        figure.setAlpha(150)
        painter.fillRect(self.rect(), ground)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(figure)
        painter.drawEllipse(QRectF(w * 0.28, h * 0.2, w * 0.44, h * 0.4))
        painter.drawEllipse(QRectF(w * 0.08, h * 0.67, w * 0.84, h * 0.8))
