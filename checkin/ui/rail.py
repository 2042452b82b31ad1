"""The rail: the window's pages, each with its icon, its name and its key."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeySequence, QPainter, QPaintEvent, QPen, QShortcut
from PySide6.QtWidgets import QAbstractButton, QFrame, QVBoxLayout

from checkin.ui.parts.icons import draw_icon
from checkin.ui.style import Colours, font, shortened
from checkin.words import Words

WIDTH = 92
ICON = 24


class RailButton(QAbstractButton):
    """One page of the rail."""

    def __init__(self, icon: str, key: str, colours: Colours) -> None:
        super().__init__()
        self.icon_name, self.key, self.colours = icon, key, colours
        QShortcut(QKeySequence(key), self, self.click)  # a shortcut of its own would wait 100 ms
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedSize(QSize(WIDTH - 16, 64))

    def name(self, text: str) -> None:
        """Say the page's name in another language."""
        self.setText(text)
        self.setToolTip(f"{text}  {self.key.replace('+', ' ')}")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the icon above the name."""
        colours = self.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        here = self.isChecked()
        focus = QPen(QColor(colours.accent), 2) if self.hasFocus() else Qt.PenStyle.NoPen
        painter.setPen(focus)
        ground = here or self.underMouse()
        painter.setBrush(QColor(colours.accent_soft if ground else colours.surface))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 10, 10)
        ink = colours.accent if here else colours.muted
        draw_icon(painter, self.icon_name, QRectF((self.width() - ICON) / 2, 10, ICON, ICON), ink)
        painter.setPen(QColor(ink))
        painter.setFont(font(13, bold=True))
        where = QRectF(2, 37, self.width() - 4, 20)
        text = shortened(self.text(), font(13, bold=True), self.width() - 4)
        painter.drawText(where, int(Qt.AlignmentFlag.AlignCenter), text)
        painter.end()


class Rail(QFrame):
    """The desk, the counts; below them the way to another event."""

    def __init__(self, colours: Colours, words: Words) -> None:
        super().__init__()
        self.setObjectName("rail")
        self.setFixedWidth(WIDTH)
        self.desk = RailButton("scan-qr-code", "Ctrl+1", colours)
        self.counts = RailButton("chart-no-axes-column", "Ctrl+2", colours)
        self.events = RailButton("folder-open", "Ctrl+O", colours)
        page = QVBoxLayout(self)
        page.setContentsMargins(8, 14, 8, 14)
        page.setSpacing(6)
        page.addWidget(self.desk)
        page.addWidget(self.counts)
        page.addStretch(1)
        page.addWidget(self.events)
        self.retranslate(words)

    def retranslate(self, words: Words) -> None:
        """Say everything in another language."""
        self.desk.name(words("Desk"))
        self.counts.name(words("Counts"))
        self.events.name(words("Events"))

    def mark(self, here: RailButton) -> None:
        """Show which page is seen."""
        for button in (self.desk, self.counts, self.events):
            button.setChecked(button is here)
