"""Access rules: who may enter a session, as a small tree of conditions.

A rule is `{"all": [...]}`, `{"any": [...]}`, `{"not": rule}` or a leaf:
`{"category": [...]}`, `{"delegation": [...]}`, `{"group": [...]}`,
`{"person": [...]}`, `{"acting_head": true}`, `{"at_most": n}`. Each may carry
`from` and `until` (local wall-clock time), outside of which it does not hold.

`at_most` counts the people of one's own delegation who are inside; beside a
`category` in one `all` it counts those categories only: four of the press.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from checkin.domain.attendee import Attendee, Delegation

Rule = Mapping[str, Any]

BRANCHES = ("all", "any", "not")
LEAVES = ("category", "delegation", "group", "person", "acting_head", "at_most")
WINDOW = ("from", "until")

DEEPEST = 20
"""How many conditions may lie within each other."""


@dataclass(frozen=True, slots=True)
class Asker:
    """Who asks to be let in, and when (ISO local time).

    `inside` counts the others of the same delegation who are inside, by category.
    """

    attendee: Attendee
    delegation: Delegation | None
    moment: str
    inside: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Unmet:
    """The part of a rule that does not let a person in: the leaf's word and its value."""

    part: str
    value: Any = None


def unmet(rule: Rule, asker: Asker) -> Unmet | None:
    """Return the first part of the rule that refuses the asker, or None: they may enter."""
    return _unmet(rule, asker, ())


def _unmet(rule: Rule, asker: Asker, among: Sequence[str]) -> Unmet | None:
    if window := _outside_window(rule, asker.moment):
        return window
    if "all" in rule:
        among = next((part["category"] for part in rule["all"] if "category" in part), among)
        found = (_unmet(part, asker, among) for part in rule["all"])
        return next((part for part in found if part), None)
    if "any" in rule:
        branches = [_unmet(part, asker, among) for part in rule["any"]]
        return None if None in branches else Unmet("any", [b.part for b in branches if b])
    if "not" in rule:
        return None if _unmet(rule["not"], asker, among) else Unmet("not", dict(rule["not"]))
    return _leaf(rule, asker, among)


def _outside_window(rule: Rule, moment: str) -> Unmet | None:
    if rule.get("from") and moment < rule["from"]:
        return Unmet("from", rule["from"])
    if rule.get("until") and moment >= rule["until"]:
        return Unmet("until", rule["until"])
    return None


def _leaf(rule: Rule, asker: Asker, among: Sequence[str]) -> Unmet | None:
    part = next((leaf for leaf in LEAVES if leaf in rule), "")
    if not part:
        return Unmet("")
    if part == "at_most":
        inside = sum(n for key, n in asker.inside.items() if not among or key in among)
        return None if inside < rule[part] else Unmet(part, rule[part])
    return None if _holds(part, rule[part], asker) else Unmet(part, rule[part])


def _holds(part: str, value: Any, asker: Asker) -> bool:
    who = asker.attendee
    if part == "acting_head":
        return _leads(asker) == bool(value)
    mine = {
        "category": {who.category},
        "delegation": {who.delegation},
        "group": {*who.groups},
        "person": {who.id, who.ref},
    }[part]
    return bool((mine - {""}) & {*value})


def _leads(asker: Asker) -> bool:
    return asker.delegation is not None and asker.delegation.led_by(asker.attendee, asker.moment)


def faults(rule: Any, path: str = "rule") -> list[str]:
    """Return what is wrong with a rule from outside, each fault with its place; empty if sound."""
    if path.count(".") > DEEPEST:
        return [f"{path}: too deep"]
    if not isinstance(rule, Mapping):
        return [f"{path}: not a condition"]
    words = [word for word in rule if word not in WINDOW]
    if len(words) != 1 or words[0] not in BRANCHES + LEAVES:
        return [f"{path}: one of {', '.join(BRANCHES + LEAVES)} is needed"]
    found = [f"{path}.{edge}: not a time" for edge in WINDOW if not is_time(rule.get(edge))]
    return found + _faults_of(words[0], rule[words[0]], path)


def _faults_of(word: str, value: Any, path: str) -> list[str]:
    if word == "not":
        return faults(value, f"{path}.not")
    if word == "acting_head":
        return [] if isinstance(value, bool) else [f"{path}.acting_head: true or false"]
    if word == "at_most":
        sound = isinstance(value, int) and not isinstance(value, bool) and value >= 0
        return [] if sound else [f"{path}.at_most: a whole number"]
    if not isinstance(value, list) or (word in BRANCHES and not value):
        return [f"{path}.{word}: a list is needed"]
    if word in BRANCHES:
        return [f for i, part in enumerate(value) for f in faults(part, f"{path}.{word}[{i}]")]
    return [] if all(isinstance(v, str) for v in value) else [f"{path}.{word}: texts are needed"]


TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?", re.ASCII)


def is_time(text: Any) -> bool:
    """Tell whether a time from outside is wall-clock time in the one form that compares as text.

    None, which bounds nothing, is sound too.
    """
    if text is None:
        return True
    try:
        return bool(TIME.fullmatch(text)) and datetime.fromisoformat(text).tzinfo is None
    except (TypeError, ValueError):
        return False
