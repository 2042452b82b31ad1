"""The chosen template: its badge, and what can be done with it."""

from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout

from checkin.ui.badges.preview_card import BadgePicture
from checkin.ui.parts.buttons import KeyButton
from checkin.ui.parts.labels import Label
from checkin.ui.style import Colours
from checkin.words import Words

WIDTH = 400


class TemplateCard(QFrame):
    """Shows a template's badge; its buttons are wired by the page."""

    def __init__(self, colours: Colours) -> None:
        super().__init__()
        self.setObjectName("card")
        self.setFixedWidth(WIDTH)
        self.picture = BadgePicture(colours)
        self.name = Label(16, colours.text, bold=True, least=13, lines=2)
        self.about = Label(13, colours.muted, lines=3, least=12)
        self.use = KeyButton(colours, "Enter", primary=True)
        self.change = KeyButton(colours, "Ctrl E")
        self.double = KeyButton(colours, "Ctrl D")
        self.remove = KeyButton(colours, "Del")
        self.share, self.sample = KeyButton(colours, ""), KeyButton(colours, "")
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 18)
        column.setSpacing(10)
        column.addWidget(self.picture, 1)
        column.addWidget(self.name)
        column.addWidget(self.about)
        column.addWidget(self.use)
        column.addWidget(self.change)
        grid = QGridLayout()
        grid.setSpacing(10)
        for i, button in enumerate((self.double, self.remove, self.share, self.sample)):
            grid.addWidget(button, i // 2, i % 2)
        column.addLayout(grid)

    def say_buttons(self, words: Words, *, own: bool) -> None:
        """Say what can be done: one that comes with the program is changed as a copy."""
        for button, said in (
            (self.use, words("Print badges from it")),
            (self.change, words("Design") if own else words("Design a copy")),
            (self.double, words("Duplicate")),
            (self.remove, words("Remove")),
            (self.share, words("Save to a file")),
            (self.sample, words("Sample as PDF")),
        ):
            button.setText(said)
            button.updateGeometry()
        self.picture.setAccessibleName(words("The badge as it will be printed"))
