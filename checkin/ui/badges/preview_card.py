"""The chosen person's badge as it will be printed, what is known of it, and what can be done."""

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from checkin.store.badge_list import BadgeRow
from checkin.ui.parts.buttons import KeyButton
from checkin.ui.parts.hint import Hint
from checkin.ui.parts.labels import Label
from checkin.ui.pdf_page import first_page
from checkin.ui.style import Colours
from checkin.words import Words

WIDTH = 300
PICTURE, HIGHEST = 252, 355
"""The most pixels across and down of a badge's picture."""


def picture_of(page: bytes, ratio: float) -> QImage | None:
    """Draw the first page of a PDF as large as there is room; None where this machine cannot."""

    def pixels(size: QSizeF) -> QSize:
        return (size.scaled(PICTURE, HIGHEST, Qt.AspectRatioMode.KeepAspectRatio) * ratio).toSize()

    picture = first_page(page, pixels)
    if picture is not None:
        picture.setDevicePixelRatio(ratio)
    return picture


class BadgePicture(QWidget):
    """A badge on the screen, with a thin line for its edge."""

    def __init__(self, colours: Colours) -> None:
        super().__init__()
        self.colours = colours
        self._picture, self._size = QPixmap(), QSize(PICTURE, HIGHEST)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def show_page(self, page: bytes) -> None:
        """Show the first page of a PDF."""
        picture = picture_of(page, self.devicePixelRatioF())
        self._picture = QPixmap() if picture is None else QPixmap.fromImage(picture)
        if picture is not None:
            self._size = picture.deviceIndependentSize().toSize()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As high as the badge is at this width."""
        return self._size

    def minimumSizeHint(self) -> QSize:
        """On a small screen, smaller."""
        return QSize(120, 170)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the badge, as large as there is room."""
        size = self._size.scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        where = QRectF((self.width() - size.width()) / 2, 0, size.width(), size.height())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(where, QColor("white"))
        if not self._picture.isNull():
            painter.drawPixmap(where, self._picture, QRectF(self._picture.rect()))
        painter.setPen(QPen(QColor(self.colours.line), 1))
        painter.drawRect(where.adjusted(0.5, 0.5, -0.5, -0.5))
        painter.end()


class PreviewCard(QFrame):
    """Shows one person's badge; its two buttons are wired by the page."""

    def __init__(self, colours: Colours) -> None:
        super().__init__()
        self.setObjectName("card")
        self.setFixedWidth(WIDTH)
        self.picture = BadgePicture(colours)
        self.standing = Label(14, colours.text, bold=True, least=12, lines=2)
        self.warning = Label(13, colours.attention[0], bold=True, least=12, lines=4)
        self.again = KeyButton(colours, "Ctrl P")
        self.void = KeyButton(colours, "Del")
        self.hint = Hint("id-card", colours, size=16)
        self._shown = [self.picture, self.standing, self.warning, self.again, self.void]
        page = QVBoxLayout(self)
        page.setContentsMargins(20, 18, 20, 18)
        page.setSpacing(10)
        page.addWidget(self.picture)
        page.addWidget(self.standing)
        page.addWidget(self.warning)
        page.addWidget(self.hint, 1)
        page.addStretch(0)
        page.addWidget(self.again)
        page.addWidget(self.void)
        self.show_nobody()

    def retranslate(self, words: Words) -> None:
        """Say everything in another language."""
        self.hint.say(words("Choose a person to see the badge"))
        self.picture.setAccessibleName(words("The badge as it will be printed"))
        self.void.setText(words("Make void"))
        self.void.updateGeometry()

    def show_nobody(self) -> None:
        """Say that nobody is chosen."""
        for part in self._shown:
            part.hide()
        self.hint.show()

    def show_badge(self, page: bytes, standing: str, warning: str) -> None:
        """Show a badge, where it stands, and what is to be done about it."""
        self.hint.hide()
        for part in self._shown:
            part.show()
        self.picture.show_page(page)
        self.standing.set_text(standing)
        self.warning.set_text(warning)
        self.warning.setVisible(bool(warning))

    def show_steps(self, row: BadgeRow, several: int, words: Words) -> None:
        """Show what can be done with this person's badge, or with those of several chosen."""
        again = words("Print again") if row.held else words("Print this badge")
        if several > 1:
            again = words.plural("Print {n} again", "Print {n} again", several)
        self.again.setText(again)
        self.again.updateGeometry()
        self.again.setEnabled(not row.cancelled)
        self.void.setEnabled(row.held)
