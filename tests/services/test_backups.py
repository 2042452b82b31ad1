"""Backups in a folder: named by time, the last few kept, nothing else touched."""

import pytest

from checkin.failure import Failure
from checkin.services.backups import back_up, backups, last_backup
from checkin.store import people


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def test_a_backup_is_a_whole_event_named_by_its_time(desk, folder):
    out = back_up(desk.event, folder)
    assert out.name == "forum 2026-10-04 09-30.checkin"
    with desk.open(at=out) as copy:
        assert len(people.everybody(copy)) == len(people.everybody(desk.event))


def test_the_last_few_are_kept_and_nothing_else_is_touched(desk, folder, clock):
    other = folder / "forum of mine.checkin"
    other.write_text("x")
    made = []
    for _ in range(5):
        made.append(back_up(desk.event, folder, keep=3))
        clock.forward(minutes=15)
    assert backups(desk.event.path, folder) == made[:1:-1]
    assert other.read_text() == "x"


def test_in_one_minute_the_later_backup_stays(desk, folder):
    assert back_up(desk.event, folder) == back_up(desk.event, folder)
    assert len(backups(desk.event.path, folder)) == 1


def test_the_last_backup_is_known_by_its_name(desk, folder, clock):
    assert last_backup(desk.event, folder) is None
    back_up(desk.event, folder)
    assert last_backup(desk.event, folder) == clock()


def test_without_the_folder_it_is_told(desk, tmp_path):
    with pytest.raises(Failure) as caught:
        back_up(desk.event, tmp_path / "gone")
    assert caught.value.code == "folder_missing"
    assert backups(desk.event.path, tmp_path / "gone") == []
