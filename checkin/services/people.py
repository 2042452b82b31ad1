"""People corrected by hand."""

from collections.abc import Mapping, Sequence
from typing import Any

from checkin.domain.journal import Change, Draft
from checkin.domain.person import ARRIVED, SET
from checkin.domain.setup import subject
from checkin.failure import Failure
from checkin.store import people
from checkin.store.event_file import EventFile


def correct(event: EventFile, id: str, fields: Mapping[str, Any], by: str = "") -> list[Change]:
    """Change what is known of a person: only the fields named; None takes one away.

    Raises Failure for somebody who is not there.
    """
    with event.writing():
        if people.get(event, id) is None:
            raise Failure("no_such_person", person=id)
        return event.append([Draft(SET, subject("attendee", id), fields)], by)


def mark_arrived(event: EventFile, ids: Sequence[str], by: str = "") -> list[Change]:
    """Record that protocol has seen these people arrive; it registers them.

    Raises Failure for somebody who is not there; then nobody is recorded.
    """
    with event.writing():
        known = {listed.attendee.id for listed in people.by_ids(event, ids)}
        if unknown := [id for id in ids if id not in known]:
            raise Failure("no_such_person", person=unknown[0])
        return event.append([Draft(ARRIVED, subject("attendee", id), {}) for id in ids], by)
