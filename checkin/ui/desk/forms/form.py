"""What the desk's forms have in common: a title, fields, and two buttons."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from checkin.ui.desk.flow import Flow
from checkin.ui.parts.buttons import KeyButton
from checkin.ui.parts.choice import Choice, typed
from checkin.ui.parts.labels import Label
from checkin.ui.parts.scrolling import Scrolling
from checkin.ui.style import Colours
from checkin.words import Words


class DeskForm(QFrame):
    """A form that asks and decides nothing; what was typed stays until it is left or saved.

    `left` says that the clerk gave it up; what it saves, each form signals itself.
    """

    left = Signal()

    def __init__(self, colours: Colours, words: Words) -> None:
        super().__init__()
        self.setObjectName("card")
        self.colours, self.words = colours, words
        self.title = Label(20, colours.text, bold=True, least=16, lines=2)
        self.lead = Label(14, colours.muted, least=12, lines=3)
        self.save = KeyButton(colours, "Enter", primary=True)
        self.leave = KeyButton(colours, "Esc")
        self.body = QVBoxLayout()
        self.body.setContentsMargins(0, 0, 8, 0)
        self.body.setSpacing(10)
        self._lay_out()
        self.save.clicked.connect(self.submit)
        self.leave.clicked.connect(self.left)

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setLayout(self.body)
        self.area = Scrolling(inside)
        buttons = Flow()
        buttons.addWidget(self.save)
        buttons.addWidget(self.leave)
        page = QVBoxLayout(self)
        page.setContentsMargins(20, 16, 12, 16)
        page.setSpacing(10)
        page.addWidget(self.title)
        page.addWidget(self.lead)
        page.addWidget(self.area, 1)
        page.addLayout(buttons)

    def row(self, *fields: QWidget, first: int = 1, others: int = 1) -> None:
        """Add fields side by side; the first one and the others have shares of the width."""
        row = QHBoxLayout()
        row.setSpacing(10)
        for i, field in enumerate(fields):
            row.addWidget(field, others if i else first, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(row)

    def say(self, title: str, lead: str, save: str) -> None:
        """Say what the form is for, and what its button does."""
        self.title.set_text(title)
        self.lead.set_text(lead)
        self.lead.setVisible(bool(lead))
        self.save.setText(save)
        self.leave.setText(self.words("Back"))
        for button in (self.save, self.leave):
            button.updateGeometry()

    def retranslate(self, words: Words) -> None:
        """Say everything in another language; what was typed stays."""
        self.words = words

    def first(self) -> QWidget:
        """Return where the cursor goes when the form is opened."""
        raise NotImplementedError

    def submit(self) -> None:
        """Save, if what is needed is there; else say what is missing."""
        raise NotImplementedError

    def clear(self) -> None:
        """Forget what was typed."""
        raise NotImplementedError

    def stops(self) -> list[QWidget]:
        """Return where Tab stops, in this order."""
        raise NotImplementedError

    def enter_submits(self, *edits: QLineEdit) -> None:
        """Let Enter in these fields do what the blue button says."""
        for edit in edits:
            edit.returnPressed.connect(self.submit)


class FormKeys(QObject):
    """Minds letters where one of a list is chosen: one opens the list, and finds what begins so."""

    def __init__(self, form: DeskForm) -> None:
        super().__init__(form)
        for part in form.findChildren(QWidget):
            part.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look a letter up; every other key goes on."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if isinstance(watched, Choice) and typed(event):
            watched.showPopup()
            watched.view().keyboardSearch(event.text())
            return True
        return False
