"""The sentences of a session lead's card."""

from checkin.domain.setup import Setup
from checkin.services.attendance import Count
from checkin.services.board import Absent, Detail
from checkin.words import Words


def beside(count: Count, detail: Detail | None, words: Words) -> list[str]:
    """Return what stands beside a head count; where known, who came of how many."""
    lines = words.count(count.attended, count.seats, count.session)
    if detail is None or not detail.expected:
        return lines
    if count.session is None:
        return [*lines, words("of {n} expected", n=detail.expected)]
    share = words("{came} of {n} attended", came=count.attended, n=detail.expected)
    return [*lines[:-1], share]


def absent(one: Absent, setup: Setup, words: Words) -> str:
    """Return who is waited for: the name, the delegation, and where they are meanwhile."""
    parts = [words.name(one.attendee), words.delegation(one.delegation)]
    if one.elsewhere in setup.sessions:
        name = words.checkpoint(one.elsewhere, setup.sessions)
        parts.append(words("now at: {session}", session=name))
    elif not one.registered:
        parts.append(words("not registered yet"))
    return "  ·  ".join(parts)


def arrivals(detail: Detail, words: Words) -> str:
    """Return what the columns of arrivals show."""
    came = detail.arrivals
    if came is None:
        return words("Nobody has come yet")
    return words.plural("Arrivals per {n} minute", "Arrivals per {n} minutes", came.step)
