"""Several people at once: one action each, taken back as one."""

import pytest

from checkin.failure import Failure
from checkin.services import bulk
from checkin.services.pin import set_pin
from checkin.services.undo import undo
from checkin.store import people


@pytest.fixture
def event(desk):
    return desk.event


@pytest.fixture
def ids(event):
    return [listed.attendee.id for listed in people.everybody(event)[:4]]


def all_of(event, ids):
    return [listed.attendee for listed in people.by_ids(event, ids)]


def test_fields_are_set_and_taken_back_as_one(event, ids):
    before = [who.category for who in all_of(event, ids)]
    batch = bulk.put(event, ids, {"category": "guest"}, by="Aizada")
    assert {who.category for who in all_of(event, ids)} == {"guest"}
    assert bulk.put(event, ids, {"category": "guest"}) == ""
    undo(event, batch)
    assert [who.category for who in all_of(event, ids)] == before


def test_arrivals_leave_out_who_came_before(event, ids):
    bulk.arrive(event, ids[:2])
    first = people.get(event, ids[0]).registered
    assert first
    batch = bulk.arrive(event, ids)
    assert people.get(event, ids[0]).registered == first
    undo(event, batch)
    assert [bool(people.get(event, id).registered) for id in ids] == [True, True, False, False]
    bulk.arrive(event, ids)
    assert bulk.arrive(event, ids) == ""


def test_groups_are_joined_and_left(event, ids):
    bulk.join(event, ids[:1], "speakers")
    batch = bulk.join(event, ids, "drivers")
    assert all_of(event, ids)[0].groups == ("speakers", "drivers")
    assert bulk.join(event, ids, "drivers") == ""
    undo(event, batch)
    assert all_of(event, ids)[0].groups == ("speakers",)
    assert bulk.leave(event, ids, "drivers") == ""
    assert bulk.leave(event, ids, "speakers")
    assert all_of(event, ids)[0].groups == ()


def test_registrations_are_withdrawn_and_restored(event, ids):
    bulk.withdraw(event, ids)
    assert all(who.cancelled for who in all_of(event, ids))
    bulk.restore(event, ids)
    assert not any(who.cancelled for who in all_of(event, ids))


def test_only_a_supervisor_blocks(event, ids):
    assert bulk.block(event, ids, "a reason")  # no PIN is set
    assert all_of(event, ids)[0].blocked == "a reason"
    set_pin(event, "2610")
    with pytest.raises(Failure, match="wrong_pin"):
        bulk.unblock(event, ids, "1111")
    assert all_of(event, ids)[0].blocked
    assert bulk.unblock(event, ids, "2610")
    assert not all_of(event, ids)[0].blocked


def test_badges_go_to_a_representative(event, ids):
    batch = bulk.hand_to(event, ids, "Aizada")
    held = people.valid_badges(event)
    assert {held[id].handed_to for id in ids} == {"Aizada"}
    with pytest.raises(Failure, match="nothing_to_hand_over"):
        bulk.hand_to(event, ids)
    undo(event, batch)
    assert not any(people.valid_badges(event)[id].handed_at for id in ids)


def test_who_is_withdrawn_gets_no_badge(event, ids):
    bulk.withdraw(event, ids[:1])
    assert bulk.wearers(event, ids) == ids[1:]
