"""Rows folded from the journal: a subject's changes in, the difference to its rows written.

Rows hold nothing that depends on when or in which order changes arrived, so
stations that hold the same changes hold the same rows, byte for byte.
"""

from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from sqlite_utils import Database

from checkin.domain.journal import VERSION, Change, Draft, effective, fields
from checkin.domain.person import SET
from checkin.domain.setup import KINDS
from checkin.domain.spare import SPARE
from checkin.domain.spelling import head
from checkin.how_far import HowFar, unheard
from checkin.store import journal
from checkin.store.counters import SETUP, VOCABULARY, count_up
from checkin.store.journal import batched, canonical
from checkin.store.rows import COLUMNS, TABLES, Row, Rows, count, person_rows, scan_rows, spare_rows

AT_ONCE = 500
"""Subjects that are looked up, and whose differences are written, together."""


@dataclass(slots=True)
class Difference:
    """What a fold changes: rows to write and keys to delete by table, and tallies to move."""

    written: dict[str, list[Row]] = field(default_factory=lambda: defaultdict(list))
    deleted: dict[str, list[Row]] = field(default_factory=lambda: defaultdict(list))
    tally: Counter[Row] = field(default_factory=Counter)
    heads: Counter[str] = field(default_factory=Counter)

    def take(self, old: Rows, new: Rows) -> None:
        """Take in how the rows of one subject differ from what they were."""
        for table, (width, _) in TABLES.items():
            before, after = old.get(table, ()), new.get(table, ())
            if before == after:
                continue
            self.written[table] += [row for row in after if row not in before]
            if before:
                kept = {row[:width] for row in after}
                gone = (row[:width] for row in before)
                self.deleted[table] += [key for key in gone if key not in kept]
        count(self.tally, old, -1)
        count(self.tally, new, +1)
        self.heads.subtract(_heads(old))
        self.heads.update(_heads(new))


Part = tuple[Sequence[str], Difference]
"""Some new people's subjects, and what their fold writes."""


def prepare(drafts: Sequence[Draft], new: Container[str]) -> Iterator[Part]:
    """Fold new people before their changes are stamped, a part at a time.

    `new` are the subjects that nothing is held of.

    Rows do not depend on stamps where a subject has one change alone: so the costly
    part of an import is done before the write lock is taken. `refold` takes a part
    only where its people are new indeed.
    """
    times = Counter(draft.subject for draft in drafts)
    alone = {
        draft.subject: draft
        for draft in drafts
        if draft.subject in new and draft.kind == SET and times[draft.subject] == 1
    }
    for abouts in batched(sorted(alone), AT_ONCE):
        difference = Difference()
        for about in abouts:
            draft = alone[about]
            change = Change("", 0, 0, "", "", VERSION, "", draft.kind, about, draft.body)
            difference.take({}, person_rows(about.partition(":")[2], [change]))
        for rows in difference.written.values():
            rows.sort()  # which costs nothing any more where they are written
        yield abouts, difference


def refold(
    db: Database,
    changes: Iterable[Change],
    prepared: Iterable[Part] = (),
    progress: HowFar = unheard,
) -> None:
    """Fold the subjects of these changes anew and write what differs, tallies included.

    `prepared` is what `prepare` made of them beforehand. `progress` hears how many
    subjects are done; it may raise inside a transaction that is then given up.
    """
    news: dict[str, list[Change]] = defaultdict(list)
    for change in changes:
        news[change.subject].append(change)
    of = len(news)
    for abouts, difference in prepared:
        held = journal.counts(db, abouts)
        if all(held.get(about) == 1 and about in news for about in abouts):
            _write(db, difference)
            for about in abouts:
                del news[about]
            progress(of - len(news), of)
    done = of - len(news)
    for abouts in batched(sorted(news), AT_ONCE):
        difference = Difference()
        # Where the changes at hand are all there are, nothing need be read back; for one
        # subject, as in a scan, reading costs no more than asking.
        held = journal.counts(db, abouts) if len(abouts) > 1 else {}
        for about in abouts:
            changes_of = news[about]
            if held.get(about) != len(changes_of):
                changes_of = journal.of_subject(db, about)
            fresh = len(changes_of) == len(news[about])
            _fold(db, about, changes_of, difference, fresh=fresh)
        _write(db, difference)
        done += len(abouts)
        progress(done, of)


def fold_all(db: Database) -> None:
    """Empty every folded table and fold the whole journal."""
    for table in (*reversed(TABLES), "tally", "vocabulary", "setup"):
        db.conn.execute(f"DELETE FROM {table}")
    refold(db, (change for _, change in journal.since(db)))


def _fold(
    db: Database, about: str, changes: list[Change], difference: Difference, *, fresh: bool
) -> None:
    """Fold a subject's changes; a fresh one has no rows yet."""
    kind, _, id = about.partition(":")
    if kind in KINDS:
        _write_setup(db, about, f"{kind}_set", effective(changes))
    elif kind == "scan":
        old_scans = [] if fresh else _select(db, "scan", id, "attendee IS NULL AND nonce")
        difference.take({"scan": old_scans}, scan_rows(effective(changes)))
    elif kind == SPARE and id.isdecimal():
        old_spare = [] if fresh else _select(db, "spare", id)
        difference.take({"spare": old_spare}, spare_rows(int(id), effective(changes)))
    elif kind == "attendee":
        old = {} if fresh else _held(db, id)
        new = person_rows(id, changes, old["attendee"][0][-1] if old else "")
        if old and ("name_token" in new or not new):
            old = {**old, "name_token": _select(db, "name_token", id)}
        difference.take(old, new)


def _held(db: Database, id: str) -> Rows:
    """Return a person's rows as they stand, but for their names' tokens."""
    person = _select(db, "attendee", id)
    if not person:
        return {}
    return {"attendee": person} | {t: _select(db, t, id) for t in ("badge", "scan", "presence")}


def _select(db: Database, table: str, owner: str, column: str = "") -> list[Row]:
    where = column or TABLES[table][1]
    return sorted(db.conn.execute(f"SELECT * FROM {table} WHERE {where} = ?", [owner]))


def _write(db: Database, difference: Difference) -> None:
    for table in TABLES:
        if rows := difference.written[table]:
            db.conn.executemany(_upsert(table), sorted(rows))
    for table in reversed(TABLES):
        if keys := difference.deleted[table]:
            key = COLUMNS[table][: TABLES[table][0]]
            where = " AND ".join(f"{column} = ?" for column in key)
            db.conn.executemany(f"DELETE FROM {table} WHERE {where}", keys)
    _move_tallies(db, difference.tally)
    _move_heads(db, difference.heads)


@lru_cache
def _upsert(table: str) -> str:
    """Return the statement that writes a row; replacing a parent would search its children."""
    width, _ = TABLES[table]
    columns = COLUMNS[table]
    marks = ", ".join("?" * len(columns))
    news = ", ".join(f"{column} = excluded.{column}" for column in columns[width:])
    deed = f"UPDATE SET {news}" if news else "NOTHING"
    return f"INSERT INTO {table} VALUES ({marks}) ON CONFLICT DO {deed}"


def _write_setup(db: Database, about: str, kind: str, counted: Sequence[Change]) -> None:
    """Write a part of the set-up; what was set up and taken back leaves no row."""
    if any(change.kind == kind for change in counted):
        row = (about, canonical(fields(counted, kind)))
        db.conn.execute("INSERT OR REPLACE INTO setup VALUES (?, ?)", row)
    else:
        db.conn.execute("DELETE FROM setup WHERE subject = ?", [about])
    count_up(db, SETUP)


def _heads(rows: Rows) -> Iterable[str]:
    return {found for token, _ in rows.get("name_token", ()) if (found := head(token))}


def _move_tallies(db: Database, tally: Counter[Row]) -> None:
    moved = [(*key, n) for key, n in tally.items() if n]
    db.conn.executemany(
        "INSERT INTO tally VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET n = n + excluded.n",
        moved,
    )
    if any(n < 0 for *_, n in moved):
        db.conn.execute("DELETE FROM tally WHERE n = 0")


def _move_heads(db: Database, heads: Counter[str]) -> None:
    moved = [(found, n) for found, n in heads.items() if n]
    if not moved:
        return
    db.conn.executemany(
        "INSERT INTO vocabulary VALUES (?, ?) ON CONFLICT DO UPDATE SET n = n + excluded.n", moved
    )
    db.conn.execute("DELETE FROM vocabulary WHERE n = 0")
    count_up(db, VOCABULARY)
