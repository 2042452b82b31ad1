"""A person's history in words, in every language."""

import ast
from pathlib import Path

import pytest

from checkin.domain import story as module
from checkin.domain.attendee import Category, Delegation
from checkin.domain.programme import Event
from checkin.domain.setup import Setup, Station
from checkin.domain.story import Happening
from checkin.ui.people.happenings import SENTENCES, sentence, source
from checkin.words import LANGUAGES, Words

SETUP = Setup(
    Event("e", timezone="Asia/Bishkek"),
    delegations={"KR": Delegation("KR", short={"en": "Korea"})},
    categories={"press": Category("press")},
    stations={"s2": Station("s2", 2)},
)
AT = "2026-10-04T03:14:00.000Z"
PARAMS = {
    "changed": {"field": "title", "before": "A", "after": "B"},
    "taken_back": {"what": "checked_in"},
    "entered": {"checkpoint": "plenary", "reason": "admitted"},
    "left": {"checkpoint": "plenary", "reason": "left"},
    "refused": {"checkpoint": "plenary", "reason": "not_invited"},
    "checked_in": {"checkpoint": "registration", "reason": "admitted"},
    "badge_printed": {"serial": 30270001},
    "badge_handed_over": {"serial": 30270001, "to": "Aizada"},
    "badge_bound": {"serial": 30270001},
    "badge_voided": {"serial": 30270001, "reason": "lost"},
}


def said(code, params=None, *, roster=False, words=None):
    happening = Happening(AT, "s2", "", code, params or PARAMS.get(code, {}), roster)
    return sentence(happening, words or Words(), SETUP)


@pytest.mark.parametrize(("code", "text"), [
    ("added", "Added by hand"),
    ("checked_in", "Checked in"),
    ("entered", "Let in: plenary"),
    ("left", "Went out: plenary"),
    ("refused", "Not let in: plenary. By invitation"),
    ("changed", "Position: “A” is now “B”"),
    ("badge_printed", "Badge 3027 0001 printed"),
    ("badge_handed_over", "Badge 3027 0001 handed to Aizada"),
    ("taken_back", "Check-in taken back"),
    ("something_new", SENTENCES["other"]),
])  # fmt: skip
def test_what_happened(code, text):
    assert said(code) == text


def test_details():
    assert said("added", roster=True) == "Taken in from a roster"
    assert said("badge_handed_over", {"serial": 1, "to": ""}) == "Badge 0000 0001 handed over"
    assert said("taken_back", {"what": "badge_voided"}) == "Badge valid again"
    assert said("taken_back", {"what": "something_new"}) == "Taken back"
    signed = {"serial": 1, "to": "Aizada", "signature": "ab"}
    assert said("badge_handed_over", signed) == "Badge 0000 0001 handed to Aizada, who signed"
    assert said("badge_voided") == "Badge 3027 0001 made void: it was reported lost"
    assert said("taken_back", {"what": "correction"}) == "Correction taken back"


def test_fields_are_named_and_their_values_are_in_the_readers_words():
    filled = {"field": "delegation", "before": "", "after": "KR"}
    assert said("changed", filled) == "Delegation: “Korea” filled in"
    emptied = {"field": "category", "before": "press", "after": ""}
    assert said("changed", emptied) == "Category: “Press” taken out"
    unknown = {"field": "shoe_size", "before": "", "after": "41"}
    assert said("changed", unknown) == "shoe_size: “41” filled in"


def test_when_where_and_by_whom():
    happening = Happening(AT, "s2", "Aizada", "changed", {}, roster=True, gone=True)
    assert source(happening, Words(), SETUP) == (
        "4 Oct 09:14  ·  Desk 2  ·  Aizada  ·  from a roster  ·  taken back later"
    )
    assert source(Happening(AT, "s9", "", "added", roster=True), Words(), SETUP) == (
        "4 Oct 09:14  ·  s9"
    )


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", [*SENTENCES, "changed", "taken_back", "badge_handed_over"])
def test_every_code_is_said_in_every_language(code, language):
    text = said(code, words=Words(language))
    assert text
    assert "{" not in text


def test_every_code_of_the_story_has_its_sentence():
    tree = ast.parse(Path(module.__file__).read_text("utf-8"))
    codes = {
        node.value.elts[0].value
        for node in ast.walk(tree)
        if isinstance(node, ast.Yield | ast.Return)
        and isinstance(node.value, ast.Tuple)
        and isinstance(node.value.elts[0], ast.Constant)
    }
    assert len(codes) > 6
    assert codes - {"changed", "taken_back"} <= {*SENTENCES}
