"""How long badges are looked at before they are printed, beside reading the same people alone.

Two thousand of them with CHECKIN_BENCH=full: at most two seconds.
"""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from checkin.services.events import open_event
from checkin.services.preflight import preflight
from checkin.store import people
from checkin.store.event_file import EventFile
from checkin.words import Words
from tests.bench import crowd

BADGES = 2000
GROUP = "before printing, two thousand badges"


@pytest.fixture
def event(crowded: Path, tmp_path: Path) -> Iterator[EventFile]:
    path = Path(shutil.copy(crowded, tmp_path / "crowd.checkin"))
    with open_event(path, tmp_path / "machine", crowd.now) as file:
        yield file


@pytest.mark.benchmark(group=GROUP)
def test_looked_at(benchmark: Any, event: EventFile) -> None:
    ids = [x.attendee.id for x in people.everybody(event)][:BADGES]
    words = Words()
    assert benchmark.pedantic(lambda: preflight(event, ids, words), rounds=3, warmup_rounds=1)


@pytest.mark.benchmark(group=GROUP)
def test_bare_reading(benchmark: Any, event: EventFile) -> None:
    ids = [x.attendee.id for x in people.everybody(event)][:BADGES]
    assert len(benchmark(lambda: people.by_ids(event, ids))) == len(ids)
