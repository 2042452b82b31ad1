"""The switch between In and Out."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeySequence, QPainter, QPaintEvent, QPen, QShortcut
from PySide6.QtWidgets import QAbstractButton

from checkin.ui.parts.buttons import CAP_HEIGHT, cap_width, draw_cap
from checkin.ui.style import Colours, font, width_of
from checkin.words import Words

KEY = "F8"
PAD = 14


class Direction(QAbstractButton):
    """Both directions side by side, the one that holds filled; checked means out."""

    def __init__(self, colours: Colours, words: Words) -> None:
        super().__init__()
        self.colours = colours
        self.texts = ("", "")
        self.setCheckable(True)
        QShortcut(QKeySequence(KEY), self, self.click)  # a shortcut of its own would wait 100 ms
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedHeight(38)
        self.retranslate(words)

    def retranslate(self, words: Words) -> None:
        """Say everything in another language."""
        self.texts = (words("In"), words("Out"))
        self.setToolTip(words("Whether people enter or leave here"))
        self.setAccessibleDescription(words("Whether people enter or leave here"))
        self.name_state()
        self.updateGeometry()
        self.update()

    def name_state(self) -> None:
        """Let a screen reader say which direction holds."""
        self.setAccessibleName(self.texts[self.isChecked()])

    def sizeHint(self) -> QSize:
        """Both texts and the key's cap."""
        return QSize(sum(self._widths()) + 8 + cap_width(KEY) + 12, 38)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the two halves and the cap."""
        colours = self.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focus = self.hasFocus()
        painter.setPen(QPen(QColor(colours.accent if focus else colours.line), 2 if focus else 1))
        painter.setBrush(QColor(colours.surface))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 10, 10)
        painter.setFont(font(14, bold=True))
        left = 4.0
        for i, (text, width) in enumerate(zip(self.texts, self._widths(), strict=True)):
            half = QRectF(left, 4, width, self.height() - 8)
            holds = self.isChecked() == bool(i)
            if holds:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(colours.accent))
                painter.drawRoundedRect(half, 7, 7)
            painter.setPen(QColor(colours.on_accent if holds else colours.muted))
            painter.drawText(half, int(Qt.AlignmentFlag.AlignCenter), text)
            left += width
        cap = QRectF(left + 6, (self.height() - CAP_HEIGHT) / 2, cap_width(KEY), CAP_HEIGHT)
        draw_cap(painter, cap, KEY, colours.muted)
        painter.end()

    def _widths(self) -> list[int]:
        return [width_of(text, font(14, bold=True)) + 2 * PAD for text in self.texts]
