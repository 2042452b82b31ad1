"""The desk's actions, for every widget that offers them: short, named, answered by signals."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from checkin.domain.programme import REGISTRATION
from checkin.failure import Failure
from checkin.services.admission import Answer, present, scan_of
from checkin.services.badges import hand_over, print_badges
from checkin.services.card import Card, card
from checkin.services.pin import has_pin, require_pin
from checkin.services.search import Hit, found
from checkin.services.undo import undo
from checkin.store import people
from checkin.store.event_file import EventFile
from checkin.words import Words

Show = Callable[[Path], None]


class Desk(QObject):
    """What a clerk does at one checkpoint of one event.

    `answered` carries the answer to a scan, `told` a sentence for the clerk,
    `changed` says that rows have changed.
    """

    answered = Signal(object)
    told = Signal(str)
    changed = Signal()

    def __init__(self, event: EventFile, words: Words, show: Show) -> None:
        """`show` opens a file that was made, as the system does."""
        super().__init__()
        self.file = event
        self.words = words
        self.checkpoint = REGISTRATION
        self.out = False
        self._show = show

    def scan(self, code: str) -> None:
        """Answer a badge's code."""
        self._do(lambda: self._present(code=code))

    def admit(self, attendee: str) -> None:
        """Answer a person who was found by name."""
        self._do(lambda: self._present(attendee=attendee))

    def override(self, answer: Answer, why: str, pin: str) -> None:
        """Admit somebody who was refused, for a reason, if this is the supervisor's PIN."""
        self._do(lambda: self._override(answer, why, pin))

    def print_badge(self, attendee: str, *, again: bool = False) -> None:
        """Print one person's badge to a PDF beside the event, and show it."""
        self._do(lambda: self._print(attendee, again))

    def hand_over(self, attendee: str) -> None:
        """Record that a person has taken their badge."""
        self._do(lambda: self._hand_over(attendee))

    def undo(self) -> None:
        """Take back this station's last action."""
        self._do(self._undo)

    def find(self, text: str) -> list[Hit]:
        """Return the people whose name a text may mean, best first."""
        return found(self.file, text, limit=50)

    def card(self, attendee: str) -> Card | None:
        """Return what is known of one person."""
        return card(self.file, attendee)

    def recent(self) -> list[Answer]:
        """Return this station's last scans, the latest first."""
        return [
            Answer(scan, listed.attendee if listed else None)
            for scan in people.latest_scans(self.file, 4)
            for listed in [people.get(self.file, scan.attendee) if scan.attendee else None]
        ]

    def _do(self, action: Callable[[], None]) -> None:
        """Run an action; a failure of the world is told, a bug goes to the crash report."""
        try:
            action()
        except Failure as failure:
            self.told.emit(self.words.failure(failure))
        else:
            self.changed.emit()

    def _present(self, *, code: str = "", attendee: str = "", override: str = "") -> None:
        scan = scan_of(
            self.file,
            self.checkpoint,
            code=code,
            attendee=attendee,
            out=self.out,
            override=override,
        )
        self.answered.emit(present(self.file, scan))

    def _override(self, answer: Answer, why: str, pin: str) -> None:
        if has_pin(self.file):
            require_pin(self.file, pin)
        if answer.attendee is not None:
            self._present(attendee=answer.attendee.id, override=why)

    def _print(self, attendee: str, again: bool) -> None:
        folder = self.file.path.parent / "badges"
        folder.mkdir(exist_ok=True)
        out = folder / f"{attendee}.pdf"
        print_badges(self.file, [attendee], out, self.words, reprint=again)
        self._show(out)
        self.told.emit(self.words("The badge is ready: {path}", path=out.name))

    def _hand_over(self, attendee: str) -> None:
        if hand_over(self.file, [attendee]):
            self.told.emit(self.words("The badge is handed over."))

    def _undo(self) -> None:
        taken = undo(self.file)
        self.told.emit(
            self.words.plural("Took back {n} change.", "Took back {n} changes.", len(taken))
        )
