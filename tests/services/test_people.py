"""People corrected by hand, and seen to arrive."""

import pytest

from checkin.failure import Failure
from checkin.services.people import correct, mark_arrived
from checkin.store import people


def test_protocol_marks_people_arrived_and_that_registers_them(desk):
    ids = [desk.id("KG-07"), desk.id("KG-08")]
    assert len(mark_arrived(desk.event, ids, "protocol")) == 2
    assert all(people.get(desk.event, id).registered for id in ids)
    assert mark_arrived(desk.event, []) == []


def test_nobody_is_made_up(desk):
    before = len(desk.journal())
    for deed in (
        lambda: mark_arrived(desk.event, [desk.id("KG-07"), "nobody"]),
        lambda: correct(desk.event, "nobody", {"title": "Envoy"}),
    ):
        with pytest.raises(Failure) as caught:
            deed()
        assert caught.value.code == "no_such_person"
    assert len(desk.journal()) == before
