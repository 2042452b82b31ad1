"""Somebody on no list."""

import pytest

from checkin.failure import Failure
from checkin.services.undo import undo
from checkin.services.walk_in import doubles, register
from checkin.store import people
from checkin.words import Words


def who(desk, id):
    return people.get(desk.event, id).attendee


def test_three_fields_are_enough(desk):
    id = register(desk.event, " KIM  Minseo ", "KR", "business", by="Aida")
    person = who(desk, id)
    assert person.names["latin"].surname == "KIM"
    assert person.names["latin"].given == "Minseo"
    assert (person.delegation, person.category, person.organisation) == ("KR", "business", "")
    last = max(x.attendee.rank for x in people.everybody(desk.event)
               if x.attendee.delegation == "KR")  # fmt: skip
    assert person.rank == last
    assert desk.journal()[-1].by == "Aida"


def test_a_name_is_kept_under_its_script(desk):
    id = register(desk.event, "김민서", "KR", "guest", "Korea Center")
    assert who(desk, id).names["hangul"].shown == "김민서"
    assert who(desk, id).organisation == "Korea Center"
    assert Words("ko").name(who(desk, id)) == "김민서"


@pytest.mark.parametrize("name", ["", "   ", "123"])
def test_without_a_name_nothing_is_saved(desk, name):
    before = len(desk.journal())
    with pytest.raises(Failure) as caught:
        register(desk.event, name, "KR", "guest")
    assert caught.value.code == "name_missing"
    assert len(desk.journal()) == before


def test_two_of_one_name_are_two_people(desk):
    ids = {register(desk.event, "KIM Minseo", "KR", "guest") for _ in range(2)}
    assert len(ids) == 2


def test_a_walk_in_is_taken_back(desk):
    id = register(desk.event, "KIM Minseo", "KR", "guest")
    undo(desk.event)
    assert people.get(desk.event, id) is None


def test_a_likely_double_is_seen_before_anything_is_saved(desk):
    hits = doubles(desk.event, "Seo Taeyun", "KR")
    assert hits[0].attendee.ref == "KR-01"
    assert len(doubles(desk.event, "kim", "TJ")) <= 4
    assert doubles(desk.event, "kim", "TJ")[0].attendee.delegation == "TJ"
    assert doubles(desk.event, "k") == []
