"""Opening an event: the example, a new one, or one that is on this computer."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from checkin.failure import Failure
from checkin.services.events import new_event, new_example, open_event
from checkin.services.rehearsal import begin, open_rehearsal
from checkin.store.event_file import EventFile
from checkin.ui.dialogs import ask_event, ask_new_event, busy
from checkin.ui.surroundings import Surroundings
from checkin.ui.workplace import Workplace
from checkin.words import Words


class Opener(QObject):
    """Asks for a file and opens it.

    `opened` carries the event, and whether it is empty, just made; `failed` carries a Failure:
    then what was open stays so. `rehearsing` carries the copy in which is rehearsed, and the path
    of the event that it was made of.
    """

    opened = Signal(object, bool)
    rehearsing = Signal(object, object)
    failed = Signal(object)

    def __init__(self, window: QWidget, around: Surroundings) -> None:
        super().__init__(window)
        self._window, self._around = window, around
        self.words = Words()
        self._copying: Workplace | None = None

    def open_path(self, path: Path) -> None:
        """Open an event."""
        machine, now = self._around.machine, self._around.now
        self._take(lambda: open_event(path, machine, now))

    def make_example(self) -> None:
        """Ask where the example goes, and make it."""
        machine, now, words = self._around.machine, self._around.now, self.words
        if path := ask_new_event(self._window, words, "forum", words("Try the example forum")):
            self._take(lambda: new_example(path, machine, now))

    def make_event(self) -> None:
        """Ask where the new event goes, and make it."""
        machine, now, words = self._around.machine, self._around.now, self.words
        if path := ask_new_event(self._window, words, "event", words("Make a new event")):
            self._take(lambda: new_event(path, machine, now), empty=True)

    def choose_event(self) -> None:
        """Ask which event to open, and open it."""
        if path := ask_event(self._window, self.words):
            self.open_path(path)

    def rehearse(self, work: Workplace) -> None:
        """Copy the open event beside the window, and open the copy in its place."""
        if work is self._copying:
            return
        self._copying, machine, path = work, self._around.machine, work.file.path
        work.start(
            self.words("Preparing the rehearsal"),
            lambda event, _report: begin(event, machine),
            lambda copy: self._open_copy(copy, path),
            self._copied,
        )

    def _open_copy(self, copy: Path, of: Path) -> None:
        self._copied()
        try:
            event = open_rehearsal(copy, self._around.now)
        except Failure as failure:
            self.failed.emit(failure)
        else:
            self.rehearsing.emit(event, of)

    def _copied(self) -> None:
        self._copying = None

    def _take(self, opening: Callable[[], EventFile], *, empty: bool = False) -> None:
        try:
            with busy():
                event = opening()
        except Failure as failure:
            self.failed.emit(failure)
        else:
            self.opened.emit(event, empty)
