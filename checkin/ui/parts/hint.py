"""No empty page: what belongs here, and the step that fills it."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from checkin.ui.parts.buttons import CAP_HEIGHT, KeyButton, cap_width, draw_cap
from checkin.ui.parts.icons import Icon
from checkin.ui.parts.labels import Label
from checkin.ui.style import Colours, font, shortened


class Hint(QFrame):
    """An icon, a heading and a sentence, in the middle; below them the step that leads on.

    `step_wanted` says that the step's button was pressed.
    """

    step_wanted = Signal()

    def __init__(self, icon: str, colours: Colours, *, size: int = 28) -> None:
        super().__init__()
        self._size = size
        self.icon = Icon(icon, size * 2, colours.accent)
        self.title = Label(size, colours.text, bold=True, least=size * 3 // 4, lines=3).centred()
        self.lead = Label(16, colours.muted, least=14, lines=4).centred()
        self.step = KeyButton(colours, "", primary=True)
        self.step.clicked.connect(self.step_wanted)
        self.step.hide()
        page = QVBoxLayout(self)
        page.setContentsMargins(28, 8, 28, 8)
        page.setSpacing(12)
        page.addStretch(1)
        page.addWidget(self.icon, 0, Qt.AlignmentFlag.AlignHCenter)
        page.addWidget(self.title)
        page.addWidget(self.lead)
        page.addWidget(self.step, 0, Qt.AlignmentFlag.AlignHCenter)
        page.addStretch(1)

    def grow(self, scale: float) -> None:
        """Show everything so many times as large, where a screen has the room."""
        size = round(self._size * scale)
        self.icon.setFixedSize(size * 2, size * 2)
        self.title.set_size(size, self._size * 3 // 4)
        self.lead.set_size(round(16 * scale), 14)

    def say(self, title: str, lead: str = "", step: str = "") -> None:
        """Show other texts; without a `step` there is no button."""
        self.step.setText(step)
        self.step.setVisible(bool(step))
        self.step.updateGeometry()
        self.title.set_text(title)
        self.lead.set_text(lead)
        self.title.setVisible(bool(title))
        self.lead.setVisible(bool(lead))


class Keys(QWidget):
    """Which key does what, a line each."""

    ROW = 30

    def __init__(self, colours: Colours) -> None:
        super().__init__()
        self.colours = colours
        self._keys: list[tuple[str, str]] = []

    def say(self, keys: list[tuple[str, str]]) -> None:
        """Show (key, what it does)."""
        self._keys = keys
        self.setFixedHeight(self.ROW * len(keys))
        self.setAccessibleName(", ".join(f"{key}: {text}" for key, text in keys))
        self.update()

    def sizeHint(self) -> QSize:
        """As high as its lines."""
        return QSize(200, self.ROW * len(self._keys))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the caps and what they do."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        column = max((cap_width(key) for key, _ in self._keys), default=0)
        for i, (key, text) in enumerate(self._keys):
            top = i * self.ROW + (self.ROW - CAP_HEIGHT) / 2
            draw_cap(painter, QRectF(0, top, cap_width(key), CAP_HEIGHT), key, self.colours.muted)
            painter.setFont(font(14))
            painter.setPen(QColor(self.colours.muted))
            room = self.width() - column - 14
            shown = shortened(text, font(14), room)
            where = QRectF(column + 14, i * self.ROW, room + 1, self.ROW)
            painter.drawText(where, int(Qt.AlignmentFlag.AlignVCenter), shown)
        painter.end()
