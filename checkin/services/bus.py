"""A bus: a delegation arrives together, and one of them signs for all."""

from collections.abc import Sequence

from checkin.domain.badge import HANDED_OVER
from checkin.domain.journal import Change, Draft
from checkin.domain.person import ARRIVED
from checkin.domain.setup import subject
from checkin.failure import Failure
from checkin.services.signing import keep_signature
from checkin.store import people
from checkin.store.event_file import EventFile
from checkin.store.parties import of_delegation
from checkin.store.people import Listed


def still_expected(event: EventFile, delegation: str) -> list[Listed]:
    """Return those of a delegation who have not arrived, in the order of its list."""
    return [
        listed
        for listed in of_delegation(event, delegation)
        if not listed.registered and not listed.attendee.cancelled
    ]


def take_in(
    event: EventFile, ids: Sequence[str], signed: str, signature: bytes, by: str = ""
) -> list[Change]:
    """Mark people as arrived and give their printed badges to the one who signs, as one step.

    `signature` is a picture (PNG) of what was drawn; the changes name its content hash. Those
    who have arrived meanwhile are left out. Raises Failure where nobody remains, or nobody signs.
    """
    if not any(map(str.isalpha, signed)):
        raise Failure("name_missing")
    with event.writing():
        coming = [x.attendee.id for x in people.by_ids(event, ids) if not x.registered]
        if not coming:
            raise Failure("not_waiting")
        mark = keep_signature(event, signature)
        drafts = [draft for id in coming for draft in _arrival(event, id, signed, mark)]
        return event.append(drafts, by)


def _arrival(event: EventFile, id: str, signed: str, mark: str) -> list[Draft]:
    """Return what is recorded of one person: arrived, and the badge if it lies in its box."""
    about = subject("attendee", id)
    drafts = [Draft(ARRIVED, about, {"signed": signed, "signature": mark})]
    for badge in people.badges_of(event, id):
        if badge.valid and not badge.handed_at:
            body = {"serial": badge.serial, "to": signed, "signature": mark}
            drafts.append(Draft(HANDED_OVER, about, body))
    return drafts
