"""Whether an event is ready, and its file sound."""

from datetime import timedelta

import pytest

from checkin.domain.programme import iso
from checkin.sentences import FINDINGS, IN_WINDOW
from checkin.services import health
from checkin.services.admission import present, scan_of
from checkin.services.events import new_event
from checkin.services.health import examine
from checkin.services.pin import set_pin
from checkin.store import people
from checkin.words import Words


def codes(event):
    return [(finding.code, finding.grave) for finding in examine(event)]


@pytest.fixture(autouse=True)
def enough_space(monkeypatch):
    """What the disk of the testing machine holds is not what is tested."""
    monkeypatch.setattr(health, "LITTLE_SPACE", 0)


def test_the_example_is_ready_and_lacks_a_pin_only(desk):
    assert codes(desk.event) == [("no_pin", False)]
    set_pin(desk.event, "4711")
    assert codes(desk.event) == []


def test_an_empty_event_is_not_ready(tmp_path, machine, clock):
    with new_event(tmp_path / "e.checkin", machine, clock) as event:
        assert codes(event) == [("no_programme", True), ("no_people", True), ("no_pin", False)]


def test_the_grave_comes_first(desk, monkeypatch):
    monkeypatch.setattr(health, "LITTLE_SPACE", 10**18)
    assert codes(desk.event)[0] == ("little_space", True)


def test_what_is_not_set_up_is_told(desk):
    desk.correct("KG-07", delegation="XX")
    desk.set_up("delegation", "KZ", head=None)
    with desk.event.writing():
        desk.event.db.conn.execute("DELETE FROM secret")
    assert {*codes(desk.event)} == {
        ("no_pin", False), ("no_key", False), ("no_head", False), ("unknown_delegation", False),
    }  # fmt: skip


def test_letters_that_no_badge_can_show_are_told_before_printing(desk):
    desk.correct("KG-07", names={"latin": {"as_written": "Kim \U0001f600 \u0b95"}})
    finding = next(f for f in examine(desk.event) if f.code == "letters_missing")
    assert finding.params["who"] == "KG-07"
    assert {*finding.params["letters"]} >= {"\U0001f600", "\u0b95"}


def test_every_finding_has_its_sentence(desk):
    params = {
        "what": "x", "megabytes": 1, "delegation": "KZ", "who": "x", "letters": "x",
        "time": "09:14", "printer": "x", "path": "x",
    }  # fmt: skip
    for code in FINDINGS:
        for said in (Words().finding(code, params), Words().finding_in_window(code, params)):
            assert said
            assert "{" not in said


@pytest.mark.parametrize("code", IN_WINDOW)
def test_the_window_names_no_command(code):
    assert "checkin" in FINDINGS[code]
    assert "checkin" not in Words().finding_in_window(code, {})


def test_a_clock_that_is_behind_is_told(desk, clock):
    set_pin(desk.event, "4711")
    clock.forward(minutes=-1)
    assert codes(desk.event) == []
    clock.forward(minutes=-9)
    (finding,) = examine(desk.event)
    assert (finding.code, finding.params["time"]) == ("clock_behind", "09:30")


def test_what_was_entered_for_later_says_nothing_of_the_clock(desk):
    set_pin(desk.event, "4711")
    who = people.everybody(desk.event)[0].attendee.id
    later = iso(desk.event.now() + timedelta(hours=5))
    present(desk.event, scan_of(desk.event, "registration", attendee=who, at=later))
    assert codes(desk.event) == []
