"""A roster taken in, beside a bare reading of the same file and as many bare rows stored."""

import csv
import random
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from checkin.services.events import new_event
from checkin.services.rosters import import_rosters
from tests.bench import crowd
from tests.bench.conftest import ATTENDEES

HEADINGS = ("ID", "Surname", "Given name", "Name (Cyrillic)", "Country", "Position",
            "Organisation", "Category", "E-mail", "Phone")  # fmt: skip


@pytest.fixture(scope="session")
def roster(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("roster") / "roster.csv"
    chance = random.Random(11)
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(HEADINGS)
        for n in range(ATTENDEES):
            said = crowd.names(chance)
            other = said.get("cyrillic") or said["hangul"]
            whole = other.get("as_written") or f"{other['surname']} {other['given']}"
            latin = said["latin"]
            code = crowd.CODES[n % 6]
            writer.writerow(
                [f"{code}-{n}", latin["surname"], latin["given"], whole, code, "Director",
                 "Ministry", "Government", f"p{n}@example.org", f"+996 000 {n:06}"]
            )  # fmt: skip
    return path


@pytest.mark.benchmark(group="import")
def test_import(benchmark: Any, roster: Path, tmp_path: Path) -> None:
    with new_event(tmp_path / "forum.checkin", tmp_path / "machine", crowd.now) as event:
        done = benchmark.pedantic(lambda: import_rosters(event, [roster]), rounds=1)
        assert done.added == ATTENDEES


@pytest.mark.benchmark(group="import")
def test_bare_rows(benchmark: Any, roster: Path, tmp_path: Path) -> None:
    def store() -> None:
        bare = sqlite3.connect(tmp_path / "bare.db")
        bare.execute("CREATE TABLE t (a PRIMARY KEY, b, c, d, e, f, g, h, i, j)")
        with roster.open(encoding="utf-8", newline="") as file:
            bare.executemany(f"INSERT INTO t VALUES ({', '.join('?' * 10)})", csv.reader(file))
        bare.commit()
        bare.close()

    benchmark.pedantic(store, rounds=1)
