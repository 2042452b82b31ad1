"""The verdict: the largest thing on the desk; who, what happened, and the next step."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from checkin.domain.programme import REGISTRATION
from checkin.domain.scan import ATTENTION, BY_HAND
from checkin.services.admission import Answer
from checkin.services.card import Card
from checkin.ui.desk.desk import Desk
from checkin.ui.desk.flow import Flow
from checkin.ui.desk.override_form import OverrideForm
from checkin.ui.desk.person_card import PersonCard, scale_for
from checkin.ui.desk.steps import Step, caption, may_override, next_step
from checkin.ui.desk.verdict_head import VerdictHead
from checkin.ui.parts.buttons import KeyButton
from checkin.ui.parts.hint import Hint
from checkin.ui.parts.tone import draw_tone
from checkin.ui.style import Colours
from checkin.words import Words

ROOM = QSize(776, 560)
"""Pixels of a panel from which on everything in it grows."""


class VerdictPanel(QFrame):
    """Shows the answer to the last scan, a person who was found, or that a scan went wrong.

    The signals say what the clerk wants next; the panel decides nothing. `chosen` tells that
    somebody is shown whom the clerk has before them, not one of whom the page still tells.
    """

    next_wanted = Signal()
    print_wanted = Signal()
    override_wanted = Signal(str, str)
    approval_wanted = Signal(str)
    correct_wanted = Signal()
    replace_wanted = Signal()

    def __init__(self, desk: Desk, words: Words, colours: Colours) -> None:
        super().__init__()
        self.setObjectName("card")
        self.desk, self.words, self.colours = desk, words, colours
        self.answer: Answer | None = None
        self.card: Card | None = None
        self.trouble, self.chosen = "", False
        self._enter_taken = False
        self.hint = Hint("scan-qr-code", colours)
        self.head, self.person = VerdictHead(colours), PersonCard(colours)
        self.next = KeyButton(colours, "Enter", primary=True)
        self.admit_anyway, self.print = KeyButton(colours, "F9"), KeyButton(colours, "F5")
        self.correct, self.replace = KeyButton(colours, "F3"), KeyButton(colours, "Ctrl N")
        self.steps = QWidget()
        self.override = OverrideForm(colours, words)
        self._lay_out()
        self.next.clicked.connect(self.next_wanted)
        self.print.clicked.connect(self.print_wanted)
        self.admit_anyway.clicked.connect(self.ask_override)
        self.correct.clicked.connect(self.correct_wanted)
        self.replace.clicked.connect(self.replace_wanted)
        self.override.submitted.connect(self._supervisor_said)
        rosters = ("set-up", "rosters")
        self.hint.step_wanted.connect(lambda: desk.work.page_wanted.emit(*rosters))
        self.show_now()

    def _lay_out(self) -> None:
        steps = Flow(squeeze=self.next.yields)
        for button in (self.next, self.admit_anyway, self.print, self.correct, self.replace):
            steps.addWidget(button)
        self.steps.setLayout(steps)
        page = QVBoxLayout(self)
        page.setContentsMargins(28, 20, 28, 20)
        page.setSpacing(14)
        page.addWidget(self.hint, 1)
        page.addWidget(self.head)
        page.addWidget(self.person, 1)
        page.addWidget(self.steps)
        page.addWidget(self.override)

    def retranslate(self, words: Words) -> None:
        """Say everything in another language."""
        self.words = words
        self.override.retranslate(words)
        self.show_now()

    def show_answer(self, answer: Answer, card: Card | None) -> None:
        """Show the answer to a scan, until the next one."""
        self._become(answer, card, "")

    def show_person(self, card: Card | None) -> None:
        """Show a person who was found and not presented yet; None clears the panel."""
        self._become(None, card, "")

    def show_trouble(self, sentence: str) -> None:
        """Show that a scan could not be answered: nobody was let in."""
        self._become(None, None, sentence)

    def refresh(self, card: Card | None) -> None:
        """Show the same person as they are now."""
        self.card = card
        self.show_now()

    @property
    def step(self) -> Step:
        """What Enter does next."""
        return next_step(self.card, self.answer, self.desk.checkpoint)

    def leave_enter_to_form(self, taken: bool) -> None:
        """Say that Enter belongs to a form now, or to the next step again."""
        if taken != self._enter_taken:
            self._enter_taken = taken
            self._show_steps()

    def ask_override(self) -> None:
        """Ask the supervisor: to admit who was refused, or to approve who is provisional."""
        if self._approves and not self.desk.needs_pin():
            self.approval_wanted.emit("")
        elif self._approves or may_override(self.answer):
            self.steps.hide()
            self.override.open_form(with_pin=self.desk.needs_pin(), approves=self._approves)

    @property
    def _approves(self) -> bool:
        """Tell whether what a supervisor may do here is to approve: at the desk, of a party."""
        return self._at_desk and self.card is not None and self.card.attendee.provisional

    @property
    def _at_desk(self) -> bool:
        return self.desk.checkpoint == REGISTRATION

    def _supervisor_said(self, why: str, pin: str) -> None:
        if self._approves:
            self.approval_wanted.emit(pin)
        else:
            self.override_wanted.emit(why, pin)

    def leave_override(self) -> bool:
        """Close the supervisor's form; tell whether it was open."""
        if self.override.isHidden():
            return False
        self.override.close_form()
        self.show_now()
        return True

    def show_now(self) -> None:
        """Show everything as it is now."""
        answer, card = self.answer, self.card
        self.hint.setVisible(not (answer or card or self.trouble))
        self._say_hint()
        self.head.setVisible(bool(answer or self.trouble))
        self.person.setVisible(card is not None or answer is not None or bool(self.trouble))
        if answer is not None:
            self._show_verdict(answer)
        elif self.trouble:
            self.head.show_verdict(ATTENTION, self.words("Not recorded"), self.trouble, "", "")
        waits = answer is not None and not answer.scan.verdict.admitted
        self.person.show_card(
            card, self.words, waits=waits, badge=self._badge_line(), been=self._been()
        )
        self._show_steps()
        self.update()

    def _become(self, answer: Answer | None, card: Card | None, trouble: str) -> None:
        self.answer, self.card, self.trouble = answer, card, trouble
        self.chosen = card is not None
        self.override.close_form()
        self.show_now()

    def _say_hint(self) -> None:
        words = self.words
        if self.desk.has_people():
            self.hint.say(
                words("Scan a badge, or type a name"),
                words("The answer appears here: large, with the person's photo and names."),
            )
        else:
            step = words("Take rosters in") if self.desk.work.offers("set-up") else ""
            lead = words.finding_in_window("no_people", {})
            self.hint.say(words("Nobody is expected yet"), lead, step)

    def _show_verdict(self, answer: Answer) -> None:
        scan, words, setup = answer.scan, self.words, self.desk.setup
        self.head.show_verdict(
            scan.verdict.tone,
            words.heading(scan),
            _without(words.heading(scan), words.refusal(scan, setup)) or self._handed(answer),
            words.remarks(scan, setup),
            words.time(scan.at, setup.event.zone),
        )
        self.head.mark.setAccessibleName(words.tone(scan.verdict.tone))

    def _handed(self, answer: Answer) -> str:
        """Say that the badge is with its owner; not where one line below says to give it."""
        gives = answer.scan.method == BY_HAND and bool(self._badge_line())
        return self.words("The badge is handed over") if answer.handed and not gives else ""

    def _been(self) -> str:
        card, words = self.card, self.words
        if card is None or not card.been:
            return ""
        return words("Attended: {sessions}", sessions=words.been(card.been, self.desk.setup))

    def _badge_line(self) -> str:
        """Return where to take the badge from: only here it is given, and only while it matters."""
        card, words, answer = self.card, self.words, self.answer
        if self.step is Step.PRINT and self.desk.has_spares():
            return words("No badge yet: print it, or scan a spare one")
        if card is None or card.badge is None or card.place is None or not self._at_desk:
            return ""
        place = words.box(card.attendee.delegation, card.place.box, card.place.number)
        if answer is not None and answer.handed and answer.scan.method == BY_HAND:
            return words("Give the badge from {place}", place=place)
        if card.badge.handed_at:
            return ""
        return words("The badge lies in {place}", place=place)

    def _show_steps(self) -> None:
        words, card, step = self.words, self.card, self.step
        enter = "" if self._enter_taken else "Enter"
        check_in = "F2" if step is Step.ADMIT and self._at_desk else ""
        self.next.key = " · ".join(key for key in (enter, check_in) if key)
        self.next.setText(caption(step, words, self.desk.checkpoint, out=self.desk.out))
        self.next.setVisible(step is not Step.NOTHING)
        printed = card is not None and card.badge is not None
        self.print.setText(words("Print again") if printed else words("Print badge"))
        self.print.setVisible(self._at_desk and card is not None and step is not Step.PRINT)
        self.correct.setText(words("Correct"))
        self.correct.setVisible(self._at_desk and card is not None)
        self.admit_anyway.setText(words("Approve") if self._approves else words("Admit anyway"))
        self.admit_anyway.setVisible(self._approves or may_override(self.answer))
        self.steps.setVisible(self.override.isHidden())
        self.replace.setText(words("Lost: new badge"))
        self.replace.setVisible(self._at_desk and printed)
        for button in (self.next, self.print, self.admit_anyway, self.correct, self.replace):
            button.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show all of it larger where there is more room: it is read from afar."""
        super().resizeEvent(event)
        scale = scale_for(self.size(), ROOM)
        self.head.grow(scale)
        self.person.grow(scale)
        self.hint.grow(scale)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card in the verdict's tone."""
        super().paintEvent(event)
        tone = self.answer.scan.verdict.tone if self.answer else ATTENTION if self.trouble else ""
        painter, where = QPainter(self), self.rect().adjusted(1, 1, -1, -1)
        draw_tone(painter, where, tone, self.colours, line=2, radius=14)
        painter.end()


def _without(heading: str, said: str) -> str:
    """Return why, empty where that would only repeat the heading."""
    return "" if said == heading else said
