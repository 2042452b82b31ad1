"""The window's printing: takes turns, prints part after part beside the window, tells of it."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, Signal

from checkin.failure import Failure
from checkin.services.issue import Printed
from checkin.services.print_devices import Device
from checkin.services.print_queue import Job, PrintQueue, State
from checkin.ui import printing
from checkin.ui.beside import Beside
from checkin.ui.print_job import Order, PrintPart, part_of
from checkin.whole_file import replacing

NOTHING = "nothing_to_print"


class Prints(QObject):
    """`changed` says that a job has moved, `jam_wanted` that somebody speaks of a paper jam.

    Each part runs beside the window, after what is under way there; a single badge comes
    between two parts of a large job.
    """

    changed = Signal()
    jam_wanted = Signal()

    def __init__(self, beside: Beside, settings: QSettings, kept: Path | None) -> None:
        """`kept` is the file that holds what is undone while the program does not run."""
        super().__init__()
        self.queue = PrintQueue()
        self._kept, self._written = kept, ""
        self._beside, self._settings = beside, settings
        self._orders: dict[int, Order] = {}
        self._drawn = 0

    @property
    def jobs(self) -> list[Job]:
        """Return the jobs that are not ended."""
        return self.queue.open

    def done(self, job: Job) -> int:
        """Return how many badges of a job are printed, or drawn for the printer."""
        return job.printed + (self._drawn if job.state is State.PRINTING else 0)

    def add(
        self, ids: Sequence[str], printer: str, order: Order, *, again: bool, first: bool = False
    ) -> Job:
        """Take a job into the queue; it begins as soon as it can."""
        held = {job.number for job in self.queue.open}
        job = self.queue.add(ids, printer, again=again, first=first)
        self._orders[job.number] = order
        emptied = held - {job.number for job in self.queue.open}
        for ended in [self.queue[number] for number in sorted(emptied)]:
            self._end(ended)
        self._go_on()
        return job

    def take_up(self, order: Callable[[], Order]) -> None:
        """Take up what was undone when the program was ended; `order` is made for each job."""
        try:
            kept = self._kept.read_text("utf-8") if self._kept else ""
        except OSError:
            return
        for job in self.queue.take_up(kept):
            self._orders[job.number] = order()

    def pause(self, number: int) -> None:
        """Let a job rest when its part is through."""
        self.queue.pause(number)
        self._tell()

    def go_on(self, number: int) -> None:
        """Go on with a job that rests, or try again what failed."""
        self.queue.go_on(number)
        self._go_on()

    def cancel(self, number: int) -> None:
        """Give up what is still to print of a job."""
        self.queue.cancel(number)
        self._orders[number].no_more.set()
        job = self.queue[number]
        if not job.open:
            self._end(job)
        self._tell()

    def move(self, number: int, printer: str) -> None:
        """Print the rest of a job on another printer, empty: into a PDF."""
        self.queue.move(number, printer)
        self._go_on()

    def _go_on(self) -> None:
        """Turn to the next part, if it is time for one."""
        job = self.queue.turn(lambda job: self._part(job))
        self._tell()
        if job is not None:
            self._begin(job)

    def _begin(self, job: Job) -> None:
        order, device = self._orders[job.number], self._device(job)
        part = PrintPart(
            job.part, order.name, order.words, device, job.again, order.by, job.batch,
            order.template, order.no_more,
        )  # fmt: skip
        self._drawn = 0
        self._beside.start(
            "",
            part,
            lambda came: self._came(job.number, came),
            lambda: self._came(job.number, Failure("printing_failed", printer=job.printer)),
            self._moved,
        )

    def _moved(self, drawn: int, of: int) -> None:
        self._drawn = drawn
        self.changed.emit()

    def _came(self, number: int, came: Printed | Failure | None) -> None:
        """Take note of what became of a part, then turn to the next."""
        order, self._drawn = self._orders[number], 0
        if isinstance(came, Printed):
            order.printed.append(came)
            job = self.queue.came_out(number, len(came.tokens), came.batch)
        elif came is None:
            job = self.queue.given_up(number)
        elif came.code == NOTHING:
            job = self.queue.came_out(number, 0, "")
        else:
            job = self.queue.failed(number, came)
        self._go_on()
        if job.state in (State.FAILED, State.CANCELLED, State.DONE):
            self._end(job)

    def _end(self, job: Job) -> None:
        """Tell whoever asked that a job has come to a stop."""
        order = self._orders[job.number]
        if not job.open:
            del self._orders[job.number]
            self.queue.forget_ended()
            self._tell()
        order.ended(job, order.since_told())

    def _tell(self) -> None:
        """Keep what is undone, and say that something has changed."""
        undone = self.queue.kept()
        if self._kept is not None and undone != self._written:
            self._written = undone
            with suppress(Failure), replacing(self._kept) as file:
                file.write(undone.encode())
        self.changed.emit()

    def _part(self, job: Job) -> int:
        return part_of(self._device(job), len(job.ids), self._orders[job.number].on_a_sheet)

    def _device(self, job: Job) -> Device:
        return printing.device(self._settings, job.printer)
