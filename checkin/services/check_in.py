"""Checking in at the registration desk: let in, and given the badge, in one step."""

from dataclasses import replace

from checkin.domain.badge import HANDED_OVER
from checkin.domain.journal import Draft
from checkin.domain.programme import REGISTRATION
from checkin.domain.scan import Scan
from checkin.domain.setup import subject
from checkin.services.admission import Answer, present
from checkin.store import people
from checkin.store.actions import new_batch
from checkin.store.event_file import EventFile


def check_in(event: EventFile, scan: Scan, by: str = "", batch: str = "") -> Answer:
    """Answer a scan; who is let in at the registration has their badge from then on.

    Found by name, they are given the printed badge across the desk. Where the badge itself
    was scanned, it lies before the clerk: either the guest holds it already or it
    was just taken from its box. One undo takes both back. At a door, and for whom no badge is
    printed, this is a scan and no more. `batch` names the user action, where this is only
    a part of it. Raises Failure as `present` does.
    """
    batch = batch or new_batch(event)
    with event.writing():
        answer = present(event, scan, by, batch)
        given = answer.scan
        if given.nonce != scan.nonce or answer.attendee is None:
            return answer
        if given.checkpoint != REGISTRATION or not given.verdict.admitted:
            return answer
        badge = next((b for b in people.badges_of(event, answer.attendee.id) if b.valid), None)
        if badge is None or badge.handed_at:
            return answer
        body = {"serial": badge.serial, "to": ""}
        about = subject("attendee", answer.attendee.id)
        event.append([Draft(HANDED_OVER, about, body, given.at)], by, batch)
    return replace(answer, handed=True)
