"""The order in which a delegation's badges came out of the printer."""

from checkin.domain.badge import PRINTED, Badge
from checkin.store.event_file import EventFile


def printed_before(event: EventFile, delegation: str, badge: Badge) -> int:
    """Return how many badges of a delegation were printed before, void and handed over too."""
    key = f"badges of {delegation}"
    order = event.remember(key, _version(event, delegation), lambda: _order(event, delegation))
    return order.get(badge.serial, len(order))


def _order(event: EventFile, delegation: str) -> dict[int, int]:
    """Return the place of every badge of a delegation, by its number: that of its first print."""
    rows = event.db.conn.execute(
        "SELECT json_extract(c.body, '$.serial') FROM attendee a "
        "CROSS JOIN change c ON c.subject = 'attendee:' || a.id AND c.kind = ? "
        "WHERE a.delegation = ? ORDER BY c.clock, c.station, c.seq",
        [PRINTED, delegation],
    )
    return {serial: place for place, serial in enumerate(dict.fromkeys(row[0] for row in rows))}


def _version(event: EventFile, delegation: str) -> tuple[int, int]:
    """Return what changes when a badge is added, or a person moves to or from a delegation."""
    row = event.db.conn.execute(
        "SELECT (SELECT max(rowid) FROM badge), (SELECT sum(n) FROM tally "
        "WHERE checkpoint = '' AND delegation = ? AND state = 'expected')",
        [delegation],
    ).fetchone()
    return row[0] or 0, row[1] or 0
