"""Small forms beside the list: who takes the badges, and why a badge is made void."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from checkin.ui.parts.buttons import KeyButton
from checkin.ui.parts.fields import TextField
from checkin.ui.parts.labels import Label
from checkin.ui.parts.segments import Segments
from checkin.ui.style import Colours
from checkin.words import Words


class Pane(QFrame):
    """A card with a heading, one thing to fill in, and the button that does it."""

    done = Signal()

    def __init__(self, colours: Colours, inside: QWidget) -> None:
        super().__init__()
        self.setObjectName("card")
        self.title = Label(16, colours.text, bold=True, least=13, lines=2)
        self.lead = Label(13, colours.muted, least=12, lines=2)
        self.go, self.close_it = (
            KeyButton(colours, "Enter", primary=True),
            KeyButton(colours, "Esc"),
        )
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addStretch(1)
        row.addWidget(self.close_it)
        row.addWidget(self.go)
        page = QVBoxLayout(self)
        page.setContentsMargins(20, 16, 20, 16)
        page.setSpacing(10)
        page.addWidget(self.title)
        page.addWidget(inside)
        page.addWidget(self.lead)
        page.addLayout(row)
        self.go.clicked.connect(self.done)
        self.close_it.clicked.connect(self.hide)
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter does what the button says, wherever the cursor is."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.done.emit()
        else:
            super().keyPressEvent(event)

    def say(self, title: str, lead: str, go: str, words: Words) -> None:
        """Show other texts; what was filled in stays."""
        self.title.set_text(title)
        self.lead.set_text(lead)
        self.lead.setVisible(bool(lead))
        for button, text in ((self.go, go), (self.close_it, words("Close"))):
            button.setText(text)
            button.updateGeometry()


class HandOverPane(Pane):
    """Who takes the badges: a name, or nobody where each takes their own."""

    def __init__(self, colours: Colours) -> None:
        self.who = TextField(colours)
        super().__init__(colours, self.who)
        self.ids: list[str] = []
        self.whose = ""

    def open_for(self, ids: list[str], whose: str) -> None:
        """Ask for these people's badges, the cursor in the field; `whose` names the delegation."""
        self.ids, self.whose = ids, whose
        self.who.set_text("")
        self.show()
        self.who.edit.setFocus()

    def retranslate(self, words: Words) -> None:
        """Say everything in another language."""
        title = words.plural("Hand over {n} badge", "Hand over {n} badges", len(self.ids))
        self.who.name(words("Who takes them (the representative's name)"))
        self.say(
            "  ·  ".join(part for part in (title, self.whose) if part),
            words("Leave it empty where each person takes their own."),
            words("Hand over"),
            words,
        )


class VoidPane(Pane):
    """Why a badge is made void."""

    def __init__(self, colours: Colours) -> None:
        self.reason = Segments(colours)
        super().__init__(colours, self.reason)
        self.serial, self.badge = 0, ""

    def open_for(self, serial: int, badge: str) -> None:
        """Ask for a badge, by its number; `badge` is the number as it is read."""
        self.serial, self.badge = serial, badge
        self.reason.choose("lost")
        self.show()
        self.reason.setFocus()

    def retranslate(self, words: Words) -> None:
        """Say everything in another language."""
        self.reason.offer(
            [("lost", words("It was lost")), ("withdrawn", words("It was withdrawn"))]
        )
        self.say(
            words("Make badge {serial} void", serial=self.badge),
            words("From now on nobody is let in with it. A new one can be printed."),
            words("Make void"),
            words,
        )
