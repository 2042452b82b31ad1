from checkin.domain.attendee import (
    Acting,
    Attendee,
    Delegation,
    attendee_from,
    attendee_id,
    by_rank,
    category_from,
    delegation_from,
    in_precedence,
)
from checkin.domain.names import Name


def test_an_attendee_is_read_from_fields_unknown_ones_passed_over():
    who = attendee_from(
        "x",
        {
            "names": {"latin": {"surname": "KIM"}}, "rank": "3", "groups": ["drivers"],
            "title": "  Vice   Minister ", "cancelled": True, "of a later version": 1,
        },
    )  # fmt: skip
    assert who == Attendee(
        "x", names={"latin": Name("KIM")}, rank=3, groups=("drivers",), title="Vice Minister",
        cancelled=True,
    )  # fmt: skip
    assert who.name("hangul").shown == "KIM"


def test_two_laptops_make_the_same_person_of_one_row():
    assert attendee_id("forum", "KR-01") == attendee_id("forum", " KR-01")
    assert attendee_id("forum", "KR-01") != attendee_id("another", "KR-01")


def test_the_head_leads_and_so_does_who_acts_at_that_moment():
    delegation = delegation_from(
        "TM",
        {
            "country": "TM", "head": "TM-01", "precedence": "4",
            "acting": [
                {"person": "TM-02", "from": "2026-10-04T14:00", "until": "2026-10-04T18:00"}
            ],
        },
    )  # fmt: skip
    head, deputy = Attendee("1", ref="TM-01"), Attendee("2", ref="TM-02")
    assert delegation.led_by(head, "2026-10-04T15:00:00")
    assert delegation.led_by(deputy, "2026-10-04T15:00:00")
    assert not delegation.led_by(deputy, "2026-10-04T13:59:59")
    assert not delegation.led_by(deputy, "2026-10-04T18:00:00")


def test_the_first_who_acts_is_the_one():
    delegation = Delegation("KZ", acting=(Acting("a"), Acting("b")))
    assert delegation.led_by(Attendee("a"), "2026-10-04T15:00:00")
    assert not delegation.led_by(Attendee("b"), "2026-10-04T15:00:00")
    assert not delegation.led_by(Attendee(""), "2026-10-04T15:00:00")


def test_a_category_has_a_letter_of_its_own_or_its_first():
    assert category_from("press", {}).letter == "P"
    press = category_from("press", {"letter": "M", "seat": False, "name": {"en": "Media"}})
    assert (press.letter, press.seat, press.name["en"]) == ("M", False, "Media")


def test_orders_are_precedence_and_rank_never_the_alphabet():
    kz, kr = Delegation("KZ", precedence=1), Delegation("KR", precedence=2)
    assert in_precedence([kr, kz]) == [kz, kr]
    second, first = Attendee("a", rank=2), Attendee("b", rank=1)
    assert by_rank([second, first]) == [first, second]


def test_somebody_of_whom_all_was_taken_back_is_withdrawn():
    assert attendee_from("a", {}).cancelled
    assert not attendee_from("a", {"rank": 1}).cancelled


def test_a_companion_is_provisional_and_says_whom_they_came_with():
    body = {"names": {"latin": {"surname": "KIM"}}, "guest_of": "k", "companion": 2,
            "provisional": True}  # fmt: skip
    who = attendee_from("c", body)
    assert (who.guest_of, who.companion, who.provisional) == ("k", 2, True)
    assert not attendee_from("k", {"provisional": None}).provisional
