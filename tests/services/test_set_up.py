"""The set-up changed by hand: only what differs is recorded, as one action that can be undone."""

import pytest

from checkin.domain.setup import KINDS
from checkin.failure import Failure
from checkin.services.people import correct
from checkin.services.pin import change_pin, has_pin, require_pin
from checkin.services.set_up import (
    OF_THE_SET_UP,
    free_id,
    known_as,
    last_of_set_up,
    name_station,
    order_delegations,
    parts,
    people_named,
    redo_set_up,
    remove_session,
    set_category,
    set_delegation,
    set_event,
    set_session,
    undo_set_up,
)
from checkin.services.set_up_faults import (
    category_faults,
    delegation_faults,
    event_faults,
    session_faults,
)
from checkin.services.undo import undo
from checkin.store import people


def test_only_the_language_that_differs_is_recorded(desk):
    name = {**desk.setup.event.name, "ru": "Форум"}
    (change,) = set_event(desk.event, {"name": name, "host": "KG"}, "Aida")
    assert (change.kind, change.subject, change.by) == ("event_set", "event", "Aida")
    assert change.body == {"name": {"ru": "Форум"}}
    assert desk.setup.event.name == name


def test_a_language_left_out_is_taken_away(desk):
    set_event(desk.event, {"name": {"en": "Forum"}})
    assert desk.setup.event.name == {"en": "Forum"}


def test_what_is_as_before_records_nothing(desk):
    before = len(desk.journal())
    held = parts(desk.event, "session")["textile"]
    assert set_session(desk.event, "textile", held) == []
    assert len(desk.journal()) == before


def test_a_session_is_added_changed_and_removed(desk):
    times = {"start": "2026-10-04T19:00", "end": "2026-10-04T20:00"}
    set_session(desk.event, "tea", {"name": {"en": "Tea"}, **times})
    assert desk.setup.sessions["tea"].name == {"en": "Tea"}
    (change,) = set_session(desk.event, "tea", {"capacity": 12})
    assert change.body == {"capacity": 12}
    set_session(desk.event, "tea", {"capacity": None})
    assert desk.setup.sessions["tea"].capacity is None
    remove_session(desk.event, "tea")
    assert "tea" not in desk.setup.sessions
    undo_set_up(desk.event)
    assert "tea" in desk.setup.sessions
    redo_set_up(desk.event)
    assert "tea" not in desk.setup.sessions
    undo_set_up(desk.event)
    undo_set_up(desk.event)
    assert desk.setup.sessions["tea"].capacity == 12


@pytest.mark.parametrize(
    ("fields", "field", "code"),
    [
        ({"name": {}}, "name", "no_name"),
        ({"start": "noon"}, "start", "not_a_time"),
        ({"end": "2026-10-01T09:00"}, "end", "ends_before_it_starts"),
        ({"capacity": -1}, "capacity", "not_a_number"),
        ({"rule": {"weather": 1}}, "rule", "rule"),
        ({"rule": {"group": ["a"], "from": "noon"}}, "rule", "rule"),
        ({"rule": {"any": [{"category": []}, {"person": []}]}}, "rule", "nobody_fits"),
        ({"doors": {"open": 10, "close": -20}}, "doors", "closes_before_it_opens"),
    ],
)
def test_a_fault_is_told_by_its_field_and_nothing_is_recorded(desk, fields, field, code):
    before = len(desk.journal())
    assert session_faults("textile", fields, parts(desk.event, "session")["textile"]) == {
        field: code
    }
    with pytest.raises(Failure) as caught:
        set_session(desk.event, "textile", fields)
    assert caught.value.code == "set_up_unfit"
    assert len(desk.journal()) == before


TEXTILE = {"name": {"en": "T"}, "start": "2026-10-04T11:00", "end": "2026-10-04T13:00"}


def test_a_list_of_nobody_yet_may_be_kept():
    assert session_faults("textile", {"rule": {"person": []}}, TEXTILE) == {}


def test_the_registration_is_no_session():
    times = {"start": "2026-10-04T19:00", "end": "2026-10-04T20:00", "name": {"en": "R"}}
    assert session_faults("registration", times, {}) == {"id": "id_taken"}


def test_a_delegation_is_added_and_changed(desk):
    set_delegation(desk.event, "UN", {"name": {"en": "United Nations"}, "precedence": 7})
    assert [*desk.setup.delegations][-1] == "UN"
    acting = [{"person": "KZ-02", "from": "2026-10-04T14:00"}]
    (change,) = set_delegation(desk.event, "KZ", {"acting": acting, "head": "KZ-01"})
    assert change.body == {"acting": acting}


@pytest.mark.parametrize(
    ("code", "fields", "faults"),
    [
        ("", {}, {"code": "no_code"}),
        ("kz", {}, {"code": "no_code"}),
        ("КЗ", {}, {"code": "no_code"}),
        ("KZ", {"acting": [{"person": "a", "from": "noon"}]}, {"acting": "not_fitting"}),
        ("KZ", {"head": "KZ-01"}, {}),
    ],
)
def test_faults_of_a_delegation(code, fields, faults):
    assert delegation_faults(code, fields) == faults


def test_the_order_of_precedence_is_one_action(desk):
    changes = order_delegations(desk.event, ["KG", "KZ"])
    assert [*desk.setup.delegations] == ["KG", "KZ", "KR", "TJ", "TM", "UZ"]
    assert len({change.batch for change in changes}) == 1
    undo_set_up(desk.event)
    assert [*desk.setup.delegations] == ["KZ", "KR", "TJ", "TM", "UZ", "KG"]


def test_an_order_that_holds_records_nothing(desk):
    assert order_delegations(desk.event, [*desk.setup.delegations]) == []


def test_a_category_that_takes_no_seat_any_more(desk):
    (change,) = set_category(desk.event, "guest", {"seat": False, "delegate": True})
    assert change.body == {"seat": False}
    assert not desk.setup.categories["guest"].seat
    (change,) = set_category(desk.event, "guest", {"seat": True})
    assert desk.setup.categories["guest"].seat


@pytest.mark.parametrize(
    ("fields", "faults"),
    [
        ({"letter": ""}, {"letter": "one_letter"}),
        ({"letter": "AB"}, {"letter": "one_letter"}),
        ({"colour": "red"}, {"colour": "not_fitting"}),
        ({"letter": "Ж", "colour": "#123456"}, {}),
    ],
)
def test_faults_of_a_category(fields, faults):
    assert category_faults("press", fields) == faults


def test_faults_of_an_event():
    assert event_faults({"name": {}}) == {"name": "no_name"}
    assert event_faults({"timezone": "Mars/Olympus"}) == {"timezone": "not_fitting"}
    assert event_faults({"number": 3}) == {"number": "not_fitting"}


def test_a_station_is_named_and_called_by_its_number_again(desk):
    name_station(desk.event, desk.event.station, "Main entrance")
    assert desk.setup.stations[desk.event.station].name == "Main entrance"
    name_station(desk.event, desk.event.station, "")
    assert desk.setup.stations[desk.event.station].name == ""


def test_undo_takes_back_what_is_of_the_set_up_alone(desk):
    set_event(desk.event, {"host": "KZ"})
    desk.correct("KZ-10", title="Director")
    assert last_of_set_up(desk.event) == []
    with pytest.raises(Failure) as caught:
        undo_set_up(desk.event)
    assert caught.value.code == "nothing_to_undo"
    assert desk.setup.event.host == "KZ"


def test_redo_does_nothing_that_is_not_of_the_set_up(desk):
    desk.correct("KZ-10", title="Director")
    undo(desk.event)
    with pytest.raises(Failure) as caught:
        redo_set_up(desk.event)
    assert caught.value.code == "nothing_to_redo"


def test_every_kind_of_the_set_up_can_be_taken_back():
    assert {f"{kind}_set" for kind in KINDS} == OF_THE_SET_UP


@pytest.mark.parametrize(
    ("text", "id"),
    [
        ("Gala dinner, 2026!", "gala-dinner-2026"), ("Café", "cafe"), ("만찬", "session"),
        ("Registration", "registration-2"), ("Textile", "textile-2"), ("", "session"),
        ("a" * 60, "a" * 24),
    ],
)  # fmt: skip
def test_an_id_is_short_and_free(text, id):
    assert free_id(text, {"textile"}, "session") == id


def test_people_are_named_by_reference_or_id(desk):
    who = people.get(desk.event, desk.id("KZ-01")).attendee
    assert people_named(desk.event, ["KZ-01", who.id, "nobody"]) == {"KZ-01": who, who.id: who}
    assert known_as(desk.event, who) == "KZ-01"
    correct(desk.event, desk.id("KZ-02"), {"ref": "KZ-01"})
    assert known_as(desk.event, who) == who.id


def test_a_pin_is_changed_by_who_knows_the_present_one(desk):
    change_pin(desk.event, "", "2610")
    assert has_pin(desk.event)
    with pytest.raises(Failure) as caught:
        change_pin(desk.event, "1111", "4711")
    assert caught.value.code == "wrong_pin"
    change_pin(desk.event, "2610", "4711")
    require_pin(desk.event, "4711")
    with pytest.raises(Failure) as caught:
        change_pin(desk.event, "4711", "1")
    assert caught.value.code == "pin_too_short"
