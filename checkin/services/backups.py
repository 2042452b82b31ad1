"""Sound copies of an event in a folder of one's choice, the last few kept."""

import contextlib
import re
from datetime import datetime
from pathlib import Path

from checkin.failure import Failure
from checkin.how_far import HowFar, unheard
from checkin.store.event_file import EventFile

KEPT = 8
"""How many copies of one event stay in the folder: two hours of them."""

STAMP = "%Y-%m-%d %H-%M"
STAMPED = r" \d{4}-\d\d-\d\d \d\d-\d\d"


def back_up(event: EventFile, folder: Path, keep: int = KEPT, progress: HowFar = unheard) -> Path:
    """Copy the event into a folder, named after the time; older copies beyond `keep` go.

    Nothing but such copies is ever replaced or taken away. Raises Failure.
    `progress` may raise to give up: then there is no copy, and no older one goes.
    """
    try:
        there = folder.is_dir()
    except OSError:
        there = False
    if not there:
        raise Failure("folder_missing", path=str(folder))
    when = event.now().astimezone(event.setup.event.zone).strftime(STAMP)
    out = folder / f"{event.path.stem} {when}{event.path.suffix}"
    event.backup(out, progress)
    for old in backups(event.path, folder)[keep:]:
        with contextlib.suppress(OSError):
            old.unlink()
    return out


def backups(event: Path, folder: Path) -> list[Path]:
    """Return the copies of an event that lie in a folder, the latest first."""
    name = re.compile(re.escape(event.stem) + STAMPED + re.escape(event.suffix))
    try:
        found = [path for path in folder.iterdir() if name.fullmatch(path.name)]
    except OSError:
        return []
    return sorted(found, key=lambda path: path.name, reverse=True)


def last_backup(event: EventFile, folder: Path) -> datetime | None:
    """Return when the latest copy in a folder was made; None where there is none."""
    for path in backups(event.path, folder):
        text = path.stem.removeprefix(event.path.stem).strip()
        with contextlib.suppress(ValueError):
            return datetime.strptime(text, STAMP).replace(tzinfo=event.setup.event.zone)
    return None
