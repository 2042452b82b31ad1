"""What an organiser does with badges, for every widget that offers it: short, named operations."""

from collections.abc import Callable, Sequence

from checkin.domain.badge import HANDED_OVER, PRINTED, VOIDED
from checkin.domain.journal import Change
from checkin.failure import Failure
from checkin.services.badges import hand_over, void
from checkin.services.undo import undo
from checkin.store.actions import last_action_of
from checkin.ui.print_job import print_out
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
        print_out(self.work, ids, name, done, again=again)

    def hand_over(self, ids: Sequence[str], to: str) -> bool:
        """Record that somebody took these people's badges, or each their own; tell whether."""
        return self.work.do(lambda: self._hand_over(ids, to))

    def void(self, serial: int, reason: str) -> bool:
        """Make a badge void, and tell whether that was done."""
        return self.work.do(lambda: self._void(serial, reason))

    def undo(self) -> None:
        """Take back this station's last action, if it was about badges."""
        self.work.do(self._undo)

    def last_action(self) -> list[Change] | None:
        """Return what Undo would take back, empty: nothing of badges; None: no answer."""
        return self.work.read(lambda: last_action_of(self.work.file, OF_BADGES), None)

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
    if PRINTED in kinds:
        return words.plural("Undo printing {n} badge", "Undo printing {n} badges", n)
    if HANDED_OVER in kinds:
        return words.plural("Undo handing over {n} badge", "Undo handing over {n} badges", n)
    return words.plural("Undo making {n} badge void", "Undo making {n} badges void", n)
