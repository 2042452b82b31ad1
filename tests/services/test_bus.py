"""A delegation arrives together; one signs."""

import pytest

from checkin.failure import Failure
from checkin.services.badges import void
from checkin.services.bus import still_expected, take_in
from checkin.services.undo import undo
from checkin.store import people

PNG = b"\x89PNG, or so"


def badge(desk, ref):
    return next(b for b in people.badges_of(desk.event, desk.id(ref)) if b.valid)


def test_the_list_has_those_who_are_still_expected_in_their_order(desk):
    everybody = still_expected(desk.event, "KG")
    desk.scan("registration", "KG-07")
    desk.correct("KG-08", cancelled=True)
    refs = [x.attendee.ref for x in still_expected(desk.event, "KG")]
    assert refs == [x.attendee.ref for x in everybody if x.attendee.ref not in ("KG-07", "KG-08")]
    assert still_expected(desk.event, "XX") == []


def test_one_signature_for_all(desk):
    ids = [desk.id("KG-07"), desk.id("KG-08")]
    changes = take_in(desk.event, ids, "Sydykova", PNG, "Aida")
    assert len(changes) == 4
    assert len({change.batch for change in changes}) == 1
    assert badge(desk, "KG-07").handed_to == "Sydykova"
    assert people.get(desk.event, ids[1]).registered
    assert people.photo(desk.event, changes[0].body["signature"]) == PNG
    undo(desk.event)
    assert not badge(desk, "KG-07").handed_at
    assert not people.get(desk.event, ids[0]).registered


def test_who_has_no_badge_arrives_all_the_same(desk):
    void(desk.event, badge(desk, "KG-07").serial)
    changes = take_in(desk.event, [desk.id("KG-07")], "Sydykova", b"")
    assert [change.kind for change in changes] == ["attendee_arrived"]
    assert changes[0].body["signature"] == ""


def test_who_arrived_meanwhile_is_left_out(desk):
    desk.scan("registration", "KG-07")
    changes = take_in(desk.event, [desk.id("KG-07"), desk.id("KG-08")], "Sydykova", PNG)
    assert {change.subject for change in changes} == {f"attendee:{desk.id('KG-08')}"}


def test_somebody_signs_for_somebody(desk):
    desk.scan("registration", "KG-07")
    before = len(desk.journal())
    for ids, signed, code in (
        ([desk.id("KG-08")], "  ", "name_missing"),
        ([desk.id("KG-07")], "Sydykova", "not_waiting"),
        ([], "Sydykova", "not_waiting"),
    ):
        with pytest.raises(Failure) as caught:
            take_in(desk.event, ids, signed, PNG)
        assert caught.value.code == code
    assert len(desk.journal()) == before
