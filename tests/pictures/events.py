"""The events that the pictures show: the example forum in its morning, and at noon."""

import shutil
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from checkin.domain.programme import iso
from checkin.services.admission import present, scan_of
from checkin.services.badges import not_printed, print_badges
from checkin.services.demo import run_demo
from checkin.services.events import new_example
from checkin.services.pin import set_pin
from checkin.store import people
from checkin.store.event_file import EventFile
from checkin.words import Words

NOW = datetime(2026, 10, 4, 3, 14, tzinfo=UTC)
"""It is 9:14 in Bishkek, on the day of the forum."""

PIN = "2610"


class Events:
    """Fresh copies of the events, and a clock that can be set; `folder` is for what is made."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.machine = folder, folder / "machine"
        self.time = NOW
        self._morning = _morning(folder, self.machine)
        self._noon = run_demo(folder / "noon", self.machine, self.now, Words("en")).event

    def now(self) -> datetime:
        """The window's clock."""
        return self.time

    def morning(self) -> Path:
        """Return the forum at 9:14: badges printed, two thirds of the people there."""
        self.time = NOW
        return self._copy(self._morning, "forum.checkin")

    def noon(self) -> Path:
        """Return the forum while the three sector sessions run, and set the clock to then."""
        self.time = NOW + timedelta(hours=2, minutes=26)  # 11:40
        return self._copy(self._noon, "noon.checkin")

    def _copy(self, event: Path, name: str) -> Path:
        return Path(shutil.copy(event, self.folder / name))


Show = Callable[[Path], bool]


def _morning(here: Path, machine: Path) -> Path:
    path = here / "morning.checkin"
    with new_example(path, machine, lambda: NOW) as event:
        print_badges(event, not_printed(event), here / "badges.pdf", Words("en"))
        everybody = [listed.attendee.id for listed in people.everybody(event)]
        came = [id for i, id in enumerate(everybody) if i % 3]
        for i, id in enumerate(came):
            at = iso(NOW - timedelta(seconds=25 * (len(came) - i)))
            _present(event, id, at)
        set_pin(event, PIN)
    return path


def _present(event: EventFile, id: str, at: str) -> None:
    token = people.valid_badges(event)[id].token
    present(event, scan_of(event, "registration", code=token, at=at))
