"""Whether this laptop is ready for an event: printer, backups, clock; and the event itself."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from checkin.services.backups import last_backup
from checkin.services.health import Finding, examine
from checkin.store.event_file import EventFile

OLD = timedelta(minutes=30)
"""How old the latest backup may be."""


@dataclass(frozen=True, slots=True)
class Laptop:
    """What is known of the machine: its printers, what was chosen of them, its time zone.

    `printer` is the chosen one ("" for none), `folder` where backups go, `offset` how
    far its clock is from UTC.
    """

    printers: Sequence[str]
    printer: str
    folder: Path | None
    offset: timedelta


def examine_all(event: EventFile, laptop: Laptop) -> list[Finding]:
    """Return what is not ready, of the event and of this laptop; the grave first."""
    found = [*examine(event), *_printer(laptop), *_backups(event, laptop), *_zone(event, laptop)]
    return sorted(found, key=lambda finding: not finding.grave)


def _printer(laptop: Laptop) -> Iterator[Finding]:
    if not laptop.printer:
        yield Finding("no_printer", grave=False)
    elif laptop.printer not in laptop.printers:
        yield Finding("printer_gone", grave=False, params={"printer": laptop.printer})


def _backups(event: EventFile, laptop: Laptop) -> Iterator[Finding]:
    folder = laptop.folder
    if folder is None:
        yield Finding("no_backup_folder", grave=False)
    elif not folder.is_dir():
        yield Finding("backup_folder_gone", grave=False, params={"path": str(folder)})
    else:
        last = last_backup(event, folder)
        if last is None or event.now() - last > OLD:
            yield Finding("old_backup", grave=False)


def _zone(event: EventFile, laptop: Laptop) -> Iterator[Finding]:
    here = event.now().astimezone(event.setup.event.zone)
    if here.utcoffset() != laptop.offset:
        yield Finding("other_zone", grave=False, params={"time": here.strftime("%H:%M")})
