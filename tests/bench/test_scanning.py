"""A scan, beside a bare durable commit on the same disk."""

import itertools
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from checkin.services.admission import present, scan_of
from checkin.services.attendance import counts
from checkin.store.event_file import EventFile
from tests.bench import crowd
from tests.bench.conftest import ATTENDEES

STEP = 7919
"""A prime, so that one person after the other comes from all over the crowd."""


@pytest.mark.benchmark(group="scan and verdict, on disk")
def test_scan(benchmark: Any, crowd_event: EventFile) -> None:
    turn = itertools.count()

    def scan() -> None:
        person = crowd.person_id(next(turn) * STEP % ATTENDEES)
        present(crowd_event, scan_of(crowd_event, "s3", attendee=person))

    benchmark.pedantic(scan, rounds=500 if ATTENDEES > 1000 else 20, warmup_rounds=5)


@pytest.mark.benchmark(group="scan and verdict, on disk")
def test_bare_commit(benchmark: Any, crowded: Path) -> None:
    """The same number of bytes into the same number of tables and indexes, nothing decided."""
    bare = sqlite3.connect(crowded.with_suffix(".bare"), isolation_level=None)
    bare.execute("PRAGMA journal_mode = WAL")
    bare.execute("PRAGMA synchronous = FULL")
    bare.execute("CREATE TABLE IF NOT EXISTS t (a INTEGER PRIMARY KEY, b TEXT, c TEXT)")
    turn = itertools.count()

    def commit() -> None:
        bare.execute("BEGIN IMMEDIATE")
        bare.execute("INSERT INTO t (b, c) VALUES (?, ?)", (next(turn), "x" * 600))
        bare.execute("COMMIT")

    benchmark.pedantic(commit, rounds=500 if ATTENDEES > 1000 else 20, warmup_rounds=5)
    bare.close()


@pytest.mark.benchmark(group="everything of a scan but its commit")
def test_scan_without_commit(benchmark: Any, crowd_event: EventFile) -> None:
    turn = itertools.count()

    def begin() -> None:
        crowd_event.db.conn.execute("BEGIN IMMEDIATE")

    def scan() -> None:
        person = crowd.person_id(next(turn) * STEP % ATTENDEES)
        present(crowd_event, scan_of(crowd_event, "s4", attendee=person))

    def end(*_: Any) -> None:
        crowd_event.db.conn.execute("COMMIT")

    benchmark.pedantic(
        scan, setup=begin, teardown=end, rounds=500 if ATTENDEES > 1000 else 20, warmup_rounds=5
    )


@pytest.mark.benchmark(group="live counts")
def test_counts(benchmark: Any, crowd_event: EventFile) -> None:
    assert len(benchmark(lambda: counts(crowd_event))) == len(crowd.SESSIONS) + 1


@pytest.mark.benchmark(group="live counts")
def test_bare_count_of_all_scans(benchmark: Any, crowd_event: EventFile) -> None:
    query = "SELECT checkpoint, count(DISTINCT attendee) FROM scan WHERE admitted GROUP BY 1"
    benchmark.pedantic(
        lambda: crowd_event.db.conn.execute(query).fetchall(), rounds=3, warmup_rounds=1
    )
