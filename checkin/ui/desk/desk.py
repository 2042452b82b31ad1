"""The desk's actions, for every widget that offers them: short, named, answered by signals."""

from collections.abc import Callable
from contextlib import nullcontext, suppress
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from checkin.domain.journal import Change
from checkin.domain.programme import REGISTRATION
from checkin.domain.setup import Setup
from checkin.domain.token import parse, serial_text
from checkin.failure import Failure
from checkin.services.admission import Answer, present, scan_of
from checkin.services.badges import hand_over, print_badges
from checkin.services.card import Card, card
from checkin.services.check_in import check_in
from checkin.services.pin import has_pin, require_pin
from checkin.services.search import Hit, found
from checkin.services.undo import redo, undo
from checkin.store import actions, people
from checkin.store.attendance import expected
from checkin.store.boxes import read_order
from checkin.ui import printing
from checkin.ui.desk.deeds import OF_THE_DESK, deed_of, done_again, of_the_desk, taken_back
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
    a sentence; `took_back` which changes were annulled.
    """

    answered = Signal(object)
    unanswered = Signal(str)
    took_back = Signal(object)

    def __init__(self, work: Workplace) -> None:
        super().__init__()
        self.work, self.file = work, work.file
        self.checkpoint = REGISTRATION
        self.out = False
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
        """Answer a badge's code."""
        self._answer(lambda: self._present(code=code))

    def admit(self, attendee: str) -> None:
        """Answer a person who was found by name."""
        self._answer(lambda: self._present(attendee=attendee))

    def override(self, answer: Answer, why: str, pin: str) -> bool:
        """Admit somebody who was refused, for a reason, if this is the supervisor's PIN.

        Tells whether that was done.
        """
        return self.work.do(lambda: self._override(answer, why, pin))

    def print_badge(self, attendee: str, *, again: bool = False) -> None:
        """Print one person's badge to a PDF beside the event, and show it."""
        self.work.do(lambda: self._print(attendee, again))

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

    def find(self, text: str) -> list[Hit]:
        """Return the people whose name a text may mean, best first."""
        return self.work.read(lambda: found(self.file, text, limit=FOUND_AT_MOST), [])

    def as_now(self, hits: list[Hit]) -> list[Hit]:
        """Return the same people as they are now, those who are gone left out."""
        ids = [hit.attendee.id for hit in hits]
        listed: list[people.Listed] = self.work.read(lambda: people.by_ids(self.file, ids), [])
        now = {x.attendee.id: x for x in listed}
        return [
            replace(hit, attendee=here.attendee, registered=here.registered)
            for hit in hits
            if (here := now.get(hit.attendee.id))
        ]

    def card(self, attendee: str) -> Card | None:
        """Return what is known of one person."""
        return self.work.read(lambda: card(self.file, attendee), None)

    def recent(self) -> list[Answer]:
        """Return this station's last scans, the latest first."""
        return self.work.read(self._recent, [])

    def has_people(self) -> bool:
        """Tell whether the event has any attendees."""
        return self.work.read(lambda: any(expected(self.file).values()), True)

    def last_action(self) -> list[Change]:
        """Return what Undo would take back, empty where there is nothing of the desk's."""
        return self.work.read(self._last_action, [])

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

    def _print(self, attendee: str, again: bool) -> None:
        folder = self.file.path.parent / "badges"
        try:
            folder.mkdir(exist_ok=True)
        except OSError as error:
            raise Failure("folder_read_only", path=str(folder), why=error.strerror) from error
        out = folder / f"{attendee}.pdf"
        words, printer = self.words, self.work.printer
        with printing.paper(printer) if printer else nullcontext() as paper:
            printed = print_badges(
                self.file, [attendee], out, words, reprint=again, by=self.work.by, paper=paper
            )
        if printer:
            said = words.plural(
                "{n} badge went to the printer {printer}.",
                "{n} badges went to the printer {printer}.",
                1,
                printer=printer,
            )
            self.work.told.emit(said)
        elif self.work.around.show(out):
            number = parse(printed.tokens[0])
            name = serial_text(number.serial) if number else out.name
            self.work.told.emit(words("The badge is ready: {path}", path=name))
        else:
            self.work.failed.emit(
                words("The badge is saved, but nothing here opens it: {path}", path=str(out))
            )

    def _hand_over(self, attendee: str) -> None:
        if hand_over(self.file, [attendee], by=self.work.by):
            self.work.told.emit(self.words("The badge is handed over."))

    def _undo(self) -> None:
        last = self.last_action()
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
