"""The journal: changes, the clock that stamps them, their order, and the laws of folding.

A change is what one station did, once, and is never rewritten. Everything a
screen or a report shows is folded from the changes of one subject, in clock
order, so that stations which hold the same changes show the same rows.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

VERSION = 1
"""The form of the bodies that this program writes."""

LOGICAL_BITS = 16
MINUTE = 60_000 << LOGICAL_BITS
"""One minute, in clock units."""

UNDO = "undo"

MERGED_BY_KEY = frozenset({"names", "name", "short", "room", "place"})
"""Fields that hold one value per script or language: a change of one leaves the others."""


class Change(NamedTuple):
    """One immutable record of what one station did.

    `(station, seq)` is its identity; `clock` is a hybrid logical clock
    (milliseconds since 1970, shifted by 16 bits, plus a counter); `at` is when
    it happened (ISO 8601, UTC); `by` the operator; `batch` one user action.
    """

    station: str
    seq: int
    clock: int
    at: str
    by: str
    version: int
    batch: str
    kind: str
    subject: str
    body: Mapping[str, Any]

    @property
    def id(self) -> tuple[str, int]:
        """The change's identity: station and sequence number."""
        return self.station, self.seq

    @property
    def order(self) -> tuple[int, str, int]:
        """The place of the change in the total order."""
        return self.clock, self.station, self.seq


@dataclass(frozen=True, slots=True)
class Draft:
    """A change not yet stamped: what happened to which subject; `at` where it was earlier."""

    kind: str
    subject: str
    body: Mapping[str, Any]
    at: str = ""


def tick(own: int, now_ms: int) -> int:
    """Return the next reading of a station's clock, never behind its last one."""
    return max(own + 1, now_ms << LOGICAL_BITS)


def stamp(own: int, newest_of_subject: int) -> int:
    """Return the clock of a new change: later than all that is held of its subject."""
    return max(own, newest_of_subject + 1)


def receive(own: int, seen: int, now_ms: int) -> int:
    """Return the station's clock after it saw another's stamp.

    A stamp more than a minute ahead of the wall clock is kept with its change,
    but does not move this station's clock.
    """
    ahead = seen - (now_ms << LOGICAL_BITS)
    return own if ahead > MINUTE else max(own, seen)


def in_order(changes: Iterable[Change]) -> list[Change]:
    """Return the changes in the total order, each once."""
    return sorted({change.id: change for change in changes}.values(), key=lambda c: c.order)


def effective(changes: Iterable[Change]) -> list[Change]:
    """Return the changes that count, in order: without undos and what they annul."""
    ordered = in_order(changes)
    gone = annulled(ordered)
    return [c for c in ordered if c.kind != UNDO and c.id not in gone]


def annulled(ordered: Sequence[Change]) -> set[tuple[str, int]]:
    """Return the identities of the changes that undos annul; the changes are given in order.

    An undo that is itself annulled by a later one annuls nothing.
    """
    found: set[tuple[str, int]] = set()
    for change in reversed(ordered):
        if change.kind == UNDO and change.id not in found:
            found.update((station, seq) for station, seq in change.body["annuls"])
    return found


def merge(state: Mapping[str, Any], body: Mapping[str, Any]) -> dict[str, Any]:
    """Return `state` with the fields that `body` names; None takes a field away."""
    merged = dict(state)
    for field, value in body.items():
        if field in MERGED_BY_KEY and isinstance(value, Mapping):
            value = merge(merged.get(field) or {}, value) or None
        if value is None:
            merged.pop(field, None)
        else:
            merged[field] = value
    return merged


def fields(changes: Iterable[Change], kind: str) -> dict[str, Any]:
    """Fold the effective changes of one kind into the fields they set, last wins."""
    state: dict[str, Any] = {}
    for change in effective(changes):
        if change.kind == kind:
            state = merge(state, change.body)
    return state
