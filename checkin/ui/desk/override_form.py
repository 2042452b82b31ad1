"""The supervisor's reason and PIN, inside the page: no dialog blocks the desk."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit

from checkin.ui.parts.buttons import KeyButton
from checkin.ui.style import Colours
from checkin.words import Words


class OverrideForm(QFrame):
    """Asks; decides nothing. `submitted` carries the reason and the PIN.

    To approve somebody who is provisional takes no reason: the PIN alone.
    """

    submitted = Signal(str, str)

    def __init__(self, colours: Colours, words: Words) -> None:
        super().__init__()
        self._approves = False
        self.why, self.pin = QLineEdit(), QLineEdit()
        self.admit = KeyButton(colours, "Enter", primary=True)
        self.pin.setEchoMode(QLineEdit.EchoMode.Password)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        for part, share in ((self.why, 3), (self.pin, 1)):
            part.setFixedHeight(42)
            row.addWidget(part, share)
        row.addWidget(self.admit)
        self.why.returnPressed.connect(self._go_on)
        self.pin.returnPressed.connect(self._go_on)
        self.admit.clicked.connect(self._go_on)
        self.retranslate(words)
        self.hide()

    def retranslate(self, words: Words) -> None:
        """Say everything in another language; what was typed stays."""
        for part, text in (
            (self.why, words("Why the supervisor admits")),
            (self.pin, words("PIN")),
        ):
            part.setPlaceholderText(text)
            part.setAccessibleName(text)
        self._texts = (words("Admit anyway"), words("Approve"))
        self._name_button()

    def open_form(self, *, with_pin: bool, approves: bool = False) -> None:
        """Show the form, the cursor in it."""
        self._approves = approves
        self._name_button()
        self.why.setVisible(not approves)
        self.pin.setVisible(with_pin)
        self.show()
        (self.pin if approves else self.why).setFocus()

    def _name_button(self) -> None:
        self.admit.setText(self._texts[self._approves])
        self.admit.updateGeometry()

    def close_form(self) -> None:
        """Hide the form and forget what was typed."""
        self.why.clear()
        self.pin.clear()
        self.hide()

    def ask_again(self) -> None:
        """Let the supervisor correct the PIN, or the reason where there is none to enter."""
        again = self.why if self.pin.isHidden() else self.pin
        again.selectAll()
        again.setFocus()

    def _go_on(self) -> None:
        """Go to the first field that is empty; where both are filled, submit."""
        for part in (self.why, self.pin):
            if not part.isHidden() and not part.text().strip():
                part.setFocus()
                return
        self.submitted.emit(self.why.text().strip(), self.pin.text())
