"""No people yet: what belongs here, and the step that brings them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from checkin.ui.parts.buttons import KeyButton
from checkin.ui.parts.hint import Hint
from checkin.ui.style import Colours
from checkin.words import Words


class Nobody(QFrame):
    """`roster_wanted` says that rosters are to be taken in."""

    roster_wanted = Signal()

    def __init__(self, colours: Colours) -> None:
        super().__init__()
        self.setObjectName("card")
        self.hint = Hint("id-card", colours)
        self.button = KeyButton(colours, "Enter", primary=True)
        page = QVBoxLayout(self)
        page.setContentsMargins(28, 28, 28, 28)
        page.setSpacing(16)
        page.addStretch(1)
        page.addWidget(self.hint)
        page.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        page.addStretch(1)
        self.button.clicked.connect(self.roster_wanted)

    def retranslate(self, words: Words) -> None:
        """Say everything in another language."""
        self.hint.say(
            words("No badges to print yet"),
            words("First take in the rosters that the delegations have sent."),
        )
        self.button.setText(words("Take in rosters"))
        self.button.updateGeometry()
