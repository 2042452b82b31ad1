"""Long work beside the window: in a thread of its own, with its own connection to the event."""

import sys
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from threading import Event
from typing import Any, Protocol

from PySide6.QtCore import QObject, QThread, Signal

from checkin.failure import Failure
from checkin.services.events import open_event
from checkin.store.event_file import EventFile
from checkin.ui.surroundings import Surroundings

BRISK = 0.0001
"""Seconds after which a busy thread yields to the window's: a verdict takes many turns, and with
Python's usual five milliseconds each it would take a tenth of a second."""


OFTEN = 0.05
"""Seconds between two moves of the bar that an eye tells apart: jobs report at every row."""


class GivenUp(Exception):
    """The one who waited has pressed Cancel."""


class Report(Protocol):
    """Tells how far a job has come; raises GivenUp where it shall not go on."""

    def __call__(self, done: int, of: int = 0) -> None:
        """Say how much is done, of how much (0: nobody knows)."""
        ...


Job = Callable[[EventFile, Report], Any]
"""Long work: given an event of its own and a way to report; it returns what it made."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """A job that waits for its turn."""

    title: str
    job: Job
    then: Callable[[Any], object]
    otherwise: Callable[[], object]
    moved: Callable[[int, int], object] | None = None


class Beside(QObject):
    """Does one job after the other, while the window goes on.

    `began` carries a job's title; `moved` how much is done, and of how much (0: unknown);
    `rested` says that nothing of which this tells is under way. A job ends in `ended`, in
    `failed` with a Failure, in `given_up`, or, where the program is wrong, in `broke` with the
    error.
    """

    began = Signal(str)
    moved = Signal(int, int)
    ended = Signal()
    given_up = Signal()
    failed = Signal(object)
    broke = Signal(object)
    rested = Signal()

    def __init__(self, path: Path, around: Surroundings) -> None:
        super().__init__()
        self._path, self._around = path, around
        self._waiting: deque[Waiting] = deque()
        self._thread: _Thread | None = None
        self._usual = sys.getswitchinterval()

    @property
    def busy(self) -> bool:
        """Tell whether a job is under way."""
        return self._thread is not None

    def start(
        self,
        title: str,
        job: Job,
        then: Callable[[Any], object],
        otherwise: Callable[[], object] = lambda: None,
        moved: Callable[[int, int], object] | None = None,
    ) -> None:
        """Do a job as soon as those before it are done.

        `then` is given what it returned; `otherwise` is called where it failed or was given up.
        With `moved` the job is quiet: this is told how far it is, in place of the signals.
        """
        self._waiting.append(Waiting(title, job, then, otherwise, moved))
        if not self.busy:
            self._next()

    def cancel(self) -> None:
        """Give up the job under way; nothing half done stays."""
        if self._thread is not None:
            self._thread.no_more.set()

    def stop(self) -> None:
        """Give up everything, and wait until nothing touches the event any more."""
        self._waiting.clear()
        if self._thread is not None:
            self._thread.no_more.set()
            self._thread.wait()
            self._thread = None
            sys.setswitchinterval(self._usual)

    def _next(self) -> None:
        now = self._waiting.popleft()
        thread = _Thread(self._path, self._around, now.job)
        thread.moved.connect(now.moved or self.moved)
        thread.finished.connect(lambda: self._done(thread, now))
        self._thread = thread
        if now.moved is None:
            self.began.emit(now.title)
        else:
            self.rested.emit()  # what is told elsewhere is not told here
        sys.setswitchinterval(BRISK)
        thread.start()

    def _done(self, thread: "_Thread", now: Waiting) -> None:
        if thread is not self._thread:
            return
        thread.wait()
        self._thread = None
        sys.setswitchinterval(self._usual)
        if self._waiting:
            self._next()
        else:
            self.rested.emit()
        if thread.error is None:
            self.ended.emit()  # first: what was recorded is seen, whatever `then` does
            now.then(thread.result)
            return
        now.otherwise()
        if isinstance(thread.error, GivenUp):
            self.given_up.emit()
        elif isinstance(thread.error, Failure):
            self.failed.emit(thread.error)
        else:
            self.broke.emit(thread.error)


class _Thread(QThread):
    """Runs one job; what came of it is read when the thread has finished."""

    moved = Signal(int, int)

    def __init__(self, path: Path, around: Surroundings, job: Job) -> None:
        super().__init__()
        self._path, self._around, self._job = path, around, job
        self.no_more = Event()
        self.result: Any = None
        self.error: Exception | None = None
        self._told = -OFTEN

    def run(self) -> None:
        """Open the event anew, do the job, close it."""
        try:
            with open_event(self._path, self._around.machine, self._around.now) as event:
                self.result = self._job(event, self._report)
        except Exception as error:  # noqa: BLE001 - told in the window's thread
            self.error = error

    def _report(self, done: int, of: int = 0) -> None:
        if self.no_more.is_set():
            raise GivenUp
        now = time.monotonic()
        if now - self._told >= OFTEN:
            self._told = now
            self.moved.emit(done, of)
