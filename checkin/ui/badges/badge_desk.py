"""What an organiser does with badges, for every widget that offers it: short, named operations."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from checkin.domain.badge import HANDED_OVER, PRINTED, VOIDED
from checkin.domain.journal import Change
from checkin.domain.spare import SPARE_PRINTED
from checkin.failure import Failure
from checkin.services.badge_lists import take_out
from checkin.services.badges import void
from checkin.services.covers import write_cover_sheets
from checkin.services.issue import Printed
from checkin.services.plates import write_plates
from checkin.services.signing import hand_over_signed
from checkin.services.spares import print_spares, void_spares
from checkin.services.undo import undo
from checkin.store.actions import last_action_of
from checkin.store.badge_list import BadgeRow
from checkin.store.event_file import EventFile
from checkin.ui.badges.groups import Group
from checkin.ui.beside import Report
from checkin.ui.paper import make_paper
from checkin.ui.print_job import badge_folder, free_file, print_out
from checkin.ui.workplace import Workplace
from checkin.words import Words

OF_BADGES = frozenset({PRINTED, HANDED_OVER, VOIDED, SPARE_PRINTED})
"""The kinds of changes that this page takes back."""


@dataclass(frozen=True, slots=True)
class SpareJob:
    """How many badges without a name, of what category, in which file; with an event of its own."""

    n: int
    category: str
    name: str
    words: Words
    by: str

    def __call__(self, event: EventFile, report: Report) -> Printed:
        """Print; return what was printed. Raises Failure, or GivenUp, where nothing was."""
        return print_spares(
            event,
            self.n,
            free_file(badge_folder(event.path), self.name),
            self.words,
            category=self.category,
            by=self.by,
            progress=lambda done: report(done, self.n),
        )


class BadgeDesk:
    """Prints, hands over, makes void, takes back; what came of it is told through `work`."""

    def __init__(self, work: Workplace) -> None:
        self.work = work

    @property
    def printer(self) -> str:
        """The printer that was chosen; empty: badges come as PDF."""
        return self.work.printer

    def print_out(
        self, ids: Sequence[str], name: str, done: Callable[[], object], *, again: bool = False
    ) -> None:
        """Print these people's badges beside the window; `again` also those that they have.

        `done` is called when the printing has ended, in whatever way.
        """
        print_out(self.work, ids, name, done, again=again)

    def print_spares(self, n: int, category: str, done: Callable[[], object]) -> None:
        """Print so many badges without a name to a PDF, beside the window."""
        work = self.work
        at = work.around.now().astimezone(work.setup.event.zone)
        job = SpareJob(n, category, f"badges-spare-{at:%Y%m%d-%H%M%S}", work.words, work.by)
        title = work.words.plural("Printing {n} spare badge", "Printing {n} spare badges", n)

        def printed(made: Printed) -> None:
            done()
            told = work.words.plural(
                "{n} spare badge is ready: {path}", "{n} spare badges are ready: {path}", n,
                path=str(made.file),
            )  # fmt: skip
            (work.told if work.around.show(made.file) else work.failed).emit(told)

        work.start(title, job, printed, done)

    def hand_over(self, ids: Sequence[str], to: str, signature: bytes = b"") -> bool:
        """Record that somebody took these people's badges, or each their own; tell whether."""
        return self.work.do(lambda: self._hand_over(ids, to, signature))

    def replace(
        self, id: str, serial: int, reason: str, name: str, done: Callable[[], object]
    ) -> bool:
        """Make a person's badge void, at once, and print them a new one beside the window.

        Tells whether the old one is void; `done` is called when the printing has ended.
        """
        void_now = self.work.do(lambda: void(self.work.file, serial, reason, self.work.by))
        if void_now:
            self.print_out([id], name, done)
        else:
            done()
        return void_now

    def take_out(self, serials: Sequence[int]) -> bool:
        """Record that badges were taken out of their box: they are void."""
        return self.work.do(lambda: self._take_out(serials))

    def void_spares(self, serials: Sequence[int]) -> bool:
        """Make spare badges void that are nobody's."""
        return self.work.do(lambda: self._void_spares(serials))

    def void(self, serial: int, reason: str) -> bool:
        """Make a badge void, and tell whether that was done."""
        return self.work.do(lambda: self._void(serial, reason))

    def make_covers(self, group: Group | None) -> None:
        """Make cover sheets of a delegation's boxes, or of all, as a PDF and show it."""
        words, codes = self.work.words, [group.code] if group and group.code else []

        def write(event: EventFile, out: Path, report: Report) -> None:
            report(0)
            write_cover_sheets(event, out, words, codes)

        make_paper(self.work, words("Making cover sheets"), "covers", ".pdf", write)

    def make_plates(self, rows: Sequence[BadgeRow]) -> None:
        """Make name plates of these people as a PDF and show it."""
        words, ids = self.work.words, [row.id for row in rows if not row.cancelled]

        def write(event: EventFile, out: Path, report: Report) -> None:
            write_plates(event, ids, out, words, progress=lambda n: report(n, len(ids)))

        make_paper(self.work, words("Making name plates"), "name-plates", ".pdf", write)

    def undo(self) -> None:
        """Take back this station's last action, if it was about badges."""
        self.work.do(self._undo)

    def last_action(self) -> list[Change] | None:
        """Return what Undo would take back, empty: nothing of badges; None: no answer."""
        return self.work.read(lambda: last_action_of(self.work.file, OF_BADGES), None)

    def _hand_over(self, ids: Sequence[str], to: str, signature: bytes) -> None:
        words, by = self.work.words, self.work.by
        n = hand_over_signed(self.work.file, ids, to, signature, by)
        if not n:
            raise Failure("nothing_to_hand_over")
        if to:
            said = words.plural(
                "{n} badge is handed over to {who}.", "{n} badges are handed over to {who}.", n,
                who=to,
            )  # fmt: skip
        else:
            said = words.plural("{n} badge is handed over.", "{n} badges are handed over.", n)
        self.work.told.emit(said)

    def _void(self, serial: int, reason: str) -> None:
        void(self.work.file, serial, reason, self.work.by)
        self.work.told.emit(self.work.words("The badge is void. A new one can be printed."))

    def _take_out(self, serials: Sequence[int]) -> None:
        n = take_out(self.work.file, serials, self.work.by)
        self.work.told.emit(
            self.work.words.plural(
                "{n} badge is taken out, and void.", "{n} badges are taken out, and void.", n
            )
        )

    def _void_spares(self, serials: Sequence[int]) -> None:
        n = void_spares(self.work.file, serials, self.work.by)
        self.work.told.emit(
            self.work.words.plural("{n} spare badge is void.", "{n} spare badges are void.", n)
        )

    def _undo(self) -> None:
        with self.work.file.reading():
            last = last_action_of(self.work.file, OF_BADGES)
        if not last:
            raise Failure("nothing_to_undo")
        taken = undo(self.work.file, last[0].batch, self.work.by)
        self.work.told.emit(
            self.work.words.plural("Took back {n} change.", "Took back {n} changes.", len(taken))
        )


def undo_said(last: Sequence[Change], words: Words) -> str:
    """Return what Undo takes back, for its button."""
    kinds, n = {change.kind for change in last}, len(last)
    if kinds & {PRINTED, SPARE_PRINTED}:
        return words.plural("Undo printing {n} badge", "Undo printing {n} badges", n)
    if HANDED_OVER in kinds:
        return words.plural("Undo handing over {n} badge", "Undo handing over {n} badges", n)
    return words.plural("Undo making {n} badge void", "Undo making {n} badges void", n)
