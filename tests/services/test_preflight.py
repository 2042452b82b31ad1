"""What would not be right on badges is found before any is printed."""

import io
from time import perf_counter

import pytest
from PIL import Image

from checkin.domain.journal import Draft
from checkin.domain.setup import EVENT
from checkin.failure import Failure
from checkin.sentences import PREFLIGHT, PREFLIGHT_KINDS
from checkin.services.people import correct
from checkin.services.photos import photo_of, set_photo
from checkin.services.preflight import KINDS, is_quick, lines, preflight, said, sound
from checkin.services.preflight_texts import source_of
from checkin.services.templates import choose
from checkin.store import people
from checkin.words import Words
from tests.services.test_photos import picture

WORDS = Words()


def look(desk, *refs, **more):
    """Return what is found of these people, by kind, each with (whose, where, params)."""
    ids = [desk.id(ref) for ref in refs]
    found = {}
    for each in preflight(desk.event, ids, WORDS, **more):
        found.setdefault(each.kind, []).append((each.people, each.where, dict(each.params)))
    return found


def test_sound_badges_have_no_findings(desk):
    assert look(desk, "KR-02", "KZ-05", "TJ-03") == {}
    ids = [desk.id(ref) for ref in ("KR-02", "KZ-05")]
    assert sound(ids, []) == ids
    assert look(desk) == {}


def test_letters_that_the_font_lacks_name_the_field(desk):
    desk.correct("UZ-03", organisation="Ministry ⛟ of Transport")
    desk.correct("KR-02", names={"hangul": {"as_written": "김\U0001f984서"}})
    found = look(desk, "UZ-03", "KR-02", "KR-03")["letters"]
    assert [(people, where, params["letters"]) for people, where, params in found] == [
        ((desk.id("UZ-03"),), "organisation", "⛟"),
        ((desk.id("KR-02"),), "name_hangul", "\U0001f984"),
    ]


def test_texts_that_shrink_below_what_can_be_read(desk):
    desk.correct("UZ-03", names={"latin": {"as_written": "A" * 40}, "cyrillic": None})
    (found,) = look(desk, "UZ-03")["shrunk"]
    assert found[1] == "name_latin"
    assert float(found[2]["size"]) < float(found[2]["least"])
    assert found[2]["text"] == "A" * 40
    desk.correct("UZ-04", title="Director of the department " * 12)
    assert [where for _, where, _ in look(desk, "UZ-04")["shrunk"]] == ["title"]


def test_what_many_badges_have_in_common_is_found_once(desk):
    name = {"en": "Forum ⛟"}
    desk.event.append([Draft("event_set", EVENT, {"short": name, "name": name})])
    ids = tuple(desk.id(ref) for ref in ("KR-02", "KR-03", "KZ-02"))
    found = preflight(desk.event, ids, WORDS)
    (letters,) = [each for each in found if each.kind == "letters"]
    assert (letters.people, letters.where, letters.shared) == (ids, "event", True)
    assert sound(ids, found) == []


def test_a_delegation_and_a_category_are_mended_in_the_set_up(desk):
    desk.set_up("delegation", "KZ", name={"en": "Kazakhstan ⛟"})
    desk.set_up("category", "press", name={"en": "Press ⛟"})
    desk.correct("KR-02", category="press")
    found = preflight(desk.event, [desk.id("KZ-02"), desk.id("KR-02")], WORDS)
    assert {(x.where, x.shared) for x in found} == {("delegation", True), ("category", True)}


def test_photos_only_where_the_template_shows_one(desk):
    assert "photo_missing" not in look(desk, "KR-02", template="a6")
    assert look(desk, "KR-02", template="a6-photo")["photo_missing"] == [
        ((desk.id("KR-02"),), "photo", {})
    ]
    set_photo(desk.event, desk.id("KR-02"), photo_of(picture(900, 900)))
    assert look(desk, "KR-02", template="a6-photo") == {}
    small = io.BytesIO()
    Image.new("RGB", (96, 120)).save(small, "JPEG")
    set_photo(desk.event, desk.id("KR-02"), small.getvalue())
    ((_, where, params),) = look(desk, "KR-02", template="a6-photo")["photo_small"]
    assert (where, params["width"]) == ("photo", 96)
    assert params["least"] > 96
    people.keep_photo(desk.event, "broken", b"no picture")
    desk.correct("KR-02", photo="broken")
    desk.correct("KR-03", photo="elsewhere")
    assert len(look(desk, "KR-02", "KR-03", template="a6-photo")["photo_missing"]) == 2


def test_the_template_that_was_chosen_counts(desk):
    choose(desk.event, "a6-photo")
    assert "photo_missing" in look(desk, "KR-02")
    with pytest.raises(Failure, match="no_badge_template"):
        look(desk, "KR-02", template="cover")


def test_two_people_of_one_name_also_of_two_delegations(desk):
    name = people.get(desk.event, desk.id("KR-02")).attendee.names["latin"].shown
    desk.correct("KZ-05", names={"latin": {"as_written": name.lower()}, "cyrillic": None})
    found = look(desk, "KR-02", "KZ-05", "KR-03")["same_name"]
    assert [people for people, _, _ in found] == [(desk.id("KR-02"),), (desk.id("KZ-05"),)]
    assert found[0][2] == {"others": f"{name.lower()} (KZ-05)"}
    assert "same_name" in look(desk, "KR-02")  # though the other is not printed now
    desk.correct("KZ-05", cancelled=True)
    assert "same_name" not in look(desk, "KR-02")


def test_many_of_one_name_are_named_but_for_a_few(desk):
    refs = [f"KR-0{n}" for n in range(2, 8)]
    ids = [desk.id(ref) for ref in refs]
    for id in ids:
        correct(desk.event, id, {"names": {"hangul": {"as_written": "김민서"}}, "ref": None})
    first = next(x for x in preflight(desk.event, ids, WORDS) if x.kind == "same_name")
    assert first.params["others"].count(" (KR)") == 3
    assert first.params["others"].endswith("…")


@pytest.mark.parametrize(("fields", "kind", "where"), [
    ({"category": None}, "no_category", "category"),
    ({"category": "nonsense"}, "no_category", "category"),
    ({"delegation": None}, "no_delegation", "delegation"),
    ({"delegation": "XX"}, "unknown_delegation", "delegation"),
    ({"names": {"hangul": None, "latin": None}}, "no_name", "name_latin"),
    ({"script": "cyrillic"}, "no_script", "name_cyrillic"),
    ({"cancelled": True}, "cancelled", ""),
    ({"blocked": "why"}, "blocked", ""),
])  # fmt: skip
def test_what_is_lacking_of_a_person(desk, fields, kind, where):
    desk.event.append([Draft("attendee_set", f"attendee:{desk.id('KR-02')}", fields)])
    found = look(desk, "KR-02")
    assert found[kind][0][:2] == ((desk.id("KR-02"),), where)


def test_why_somebody_is_blocked_is_not_told(desk):
    desk.correct("KR-02", blocked="a secret")
    assert "secret" not in str(look(desk, "KR-02"))


def test_findings_come_kind_by_kind_and_each_has_its_words(desk):
    desk.correct("KR-02", cancelled=True, category=None)
    desk.correct("KR-03", category=None, organisation="⛟")
    kinds = list(look(desk, "KR-02", "KR-03"))
    assert kinds == ["letters", "no_category", "cancelled"]
    assert set(KINDS) == set(PREFLIGHT) == set(PREFLIGHT_KINDS)


def test_it_is_given_up_in_the_middle(desk):
    class Enough(Exception):
        pass

    def give_up(done, of):
        if done:
            raise Enough

    ids = [x.attendee.id for x in people.everybody(desk.event)]
    with pytest.raises(Enough):
        preflight(desk.event, ids, WORDS, progress=give_up)


def test_everybody_of_the_example_is_examined_at_once(desk):
    ids = [x.attendee.id for x in people.everybody(desk.event)]
    preflight(desk.event, ids[:5], WORDS)  # fonts are loaded
    before = perf_counter()
    found = preflight(desk.event, ids, WORDS)
    assert perf_counter() - before < len(ids) * 0.005
    assert {each.kind for each in found} == {"same_name"}


def test_a_text_of_no_field_leads_nowhere():
    from checkin.badges.sound import Fault
    from checkin.domain.badge import Face

    face = Face(token="0" * 27, serial="1", name="Kim", latin="Kim")
    assert source_of(Fault("letters", 0, {"text": "Welcome"}), face) == ""
    assert source_of(Fault("letters", 0, {"text": "Kim"}), face) == "name_latin"


def test_it_is_said_in_the_readers_language_and_line_by_line(desk):
    desk.correct("KR-02", script="cyrillic")
    desk.correct("KR-03", title="Director of the department of railway transport " * 7)
    desk.event.append([Draft("event_set", EVENT, {"short": {"en": "⛟"}, "name": {"en": "⛟"}})])
    flaws = preflight(desk.event, [desk.id("KR-02"), desk.id("KR-03")], WORDS)
    told = lines(desk.event, flaws, WORDS)
    assert "2 badges: The font has no ⛟: ⛟" in told
    assert any(
        line.endswith("(KR-02): Chosen for the badge, but missing: Cyrillic") for line in told
    )
    small = next(each for each in flaws if each.kind == "shrunk")
    size = small.params["size"]
    assert said(small, Words("ru")).startswith(size.replace(".", ","))


def test_a_few_badges_of_a_few_people_are_quick(desk, monkeypatch):
    ids = [x.attendee.id for x in people.everybody(desk.event)]
    assert is_quick(desk.event, ids[:60])
    assert not is_quick(desk.event, ids[:61])
    monkeypatch.setattr("checkin.services.preflight.CROWD", 10)
    assert not is_quick(desk.event, ids[:2])
