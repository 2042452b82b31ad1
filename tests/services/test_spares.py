"""Spare badges: printed for nobody, bound to somebody, refused while they are nobody's."""

import pytest
import zxingcpp

from checkin.domain.badge import HANDED_OVER
from checkin.domain.journal import Draft
from checkin.failure import Failure
from checkin.services.admission import present, scan_of
from checkin.services.badges import print_badges, void
from checkin.services.card import card
from checkin.services.check_in import check_in
from checkin.services.spares import bind, give_spare, print_spares, spare_cards, unbound
from checkin.services.undo import redo, undo
from checkin.store import people
from checkin.store.spares import spare
from checkin.words import Words
from tests.e2e.pictures import pages, text


@pytest.fixture
def spares(desk, tmp_path):
    """Three spare badges of guests, as their codes."""
    out = tmp_path / "spares.pdf"
    return print_spares(desk.event, 3, out, Words(), category="guest").tokens


def number(token):
    return int(token[4:12])


def badges(desk, ref):
    return sorted(people.badges_of(desk.event, desk.id(ref)), key=lambda badge: badge.serial)


def verdict(answer):
    given = answer.scan.verdict
    return given.admitted, given.tone, given.reason


def give(desk, token, ref):
    scan = scan_of(desk.event, "registration", code=token)
    return give_spare(desk.event, scan, unbound(desk.event, token), desk.id(ref))


def test_spares_are_recorded_as_nobodys_and_their_pages_carry_their_codes(desk, tmp_path, spares):
    assert [s.spare.serial for s in spare_cards(desk.event)] == [number(t) for t in spares]
    assert all(card_.free and card_.spare.category == "guest" for card_ in spare_cards(desk.event))
    printed = [c for c in desk.journal() if c.kind == "spare_printed"]
    assert [c.subject for c in printed] == [f"spare:{number(t)}" for t in spares]
    assert len({c.batch for c in printed}) == 1
    found = [zxingcpp.read_barcode(page).text for page in pages(tmp_path / "spares.pdf")]
    assert found == list(spares)
    assert text(tmp_path / "spares.pdf").count("Guest") >= 3


def test_a_spare_of_no_category_says_that_it_is_one(desk, tmp_path):
    print_spares(desk.event, 1, tmp_path / "x.pdf", Words())
    assert "Spare" in text(tmp_path / "x.pdf")


@pytest.mark.parametrize(
    ("n", "category", "code"),
    [(0, "", "spares_out_of_range"), (1001, "", "spares_out_of_range"),
     (1, "pilot", "no_such_category")],
)  # fmt: skip
def test_what_cannot_be_printed_is_told_and_nothing_recorded(desk, tmp_path, n, category, code):
    before = len(desk.journal())
    with pytest.raises(Failure) as caught:
        print_spares(desk.event, n, tmp_path / "x.pdf", Words(), category=category)
    assert caught.value.code == code
    assert len(desk.journal()) == before


def test_a_print_that_is_given_up_or_has_no_place_records_no_spare(desk, tmp_path):
    for out, more in ((tmp_path / "x.pdf", {"cancelled": lambda: True}),
                      (tmp_path / "no" / "x.pdf", {})):  # fmt: skip
        with pytest.raises(Failure):
            print_spares(desk.event, 2, out, Words(), **more)
    assert spare_cards(desk.event) == []
    assert not any(tmp_path.glob("x.pdf*"))


def test_an_unbound_spare_is_refused_and_says_what_to_do(desk, spares):
    at_desk = desk.scan("registration", code=spares[0])
    assert verdict(at_desk) == (False, "attention", "spare")
    assert "choose the person" in Words().verdict(at_desk.scan, desk.setup)
    at_door = desk.scan("plenary", code=spares[0])
    assert verdict(at_door) == (False, "attention", "not_bound")
    assert "registration" in Words().verdict(at_door.scan, desk.setup)
    overridden = desk.scan("plenary", code=spares[0], override="the minister says so")
    assert not overridden.scan.verdict.admitted


def test_a_spare_with_other_digits_is_forged(desk, spares):
    digits = spares[0][:12] + "0" * 13
    false = digits + f"{98 - int(digits) * 100 % 97:02}"
    assert verdict(desk.scan("plenary", code=false)) == (False, "stop", "forged")
    assert unbound(desk.event, false) is None


def test_a_bound_spare_lets_its_holder_in_everywhere_and_refuses_the_old_badge(desk, spares):
    old = desk.code("KG-07")
    bind(desk.event, number(spares[0]), desk.id("KG-07"))
    assert desk.code("KG-07") == spares[0]
    assert verdict(desk.scan("registration", code=spares[0]))[0]
    assert verdict(desk.scan("plenary", code=spares[0]))[0]
    refused = desk.scan("plenary", code=old)
    assert verdict(refused) == (False, "stop", "void")
    said = Words().verdict(refused.scan, desk.setup)
    assert f"{spares[0][4:8]} {spares[0][8:12]}" in said
    (held,) = [c for c in spare_cards(desk.event) if c.holders]
    assert [who.ref for who in held.holders] == ["KG-07"]


def test_a_walk_in_is_given_a_spare_checked_in_and_handed_it_in_one_step(desk, spares):
    desk.event.append([Draft("attendee_set", "attendee:new", {"ref": "NEW", "delegation": "KG"})])
    answer = give(desk, spares[0], "NEW")
    assert verdict(answer) == (True, "go", "admitted")
    assert answer.handed
    (badge,) = badges(desk, "NEW")
    assert (badge.token, bool(badge.handed_at), badge.spare) == (spares[0], True, True)
    assert card(desk.event, "new").place is None
    taken = undo(desk.event)
    assert [c.kind for c in taken] == ["badge_bound", "scan", "badge_handed_over"]
    assert badges(desk, "NEW") == []
    assert not people.get(desk.event, "new").registered
    assert unbound(desk.event, spares[0])
    redo(desk.event)
    assert badges(desk, "NEW")[0].valid


def test_who_was_checked_in_before_only_gets_the_badge(desk, spares):
    old = badges(desk, "KG-07")[0]
    scan = scan_of(desk.event, "registration", attendee=desk.id("KG-07"))
    check_in(desk.event, scan)
    assert give(desk, spares[0], "KG-07") is None
    assert desk.journal()[-1].kind == HANDED_OVER
    assert desk.code("KG-07") == spares[0]
    undo(desk.event)
    assert desk.code("KG-07") == old.token


@pytest.mark.parametrize("field", ["cancelled", "blocked"])
def test_who_is_not_to_be_let_in_gets_no_spare(desk, spares, field):
    desk.correct("KG-07", **{field: True})
    answer = give(desk, spares[0], "KG-07")
    assert (answer.scan.verdict.admitted, answer.scan.verdict.reason) == (False, field)
    assert unbound(desk.event, spares[0])


def test_what_is_no_free_spare_is_bound_to_nobody(desk, spares):
    bind(desk.event, number(spares[0]), desk.id("KG-07"))
    void(desk.event, number(spares[1]), "lost")
    before = len(desk.journal())
    taken = number(desk.code("KG-08"))
    for serial in (number(spares[0]), number(spares[1]), taken, 99_999_999):
        with pytest.raises(Failure) as caught:
            bind(desk.event, serial, desk.id("KG-09"))
        assert caught.value.code == "no_such_spare"
    with pytest.raises(Failure) as caught:
        bind(desk.event, number(spares[2]), "nobody")
    assert caught.value.code == "no_such_person"
    assert len(desk.journal()) == before


def test_a_void_spare_is_refused_with_its_reason_and_no_other_badge_is_touched(desk, spares):
    void(desk.event, number(spares[0]), "lost")
    assert desk.journal()[-1].subject == f"spare:{number(spares[0])}"
    answer = desk.scan("plenary", code=spares[0])
    assert verdict(answer) == (False, "stop", "spare_void")
    with pytest.raises(Failure):
        void(desk.event, number(spares[0]))


def test_a_bound_spare_that_is_void_is_the_persons_void_badge(desk, spares):
    bind(desk.event, number(spares[0]), desk.id("KG-07"))
    void(desk.event, number(spares[0]), "lost")
    assert spare(desk.event, number(spares[0])).valid
    assert verdict(desk.scan("plenary", code=spares[0])) == (False, "stop", "void")
    with pytest.raises(Failure):
        bind(desk.event, number(spares[0]), desk.id("KG-08"))


def test_a_spare_that_two_desks_bind_to_two_people_lets_neither_in(desk, spares):
    bind(desk.event, number(spares[0]), desk.id("KG-07"))
    body = {"serial": number(spares[0]), "token": spares[0]}
    desk.event.append([Draft("badge_bound", f"attendee:{desk.id('KG-08')}", body)])
    answer = desk.scan("plenary", code=spares[0])
    assert verdict(answer) == (False, "stop", "void")
    assert "two badges" in Words().verdict(answer.scan, desk.setup)
    (held,) = [c for c in spare_cards(desk.event) if c.holders]
    assert {who.ref for who in held.holders} == {"KG-07", "KG-08"}
    assert not held.free


def test_undoing_the_print_of_spares_makes_them_void(desk, spares):
    undo(desk.event)
    assert not any(card_.spare.valid for card_ in spare_cards(desk.event))
    redo(desk.event)
    assert all(card_.free for card_ in spare_cards(desk.event))


def test_a_bound_spare_gets_its_name_printed_with_the_same_number(desk, tmp_path, spares):
    bind(desk.event, number(spares[0]), desk.id("KG-07"))
    out = tmp_path / "x.pdf"
    ids = [desk.id("KG-07")]
    assert print_badges(desk.event, ids, out, Words(), reprint=True).tokens == (spares[0],)
    assert card(desk.event, desk.id("KG-07")).place is not None
    assert desk.code("KG-07") == spares[0]


def test_a_spare_is_named_by_its_code_or_its_number(desk, spares):
    serial = spares[1][4:12]
    for typed in (spares[1], serial, f"{serial[:4]} {serial[4:]}"):
        assert unbound(desk.event, typed).token == spares[1]
    other = spares[1][0] + "999" + spares[1][4:25]
    other += f"{98 - int(other) * 100 % 97:02}"
    for typed in ("Kim", "123456789", desk.code("KG-07"), other):
        assert unbound(desk.event, typed) is None


def test_the_rows_can_be_made_anew(desk, spares):
    bind(desk.event, number(spares[0]), desk.id("KG-07"))
    before = spare_cards(desk.event), badges(desk, "KG-07")
    desk.event.fold_all()
    assert (spare_cards(desk.event), badges(desk, "KG-07")) == before


def test_a_spare_at_another_station_is_told_of_there(desk, tmp_path, spares):
    with desk.open("door", home=tmp_path / "door") as door:
        scan = scan_of(door, "plenary", code=spares[0], at=desk.at("plenary"))
        assert present(door, scan).scan.verdict.reason == "not_bound"
