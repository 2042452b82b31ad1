"""Printing beside the window: to a PDF as a whole, to a printer in parts that end as they began."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from checkin.domain.token import parse, serial_text
from checkin.failure import Failure
from checkin.services.badges import Printed, print_badges
from checkin.store.event_file import EventFile
from checkin.ui import printing
from checkin.ui.beside import GivenUp, Report
from checkin.ui.workplace import Workplace
from checkin.whole_file import make_folder
from checkin.words import Words

FOLDER = "badges"
"""The folder beside the event's file where the PDFs lie."""

PART = 20
"""Badges that a printer is given together: as many come out, and no more, where one cancels."""


@dataclass(frozen=True, slots=True)
class PrintJob:
    """Whose badges to print, where, and for whom in the journal; called with an event of its own.

    `name` is the PDF's, without its ending; `printer` is empty where a PDF is all.
    """

    ids: Sequence[str]
    name: str
    words: Words
    printer: str = ""
    again: bool = False
    by: str = ""

    def __call__(self, event: EventFile, report: Report) -> Printed:
        """Print; return what was printed, also where the rest was given up.

        Raises Failure, or GivenUp, where nothing was printed and nothing recorded.
        """
        if not self.printer:
            return self._print(event, self.ids, report, 0)
        printing.printer_named(self.printer)  # is it there, before anything is drawn
        return self._in_parts(event, report)

    def _in_parts(self, event: EventFile, report: Report) -> Printed:
        done: Printed | None = None
        with suppress(GivenUp):
            for begin in range(0, len(self.ids), PART):
                part = self.ids[begin : begin + PART]
                batch = done.batch if done else ""
                try:
                    with printing.paper(self.printer) as paper:
                        printed = self._print(event, part, report, begin, batch, paper)
                except Failure:
                    if done is None:
                        raise
                    break  # what came out is recorded, and told
                tokens = (*(done.tokens if done else ()), *printed.tokens)
                done = Printed(printed.file, tokens, printed.batch)
                report(begin + len(part), len(self.ids))
        if done is None:
            raise GivenUp
        return done

    def _print(
        self, event: EventFile, ids: Sequence[str], report: Report, before: int, batch: str = "",
        paper: printing.Paper | None = None,
    ) -> Printed:  # fmt: skip
        return print_badges(
            event,
            ids,
            free_file(badge_folder(event.path), self.name),
            self.words,
            reprint=self.again,
            by=self.by,
            batch=batch,
            progress=lambda n: report(before + n, len(self.ids)),
            paper=paper,
        )


def print_out(
    work: Workplace,
    ids: Sequence[str],
    name: str,
    done: Callable[[], object],
    *,
    again: bool = False,
    recorded: Callable[[Printed], object] = lambda _: None,
) -> None:
    """Print these people's badges beside the window, and tell what came of it.

    `again` prints also those that they have, with their number. `name` begins the PDF's,
    which tells when it was asked for. `done` is called when the printing has ended, in
    whatever way; before it `recorded` with what was printed.
    """
    printer = work.printer
    at = work.around.now().astimezone(work.setup.event.zone)
    job = PrintJob(list(ids), f"{name}-{at:%Y%m%d-%H%M%S}", work.words, printer, again, work.by)
    title = work.words.plural("Printing {n} badge", "Printing {n} badges", len(ids))

    def printed(what: Printed) -> None:
        recorded(what)
        done()
        if printer:
            _tell_printed(work, len(what.tokens), len(ids), printer)
        else:
            _show(work, what)

    work.start(title, job, printed, done)


def badge_folder(event: Path) -> Path:
    """Return the folder of badges beside an event's file; it is made. Raises Failure."""
    return make_folder(event.parent / FOLDER)


def free_file(folder: Path, name: str) -> Path:
    """Return a PDF that is not there yet: none is ever written over."""
    out, n = folder / f"{name}.pdf", 1
    while out.exists():
        n += 1
        out = folder / f"{name}-{n}.pdf"
    return out


def _tell_printed(work: Workplace, n: int, wanted: int, printer: str) -> None:
    words = work.words
    if n < wanted:
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


def _show(work: Workplace, printed: Printed) -> None:
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
