"""What can be done to those who are chosen, one or many: every step is one, and undone as one."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from checkin.domain.setup import Setup
from checkin.ui.parts.buttons import KeyButton
from checkin.ui.parts.fields import ChoiceField, Field, TextField
from checkin.ui.style import Colours
from checkin.words import Words

LEFT, RIGHT = 2, 8
"""Pixels beside the rows."""

SPACING = 10
"""Pixels between rows: all of them are seen in the lowest window that is common."""


class ActionsForm(QWidget):
    """`asked` carries what shall be done, a value, and the supervisor's PIN.

    What the details of one person hold is asked for here only where many are chosen.
    """

    asked = Signal(str, str, str)

    def __init__(self, colours: Colours) -> None:
        super().__init__()
        self.colours = colours
        self.arrived, self.print = KeyButton(colours, ""), KeyButton(colours, "")
        self.category, self.delegation = ChoiceField(colours), ChoiceField(colours)
        self.group, self.to = TextField(colours), TextField(colours)
        self.why, self.pin = TextField(colours), TextField(colours)
        self.pin.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self.set_category, self.set_delegation = KeyButton(colours, ""), KeyButton(colours, "")
        self.join, self.hand_over = KeyButton(colours, ""), KeyButton(colours, "")
        self.withdraw, self.restore = KeyButton(colours, ""), KeyButton(colours, "")
        self.block, self.unblock = KeyButton(colours, ""), KeyButton(colours, "")
        self._lay_out()
        self._wire()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(LEFT, 2, RIGHT, 2)
        column.setSpacing(SPACING)
        self._first = _beside(self.arrived, self.print, even=False)
        column.addLayout(self._first)
        column.addLayout(_row(self.to, self.hand_over))
        column.addWidget(self._changes())
        column.addLayout(_beside(self.withdraw, self.restore))
        column.addLayout(_fields(self.why, self.pin))
        column.addLayout(_beside(self.block, self.unblock))
        column.addStretch(1)

    def _changes(self) -> QWidget:
        """Return what is changed of many; each field says itself what belongs into it."""
        self.changes = QWidget()
        column = QVBoxLayout(self.changes)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACING)
        for field, button in (
            (self.category, self.set_category),
            (self.delegation, self.set_delegation),
            (self.group, self.join),
        ):
            field.caption.hide()
            column.addLayout(_row(field, button))
        return self.changes

    def _wire(self) -> None:
        for button, what in (
            (self.arrived, "arrived"),
            (self.print, "print"),
            (self.withdraw, "withdraw"),
            (self.restore, "restore"),
        ):
            button.clicked.connect(lambda _=False, what=what: self.asked.emit(what, "", ""))
        self.hand_over.clicked.connect(lambda: self.asked.emit("hand_over", self.to.text(), ""))
        self.set_category.clicked.connect(lambda: self._set("category", self.category))
        self.set_delegation.clicked.connect(lambda: self._set("delegation", self.delegation))
        self.join.clicked.connect(self._join)
        self.block.clicked.connect(self._block)
        self.unblock.clicked.connect(lambda: self.asked.emit("unblock", "", self.pin.edit.text()))
        self.group.edit.returnPressed.connect(self._join)
        self.to.edit.returnPressed.connect(self.hand_over.click)
        self.why.edit.returnPressed.connect(self._block)
        self.pin.edit.returnPressed.connect(self._block)

    def retranslate(self, words: Words, setup: Setup) -> None:
        """Say everything in another language; what was typed stays."""
        self.to.name(words("Representative"))
        self.to.edit.setPlaceholderText(words("each person"))
        self.category.name(words("Category"))
        self.delegation.name(words("Delegation"))
        self.group.name(words("Group"))
        self.group.edit.setPlaceholderText(words("Group"))
        self.why.name(words("Why not to let in"))
        self.pin.name(words("PIN"))
        for button, text in (
            (self.arrived, words("Mark arrived")),
            (self.print, words("Print badges")),
            (self.hand_over, words("Hand over")),
            (self.set_category, words("Change")),
            (self.set_delegation, words("Change")),
            (self.join, words("Add")),
            (self.withdraw, words("Withdraw")),
            (self.restore, words("Restore")),
            (self.block, words("Block")),
            (self.unblock, words("Unblock")),
        ):
            button.setText(text)
            button.updateGeometry()
        beside = (self.hand_over, self.set_category, self.set_delegation, self.join)
        widest = max(button.sizeHint().width() for button in beside)
        for button in beside:
            button.setFixedWidth(widest)
        self._give_room()
        self.arrived.setToolTip(words("Protocol has seen them arrive; it registers them"))
        self.withdraw.setToolTip(words("The registration is withdrawn; it can be restored"))
        categories = {k: words.category(c) for k, c in setup.categories.items()}
        delegations = {k: words.delegation(d) for k, d in setup.delegations.items()}
        for field, texts in (
            (self.category, {"": words("Category")} | categories),
            (self.delegation, {"": words("Delegation")} | delegations),
        ):
            if field.choice.texts() != list(texts.values()):
                field.offer(list(texts.items()))

    def show_for(self, *, many: bool) -> None:
        """Show what can be done to many, or to one."""
        self.changes.setVisible(many)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the buttons anew for the room there is."""
        super().resizeEvent(event)
        self._give_room()

    def ask_pin(self, *, needed: bool) -> None:
        """Ask for the supervisor's PIN, where the event has one."""
        self.pin.setVisible(needed)

    def forget(self) -> None:
        """Empty what was typed: it was done."""
        for field in (self.group, self.to, self.why, self.pin):
            field.edit.clear()
        for choice in (self.category, self.delegation):
            choice.choose("")

    def fields(self) -> list[QWidget]:
        """Return where Tab stops."""
        return [
            self.arrived, self.print, self.to.edit, self.hand_over, self.category.choice,
            self.set_category, self.delegation.choice, self.set_delegation, self.group.edit,
            self.join, self.withdraw, self.restore, self.why.edit, self.pin.edit, self.block,
            self.unblock,
        ]  # fmt: skip

    def _give_room(self) -> None:
        """Put the first buttons beside each other, or below where their texts are longer."""
        need = self.arrived.sizeHint().width() + SPACING + self.print.sizeHint().width()
        fits = need <= self.width() - LEFT - RIGHT
        ways = QBoxLayout.Direction
        self._first.setDirection(ways.LeftToRight if fits else ways.TopToBottom)

    def _set(self, what: str, field: ChoiceField) -> None:
        if field.key():
            self.asked.emit(what, field.key(), "")
        else:
            field.choice.setFocus()

    def _join(self) -> None:
        if self.group.text():
            self.asked.emit("join", self.group.text(), "")
        else:
            self.group.edit.setFocus()

    def _block(self) -> None:
        """Go to the first field that is empty; where both are filled, block."""
        for field in (self.why, self.pin):
            if not field.isHidden() and not field.edit.text().strip():
                field.edit.setFocus()
                return
        self.asked.emit("block", self.why.text(), self.pin.edit.text())


def _beside(*buttons: KeyButton, even: bool = True) -> QHBoxLayout:
    """Put buttons beside each other, `even`ly wide or as their texts need."""
    row = QHBoxLayout()
    row.setSpacing(SPACING)
    for button in buttons:
        row.addWidget(button, int(even))
    return row


def _row(field: Field, button: KeyButton) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(SPACING)
    row.addWidget(field, 1)
    row.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
    return row


def _fields(*fields: Field) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(SPACING)
    for field, share in zip(fields, (3, 2), strict=True):
        row.addWidget(field, share)
    return row
