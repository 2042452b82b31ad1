"""An access rule as lines that a person can edit, and back; what is deeper stays as it is."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from checkin.domain.access import WINDOW, Rule

CHOSEN = ("category", "delegation", "group", "person")
"""The parts of a rule that hold a list of those who fit."""

LIMITED = ("category", "delegation", "group")
"""Those of which a line may let in only so many of each delegation."""

PARTS = (*CHOSEN, "acting_head", "at_most")


@dataclass(frozen=True, slots=True)
class Line:
    """One condition: its part of a rule, and who fits; `unless` turns it round.

    `limit` is how many of a delegation may be inside at once, None: any number;
    `since` and `until` are local wall-clock times, empty: without bound.
    """

    part: str
    values: tuple[str, ...] = ()
    unless: bool = False
    limit: int | None = None
    since: str = ""
    until: str = ""


@dataclass(frozen=True, slots=True)
class Lines:
    """Conditions of which `any` or `all` must hold; without any, everybody may enter."""

    join: str = "any"
    lines: tuple[Line, ...] = field(default_factory=tuple)


def lines_from(rule: Rule | None) -> Lines | None:
    """Return a rule as lines, None where lines cannot say the same."""
    if not rule:
        return Lines()
    read = _lines(rule)
    return read if read is not None and rule_from(read) == rule else None


def rule_from(lines: Lines) -> dict[str, Any] | None:
    """Return the rule that these lines say; None lets everybody in."""
    rules = [_rule(line) for line in lines.lines]
    if len(rules) > 1:
        return {lines.join: rules}
    return rules[0] if rules else None


def _lines(rule: Rule) -> Lines | None:
    if (alone := _line(rule)) is not None:
        return Lines("any", (alone,))
    join = next((join for join in ("any", "all") if join in rule), "")
    read = [_line(part) for part in rule.get(join, ())]
    found = tuple(line for line in read if line is not None)
    return Lines(join, found) if found and len(found) == len(read) else None


def _line(rule: Rule) -> Line | None:
    """Read a rule as one line; what a line does not hold makes it differ when written again."""
    since, until = (str(rule.get(edge) or "") for edge in WINDOW)
    inner, unless, limit = rule, False, None
    if isinstance(rule.get("not"), Mapping):
        inner, unless = rule["not"], True
    elif len(pair := rule.get("all", ())) == 2:
        inner, limit = pair[0], pair[1].get("at_most")
        bare = len(inner) == len(pair[1]) == 1  # a time of their own makes them two lines
        if limit is None or not bare or not any(part in inner for part in LIMITED):
            return None
    part = next((part for part in PARTS if part in inner), "")
    if part in CHOSEN:
        return Line(part, tuple(inner[part]), unless, limit, since, until)
    if part == "acting_head" and inner[part] is True:
        return Line(part, (), unless, None, since, until)
    if part == "at_most" and not unless:
        return Line(part, (), unless, inner[part], since, until)
    return None


def _rule(line: Line) -> dict[str, Any]:
    rule: dict[str, Any]
    if line.part in CHOSEN:
        rule = {line.part: list(line.values)}
    else:
        rule = {line.part: True if line.part == "acting_head" else line.limit}
    if line.unless:
        rule = {"not": rule}
    elif line.limit is not None and line.part in LIMITED:
        rule = {"all": [rule, {"at_most": line.limit}]}
    window = zip(WINDOW, (line.since, line.until), strict=True)
    return rule | {edge: at for edge, at in window if at}
