"""Rehearsals: an event's throw-away copy, in which everything works and nothing is recorded.

A copy lies in a folder of its own, below the machine's. The station that works on it has its
identity there too, so that nothing of a rehearsal is left when the folder is gone.
"""

import secrets
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from checkin.failure import Failure
from checkin.services.events import FILE_OF_EVENT, open_event
from checkin.store.event_file import EventFile, Now, is_open
from checkin.store.knowledge import EVENT_KEY

FOLDER = "rehearsal"
"""The folder of the copies, in the machine's own."""


def begin(event: EventFile, machine: Path) -> Path:
    """Copy an event for a rehearsal; return the copy. Raises Failure."""
    folder = machine / FOLDER
    try:
        folder.mkdir(parents=True, exist_ok=True)
        copy = Path(tempfile.mkdtemp(dir=folder)) / event.path.name
    except OSError as error:
        raise Failure("folder_read_only", path=str(folder), why=error.strerror) from error
    try:
        event.backup(copy)
    except BaseException:
        end(copy)
        raise
    return copy


def open_rehearsal(copy: Path, now: Now, station: str = "") -> EventFile:
    """Open a copy, as a station of its own. Raises Failure.

    It has another key: a badge that is printed in a rehearsal is none in the event, though its
    serial may be given to somebody there too.
    """
    event = open_event(copy, copy.parent, now, station)
    event.keep_secret(EVENT_KEY, secrets.token_hex(32))
    return event


def end(copy: Path) -> None:
    """Delete a copy that is closed, and all that was made beside it.

    What another program still shows stays until `clear`.
    """
    shutil.rmtree(copy.parent, ignore_errors=True)


def clear(machine: Path) -> None:
    """Delete the copies that nobody ended: the program was. Those at work now stay."""
    for folder in (machine / FOLDER).glob("*/"):
        if not any(is_open(copy) for copy in folder.glob(f"*{FILE_OF_EVENT}")):
            shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def rehearsing(path: Path, machine: Path, now: Now, station: str = "") -> Iterator[EventFile]:
    """Work on a throw-away copy of an event; the event hears nothing of it. Raises Failure."""
    with EventFile.open(path, machine, now, station) as event:
        copy = begin(event, machine)
    try:
        with open_rehearsal(copy, now, station) as rehearsal:
            yield rehearsal
    finally:
        end(copy)
