"""What an organiser does with badges, for every widget that offers it: short, named operations."""

from collections.abc import Callable, Sequence

from checkin.domain.badge import HANDED_OVER, PRINTED, VOIDED
from checkin.domain.journal import Change
from checkin.failure import Failure
from checkin.services.badges import Printed, hand_over, void
from checkin.services.undo import undo
from checkin.store.actions import last_action_of
from checkin.ui.badges.print_job import PrintJob
from checkin.ui.workplace import Workplace
from checkin.words import Words

OF_BADGES = frozenset({PRINTED, HANDED_OVER, VOIDED})
"""The kinds of changes that this page takes back."""


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
        work, printer = self.work, self.printer
        at = work.around.now().astimezone(work.setup.event.zone)
        job = PrintJob(list(ids), f"{name}-{at:%Y%m%d-%H%M%S}", work.words, printer, again, work.by)
        title = work.words.plural("Printing {n} badge", "Printing {n} badges", len(ids))

        def printed(what: Printed) -> None:
            done()
            self._printed(what, printer, len(ids))

        work.start(title, job, printed, done)

    def hand_over(self, ids: Sequence[str], to: str) -> bool:
        """Record that somebody took these people's badges, or each their own; tell whether."""
        return self.work.do(lambda: self._hand_over(ids, to))

    def void(self, serial: int, reason: str) -> bool:
        """Make a badge void, and tell whether that was done."""
        return self.work.do(lambda: self._void(serial, reason))

    def undo(self) -> None:
        """Take back this station's last action, if it was about badges."""
        self.work.do(self._undo)

    def last_action(self) -> list[Change]:
        """Return what Undo would take back, empty where that is nothing of badges."""
        nothing: list[Change] = []
        return self.work.read(lambda: last_action_of(self.work.file, OF_BADGES), nothing)

    def _printed(self, printed: Printed, printer: str, wanted: int) -> None:
        work, words, n = self.work, self.work.words, len(printed.tokens)
        if not printer:
            self._show(printed, n)
        elif n < wanted:
            work.failed.emit(
                words.plural(
                    "Only {n} badge was printed and recorded; the others were not.",
                    "Only {n} badges were printed and recorded; the others were not.",
                    n,
                )
            )
        else:
            work.told.emit(
                words.plural(
                    "{n} badge went to the printer {printer}.",
                    "{n} badges went to the printer {printer}.",
                    n,
                    printer=printer,
                )
            )

    def _show(self, printed: Printed, n: int) -> None:
        work, words, path = self.work, self.work.words, str(printed.file)
        if work.around.show(printed.file):
            work.told.emit(
                words.plural("{n} badge is ready: {path}", "{n} badges are ready: {path}", n,
                             path=path)
            )  # fmt: skip
        else:
            work.failed.emit(
                words.plural(
                    "{n} badge is saved, but nothing here opens it: {path}",
                    "{n} badges are saved, but nothing here opens them: {path}",
                    n,
                    path=path,
                )
            )

    def _hand_over(self, ids: Sequence[str], to: str) -> None:
        words, n = self.work.words, hand_over(self.work.file, ids, to, self.work.by)
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

    def _undo(self) -> None:
        last = self.last_action()
        if not last:
            raise Failure("nothing_to_undo")
        taken = undo(self.work.file, last[0].batch, self.work.by)
        self.work.told.emit(
            self.work.words.plural("Took back {n} change.", "Took back {n} changes.", len(taken))
        )


def undo_said(last: Sequence[Change], words: Words) -> str:
    """Return what Undo takes back, for its button."""
    kinds, n = {change.kind for change in last}, len(last)
    if PRINTED in kinds:
        return words.plural("Undo printing {n} badge", "Undo printing {n} badges", n)
    if HANDED_OVER in kinds:
        return words.plural("Undo handing over {n} badge", "Undo handing over {n} badges", n)
    return words.plural("Undo making {n} badge void", "Undo making {n} badges void", n)
