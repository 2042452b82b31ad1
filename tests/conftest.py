"""What every test may ask for: an event on a real file, at a clock that the test sets."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from checkin.store.event_file import EventFile


class TestClock:
    """A clock that stands still until it is told to move."""

    __test__ = False

    def __init__(self) -> None:
        self.time = datetime(2026, 10, 4, 3, 30, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.time

    def forward(self, **by: float) -> None:
        self.time += timedelta(**by)


@pytest.fixture
def clock() -> TestClock:
    return TestClock()


@pytest.fixture
def machine(tmp_path: Path) -> Path:
    return tmp_path / "machine"


@pytest.fixture
def event(tmp_path: Path, machine: Path, clock: TestClock) -> Iterator[EventFile]:
    with EventFile.create(tmp_path / "forum.checkin", machine, clock) as file:
        yield file
