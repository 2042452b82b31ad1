"""Badges without a name, and whose each became."""

from dataclasses import dataclass

from checkin.domain.spare import Spare
from checkin.store.event_file import EventFile

ASKED = "SELECT serial, token, category, printed_at, void_at, void_reason FROM spare"


@dataclass(frozen=True, slots=True)
class Held:
    """A spare badge, and the ids of those whom it was bound to: one, unless two desks did so."""

    spare: Spare
    holders: tuple[str, ...] = ()


def spare(event: EventFile, serial: int) -> Spare | None:
    """Return the spare badge of a number."""
    row = event.db.conn.execute(f"{ASKED} WHERE serial = ?", [serial]).fetchone()
    return Spare(*row) if row else None


def any_free(event: EventFile) -> bool:
    """Tell whether there is a spare badge that may be bound."""
    row = event.db.conn.execute(
        "SELECT 1 FROM spare s WHERE s.void_at = '' "
        "AND NOT EXISTS (SELECT 1 FROM badge b WHERE b.serial = s.serial) LIMIT 1"
    ).fetchone()
    return row is not None


def spares(event: EventFile) -> list[Held]:
    """Return all spare badges, in the order of their numbers."""
    rows = event.db.conn.execute(
        "SELECT b.serial, b.attendee FROM badge b JOIN spare s ON s.serial = b.serial "
        "ORDER BY b.serial, b.attendee"
    )
    holders: dict[int, tuple[str, ...]] = {}
    for serial, attendee in rows:
        holders[serial] = (*holders.get(serial, ()), attendee)
    found = [Spare(*row) for row in event.db.conn.execute(f"{ASKED} ORDER BY serial")]
    return [Held(each, holders.get(each.serial, ())) for each in found]
