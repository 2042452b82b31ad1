"""What a session lead sees: who came of how many, when, and which heads are missing."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.domain.programme import REGISTRATION
from checkin.services.attendance import counts
from checkin.services.board import COLUMNS, arrivals, details, for_projector, over_time

START = datetime(2026, 10, 4, 3, tzinfo=UTC)


def detail(desk, checkpoint):
    count = next(c for c in counts(desk.event) if c.id == checkpoint)
    return details(desk.event, [count])[checkpoint]


def absent(desk, checkpoint):
    return [(x.attendee.ref, x.registered, x.elsewhere) for x in detail(desk, checkpoint).absent]


def refs(desk, checkpoint):
    return [ref for ref, *_ in absent(desk, checkpoint)]


HEADS = ["KZ-01", "KR-01", "TJ-01", "TM-01", "UZ-01", "KG-01"]


def test_at_registration_heads_are_missing_until_they_register(desk):
    assert refs(desk, REGISTRATION) == HEADS
    desk.by_hand(REGISTRATION, "KR-01", at=desk.at("plenary", -30))
    assert refs(desk, REGISTRATION) == [ref for ref in HEADS if ref != "KR-01"]


def test_a_session_for_all_waits_for_heads_who_are_in_no_room(desk):
    desk.by_hand("textile", "KR-01")
    desk.by_hand("railroad", "KZ-01")
    assert refs(desk, "textile") == HEADS[2:]
    desk.by_hand("textile", "KR-01", out=True, at=desk.at("textile", 5))
    assert absent(desk, "textile")[0] == ("KR-01", True, "")


def test_a_closed_meeting_waits_for_its_heads_and_says_where_they_are(desk):
    desk.by_hand("textile", "KZ-01")
    assert absent(desk, "bilateral-kz") == [("KZ-01", True, "textile"), ("KR-01", False, "")]
    desk.by_hand("bilateral-kz", "KZ-01", at=desk.at("textile", 5))
    assert refs(desk, "bilateral-kz") == ["KR-01"]
    assert refs(desk, "heads-of-mission") == []  # no head of delegation is invited there


def test_who_acts_for_a_head_is_waited_for_instead(desk):
    desk.set_up("delegation", "KR", acting=[{"person": "KR-02"}])
    assert refs(desk, "head-delegates")[1] == "KR-02"
    desk.correct("KZ-01", cancelled=True)
    assert refs(desk, REGISTRATION)[0] == "KR-02"


def test_those_expected_are_all_or_those_whom_the_rule_names(desk):
    assert detail(desk, "textile").expected == 200
    assert detail(desk, "heads-of-mission").expected == 5
    assert detail(desk, "head-delegates").expected == 15
    desk.set_up("session", "textile", rule={"category": ["press"]})
    assert detail(desk, "textile").expected is None


def test_registration_knows_how_many_each_delegation_has(desk):
    desk.scan(REGISTRATION, "KR-07", at=desk.at("plenary", -30))
    here = detail(desk, REGISTRATION)
    assert (here.count.by_delegation, here.of_delegation["KR"]) == ({"KR": 1}, 45)
    assert sum(here.of_delegation.values()) == here.expected == 200
    assert detail(desk, "textile").of_delegation == {}


def test_arrivals_are_counted_once_in_the_five_minutes_of_the_first_entry(desk):
    desk.clock.time = desk.setup.sessions["textile"].start + timedelta(minutes=10)
    assert arrivals(desk.event, "textile") is None
    for ref, minutes in (("KG-07", -1), ("KR-07", 1), ("KZ-07", 4), ("KG-07", 6)):
        desk.scan("textile", ref, at=desk.at("textile", minutes))
    seen = arrivals(desk.event, "textile")
    opens = desk.setup.sessions["textile"].opens
    assert (seen.start, seen.step) == (opens, 5)
    assert seen.came == (0, 0, 0, 1, 2, 0, 0)
    assert sum(seen.came) == detail(desk, "textile").count.attended


@given(
    minutes=st.lists(st.tuples(st.integers(0, 20_000), st.integers(1, 9)), min_size=1),
    reach=st.lists(st.integers(-500, 20_000), max_size=2),
)
def test_nobody_is_lost_or_counted_twice_over_time(minutes, reach):
    came = [(START + timedelta(minutes=at), n) for at, n in minutes]
    seen = over_time(came, [START + timedelta(minutes=at) for at in reach])
    assert sum(seen.came) == sum(n for _, n in minutes)
    assert len(seen.came) <= COLUMNS
    assert seen.start <= min(at for at, _ in came)


def test_a_projector_is_given_no_closed_meeting_and_no_registration(desk):
    shown = {count.id for count in for_projector(desk.event)}
    closed = {id for id, session in desk.setup.sessions.items() if session.rule}
    assert shown == {*desk.setup.sessions} - closed
    assert len(closed) == 7


@pytest.mark.parametrize("checkpoints", [[], ["textile", REGISTRATION]])
def test_details_are_read_of_what_is_shown_only(desk, checkpoints):
    wanted = [count for count in counts(desk.event) if count.id in checkpoints]
    assert set(details(desk.event, wanted)) == set(checkpoints)
