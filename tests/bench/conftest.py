"""The event that the figures are taken on: small in CI, whole with CHECKIN_BENCH=full."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from checkin.store.event_file import EventFile
from tests.bench import crowd

FULL = os.environ.get("CHECKIN_BENCH") == "full"
ATTENDEES, SCANS = (100_000, 1_000_000) if FULL else (300, 1_200)


@pytest.fixture(scope="session")
def crowded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed event file of ATTENDEES and SCANS; CHECKIN_BENCH_EVENT keeps it between runs."""
    kept = os.environ.get("CHECKIN_BENCH_EVENT")
    path = Path(kept) if kept else tmp_path_factory.mktemp("crowd") / "crowd.checkin"
    if not path.exists():
        crowd.make(path, path.parent / "machine", ATTENDEES, SCANS).close()
    return path


@pytest.fixture
def crowd_event(crowded: Path) -> Iterator[EventFile]:
    with EventFile.open(crowded, crowded.parent / "machine", crowd.now) as event:
        yield event
