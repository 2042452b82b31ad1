"""Spare badges: printed without a name, and bound to a person when one is needed."""

from collections.abc import Iterable
from dataclasses import dataclass

from checkin.domain.badge import VOIDED
from checkin.domain.journal import Change

SPARE = "spare"
"""The kind of a spare's subject: `spare:<serial>`."""

SPARE_PRINTED = "spare_printed"

DOUBLE = "double"
"""Why a spare is void whose number two stations have printed."""


@dataclass(frozen=True, slots=True)
class Spare:
    """One card without a name. Whose it is stands with the person: their badge has its serial.

    `category` is the one that stands on it, if any. Times are ISO 8601, UTC; empty where
    the fact has not happened.
    """

    serial: int
    token: str = ""
    category: str = ""
    printed_at: str = ""
    void_at: str = ""
    void_reason: str = ""

    @property
    def valid(self) -> bool:
        """Tell whether it may still be bound, or let its holder in."""
        return not self.void_at


def fold_spare(serial: int, changes: Iterable[Change]) -> Spare | None:
    """Fold a spare's effective changes, in their order; None where it was never printed."""
    prints, voids = [], []
    for change in changes:
        if change.kind == SPARE_PRINTED:
            prints.append(change)
        elif change.kind == VOIDED:
            voids.append((change.at, str(change.body.get("reason", ""))))
    if not prints:
        return None
    if len({change.station for change in prints}) > 1:
        voids.append((prints[-1].at, DOUBLE))
    at, reason = voids[-1] if voids else ("", "")
    body = prints[-1].body
    return Spare(
        serial=serial,
        token=str(body["token"]),
        category=str(body.get("category") or ""),
        printed_at=prints[-1].at,
        void_at=at,
        void_reason=reason,
    )
