"""A rehearsal: everything works, and nothing of it stays."""

import sqlite3

import pytest

from checkin.domain.scan import STOP
from checkin.failure import Failure
from checkin.services import rehearsal
from checkin.services.admission import present, scan_of
from checkin.services.badges import not_printed, print_badges
from checkin.services.events import new_example, open_event
from checkin.store import people
from checkin.store.event_file import is_open
from checkin.words import Words


@pytest.fixture
def forum(tmp_path, machine, clock):
    with new_example(tmp_path / "forum.checkin", machine, clock) as event:
        print_badges(event, not_printed(event)[:5], tmp_path / "badges.pdf", Words())
        yield event


def journal(event):
    return event.db.conn.execute("SELECT count(*), max(clock) FROM change").fetchone()


def code(event):
    return next(iter(people.valid_badges(event).values())).token


def test_the_copy_answers_as_the_event_would_and_the_event_hears_nothing(forum, machine, clock):
    before = journal(forum)
    copy = rehearsal.begin(forum, machine)
    assert copy.parent.parent == machine / "rehearsal"
    with rehearsal.open_rehearsal(copy, clock) as event:
        answer = present(event, scan_of(event, "registration", code=code(forum)))
        assert answer.scan.verdict.admitted
        assert event.station != forum.station
    assert journal(forum) == before
    rehearsal.end(copy)
    assert list((machine / "rehearsal").iterdir()) == []


def test_a_badge_of_a_rehearsal_is_none_in_the_event(forum, machine, clock, tmp_path):
    with rehearsal.open_rehearsal(rehearsal.begin(forum, machine), clock) as event:
        printed = print_badges(event, not_printed(event)[:1], tmp_path / "x.pdf", Words())
    (token,) = printed.tokens
    verdict = present(forum, scan_of(forum, "registration", code=token)).scan.verdict
    assert (verdict.admitted, verdict.tone, verdict.reason) == (False, STOP, "forged")


def test_copies_that_nobody_ended_go_and_those_at_work_stay(forum, machine, clock):
    left, used = rehearsal.begin(forum, machine), rehearsal.begin(forum, machine)
    (machine / "rehearsal" / "half").mkdir()
    with rehearsal.open_rehearsal(used, clock):
        rehearsal.clear(machine)
        assert not left.parent.exists()
        assert [path.name for path in used.parent.parent.iterdir()] == [used.parent.name]
        assert journal(forum)
    rehearsal.clear(machine)
    assert list((machine / "rehearsal").iterdir()) == []
    rehearsal.clear(machine / "never")


def test_what_is_left_of_a_crash_is_not_open(tmp_path, machine, clock, forum):
    copy = rehearsal.begin(forum, machine)
    assert not is_open(copy)
    writer = sqlite3.connect(copy, isolation_level=None)
    writer.execute("BEGIN EXCLUSIVE")
    assert is_open(copy)
    writer.close()
    assert not is_open(copy)
    copy.write_text("no database at all, and longer than a header of one would be " * 20)
    assert not is_open(copy)


def test_where_no_copy_can_be_written_it_says_so_and_leaves_nothing(forum, machine):
    (machine / "rehearsal").write_text("a file of that name")
    with pytest.raises(Failure, match="folder_read_only"):
        rehearsal.begin(forum, machine)


def test_on_a_full_disk_it_says_so_and_leaves_nothing(forum, mount_disk):
    disk = mount_disk("256k")
    with pytest.raises(Failure):
        rehearsal.begin(forum, disk)
    assert list((disk / "rehearsal").iterdir()) == []


def test_a_rehearsal_of_a_closed_event_ends_by_itself(forum, machine, clock):
    before, token = journal(forum), code(forum)
    stations = forum.setup.stations
    with rehearsal.rehearsing(forum.path, machine, clock, "Trainee") as event:
        assert present(event, scan_of(event, "registration", code=token)).scan.verdict.admitted
    assert journal(forum) == before
    assert list((machine / "rehearsal").iterdir()) == []
    with open_event(forum.path, machine, clock) as again:
        assert again.setup.stations == stations
