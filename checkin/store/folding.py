"""Rows folded from the journal: a subject's changes in, the difference to its rows written.

Rows hold nothing that depends on when or in which order changes arrived, so
stations that hold the same changes hold the same rows, byte for byte.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from sqlite_utils import Database

from checkin.domain.journal import Change, effective, fields
from checkin.domain.person import Person, fold_person, fold_scans
from checkin.domain.scan import Recorded
from checkin.domain.setup import KINDS
from checkin.store import journal
from checkin.store.journal import canonical
from checkin.store.search import name_tokens

Row = tuple[Any, ...]
Rows = Mapping[str, list[Row]]

TABLES = {"attendee": 1, "badge": 2, "scan": 2, "presence": 2, "name_token": 2}
"""The tables of an attendee's rows, parents first, and how many columns their key has."""

OWNER = {"attendee": "id", "badge": "attendee", "scan": "subject", "presence": "attendee",
         "name_token": "attendee"}  # fmt: skip
"""The column that says whose row it is."""

WIDTH = {"attendee": 8, "badge": 7, "scan": 12, "presence": 10, "name_token": 2}


def refold(db: Database, subjects: Iterable[str]) -> None:
    """Fold these subjects anew and write what differs, tallies included."""
    tally: Counter[Row] = Counter()
    for subject in sorted(subjects):
        kind, _, id = subject.partition(":")
        changes = journal.of_subject(db, subject)
        if kind in KINDS:
            _write_setup(db, subject, fields(changes, f"{kind}_set"))
        elif kind in FOLDS:
            new = FOLDS[kind](id, changes)
            old = _rows_of(db, kind, id, subject, new)
            _write(db, old, new)
            tally.update(_counted(new))
            tally.subtract(_counted(old))
    _move_tallies(db, tally)


def fold_all(db: Database) -> None:
    """Empty every folded table and fold the whole journal."""
    for table in (*reversed(TABLES), "tally", "setup"):
        db.conn.execute(f"DELETE FROM {table}")
    refold(db, journal.subjects(db))


def _attendee_rows(id: str, changes: list[Change]) -> Rows:
    if not effective(changes):
        return {}
    person = fold_person(id, changes)
    return {
        "attendee": [_attendee_row(person)],
        "badge": [_badge_row(person, badge) for badge in person.badges],
        "scan": [_scan_row(f"attendee:{id}", scan) for scan in person.scans],
        "presence": [_presence_row(person, p) for p in person.presences.values()],
        "name_token": [(token, id) for token in name_tokens(person.attendee)],
    }


def _nobody_rows(nonce: str, changes: list[Change]) -> Rows:
    return {"scan": [_scan_row(f"scan:{nonce}", s) for s in fold_scans(effective(changes))]}


FOLDS: Mapping[str, Callable[[str, list[Change]], Rows]] = {
    "attendee": _attendee_rows,
    "scan": _nobody_rows,
}
"""How the subjects that have rows of their own are folded."""


def _attendee_row(person: Person) -> Row:
    who = person.attendee
    return (
        who.id, who.delegation, who.rank, who.category, who.ref, int(who.cancelled),
        person.registered, canonical(person.fields),
    )  # fmt: skip


def _badge_row(person: Person, badge: Any) -> Row:
    body = {
        "prints": badge.prints,
        "shown": badge.shown,
        "handed_to": badge.handed_to,
        "void_reason": badge.void_reason,
        "replaced_by": badge.replaced_by,
    }
    return (
        badge.serial, person.attendee.id, badge.token, badge.printed_at, badge.handed_at,
        badge.void_at, canonical(body),
    )  # fmt: skip


def _scan_row(subject: str, scan: Recorded) -> Row:
    body = {
        "room": scan.room,
        "method": scan.method,
        "serial": scan.serial,
        "reason": scan.verdict.reason,
        "params": scan.verdict.params,
        "remarks": [[remark.reason, remark.params] for remark in scan.verdict.remarks],
    }
    return (
        scan.station, scan.seq, subject, scan.attendee or None, scan.at, scan.checkpoint,
        int(scan.out), int(scan.verdict.admitted), scan.verdict.tone, scan.nonce, scan.flag,
        canonical(body),
    )  # fmt: skip


def _presence_row(person: Person, presence: Any) -> Row:
    who = person.attendee
    return (
        who.id, presence.checkpoint, who.delegation, who.category, int(presence.inside),
        presence.first_at, presence.station, presence.entered_at, presence.last_at,
        presence.entries,
    )  # fmt: skip


def _rows_of(db: Database, kind: str, id: str, subject: str, new: Rows) -> Rows:
    """Return the subject's rows as they stand; the names' tokens only where the names changed."""
    if kind == "scan":
        return {"scan": _select(db, "scan", subject)}
    old = {"attendee": _select(db, "attendee", id)}
    if not old["attendee"]:
        return {}
    for table in ("badge", "scan", "presence"):
        old[table] = _select(db, table, subject if table == "scan" else id)
    if new and old["attendee"][0][-1] == new["attendee"][0][-1]:
        old["name_token"] = new["name_token"]
    else:
        old["name_token"] = _select(db, "name_token", id)
    return old


def _select(db: Database, table: str, owner: str) -> list[Row]:
    return db.conn.execute(f"SELECT * FROM {table} WHERE {OWNER[table]} = ?", [owner]).fetchall()


def _write(db: Database, old: Rows, new: Rows) -> None:
    for table in TABLES:
        changed = [row for row in new.get(table, ()) if row not in old.get(table, ())]
        if changed:
            marks = ", ".join("?" * WIDTH[table])
            db.conn.executemany(f"INSERT OR REPLACE INTO {table} VALUES ({marks})", changed)
    for table, width in reversed(TABLES.items()):
        kept = {row[:width] for row in new.get(table, ())}
        gone = [row[:width] for row in old.get(table, ()) if row[:width] not in kept]
        if gone:
            _delete(db, table, gone)


def _delete(db: Database, table: str, keys: list[Row]) -> None:
    columns = db.table(table).pks
    where = " AND ".join(f"{column} = ?" for column in columns)
    db.conn.executemany(f"DELETE FROM {table} WHERE {where}", keys)


def _write_setup(db: Database, subject: str, body: Mapping[str, Any]) -> None:
    row = (subject, canonical(body))
    db.conn.execute("INSERT OR REPLACE INTO setup VALUES (?, ?)", row)
    db.conn.execute(
        "INSERT INTO meta VALUES ('setup', 1) ON CONFLICT (name) DO UPDATE SET value = value + 1"
    )


def _counted(rows: Rows) -> Counter[Row]:
    """Count a person into the tallies: expected, arrived, and at each checkpoint."""
    count: Counter[Row] = Counter()
    for _, delegation, _, category, _, cancelled, registered, _ in rows.get("attendee", ()):
        count["", delegation, category, "expected"] += not cancelled
        count["", delegation, category, "arrived"] += bool(registered)
    for _, checkpoint, delegation, category, inside, *_ in rows.get("presence", ()):
        count[checkpoint, delegation, category, "attended"] += 1
        count[checkpoint, delegation, category, "inside"] += inside
    return count


def _move_tallies(db: Database, difference: Counter[Row]) -> None:
    moved = [(*key, n) for key, n in difference.items() if n]
    db.conn.executemany(
        "INSERT INTO tally VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET n = n + excluded.n",
        moved,
    )
    if any(n < 0 for *_, n in moved):
        db.conn.execute("DELETE FROM tally WHERE n = 0")
