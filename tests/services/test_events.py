"""Events made: empty, the example, the next forum."""

import shutil
import time
from datetime import UTC, datetime

import pytest

from checkin.failure import Failure
from checkin.services import events
from checkin.services.admission import present, scan_of
from checkin.services.rosters import import_rosters
from checkin.store import actions, people
from checkin.store.event_file import EventFile
from checkin.store.knowledge import EVENT_KEY
from checkin.store.setup import setup_bodies


@pytest.fixture
def zone_of_machine(monkeypatch):
    """Set the zone of the machine's clock, where the system can."""

    def put(name):
        monkeypatch.setenv("TZ", name)
        if hasattr(time, "tzset"):
            time.tzset()

    yield put
    monkeypatch.undo()
    if hasattr(time, "tzset"):
        time.tzset()


@pytest.mark.parametrize(
    ("now", "today"),
    [
        (datetime(2026, 11, 24, 20, tzinfo=UTC), "2026-11-25"),  # past midnight in Bishkek
        (datetime(2026, 11, 24, 17, 59, tzinfo=UTC), "2026-11-24"),
        (datetime(2028, 2, 29, 6, tzinfo=UTC), "2028-02-29"),
    ],
)
def test_4_october_of_the_example_is_today_in_bishkek_whatever_the_machine_says(
    tmp_path, machine, zone_of_machine, now, today
):
    zone_of_machine("America/Los_Angeles")
    with events.new_example(tmp_path / "f.checkin", machine, lambda: now) as event:
        plenary = event.setup.sessions["plenary"]
        assert plenary.start.isoformat() == f"{today}T09:00:00+06:00"
        rule = dict(setup_bodies(event))["session:bilateral-kz"]["rule"]
        assert rule["any"][1]["from"] == f"{today}T10:50"
        acting = event.setup.delegations["TM"].acting[0]
        assert acting.since == f"{today}T14:00"


def test_the_original_dates_are_those_of_2013(tmp_path, machine, clock):
    with events.new_example(tmp_path / "f.checkin", machine, clock, original_dates=True) as event:
        assert event.setup.sessions["plenary"].start.isoformat() == "2013-10-04T09:00:00+06:00"
        assert len(people.everybody(event)) == 200


def test_the_next_forum_keeps_the_set_up_and_none_of_the_people(desk, tmp_path):
    last = desk.event
    path = tmp_path / "next.checkin"
    with events.new_from(last, path, tmp_path / "elsewhere", desk.clock) as new:
        assert people.everybody(new) == []
        assert [*new.setup.sessions] == [*last.setup.sessions]
        assert [*new.setup.delegations] == [*last.setup.delegations]
        assert new.setup.categories == last.setup.categories
        assert new.setup.event.name == last.setup.event.name
        assert new.setup.event.timezone == "Asia/Bishkek"
        for delegation in new.setup.delegations.values():
            assert (delegation.head, delegation.acting) == ("", ())
        bodies = dict(setup_bodies(new))
        assert bodies["session:heads-of-mission"]["rule"] == {"person": []}
        rule = bodies["session:bilateral-kz"]["rule"]
        assert rule["any"][0] == {"person": []}
        assert rule["any"][1]["all"] == [{"category": ["press"]}, {"at_most": 4}]
        assert new.secret(EVENT_KEY) != last.secret(EVENT_KEY)
        assert new.setup.event.uid != last.setup.event.uid
        refs = {x.attendee.ref for x in people.everybody(last)}
        text = "\n".join(str(change.body) for _, change in actions.history(new))
        assert not [ref for ref in refs if f"'{ref}'" in text]


def test_nobody_is_let_in_by_a_list_that_was_emptied(desk, tmp_path):
    roster = tmp_path / "r.csv"
    roster.write_text("ID,Name,Country\nKR-02,Somebody Else,KR\n", "utf-8")
    with events.new_from(desk.event, tmp_path / "n.checkin", tmp_path / "m", desk.clock) as new:
        import_rosters(new, [roster])
        (who,) = people.everybody(new)
        at = desk.at("heads-of-mission")
        scan = scan_of(new, "heads-of-mission", attendee=who.attendee.id, at=at)
        assert present(new, scan).scan.verdict.reason == "not_invited"


def test_an_event_has_a_number_and_a_key_of_its_own(tmp_path, machine, clock):
    made = []
    for n in range(5):
        with events.new_event(tmp_path / f"{n}.checkin", machine, clock) as event:
            made.append((event.secret(EVENT_KEY), event.setup.event.uid))
            assert 0 <= event.setup.event.number <= 999
    assert len({*made}) == 5


def test_what_was_not_made_to_its_end_is_taken_away(tmp_path, machine, clock, monkeypatch):
    def fail(*_, **__):
        raise Failure("disk_full", path="x")

    monkeypatch.setattr(events, "import_rosters", fail)
    with pytest.raises(Failure):
        events.new_example(tmp_path / "f.checkin", machine, clock)
    assert [path.name for path in tmp_path.iterdir() if path != machine] == []


def test_an_event_that_is_there_is_not_made_anew(desk):
    before = len(desk.journal())
    with pytest.raises(Failure) as caught:
        events.new_example(desk.event.path, desk.event.path.parent / "m", desk.clock)
    assert caught.value.code == "file_exists"
    assert len(desk.journal()) == before


def test_a_station_introduces_itself_once(desk):
    assert desk.setup.stations[desk.event.station].number == 2
    desk.event.close()
    desk.event = desk.open()
    assert len(desk.setup.stations) == 2
    other = desk.open("Main gate")
    assert other.setup.stations[other.station].name == "Main gate"


@pytest.mark.parametrize(
    "name", ["../../evil", "a/b\\c", "con", "..", "\x00", "x" * 5000, "🚪 дверь", '"; --', " "]
)
def test_a_stations_name_is_no_path(desk, machine, name):
    folder = {path for path in machine.parent.rglob("*") if "checkin" not in path.name}
    other = desk.open(name)
    assert other.setup.stations[other.station].name == name
    again = desk.open(name)
    assert again.station == other.station
    assert {p for p in machine.parent.rglob("*") if "checkin" not in p.name} == folder


def test_a_machines_folder_that_is_lost_makes_a_new_station(desk, machine):
    desk.scan("registration", "KG-07")
    first = desk.event.station
    desk.event.close()
    shutil.rmtree(machine)
    desk.event = desk.open()
    assert desk.event.station != first
    assert desk.scan("registration", "KG-08").scan.seq == 2  # the introduction was the first


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b'{"mark": 1}', b"\xff\xfe", b'{"mark": ""}']
)
def test_a_machines_file_that_is_damaged_makes_a_new_station(desk, machine, content):
    first = desk.event.station
    desk.event.close()
    (place,) = (machine / "stations").iterdir()
    place.write_bytes(content)
    desk.event = desk.open()
    assert desk.event.station != first


def test_opening_does_not_write_where_nothing_is_new(desk, machine, clock):
    before = len(desk.journal())
    desk.event.close()
    with EventFile.open(desk.event.path, machine, clock) as again:
        assert len(list(actions.history(again))) == before
