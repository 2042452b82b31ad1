"""People who come with somebody: provisional, until a supervisor approves."""

import pytest

from checkin.failure import Failure
from checkin.services.corrections import changed
from checkin.services.party import approve, register_party, register_party_of
from checkin.services.people import correct
from checkin.services.pin import set_pin
from checkin.services.search import found
from checkin.services.undo import undo
from checkin.store import people
from checkin.words import Words


def who(desk, id):
    return people.get(desk.event, id).attendee


def admitted(desk, checkpoint, id):
    return desk.scan(checkpoint, attendee=id).scan.verdict


def test_companions_are_called_after_whom_they_came_with(desk):
    leader = desk.id("KR-07")
    first, second = register_party(desk.event, leader, 2)
    called = Words("en").name(who(desk, leader))
    assert Words("en").name(who(desk, second)) == f"Companion 2 of {called}"
    assert who(desk, second).guest_of == leader
    (third,) = register_party(desk.event, leader, 1)
    assert who(desk, third).companion == 3
    ranks = [who(desk, id).rank for id in (first, second, third)]
    assert ranks == sorted(ranks)


def test_they_are_found_with_their_leader_and_behind(desk):
    leader = desk.id("KR-07")
    (companion,) = register_party(desk.event, leader, 1)
    name = Words("en").name(who(desk, leader))
    ids = [hit.attendee.id for hit in found(desk.event, name)]
    assert ids.index(leader) < ids.index(companion)


def test_provisional_people_enter_the_plenary_and_nothing_else(desk):
    (id,) = register_party(desk.event, desk.id("KR-07"), 1)
    assert admitted(desk, "registration", id).admitted
    assert admitted(desk, "plenary", id).admitted
    refused = admitted(desk, "textile", id)
    assert (refused.admitted, refused.reason, refused.tone) == (False, "provisional", "attention")
    assert admitted(desk, "head-delegates", id).reason == "provisional"


def test_the_supervisor_approves_the_whole_party(desk):
    ids = register_party(desk.event, desk.id("KR-07"), 2)
    set_pin(desk.event, "2610")
    with pytest.raises(Failure) as caught:
        approve(desk.event, ids[0], "0000")
    assert caught.value.code == "wrong_pin"
    assert len(approve(desk.event, ids[0], "2610", "Aida")) == 2
    assert admitted(desk, "textile", ids[1]).admitted
    assert approve(desk.event, ids[0], "2610") == []
    with pytest.raises(Failure):
        approve(desk.event, "nobody", "2610")


def test_a_leader_who_is_on_no_list_is_provisional_too(desk):
    leader, *companions = register_party_of(desk.event, "Umarov, Askar", "KZ", 3)
    assert who(desk, leader).provisional
    assert who(desk, leader).names["latin"].given == "Askar"
    assert [who(desk, id).guest_of for id in companions] == [leader] * 3
    approve(desk.event, companions[0])
    assert not who(desk, leader).provisional
    assert not who(desk, companions[2]).provisional


def test_a_party_is_taken_back_whole(desk):
    before = len(people.everybody(desk.event))
    register_party_of(desk.event, "Askar Umarov", "KZ", 3)
    undo(desk.event)
    assert len(people.everybody(desk.event)) == before


@pytest.mark.parametrize("n", [0, -1, 31])
def test_a_party_has_at_least_one_companion_and_not_a_whole_train(desk, n):
    before = len(desk.journal())
    for deed in (
        lambda: register_party(desk.event, desk.id("KR-07"), n),
        lambda: register_party_of(desk.event, "Askar Umarov", "KZ", n),
    ):
        with pytest.raises(Failure) as caught:
            deed()
        assert caught.value.code == "companions_out_of_range"
    assert len(desk.journal()) == before


def test_nobody_leads_a_party_who_is_not_there(desk):
    with pytest.raises(Failure) as caught:
        register_party(desk.event, "nobody", 1)
    assert caught.value.code == "no_such_person"


def test_a_companion_whose_name_becomes_known_is_called_by_it(desk):
    (id,) = register_party(desk.event, desk.id("KR-07"), 1)
    fields = changed(who(desk, id), {"latin": ("LEE", "Sora", "")}, {})
    correct(desk.event, id, fields)
    assert Words("ko").name(who(desk, id)) == "LEE Sora"
    assert [*who(desk, id).names] == ["latin"]
