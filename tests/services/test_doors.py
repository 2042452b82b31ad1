"""A door's figures: seats left, and who was refused."""

from checkin.services.attendance import Count
from checkin.services.doors import Door, door, refused_here
from checkin.services.undo import undo


def test_seats_are_left_until_none_is(desk):
    desk.set_up("session", "textile", capacity=3, strict=True)
    seen = []
    for ref in ("KG-07", "KR-07", "KZ-07", "TJ-07"):
        desk.scan("textile", ref)
        here = door(desk.event, "textile")
        seen.append((here.count.inside, here.left, here.few, here.refused))
    assert seen == [(1, 2, False, 0), (2, 1, False, 0), (3, 0, True, 0), (3, 0, True, 1)]


def test_an_overfull_room_has_fewer_seats_than_none(desk):
    desk.set_up("session", "textile", capacity=1)
    desk.scan("textile", "KG-07")
    desk.scan("textile", "KR-07")
    here = door(desk.event, "textile")
    assert (here.left, here.few) == (-1, True)


def test_where_seats_are_not_counted_none_is_left_or_taken(desk):
    desk.set_up("session", "textile", capacity=None)
    here = door(desk.event, "textile")
    assert (here.left, here.few) == (None, False)
    assert (Door(Count(None, 0, 0, 9), 0).left, Door(Count(None, 0, 0, 9), 0).few) == (None, False)


def test_a_door_that_is_not_in_the_programme_has_no_figures(desk):
    assert door(desk.event, "nowhere") is None


def test_who_was_refused_is_listed_the_latest_first_each_at_their_door(desk):
    desk.scan("heads-of-mission", "KG-07")
    desk.scan("heads-of-mission", code="1" * 27)
    desk.scan("head-delegates", "KG-08")
    desk.scan("heads-of-mission", "KR-02")
    said = [(a.scan.verdict.reason, a.attendee.ref if a.attendee else "")
            for a in refused_here(desk.event, "heads-of-mission")]  # fmt: skip
    assert sorted(said) == [("not_invited", "KG-07"), ("unreadable", "")]
    assert door(desk.event, "heads-of-mission").refused == 2
    assert len(refused_here(desk.event, "head-delegates")) == 1


def test_a_refusal_that_was_taken_back_is_not_listed(desk):
    desk.scan("heads-of-mission", "KG-07")
    undo(desk.event)
    assert refused_here(desk.event, "heads-of-mission") == []
    assert door(desk.event, "heads-of-mission").refused == 0
