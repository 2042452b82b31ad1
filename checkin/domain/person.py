"""One person's whole story, folded from their changes: who, badges, scans, presence."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from checkin.domain.attendance import Presence, presences
from checkin.domain.attendee import Attendee, attendee_from
from checkin.domain.badge import HANDED_OVER, Badge, fold_badges
from checkin.domain.journal import Change, effective, merge
from checkin.domain.programme import REGISTRATION
from checkin.domain.scan import ADMITTED, SCANNED, Recorded, recorded

SET = "attendee_set"
ARRIVED = "attendee_arrived"


@dataclass(frozen=True, slots=True)
class Person:
    """Everything that the journal says of one attendee.

    `registered` is when they registered (ISO 8601, UTC), empty while expected:
    checked in at the desk, badge handed over, marked arrived by protocol, or
    let in at the first door. `fields` is what the changes set, unknown fields kept.
    """

    id: str
    fields: Mapping[str, Any] = field(default_factory=dict)
    registered: str = ""
    badges: tuple[Badge, ...] = ()
    scans: tuple[Recorded, ...] = ()
    presences: Mapping[str, Presence] = field(default_factory=dict)

    @property
    def attendee(self) -> Attendee:
        """Who the person is."""
        return attendee_from(self.id, self.fields)

    @property
    def valid_badge(self) -> Badge | None:
        """The badge that lets the person in, if there is one."""
        return next((badge for badge in self.badges if badge.valid), None)


def fold_person(id: str, changes: Iterable[Change]) -> Person:
    """Fold an attendee's changes, in any order and number of repeats, into their story."""
    return fold_effective(id, effective(changes))


def fold_effective(id: str, counted: Sequence[Change]) -> Person:
    """Fold the changes of an attendee that count, in their order."""
    fields: dict[str, Any] = {}
    for change in counted:
        if change.kind == SET:
            fields = merge(fields, change.body)
    badges = fold_badges(id, counted)
    scans = fold_scans(counted, id, badges)
    return Person(
        id=id,
        fields=fields,
        registered=_registered(counted, scans),
        badges=badges,
        scans=scans,
        presences=presences(scans),
    )


def fold_scans(
    counted: Iterable[Change], attendee: str = "", badges: Sequence[Badge] = ()
) -> tuple[Recorded, ...]:
    """Read the scans among a subject's effective changes, flagged by what became known later."""
    scans: list[Recorded] = []
    nonces: set[str] = set()
    for change in counted:
        if change.kind != SCANNED:
            continue
        scan = recorded(change.body, change.station, change.seq, change.at, attendee)
        if scan.nonce in nonces:
            scan = scan._replace(flag="repeated")
        nonces.add(scan.nonce)
        scans.append(scan)
    first = _first_registration(scans)
    voided: dict[int | None, str] = {b.serial: b.void_at for b in badges if not b.valid}
    return tuple(_flagged(scan, first, voided) for scan in scans)


def _first_registration(scans: Iterable[Recorded]) -> Recorded | None:
    entries = [s for s in scans if _is_registration(s)]
    return min(entries, key=lambda s: (s.at, s.station, s.seq), default=None)


def _is_registration(scan: Recorded) -> bool:
    return (
        scan.checkpoint == REGISTRATION
        and scan.verdict.admitted
        and not scan.out
        and scan.flag != "repeated"
    )


def _flagged(scan: Recorded, first: Recorded | None, voided: Mapping[int | None, str]) -> Recorded:
    if scan.flag or not scan.verdict.admitted or scan.verdict.reason != ADMITTED:
        return scan
    if scan.serial in voided and voided[scan.serial] < scan.at and not _overridden(scan):
        return scan._replace(flag="void_badge")
    if _is_registration(scan) and first is not scan and not _overridden(scan):
        return scan._replace(flag="entered_before")
    return scan


def _overridden(scan: Recorded) -> bool:
    return any(remark.reason == "override" for remark in scan.verdict.remarks)


def _registered(counted: Iterable[Change], scans: Iterable[Recorded]) -> str:
    moments = [c.at for c in counted if c.kind in (HANDED_OVER, ARRIVED)]
    moments += [s.at for s in scans if _is_registration(s) or s.registers]
    return min(moments, default="")
