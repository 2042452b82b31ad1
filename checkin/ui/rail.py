"""The rail: the pages of one role, each with its icon, its name and its key."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeySequence, QPainter, QPaintEvent, QPen, QShortcut
from PySide6.QtWidgets import QAbstractButton, QFrame, QSizePolicy, QVBoxLayout

from checkin.sentences import N_
from checkin.ui.pages import KINDS
from checkin.ui.parts.icons import draw_icon
from checkin.ui.style import Colours, font, shortened
from checkin.words import Words

WIDTH = 92
ICON = 24
TALL, LOW = 64, 50
"""Pixels of a button where there is room, and where there is little."""

EVENTS, HELP = "events", "help"
BELOW = {EVENTS: N_("Events"), HELP: N_("Help")}
"""What is no page of an event, by its key: the way to another one, and help."""


class RailButton(QAbstractButton):
    """One page of the rail."""

    def __init__(self, icon: str, key: str, colours: Colours) -> None:
        super().__init__()
        self.icon_name, self.key, self.colours = icon, key, colours
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedWidth(WIDTH - 16)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)

    def name(self, text: str) -> None:
        """Say the page's name in another language."""
        self.setText(text)
        self.setToolTip(f"{text}  {self.key.replace('+', ' ')}")
        self.setAccessibleName(text)

    def sizeHint(self) -> QSize:
        """Where the screen is low, every button yields alike."""
        return QSize(WIDTH - 16, TALL)

    def minimumSizeHint(self) -> QSize:
        """Icon and name, close together."""
        return QSize(WIDTH - 16, LOW)

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
        top = (self.height() - LOW) / 2 + 2
        draw_icon(painter, self.icon_name, QRectF((self.width() - ICON) / 2, top, ICON, ICON), ink)
        painter.setPen(QColor(ink))
        painter.setFont(font(13, bold=True))
        where = QRectF(2, top + ICON + 2, self.width() - 4, 20)
        text = shortened(self.text(), font(13, bold=True), self.width() - 4)
        painter.drawText(where, int(Qt.AlignmentFlag.AlignCenter), text)
        painter.end()


class Rail(QFrame):
    """The role's pages; below them the way to another event. `chosen` carries a page's key."""

    chosen = Signal(str)

    def __init__(self, colours: Colours, words: Words) -> None:
        super().__init__()
        self.setObjectName("rail")
        self.setFixedWidth(WIDTH)
        self.colours, self.words = colours, words
        self.buttons: dict[str, RailButton] = {}
        self.here = EVENTS
        self._pages = QVBoxLayout()
        self._pages.setSpacing(6)
        below = [
            self._button(EVENTS, "folder-open", "Ctrl+O"),
            self._button(HELP, "circle-help", "F1"),
        ]
        page = QVBoxLayout(self)
        page.setContentsMargins(8, 14, 8, 14)
        page.setSpacing(6)
        page.addLayout(self._pages)
        page.addStretch(1)
        for button in below:
            page.addWidget(button)
        self.retranslate(words)

    def offer(self, keys: Sequence[str]) -> None:
        """Offer the pages of a role, in this order."""
        for key in [*self.buttons]:
            if key in KINDS:
                button = self.buttons.pop(key)
                button.setParent(None)  # its key is another's at once
                button.deleteLater()
        for i, key in enumerate(keys):
            button = self._button(key, KINDS[key].icon, f"Ctrl+{i + 1}")
            # a shortcut of the button itself would wait 100 ms
            QShortcut(QKeySequence(button.key), button, button.click)
            self._pages.addWidget(button)
        self.retranslate(self.words)

    def retranslate(self, words: Words) -> None:
        """Say everything in another language."""
        self.words = words
        for key, button in self.buttons.items():
            button.name(words(KINDS[key].name if key in KINDS else BELOW[key]))

    def mark(self, here: str) -> None:
        """Show which page is seen."""
        self.here = here
        for key, button in self.buttons.items():
            button.setChecked(key == here)

    def _button(self, key: str, icon: str, keys: str) -> RailButton:
        self.buttons[key] = button = RailButton(icon, keys, self.colours)
        button.clicked.connect(lambda: self.chosen.emit(key))
        return button
