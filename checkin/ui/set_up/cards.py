"""Small cards beside a form: a title, a few lines, and buttons; and the card of the PIN."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from checkin.ui.parts.buttons import KeyButton
from checkin.ui.parts.fields import TextField
from checkin.ui.parts.labels import Label
from checkin.ui.set_up.faults import FAULTS
from checkin.ui.style import Colours
from checkin.words import Words


class Card(QFrame):
    """A title, and below it what is put there."""

    def __init__(self, colours: Colours, *parts: QWidget) -> None:
        super().__init__()
        self.setObjectName("card")
        self.title = Label(16, colours.text, bold=True, least=13)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(20, 16, 20, 18)
        self.column.setSpacing(10)
        self.column.addWidget(self.title)
        for part in parts:
            self.column.addWidget(part)


class Fact(QWidget):
    """What something is, and below it what it is here."""

    def __init__(self, colours: Colours, lines: int = 2) -> None:
        super().__init__()
        self.caption = Label(12, colours.muted, bold=True)
        self.text = Label(14, colours.text, lines=lines, least=12)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.caption)
        column.addWidget(self.text)

    def say(self, caption: str, text: str) -> None:
        """Show other texts."""
        self.caption.set_text(caption)
        self.text.set_text(text)


class PinCard(Card):
    """Sets the supervisor's PIN, or changes it. `wanted` carries the present one and the new."""

    wanted = Signal(str, str)

    def __init__(self, colours: Colours) -> None:
        self.state = Label(14, colours.muted, lines=4)
        self.present, self.pin = TextField(colours), TextField(colours)
        self.set = KeyButton(colours, "Enter")
        super().__init__(colours, self.state, self.present, self.pin, self.set)
        for field in (self.present, self.pin):
            field.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self.set.clicked.connect(self._go_on)

    def show_state(self, words: Words, *, has_pin: bool) -> None:
        """Say everything in a language, and whether there is a PIN."""
        self.title.set_text(words("Supervisor's PIN"))
        self.state.set_text(
            words("A PIN is set. Who knows it can admit in spite of a refusal.")
            if has_pin
            else words("No PIN is set yet, so anybody can admit in spite of a refusal.")
        )
        self.present.name(words("Present PIN"))
        self.pin.name(words("New PIN"))
        self.present.setVisible(has_pin)
        self.set.setText(words("Change the PIN") if has_pin else words("Set the PIN"))
        self.set.updateGeometry()

    def empty(self) -> None:
        """Forget what was typed."""
        for field in (self.present, self.pin):
            field.set_text("")
            field.complain("")

    def complain(self, code: str, words: Words) -> None:
        """Say beside its field what is wrong: a failure's code."""
        self.present.complain(words(FAULTS[code]) if code == "wrong_pin" else "")
        self.pin.complain(words(FAULTS[code]) if code == "pin_too_short" else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter sets the PIN."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go_on()
        else:
            super().keyPressEvent(event)

    def _go_on(self) -> None:
        self.wanted.emit(self.present.text(), self.pin.text())
