"""The log of badges: every print, binding, hand-over and void, with when, where and by whom."""

from dataclasses import dataclass

from checkin.domain.attendee import Attendee
from checkin.domain.badge import BOUND, HANDED_OVER, PRINTED, VOIDED
from checkin.domain.journal import UNDO, Change, annulled
from checkin.domain.spare import SPARE_PRINTED
from checkin.sentences import VOID
from checkin.store import people
from checkin.store.badge_log import changes_of_badges
from checkin.store.event_file import EventFile
from checkin.words import Words


@dataclass(frozen=True, slots=True)
class LogLine:
    """One thing that was done to one badge.

    `again` says that it was printed before; `who` is its holder, None for a spare that is
    nobody's; `signature` the content hash of what they drew who took it, `gone` says that
    it was taken back later.
    """

    at: str
    station: str
    by: str
    kind: str
    serial: int
    who: Attendee | None = None
    to: str = ""
    reason: str = ""
    signature: str = ""
    again: bool = False
    gone: bool = False


def badge_log(event: EventFile) -> list[LogLine]:
    """Return all that was done to badges, the earliest first."""
    changes = changes_of_badges(event)
    gone = annulled(changes)
    changes = [change for change in changes if change.kind != UNDO]
    ids = dict.fromkeys(id for change in changes if (id := _attendee(change)))
    known = {listed.attendee.id: listed.attendee for listed in people.by_ids(event, list(ids))}
    printed: set[int] = set()
    lines = []
    for change in changes:
        body, serial = change.body, int(change.body["serial"])
        lines.append(
            LogLine(
                at=change.at,
                station=change.station,
                by=change.by,
                kind=change.kind,
                serial=serial,
                who=known.get(_attendee(change)),
                to=str(body.get("to") or ""),
                reason=str(body.get("reason") or ""),
                signature=str(body.get("signature") or ""),
                again=change.kind == PRINTED and serial in printed,
                gone=change.id in gone,
            )
        )
        if change.kind in (PRINTED, SPARE_PRINTED):
            printed.add(serial)
    return sorted(lines, key=lambda line: line.at)


def happened(line: LogLine, words: Words) -> str:
    """Return what was done, in a sentence."""
    if line.kind == PRINTED:
        return words("Printed again") if line.again else words("Printed")
    if line.kind == HANDED_OVER:
        return _handed(line, words)
    why = words(VOID.get(line.reason, VOID["withdrawn"]))
    return {
        SPARE_PRINTED: words("Spare badge printed"),
        BOUND: words("Spare badge bound to the person"),
        VOIDED: words("Made void: {why}", why=why),
    }[line.kind]


def _handed(line: LogLine, words: Words) -> str:
    if not line.to:
        return words("Handed over")
    if line.signature:
        return words("Handed to {to}, who signed", to=line.to)
    return words("Handed to {to}", to=line.to)


def _attendee(change: Change) -> str:
    kind, _, id = change.subject.partition(":")
    return id if kind == "attendee" else ""
