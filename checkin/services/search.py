"""Finding people: by any spelling of a name, by reference, by a badge's number."""

from collections.abc import Callable
from dataclasses import dataclass

from checkin.domain.attendee import Attendee
from checkin.domain.badge import Badge
from checkin.domain.names import script_of
from checkin.domain.spelling import Kind, Match, rank
from checkin.services.badges import not_printed
from checkin.store import people
from checkin.store import search as index
from checkin.store.event_file import EventFile
from checkin.store.people import Listed

OF_A_SERIAL = 8
"""The digits of a badge's number."""

CHECKED = 1000
"""People up to whom each is compared with a text, letter by letter: they take 0.2 s."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A person found, the spelling that matched, and when they registered (empty: not yet)."""

    attendee: Attendee
    matched: str
    registered: str


def found(event: EventFile, text: str, limit: int = 50) -> list[Hit]:
    """Return the people whom a text may mean, best first: exact, beginning, part, similar.

    A reference or a badge's number, typed whole, finds its person alone. Of
    two who match alike, one whose name is known in the script that was typed comes
    first, then the one not yet arrived.
    """
    text = text.strip()
    if not text:
        return []
    with event.reading():
        if exact := people.matching(event, text):
            return [Hit(x.attendee, text, x.registered) for x in exact]
        ranked = _sorted(_ranked(event, text), text)
    return [Hit(x.attendee, match.spelling, x.registered) for match, x in ranked[:limit]]


def void_with(event: EventFile, text: str) -> Badge | None:
    """Return the badge whose number, typed whole, a text is, where nobody is let in with it."""
    digits = "".join(text.split())
    if len(digits) != OF_A_SERIAL or not digits.isdecimal():
        return None
    held = people.badges_with(event, int(digits))
    return next((badge for badge in held if not badge.valid), None)


@dataclass(frozen=True, slots=True)
class Answering:
    """The ids of all who answer a text: the best in their order, and where they are many more.

    Those are told by the index alone, so that a few of them may only sound alike.
    """

    best: list[str]
    more: frozenset[str] = frozenset()


def answering(event: EventFile, text: str) -> Answering:
    """Return all who answer a text, however many; who is similar only where nobody else does."""
    with event.reading():
        if not people.matching(event, text.strip()):
            ids = index.answering(event.db, text)
            many = len(ids) > CHECKED
            ranked = _ranked(event, text) if many else _compared(event, text, sorted(ids))
            sure = [pair for pair in ranked if pair[0].kind < Kind.FUZZY]
            if sure:
                unknown = ids.difference(x.attendee.id for _, x in ranked) if many else ()
                best = [x.attendee.id for _, x in _sorted(sure, text)]
                return Answering(best, frozenset(unknown))
        return Answering([hit.attendee.id for hit in found(event, text)])


Ranked = list[tuple[Match, Listed]]


def _sorted(ranked: Ranked, text: str) -> Ranked:
    script = script_of(text)
    return sorted(ranked, key=lambda pair: _order(pair[0], pair[1], script))


def _order(match: Match, listed: Listed, script: str) -> tuple[object, ...]:
    """Return the place of a person among those found, for one who typed in a script."""
    who = listed.attendee
    other_script = match.kind < Kind.FUZZY and script not in who.names
    return match.kind, other_script, match.distance, bool(listed.registered), who.rank, who.id


def selected(event: EventFile, query: str, *, printed_too: bool = False) -> list[str]:
    """Return the ids that a query chooses, in precedence and rank.

    `delegation:KZ`, `category:press`, `group:drivers` and words of a name, all
    of which must hold; an empty query chooses those whose badge was not
    printed, or with `printed_too` everybody.
    """
    if not query.strip() and not printed_too:
        return not_printed(event)
    listed = people.everybody(event)
    words = []
    for part in query.split():
        key, sign, value = part.partition(":")
        if sign and key in _CONDITIONS:
            listed = [x for x in listed if _CONDITIONS[key](x.attendee, value)]
        else:
            words.append(part)
    if words:
        listed = [x for x in listed if _is_called(x, " ".join(words))]
    return [x.attendee.id for x in listed if not x.attendee.cancelled]


_CONDITIONS: dict[str, Callable[[Attendee, str], bool]] = {
    "delegation": lambda who, value: who.delegation.casefold() == value.casefold(),
    "category": lambda who, value: who.category.casefold() == value.casefold(),
    "group": lambda who, value: value in who.groups,
}


def _is_called(listed: Listed, text: str) -> bool:
    """Tell whether a text is a person's reference or lies in a name; a slip chooses nobody."""
    match = rank(text, _spellings(listed))
    return listed.attendee.ref == text or (match is not None and match.kind < Kind.FUZZY)


def _ranked(event: EventFile, text: str) -> Ranked:
    """Rank candidates round by round, until somebody is more than similar."""
    seen: set[str] = set()
    ranked: Ranked = []
    for ids in index.rounds(event.db, text, lambda: event.vocabulary):
        ranked += _compared(event, text, [id for id in ids if id not in seen])
        seen.update(ids)
        if any(match.kind < Kind.FUZZY for match, _ in ranked):
            break
    return ranked


def _compared(event: EventFile, text: str, ids: list[str]) -> Ranked:
    """Compare each of these people's names with a text; leave out who is not even similar."""
    return [
        (match, listed)
        for listed in people.by_ids(event, ids)
        if (match := rank(text, _spellings(listed)))
    ]


def _spellings(listed: Listed) -> list[str]:
    return [name.shown for name in listed.attendee.names.values()]
