"""Where a badge lies, before and after others are taken out."""

from checkin.domain.badge import PRINTED
from checkin.domain.journal import Change
from checkin.domain.programme import iso
from checkin.domain.setup import subject
from checkin.services.badges import hand_over, print_badges, void
from checkin.services.boxes import Place, place
from checkin.services.card import card
from checkin.services.walk_in import register
from checkin.store import people
from checkin.store.boxes import read_order
from checkin.words import Words


def lies(desk, ref):
    return card(desk.event, desk.id(ref)).place


def test_fifty_badges_fill_a_box():
    assert place(0) == Place(1, 1)
    assert place(49) == Place(1, 50)
    assert place(50) == Place(2, 1)


def test_badges_lie_in_the_order_of_their_delegations_list(desk):
    kg = [x.attendee for x in people.everybody(desk.event) if x.attendee.delegation == "KG"]
    assert [card(desk.event, who.id).place for who in kg[:3]] == [Place(1, n) for n in (1, 2, 3)]
    assert [card(desk.event, who.id).place for who in kg[50:51]] == [Place(2, 1)] * len(kg[50:51])


def test_no_badge_moves_when_another_is_taken_out_or_void(desk):
    before = lies(desk, "KG-09")
    taken = lies(desk, "KG-07")
    hand_over(desk.event, [desk.id("KG-07")])
    void(desk.event, next(b.serial for b in people.badges_of(desk.event, desk.id("KG-08"))))
    assert lies(desk, "KG-07") == taken
    assert lies(desk, "KG-08") is None
    assert lies(desk, "KG-09") == before


def test_a_badge_printed_at_the_desk_lies_behind_the_others(desk, tmp_path):
    last = max(
        card(desk.event, x.attendee.id).place.number
        for x in people.everybody(desk.event)
        if x.attendee.delegation == "TJ"
    )
    desk.clock.forward(minutes=5)
    id = register(desk.event, "Guest One", "TJ", "guest")
    print_badges(desk.event, [id], tmp_path / "x.pdf", Words())
    here = card(desk.event, id)
    assert here.place.number == last + 1


def test_who_moves_to_another_delegation_is_looked_for_there(desk):
    lies(desk, "KZ-02")
    desk.correct("KZ-02", delegation="TJ")
    assert lies(desk, "KZ-02") is not None


def test_the_sessions_that_somebody_was_in_stand_in_their_order(desk):
    desk.scan("registration", "KG-07")
    desk.scan("textile", "KG-07")
    desk.scan("plenary", "KG-07")
    been = card(desk.event, desk.id("KG-07")).been
    assert [presence.checkpoint for presence in been] == ["plenary", "textile"]


def test_a_badge_that_arrives_late_from_elsewhere_takes_its_place_among_the_earlier(desk):
    lies(desk, "TM-02")
    first = next(b for b in people.badges_of(desk.event, desk.id("TM-01")))
    late = Change(
        "elsewhere", 1, 1, iso(desk.clock()), "", 1, "elsewhere-1", PRINTED,
        subject("attendee", desk.id("TM-01")),
        {"serial": 1_0001, "token": first.token},
    )  # fmt: skip
    before = lies(desk, "TM-03").number
    desk.event.take_in([late])
    assert lies(desk, "TM-03").number == before + 1


def test_the_order_read_ahead_is_the_one_that_is_asked_for(desk):
    for code in desk.event.setup.delegations:
        read_order(desk.event, code)
    assert {*desk.event.orders} == {*desk.event.setup.delegations}
    assert lies(desk, "TM-02").number == 2
