"""Head counts and attendance, now and as they were."""

import csv
import io

from checkin.services.attendance import counts
from checkin.services.reports import write_attendance
from checkin.services.undo import undo
from checkin.words import Words


def inside(desk, session, minutes=None, of=""):
    at = "" if minutes is None else desk.at(of or session, minutes)
    return next(c for c in counts(desk.event, at) if c.id == session)


def test_a_stay_ends_half_an_hour_after_the_session(desk):
    desk.scan("textile", "KG-07", at=desk.at("textile", 5))
    # The session takes two hours.
    for minutes, people in ((4, 0), (5, 1), (119, 1), (120, 1), (150, 1), (151, 0)):
        assert inside(desk, "textile", minutes).inside == people
    assert inside(desk, "textile", 500).attended == 1


def test_now_a_session_long_over_is_empty_though_nobody_scanned_out(desk):
    desk.scan("textile", "KG-07")
    assert inside(desk, "textile").inside == 1
    desk.clock.forward(hours=12)
    assert (inside(desk, "textile").inside, inside(desk, "textile").attended) == (0, 1)


def test_a_session_closed_by_hand_is_empty_at_once(desk):
    desk.scan("textile", "KG-07")
    desk.set_up("session", "textile", closed=True)
    assert (inside(desk, "textile").inside, inside(desk, "textile").attended) == (0, 1)
    undo(desk.event)
    assert inside(desk, "textile").inside == 1


def test_at_an_earlier_moment_it_was_as_it_was(desk):
    desk.scan("textile", "KG-07", at=desk.at("textile", 1))
    desk.scan("textile", "KR-07", at=desk.at("textile", 2))
    desk.scan("railroad", "KG-07", at=desk.at("textile", 3))
    desk.scan("textile", "KR-07", out=True, at=desk.at("textile", 4))
    shown = [
        (inside(desk, "textile", m).by_delegation, inside(desk, "railroad", m, "textile").inside)
        for m in range(5)
    ]
    assert shown == [({}, 0), ({"KG": 1}, 0), ({"KG": 1, "KR": 1}, 0), ({"KR": 1}, 1), ({}, 1)]


def test_counts_now_are_those_of_the_last_moment(desk):
    for n, ref in enumerate(("KG-07", "KR-07", "KZ-07")):
        desk.scan("textile", ref, at=desk.at("textile", n))
    now, then = counts(desk.event), counts(desk.event, desk.at("textile", 10))
    assert now == then


def test_who_takes_no_seat_is_counted_inside_and_not_on_a_seat(desk):
    desk.scan("textile", "KG-07")
    press = desk.setup.categories["press"]
    assert not press.seat
    desk.correct("KG-07", category="press")
    assert (inside(desk, "textile").inside, inside(desk, "textile").seats) == (1, 0)
    assert inside(desk, "textile").by_delegation == {"KG": 1}


def test_a_number_of_people_never_exceeds_the_number_of_people(desk):
    for n in range(5):
        desk.scan("textile", "KG-07", at=desk.at("textile", n))
        desk.scan("railroad", "KG-07", at=desk.at("textile", n))
    shown = [inside(desk, session) for session in ("textile", "railroad")]
    assert [(count.inside, count.attended) for count in shown] == [(0, 1), (1, 1)]


def test_scans_of_one_moment_count_in_the_order_in_which_they_were_entered(desk):
    """What was ticked on paper by the minute, entered at two stations."""
    stations = sorted((desk.open(f"s{n}") for n in range(4)), key=lambda file: file.station)
    here, elsewhere = stations[-1], stations[0]
    for file, out in ((here, False), (elsewhere, True)):
        desk.event = file
        desk.scan("textile", "KG-07", out=out, at=desk.at("textile", 5))
        desk.clock.forward(seconds=1)
    assert inside(desk, "textile") == inside(desk, "textile", 5)


def rows_of(desk, out, **more):
    write_attendance(desk.event, out, Words(), **more)
    return list(csv.reader(io.StringIO(out.read_text("utf-8-sig"))))


def test_a_report_may_tell_neither_countries_nor_sessions_apart(desk, tmp_path):
    desk.scan("registration", "KG-07", at=desk.at("plenary", -30))
    desk.scan("textile", "KG-07")
    assert rows_of(desk, tmp_path / "a.csv", by=["session"])[1][:4] == [
        "All delegations", "200", "1", "1",
    ]  # fmt: skip
    assert rows_of(desk, tmp_path / "b.csv", by=["country"])[-1] == ["Total", "200", "1", "1"]


def test_a_report_of_an_earlier_moment_knows_nothing_of_later(desk, tmp_path):
    desk.scan("registration", "KG-07", at=desk.at("plenary", -30))
    desk.scan("textile", "KG-07")
    early = rows_of(desk, tmp_path / "a.csv", at=desk.at("plenary", -31))
    later = rows_of(desk, tmp_path / "b.csv", at=desk.at("plenary", 0))
    assert (early[-1][2], later[-1][2], sum(map(int, later[-1][4:]))) == ("0", "1", 0)


def test_a_delegation_that_is_not_set_up_is_not_lost_from_the_totals(desk, tmp_path):
    desk.correct("KG-07", delegation="XX")
    desk.scan("textile", "KG-07")
    rows = rows_of(desk, tmp_path / "a.csv")
    assert rows[-2][:3] == ["XX", "1", "1"]
    assert rows[-1][1:3] == ["200", "1"]


def test_who_cancels_after_coming_is_still_one_of_those_expected(desk, tmp_path):
    desk.scan("textile", "KG-07")
    desk.correct("KG-07", cancelled=True)
    desk.correct("KG-08", cancelled=True)
    assert rows_of(desk, tmp_path / "a.csv")[-1][1:3] == ["199", "1"]
