"""The journal's table: stamped in, read back by subject, batch or arrival."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any

from sqlite_utils import Database

from checkin.domain.journal import VERSION, Change, Draft, receive, stamp, tick
from checkin.domain.programme import iso

COLUMNS = "station, seq, clock, at, by, version, batch, kind, subject, body"


_ENCODER = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def canonical(body: Any) -> str:
    """Write JSON in one form only, so that equal rows are equal bytes."""
    return _ENCODER.encode(body)


def stamp_all(
    db: Database, station: str, drafts: Sequence[Draft], now: datetime, by: str, batch: str
) -> list[Change]:
    """Make changes of what happened: the next numbers and clocks of this station.

    Call it under the write lock: two processes of one machine share the station.
    """
    now_ms = int(now.timestamp() * 1000)
    at = iso(now)
    seq, clock = last_seq(db, station), _clock(db, station)
    newest = _newest_clocks(db, list({draft.subject for draft in drafts}))
    changes: list[Change] = []
    for draft in drafts:
        seq, clock = seq + 1, tick(clock, now_ms)
        newest[draft.subject] = stamped = stamp(clock, newest.get(draft.subject, 0))
        changes.append(
            Change(
                station, seq, stamped, draft.at or at, by, VERSION,
                batch or f"{station}-{changes[0].seq if changes else seq}",
                draft.kind, draft.subject, draft.body,
            )
        )  # fmt: skip
    _set_clock(db, station, clock)
    return changes


def insert(db: Database, changes: Iterable[Change]) -> None:
    """Store changes as they are."""
    db.conn.executemany(
        f"INSERT INTO change ({COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (c.station, c.seq, c.clock, c.at, c.by, c.version, c.batch, c.kind, c.subject,
             canonical(c.body))
            for c in changes
        ],
    )  # fmt: skip


def take_in(db: Database, changes: Iterable[Change], station: str, now: datetime) -> list[Change]:
    """Store the changes of others that are not held yet, and let the clock hear of them."""
    new = [change for change in changes if not _held(db, change)]
    new = list({change.id: change for change in new}.values())
    insert(db, new)
    clock = _clock(db, station)
    for change in new:
        clock = receive(clock, change.clock, int(now.timestamp() * 1000))
    _set_clock(db, station, clock)
    return new


def of_subject(db: Database, subject: str) -> list[Change]:
    """Return the changes of one subject."""
    return _read(db, "subject = ?", [subject])


def of_batch(db: Database, batch: str) -> list[Change]:
    """Return the changes of one user action, in the order of their numbers."""
    return _read(db, "batch = ? ORDER BY station, seq", [batch])


def of_subjects(db: Database, abouts: Sequence[str]) -> Iterator[tuple[str, list[Change]]]:
    """Go through subjects and the changes of each; those that have none are left out."""
    for part in batched(abouts, 500):
        found: dict[str, list[Change]] = defaultdict(list)
        for change in _read(db, f"subject IN ({', '.join('?' * len(part))})", part):
            found[change.subject].append(change)
        yield from found.items()


def find(db: Database, station: str, seq: int) -> Change | None:
    """Return one change by its identity."""
    return next(iter(_read(db, "station = ? AND seq = ?", [station, seq])), None)


def since(db: Database, arrival: int = 0) -> Iterator[tuple[int, Change]]:
    """Go through the journal in the order of arrival, from after a number; with the numbers."""
    rows = db.conn.execute(
        f"SELECT arrival, {COLUMNS} FROM change WHERE arrival > ? ORDER BY arrival", [arrival]
    )
    return ((row[0], _changes([row[1:]])[0]) for row in rows)


def subjects(db: Database) -> list[str]:
    """Return every subject that the journal speaks of."""
    return [row[0] for row in db.conn.execute("SELECT DISTINCT subject FROM change")]


def counts(db: Database, subjects_: Sequence[str]) -> dict[str, int]:
    """Return how many changes are held of each subject."""
    return _by_subject(db, "count(*)", subjects_)


def last_seq(db: Database, station: str) -> int:
    """Return the number of the station's latest change, 0 for none."""
    row = db.conn.execute("SELECT max(seq) FROM change WHERE station = ?", [station]).fetchone()
    return int(row[0] or 0)


def _read(db: Database, where: str, params: Sequence[Any]) -> list[Change]:
    rows = db.conn.execute(f"SELECT {COLUMNS} FROM change WHERE {where}", params)
    return _changes(rows.fetchall())


def _changes(rows: Sequence[Sequence[Any]]) -> list[Change]:
    # The bodies are read as one document: a call for each would take twice as long.
    bodies = json.loads(f"[{','.join(row[9] for row in rows)}]")
    return [Change._make((*row[:9], body)) for row, body in zip(rows, bodies, strict=True)]


def _held(db: Database, change: Change) -> bool:
    return find(db, change.station, change.seq) is not None


def _newest_clocks(db: Database, subjects: Sequence[str]) -> dict[str, int]:
    return _by_subject(db, "max(clock)", subjects)


def _by_subject(db: Database, what: str, subjects: Sequence[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for part in batched(subjects, 500):
        marks = ", ".join("?" * len(part))
        found.update(
            db.conn.execute(
                f"SELECT subject, {what} FROM change WHERE subject IN ({marks}) GROUP BY subject",
                part,
            )
        )
    return found


def batched(items: Sequence[str], size: int) -> Iterator[Sequence[str]]:
    """Go through a sequence in parts of at most so many."""
    return (items[start : start + size] for start in range(0, len(items), size))


def _clock(db: Database, station: str) -> int:
    row = db.conn.execute("SELECT clock FROM station_clock WHERE station = ?", [station]).fetchone()
    return int(row[0]) if row else 0


def _set_clock(db: Database, station: str, clock: int) -> None:
    db.conn.execute("INSERT OR REPLACE INTO station_clock VALUES (?, ?)", [station, clock])
