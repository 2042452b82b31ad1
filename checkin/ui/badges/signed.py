"""What somebody drew who signed for badges."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from checkin.ui.parts.labels import Label
from checkin.ui.style import Colours

SIZE = QSize(240, 68)


class SignatureView(QWidget):
    """A signature, dark on white as on paper, in any look."""

    def __init__(self) -> None:
        super().__init__()
        self._picture = QImage()
        self.setFixedSize(SIZE)

    def show_png(self, png: bytes) -> bool:
        """Show a picture; tell whether it is one."""
        self._picture = QImage.fromData(png)
        self.update()
        return not self._picture.isNull()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it as large as there is room."""
        painter = QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor("white"))
        painter.drawRoundedRect(self.rect(), 10, 10)
        if not self._picture.isNull():
            room = SIZE - QSize(16, 8)
            size = self._picture.size().scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
            left, top = (SIZE.width() - size.width()) / 2, (SIZE.height() - size.height()) / 2
            where = QRectF(left, top, size.width(), size.height())
            painter.drawImage(where, self._picture)
        painter.end()


class Signed(QFrame):
    """A card that says who signed, with the signature; hidden where nobody did."""

    def __init__(self, colours: Colours) -> None:
        super().__init__()
        self.setObjectName("card")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.said, self.picture = Label(14, colours.text, bold=True, lines=2), SignatureView()
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 10, 12, 10)
        row.addWidget(self.said, 1)
        row.addWidget(self.picture)
        self.hide()

    def show_signature(self, said: str, png: bytes | None) -> None:
        """Show who signed and what they drew; None: nobody did."""
        shown = bool(png) and self.picture.show_png(png or b"")
        self.said.set_text(said)
        self.picture.setAccessibleName(said)
        self.setVisible(shown)
