"""The registration desk: a scan or a name, nothing else to decide."""

from PySide6.QtCore import QSignalBlocker
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from checkin.domain.programme import REGISTRATION
from checkin.domain.token import serial_text
from checkin.scanning.typed import is_number
from checkin.services.card import Card
from checkin.ui.desk.flow import Flow
from checkin.ui.desk.forms.bus_form import BusForm
from checkin.ui.desk.forms.correct_form import CorrectForm
from checkin.ui.desk.forms.form import DeskForm, FormKeys
from checkin.ui.desk.forms.party_form import PartyForm
from checkin.ui.desk.forms.walk_in_form import WalkInForm
from checkin.ui.desk.left_column import LeftColumn
from checkin.ui.desk.register import Register
from checkin.ui.desk.scan_page import ScanPage
from checkin.ui.parts.buttons import KeyButton


class DeskPage(ScanPage):
    """Search on the left, the verdict on the right, the last scans below it.

    Forms take the place of the people found; the verdict stays in sight, and a scan
    replaces it while what was typed stays as it is.
    """

    def serves(self, checkpoint: str) -> bool:
        """The registration alone."""
        return checkpoint == REGISTRATION

    def _lay_out(self) -> None:
        colours, words = self.colours, self.words
        self._number = False
        self._kept: Card | None = None
        self.register = Register(self.work)
        self.walk_in = WalkInForm(self.register, colours, words)
        self.party = PartyForm(self.register, colours, words)
        self.bus = BusForm(self.register, colours, words)
        self.correct = CorrectForm(self.register, colours, words)
        self.forms: tuple[DeskForm, ...] = (self.correct, self.walk_in, self.party, self.bus)
        self.openers = [KeyButton(colours, key) for key in ("F4", "F6", "F7")]
        self.camera_key = KeyButton(colours, "Ctrl K")
        self.left = LeftColumn()
        self.found = QWidget()
        self.left.addWidget(self._place_found())
        for form in self.forms:
            self.left.addWidget(form)
            FormKeys(form)
        column = QVBoxLayout()
        column.setSpacing(12)
        column.addWidget(self.search)
        column.addWidget(self.left, 1)
        right = QVBoxLayout()
        right.setSpacing(14)
        right.addWidget(self.panel, 1)
        right.addWidget(self.recent)
        page = QHBoxLayout(self)
        page.setContentsMargins(22, 20, 22, 20)
        page.setSpacing(20)
        page.addLayout(column, 5)
        page.addLayout(right, 9)

    def _place_found(self) -> QWidget:
        """Put the people found, or the hint, above the buttons that open the forms."""
        buttons = Flow(8, squeeze=self.openers[0].yields)
        for button in (*self.openers, self.camera_key):
            buttons.addWidget(button)
        column = QVBoxLayout(self.found)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.viewfinder)
        column.addWidget(self.list, 1)
        column.addWidget(self.help, 1)
        column.addLayout(buttons)
        return self.found

    def _wire(self) -> None:
        super()._wire()
        self.desk.served = self.served
        slots = (self.open_walk_in, self.open_party, self.open_bus)
        for button, slot in zip(self.openers, slots, strict=True):
            button.clicked.connect(slot)
            QShortcut(QKeySequence(button.key), self, slot)
        QShortcut(QKeySequence("F3"), self, self.open_correct)
        QShortcut(QKeySequence("Ctrl+N"), self, self.replace_badge)
        self.panel.replace_wanted.connect(self.replace_badge)
        self.panel.correct_wanted.connect(self.open_correct)
        self.panel.approval_wanted.connect(self._approve)
        self.register.person_wanted.connect(self.show_person)
        self.walk_in.chosen.connect(self._take_double)
        self.search.textEdited.connect(self._look_instead)
        self.camera_key.clicked.connect(self.camera.turn)
        for form in self.forms:
            form.left.connect(self.leave_form)
        for saving in (self.walk_in, self.party, self.bus, self.correct):
            saving.saved.connect(self.leave_form)

    def stops(self) -> list[QWidget]:
        """Return where Tab stops on this page, in this order."""
        search, *others = super().stops()
        buttons = (*self.openers, self.camera_key)
        return [search, *buttons, *(s for form in self.forms for s in form.stops()), *others]

    def retranslate(self) -> None:
        """Say everything in another language; what was typed and found stays."""
        super().retranslate()
        words = self.words
        texts = (words("Walk-in"), words("Party"), words("Bus"), words("Camera"))
        for button, text in zip((*self.openers, self.camera_key), texts, strict=True):
            button.setText(text)
            button.updateGeometry()
        for form in self.forms:
            form.retranslate(words)
        if self.form is not None:
            self._offer()

    def refresh(self) -> None:
        """Show everything as it is now; a form keeps what was typed."""
        super().refresh()
        if self.form is self.bus:
            self.bus.refresh()

    def step_back(self) -> bool:
        """Leave the supervisor's form, or the form that is open, or empty the search."""
        if self.form is not None and self.panel.override.isHidden():
            self.leave_form()
            return True
        return super().step_back()

    def served(self) -> str:
        """Return who stands before the clerk and may be given a badge: their id, or none."""
        panel = self.panel
        if not (panel.chosen and self.isVisible()) or panel.card is None:
            return ""
        if self.form not in (None, self.correct):
            return ""  # it is about somebody else
        has_badge = panel.answer is not None and panel.card.badge is not None
        return "" if has_badge else panel.card.attendee.id

    def hideEvent(self, event: QHideEvent) -> None:
        """Who was shown before is not who stands here later."""
        self.panel.chosen = False

    def _typed(self, text: str) -> None:
        """While a badge's number is typed, its first digits may name somebody else."""
        number = is_number(text)
        if number and not self._number:
            self._kept = self.panel.card if self.served() else None
        self._number = number
        super()._typed(text)
        if number and self._kept and not (self.results.hits or self.panel.card):
            self.panel.show_person(self._kept)
            self._show_list()

    def _stays(self, text: str) -> bool:
        """Whoever was chosen before a number was typed stays, too."""
        kept, shown = self._kept, self.panel.card
        same = kept is not None and shown is not None and kept.attendee.id == shown.attendee.id
        return super()._stays(text) or (same and is_number(text))

    def _no_name(self, text: str) -> None:
        """The number of a spare badge is as good as its code."""
        if self.desk.spare(text) is None:
            super()._no_name(text)
            return
        with QSignalBlocker(self.search):
            self.search.clear()
        self._new_text = self._number = False
        self.desk.scan(text)
        self._show_list()

    def _show_list(self) -> None:
        super()._show_list()
        typed = self.search.text().strip()
        binds = is_number(typed) and self.desk.spare(typed) is not None
        self.panel.leave_enter_to_form(self.form is not None or binds)

    def _say_nobody(self, typed: str) -> None:
        """Say what Enter does with the number of a spare badge."""
        spare = self.desk.spare(typed) if is_number(typed) else None
        if spare is None:
            super()._say_nobody(typed)
            return
        words, who = self.words, self.panel.card
        lead = words("Choose the person first, then scan it or type its number.")
        if who is not None and self.served():
            lead = words("Enter makes it the badge of {name}.", name=words.name(who.attendee))
        self.nobody.say(words("Spare badge {serial}", serial=serial_text(spare.serial)), lead)

    def _show_selected(self) -> None:
        """Whoever holds the number of a void badge is told so: it is in somebody's hand."""
        super()._show_selected()
        typed = self.search.text().strip()
        badge = self.desk.void_badge(typed) if is_number(typed) else None
        if badge is not None:
            self.work.told.emit(self.words.void_badge(badge))

    def wait(self) -> None:
        """Give the keyboard to the search, unless somebody types into a form."""
        form, here = self.form, QApplication.focusWidget()
        if form is None or here is None or not form.isAncestorOf(here):
            super().wait()

    @property
    def form(self) -> DeskForm | None:
        """The form that is open, if one is."""
        shown = self.left.currentWidget()
        return shown if isinstance(shown, DeskForm) else None

    def open_walk_in(self) -> None:
        """Register somebody who is on no list; a name that found nobody is theirs."""
        typed, name = self.search.text().strip(), self.walk_in.name
        if not (self.results.hits or is_number(typed) or name.text()):
            name.set_text(typed)
        self._open(self.walk_in)

    def open_party(self) -> None:
        """Register people who came with somebody."""
        self._open(self.party)
        self.party.lead_by(self.panel.card.attendee if self.panel.card else None)
        self.party.go_to_first()

    def open_bus(self) -> None:
        """Let a delegation arrive together."""
        self._open(self.bus)
        self.bus.of(self.panel.card.attendee if self.panel.card else None)
        self.bus.first().setFocus()

    def open_correct(self) -> None:
        """Correct the person shown; a correction that is not saved yet comes first."""
        card, form = self.panel.card, self.correct
        other = form.who is not None and (card is None or form.who.id != card.attendee.id)
        if other and form.touched():
            self.work.told.emit(self.words("Save this correction first, or leave it."))
        elif card is None:
            return
        else:
            form.show_person(card.attendee, self.desk.setup)
        self._open(form)

    def replace_badge(self) -> None:
        """The badge of the person shown is lost: make it void, and print a new one."""
        card = self.panel.card
        if card is not None and card.badge is not None:
            self.desk.replace_badge(card.attendee.id, card.badge.serial)
        self.wait()

    def leave_form(self) -> None:
        """Close the form that is open and forget what was typed there."""
        if (form := self.form) is not None:
            form.clear()
        self._turn_to(self.found)
        super().wait()

    def show_person(self, id: str) -> None:
        """Show somebody; where a verdict on them stands, it goes on standing."""
        shown = self.panel.card
        if shown is not None and shown.attendee.id == id:
            self.panel.refresh(self.desk.card_now(shown))
            return
        self.search.clear()
        self.panel.show_person(self.desk.card(id))

    def _open(self, form: DeskForm) -> None:
        """Show a form, with what was typed there before."""
        self._turn_to(form)
        self._offer()
        form.first().setFocus()

    def _offer(self) -> None:
        for form in (self.walk_in, self.party, self.bus):
            if form is self.form:
                form.offer(self.desk.setup, self.words)

    def _look_instead(self, text: str) -> None:
        """Show the people found while a name is typed; the form keeps what was typed."""
        if text.strip() and not is_number(text):
            self._turn_to(self.found)

    def _turn_to(self, shown: QWidget) -> None:
        self.left.setCurrentWidget(shown)
        self.panel.leave_enter_to_form(self.form is not None)

    def _take_double(self, id: str) -> None:
        self.leave_form()
        self.show_person(id)

    def _approve(self, pin: str) -> None:
        if self.panel.card is None:
            return
        if self.register.approve(self.panel.card.attendee.id, pin):
            self.panel.leave_override()
            self.wait()
        else:
            self.panel.override.ask_again()
