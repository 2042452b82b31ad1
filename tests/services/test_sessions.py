"""A session is delayed, closed by hand, opened again; each is one action that can be undone."""

from datetime import timedelta

import pytest

from checkin.failure import Failure
from checkin.services.attendance import counts
from checkin.services.sessions import close_session, delay_session, reopen_session
from checkin.services.undo import undo
from checkin.words import Words


def session(desk, id="textile"):
    return desk.setup.sessions[id]


def inside(desk, at=""):
    return next(c for c in counts(desk.event, at) if c.id == "textile").inside


def test_a_delayed_session_starts_and_ends_later_and_its_doors_with_it(desk):
    before = session(desk)
    (change,) = delay_session(desk.event, "textile", 10, by="Aigul")
    after = session(desk)
    late = timedelta(minutes=10)
    assert (after.start, after.end) == (before.start + late, before.end + late)
    assert (after.opens, after.closes) == (before.opens + late, before.closes + late)
    assert change.by == "Aigul"
    assert set(change.body) == {"start", "end"}
    undo(desk.event)
    assert session(desk) == before


def test_the_time_of_a_press_pool_moves_with_its_session(desk):
    delay_session(desk.event, "bilateral-kz", 10)
    pool = session(desk, "bilateral-kz").rule["any"][1]
    assert (pool["from"][-5:], pool["until"][-5:]) == ("11:00", "11:05")


def test_a_session_delayed_twice_is_delayed_by_both(desk):
    before = session(desk).start
    delay_session(desk.event, "textile", 10)
    delay_session(desk.event, "textile", 5)
    assert session(desk).start - before == timedelta(minutes=15)


def test_a_session_delayed_by_nothing_records_nothing(desk):
    assert delay_session(desk.event, "textile", 0) == []


def test_a_closed_session_lets_nobody_in_and_is_empty(desk):
    desk.scan("textile", "KG-07")
    close_session(desk.event, "textile")
    assert inside(desk) == 0
    assert desk.scan("textile", "KG-08").scan.verdict.reason == "too_late"
    assert close_session(desk.event, "textile") == []
    reopen_session(desk.event, "textile")
    assert inside(desk) == 1
    assert desk.scan("textile", "KG-08").scan.verdict.admitted
    assert reopen_session(desk.event, "textile") == []


@pytest.mark.parametrize("action", [close_session, reopen_session])
def test_a_session_that_is_not_there_cannot_be_closed(desk, action):
    with pytest.raises(Failure, match="unknown_checkpoint"):
        action(desk.event, "nowhere")


def test_before_it_was_closed_a_session_had_its_people_inside(desk):
    desk.scan("textile", "KG-07", at=desk.at("textile", 1))
    desk.clock.time = session(desk).start + timedelta(minutes=20)
    close_session(desk.event, "textile")
    seen = [inside(desk, desk.at("textile", minutes)) for minutes in (0, 1, 19, 20, 21)]
    assert seen == [0, 1, 1, 0, 0]


def test_a_session_that_was_closed_and_opened_again_was_empty_between(desk):
    desk.scan("textile", "KG-07", at=desk.at("textile", 1))
    for minutes, action in ((20, close_session), (30, reopen_session)):
        desk.clock.time = session(desk).start + timedelta(minutes=minutes)
        action(desk.event, "textile")
    assert [inside(desk, desk.at("textile", m)) for m in (19, 25, 35)] == [1, 0, 1]


def test_a_closing_that_was_undone_never_was(desk):
    desk.scan("textile", "KG-07", at=desk.at("textile", 1))
    desk.clock.time = session(desk).start + timedelta(minutes=20)
    close_session(desk.event, "textile")
    undo(desk.event)
    assert inside(desk, desk.at("textile", 25)) == 1


def test_who_comes_after_the_closing_is_told_that_the_organisers_did_it(desk):
    close_session(desk.event, "textile")
    refused = desk.scan("textile", "KG-07").scan
    assert Words().refusal(refused, desk.setup) == "The organisers have closed this session"
