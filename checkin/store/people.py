"""Attendees as they are now, by id, reference, delegation or badge."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from checkin.domain.attendee import Attendee, attendee_from
from checkin.domain.badge import Badge
from checkin.domain.scan import Recorded, recorded
from checkin.store.event_file import EventFile
from checkin.store.journal import batched

ATTENDEE = "a.id, a.body, a.registered_at"


@dataclass(frozen=True, slots=True)
class Listed:
    """An attendee in a list: who, and when they registered (empty while expected)."""

    attendee: Attendee
    registered: str


def get(event: EventFile, id: str) -> Listed | None:
    """Return one attendee."""
    return next(iter(_listed(event, "a.id = ?", [id])), None)


def by_ids(event: EventFile, ids: Sequence[str]) -> list[Listed]:
    """Return attendees in the order of their ids given; ids that nobody has are left out."""
    found = {
        listed.attendee.id: listed
        for part in batched(ids, 500)
        for listed in _listed(event, f"a.id IN ({', '.join('?' * len(part))})", part)
    }
    return [found[id] for id in ids if id in found]


def everybody(event: EventFile) -> list[Listed]:
    """Return all attendees: delegations in precedence, each in its own order."""
    place = {code: i for i, code in enumerate(event.setup.delegations)}
    listed = _listed(event, "TRUE", [])
    return sorted(
        listed,
        key=lambda x: (place.get(x.attendee.delegation, len(place)), x.attendee.delegation,
                       x.attendee.rank, x.attendee.id),
    )  # fmt: skip


def how_many(event: EventFile) -> int:
    """Return how many people there are."""
    return int(event.db.conn.execute("SELECT count(*) FROM attendee").fetchone()[0])


def fields_of(event: EventFile, ids: Sequence[str]) -> dict[str, Mapping[str, Any]]:
    """Return what is set of these attendees, by id, for a roster to be compared with."""
    found: dict[str, Mapping[str, Any]] = {}
    for part in batched(ids, 500):
        marks = ", ".join("?" * len(part))
        rows = event.db.conn.execute(f"SELECT id, body FROM attendee WHERE id IN ({marks})", part)
        found.update((id, json.loads(body)) for id, body in rows)
    return found


def matching(event: EventFile, text: str) -> list[Listed]:
    """Return the attendees that a reference or a badge's serial names exactly."""
    found = _listed(event, "a.ref = ? OR a.id = ?", [text, text])
    digits = "".join(text.split())
    if not found and digits.isdecimal() and len(digits) <= 8:
        held = [badge.attendee for badge in badges_with(event, int(digits))]
        return by_ids(event, held)
    return found


def badges_with(event: EventFile, serial: int) -> tuple[Badge, ...]:
    """Return the badges that carry a serial: one, unless two stations collided."""
    return _badges(event, "serial = ?", [serial])


def badges_of(event: EventFile, attendee: str) -> tuple[Badge, ...]:
    """Return all badges that were printed for a person."""
    return _badges(event, "attendee = ?", [attendee])


def badges_of_all(event: EventFile, attendees: Sequence[str]) -> tuple[Badge, ...]:
    """Return all badges that were printed for some people, at most a few hundred."""
    return _badges(event, f"attendee IN ({', '.join('?' * len(attendees))})", attendees)


def valid_badges(event: EventFile) -> dict[str, Badge]:
    """Return the valid badge of every person who has one."""
    return {badge.attendee: badge for badge in _badges(event, "void_at = ''", [])}


def all_scans(event: EventFile, until: str = "~") -> list[Recorded]:
    """Return every scan up to a moment (ISO 8601, UTC), the earliest first.

    Those of one moment stand in the order of their changes, as a fold has them.
    """
    return _scans(event, "s.at <= ? ORDER BY s.at, c.clock, c.station, c.seq", [until])


def latest_scans(event: EventFile, limit: int = 10) -> list[Recorded]:
    """Return this station's last scans, the latest first."""
    return _scans(event, "s.station = ? ORDER BY s.seq DESC LIMIT ?", [event.station, limit])


def refused_scans(event: EventFile, checkpoint: str, limit: int = 200) -> list[Recorded]:
    """Return the scans that were refused at a checkpoint, the latest first."""
    where = "s.checkpoint = ? AND s.admitted = 0 ORDER BY s.at DESC, c.clock DESC LIMIT ?"
    return _scans(event, where, [checkpoint, limit])


def scan_with_nonce(event: EventFile, nonce: str) -> Recorded | None:
    """Return the scan that was recorded for one presentation, if it was."""
    return next(iter(_scans(event, "s.nonce = ? ORDER BY s.station, s.seq LIMIT 1", [nonce])), None)


def photo(event: EventFile, hash: str) -> bytes | None:
    """Return a photo by its content hash."""
    row = event.db.conn.execute("SELECT image FROM photo WHERE hash = ?", [hash]).fetchone()
    return bytes(row[0]) if row else None


def keep_photo(event: EventFile, hash: str, image: bytes) -> None:
    """Keep a photo in the event file under its content hash."""
    with event.writing():
        event.db.table("photo").insert({"hash": hash, "image": image}, pk="hash", ignore=True)


def _listed(event: EventFile, where: str, params: Sequence[Any]) -> list[Listed]:
    rows = event.db.conn.execute(f"SELECT {ATTENDEE} FROM attendee a WHERE {where}", params)
    return [
        Listed(attendee_from(id, json.loads(body)), registered) for id, body, registered in rows
    ]


def _badges(event: EventFile, where: str, params: Sequence[Any]) -> tuple[Badge, ...]:
    rows = event.db.conn.execute(
        "SELECT serial, attendee, token, printed_at, handed_at, void_at, body "
        f"FROM badge WHERE {where}",
        params,
    )
    return tuple(
        Badge(
            serial=serial, token=token, attendee=attendee, printed_at=printed, handed_at=handed,
            void_at=void, **json.loads(body),
        )
        for serial, attendee, token, printed, handed, void, body in rows
    )  # fmt: skip


def _scans(event: EventFile, where: str, params: Sequence[Any]) -> list[Recorded]:
    """Read scans: what was recorded from the change, what became known later from the row."""
    rows = event.db.conn.execute(
        "SELECT s.attendee, s.at, s.flag, c.station, c.seq, c.body "
        f"FROM scan s JOIN change c ON c.station = s.station AND c.seq = s.seq WHERE {where}",
        params,
    )
    return [
        recorded(json.loads(body), station, seq, at, attendee or "", flag)
        for attendee, at, flag, station, seq, body in rows
    ]
