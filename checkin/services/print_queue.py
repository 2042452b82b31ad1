"""The queue of a window's printing: which badges are still to print, and whose turn it is.

It decides and remembers, and prints nothing: whoever prints asks `turn` for the next part,
and says with `came_out` or `failed` what became of it. A badge that waits is in one job's hands.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from checkin.failure import Failure


class State(StrEnum):
    """Where a job stands."""

    WAITING = "waiting"
    PRINTING = "printing"
    PAUSED = "paused"
    FAILED = "failed"
    DONE = "done"
    CANCELLED = "cancelled"


ENDED = frozenset({State.DONE, State.CANCELLED})


@dataclass(frozen=True, slots=True)
class Job:
    """Badges that were asked for together.

    `ids` are still to print, in their order; the first `under_way` of them are with the printer
    now. `asked` is what the job shall be when that part is through. `batch` is the user's action
    in the journal, empty before anything was recorded. `fault` says why it does not go on.
    """

    number: int
    ids: tuple[str, ...]
    printer: str = ""
    again: bool = False
    printed: int = 0
    under_way: int = 0
    state: State = State.WAITING
    asked: State | None = None
    batch: str = ""
    fault: Failure | None = None

    @property
    def total(self) -> int:
        """How many badges it is about."""
        return self.printed + len(self.ids)

    @property
    def part(self) -> tuple[str, ...]:
        """The badges that the printer has now."""
        return self.ids[: self.under_way]

    @property
    def open(self) -> bool:
        """Tell whether something is still to be done, or to be decided."""
        return self.state not in ENDED


class PrintQueue:
    """The jobs of one window, in the order in which they were asked for."""

    def __init__(self) -> None:
        self._jobs: dict[int, Job] = {}
        self._last = 0

    def __iter__(self) -> Iterator[Job]:
        return iter(self._jobs.values())

    def __getitem__(self, number: int) -> Job:
        return self._jobs[number]

    @property
    def open(self) -> list[Job]:
        """Return the jobs that are not ended."""
        return [job for job in self if job.open]

    @property
    def printing(self) -> Job | None:
        """Return the job of which a part is with the printer now."""
        return next((job for job in self if job.state is State.PRINTING), None)

    def add(self, ids: Sequence[str], printer: str, *, again: bool, first: bool = False) -> Job:
        """Take a job; whoever asks for a badge anew takes it out of the job that held it.

        With `first` it comes before all that wait.
        """
        self._give_up(frozenset(ids), again)
        self._last += 1
        job = Job(self._last, tuple(dict.fromkeys(ids)), printer, again)
        others = dict(self._jobs)
        self._jobs = {job.number: job, **others} if first else {**others, job.number: job}
        return job

    def turn(self, part: Callable[[Job], int]) -> Job | None:
        """Return the job whose part is to be printed now, None where there is nothing to do.

        `part` tells how many badges of a job are printed together. A single badge, for
        somebody who waits at a desk, goes before the next part of a larger job.
        """
        if self.printing:
            return None
        waiting = [job for job in self if job.state is State.WAITING]
        single = [job for job in waiting if job.total == 1]
        for job in (single or waiting)[:1]:
            n = max(1, min(part(job), len(job.ids)))
            return self._put(replace(job, state=State.PRINTING, under_way=n, fault=None))
        return None

    def came_out(self, number: int, n: int, batch: str) -> Job:
        """Say that the part is through: `n` of its badges are printed and recorded.

        The others of it had their badge already.
        """
        job = self._jobs[number]
        left = job.ids[job.under_way :]
        state = job.asked or State.WAITING
        return self._put(
            replace(
                job, ids=left, printed=job.printed + n, under_way=0, asked=None,
                batch=batch or job.batch, state=state if left else State.DONE,
            )
        )  # fmt: skip

    def failed(self, number: int, fault: Failure) -> Job:
        """Say that nothing of the part was printed; it stays in the job."""
        job = self._jobs[number]
        state = State.CANCELLED if job.asked is State.CANCELLED else State.FAILED
        return self._put(replace(job, under_way=0, asked=None, state=state, fault=fault))

    def given_up(self, number: int) -> Job:
        """Say that the part was given up: nothing of it was printed."""
        job = self._jobs[number]
        state = State.PAUSED if job.asked is State.PAUSED else State.CANCELLED
        return self._put(replace(job, under_way=0, asked=None, state=state))

    def pause(self, number: int) -> None:
        """Let a job rest; the part under way comes out first."""
        self._ask(number, State.PAUSED, {State.WAITING})

    def go_on(self, number: int) -> None:
        """Go on with a job that rests; or try again, where it failed, as a new action."""
        job = self._jobs[number]
        if job.state is State.PRINTING:
            self._put(replace(job, asked=None))
        elif job.state is State.FAILED:
            self._put(replace(job, state=State.WAITING, fault=None, batch=""))
        elif job.state is State.PAUSED:
            self._put(replace(job, state=State.WAITING))

    def cancel(self, number: int) -> None:
        """Give up what is still to print of a job."""
        self._ask(number, State.CANCELLED, {State.WAITING, State.PAUSED, State.FAILED})

    def move(self, number: int, printer: str) -> None:
        """Print the rest of a job elsewhere; one that failed is tried again there."""
        job = self._put(replace(self._jobs[number], printer=printer))
        if job.state is State.FAILED:
            self.go_on(number)

    def kept(self) -> str:
        """Return what is to be done still, for the next start of the program.

        A single badge is asked for again sooner than it is found in a list.
        """
        return json.dumps(
            [
                {"ids": job.ids, "printer": job.printer, "again": job.again, "printed": job.printed}
                for job in self.open
                if job.total > 1
            ]
        )

    def take_up(self, kept: str) -> list[Job]:
        """Take up what the program left undone when it was ended; it rests till somebody says so.

        What cannot be read is left out: those badges are not printed, which can be seen.
        """
        try:
            jobs = [
                (list(map(str, job["ids"])), str(job["printer"]), bool(job["again"]),
                 int(job["printed"]))
                for job in json.loads(kept)
            ]  # fmt: skip
        except (ValueError, TypeError, KeyError):
            return []
        taken = []
        for ids, printer, again, printed in jobs:
            job = self.add(ids, printer, again=again)
            taken.append(self._put(replace(job, printed=printed, state=State.PAUSED)))
        return taken

    def forget_ended(self) -> None:
        """Keep only the jobs that are not ended."""
        self._jobs = {number: job for number, job in self._jobs.items() if job.open}

    def _ask(self, number: int, state: State, at_once: Iterable[State]) -> None:
        job = self._jobs[number]
        if job.state is State.PRINTING:
            self._put(replace(job, asked=state))
        elif job.state in at_once:
            self._put(replace(job, state=state))

    def _give_up(self, ids: frozenset[str], again: bool) -> None:
        """Take badges that are asked for anew out of the jobs that hold them, but for a part."""
        for job in self.open:
            left = tuple(id for id in job.ids[job.under_way :] if id not in ids)
            if job.again != again or len(left) + job.under_way == len(job.ids):
                continue
            kept = replace(job, ids=job.part + left)
            self._put(kept if kept.ids else replace(kept, state=State.CANCELLED))

    def _put(self, job: Job) -> Job:
        self._jobs[job.number] = job
        return job
