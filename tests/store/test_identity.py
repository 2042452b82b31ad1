import shutil

from checkin.domain.journal import Draft
from checkin.store.event_file import EventFile
from checkin.store.identity import claim

NOTE = Draft("attendee_set", "attendee:a", {"note": "x"})


def test_a_station_is_the_same_at_every_opening(event, machine, clock):
    event.close()
    for _ in range(3):
        with EventFile.open(event.path, machine, clock) as again:
            assert again.station == event.station
            assert not again.new_station


def test_a_restored_backup_is_a_new_station_so_no_number_is_used_twice(event, machine, clock):
    event.append([NOTE])
    event.close()
    kept = shutil.copy(event.path, event.path.with_name("kept"))
    with EventFile.open(event.path, machine, clock) as file:
        file.append([NOTE])
    shutil.copy(kept, event.path)
    with EventFile.open(event.path, machine, clock) as restored:
        assert restored.station != event.station
        assert restored.append([NOTE])[0].seq == 1


def test_a_copied_file_is_a_new_station_and_the_original_stays(event, machine, clock):
    event.close()
    copy = event.path.with_name("copy.checkin")
    shutil.copy(event.path, copy)
    with EventFile.open(copy, machine, clock) as file:
        assert file.station != event.station
    with EventFile.open(event.path, machine, clock) as file:
        assert file.station == event.station


def test_another_machine_is_another_station(event, tmp_path, clock):
    event.close()
    with EventFile.open(event.path, tmp_path / "another machine", clock) as file:
        assert file.station != event.station


def test_one_machine_may_hold_several_stations(event, machine, clock):
    event.close()
    with EventFile.open(event.path, machine, clock, station="door") as door:
        assert door.station != event.station
    with EventFile.open(event.path, machine, clock) as desk:
        assert desk.station == event.station
    with EventFile.open(event.path, machine, clock, station="door") as again:
        assert again.station == door.station


def test_a_damaged_note_of_the_machine_makes_a_new_station(tmp_path):
    first = claim(tmp_path, tmp_path / "x", None, "")
    assert claim(tmp_path, tmp_path / "x", first.mark, "").station == first.station
    next((tmp_path / "stations").iterdir()).write_text("{")
    assert claim(tmp_path, tmp_path / "x", first.mark, "").new
