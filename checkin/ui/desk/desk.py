"""The desk's actions, for every widget that offers them: short, named, answered by signals."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from checkin.domain.badge import Badge
from checkin.domain.journal import Change
from checkin.domain.programme import REGISTRATION
from checkin.domain.setup import Setup
from checkin.domain.spare import Spare
from checkin.domain.token import serial_text
from checkin.failure import Failure
from checkin.services.admission import Answer, present, scan_of
from checkin.services.badges import hand_over, void
from checkin.services.card import Card, card
from checkin.services.check_in import check_in
from checkin.services.pin import has_pin, require_pin
from checkin.services.search import Hit, found, void_with
from checkin.services.spares import give_spare, unbound
from checkin.services.undo import redo, undo
from checkin.store import actions, people
from checkin.store.attendance import expected
from checkin.store.boxes import read_order
from checkin.store.spares import any_free
from checkin.ui.desk.deeds import OF_THE_DESK, deed_of, done_again, of_the_desk, taken_back
from checkin.ui.print_job import print_out
from checkin.ui.workplace import Workplace
from checkin.words import Words

FOUND_AT_MOST = 50
RECENT = 3
AHEAD = 200
"""Milliseconds between two things that are read ahead: nobody shall wait for them."""

MOST = 2_000
"""Changes of an action that is looked into after every scan; an import may be larger."""


class Desk(QObject):
    """What a clerk does at one checkpoint of one event.

    `answered` carries the Answer to a scan; `unanswered` why there is none, in
    a sentence; `took_back` which changes were annulled. `served` tells who stands before
    the clerk, by their id; empty: nobody is chosen.
    """

    answered = Signal(object)
    unanswered = Signal(str)
    took_back = Signal(object)

    def __init__(self, work: Workplace) -> None:
        super().__init__()
        self.work, self.file = work, work.file
        self.checkpoint = REGISTRATION
        self.out = False
        self.served: Callable[[], str] = str
        self._printing: set[str] = set()
        codes: set[str] = work.read(lambda: {code for code, _ in expected(self.file)}, set())
        self._unread = sorted(codes)
        self._ahead = QTimer(self)
        self._ahead.timeout.connect(self._read_ahead)
        self._ahead.start(AHEAD)
        work.closing.connect(self._ahead.stop)

    @property
    def words(self) -> Words:
        """The words of the language that is spoken now."""
        return self.work.words

    @property
    def setup(self) -> Setup:
        """The event's set-up as it is now."""
        return self.file.setup

    @property
    def reads_ahead(self) -> bool:
        """Tell whether something is still being read ahead."""
        return self._ahead.isActive()

    def stand_at(self, checkpoint: str) -> None:
        """Work at another checkpoint; people enter there until the clerk says otherwise."""
        self.checkpoint, self.out = checkpoint, False

    def turn(self, *, out: bool) -> None:
        """Let people out, or in. Nobody leaves the registration: it is no room."""
        self.out = out and self.checkpoint != REGISTRATION

    def scan(self, code: str) -> None:
        """Answer a badge's code; a spare's becomes the badge of the person who is served."""
        self._answer(lambda: self._scan(code))

    def spare(self, text: str) -> Spare | None:
        """Return the spare badge that may be bound here, and that a code or a number names."""
        if self.checkpoint != REGISTRATION:
            return None
        return self.work.read(lambda: unbound(self.file, text), None)

    def admit(self, attendee: str) -> None:
        """Answer a person who was found by name."""
        self._answer(lambda: self._present(attendee=attendee))

    def override(self, answer: Answer, why: str, pin: str) -> bool:
        """Admit somebody who was refused, for a reason, if this is the supervisor's PIN.

        Tells whether that was done.
        """
        return self.work.do(lambda: self._override(answer, why, pin))

    def print_badge(self, attendee: str, *, again: bool = False) -> None:
        """Print one person's badge beside the window; scans are answered meanwhile.

        While it is under way, asking once more changes nothing.
        """
        if attendee in self._printing:
            self.work.told.emit(self.words("This badge is being printed already."))
            return
        if self.work.beside.busy:
            self.work.told.emit(self.words("The badge is printed after what is under way below."))
        self._printing.add(attendee)
        print_out(
            self.work, [attendee], attendee, lambda: self._printing.discard(attendee), again=again
        )

    def replace_badge(self, attendee: str, serial: int) -> None:
        """Make a lost badge void, at once, and print its holder a new one beside the window."""
        work = self.work
        if work.do(lambda: void(self.file, serial, "lost", work.by)):
            self.print_badge(attendee)

    def hand_over(self, attendee: str) -> None:
        """Record that a person has taken their badge."""
        self.work.do(lambda: self._hand_over(attendee))

    def undo(self) -> None:
        """Take back this station's last action, if it was one of the desk."""
        self.work.do(self._undo)

    def redo(self) -> None:
        """Do again what this station took back last, if it was the desk's."""
        self.work.do(self._redo)

    def needs_pin(self) -> bool:
        """Tell whether a supervisor must enter a PIN."""
        return self.work.read(lambda: has_pin(self.file), True)

    def find(self, text: str) -> list[Hit] | None:
        """Return the people whose name a text may mean, best first; None: the file is mute."""
        return self.work.read(lambda: found(self.file, text, limit=FOUND_AT_MOST), None)

    def as_now(self, hits: list[Hit]) -> list[Hit]:
        """Return the same people as they are now, those who are gone left out.

        They are returned as they were where the file does not answer.
        """
        ids = [hit.attendee.id for hit in hits]
        listed: list[people.Listed] | None = self.work.read(
            lambda: people.by_ids(self.file, ids), None
        )
        if listed is None:
            return hits
        now = {x.attendee.id: x for x in listed}
        return [
            replace(hit, attendee=here.attendee, registered=here.registered)
            for hit in hits
            if (here := now.get(hit.attendee.id))
        ]

    def card(self, attendee: str) -> Card | None:
        """Return what is known of one person."""
        return self.work.read(lambda: card(self.file, attendee), None)

    def card_now(self, shown: Card) -> Card | None:
        """Return what is known of somebody who is shown; what is shown where no answer comes."""
        kept: Card | None = shown
        return self.work.read(lambda: card(self.file, shown.attendee.id), kept)

    def recent(self) -> tuple[list[Answer], list[Change]] | None:
        """Return this station's last scans, the latest first, and what Undo would take back.

        None where the file does not answer.
        """
        return self.work.read(lambda: (self._recent(), self._last_action()), None)

    def has_people(self) -> bool:
        """Tell whether the event has any attendees."""
        return self.work.read(lambda: any(expected(self.file).values()), True)

    def _answer(self, action: Callable[[], None]) -> None:
        """Run a scan; where nothing was recorded, the last verdict must not go on standing."""
        try:
            action()
        except Failure as failure:
            self.unanswered.emit(self.words.failure_in_window(failure))
        else:
            self.work.changed.emit()

    def _present(self, *, code: str = "", attendee: str = "") -> None:
        scan = scan_of(self.file, self.checkpoint, code=code, attendee=attendee, out=self.out)
        self.answered.emit(check_in(self.file, scan, self.work.by))

    def has_spares(self) -> bool:
        """Tell whether there are spare badges that may be bound."""
        return self.work.read(lambda: any_free(self.file), False)

    def void_badge(self, text: str) -> Badge | None:
        """Return the void badge whose whole number a text is; None where there is none such."""
        return self.work.read(lambda: void_with(self.file, text), None)

    def _scan(self, code: str) -> None:
        with self.file.reading():
            spare = unbound(self.file, code) if self.checkpoint == REGISTRATION else None
        whom = self.served() if spare else ""
        if spare and whom:
            self._bind(spare, whom)
        else:
            self._present(code=spare.token if spare else code)

    def _bind(self, spare: Spare, attendee: str) -> None:
        scan = scan_of(self.file, REGISTRATION, code=spare.token)
        answer = give_spare(self.file, scan, spare, attendee, self.work.by)
        if answer is not None:
            self.answered.emit(answer)
        if answer is None or answer.scan.verdict.admitted:
            number = serial_text(spare.serial)
            self.work.told.emit(self.words("Spare badge {serial} is bound.", serial=number))

    def _override(self, answer: Answer, why: str, pin: str) -> None:
        if self.needs_pin():
            with self.file.reading():
                require_pin(self.file, pin)
        if answer.attendee is not None:
            refused = answer.scan
            scan = scan_of(
                self.file,
                refused.checkpoint,
                attendee=answer.attendee.id,
                out=refused.out,
                override=why,
            )
            self.answered.emit(present(self.file, scan, self.work.by))

    def _hand_over(self, attendee: str) -> None:
        if hand_over(self.file, [attendee], by=self.work.by):
            self.work.told.emit(self.words("The badge is handed over."))

    def _undo(self) -> None:
        with self.file.reading():
            last = self._last_action()
        if not last:
            raise Failure("nothing_to_undo")
        taken = undo(self.file, last[0].batch, self.work.by)
        self.took_back.emit(taken)
        self.work.told.emit(taken_back(deed_of(taken), self.words))

    def _redo(self) -> None:
        undone = actions.last_undo(self.file)
        if not of_the_desk(actions.taken_by(self.file, undone)):
            raise Failure("nothing_to_redo")
        again = redo(self.file, self.work.by)
        self.work.told.emit(done_again(deed_of(again), self.words))

    def _read_ahead(self) -> None:
        """Read what the first scan of each delegation would have to wait for, one at a time."""
        if not self._unread:
            self._ahead.stop()
            return
        with suppress(Failure), self.file.reading():  # nobody asked yet: who asks is told
            read_order(self.file, self._unread.pop())

    def _last_action(self) -> list[Change]:
        """Return the last action where it is the desk's."""
        last = actions.last_action_of(self.file, OF_THE_DESK, MOST)
        return last if of_the_desk(last) else []

    def _recent(self) -> list[Answer]:
        return [
            Answer(scan, listed.attendee if listed else None)
            for scan in people.latest_scans(self.file, RECENT)
            for listed in [people.get(self.file, scan.attendee) if scan.attendee else None]
        ]
