"""A clerk at the desk: types, scans, reads what is shown."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from checkin.domain.attendee import Attendee
from checkin.domain.badge import Badge
from checkin.services.admission import Answer
from checkin.store import people
from checkin.ui.desk.desk import Desk
from checkin.ui.desk.scan_page import ScanPage
from checkin.ui.main_window import MainWindow

Key = Qt.Key


class Clerk:
    """Every key goes to whatever has the keyboard, as in life."""

    def __init__(self, bot, window: MainWindow) -> None:
        self.bot, self.window = bot, window
        self.answers: list[Answer] = []
        self.desk.answered.connect(self.answers.append)

    @property
    def desk(self) -> Desk:
        assert self.window.desk is not None
        return self.window.desk

    @property
    def page(self) -> ScanPage:
        assert self.window.scan_page is not None
        return self.window.scan_page

    def press(self, key: Qt.Key, *, ctrl: bool = False, shift: bool = False) -> None:
        modifier = Qt.KeyboardModifier
        held = modifier.ControlModifier if ctrl else modifier.NoModifier
        held |= modifier.ShiftModifier if shift else modifier.NoModifier
        self.bot.keyClick(self._focus(), key, held)

    def type(self, text: str) -> None:
        for letter in text:
            self.bot.keyClick(self._focus(), letter)

    def scan(self, code: str, *, enter: bool = True) -> None:
        self.type(code)
        if enter:
            self.press(Key.Key_Return)

    def enter(self) -> None:
        """Press Enter by hand: later than a scanner would."""
        self.bot.waitUntil(lambda: not self.window.scanners.keyboard.awaits_end)
        self.press(Key.Key_Return)

    def rested(self) -> None:
        """Wait until nothing goes on beside the window."""
        self.bot.waitUntil(lambda: not self.desk.work.beside.busy, timeout=30_000)

    def tab(self) -> None:
        self.press(Key.Key_Tab)

    def person(self, **wanted: str) -> Attendee:
        """Return the first person with these fields."""
        return next(
            x.attendee
            for x in people.everybody(self.desk.file)
            if all(getattr(x.attendee, name) == value for name, value in wanted.items())
        )

    def without_badge(self) -> Attendee:
        held = people.valid_badges(self.desk.file)
        everybody = people.everybody(self.desk.file)
        return next(x.attendee for x in everybody if x.attendee.id not in held)

    def token(self, who: Attendee) -> str:
        return self.badge(who).token

    def badge(self, who: Attendee) -> Badge:
        return people.valid_badges(self.desk.file)[who.id]

    @property
    def heading(self) -> str:
        head = self.page.panel.head
        return head.heading.text() if head.isVisible() else ""

    @property
    def name(self) -> str:
        name = self.page.panel.person.name
        return name.text() if name.isVisible() else ""

    @property
    def told(self) -> str:
        return self.window.frame.banner.text()

    def _focus(self):
        return QApplication.focusWidget() or self.window
