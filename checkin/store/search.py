"""The search index: folded forms of every name, found by prefix."""

from checkin.domain.attendee import Attendee


def name_tokens(attendee: Attendee) -> tuple[str, ...]:
    """Return the folded forms under which a person is found."""
    words = {w.casefold() for name in attendee.names.values() for w in name.shown.split()}
    return tuple(sorted(words))
