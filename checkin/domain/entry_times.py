"""When a rule lets somebody in: what a list on paper says, made before anybody comes."""

from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Any

from checkin.domain.access import Asker, Rule, unmet
from checkin.domain.attendee import Attendee, Delegation

MINUTE = len("2026-10-04T10:50")

Span = tuple[str, str]
"""From when until when, ISO local time to the second."""


def entry_times(
    rule: Rule, attendee: Attendee, delegation: Delegation | None, whole: Span
) -> tuple[Span, ...]:
    """Return the spans within `whole` in which a rule lets a person in; nobody is inside yet.

    It is empty for who may not enter, and `whole` alone for who may at any time.
    """
    start, end = map(to_the_second, whole)
    edges = {edge for edge in _edges(rule) if start < edge < end}
    found: list[Span] = []
    for since, until in pairwise(sorted({*edges, start, end})):
        if unmet(rule, Asker(attendee, delegation, since)):
            continue
        if found and found[-1][1] == since:
            found[-1] = found[-1][0], until
        else:
            found.append((since, until))
    return tuple(found)


def to_the_second(at: str) -> str:
    """Return a wall-clock time with its seconds: so all of them compare as text."""
    return at if len(at) > MINUTE else f"{at}:00"


def at_most(rule: Any) -> int | None:
    """Return how many of a delegation may be inside at a time where a rule says so, else None."""
    if isinstance(rule, Mapping):
        parts = [rule["at_most"]] if "at_most" in rule else []
        parts += [n for part in rule.values() if (n := at_most(part)) is not None]
    else:
        inner = rule if isinstance(rule, list) else ()
        parts = [n for part in inner if (n := at_most(part)) is not None]
    return min(parts, default=None)


def _edges(rule: Any) -> Iterator[str]:
    """Go through the moments at which a rule begins or ceases to hold."""
    if isinstance(rule, Mapping):
        yield from (to_the_second(rule[at]) for at in ("from", "until") if rule.get(at))
        for part in rule.values():
            yield from _edges(part)
    elif isinstance(rule, list):
        for part in rule:
            yield from _edges(part)
