"""Scans: one presentation of a badge, or of a person by name, at a checkpoint."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, NamedTuple

GO, ATTENTION, STOP = "go", "attention", "stop"
"""The tones of a verdict: green, amber, red."""

ADMITTED, LEFT = "admitted", "left"
"""The reasons of a verdict that refuses nothing: an entry, an exit."""

BADGE, BY_HAND = "badge", "by_hand"
"""How a person was presented: by the badge's code, or found by name."""

SCANNED = "scan"
"""The kind of a scan's change."""

Params = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Scan:
    """What was presented: a code, or an attendee found by name.

    `at` is the moment (ISO 8601, UTC), `nonce` names this one presentation,
    `override` is a supervisor's reason to admit in spite of a refusal.
    """

    checkpoint: str
    at: str
    nonce: str
    code: str = ""
    attendee: str = ""
    out: bool = False
    override: str = ""

    @property
    def method(self) -> str:
        """How the person was presented."""
        return BY_HAND if self.attendee else BADGE


@dataclass(frozen=True, slots=True)
class Remark:
    """Something the clerk should know of an entry that is admitted: a code and its parameters."""

    reason: str
    params: Params = field(default_factory=dict)


class Verdict(NamedTuple):
    """The answer to one scan; `reason` and `params` are what the words are made of."""

    admitted: bool
    tone: str
    reason: str
    params: Params = MappingProxyType({})
    remarks: tuple[Remark, ...] = ()


class Recorded(NamedTuple):
    """A scan as the journal holds it, with the verdict that was given.

    `room` says whether the checkpoint is a session's door. `flag` names what
    became known later: `void_badge`, `entered_before` or `repeated`.
    """

    nonce: str
    station: str
    seq: int
    at: str
    checkpoint: str
    room: bool
    out: bool
    method: str
    verdict: Verdict
    attendee: str = ""
    serial: int | None = None
    registers: bool = False
    flag: str = ""


def scan_body(scan: Scan, verdict: Verdict, room: bool, serial: int | None) -> dict[str, Any]:
    """Return the body of a scan's change: what a fold needs, and the verdict for disputes."""
    return {
        "nonce": scan.nonce,
        "checkpoint": scan.checkpoint,
        "room": room,
        "out": scan.out,
        "method": scan.method,
        "serial": serial,
        "admitted": verdict.admitted,
        "tone": verdict.tone,
        "reason": verdict.reason,
        "params": dict(verdict.params),
        "remarks": [[r.reason, dict(r.params)] for r in verdict.remarks],
    }


def recorded(
    body: Mapping[str, Any], station: str, seq: int, at: str, attendee: str = "", flag: str = ""
) -> Recorded:
    """Read a scan from the body of its change; `flag` is what became known later."""
    remarks = tuple(Remark(reason, params) for reason, params in body.get("remarks") or ())
    return Recorded(
        nonce=body["nonce"],
        station=station,
        seq=seq,
        at=at,
        checkpoint=body["checkpoint"],
        room=body["room"],
        out=body["out"],
        method=body["method"],
        verdict=Verdict(
            body["admitted"], body["tone"], body["reason"], body.get("params") or {}, remarks
        ),
        attendee=attendee,
        serial=body.get("serial"),
        registers=any(remark.reason == "registered_here" for remark in remarks),
        flag=flag,
    )
