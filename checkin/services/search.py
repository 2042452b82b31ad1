"""Finding people: by any spelling of a name, by reference, by a badge's number."""

from collections.abc import Callable
from dataclasses import dataclass

from checkin.domain.attendee import Attendee
from checkin.domain.names import script_of
from checkin.domain.spelling import Kind, Match, rank
from checkin.services.badges import not_printed
from checkin.store import people
from checkin.store.event_file import EventFile
from checkin.store.people import Listed
from checkin.store.search import rounds


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
        ranked = _ranked(event, text)
    script = script_of(text)
    ranked.sort(key=lambda pair: _order(pair[0], pair[1], script))
    return [Hit(x.attendee, match.spelling, x.registered) for match, x in ranked[:limit]]


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


def _ranked(event: EventFile, text: str) -> list[tuple[Match, Listed]]:
    """Rank candidates round by round, until somebody is more than similar."""
    ranked: dict[str, tuple[Match, Listed]] = {}
    for ids in rounds(event.db, text, lambda: event.vocabulary):
        for listed in people.by_ids(event, [id for id in ids if id not in ranked]):
            if match := rank(text, _spellings(listed)):
                ranked[listed.attendee.id] = match, listed
        if any(match.kind < Kind.FUZZY for match, _ in ranked.values()):
            break
    return list(ranked.values())


def _spellings(listed: Listed) -> list[str]:
    return [name.shown for name in listed.attendee.names.values()]
