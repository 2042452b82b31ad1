"""Access rules in plain words."""

import pytest

from checkin.domain.attendee import Category, Delegation
from checkin.domain.programme import Event
from checkin.domain.setup import Setup
from checkin.rule_words import RuleWords, people_in
from checkin.words import Words

SETUP = Setup(
    Event("e"),
    delegations={"KZ": Delegation("KZ", "KZ", short={"en": "Kazakhstan"})},
    categories={"press": Category("press")},
)
WINDOW = {"from": "2026-10-04T10:50", "until": "2026-10-04T10:55"}


def said(rule, language="en"):
    return RuleWords(Words(language), SETUP, {"KZ-01": "SARSENOV Dauren"}).text(rule)


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        (None, "Everybody"),
        ({"category": ["press", "pilots"]}, "Only these categories: Press, pilots"),
        ({"delegation": ["KZ", "XX"]}, "Only these delegations: Kazakhstan, XX"),
        ({"group": ["drivers"]}, "Only these groups: drivers"),
        ({"person": ["KZ-01", "?"]}, "A list of names: SARSENOV Dauren, ?"),
        ({"person": []}, "A list of names: nobody yet"),
        ({"acting_head": True}, "Heads of delegation, or who acts for them"),
        ({"not": {"acting_head": True}}, "Everybody but heads of delegation"),
        ({"not": {"category": ["press"]}}, "All categories but Press"),
        ({"at_most": 3}, "at most 3 of each delegation"),
        (
            {"all": [{"category": ["press"]}, {"at_most": 4}], **WINDOW},
            "Only these categories: Press, at most 4 of each delegation (10:50–10:55)",
        ),
        ({"group": ["a"], "from": WINDOW["from"]}, "Only these groups: a (from 10:50)"),
        ({"group": ["a"], "until": WINDOW["until"]}, "Only these groups: a (until 10:55)"),
        (
            {"any": [{"group": ["a"]}, {"not": {"any": [{"group": ["b"]}, {"group": ["c"]}]}}]},
            "Whoever fits one of these:; Only these groups: a; All but these:; "
            "Whoever fits one of these:; Only these groups: b; Only these groups: c",
        ),
        ({"weather": 1}, "A condition of a later version of this program"),
        ({"acting_head": False}, "A condition of a later version of this program"),
    ],
)
def test_a_rule_in_words(rule, text):
    assert said(rule) == text


def test_deeper_lines_say_how_deep_they_stand():
    rule = {"any": [{"group": ["a"]}, {"all": [{"group": ["b"]}, {"group": ["c"]}]}]}
    lines = [*RuleWords(Words(), SETUP, {}).lines(rule)]
    assert [depth for depth, _ in lines] == [0, 1, 1, 2, 2]


def test_of_a_long_list_only_the_first_are_named():
    text = said({"person": [f"P-{n}" for n in range(30)]})
    assert text.endswith("P-7, and 22 more")


def test_all_people_of_a_rule_are_found_each_once():
    rule = {"any": [{"person": ["a", "b"]}, {"not": {"all": [{"person": ["b", "c"]}]}}]}
    assert people_in(rule) == ["a", "b", "c"]
    assert people_in(None) == []
