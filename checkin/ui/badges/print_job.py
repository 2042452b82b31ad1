"""Printing beside the window: to a PDF as a whole, to a printer in parts that end as they began."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from checkin.failure import Failure
from checkin.services.badges import Printed, print_badges
from checkin.store.event_file import EventFile
from checkin.ui import printing
from checkin.ui.beside import GivenUp, Report
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
            free_file(event.path.parent / FOLDER, self.name),
            self.words,
            reprint=self.again,
            by=self.by,
            batch=batch,
            progress=lambda n: report(before + n, len(self.ids)),
            paper=paper,
        )


def free_file(folder: Path, name: str) -> Path:
    """Return a PDF that is not there yet, in a folder that is made. Raises Failure if it cannot."""
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise Failure("folder_read_only", path=str(folder), why=error.strerror) from error
    out, n = folder / f"{name}.pdf", 1
    while out.exists():
        n += 1
        out = folder / f"{name}-{n}.pdf"
    return out
