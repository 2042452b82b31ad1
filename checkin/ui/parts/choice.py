"""A choice from a list which no scanner can change: what it types goes to the search field."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy

from checkin.ui.parts.icons import draw_icon
from checkin.ui.style import Colours, font, shortened, width_of

ARROW = 16
MARGIN = 12


class Choice(QComboBox):
    """Shows the chosen text, shortened where there is no room; its list is as wide as it needs.

    It is as wide as its longest text, a `snug` one as the chosen text, but never below `least`.
    """

    def __init__(self, colours: Colours, *, snug: bool = False, least: int = 0) -> None:
        super().__init__()
        self.colours, self._snug = colours, snug
        self.setMinimumWidth(least)
        self.setFixedHeight(38)
        self.setFont(font(14, bold=True))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setMaxVisibleItems(30)
        self.currentIndexChanged.connect(self.updateGeometry)

    def showPopup(self) -> None:
        """Open the list, wide enough for its longest text."""
        self.view().setMinimumWidth(self._widest() + 48)
        super().showPopup()

    def sizeHint(self) -> QSize:
        """The longest text, or the chosen one, and the arrow."""
        text = width_of(self.currentText(), self.font()) if self._snug else self._widest()
        return QSize(text + 2 * MARGIN + ARROW + 10, 38)

    def minimumSizeHint(self) -> QSize:
        """A snug one yields, not the page; any other shows its text whole."""
        return QSize(90 if self._snug else self.sizeHint().width(), 38)

    def texts(self) -> list[str]:
        """Return the texts of the list."""
        return [self.itemText(i) for i in range(self.count())]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the list by the arrow keys; leave letters and digits to the window."""
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.showPopup()
        elif typed(event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """A wheel that was touched changes nothing."""
        event.ignore()

    def _widest(self) -> int:
        return max((width_of(text, self.font()) for text in self.texts()), default=0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the chosen text and the arrow."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focus = self.hasFocus()
        line = self.colours.accent if focus else self.colours.line
        painter.setPen(QPen(QColor(line), 2 if focus else 1))
        painter.setBrush(QColor(self.colours.surface))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 10, 10)
        painter.setPen(QColor(self.colours.text))
        painter.setFont(self.font())
        room = self.width() - 2 * MARGIN - ARROW - 8
        text = shortened(self.currentText(), self.font(), room, middle=True)
        where = QRectF(MARGIN, 0, room, self.height())
        painter.drawText(where, int(Qt.AlignmentFlag.AlignVCenter), text)
        arrow = QRectF(self.width() - MARGIN - ARROW, (self.height() - ARROW) / 2, ARROW, ARROW)
        draw_icon(painter, "chevron-down", arrow, self.colours.muted)
        painter.end()


def typed(event: QKeyEvent) -> bool:
    """Tell whether a key wrote a letter or digit, rather than doing something."""
    held = event.modifiers() & (
        Qt.KeyboardModifier.ControlModifier
        | Qt.KeyboardModifier.AltModifier
        | Qt.KeyboardModifier.MetaModifier
    )
    text = event.text()
    return bool(text.strip()) and text.isprintable() and not held
