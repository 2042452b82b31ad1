"""What is asked before badges are handed over or made void, in panes above the list."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from checkin.domain.token import serial_text
from checkin.store.badge_list import BadgeRow
from checkin.ui.badges.badge_desk import BadgeDesk
from checkin.ui.badges.panes import HandOverPane, VoidPane
from checkin.ui.style import Colours
from checkin.words import Words


class Asking(QWidget):
    """One pane at a time, or none.

    `closed` says that the last one is; `replaced` carries whose badge is to be replaced,
    its number and why.
    """

    closed = Signal()
    replaced = Signal(str, int, str)

    def __init__(self, badges: BadgeDesk, colours: Colours, words: Words) -> None:
        super().__init__()
        self.badges, self.words = badges, words
        self.giving, self.voiding = HandOverPane(colours), VoidPane(colours)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        for pane in (self.giving, self.voiding):
            page.addWidget(pane)
            pane.close_it.clicked.connect(self.leave)
        self.giving.done.connect(self._give)
        self.voiding.done.connect(self._void)
        self.voiding.again.connect(self._replace)
        self.hide()

    def retranslate(self, words: Words) -> None:
        """Say everything in another language; what was filled in stays."""
        self.words = words
        for pane in (self.giving, self.voiding):
            pane.retranslate(words)

    def ask_who_takes(self, ids: list[str], whose: str) -> None:
        """Ask who takes these people's badges; `whose` names the delegation, if it is one."""
        self._show(self.voiding)
        self.giving.open_for(ids, whose)
        self.giving.retranslate(self.words)

    def ask_why_void(self, row: BadgeRow) -> None:
        """Ask why a person's badge is made void, and whether a new one is printed."""
        self._show(self.giving)
        number, comes = serial_text(row.serial), not row.cancelled
        self.voiding.open_for(row.serial, number, row.id, comes=comes)
        self.voiding.retranslate(self.words)

    def leave(self) -> bool:
        """Close the pane that is open; tell whether one was."""
        was_open = not self.isHidden()
        for part in (self.giving, self.voiding, self):
            part.hide()
        if was_open:
            self.closed.emit()
        return was_open

    def stops(self) -> list[QWidget]:
        """Return where Tab stops, in this order."""
        giving, voiding = self.giving, self.voiding
        return [
            giving.who.edit, giving.wipe, voiding.reason, giving.close_it, giving.go,
            voiding.close_it, voiding.new, voiding.go,
        ]  # fmt: skip

    def _show(self, other: QWidget) -> None:
        other.hide()
        self.show()

    def _give(self) -> None:
        who, signature = self.giving.who, self.giving.signature.png()
        if signature and not any(map(str.isalpha, who.text())):
            who.complain(self.words("A name is needed"))
            who.edit.setFocus()
        elif self.badges.hand_over(self.giving.ids, who.text(), signature):
            self.leave()

    def _void(self) -> None:
        if self.badges.void(self.voiding.serial, self.voiding.reason.key()):
            self.leave()

    def _replace(self) -> None:
        pane = self.voiding
        self.replaced.emit(pane.holder, pane.serial, pane.reason.key())
