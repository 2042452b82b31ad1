from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from checkin.domain.programme import (
    GRACE,
    Doors,
    event_from,
    for_everybody,
    iso,
    local,
    moment,
    moved,
    session_from,
)

BISHKEK = ZoneInfo("Asia/Bishkek")
BODY = {"start": "2026-10-04T09:00", "end": "2026-10-04T11:00"}


def test_moments_are_written_in_utc_and_read_back():
    when = datetime(2026, 10, 4, 9, 14, 3, 120_999, tzinfo=BISHKEK)
    assert iso(when) == "2026-10-04T03:14:03.120Z"
    assert moment(iso(when)) == datetime(2026, 10, 4, 3, 14, 3, 120_000, tzinfo=UTC)
    assert local(iso(when), BISHKEK) == "2026-10-04T09:14:03"


def test_a_session_is_on_the_events_wall_clock():
    session = session_from("plenary", BODY, BISHKEK)
    assert session.start == datetime(2026, 10, 4, 3, tzinfo=UTC)
    assert (session.capacity, session.rule, session.doors) == (None, None, Doors())
    assert session.opens == session.start - timedelta(minutes=30)
    assert session.closes == session.end


def test_a_session_with_everything_set():
    session = session_from(
        "p",
        {**BODY, "capacity": "60", "strict": True, "once": True, "registration": True,
         "doors": {"open": 10, "close": 15, "strict": True}, "rule": {"category": ["head"]},
         "name": {"en": "Plenary"}, "closed": True},
        BISHKEK,
    )  # fmt: skip
    assert session.capacity == 60
    assert session.closes == session.start + timedelta(minutes=15)
    assert session.doors.strict


def test_every_stay_ends_half_an_hour_after_the_end_or_when_closed_by_hand():
    session = session_from("p", BODY, BISHKEK)
    assert not session.over(session.end + GRACE)
    assert session.over(session.end + GRACE + timedelta(seconds=1))
    assert session_from("p", {**BODY, "closed": True}, BISHKEK).over(session.start)


def test_an_event_says_its_zone():
    event = event_from({"uid": "x", "number": "7", "timezone": "Asia/Bishkek"})
    assert event.zone == BISHKEK
    assert event_from({}).zone.utcoffset(datetime(2026, 1, 1)) == timedelta(0)


def test_a_programme_is_moved_by_whole_days():
    programme = {
        "sessions": [{"start": "2013-10-04T09:00", "end": None, "name": "2013-10-04T09:00",
                      "rule": {"any": [{"person": ["a"], "until": "2013-10-04T09:05"}]}}]
    }  # fmt: skip
    session = moved(programme, 3)["sessions"][0]
    assert session["start"] == "2013-10-07T09:00"
    assert session["name"] == "2013-10-04T09:00"
    assert session["rule"]["any"][0]["until"] == "2013-10-07T09:05"


def test_a_session_is_for_everybody_where_no_rule_and_no_other_session_stands_beside_it():
    def session(id, start, end, **more):
        body = {"start": f"2026-10-04T{start}", "end": f"2026-10-04T{end}", **more}
        return session_from(id, body, BISHKEK)

    plenary = session("plenary", "09:00", "10:30")
    closed = session("heads", "12:00", "13:00", rule={"category": ["head"]})
    textile, railroad = session("t", "10:30", "12:00"), session("r", "11:00", "12:30")
    programme = [plenary, textile, railroad, closed]
    assert [s.id for s in programme if for_everybody(s, programme)] == ["plenary"]
    assert not for_everybody(closed, [closed])
