"""One takes a delegation's badges and signs for them."""

import pytest

from checkin.failure import Failure
from checkin.services.signing import hand_over_signed, keep_signature
from checkin.services.undo import undo
from checkin.store import people

PNG = b"\x89PNG, or so"


def badge(desk, ref):
    return next(b for b in people.badges_of(desk.event, desk.id(ref)) if b.valid)


def test_several_badges_are_handed_over_with_one_signature_and_taken_back_as_one(desk):
    ids = [desk.id(ref) for ref in ("KG-07", "KG-08")]
    assert hand_over_signed(desk.event, ids, "Sydykova", PNG, "Aida") == 2
    first, second = desk.journal()[-2:]
    assert first.batch == second.batch
    assert (first.by, first.body["to"]) == ("Aida", "Sydykova")
    assert first.body["signature"] == second.body["signature"]
    assert people.photo(desk.event, first.body["signature"]) == PNG
    assert badge(desk, "KG-08").handed_to == "Sydykova"
    undo(desk.event)
    assert not badge(desk, "KG-07").handed_at
    assert not badge(desk, "KG-08").handed_at


def test_who_has_theirs_already_is_left_out(desk):
    ids = [desk.id(ref) for ref in ("KG-07", "KG-08")]
    hand_over_signed(desk.event, ids[:1], "", b"")
    assert "signature" not in desk.journal()[-1].body
    assert hand_over_signed(desk.event, ids, "Sydykova", b"") == 1
    before = len(desk.journal())
    assert hand_over_signed(desk.event, ids, "Sydykova", PNG) == 0
    assert len(desk.journal()) == before


def test_a_signature_needs_a_name(desk):
    with pytest.raises(Failure) as caught:
        hand_over_signed(desk.event, [desk.id("KG-07")], " ", PNG)
    assert caught.value.code == "name_missing"
    assert not badge(desk, "KG-07").handed_at


def test_nothing_drawn_keeps_nothing(desk):
    assert keep_signature(desk.event, b"") == ""
