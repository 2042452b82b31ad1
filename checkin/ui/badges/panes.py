"""Small forms beside the list: who takes the badges, and why a badge is made void."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from checkin.domain.setup import Setup
from checkin.services.spares import MOST
from checkin.ui.desk.forms.signature import Signature
from checkin.ui.parts.buttons import KeyButton
from checkin.ui.parts.fields import ChoiceField, NumberField, TextField
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
        self.buttons = row = QHBoxLayout()
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
        """Enter does what the blue button says, wherever the cursor is."""
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
    """Who takes the badges: a name and a signature, or nobody where each takes their own."""

    def __init__(self, colours: Colours) -> None:
        self.who, self.signature = TextField(colours), Signature(colours)
        self.wipe = KeyButton(colours, "", quiet=True)
        super().__init__(colours, self._fields())
        self.wipe.clicked.connect(self.signature.clear)
        self.ids: list[str] = []
        self.whose = ""

    def _fields(self) -> QWidget:
        fields = QWidget()
        row = QHBoxLayout(fields)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self.who, 4, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.signature, 5)
        row.addWidget(self.wipe, 0, Qt.AlignmentFlag.AlignBottom)
        return fields

    def open_for(self, ids: list[str], whose: str) -> None:
        """Ask for these people's badges, the cursor in the field; `whose` names the delegation."""
        self.ids, self.whose = ids, whose
        self.who.set_text("")
        self.who.complain("")
        self.signature.clear()
        self.show()
        self.who.edit.setFocus()

    def retranslate(self, words: Words) -> None:
        """Say everything in another language."""
        title = words.plural("Hand over {n} badge", "Hand over {n} badges", len(self.ids))
        self.who.name(words("Who takes them"))
        self.signature.say(words("Signature: draw with mouse, pen or finger"))
        self.wipe.setText(words("Clear"))
        self.wipe.updateGeometry()
        self.say(
            "  ·  ".join(part for part in (title, self.whose) if part),
            words("Who takes several signs for all. Leave it empty where each takes their own."),
            words("Hand over"),
            words,
        )


class VoidPane(Pane):
    """Why a badge is made void; `again` says that a new one is to be printed as well."""

    again = Signal()

    def __init__(self, colours: Colours) -> None:
        self.reason = Segments(colours)
        super().__init__(colours, self.reason)
        self.new = KeyButton(colours, "Ctrl Enter")
        self.buttons.insertWidget(2, self.new)
        self.new.clicked.connect(self.again)
        self.serial, self.badge, self.holder = 0, "", ""

    def open_for(self, serial: int, badge: str, holder: str, *, comes: bool) -> None:
        """Ask for a badge, by its number; `badge` is the number as it is read.

        `holder` is whose it is; who does not come gets no new one.
        """
        self.serial, self.badge, self.holder = serial, badge, holder
        self.new.setVisible(comes)
        self.reason.choose("lost" if comes else "withdrawn")
        self.show()
        self.reason.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """With Ctrl, Enter prints a new one, too."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        with_ctrl = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if enter and with_ctrl and not self.new.isHidden():
            self.again.emit()
        else:
            super().keyPressEvent(event)

    def retranslate(self, words: Words) -> None:
        """Say everything in another language."""
        self.reason.offer(
            [
                ("lost", words("It was lost")),
                ("withdrawn", words("It was withdrawn")),
                ("replaced", words("It is replaced")),
            ]
        )
        self.new.setText(words("Replace"))
        self.new.updateGeometry()
        self.say(
            words("Make badge {serial} void", serial=self.badge),
            words("From now on nobody is let in with it. Replace prints a new one at once."),
            words("Make void"),
            words,
        )


class SparePane(Pane):
    """How many badges without a name are printed, and what stands on them."""

    def __init__(self, colours: Colours) -> None:
        self.many = NumberField(colours, least=1, most=MOST)
        self.category = ChoiceField(colours)
        fields = QWidget()
        super().__init__(colours, fields)
        row = QHBoxLayout(fields)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self.many, 1, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.category, 2, Qt.AlignmentFlag.AlignTop)

    def open_now(self) -> None:
        """Ask, the cursor in the number; ten are proposed."""
        self.many.set_number(10)
        self.show()
        self.many.spin.setFocus()
        self.many.spin.selectAll()

    def number(self) -> int:
        """Return how many are to be printed; 0: that was not said."""
        return self.many.number() or 0

    def offer(self, setup: Setup, words: Words) -> None:
        """Offer the event's categories."""
        choices = [(key, words.category(each)) for key, each in setup.categories.items()]
        self.category.offer([("", words("None: only that it is a spare badge")), *choices])

    def retranslate(self, words: Words) -> None:
        """Say everything in another language."""
        self.many.name(words("How many"))
        self.category.name(words("Category on the badge"))
        self.say(
            words("Print spare badges"),
            words("They come as a PDF. Nobody is let in with one until it is bound at the desk."),
            words("Print"),
            words,
        )
