"""Who came with whom, and who is next in a delegation's list."""

from checkin.store import people
from checkin.store.event_file import EventFile
from checkin.store.people import Listed


def companions(event: EventFile, delegation: str, leader: str) -> list[Listed]:
    """Return those of a delegation who came with a person, in the order of its list."""
    rows = event.db.conn.execute(
        "SELECT id FROM attendee WHERE delegation = ? AND json_extract(body, '$.guest_of') = ? "
        "ORDER BY rank, id",
        [delegation, leader],
    ).fetchall()
    return people.by_ids(event, [row[0] for row in rows])


def of_delegation(event: EventFile, delegation: str) -> list[Listed]:
    """Return a delegation's people in the order of its own list."""
    rows = event.db.conn.execute(
        "SELECT id FROM attendee WHERE delegation = ? ORDER BY rank, id", [delegation]
    ).fetchall()
    return people.by_ids(event, [row[0] for row in rows])


def next_rank(event: EventFile, delegation: str) -> int:
    """Return the rank behind a delegation's last one."""
    row = event.db.conn.execute(
        "SELECT max(rank) FROM attendee WHERE delegation = ?", [delegation]
    ).fetchone()
    return int(row[0] or 0) + 1
