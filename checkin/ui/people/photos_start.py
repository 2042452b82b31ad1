"""Before any photo is looked at: what belongs here, and how it comes."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from checkin.ui.parts.buttons import KeyButton
from checkin.ui.parts.hint import Hint
from checkin.ui.style import Colours
from checkin.words import Words


class PhotosStart(QFrame):
    """A card that asks for a folder, or for files."""

    folder_wanted = Signal()
    files_wanted = Signal()

    def __init__(self, colours: Colours) -> None:
        super().__init__()
        self.setObjectName("card")
        self.hint = Hint("image", colours)
        self.folder, self.files = KeyButton(colours, "Enter", primary=True), KeyButton(colours, "")
        self.folder.clicked.connect(self.folder_wanted)
        self.files.clicked.connect(self.files_wanted)
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addStretch(1)
        buttons.addWidget(self.folder)
        buttons.addWidget(self.files)
        buttons.addStretch(1)
        page = QVBoxLayout(self)
        page.addStretch(2)
        page.addWidget(self.hint)
        page.addSpacing(12)
        page.addLayout(buttons)
        page.addStretch(3)

    def retranslate(self, words: Words) -> None:
        """Say everything in another language."""
        for button, text in (
            (self.folder, words("Choose a folder")),
            (self.files, words("Choose files")),
        ):
            button.setText(text)
            button.updateGeometry()
        self.hint.say(
            words("Drop photos here"),
            words(
                "A folder or several files at once. Each is named after its person: the ID of "
                "the roster, the badge's number, or the name in any script."
            ),
        )
