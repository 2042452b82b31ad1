"""Badges on their way to paper: a part of a job beside the window, and what is told of it all."""

from collections.abc import Callable, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from checkin.domain.token import parse, serial_text
from checkin.failure import Failure
from checkin.services.badges import print_badges
from checkin.services.issue import Printed
from checkin.services.print_devices import Device
from checkin.services.print_queue import Job, State
from checkin.services.templates import chosen_and_held
from checkin.store.event_file import EventFile
from checkin.ui import printing
from checkin.ui.beside import GivenUp, Report
from checkin.whole_file import make_folder
from checkin.words import Words

if TYPE_CHECKING:
    from checkin.ui.workplace import Workplace

FOLDER = "badges"
"""The folder beside the event's file where the PDFs lie."""

PART = 20
"""Badges that a printer is given together: as many come out, and no more, where one cancels."""


def part_of(device: Device, n: int, on_a_sheet: int = 1) -> int:
    """Return how many of `n` badges are printed together: of files all, of labels one.

    Sheets are filled, but for the last one.

    A label printer begins with the first label while the last is on its way: where it fails
    then, what has left it and what is recorded would differ.
    """
    if device.whole:
        return n
    return 1 if device.label is not None else max(PART // on_a_sheet, 1) * on_a_sheet


@dataclass(frozen=True, slots=True)
class PrintPart:
    """Whose badges to print together, where, and for whom in the journal.

    Called with an event of its own it returns what was printed, the Failure because of which
    nothing was, or None where it was given up. `name` is the PDF's, without its ending.
    """

    ids: Sequence[str]
    name: str
    words: Words
    device: Device
    again: bool = False
    by: str = ""
    batch: str = ""
    template: str = ""
    no_more: Event = field(default_factory=Event)

    def __call__(self, event: EventFile, report: Report) -> Printed | Failure | None:
        """Print and record; where that does not work, nothing of it is recorded."""

        def progress(n: int) -> None:
            if self.no_more.is_set():
                raise GivenUp
            report(n, len(self.ids))

        try:
            progress(0)
            return self._print(event, progress)
        except GivenUp:
            return None
        except Failure as failure:
            return failure

    def _print(self, event: EventFile, progress: Callable[[int], None]) -> Printed:
        device, folder = self.device, badge_folder(event.path)
        labels = zpl_file(device, folder, self.name)
        with printing.paper(device, labels) if device.name else nullcontext() as paper:
            printed = print_badges(
                event,
                self.ids,
                free_file(folder, self.name),
                self.words,
                reprint=self.again,
                by=self.by,
                batch=self.batch,
                template=self.template,
                progress=progress,
                paper=paper,
            )
        if device.label is None:
            return printed
        printed.file.unlink(missing_ok=True)  # a file for each label helps nobody
        return Printed(labels or printed.file, printed.tokens, printed.batch)


@dataclass(slots=True)
class Order:
    """What is asked for with a job: in which words, by whom, and who wants to hear of its end.

    `ended` is told the job and what was printed of it since it was told last, if anything.
    `name` begins the names of its PDFs; `template` is the one that was chosen then, which puts
    so many badges `on_a_sheet`.
    """

    name: str
    words: Words
    by: str
    ended: Callable[[Job, Printed | None], object]
    template: str = ""
    on_a_sheet: int = 1
    printed: list[Printed] = field(default_factory=list)
    no_more: Event = field(default_factory=Event)

    def since_told(self) -> Printed | None:
        """Return what was printed since this was last asked, as one."""
        parts, self.printed = self.printed, []
        if not parts:
            return None
        tokens = tuple(token for part in parts for token in part.tokens)
        return Printed(parts[-1].file, tokens, parts[-1].batch)


def print_out(
    work: "Workplace",
    ids: Sequence[str],
    name: str,
    done: Callable[[], object],
    *,
    again: bool = False,
    recorded: Callable[[Printed], object] = lambda _: None,
    printer: str | None = None,
    first: bool = False,
) -> None:
    """Print these people's badges beside the window, and tell what came of it.

    `again` prints also those that they have, with their number. `name` begins the PDF's,
    which tells when it was asked for. `done` is called when the printing has come to a stop, in
    whatever way; before it `recorded` with what was printed. Where a printer fails, the rest
    stays in the queue, and both are called anew when it has gone on.
    `printer` is the chosen one where nothing is said; `first` goes before all that waits.
    """
    order = order_of(work, name, done, recorded)
    where = work.printer if printer is None else printer
    work.prints.add(ids, where, order, again=again, first=first)


def order_of(
    work: "Workplace",
    name: str,
    done: Callable[[], object] = lambda: None,
    recorded: Callable[[Printed], object] = lambda _: None,
) -> Order:
    """Return what goes with a job; what came of it is told where one works."""
    at = work.around.now().astimezone(work.setup.event.zone)

    def ended(job: Job, printed: Printed | None) -> None:
        if printed is not None:
            recorded(printed)
        done()
        _tell(work, job, printed)

    id, held = work.read(lambda: chosen_and_held(work.file), ("", 1))
    return Order(f"{name}-{at:%Y%m%d-%H%M%S}", work.words, work.by, ended, id, held)


def badge_folder(event: Path) -> Path:
    """Return the folder of badges beside an event's file; it is made. Raises Failure."""
    return make_folder(event.parent / FOLDER)


def free_file(folder: Path, name: str, ending: str = ".pdf") -> Path:
    """Return a file that is not there yet: none is ever written over."""
    out, n = folder / f"{name}{ending}", 1
    while out.exists():
        n += 1
        out = folder / f"{name}-{n}{ending}"
    return out


def zpl_file(device: Device, folder: Path, name: str) -> Path | None:
    """Return the file that labels go into; None where the printer is none of files.

    It lies in the printer's folder, which is made, else in this one. Raises Failure.
    """
    if device.label is None or not device.whole:
        return None
    there = make_folder(Path(device.label.address)) if device.label.address else folder
    return free_file(there, name, ".zpl")


def _tell(work: "Workplace", job: Job, printed: Printed | None) -> None:
    """Tell how a job has come to a stop."""
    words = work.words
    if job.state is not State.DONE:
        if printed is not None:
            _tell_some(work, len(printed.tokens))
        elif job.fault is not None:
            work.failed.emit(words.failure_in_window(job.fault))
        elif not job.printed:
            work.told.emit(words("Cancelled. Nothing of it was recorded."))
    elif printed is None:
        work.failed.emit(words.failure_in_window(Failure("nothing_to_print")))
    elif not job.printer:
        _show(work, printed)
    else:
        _tell_printed(work, len(printed.tokens), job.printer)


def _tell_some(work: "Workplace", n: int) -> None:
    work.failed.emit(
        work.words.plural(
            "Only {n} badge was printed and recorded; the others were not.",
            "Only {n} badges were printed and recorded; the others were not.",
            n,
        )
    )


def _tell_printed(work: "Workplace", n: int, printer: str) -> None:
    work.told.emit(
        work.words.plural(
            "{n} badge went to the printer {printer}.",
            "{n} badges went to the printer {printer}.",
            n,
            printer=printer,
        )
    )


def _show(work: "Workplace", printed: Printed) -> None:
    words, n, path = work.words, len(printed.tokens), str(printed.file)
    if not work.around.show(printed.file):
        work.failed.emit(
            words.plural(
                "{n} badge is saved, but nothing here opens it: {path}",
                "{n} badges are saved, but nothing here opens them: {path}",
                n,
                path=path,
            )
        )
    elif n == 1 and (number := parse(printed.tokens[0])):
        work.told.emit(words("The badge is ready: {path}", path=serial_text(number.serial)))
    else:
        work.told.emit(
            words.plural("{n} badge is ready: {path}", "{n} badges are ready: {path}", n, path=path)
        )
