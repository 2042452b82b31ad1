"""The field that takes a scanner's digits or a typed name."""

from PySide6.QtCore import QEvent, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit

from checkin.ui.parts.buttons import CAP_HEIGHT, cap_width, draw_cap
from checkin.ui.style import Colours
from checkin.ui.wedge import code_in

ENTER_WITHIN = 250
"""Milliseconds within which an Enter after a code is the scanner's, not the clerk's."""

KEY = "Esc"


class SearchField(QLineEdit):
    """Arrows walk through what was found; a whole code is a scan, with or without Enter.

    `scanned` carries a code, `stepped` -1 or 1; Enter by hand is `returnPressed`.
    """

    scanned = Signal(str)
    stepped = Signal(int)

    def __init__(self, colours: Colours) -> None:
        super().__init__()
        self.colours = colours
        self.setObjectName("search")
        self.setFixedHeight(56)
        self.setTextMargins(0, 0, round(cap_width(KEY)), 0)
        self._enter_due = QTimer(self)
        self._enter_due.setSingleShot(True)
        self._enter_due.setInterval(ENTER_WITHIN)
        self.textChanged.connect(self._look_for_code)

    @property
    def awaits_enter(self) -> bool:
        """Tell whether an Enter now would still belong to the last scan."""
        return self._enter_due.isActive()

    def take_code(self, code: str) -> None:
        """Take a code that was scanned, here or in another field; its Enter may follow."""
        self._enter_due.start()
        self.scanned.emit(code)

    def swallow(self) -> bool:
        """Tell whether an Enter or Tab that came elsewhere was the scanner's; it is used up."""
        awaited = self.awaits_enter
        self._enter_due.stop()
        return awaited

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the desk: they take back what was done, not what was typed.

        Some scanners end a code in Tab: that one moves the keyboard nowhere.
        """
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Tab
            and self.awaits_enter
        ):
            self._enter_due.stop()
            return True
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and _goes_back(event)
        ):
            event.ignore()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pass the arrow keys to the list, swallow a scanner's Enter, keep all others."""
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.stepped.emit(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.awaits_enter:
            self._enter_due.stop()
        elif _goes_back(event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the field, and the key that empties it."""
        super().paintEvent(event)
        if self.text():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            left, top = self.width() - 16 - cap_width(KEY), (self.height() - CAP_HEIGHT) / 2
            cap = QRectF(left, top, cap_width(KEY), CAP_HEIGHT)
            draw_cap(painter, cap, KEY, self.colours.muted)
            painter.end()

    def _look_for_code(self, text: str) -> None:
        if code := code_in(text):
            self.clear()
            self.take_code(code)


def _goes_back(event: QKeyEvent) -> bool:
    """Tell whether a key means undo or redo, as any of the systems writes it."""
    redo = QKeySequence(event.keyCombination()).toString() in ("Ctrl+Shift+Z", "Ctrl+Y")
    return redo or event.matches(QKeySequence.StandardKey.Undo)
