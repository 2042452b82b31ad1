"""The form for a bus: a delegation's list, all ticked, and one signature."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from checkin.domain.attendee import Attendee
from checkin.domain.setup import Setup
from checkin.ui.desk.forms.bus_list import BusDelegate, BusList, BusView
from checkin.ui.desk.forms.form import DeskForm
from checkin.ui.desk.forms.offers import offer_delegations
from checkin.ui.desk.forms.signature import Signature
from checkin.ui.desk.register import Register
from checkin.ui.parts.buttons import KeyButton
from checkin.ui.parts.fields import ChoiceField, TextField
from checkin.ui.parts.labels import Label
from checkin.ui.style import Colours
from checkin.words import Words


class BusForm(DeskForm):
    """Asks which delegation arrives, who of it is absent, and who signs. `saved` says done."""

    saved = Signal()

    def __init__(self, register: Register, colours: Colours, words: Words) -> None:
        super().__init__(colours, words)
        self.register = register
        self.delegation, self.signed = ChoiceField(colours), TextField(colours)
        self.model, self.list, self.delegate = BusList(words), BusView(), BusDelegate(colours)
        self.count = Label(14, colours.muted, bold=True, lines=2)
        self.signature, self.wipe = Signature(colours), KeyButton(colours, "", quiet=True)
        self.list.setObjectName("results")
        self.list.setModel(self.model)
        self.list.setItemDelegate(self.delegate)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMinimumHeight(2 * BusDelegate.HEIGHT + 18)
        self._fill()
        self.delegation.choice.currentIndexChanged.connect(lambda _: self.show_list())
        self.model.dataChanged.connect(lambda *_: self._say_count())
        self.model.modelReset.connect(self._say_count)
        self.wipe.clicked.connect(self.signature.clear)
        self.enter_submits(self.signed.edit)
        self.retranslate(words)

    def _fill(self) -> None:
        below = QHBoxLayout()
        below.setSpacing(8)
        below.addWidget(self.signature, 1)
        below.addWidget(self.wipe, 0, Qt.AlignmentFlag.AlignBottom)
        self.body.addWidget(self.delegation)
        self.body.addWidget(self.count)
        self.body.addWidget(self.list, 1)
        self.body.addWidget(self.signed)
        self.body.addLayout(below)

    def retranslate(self, words: Words) -> None:
        """Say everything in another language; what was typed and ticked stays."""
        super().retranslate(words)
        self.say(words("Bus"), "", words("All of these are here"))
        self.delegation.name(words("Delegation"))
        self.signed.name(words("Who signs for all"))
        self.signature.say(words("Signature: draw with mouse, pen or finger"))
        self.wipe.setText(words("Clear"))
        self.wipe.updateGeometry()
        self.model.retranslate(words)
        self.list.setAccessibleName(words("Untick whoever is absent"))
        self._say_count()

    def offer(self, setup: Setup, words: Words) -> None:
        """Offer the event's delegations."""
        offer_delegations(self.delegation, setup, words)

    def of(self, who: Attendee | None) -> None:
        """Choose the delegation of the person shown, where none is chosen yet."""
        if who is not None and not self.delegation.key():
            self.delegation.choose(who.delegation)

    def show_list(self) -> None:
        """Show the delegation that was chosen, all ticked.

        Where the file does not answer none is chosen, so that it can be chosen again.
        """
        self.delegation.complain("")
        expected = self._expected()
        if expected is None:
            self.delegation.choose("")
        else:
            self.model.show_people(expected)

    def refresh(self) -> None:
        """Show who is still expected now; who was unticked stays so."""
        if (expected := self._expected()) is not None:
            self.model.update_people(expected)

    def first(self) -> QWidget:
        """The delegation, or its list where one is chosen."""
        return self.list if self.model.people else self.delegation.choice

    def submit(self) -> None:
        """Mark those who are ticked as arrived, if somebody signs."""
        words = self.words
        signs = any(map(str.isalpha, self.signed.text()))
        self.delegation.complain("" if self.delegation.key() else words("Choose a delegation"))
        self.signed.complain("" if signs else words("A name is needed"))
        if not self.delegation.key():
            self.delegation.inside.setFocus()
        elif not signs:
            self.signed.edit.setFocus()
        elif self.register.bus(self.model.ticked(), self.signed.text(), self.signature.png()):
            self.saved.emit()

    def clear(self) -> None:
        """Forget what was typed, ticked and drawn."""
        self.signed.set_text("")
        self.signature.clear()
        self.delegation.choose("")
        for field in (self.signed, self.delegation):
            field.complain("")
        self.model.show_people([])

    def stops(self) -> list[QWidget]:
        """Return where Tab stops, in this order."""
        return [
            self.delegation.choice, self.list, self.signed.edit, self.wipe, self.save, self.leave,
        ]  # fmt: skip

    def _expected(self) -> list[Attendee] | None:
        code = self.delegation.key()
        listed = self.register.still_expected(code) if code else []
        return None if listed is None else [x.attendee for x in listed]

    def _say_count(self) -> None:
        words, here, of = self.words, len(self.model.ticked()), len(self.model.people)
        if not self.delegation.key():
            text = words("Choose a delegation; those who are still expected appear here.")
        elif not of:
            text = words("Nobody of this delegation is expected any more.")
        else:
            text = words("{n} of {all} ticked. Untick whoever is absent.", n=here, all=of)
        self.count.set_text(text)
