"""The doors before there is a programme: what belongs here, and the step that leads there."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from checkin.ui.parts.buttons import KeyButton
from checkin.ui.parts.hint import Hint
from checkin.ui.style import Colours
from checkin.words import Words


class NoSessions(QWidget):
    """Says that there are no sessions yet; `set_up_wanted` leads to where they are made."""

    set_up_wanted = Signal()

    def __init__(self, colours: Colours) -> None:
        super().__init__()
        self.hint = Hint("door-open", colours)
        self.set_up = KeyButton(colours, "Enter", primary=True)
        page = QVBoxLayout(self)
        page.addStretch(2)
        page.addWidget(self.hint)
        page.addWidget(self.set_up, 0, Qt.AlignmentFlag.AlignHCenter)
        page.addStretch(3)
        self.set_up.clicked.connect(self.set_up_wanted)

    def retranslate(self, words: Words) -> None:
        """Say everything in another language."""
        self.hint.say(
            words("No sessions yet"),
            words("Every session of the programme has a door. Set up the first one."),
        )
        self.set_up.setText(words("Set up the programme"))
        self.set_up.updateGeometry()
