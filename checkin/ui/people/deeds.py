"""What this page does to people: told, remembered for undo, and beside the window where many."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from checkin.failure import Failure
from checkin.how_far import HowFar, unheard
from checkin.services import bulk
from checkin.services.photos import set_photo
from checkin.services.preflight import is_quick, preflight
from checkin.services.undo import redo, undo
from checkin.store.event_file import EventFile
from checkin.ui.print_job import print_out
from checkin.ui.workplace import TO_PRINT, Workplace

MANY = 300
"""People from whom on the window does not wait."""

SEVERAL = 2
"""Badges from which on they are looked at before they are printed."""

Deed = Callable[[EventFile], str]
"""Does something and returns the name of the action, empty where there was nothing to do."""


class Deeds(QObject):
    """`done` says that something was recorded or taken back."""

    done = Signal()

    def __init__(self, work: Workplace) -> None:
        super().__init__()
        self.work = work
        self._batches: list[tuple[str, int]] = []

    def mark_arrived(self, ids: Sequence[str]) -> None:
        """Record that protocol has seen these people arrive."""
        self._do(ids, lambda event: bulk.arrive(event, ids, self.work.by))

    def put(self, ids: Sequence[str], field: str, value: object) -> bool:
        """Set a field of these people; tell whether it was saved, or is on its way."""
        given = value or None
        return self._do(ids, lambda event: bulk.put(event, ids, {field: given}, self.work.by))

    def join(self, ids: Sequence[str], group: str) -> None:
        """Put these people into a group."""
        self._do(ids, lambda event: bulk.join(event, ids, group, self.work.by))

    def leave(self, ids: Sequence[str], group: str) -> None:
        """Take these people out of a group."""
        self._do(ids, lambda event: bulk.leave(event, ids, group, self.work.by))

    def withdraw(self, ids: Sequence[str]) -> None:
        """Withdraw their registrations."""
        self._do(ids, lambda event: bulk.withdraw(event, ids, self.work.by))

    def restore(self, ids: Sequence[str]) -> None:
        """Let their registrations hold again."""
        self._do(ids, lambda event: bulk.restore(event, ids, self.work.by))

    def block(self, ids: Sequence[str], why: str, pin: str) -> bool:
        """Let none of them in any more; tell whether the supervisor's PIN was right."""
        return self._do(ids, lambda event: bulk.block(event, ids, why, pin, self.work.by))

    def unblock(self, ids: Sequence[str], pin: str) -> bool:
        """Let them in again; tell whether the supervisor's PIN was right."""
        return self._do(ids, lambda event: bulk.unblock(event, ids, pin, self.work.by))

    def hand_over(self, ids: Sequence[str], to: str) -> None:
        """Record that somebody took their badges."""
        self._do(ids, lambda event: bulk.hand_to(event, ids, to, self.work.by))

    def rename(self, id: str, script: str, text: str) -> bool:
        """Write a name in one script anew."""
        return self._do([id], lambda event: bulk.rename(event, id, script, text, self.work.by))

    def set_photo(self, id: str, photo: bytes) -> None:
        """Give a person a photo."""
        self._do([id], lambda event: set_photo(event, id, photo, self.work.by))

    def remove_photo(self, id: str) -> None:
        """Take a person's photo away."""
        self.put([id], "photo", None)

    def print_badges(self, ids: Sequence[str]) -> None:
        """Print the badges of those who have none, as the page of badges does."""
        nobody: list[str] = []
        may = self.work.read(lambda: bulk.wearers(self.work.file, ids), nobody)
        if len(may) < SEVERAL:
            self._print(may)
            return
        words = self.work.words

        def look(event: EventFile, report: HowFar) -> bool:
            return bool(preflight(event, may, words, progress=report))

        if self.work.read(lambda: is_quick(self.work.file, may), False):
            flaws = self.work.read(lambda: look(self.work.file, unheard), True)
            self._print_or_show(may, flaws=flaws)
            return
        title = words.plural("Looking at {n} badge", "Looking at {n} badges", len(may))
        self.work.start(title, look, lambda flaws: self._print_or_show(may, flaws=flaws))

    def _print_or_show(self, may: Sequence[str], *, flaws: bool) -> None:
        """Print badges, or show on the page of badges what is not as it should be."""
        if flaws and self.work.offers("badges"):
            self.work.page_wanted.emit("badges", " ".join((TO_PRINT, *may)))
        else:
            self._print(may)

    def _print(self, may: Sequence[str]) -> None:
        print_out(
            self.work,
            may,
            "people",
            self.done.emit,
            recorded=lambda printed: self._batches.append((printed.batch, len(printed.tokens))),
        )

    def remember(self, batch: str, n: int) -> None:
        """Take an action that was done elsewhere among those that can be taken back here."""
        self._batches.append((batch, n))
        self.done.emit()

    def undo(self) -> None:
        """Take back what was done here last."""
        if not self._batches:
            self.work.failed.emit(self.work.words.failure(Failure("nothing_to_undo")))
            return
        batch, n = self._batches[-1]
        by = self.work.by
        if n > MANY:
            title = self.work.words("Taking back")
            self.work.start(
                title,
                lambda event, _: len(undo(event, batch, by)),
                lambda taken: self._took_back(batch, taken),
            )
            return
        taken: list[int] = []
        if self.work.do(lambda: taken.append(len(undo(self.work.file, batch, by)))):
            self._took_back(batch, taken[0])
        else:  # somebody took it back at another place
            self._batches.remove((batch, n))

    def redo(self) -> None:
        """Do again what was taken back last."""
        changes: list[tuple[str, int]] = []

        def action() -> None:
            again = redo(self.work.file, self.work.by)
            changes.append((again[0].batch, len(again)))

        if self.work.do(action):
            self._batches += changes
            self.work.told.emit(self.work.words("Done again."))
            self.done.emit()

    def _do(self, ids: Sequence[str], deed: Deed) -> bool:
        """Do something now, or beside the window where it takes long."""
        if len(ids) > MANY:
            title = self.work.words.plural("{n} person", "{n} people", len(ids))
            self.work.start(title, lambda event, _: deed(event),
                            lambda batch: self._did(batch, len(ids)))  # fmt: skip
            return True
        batches: list[str] = []
        if not self.work.do(lambda: batches.append(deed(self.work.file))):
            return False
        self._did(batches[0], len(ids))
        return True

    def _did(self, batch: str, n: int) -> None:
        words = self.work.words
        if batch:
            self._batches.append((batch, n))
            self.work.told.emit(words("Saved. Ctrl Z takes it back."))
        else:
            self.work.told.emit(words("That is so already. Nothing was changed."))
        self.done.emit()

    def _took_back(self, batch: str, n: int) -> None:
        self._batches = [held for held in self._batches if held[0] != batch]
        words = self.work.words
        self.work.told.emit(words.plural("Took back {n} change.", "Took back {n} changes.", n))
        self.done.emit()
