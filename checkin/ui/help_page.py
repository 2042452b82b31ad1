"""F1: which key does what; and about the program: its version, its parts, their licences."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from checkin import __version__
from checkin.ui.made_of import made_of
from checkin.ui.parts.buttons import KeyButton
from checkin.ui.parts.heading import Heading
from checkin.ui.parts.hint import Keys
from checkin.ui.parts.labels import Label
from checkin.ui.parts.scrolling import Scrolling
from checkin.ui.rehearsal_strip import KEYS
from checkin.ui.style import Colours
from checkin.words import Words


class HelpPage(QWidget):
    """Keys on the left, in the order of the day; about the program on the right.

    `rehearsal_wanted` asks for a rehearsal of the event that is open.
    """

    rehearsal_wanted = Signal()

    def __init__(self, colours: Colours, words: Words) -> None:
        super().__init__()
        self.setObjectName("page")
        self.colours = colours
        self.heading, self.rehearse = Heading(colours), KeyButton(colours, KEYS.replace("+", " "))
        self.heading.beside(self.rehearse)
        self.rehearse.clicked.connect(self.rehearsal_wanted)
        self.rehearse.hide()
        self.titles = [Label(14, colours.muted, bold=True) for _ in range(4)]
        self.keys = [Keys(colours) for _ in range(3)]
        self.about = Label(14, colours.text, lines=7)
        self.parts = [Label(13, colours.muted) for _ in made_of()]
        page = QVBoxLayout(self)
        page.setContentsMargins(22, 20, 22, 20)
        page.setSpacing(20)
        page.addWidget(self.heading)
        row = QHBoxLayout()
        row.setSpacing(20)
        row.addWidget(self._card(self.titles[0], self.keys[0]), 1)
        row.addWidget(self._card(self.titles[1], self.keys[1], self.titles[2], self.keys[2]), 1)
        row.addWidget(self._card(self.titles[3], self.about, self._scrolled(self.parts)), 1)
        page.addLayout(row, 1)
        self.retranslate(words)

    def retranslate(self, words: Words) -> None:
        """Say everything in another language."""
        self.heading.say(words("Help"), words("Everything can be done from the keyboard."))
        self.rehearse.setText(words("Rehearse: nothing is recorded"))
        self.rehearse.updateGeometry()
        names = (words("Desk"), words("Door"), words("Everywhere"), words("About"))
        for label, text in zip(self.titles, names, strict=True):
            label.set_text(text)
        for keys, table in zip(
            self.keys, (_desk(words), _door(words), _everywhere(words)), strict=True
        ):
            keys.say(table)
        self.about.set_text(
            words(
                "Check-in {version}. Free software under the MIT licence. It needs no network, and "
                "nothing leaves this computer. It is made of:",
                version=__version__,
            )
        )
        for label, (name, version, licence) in zip(self.parts, made_of(), strict=True):
            label.set_text(f"{name} {version} · {licence}")

    def _card(self, *parts: QWidget) -> QFrame:
        card = QFrame()
        card.setObjectName("card")
        column = QVBoxLayout(card)
        column.setContentsMargins(24, 18, 24, 18)
        column.setSpacing(10)
        for part in parts:
            column.addWidget(part)
        if not isinstance(parts[-1], Scrolling):
            column.addStretch(1)
        return card

    def _scrolled(self, labels: list[Label]) -> Scrolling:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(4)
        for label in labels:
            column.addWidget(label)
        column.addStretch(1)
        return Scrolling(inside, focus=True)


def _desk(words: Words) -> list[tuple[str, str]]:
    return [
        ("↑ ↓", words("Choose a person")),
        ("Enter", words("Do what the blue button says")),
        ("F2", words("Check in")),
        ("F3", words("Correct")),
        ("F4", words("Walk-in")),
        ("F5", words("Print the badge")),
        ("F6", words("Party")),
        ("F7", words("Bus")),
        ("F9", words("Admit anyway")),
        ("Ctrl N", words("Badge lost: print a new one")),
    ]


def _door(words: Words) -> list[tuple[str, str]]:
    return [
        ("F8", words("In or out")),
        ("Ctrl K", words("The camera on, or off")),
        ("F9", words("Admit anyway")),
        ("Ctrl R", words("Who was refused here")),
        ("Ctrl L", words("The session begins later")),
        ("Ctrl T", words("Close the doors, or open them again")),
    ]


def _everywhere(words: Words) -> list[tuple[str, str]]:
    return [
        ("Ctrl 1 … 7", words("The pages, from the top")),
        ("Ctrl Z", words("Undo")),
        ("Ctrl Shift Z", words("Redo")),
        ("Esc", words("Back to scanning")),
        ("Ctrl F", words("Search on this page")),
        ("Ctrl P", words("On the board: the projector")),
        ("F11", words("Kiosk: guests scan for themselves")),
        ("Shift F11", words("Rehearse, or end the rehearsal")),
        ("Ctrl O", words("Events")),
        ("F1", words("Help")),
    ]
