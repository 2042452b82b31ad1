import os
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from checkin.domain.journal import Draft
from checkin.failure import Failure
from checkin.store import actions, schema
from checkin.store.event_file import EventFile

NAMED = Draft("attendee_set", "attendee:a", {"names": {"latin": {"surname": "Kim"}}})


def test_a_new_file_is_durable_and_sound(event):
    pragma = {
        name: event.db.conn.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("journal_mode", "synchronous", "foreign_keys", "user_version")
    }
    assert pragma == {
        "journal_mode": "wal", "synchronous": 2, "foreign_keys": 1,
        "user_version": schema.newest(),
    }  # fmt: skip
    assert event.faults() == []


@pytest.mark.parametrize("deed", ["UPDATE change SET body = '{}'", "DELETE FROM change"])
def test_the_journal_is_append_only(event, deed):
    event.append([NAMED])
    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        event.db.conn.execute(deed)
    assert len(list(actions.history(event))) == 1


def test_numbers_have_no_gaps_and_one_batch_is_one_action(event):
    first = event.append([NAMED, NAMED])
    second = event.append([NAMED])
    assert [c.seq for c in first + second] == [1, 2, 3]
    assert first[0].batch == first[1].batch != second[0].batch


def test_a_change_is_later_than_all_of_its_subject_though_the_clock_went_back(event, clock):
    before = event.append([NAMED])[0]
    clock.forward(hours=-1)
    after = event.append([Draft("attendee_set", "attendee:a", {"title": "Director"})])[0]
    assert after.clock > before.clock
    assert event.db.table("attendee").get("a")["body"] == (
        '{"names":{"latin":{"surname":"Kim"}},"title":"Director"}'
    )


def test_a_change_from_far_ahead_is_followed_but_does_not_move_the_clock(event, clock):
    ahead = event.append([NAMED])[0]
    foreign = type(ahead)(
        "other", 1, ahead.clock + (10**9 << 16), ahead.at, "", 1, "b", "attendee_set",
        "attendee:b", {"title": "x"},
    )  # fmt: skip
    event.take_in([foreign])
    here = event.append([Draft("attendee_set", "attendee:b", {"title": "y"})])[0]
    elsewhere = event.append([NAMED])[0]
    assert here.clock == foreign.clock + 1
    assert elsewhere.clock < here.clock


def test_what_fails_in_the_middle_leaves_nothing(event):
    def fail_midway():
        with event.writing():
            event.append([NAMED])
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail_midway()
    assert list(actions.history(event)) == []
    assert event.db.table("attendee").count == 0
    assert event.append([NAMED])[0].seq == 1


def test_nothing_can_be_written_while_only_reading(event):
    with event.reading(), pytest.raises(RuntimeError, match="lost"):
        event.append([NAMED])
    assert event.append([NAMED])[0].seq == 1


def test_a_file_that_is_there_is_never_overwritten(event, machine, clock):
    with pytest.raises(Failure) as caught:
        EventFile.create(event.path, machine, clock)
    assert caught.value.code == "file_exists"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"not a database at all, but a long enough text" * 30, "not_an_event"),
        (b"", "not_an_event"),
        (None, "file_missing"),
    ],
)
def test_what_is_no_event_is_refused(tmp_path, machine, clock, content, code):
    path = tmp_path / "x.checkin"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(Failure) as caught:
        EventFile.open(path, machine, clock)
    assert caught.value.code == code
    assert content is None or path.read_bytes() == content


def test_another_programs_database_is_left_alone(tmp_path, machine, clock):
    path = tmp_path / "photos.db"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE picture (id)")
    other.close()
    before = path.read_bytes()
    with pytest.raises(Failure) as caught:
        EventFile.open(path, machine, clock)
    assert caught.value.code == "not_an_event"
    assert path.read_bytes() == before


def test_a_damaged_file_is_told(event, machine, clock):
    event.append([NAMED])
    event.close()
    content = bytearray(event.path.read_bytes())
    content[4096 : 4096 * 4] = os.urandom(4096 * 3)
    event.path.write_bytes(content)
    with pytest.raises(Failure) as caught, EventFile.open(event.path, machine, clock) as damaged:
        damaged.append([NAMED])
    assert caught.value.code == "file_damaged"


def test_a_newer_file_is_refused_politely_and_left_as_it_is(event, machine, clock):
    event.db.conn.execute(f"PRAGMA user_version = {schema.newest() + 1}")
    event.close()
    before = event.path.read_bytes()
    with pytest.raises(Failure) as caught:
        EventFile.open(event.path, machine, clock)
    assert caught.value.code == "file_newer"
    assert event.path.read_bytes() == before


def test_a_newer_copy_is_left_as_it_is_to_the_byte(event, machine, clock):
    copy = event.path.with_name("copy.checkin")
    event.backup(copy)
    with sqlite3.connect(copy) as newer:
        newer.execute(f"PRAGMA user_version = {schema.newest() + 1}")
    newer.close()
    before = copy.read_bytes()
    with pytest.raises(Failure) as caught:
        EventFile.open(copy, machine, clock)
    assert caught.value.code == "file_newer"
    assert copy.read_bytes() == before


def test_an_older_file_is_migrated_after_a_backup(event, machine, clock, monkeypatch):
    event.append([NAMED])
    event.close()

    grown = type(schema.migrations)("checkin")
    grown._migrations = list(schema.migrations._migrations)

    @grown()
    def m_next(db):
        db.table("later").create({"x": int})

    monkeypatch.setattr(schema, "migrations", grown)
    with EventFile.open(event.path, machine, clock) as newer:
        assert "later" in newer.db.table_names()
        assert newer.db.table("attendee").count == 1
        assert newer.db.conn.execute("PRAGMA user_version").fetchone()[0] == schema.newest()
    kept = sqlite3.connect(event.path.with_name(f"forum.before-v{schema.newest()}.checkin"))
    assert kept.execute("SELECT count(*) FROM attendee").fetchone()[0] == 1
    assert not kept.execute("SELECT 1 FROM sqlite_master WHERE name = 'later'").fetchone()
    kept.close()


def test_a_read_only_disk_is_told(tiny_disk, machine, clock):
    path = tiny_disk / "forum.checkin"
    EventFile.create(path, machine, clock).close()
    subprocess.run(["mount", "-o", "remount,ro", tiny_disk], check=True)
    with pytest.raises(Failure) as caught:
        EventFile.open(path, machine, clock)
    assert caught.value.code == "file_read_only"
    with pytest.raises(Failure) as caught:
        EventFile.create(tiny_disk / "new.checkin", machine, clock)
    assert caught.value.code == "folder_read_only"


@pytest.fixture
def tiny_disk(mount_disk):
    return mount_disk("1m")


def fill(file):
    """Append until the disk is full; return how many changes were recorded."""
    for recorded in range(10_000):
        body = {"note": "x" * 5000}
        try:
            file.append([Draft("attendee_set", f"attendee:{recorded}", body)])
        except Failure as failure:
            return failure.code, recorded
    return "the disk was not full", recorded


def test_a_full_disk_loses_nothing_and_is_told(tiny_disk, machine, clock):
    path = tiny_disk / "forum.checkin"
    with EventFile.create(path, machine, clock) as file:
        code, recorded = fill(file)
        assert code == "disk_full"
        assert file.db.table("attendee").count == recorded > 0
        with pytest.raises(Failure) as caught:
            file.backup(tiny_disk / "copy.checkin")
        assert caught.value.code == "disk_full"
        assert not list(tiny_disk.glob("copy*"))
    subprocess.run(["mount", "-o", "remount,size=9m", tiny_disk], check=True)
    with EventFile.open(path, machine, clock) as again:
        assert again.faults() == []
        assert len(list(actions.history(again))) == recorded
        assert again.append([NAMED])[0].seq == recorded + 1


def test_a_copy_of_the_open_event_is_sound_and_carries_no_station(event, machine, clock):
    event.append([NAMED])
    target = event.path.with_name("copy.checkin")
    event.backup(target)
    with EventFile.open(target, machine, clock) as copy:
        assert copy.station != event.station
        assert copy.db.table("attendee").count == 1
        assert copy.append([NAMED])[0].seq == 1
    assert not target.with_name("copy.checkin.part").exists()


@pytest.mark.parametrize("content", [b"the minister's speech", b"", None])
def test_a_backup_replaces_nothing_but_a_backup(event, content):
    target = event.path.with_name("speech.docx")
    if content is None:
        with sqlite3.connect(target) as other:
            other.execute("CREATE TABLE meta (name)")
        other.close()
    else:
        target.write_bytes(content)
    before = target.read_bytes()
    with pytest.raises(Failure) as caught:
        event.backup(target)
    assert caught.value.code == "file_exists"
    assert target.read_bytes() == before


def test_a_backup_into_nowhere_is_told(event):
    with pytest.raises(Failure) as caught:
        event.backup(event.path / "below" / "a-file.checkin")
    assert caught.value.code == "file_unopened"


def test_a_closed_file_may_be_copied(event, tmp_path):
    event.append([NAMED])
    event.close()
    copy = shutil.copy(event.path, tmp_path / "copied")
    connection = sqlite3.connect(copy)
    assert connection.execute("SELECT count(*) FROM change").fetchone()[0] == 1
    connection.close()


def test_secrets_stay_out_of_the_journal(event):
    event.keep_secret("key", "s3cret")
    assert event.secret("key") == "s3cret"
    assert event.secret("other") is None
    assert list(actions.history(event)) == []


def test_another_programs_lock_is_told(event, monkeypatch, clock, machine):
    event.db.conn.execute("PRAGMA busy_timeout = 50")
    other = sqlite3.connect(event.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(Failure) as caught:
        event.append([NAMED])
    assert caught.value.code == "file_locked"
    other.execute("ROLLBACK")
    other.close()
    assert event.append([NAMED])[0].seq == 1


WRITER = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from checkin.domain.journal import Draft
from checkin.store.event_file import EventFile
with EventFile.open(Path(sys.argv[1]), Path(sys.argv[2]), lambda: datetime.now(UTC)) as file:
    for n in range(40):
        file.append([Draft("attendee_set", f"attendee:{sys.argv[3]}{n}", {"rank": n})])
    print(file.station)
"""


def test_two_processes_share_the_station_and_its_numbers(event, machine):
    running = [
        subprocess.Popen(
            [sys.executable, "-c", WRITER, event.path, machine, name],
            stdout=subprocess.PIPE, text=True,
        )
        for name in "xy"
    ]  # fmt: skip
    stations = {process.communicate()[0].strip() for process in running}
    assert stations == {event.station}
    seqs = [change.seq for _, change in actions.history(event)]
    assert seqs == list(range(1, 81))
    assert Path(event.path).exists()
