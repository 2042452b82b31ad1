"""Who may enter, in plain words: an access rule as sentences for an organiser."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from checkin.domain.access import Rule
from checkin.domain.rule_lines import Line, lines_from
from checkin.domain.setup import Setup
from checkin.sentences import N_
from checkin.words import Words

MANY = 8
"""More names than this are counted, not listed."""


ONLY: Mapping[str, str] = {
    "category": N_("Only these categories: {who}"),
    "delegation": N_("Only these delegations: {who}"),
    "group": N_("Only these groups: {who}"),
    "person": N_("A list of names: {who}"),
}
"""What is said of a condition that lists those who fit."""

ALL_BUT: Mapping[str, str] = {
    "category": N_("All categories but {who}"),
    "delegation": N_("All delegations but {who}"),
    "group": N_("All groups but {who}"),
    "person": N_("Everybody but {who}"),
}
"""What is said of a condition that lists those who do not."""


class RuleWords:
    """Says rules in one language; `names` gives the people of a list by id or reference."""

    def __init__(self, words: Words, setup: Setup, names: Mapping[str, str]) -> None:
        self.words, self.setup, self.names = words, setup, names

    def text(self, rule: Rule | None) -> str:
        """Return a rule in one line."""
        return "; ".join(text for _, text in self.lines(rule))

    def lines(self, rule: Rule | None, depth: int = 0) -> Iterator[tuple[int, str]]:
        """Go through a rule line by line, each with how deep it stands."""
        words = self.words
        if not rule:
            yield depth, words("Everybody")
            return
        read = lines_from(rule)
        if read is not None and len(read.lines) == 1:
            yield depth, self._line(read.lines[0])
            return
        branch, text = next(
            ((b, text) for b, text in self._branches() if b in rule),
            ("", words("A condition of a later version of this program")),
        )
        yield depth, self._timed(text, rule.get("from"), rule.get("until"))
        inner = rule.get(branch, [])
        for part in [inner] if isinstance(inner, Mapping) else inner:
            yield from self.lines(part, depth + 1)

    def values(self, part: str, values: Sequence[str]) -> str:
        """Return those whom a condition lists, by their names; of many only the first."""
        shown = [self.value(part, value) for value in values[:MANY]]
        if len(values) > MANY:
            shown.append(self.words("and {n} more", n=len(values) - MANY))
        return ", ".join(shown) if shown else self.words("nobody yet")

    def value(self, part: str, value: str) -> str:
        """Return the name of one value of a condition; one that is not known as it is."""
        if part == "category" and value in self.setup.categories:
            return self.words.category(self.setup.categories[value])
        if part == "delegation" and value in self.setup.delegations:
            return self.words.delegation(self.setup.delegations[value])
        return self.names.get(value, value) if part == "person" else value

    def _branches(self) -> list[tuple[str, str]]:
        words = self.words
        return [
            ("any", words("Whoever fits one of these:")),
            ("all", words("Whoever fits all of these:")),
            ("not", words("All but these:")),
        ]

    def _line(self, line: Line) -> str:
        words = self.words
        if line.part in ONLY:
            said = (ALL_BUT if line.unless else ONLY)[line.part]
            text = words(said, who=self.values(line.part, line.values))
        elif line.part == "at_most":
            text = words("So many of each delegation")
        elif line.unless:
            text = words("Everybody but heads of delegation")
        else:
            text = words("Heads of delegation, or who acts for them")
        if line.limit is not None:
            limit = words("at most {n} of each delegation", n=line.limit)
            text = limit if line.part == "at_most" else ", ".join((text, limit))
        return self._timed(text, line.since, line.until)

    def _timed(self, text: str, since: str | None, until: str | None) -> str:
        since, until = _hour(since), _hour(until)
        if since and until:
            return self.words("{rule} ({since}–{until})", rule=text, since=since, until=until)
        if since:
            return self.words("{rule} (from {since})", rule=text, since=since)
        return self.words("{rule} (until {until})", rule=text, until=until) if until else text


def people_in(rule: Any) -> list[str]:
    """Return the ids or references of all people whom a rule names, each once."""
    if isinstance(rule, Mapping):
        own = [who for who in rule.get("person") or () if isinstance(who, str)]
        inner = [who for part in rule.values() for who in people_in(part)]
        return list(dict.fromkeys([*own, *inner]))
    return [who for part in rule for who in people_in(part)] if isinstance(rule, list) else []


def _hour(at: str | None) -> str:
    """Return a wall-clock time short: the hour, since the session's day is known."""
    return (at or "").partition("T")[2][:5] or (at or "")
