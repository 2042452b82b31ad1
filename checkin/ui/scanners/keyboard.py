"""Scanners that act as a keyboard: a scan is caught wherever the keyboard happens to be."""

import time
from collections.abc import Iterable
from dataclasses import replace

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import (
    QGuiApplication,
    QInputMethodEvent,
    QInputMethodQueryEvent,
    QKeyEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from checkin.scanning.keys import digit_of
from checkin.scanning.stroke import Stroke
from checkin.scanning.wedge import ENDS_WITHIN, REST, Outcome, Wedge, press, rest
from checkin.ui.scanners.stamps import Stamps

ENDS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)
"""Keys that a scanner may type after a code."""

SILENT = (
    Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta,
    Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock, Qt.Key.Key_ScrollLock, Qt.Key.Key_Mode_switch,
)  # fmt: skip
"""Keys that only change what others do: they part no scan."""

COMMANDS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)

LATE = 30
"""Milliseconds: a timer that comes later than this waited for a busy window, and so do keys."""


class Keyboard(QObject):
    """Listens to every key of the application, before anything else hears of it.

    `read` carries a Reading; `followed` what the scanner typed after its code, such as "Enter".
    """

    read = Signal(object)
    followed = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._wedge, self._stamps = Wedge(), Stamps()
        self._heard, self._last = 0, (0, 0)
        self._held: dict[int, tuple[QWidget, list[QEvent]]] = {}
        self._passing = False
        self._due, self._patient = 0.0, False
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self._rested)

    @property
    def awaits_end(self) -> bool:
        """Tell whether an Enter now would still belong to the last code."""
        taken = self._wedge.taken
        return taken is not None and not taken.ended and _now() - taken.at <= ENDS_WITHIN

    def listen(self) -> None:
        """Hear every key from now on."""
        if application := QApplication.instance():
            application.installEventFilter(self)

    def stop(self) -> None:
        """Hear no key any more; what is held back goes where it was typed."""
        self.settle()
        if application := QApplication.instance():
            application.removeEventFilter(self)

    def expect(self, event: int | None) -> None:
        """Know the number of the event whose badges are scanned here."""
        self._wedge = replace(self._wedge, event=event)

    def settle(self) -> None:
        """Decide now about the keys that are held back."""
        self._rest.stop()
        self._wedge, outcome = rest(self._wedge)
        self._carry_out([outcome])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hold a key back, drop it, or let it through."""
        kind = event.type()
        if (
            kind not in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.InputMethod)
            or self._passing
            or not isinstance(watched, QWidget)
        ):
            return False
        if isinstance(event, QInputMethodEvent):
            return self._composed(watched, event)
        if not isinstance(event, QKeyEvent) or event.key() in SILENT:
            return False
        if kind == QEvent.Type.KeyRelease:
            return self._keep_release(event)
        return self._pressed(watched, event)

    def _pressed(self, watched: QWidget, event: QKeyEvent) -> bool:
        this = (event.timestamp(), event.key())
        if this == self._last and event.timestamp():
            return False  # the same key once more, on its way through the parents of a field
        self._last = this
        at, exact = self._stamps.time_of(event.timestamp(), _now())
        if watched.inputMethodHints() & Qt.InputMethodHint.ImhHiddenText:
            exact = False  # a PIN that a program fills in is nobody's scan, and in no journal
        if event.isAutoRepeat():
            stroke = Stroke(self._number(), at, exact=exact)
        else:
            ends = event.key() in ENDS and not event.modifiers() & COMMANDS
            stroke = Stroke(self._number(), at, _written(event), _digit(event), ends, exact)
        return self._hear(stroke, watched, event)

    def _composed(self, watched: QWidget, event: QInputMethodEvent) -> bool:
        """Hear what an input method wrote; what it is still composing is a person's."""
        text = event.commitString()
        if not text or event.replacementLength():
            return False
        for sign in text[:-1] if text.isdecimal() else "":
            self._wedge, outcomes = press(self._wedge, Stroke(self._number(), _now(), sign))
            self._carry_out(outcomes)
        last = text[-1] if text.isdecimal() else text
        return self._hear(Stroke(self._number(), _now(), last), watched, event)

    def _hear(self, stroke: Stroke, watched: QWidget, event: QEvent) -> bool:
        """Tell whether the field that a key was meant for must not have it, or not yet."""
        self._held[stroke.n] = watched, [event.clone()]
        self._wedge, outcomes = press(self._wedge, stroke)
        through = stroke.n in outcomes[-1].passed
        if through:
            del self._held[stroke.n]
        self._carry_out(outcomes)
        if stroke.ends and stroke.n in outcomes[-1].dropped and isinstance(event, QKeyEvent):
            self.followed.emit("Tab" if event.key() == Qt.Key.Key_Tab else "Enter")
        if self._wedge.burst:
            self._patient = True
            self._wait()
        return not through

    def _keep_release(self, event: QKeyEvent) -> bool:
        """Keep a key's release with the key, where that is held back."""
        self._last = (0, 0)
        for _, events in self._held.values():
            pressed = events[0]
            if len(events) == 1 and isinstance(pressed, QKeyEvent) and _same(pressed, event):
                events.append(event.clone())
                return True
        return False

    def _wait(self) -> None:
        self._due = _now() + REST
        self._rest.start(REST)

    def _rested(self) -> None:
        """Nothing came for a while; but where the window was busy, keys may stand in line, once."""
        if self._patient and _now() - self._due > LATE:
            self._patient = False
            self._wait()
        else:
            self.settle()

    def _carry_out(self, outcomes: Iterable[Outcome]) -> None:
        for outcome in outcomes:
            self._pass_on(outcome.passed)
            for n in outcome.dropped:
                self._held.pop(n, None)
            if outcome.typed:
                _withdraw(outcome.typed, outcome.remains)
            if outcome.after:
                self.followed.emit(outcome.after)
            if outcome.reading is not None:
                self.read.emit(outcome.reading)

    def _pass_on(self, numbers: Iterable[int]) -> None:
        """Give keys where they belong."""
        self._passing = True
        try:
            for n in numbers:
                widget, events = self._held.pop(n, (None, []))
                for event in events:
                    if widget is not None and shiboken6.isValid(widget):
                        QApplication.sendEvent(widget, event)
        finally:
            self._passing = False

    def _number(self) -> int:
        self._heard += 1
        return self._heard


def _now() -> float:
    return time.monotonic() * 1000


def _written(event: QKeyEvent) -> str:
    """Return what a key wrote, empty where it did something instead."""
    text = event.text()
    return text if text.isprintable() and not event.modifiers() & COMMANDS else ""


def _digit(event: QKeyEvent) -> str:
    """Return the digit on the physical key; with Shift it is one only where it wrote one."""
    held = event.modifiers()
    if held & (COMMANDS | Qt.KeyboardModifier.GroupSwitchModifier):
        return ""
    if held & Qt.KeyboardModifier.ShiftModifier and not event.text().isdecimal():
        return ""
    platform = QGuiApplication.platformName()
    return digit_of(platform, event.nativeScanCode(), event.nativeVirtualKey())


def _same(pressed: QKeyEvent, released: QKeyEvent) -> bool:
    """Tell whether this is the release of that key."""
    code = pressed.nativeScanCode()
    if code:
        return code == released.nativeScanCode()
    return pressed.key() == released.key()


def _withdraw(typed: str, remains: str) -> None:
    """Take back what a scanner has typed into the field that has the keyboard."""
    field = QApplication.focusWidget()
    if field is None:
        return
    asked = QInputMethodQueryEvent(
        Qt.InputMethodQuery.ImSurroundingText | Qt.InputMethodQuery.ImCursorPosition
    )
    QApplication.sendEvent(field, asked)
    text = asked.value(Qt.InputMethodQuery.ImSurroundingText)
    cursor = asked.value(Qt.InputMethodQuery.ImCursorPosition)
    if isinstance(text, str) and text[: cursor or 0].endswith(typed):
        change = QInputMethodEvent()
        change.setCommitString(remains, -len(typed), len(typed))
        QApplication.sendEvent(field, change)
