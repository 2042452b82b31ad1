import json
from dataclasses import fields
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from checkin.badges.sound import FIELDS, badge_faults, faults
from checkin.badges.template import (
    Frame,
    Part,
    Picture,
    Shape,
    Sheet,
    Symbol,
    Template,
    Text,
    placeholders,
)
from checkin.badges.templates import FIRST, ORDER, read, shipped, written
from checkin.domain.badge import Face
from checkin.failure import Failure
from checkin.resources import resource
from checkin.words import LANGUAGES
from tests.badges.faces import NAMES, face

A6 = shipped()[FIRST]


def without(index: int) -> tuple[Any, ...]:
    return (*A6.front[:index], *A6.front[index + 1 :])


def where(kind: type) -> int:
    return next(i for i, item in enumerate(A6.front) if isinstance(item, kind))


def with_item(item: Any) -> Template:
    return replace(A6, front=(*A6.front, item))


def codes(template: Template) -> list[str]:
    return [fault.code for fault in faults(template)]


def test_every_file_is_one_of_the_shipped() -> None:
    assert {path.stem for path in resource("badges").glob("*.json")} == {*ORDER}


@pytest.mark.parametrize("id", ORDER)
def test_a_shipped_template_is_sound_and_named_in_every_language(id: str) -> None:
    template = shipped()[id]
    assert faults(template) == []
    assert {*LANGUAGES} <= {*template.name}


@pytest.mark.parametrize("id", ORDER)
def test_what_is_written_is_read_back(id: str) -> None:
    text = resource("badges", f"{id}.json").read_text("utf-8")
    assert written(read(text)) + "\n" == text


@pytest.mark.parametrize("id", ORDER)
def test_no_shipped_template_shrinks_a_name_of_the_six_countries(id: str) -> None:
    for names in NAMES.values():
        shown = face(**({"given": "", "other": "", "photo": "x"} | names))
        assert badge_faults(shipped()[id], shown) == []


def test_sheets_and_backs_hold_the_same_badge_as_the_page_alone() -> None:
    assert shipped()["a4-4"].front == shipped()["a6-programme"].front == A6.front


def test_a_list_on_the_back_alone_makes_no_cover() -> None:
    cover = shipped()["cover"]
    assert cover.cover
    assert not replace(cover, front=(), back=cover.front).cover


def test_every_text_of_a_face_can_stand_in_braces() -> None:
    assert {part.name for part in fields(Face)} - FIELDS == {"token", "colour", "photo"}
    assert placeholders("{name}, {given} {1} { } {}") == ["name", "given"]


def test_the_fields_that_a_template_shows_are_known() -> None:
    assert {"name", "given", "serial", "zones", "colour"} <= A6.placeholders
    assert "sessions" not in A6.placeholders
    assert "programme" in shipped()["a6-programme"].placeholders
    assert "photo" in shipped()["a6-photo"].placeholders


def test_the_code_keeps_its_size_and_its_quiet_zone() -> None:
    index = where(Symbol)
    small = replace(A6.front[index], at=Frame(67, 85, 29, 29))
    assert codes(replace(A6, front=(*without(index), small))) == ["code_too_small"]
    wide = replace(A6.front[index], at=Frame(60, 85, 34, 30))
    assert "code_not_square" in codes(replace(A6, front=(*without(index), wide)))
    at_the_edge = replace(A6.front[index], at=Frame(73, 85.4, 30, 30))
    assert codes(replace(A6, front=(*without(index), at_the_edge))) == ["outside"]
    assert shipped()["card"].least_symbol == 25


def test_nothing_stands_on_the_code() -> None:
    code = A6.front[where(Symbol)].at
    text = Text(at=Frame(code.left, code.top - 5, 20, 4), parts=(Part("x", 8),))
    assert codes(with_item(text)) == ["code_covered"]
    ground = Shape(at=Frame(0, 0, 105, 148))
    assert codes(replace(A6, front=(ground, *A6.front))) == []
    assert codes(with_item(ground)) == ["code_covered"]
    photo = Picture(at=Frame(0, 0, 105, 148), source="abc")
    assert codes(replace(A6, front=(photo, *A6.front))) == []


def test_the_code_stands_on_everybodys_badge() -> None:
    index = where(Symbol)
    for condition in ({"when": ("photo",)}, {"unless": ("zones",)}):
        code = replace(A6.front[index], **condition)
        assert codes(replace(A6, front=(*without(index), code))) == ["code_not_always"]


def test_a_badge_has_its_number_and_known_fields() -> None:
    no_serial = tuple(
        item
        for item in A6.front
        if not (isinstance(item, Text) and item.parts[0].text == "{serial}")
    )
    assert codes(replace(A6, front=no_serial)) == ["no_serial"]
    odd = Text(at=Frame(8, 30, 20, 4), parts=(Part("{surname}", 8),), when=("colour",))
    assert [fault.params["field"] for fault in faults(with_item(odd))] == ["colour", "surname"]


def test_a_sheet_holds_its_badges() -> None:
    assert codes(replace(A6, sheet=Sheet(210, 297, columns=2, rows=2))) == []
    assert codes(replace(A6, sheet=Sheet(210, 297, columns=2, rows=2, across=1))) == [
        "sheet_too_small"
    ]


def test_a_text_reaches_no_further_than_the_badge() -> None:
    out = Text(at=Frame(100, 30, 20, 4), parts=(Part("x", 8),))
    assert codes(with_item(out)) == ["outside"]


def test_what_would_not_look_right_is_told() -> None:
    long = face(name="Abdurahmonov " * 12)
    assert "shrunk" in {fault.code for fault in badge_faults(A6, long)}
    odd = badge_faults(A6, face(name="\u0e01KIM"))
    assert [(fault.code, fault.params["letters"]) for fault in odd] == [("letters", "\u0e01")]
    assert [fault.code for fault in badge_faults(shipped()["a6-photo"], face())] == [
        "photo_missing"
    ]


REFUSED: dict[str, Any] = {
    "nothing": b"",
    "no JSON": b"{",
    "a list": b"[]",
    "not UTF-8": b'{"name": {"en": "\xff"}}',
    "deep": b"[" * 100_000,
    "no page": b'{"name": {}, "front": []}',
    "huge": b" " * 20_000_001,
}


@pytest.mark.parametrize("text", REFUSED.values(), ids=REFUSED)
def test_what_is_no_template_is_refused(text: bytes) -> None:
    with pytest.raises(Failure) as failed:
        read(text, "x.json")
    assert failed.value.code == "template_unreadable"
    assert failed.value.params["name"] == "x.json"


CHANGED: dict[str, dict[str, Any]] = {
    "a newer format": {"format": 2},
    "an unknown field": {"script": "x"},
    "a colour of no kind": {"front": [{"kind": "shape", "at": [0, 0, 1, 1], "fill": "red"}]},
    "a frame of three": {"front": [{"kind": "shape", "at": [0, 0, 1]}]},
    "a size of nought": {
        "front": [{"kind": "text", "at": [0, 0, 1, 1], "parts": [{"text": "", "size": 0}]}]
    },
    "an unknown kind": {"front": [{"kind": "script", "at": [0, 0, 1, 1]}]},
    "a page of a kilometre": {"page": {"width": 1e6, "height": 10}},
    "a number as text": {"page": {"width": "105", "height": 148}},
    "too many items": {"front": [{"kind": "shape", "at": [0, 0, 1, 1]}] * 201},
}


@pytest.mark.parametrize("changed", CHANGED.values(), ids=CHANGED)
def test_a_template_with_something_odd_is_refused_and_says_where(changed: dict[str, Any]) -> None:
    text = json.dumps(json.loads(written(A6)) | changed)
    with pytest.raises(Failure) as failed:
        read(text, "x.json")
    assert failed.value.code == "template_unreadable"
    assert failed.value.params["why"]


def test_an_unsound_template_is_refused_with_its_fault() -> None:
    odd = Text(at=Frame(8, 30, 20, 4), parts=(Part("{surname}", 8),))
    with pytest.raises(Failure) as failed:
        read(written(with_item(odd)), "x.json")
    assert failed.value.code == "template_unsound"
    assert failed.value.params == {"name": "x.json", "why": "unknown_field", "field": "surname"}


@given(st.binary(max_size=200))
def test_no_bytes_from_outside_do_more_than_fail(text: bytes) -> None:
    with pytest.raises(Failure):
        read(text)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=6), inner),
    max_leaves=12,
)


@given(
    st.sampled_from(["name", "page", "front", "back", "sheet", "folds", "pictures"]), json_values
)
def test_no_value_in_any_place_does_more_than_fail(place: str, value: Any) -> None:
    text = msgspec.json.encode(json.loads(written(A6)) | {place: value})
    try:
        read(text)
    except Failure:
        return
    assert faults(read(text)) == []
