"""The example forum's day, done once by the terminal; each test works on a copy of its own."""

import json
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.terminal import Inside, Terminal


@dataclass(frozen=True)
class Day:
    """What the demonstration left, closed, and what it said."""

    folder: Path
    said: Any

    @property
    def event(self) -> Path:
        return self.folder / "forum.checkin"


@pytest.fixture(scope="session")
def day(tmp_path_factory: pytest.TempPathFactory) -> Day:
    folder = tmp_path_factory.mktemp("day")
    told = Terminal(folder, folder / "machine").do("demo", "--out", folder / "demo", "--json")
    return Day(folder / "demo", json.loads(told.out))


@pytest.fixture(scope="session")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example forum before its day, closed."""
    folder = tmp_path_factory.mktemp("example")
    Inside(folder, folder / "machine").do("new", "forum.checkin", "--example")
    return folder / "forum.checkin"


@pytest.fixture
def empty(tmp_path: Path) -> Terminal:
    """A terminal in a folder without an event."""
    folder = tmp_path / "desk"
    folder.mkdir()
    return Inside(folder, tmp_path / "machine")


@pytest.fixture
def desk(empty: Terminal, day: Day) -> Terminal:
    """A terminal beside the forum after its morning."""
    shutil.copy(day.event, empty.folder)
    return empty


@pytest.fixture
def fresh(empty: Terminal, example: Path) -> Terminal:
    """A terminal beside the forum before anybody has come, and no badge was printed."""
    shutil.copy(example, empty.folder)
    return empty
