"""The last step: what was taken in, and what comes next."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from checkin.services.rosters import Imported
from checkin.ui.parts.buttons import KeyButton
from checkin.ui.parts.hint import Hint
from checkin.ui.parts.labels import Label
from checkin.ui.style import Colours
from checkin.words import Words


class DoneStep(QFrame):
    """How many came, and four ways on: badges, the rows not taken, taking back, more rosters."""

    badges_wanted = Signal()
    save_wanted = Signal()
    undo_wanted = Signal()
    more_wanted = Signal()

    def __init__(self, colours: Colours, words: Words) -> None:
        super().__init__()
        self.setObjectName("card")
        self.words = words
        self.done: Imported | None = None
        self._back = False
        self.hint = Hint("circle-check", colours)
        self.left = Label(16, colours.attention[0], bold=True, least=13, lines=2).centred()
        self.badges = KeyButton(colours, "", primary=True)
        self.save, self.undo = KeyButton(colours, ""), KeyButton(colours, "")
        self.more = KeyButton(colours, "")
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addStretch(1)
        for button in (self.badges, self.save, self.undo, self.more):
            row.addWidget(button)
        row.addStretch(1)
        page = QVBoxLayout(self)
        page.setContentsMargins(20, 20, 20, 20)
        page.setSpacing(16)
        page.addStretch(2)
        page.addWidget(self.hint)
        page.addWidget(self.left)
        page.addSpacing(8)
        page.addLayout(row)
        page.addStretch(3)
        self.badges.clicked.connect(self.badges_wanted)
        self.save.clicked.connect(self.save_wanted)
        self.undo.clicked.connect(self.undo_wanted)
        self.more.clicked.connect(self.more_wanted)
        self.retranslate(words)

    def show_done(self, done: Imported) -> None:
        """Show what was taken in."""
        self.done, self._back = done, False
        self.undo.setEnabled(bool(done.batch))
        self.retranslate(self.words)

    def show_taken_back(self) -> None:
        """Show that everything is as it was before."""
        self._back = True
        self.undo.setEnabled(False)
        self.retranslate(self.words)

    def retranslate(self, words: Words) -> None:
        """Say everything in another language."""
        self.words = words
        self.badges.setText(words("Print badges"))
        self.save.setText(words("Save the rows that were not taken"))
        self.undo.setText(words("Take it back"))
        self.more.setText(words("More rosters"))
        if self._back:
            self.hint.say(words("Taken back"), words("Everything is as it was before."))
            self.left.hide()
        elif self.done is not None:
            self._say_done(self.done, words)

    def _say_done(self, done: Imported, words: Words) -> None:
        left = len(done.rejected)
        said = words(
            "{added} added, {changed} changed, {unchanged} as before.",
            added=done.added, changed=done.changed, unchanged=done.unchanged,
        )  # fmt: skip
        self.hint.say(words("The rosters are taken in"), said)
        self.left.set_text(words.plural("{n} row was not taken.", "{n} rows were not taken.", left))
        self.left.setVisible(bool(left))
        self.save.setVisible(bool(left))

    def first(self) -> KeyButton:
        """Return the button that has the keyboard first."""
        return self.save if self.save.isVisibleTo(self) else self.badges
