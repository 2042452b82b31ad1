"""The field that takes a name, or a badge's number typed by hand."""

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit

from checkin.ui.parts.buttons import CAP_HEIGHT, cap_width, draw_cap
from checkin.ui.style import Colours

KEY = "Esc"


class SearchField(QLineEdit):
    """Arrows walk through what was found: `stepped` carries -1 or 1."""

    stepped = Signal(int)

    def __init__(self, colours: Colours) -> None:
        super().__init__()
        self.colours = colours
        self.setObjectName("search")
        self.setFixedHeight(56)
        self.setTextMargins(0, 0, round(cap_width(KEY)), 0)

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the desk: they take back what was done, not what was typed."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and _goes_back(event)
        ):
            event.ignore()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pass the arrow keys to the list, keep all others."""
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.stepped.emit(1 if key == Qt.Key.Key_Down else -1)
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


def _goes_back(event: QKeyEvent) -> bool:
    """Tell whether a key means undo or redo, as any of the systems writes it."""
    redo = QKeySequence(event.keyCombination()).toString() in ("Ctrl+Shift+Z", "Ctrl+Y")
    return redo or event.matches(QKeySequence.StandardKey.Undo)
