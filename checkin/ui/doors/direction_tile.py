"""The tile that says whether people enter or leave here, and turns it."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from checkin.ui.doors.tile import HEIGHT
from checkin.ui.parts.buttons import CAP_HEIGHT, cap_width, draw_cap
from checkin.ui.parts.icons import draw_icon
from checkin.ui.parts.labels import fitted
from checkin.ui.style import Colours
from checkin.words import Words

ICON = 34
MARGIN = 20

KEY = "F8"


class DirectionTile(QAbstractButton):
    """In: filled with the accent; out: filled with ink. Checked means out."""

    def __init__(self, colours: Colours) -> None:
        super().__init__()
        self.colours = colours
        self._said = ("", "")
        self.setCheckable(True)
        self.setFixedHeight(HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def retranslate(self, words: Words) -> None:
        """Say everything in another language."""
        self._said = (words("In"), words("Out"))
        self.setToolTip(words("Whether people enter or leave here"))
        self.setAccessibleDescription(words("Whether people enter or leave here"))
        self.show_direction(out=self.isChecked())

    def show_direction(self, *, out: bool) -> None:
        """Show which direction holds; a screen reader hears it too."""
        self.setChecked(out)
        self.setAccessibleName(self._said[out])
        self.update()

    def sizeHint(self) -> QSize:
        """Room for the icon, one large word and the key."""
        return QSize(240, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the tile in the direction that holds."""
        colours, out = self.colours, self.isChecked()
        ground, ink = (
            (colours.text, colours.surface) if out else (colours.accent, colours.on_accent)
        )
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(QRectF(self.rect()), 14, 14)
        if self.hasFocus():
            painter.setPen(QPen(QColor(ink), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(4, 4, -4, -4), 11, 11)
        top = (self.height() - ICON) / 2
        draw_icon(painter, "log-out" if out else "log-in", QRectF(MARGIN, top, ICON, ICON), ink)
        self._word(painter, self._said[out].upper(), ink)
        cap = cap_width(KEY)
        where = QRectF(
            self.width() - MARGIN - cap, (self.height() - CAP_HEIGHT) / 2, cap, CAP_HEIGHT
        )
        draw_cap(painter, where, KEY, ink)
        painter.end()

    def _word(self, painter: QPainter, word: str, ink: str) -> None:
        """Draw the word, as large as there is room for."""
        left = MARGIN + ICON + 14
        room = self.width() - left - cap_width(KEY) - MARGIN - 12
        made, lines = fitted(word, max(room, 1), range(40, 17, -2), bold=True, most=1)
        painter.setFont(made)
        painter.setPen(QColor(ink))
        where = QRectF(left, 0, room, self.height())
        painter.drawText(where, int(Qt.AlignmentFlag.AlignVCenter), lines[0])
