"""Badges handed to a representative who signs for all of them."""

from collections.abc import Sequence

from checkin.domain.badge import HANDED_OVER
from checkin.domain.journal import Draft
from checkin.domain.setup import subject
from checkin.failure import Failure
from checkin.services.photos import hash_of
from checkin.store import people
from checkin.store.event_file import EventFile


def hand_over_signed(
    event: EventFile, ids: Sequence[str], to: str, signature: bytes, by: str = ""
) -> int:
    """Record, as one step, that somebody took these people's badges and signed; return how many.

    `signature` is a picture (PNG) of what was drawn, empty where nothing was; `to` may be empty
    where each takes their own. Badges that are handed over already are left out. Raises
    Failure where somebody signs without a name.
    """
    if signature and not any(map(str.isalpha, to)):
        raise Failure("name_missing")
    with event.writing():
        held = people.valid_badges_of(event, ids)
        waiting = [id for id in ids if id in held and not held[id].handed_at]
        if not waiting:
            return 0
        mark = keep_signature(event, signature)
        drafts = []
        for id in waiting:
            body = {"serial": held[id].serial, "to": to}
            if mark:
                body["signature"] = mark
            drafts.append(Draft(HANDED_OVER, subject("attendee", id), body))
        event.append(drafts, by)
    return len(drafts)


def keep_signature(event: EventFile, signature: bytes) -> str:
    """Keep a signature in the event file; return its content hash, empty where there is none."""
    if not signature:
        return ""
    mark = hash_of(signature)
    people.keep_photo(event, mark, signature)
    return mark
