"""The convergence proof: the same changes give the same rows, byte for byte."""

import random
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlite_utils import Database

from checkin.store import journal, schema
from checkin.store.folding import fold_all, refold
from checkin.store.rows import COLUMNS, TABLES
from tests.domain.changes import change, histories

NOW = datetime(2026, 10, 4, tzinfo=UTC)


def empty() -> Database:
    db = Database(memory=True)
    schema.migrations.apply(db)
    db.conn.execute("PRAGMA foreign_keys = ON")
    db.conn.isolation_level = None
    return db


def take(db, part):
    new = journal.take_in(db, part, "me", NOW)
    refold(db, new)


def rows(db):
    tables = [*TABLES, "tally", "vocabulary", "setup"]
    return {t: sorted(map(repr, db.conn.execute(f"SELECT * FROM {t}"))) for t in tables}


@given(histories(), st.integers(0, 10**6), st.integers(1, 5))
@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=60)
def test_any_permutation_duplication_and_partition_gives_the_same_rows(changes, seed, parts):
    one, other = empty(), empty()
    take(one, changes)
    shuffled = changes + changes[::2]
    random.Random(seed).shuffle(shuffled)
    size = max(1, len(shuffled) // parts)
    for start in range(0, len(shuffled), size):
        take(other, shuffled[start : start + size])
    assert rows(one) == rows(other)
    assert one.conn.execute("PRAGMA foreign_key_check").fetchall() == []


@given(histories())
@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=60)
def test_folding_from_empty_equals_folding_as_they_came(changes):
    db = empty()
    for one in changes:
        take(db, [one])
    as_they_came = rows(db)
    fold_all(db)
    assert rows(db) == as_they_came


def test_rows_and_tables_have_the_same_columns():
    db = empty()
    for table, columns in COLUMNS.items():
        assert tuple(column.name for column in db.table(table).columns) == columns
        assert list(columns[: TABLES[table][0]]) == db.table(table).pks


def test_no_table_is_searched_through_for_a_person_who_leaves():
    db = empty()
    for table in ("badge", "scan", "presence"):
        plan = db.conn.execute(f"EXPLAIN QUERY PLAN SELECT 1 FROM {table} WHERE attendee = 'a'")
        assert all("SEARCH" in row[3] for row in plan)


def test_unknown_kinds_are_kept_for_a_later_version():
    db = empty()
    take(db, [change(1, "walk_on_water", {"how": "far"}, subject="miracle:1")])
    assert [c.body for _, c in journal.since(db)] == [{"how": "far"}]
    assert not any(rows(db)[table] for table in TABLES)


def test_an_undone_person_leaves_no_row():
    db = empty()
    made = change(1, "attendee_set", {"delegation": "KR"})
    take(db, [made, change(2, "undo", {"annuls": [["desk1", 1]]})])
    assert not any(rows(db).values())


def test_the_rows_live_through_a_file(tmp_path: Path):
    with TemporaryDirectory(dir=tmp_path) as folder:
        path = Path(folder) / "x.db"
        db = Database(path)
        schema.migrations.apply(db)
        db.conn.isolation_level = None
        take(db, [change(1, "attendee_set", {"delegation": "KR"})])
        db.close()
        assert Database(path).table("attendee").count == 1


def test_an_undone_part_of_the_set_up_leaves_no_row():
    db = empty()
    made = change(1, "delegation_set", {"country": "JP"}, subject="delegation:JP")
    take(db, [made, change(2, "undo", {"annuls": [["desk1", 1]]}, subject="delegation:JP")])
    assert not any(rows(db).values())


@given(histories())
@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=60)
def test_tallies_say_what_counting_anew_would(changes):
    db = empty()
    take(db, changes)
    came = "cancelled = 0 OR id IN (SELECT attendee FROM presence)"
    counted = db.conn.execute(
        "SELECT '', delegation, category, 'expected', count(*) n FROM attendee "
        f"WHERE {came} GROUP BY 2, 3 UNION ALL "
        "SELECT '', delegation, category, 'arrived', count(*) FROM attendee "
        f"WHERE registered_at <> '' AND ({came}) GROUP BY 2, 3 UNION ALL "
        "SELECT checkpoint, delegation, category, 'attended', count(*) FROM presence "
        "GROUP BY 1, 2, 3 UNION ALL "
        "SELECT checkpoint, delegation, category, 'inside', sum(inside) FROM presence "
        "GROUP BY 1, 2, 3 HAVING sum(inside) > 0"
    )
    assert sorted(counted) == sorted(db.conn.execute("SELECT * FROM tally"))
