"""A picture behind a portrait's window: what is seen there is what is kept."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from checkin.services.photos import Crop
from checkin.ui.style import Colours

SEEN = QSize(168, 210)
STEP = 0.02
CLOSEST = 6.0
RADIUS = 10


class CropView(QWidget):
    """Moved by dragging or the arrow keys, nearer and farther by the wheel or + and -.

    `entered` says that Enter was pressed: it is good as it is. `moved` says that another part
    is seen now; never nearer than `closest`.
    """

    entered = Signal()
    moved = Signal()

    def __init__(self, colours: Colours, size: QSize = SEEN) -> None:
        super().__init__()
        self.colours, self.closest = colours, CLOSEST
        self.setFixedSize(size)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.image = QImage()
        self.crop = Crop()
        self._at: QPointF | None = None

    def show_image(self, image: QImage, *, crop: Crop | None = None) -> None:
        """Show another picture, its upper middle unless told."""
        upper = Crop() if image.isNull() else Crop.upper(image.width(), image.height())
        self.image, self.crop = image, crop or upper
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the picture, or come nearer."""
        moves = {
            Qt.Key.Key_Left: (-STEP, 0.0), Qt.Key.Key_Right: (STEP, 0.0),
            Qt.Key.Key_Up: (0.0, -STEP), Qt.Key.Key_Down: (0.0, STEP),
        }  # fmt: skip
        nearer = {
            Qt.Key.Key_Plus: 1.1, Qt.Key.Key_Equal: 1.1, Qt.Key.Key_Minus: 1 / 1.1,
        }  # fmt: skip
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif key in moves:
            self._move(*moves[key])
        elif key in nearer:
            self._come(nearer[key])
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Come nearer, or go farther away."""
        self._come(1.1 if event.angleDelta().y() > 0 else 1 / 1.1)
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the picture."""
        self._at = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the picture."""
        if self._at is None or self.image.isNull():
            return
        way = self._at - event.position()
        self._at = event.position()
        left, top, right, bottom = self._box()
        self._move(
            way.x() / self.width() * (right - left) / self.image.width(),
            way.y() / self.height() * (bottom - top) / self.image.height(),
        )

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go of the picture."""
        self._at = None

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the part that is kept."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        corners = QPainterPath()
        corners.addRoundedRect(QRectF(self.rect()), RADIUS, RADIUS)
        painter.setClipPath(corners)
        painter.fillRect(self.rect(), QColor(self.colours.accent_soft))
        if not self.image.isNull():
            left, top, right, bottom = self._box()
            painter.drawImage(
                QRectF(self.rect()), self.image, QRectF(left, top, right - left, bottom - top)
            )
        if self.hasFocus():
            painter.setPen(QPen(QColor(self.colours.accent), 4))
            painter.drawRoundedRect(QRectF(self.rect()), RADIUS, RADIUS)
        painter.end()

    def _box(self) -> tuple[float, float, float, float]:
        return self.crop.box(self.image.width(), self.image.height())

    def _move(self, x: float, y: float) -> None:
        self._take(Crop(self.crop.x + x, self.crop.y + y, self.crop.zoom))

    def _come(self, nearer: float) -> None:
        zoom = min(max(self.crop.zoom * nearer, 1.0), self.closest)
        self._take(Crop(self.crop.x, self.crop.y, zoom))

    def _take(self, crop: Crop) -> None:
        """Keep to the picture: what lies beyond its edge is not reached."""
        if self.image.isNull():
            return
        wide, high = self.image.width(), self.image.height()
        left, top, right, bottom = crop.box(wide, high)
        self.crop = Crop((left + right) / 2 / wide, (top + bottom) / 2 / high, crop.zoom)
        self.update()
        self.moved.emit()
