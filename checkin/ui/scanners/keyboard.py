"""A scan is caught wherever the keyboard happens to be, and its digits never reach a field."""

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from checkin.domain.token import LENGTH
from checkin.ui.desk.search_field import ENTER_WITHIN, SearchField
from checkin.ui.wedge import code_in

ENDS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)
"""Keys that a scanner may type after a code."""

REST = 80
"""Milliseconds: a scanner never rests as long between two keys, and hardly a clerk is as quick."""


class Keyboard(QObject):
    """Holds digits back until it is clear who typed them: a scanner, or a person.

    `scanned` carries what a scanner typed. A search field has its own ways: there
    a person sees at once what they type.
    """

    scanned = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._held: list[tuple[QWidget, QKeyEvent]] = []
        self._passing = False
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST)
        self._rest.timeout.connect(self._pass_on)
        self._enter_due = QTimer(self)
        self._enter_due.setSingleShot(True)
        self._enter_due.setInterval(ENTER_WITHIN)
        if application := QApplication.instance():
            application.installEventFilter(self)

    @property
    def awaits_enter(self) -> bool:
        """Tell whether an Enter now would still belong to the last code."""
        return self._enter_due.isActive()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hold a digit back; before any other key those that are held go first."""
        if (
            event.type() != QEvent.Type.KeyPress
            or self._passing
            or not isinstance(event, QKeyEvent)
            or not isinstance(watched, QWidget)
        ):
            return False
        if isinstance(watched, SearchField) or not _is_digit(event):
            self._pass_on()
            return self._ends_a_code(event)
        self._held.append((watched, event.clone()))
        self._rest.start()
        text = "".join(held.text() for _, held in self._held)
        if len(self._held) >= LENGTH and code_in(text):
            self._take(code_in(text))
        return True

    def _ends_a_code(self, event: QKeyEvent) -> bool:
        """Tell whether an Enter or Tab is the scanner's own, after the code that it typed."""
        ours = self._enter_due.isActive() and event.key() in ENDS
        if ours:
            self._enter_due.stop()
        return ours

    def _take(self, code: str) -> None:
        self._rest.stop()
        self._held.clear()
        self._enter_due.start()
        _make_way()
        self.scanned.emit(code)

    def _pass_on(self) -> None:
        """A person typed these, or a scanner that misread: give them where they belong."""
        self._rest.stop()
        held, self._held = self._held, []
        if len(held) >= LENGTH:
            self._take("".join(event.text() for _, event in held))
            return
        self._passing = True
        try:
            for widget, event in held:
                if shiboken6.isValid(widget):
                    QApplication.sendEvent(widget, event)
        finally:
            self._passing = False


def _is_digit(event: QKeyEvent) -> bool:
    doing = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    return event.text().isdecimal() and not event.modifiers() & doing


def _make_way() -> None:
    """Close what lies over the window: an open list or menu, a dialog that asks."""
    while popup := QApplication.activePopupWidget():
        popup.close()
    dialog = QApplication.activeModalWidget()
    if isinstance(dialog, QDialog):
        dialog.reject()
