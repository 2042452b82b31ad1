"""Attendees as they are now, by id, reference, delegation or badge."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from checkin.domain.attendee import Attendee, attendee_from
from checkin.domain.badge import Badge
from checkin.domain.person import SET
from checkin.domain.scan import Recorded, recorded
from checkin.domain.token import SERIALS_PER_BLOCK
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
    """Return the attendees that a reference or a badge's serial names exactly.

    Four digits may also be the last four of a serial, as it stands under the code.
    """
    found = _listed(event, "a.ref = ? OR a.id = ?", [text, text])
    digits = "".join(text.split())
    if found or not digits.isdecimal() or len(digits) > 8:
        return found
    serials = [int(digits)]
    if len(digits) == 4:
        blocks = sorted({b for s in event.setup.stations.values() for b in s.blocks})
        serials += [block * SERIALS_PER_BLOCK + int(digits) for block in blocks]
    held = [badge.attendee for serial in serials for badge in badges_with(event, serial)]
    return by_ids(event, list(dict.fromkeys(held)))


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


def waiting_badges(event: EventFile, delegation: str) -> tuple[Badge, ...]:
    """Return the valid badges of a delegation that nobody has taken yet."""
    where = (
        "void_at = '' AND handed_at = '' "
        "AND attendee IN (SELECT id FROM attendee WHERE delegation = ?)"
    )
    return _badges(event, where, [delegation])


def valid_badges_of(event: EventFile, attendees: Sequence[str]) -> dict[str, Badge]:
    """Return the valid badges of some people: quick, however many others have one."""
    return {
        badge.attendee: badge
        for part in batched(attendees, 500)
        for badge in badges_of_all(event, part)
        if badge.valid
    }


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


def photo_heads(event: EventFile, hashes: Sequence[str], length: int = 4096) -> dict[str, bytes]:
    """Return how the files of these photos begin, by their hash; those that are not here lack."""
    found: dict[str, bytes] = {}
    for part in batched(hashes, 500):
        marks = ", ".join("?" * len(part))
        rows = event.db.conn.execute(
            f"SELECT hash, substr(image, 1, ?) FROM photo WHERE hash IN ({marks})", [length, *part]
        )
        found.update((hash, bytes(image)) for hash, image in rows)
    return found


def keep_photo(event: EventFile, hash: str, image: bytes) -> bool:
    """Keep a photo in the event file under its content hash; tell whether it is new there."""
    with event.writing():
        new = "INSERT OR IGNORE INTO photo (hash, image) VALUES (?, ?)"
        return event.db.conn.execute(new, [hash, image]).rowcount > 0


def forget_photos(event: EventFile, hashes: Sequence[str]) -> None:
    """Take photos out of the event file again which no change has named."""
    named = "SELECT json_extract(body, '$.photo') FROM change WHERE kind = ? AND instr(body, ?)"
    with event.writing():
        kept = {row[0] for row in event.db.conn.execute(named, [SET, '"photo"'])}
        gone = [[hash] for hash in hashes if hash not in kept]
        event.db.conn.executemany("DELETE FROM photo WHERE hash = ?", gone)


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
