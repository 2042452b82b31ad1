"""The example forum, made once; each test works on a copy of its own, at a clock it sets."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from checkin.domain.journal import Draft
from checkin.domain.programme import iso
from checkin.domain.setup import subject
from checkin.services.admission import Answer, present, scan_of
from checkin.services.badges import not_printed, print_badges
from checkin.services.events import new_example, open_event
from checkin.store import actions, people
from checkin.store.event_file import EventFile
from checkin.words import Words
from tests.conftest import TestClock


@pytest.fixture(scope="session")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example forum on a 4 October, its badges printed, closed."""
    folder = tmp_path_factory.mktemp("example")
    clock = TestClock()
    with new_example(folder / "forum.checkin", folder / "machine", clock) as event:
        print_badges(event, not_printed(event), folder / "badges.pdf", Words())
    return folder / "forum.checkin"


@dataclass
class Desk:
    """An event at work: short words for what a test does with it."""

    event: EventFile
    clock: TestClock
    open: Callable[..., EventFile]

    @property
    def setup(self) -> Any:
        return self.event.setup

    def id(self, ref: str) -> str:
        (listed,) = people.matching(self.event, ref)
        return listed.attendee.id

    def code(self, ref: str) -> str:
        return next(b.token for b in people.badges_of(self.event, self.id(ref)) if b.valid)

    def at(self, session: str, minutes: float = 0) -> str:
        """Return a moment so many minutes after a session's start."""
        return iso(self.setup.sessions[session].start + timedelta(minutes=minutes))

    def scan(self, checkpoint: str, ref: str = "", **more: Any) -> Answer:
        """Present somebody's badge, or what `more` says."""
        given = {"code": self.code(ref)} if ref else {}
        if checkpoint in self.setup.sessions:
            given["at"] = self.at(checkpoint)
        return present(self.event, scan_of(self.event, checkpoint, **{**given, **more}))

    def by_hand(self, checkpoint: str, ref: str, **more: Any) -> Answer:
        return self.scan(checkpoint, attendee=self.id(ref), **more)

    def correct(self, ref: str, **fields: Any) -> None:
        """Do what a desk does when a person stands before it and says what is wrong."""
        self.event.append([Draft("attendee_set", subject("attendee", self.id(ref)), fields)])

    def set_up(self, kind: str, id: str, **fields: Any) -> None:
        self.event.append([Draft(f"{kind}_set", subject(kind, id), fields)])

    def journal(self) -> list[Any]:
        return [change for _, change in actions.history(self.event)]


@pytest.fixture
def desk(example: Path, tmp_path: Path, machine: Path, clock: TestClock) -> Iterator[Desk]:
    """A desk at the example forum, half past nine on 4 October."""
    copy = Path(shutil.copy(example, tmp_path))
    opened: list[EventFile] = []

    def open_again(station: str = "", at: Path = copy, home: Path = machine) -> EventFile:
        opened.append(open_event(at, home, clock, station))
        return opened[-1]

    yield Desk(open_again(), clock, open_again)
    for file in opened:
        file.close()
