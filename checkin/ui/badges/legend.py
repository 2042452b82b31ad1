"""What the icons beside the delegations count."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from checkin.ui.badges.groups import ICON, ICONS, meanings
from checkin.ui.parts.icons import draw_icon
from checkin.ui.style import Colours, font, shortened
from checkin.words import Words

ROW = 20
COLUMNS = 2


class Legend(QWidget):
    """Each icon with its word, in two columns."""

    def __init__(self, colours: Colours) -> None:
        super().__init__()
        self.colours = colours
        self._meanings: tuple[str, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def retranslate(self, words: Words) -> None:
        """Say everything in another language."""
        self._meanings = meanings(words)
        self.setAccessibleName(", ".join(self._meanings))
        self.setToolTip("\n".join(self._meanings))
        self.update()

    def sizeHint(self) -> QSize:
        """Two lines."""
        return QSize(200, ROW * (len(ICONS) // COLUMNS))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the icons and their words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wide = self.width() / COLUMNS
        made = font(12)
        painter.setFont(made)
        painter.setPen(QColor(self.colours.muted))
        for i, text in enumerate(self._meanings):
            left, top = (i % COLUMNS) * wide, (i // COLUMNS) * ROW
            icon = QRectF(left, top + (ROW - ICON) / 2, ICON, ICON)
            draw_icon(painter, ICONS[i], icon, self.colours.muted)
            room = QRectF(left + ICON + 6, top, wide - ICON - 12, ROW)
            said = shortened(text, made, room.width())
            painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), said)
        painter.end()
