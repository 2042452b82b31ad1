"""Checking in: a badge or a person is presented at a checkpoint, and answered."""

import secrets
from dataclasses import dataclass

from checkin.domain.admission import NOBODY, decide
from checkin.domain.attendee import Attendee
from checkin.domain.journal import Draft
from checkin.domain.programme import REGISTRATION, iso
from checkin.domain.scan import SCANNED, Recorded, Scan, recorded, scan_body
from checkin.domain.setup import subject
from checkin.failure import Failure
from checkin.store import people
from checkin.store.event_file import EventFile
from checkin.store.knowledge import known


@dataclass(frozen=True, slots=True)
class Answer:
    """The recorded answer to one scan, and whom it is about, if anybody.

    `handed` tells that the person was given their badge in the same step.
    """

    scan: Recorded
    attendee: Attendee | None
    handed: bool = False


def scan_of(
    event: EventFile,
    checkpoint: str,
    *,
    code: str = "",
    attendee: str = "",
    out: bool = False,
    at: str = "",
    nonce: str = "",
    override: str = "",
) -> Scan:
    """Return what was presented, now and once, unless `at` and `nonce` say otherwise."""
    return Scan(
        checkpoint=checkpoint,
        at=at or iso(event.now()),
        nonce=nonce or secrets.token_hex(8),
        code=code,
        attendee=attendee,
        out=out,
        override=override,
    )


def present(event: EventFile, scan: Scan, by: str = "", batch: str = "") -> Answer:
    """Decide a scan and record the verdict, durably, before it is returned.

    `batch` names the user action, where the scan is only a part of it. The same nonce
    is answered with the verdict that was recorded for it. Raises Failure for a
    checkpoint that the programme does not have.
    """
    with event.writing():
        if held := people.scan_with_nonce(event, scan.nonce):
            return _answer(event, held)
        setup = event.setup
        if scan.checkpoint != REGISTRATION and scan.checkpoint not in setup.sessions:
            raise Failure("unknown_checkpoint", name=scan.checkpoint)
        knowledge = known(event, setup, scan)
        verdict = decide(scan, knowledge)
        about = None if verdict.reason in NOBODY else knowledge.attendee
        serial = knowledge.badges[0].serial if knowledge.badges else None
        body = scan_body(scan, verdict, knowledge.session is not None, serial)
        target = subject("attendee", about.id) if about else subject("scan", scan.nonce)
        change = event.append([Draft(SCANNED, target, body, scan.at)], by, batch)[0]
    id = about.id if about else ""
    return Answer(recorded(body, change.station, change.seq, change.at, id), about)


def _answer(event: EventFile, held: Recorded) -> Answer:
    listed = people.get(event, held.attendee) if held.attendee else None
    return Answer(held, listed.attendee if listed else None)
