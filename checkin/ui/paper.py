"""A file for people made beside the window, then shown in the program that opens such files."""

from collections.abc import Callable
from pathlib import Path

from checkin.store.event_file import EventFile
from checkin.ui.beside import Report
from checkin.ui.workplace import Workplace
from checkin.whole_file import make_folder

Write = Callable[[EventFile, Path, Report], object]
"""Writes a file about an event, whole or not at all, and reports how far it has come."""

FOLDER = "reports"
"""Where such files lie: a folder beside the event's own file."""


def make_paper(work: Workplace, title: str, name: str, ending: str, write: Write) -> None:
    """Write a file beside the window and show it; its name tells when it was made.

    So an earlier one that is still open in another program is not in the way.
    """
    when = work.around.now().astimezone(work.setup.event.zone).strftime("%Y-%m-%d %H-%M-%S")
    out = work.file.path.parent / FOLDER / f"{name} {when}{ending}"

    def job(event: EventFile, report: Report) -> Path:
        make_folder(out.parent)
        write(event, out, report)
        return out

    work.start(title, job, lambda made: _show(work, made))


def _show(work: Workplace, out: Path) -> None:
    if work.around.show(out):
        work.told.emit(work.words("Saved: {path}", path=out.name))
    else:
        work.failed.emit(
            work.words("It is saved, but nothing here opens it: {path}", path=str(out))
        )
