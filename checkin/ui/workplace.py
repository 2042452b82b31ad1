"""One open event, for every page that works on it: asking, doing, and long work beside."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal

from checkin.domain.setup import Setup
from checkin.failure import Failure
from checkin.services import rehearsal
from checkin.store.event_file import EventFile
from checkin.ui.beside import Beside, Job
from checkin.ui.print_job import order_of
from checkin.ui.print_queue import Prints
from checkin.ui.printing import chosen
from checkin.ui.roles import PAGES, role_named
from checkin.ui.scanners.scanners import Scanners
from checkin.ui.sounds import Sounds
from checkin.ui.surroundings import Surroundings
from checkin.words import Words

T = TypeVar("T")

TO_PRINT = "print"
"""Stands before the ids of people where the page of badges is wanted to print theirs."""


class Workplace(QObject):
    """What the pages share: the event's file, the words, and how failures are told.

    `moved` says that the event is another than it was, by whomever, and the window shows it;
    `told` carries a sentence for the one who works here, `failed` one about
    what did not work; `changed` says that rows have changed; `page_wanted` which page
    should be shown, and what on it (a person's id, a part's name; may be empty);
    `place_changed` that this station stands elsewhere, or lets people out instead
    of in; `closing` that the file is about to be closed; `language_wanted` and
    `role_wanted` carry what this window shall speak and be, `sound_tried` asks to hear it.

    In a rehearsal `file` is a copy, and `rehearses` the event of which it is one.
    """

    told = Signal(str)
    failed = Signal(str)
    changed = Signal()
    moved = Signal()
    page_wanted = Signal(str, str)
    place_changed = Signal()
    closing = Signal()
    language_wanted = Signal(str)
    role_wanted = Signal(str)
    sound_tried = Signal()

    def __init__(
        self,
        file: EventFile,
        words: Words,
        around: Surroundings,
        scanners: Scanners,
        sounds: Sounds,
        rehearses: Path | None = None,
    ) -> None:
        super().__init__()
        self.file, self.words, self.rehearses = file, words, rehearses
        self.scanners, self.sounds = scanners, sounds
        self.around = replace(around, machine=file.path.parent) if rehearses else around
        self.beside = Beside(file.path, self.around)
        self.beside.failed.connect(
            lambda failure: self.failed.emit(self.words.failure_in_window(failure))
        )
        self.beside.ended.connect(self.changed)
        kept = around.machine / f"printing-{file.setup.event.uid}.json"
        self.prints = Prints(self.beside, around.settings, None if rehearses else kept)
        self.prints.take_up(lambda: order_of(self, "badges"))

    @property
    def setup(self) -> Setup:
        """The event's set-up as it is now."""
        return self.file.setup

    @property
    def by(self) -> str:
        """Who works here, as the journal names them; empty where nobody said so."""
        return str(self.around.settings.value("operator", ""))

    @property
    def event_path(self) -> Path:
        """The event's own file, also in a rehearsal of it."""
        return self.rehearses or self.file.path

    @property
    def printer(self) -> str:
        """The printer that was chosen here; empty: a PDF. No rehearsal reaches a printer."""
        return "" if self.rehearses else chosen(self.around.settings)

    def require_real(self) -> None:
        """Raise Failure in a rehearsal: nothing of it is kept."""
        if self.rehearses:
            raise Failure("rehearsal")

    def offers(self, page: str) -> bool:
        """Tell whether who works here has a page: what a role does not need is not offered."""
        return page in PAGES[role_named(str(self.around.settings.value("role", "")))]

    def read(self, question: Callable[[], T], otherwise: T) -> T:
        """Ask the event; where it does not answer, tell so."""
        try:
            with self.file.reading():
                return question()
        except Failure as failure:
            self.failed.emit(self.words.failure_in_window(failure))
            return otherwise

    def do(self, action: Callable[[], object]) -> bool:
        """Run an action and tell whether it was done.

        A failure of the world is told, a bug goes to the crash report.
        """
        try:
            action()
        except Failure as failure:
            self.failed.emit(self.words.failure_in_window(failure))
            return False
        self.changed.emit()
        return True

    def start(
        self,
        title: str,
        job: Job,
        then: Callable[[Any], object],
        otherwise: Callable[[], object] = lambda: None,
    ) -> None:
        """Do long work beside the window.

        `then` is given what it returned, in this thread; `otherwise` is called where it failed
        or was given up.
        """
        self.beside.start(title, job, then, otherwise)

    def settle(self) -> None:
        """Say that the file is about to be closed, and stop what goes on beside."""
        self.closing.emit()
        self.beside.stop()

    def close(self) -> None:
        """Close the file, so that it may be copied; the copy of a rehearsal goes."""
        self.file.close()
        if self.rehearses:
            rehearsal.end(self.file.path)
