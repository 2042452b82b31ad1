"""The one place that decides whether a scan is admitted.

`decide` is pure and total: it is given what the store knows, and answers in the
order of the table of reasons in the design. The first reason that refuses is
the answer; remarks add up.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from checkin.domain.access import Asker, unmet
from checkin.domain.attendance import Presence
from checkin.domain.attendee import HEAD, Attendee, Category, Delegation
from checkin.domain.badge import Badge
from checkin.domain.programme import REGISTRATION, Session, iso, local, moment
from checkin.domain.scan import (
    ADMITTED,
    ATTENTION,
    GO,
    LEFT,
    STOP,
    Remark,
    Scan,
    Verdict,
)
from checkin.domain.spare import DOUBLE, Spare
from checkin.domain.token import Token, authentic, parse, serial_text


@dataclass(frozen=True, slots=True)
class Known:
    """What the store knows that bears on one scan.

    `event` is the event's number, `key` its secret where this station holds it
    (a desk does, a door does not), `zone` the event's time zone. `badges` are
    the badges with the scanned serial (one, unless two stations collided), `spare`
    the card without a name that has it, `attendee` the person that the badge or the
    clerk names. `registered` tells when they registered, `valid` the serial of their
    valid badge; `inside` counts the seats taken in the session, `of_delegation` the others of the
    person's delegation who are inside, by category. `for_everybody` says that the
    session is one of the whole forum.
    """

    event: int
    zone: Any
    session: Session | None = None
    key: bytes | None = None
    badges: tuple[Badge, ...] = ()
    spare: Spare | None = None
    attendee: Attendee | None = None
    category: Category | None = None
    delegation: Delegation | None = None
    registered: str = ""
    valid: int | None = None
    presences: Mapping[str, Presence] = field(default_factory=dict)
    inside: int = 0
    of_delegation: Mapping[str, int] = field(default_factory=dict)
    for_everybody: bool = True


NOBODY = frozenset(
    {"unreadable", "other_event", "forged", "unknown", "spare", "not_bound", "spare_void"}
)
"""Reasons of a scan that names no person: nobody can be admitted by it."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """A reason that refuses, its tone and what its words need."""

    reason: str
    tone: str
    params: Mapping[str, Any] = field(default_factory=dict)


def decide(scan: Scan, known: Known) -> Verdict:
    """Answer one scan from what the store knows."""
    refusal = _names_nobody(scan, known)
    if refusal is None and not scan.out:
        refusal = next(_refusals(scan, known), None)
    if refusal is not None and not _overridden(scan, refusal):
        return Verdict(False, _tone(refusal, scan, known), refusal.reason, refusal.params)
    remarks = tuple(_remarks(scan, known, refusal))
    reason = LEFT if scan.out else ADMITTED
    return Verdict(True, ATTENTION if remarks else GO, reason, {}, remarks)


def _overridden(scan: Scan, refusal: Refusal) -> bool:
    return bool(scan.override) and refusal.reason not in NOBODY


def _tone(refusal: Refusal, scan: Scan, known: Known) -> str:
    """No head of delegation ever gets red, nor an alarm."""
    who = known.attendee
    if refusal.tone != STOP or refusal.reason in NOBODY or who is None:
        return refusal.tone
    moment_here = local(scan.at, known.zone)
    leads = known.delegation is not None and known.delegation.led_by(who, moment_here)
    return ATTENTION if leads or who.category == HEAD else STOP


def _names_nobody(scan: Scan, known: Known) -> Refusal | None:
    if scan.attendee:
        return None if known.attendee else Refusal("unknown", ATTENTION)
    token = parse(scan.code)
    if token is None:
        return Refusal("unreadable", ATTENTION)
    if token.event != known.event:
        return Refusal("other_event", STOP)
    serial = {"serial": serial_text(token.serial)}
    if not known.badges:
        return _unheard_of(token, known, serial)
    if all(badge.token != token.digits for badge in known.badges):
        return Refusal("forged", STOP, serial)
    return None if known.attendee else Refusal("unknown", ATTENTION, serial)


def _unheard_of(token: Token, known: Known, serial: Mapping[str, str]) -> Refusal:
    if known.spare:
        return _not_bound(token, known.spare, known)
    if known.key is not None and not authentic(token, known.key):
        return Refusal("forged", STOP, serial)
    return Refusal("unknown", ATTENTION, serial)


def _not_bound(token: Token, spare: Spare, known: Known) -> Refusal:
    """Answer a card without a name that is nobody's yet: registration binds it, no door."""
    serial = serial_text(spare.serial)
    if spare.token != token.digits:
        return Refusal("forged", STOP, {"serial": serial})
    if not spare.valid:
        return Refusal("spare_void", STOP, {"serial": serial})
    return Refusal("not_bound" if known.session else "spare", ATTENTION, {"serial": serial})


def _refusals(scan: Scan, known: Known) -> Iterator[Refusal]:
    yield from _of_badge(scan, known)
    yield from _of_person(known)
    session = known.session
    if session is None:
        yield from _of_registration(known)
        return
    yield from _of_provisional(known)
    yield from _of_rule(session, scan, known)
    if session.registration and not known.registered:
        yield Refusal("not_registered", ATTENTION)
    yield from _of_once(session, known)
    yield from _of_doors(session, moment(scan.at), strict=True)
    if session.strict and _overfull(session, known):
        yield Refusal("full", STOP, {"capacity": session.capacity, "inside": known.inside})


def _of_badge(scan: Scan, known: Known) -> Iterator[Refusal]:
    if scan.attendee:
        return
    spare, serial = known.spare, serial_text(known.badges[0].serial)
    if len(known.badges) > 1 or (spare and not known.badges[0].spare):
        yield Refusal("void", STOP, {"serial": serial, "why": DOUBLE})
    if spare and not spare.valid:
        params = {"serial": serial, "why": spare.void_reason, "at": spare.void_at}
        yield Refusal("void", STOP, params)
    for badge in known.badges:
        if not badge.valid:
            yield Refusal("void", STOP, _void(badge, known.valid))


def _void(badge: Badge, valid: int | None) -> dict[str, Any]:
    params = {"serial": serial_text(badge.serial), "why": badge.void_reason, "at": badge.void_at}
    if valid is not None:
        params["valid"] = serial_text(valid)
    return params


def _of_person(known: Known) -> Iterator[Refusal]:
    if known.attendee and known.attendee.cancelled:
        yield Refusal("cancelled", STOP)
    if known.attendee and known.attendee.blocked:
        yield Refusal("blocked", STOP)


def _of_registration(known: Known) -> Iterator[Refusal]:
    before = known.presences.get(REGISTRATION)
    if before is not None:
        yield Refusal("already_in", ATTENTION, {"at": before.first_at, "station": before.station})


def _of_provisional(known: Known) -> Iterator[Refusal]:
    """Who is on no list enters only what is for the whole forum, until a supervisor approves."""
    if known.attendee and known.attendee.provisional and not known.for_everybody:
        yield Refusal("provisional", ATTENTION)


def _of_rule(session: Session, scan: Scan, known: Known) -> Iterator[Refusal]:
    if session.rule is None or known.attendee is None:
        return
    asker = Asker(known.attendee, known.delegation, local(scan.at, known.zone), known.of_delegation)
    if found := unmet(session.rule, asker):
        yield Refusal("not_invited", STOP, {"part": found.part, "value": found.value})


def _of_once(session: Session, known: Known) -> Iterator[Refusal]:
    before = known.presences.get(session.id)
    if not session.once or before is None:
        return
    if before.inside:
        yield Refusal("already_in", ATTENTION, {"at": before.entered_at, "station": before.station})
    else:
        yield Refusal("no_return", STOP, {"at": before.last_at})


def _of_doors(session: Session, at: datetime, strict: bool) -> Iterator[Refusal]:
    if session.closed and strict:
        yield Refusal("too_late", STOP, {"closed": iso(session.end), "by_hand": True})
    if session.doors.strict != strict:
        return
    if at < session.opens:
        yield Refusal("too_early", ATTENTION, {"opens": iso(session.opens)})
    elif at > session.closes:
        yield Refusal("too_late", STOP, {"closed": iso(session.closes)})


def _overfull(session: Session, known: Known) -> bool:
    """Tell whether one more seat would exceed the capacity."""
    if session.capacity is None or (known.category and not known.category.seat):
        return False
    here = known.presences.get(session.id)
    return not (here and here.inside) and known.inside >= session.capacity


def _remarks(scan: Scan, known: Known, overridden: Refusal | None) -> Iterator[Remark]:
    if overridden is not None:
        params = {"refused": overridden.reason, "params": dict(overridden.params)}
        yield Remark("override", {**params, "why": scan.override})
    session = known.session
    if session is None or scan.out:
        return
    if not known.registered:
        yield Remark("registered_here")
    here = known.presences.get(session.id)
    if here and here.inside and not (overridden and overridden.reason == "already_in"):
        yield Remark("in_since", {"at": here.entered_at})
    for late in _of_doors(session, moment(scan.at), strict=False):
        yield Remark(late.reason, late.params)
    if not session.strict and _overfull(session, known):
        yield Remark("full", {"capacity": session.capacity, "inside": known.inside})
