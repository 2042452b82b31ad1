"""What stands in place of the table where there is nobody to be shown."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from checkin.ui.parts.buttons import KeyButton
from checkin.ui.parts.hint import Hint
from checkin.ui.style import Colours
from checkin.words import Words


class Empty(QFrame):
    """Says why nobody is here, and offers the step that changes it: `pressed`."""

    pressed = Signal()

    def __init__(self, colours: Colours) -> None:
        super().__init__()
        self.setObjectName("card")
        self.hint = Hint("users", colours)
        self.button = KeyButton(colours, "Enter", primary=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 28, 28, 28)
        column.addStretch(2)
        column.addWidget(self.hint)
        column.addSpacing(8)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self.button.clicked.connect(self.pressed)

    def say(self, words: Words, *, filtered: bool) -> None:
        """Say that nobody fits the filters, or that nobody is here yet."""
        if filtered:
            self.hint.say(words("Nobody fits"), words("Nobody fits all that is asked for above."))
            self.button.setText(words("Show all"))
        else:
            self.hint.say(
                words("Nobody is here yet"),
                words("People come with the delegations' rosters: spreadsheets, as they are."),
            )
            self.button.setText(words("Take rosters in"))
        self.button.updateGeometry()
