"""What the terminal answers as JSON: keys are only ever added."""

import json
from collections.abc import Mapping
from typing import Any

from checkin.domain.attendee import Attendee
from checkin.domain.journal import Change
from checkin.services.admission import Answer
from checkin.services.attendance import Count
from checkin.services.badge_lists import Found
from checkin.services.badge_log import LogLine
from checkin.store.event_file import EventFile
from checkin.words import Words


def line(value: Any) -> str:
    """Write one JSON document on one line."""
    return json.dumps(value, ensure_ascii=False)


def of_scan(answer: Answer, event: EventFile, words: Words) -> dict[str, Any]:
    """Return the answer to one scan."""
    scan = answer.scan
    return {
        "admitted": scan.verdict.admitted,
        "tone": scan.verdict.tone,
        "reason": scan.verdict.reason,
        "words": words.verdict(scan, event.setup),
        "attendee": scan.attendee or None,
        "checkpoint": scan.checkpoint,
        "out": scan.out,
        "at": scan.at,
        "station": scan.station,
        "seq": scan.seq,
        "remarks": [
            {"reason": r.reason, **({"params": dict(r.params)} if r.params else {})}
            for r in scan.verdict.remarks
        ],
        "nonce": scan.nonce,
        "name": words.name(answer.attendee) if answer.attendee else None,
    }


def of_count(count: Count, words: Words) -> dict[str, Any]:
    """Return one checkpoint's head count."""
    session = count.session
    return {
        "session": count.id,
        "inside": count.inside,
        "capacity": session.capacity if session else None,
        "attended": count.attended,
        "by_delegation": dict(count.by_delegation),
        "name": words.checkpoint(count.id, {session.id: session} if session else {}),
        "seats": count.seats,
    }


def of_found(found: Found) -> dict[str, Any]:
    """Return a badge that is to be printed again, or to be taken out of its box."""
    place = found.place
    return {
        "attendee": found.attendee.id,
        "ref": found.attendee.ref,
        "delegation": found.attendee.delegation,
        "names": names_of(found.attendee),
        "serial": found.badge.serial,
        "box": place.box if place else None,
        "number": place.number if place else None,
        "handed_at": found.badge.handed_at,
        "handed_to": found.badge.handed_to,
        "changed": {each.field: [each.before, each.now] for each in found.differs},
        "contested": found.contested,
    }


def of_log(line_: LogLine) -> dict[str, Any]:
    """Return one thing that was done to a badge."""
    return {
        "at": line_.at,
        "station": line_.station,
        "by": line_.by,
        "kind": line_.kind,
        "serial": line_.serial,
        "attendee": line_.who.id if line_.who else None,
        "to": line_.to,
        "reason": line_.reason,
        "signature": line_.signature,
        "again": line_.again,
        "undone": line_.gone,
    }


def of_change(arrival: int, change: Change) -> dict[str, Any]:
    """Return one change of the journal, with the number of its arrival here."""
    return {
        "n": arrival,
        "station": change.station,
        "seq": change.seq,
        "clock": change.clock,
        "at": change.at,
        "by": change.by,
        "version": change.version,
        "batch": change.batch,
        "kind": change.kind,
        "subject": change.subject,
        "body": change.body,
    }


def names_of(attendee: Attendee) -> Mapping[str, str]:
    """Return a person's name in every script."""
    return {script: name.shown for script, name in attendee.names.items()}
