"""The form for somebody who is on no list: three fields are enough."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from checkin.domain.setup import Setup
from checkin.ui.desk.forms.form import DeskForm
from checkin.ui.desk.forms.likely import Likely
from checkin.ui.desk.forms.offers import offer_categories, offer_delegations
from checkin.ui.desk.register import Register
from checkin.ui.parts.fields import ChoiceField, TextField
from checkin.ui.style import Colours
from checkin.words import Words

PAUSE = 150
"""Milliseconds of rest after which likely doubles are looked up."""


class WalkInForm(DeskForm):
    """Shows whom the name may mean already before anything is saved.

    `chosen` carries the id of one of these; `saved` says that a person was registered.
    """

    chosen = Signal(str)
    saved = Signal()

    def __init__(self, register: Register, colours: Colours, words: Words) -> None:
        super().__init__(colours, words)
        self.register = register
        self.name, self.organisation = TextField(colours), TextField(colours)
        self.delegation, self.category = ChoiceField(colours), ChoiceField(colours)
        self.likely = Likely(colours, words)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self.look)
        self.body.addWidget(self.name)
        self.row(self.delegation, self.category)
        self.body.addWidget(self.organisation)
        self.body.addWidget(self.likely)
        self.body.addStretch(1)
        self.name.edit.textChanged.connect(lambda _: self._pause.start())
        self.delegation.choice.currentIndexChanged.connect(lambda _: self._pause.start())
        self.likely.chosen.connect(self.chosen)
        self.enter_submits(self.name.edit, self.organisation.edit)
        self.retranslate(words)

    def retranslate(self, words: Words) -> None:
        """Say everything in another language; what was typed stays."""
        super().retranslate(words)
        self.say(
            words("Walk-in"),
            words("Somebody who is on no list. The name in any script, as on the passport."),
            words("Register"),
        )
        self.name.name(words("Name"))
        self.delegation.name(words("Delegation"))
        self.category.name(words("Category"))
        self.organisation.name(words("Organisation (may stay empty)"))
        self.likely.say(words("Is it one of these? Choose, and nobody is entered twice."), words)

    def offer(self, setup: Setup, words: Words) -> None:
        """Offer the event's delegations and categories."""
        offer_delegations(self.delegation, setup, words)
        offer_categories(self.category, setup, words)
        delegations = setup.delegations.values()
        self.likely.results.countries = {d.code: d.country for d in delegations}

    def look(self) -> None:
        """Show whom the name may mean."""
        self._pause.stop()
        name = self.name.text()
        hits = self.register.doubles(name, self.delegation.key())
        if hits is None:  # nobody knows: what was found stays
            return
        self.likely.show_hits(hits, name, self.register.work.setup.event.zone)

    def first(self) -> QWidget:
        """The name."""
        return self.name.edit

    def submit(self) -> None:
        """Register the person, if name, delegation and category are there."""
        words, missing = self.words, list[QWidget]()
        for field, there, fault in (
            (self.name, any(map(str.isalpha, self.name.text())), words("A name is needed")),
            (self.delegation, bool(self.delegation.key()), words("Choose a delegation")),
            (self.category, bool(self.category.key()), words("Choose a category")),
        ):
            field.complain("" if there else fault)
            missing += [] if there else [field.inside]
        if missing:
            missing[0].setFocus()
        elif self.register.walk_in(
            self.name.text(), self.delegation.key(), self.category.key(), self.organisation.text()
        ):
            self.saved.emit()

    def clear(self) -> None:
        """Forget what was typed; the delegation stays: the next one may be of it too."""
        for field in (self.name, self.organisation):
            field.set_text("")
            field.complain("")
        self.delegation.complain("")
        self.category.complain("")
        self._pause.stop()
        self.likely.show_hits([], "", self.register.work.setup.event.zone)

    def stops(self) -> list[QWidget]:
        """Return where Tab stops, in this order."""
        return [
            self.name.edit, self.delegation.choice, self.category.choice, self.organisation.edit,
            self.likely.list, self.save, self.leave,
        ]  # fmt: skip
