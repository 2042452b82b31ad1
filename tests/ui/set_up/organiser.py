"""An organiser in the set-up: opens a section, types, presses keys, and reads what is recorded."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from checkin.domain.journal import Change
from checkin.store import actions
from checkin.ui.main_window import MainWindow
from checkin.ui.page import Page

Key = Qt.Key


class Organiser:
    """Every key goes to whatever has the keyboard."""

    def __init__(self, bot, window: MainWindow) -> None:
        self.bot, self.window = bot, window
        self.before = len(self.journal())

    def go(self, key: str) -> Page:
        """Open a section of the set-up."""
        self.window.show_page("set-up", key)
        page = self.window.made["set-up"].section
        QApplication.processEvents()
        return page

    def press(self, key: Qt.Key, *, ctrl: bool = False) -> None:
        held = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
        self.bot.keyClick(QApplication.focusWidget() or self.window, key, held)

    def type(self, field, text: str) -> None:
        field.setFocus()
        field.selectAll()
        if text.isascii():
            self.bot.keyClicks(field, text)
        else:  # as an input method does it
            field.insert(text)
        self.window.scanners.keyboard.settle()  # digits may be a scanner's

    def journal(self) -> list[Change]:
        assert self.window.file is not None
        return [change for _, change in actions.history(self.window.file)]

    def done(self) -> Iterable[Change]:
        """Return what was recorded since this was last asked."""
        everything = self.journal()
        new, self.before = everything[self.before :], len(everything)
        return new

    @property
    def told(self) -> str:
        return self.window.frame.banner.text()

    @property
    def setup(self):
        return self.window.file.setup
