"""The form for a party: somebody, and people with them whose names come later."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from checkin.domain.attendee import Attendee
from checkin.domain.setup import Setup
from checkin.services.party import MOST
from checkin.ui.desk.forms.form import DeskForm
from checkin.ui.desk.forms.likely import Likely
from checkin.ui.desk.forms.offers import offer_delegations
from checkin.ui.desk.forms.walk_in_form import PAUSE
from checkin.ui.desk.register import Register
from checkin.ui.parts.fields import ChoiceField, NumberField, TextField
from checkin.ui.style import Colours
from checkin.words import Words


class PartyForm(DeskForm):
    """Asks who leads the party and how many come along. `saved` says that it is registered."""

    saved = Signal()

    def __init__(self, register: Register, colours: Colours, words: Words) -> None:
        super().__init__(colours, words)
        self.register = register
        self.leader: Attendee | None = None
        self.name = TextField(colours)
        self.delegation = ChoiceField(colours)
        self.companions = NumberField(colours, least=1, most=MOST)
        self.likely = Likely(colours, words)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self.look)
        self.body.addWidget(self.name)
        self.body.addWidget(self.likely)
        self.row(self.delegation, self.companions)
        self.body.addStretch(1)
        self.name.edit.textEdited.connect(self._another)
        self.likely.chosen.connect(self._choose)
        self.enter_submits(self.name.edit)
        # Enter goes on from the number too; a spin box keeps it, its line does not.
        self.companions.spin.lineEdit().returnPressed.connect(self.submit)
        self.companions.set_number(1)
        self.retranslate(words)

    def retranslate(self, words: Words) -> None:
        """Say everything in another language; what was typed stays."""
        super().retranslate(words)
        self.say(
            words("Party"),
            words(
                "Names may come later. Until a supervisor approves, they enter the plenary only."
            ),
            words("Register"),
        )
        self.name.name(words("Who leads the party"))
        self.delegation.name(words("Delegation"))
        self.companions.name(words("Companions"))
        self.likely.say(words("Is it one of these?"), words)

    def offer(self, setup: Setup, words: Words) -> None:
        """Offer the event's delegations."""
        offer_delegations(self.delegation, setup, words)
        delegations = setup.delegations.values()
        self.likely.results.countries = {d.code: d.country for d in delegations}

    def lead_by(self, who: Attendee | None) -> None:
        """Take the person shown for the leader, where nothing was typed yet."""
        if who is not None and not who.companion and not self.name.text():
            self._take(who)

    def look(self) -> None:
        """Show whom the name may mean."""
        self._pause.stop()
        name = self.name.text()
        hits = [] if self.leader else self.register.doubles(name, self.delegation.key())
        if hits is None:  # nobody knows: what was found stays
            return
        self.likely.show_hits(hits, name, self.register.work.setup.event.zone)

    def first(self) -> QWidget:
        """The name, or the number where the leader is known."""
        return self.companions.spin if self.leader else self.name.edit

    def submit(self) -> None:
        """Register the party, if leader, delegation and number are there."""
        words, missing = self.words, list[QWidget]()
        named = any(map(str.isalpha, self.name.text()))
        n = self.companions.number()
        for field, there, fault in (
            (self.name, named, words("A name is needed")),
            (self.delegation, bool(self.delegation.key()), words("Choose a delegation")),
            (self.companions, n is not None, words("How many come along?")),
        ):
            field.complain("" if there else fault)
            missing += [] if there else [field.inside]
        if missing:
            missing[0].setFocus()
        elif n is not None and self.register.party(
            self.leader.id if self.leader else "", self.name.text(), self.delegation.key(), n
        ):
            self.saved.emit()

    def clear(self) -> None:
        """Forget what was typed."""
        self.leader = None
        self.name.set_text("")
        self.companions.set_number(1)
        for field in (self.name, self.delegation, self.companions):
            field.complain("")
        self._pause.stop()
        self.delegation.setEnabled(True)
        self.likely.show_hits([], "", self.register.work.setup.event.zone)

    def stops(self) -> list[QWidget]:
        """Return where Tab stops, in this order."""
        return [
            self.name.edit, self.likely.list, self.delegation.choice, self.companions.spin,
            self.save, self.leave,
        ]  # fmt: skip

    def _another(self) -> None:
        """What is typed now means somebody else."""
        self.leader = None
        self.delegation.setEnabled(True)
        self._pause.start()

    def _choose(self, id: str) -> None:
        hits = {hit.attendee.id: hit.attendee for hit in self.likely.results.hits}
        self._take(hits[id])
        self.go_to_first()

    def go_to_first(self) -> None:
        """Put the cursor where something is missing; a number that is typed replaces the one."""
        self.first().setFocus()
        self.companions.spin.selectAll()

    def _take(self, who: Attendee) -> None:
        self.leader = who
        self.name.set_text(self.words.name(who))
        self.delegation.choose(who.delegation)
        self.delegation.setEnabled(False)
        self.look()
