"""What the store knows that bears on one scan."""

from collections.abc import Mapping
from dataclasses import replace

from checkin.domain.admission import Known
from checkin.domain.attendance import Presence
from checkin.domain.attendee import Attendee
from checkin.domain.programme import Session, for_everybody, moment
from checkin.domain.scan import Scan
from checkin.domain.setup import Setup
from checkin.domain.token import parse
from checkin.store import people, spares
from checkin.store.event_file import EventFile

EVENT_KEY = "event_key"
"""The secret that authenticates badges; only a desk holds it."""


def known(event: EventFile, setup: Setup, scan: Scan) -> Known:
    """Gather what is known about a scan: badge, person, session, who is inside.

    Read it in the same step that appends the verdict, under the write lock.
    """
    session = setup.sessions.get(scan.checkpoint)
    token = None if scan.attendee else parse(scan.code)
    ours = token is not None and token.event == setup.event.number
    badges = people.badges_with(event, token.serial) if token and ours else ()
    id = scan.attendee or (badges[0].attendee if badges else "")
    listed = people.get(event, id) if id else None
    attendee = listed.attendee if listed else None
    presences = presences_of(event, id) if id else {}
    here = presences.get(scan.checkpoint)
    inside: int = 0
    others: Mapping[str, int] = {}
    if session and session.over(moment(scan.at)):
        if here:  # every stay has ended
            presences[session.id] = replace(here, inside=False)
    elif session and attendee:
        inside, others = _inside(event, setup, session, attendee, here)
    return Known(
        event=setup.event.number,
        zone=setup.event.zone,
        session=session,
        key=_key(event) if ours and not badges else None,
        badges=badges,
        spare=spares.spare(event, token.serial) if token and ours else None,
        attendee=attendee,
        category=setup.categories.get(attendee.category) if attendee else None,
        delegation=setup.delegations.get(attendee.delegation) if attendee else None,
        registered=listed.registered if listed else "",
        valid=_valid_serial(event, id) if any(not badge.valid for badge in badges) else None,
        presences=presences,
        inside=inside,
        of_delegation=others,
        for_everybody=session is None or for_everybody(session, setup.sessions.values()),
    )


def presences_of(event: EventFile, attendee: str) -> dict[str, Presence]:
    """Return where a person has been, by checkpoint."""
    rows = event.db.conn.execute(
        "SELECT checkpoint, first_at, station, entered_at, last_at, inside, entries "
        "FROM presence WHERE attendee = ?",
        [attendee],
    )
    return {
        row[0]: Presence(row[0], row[1], row[2], row[3], row[4], bool(row[5]), row[6])
        for row in rows
    }


def _key(event: EventFile) -> bytes | None:
    held = event.secret(EVENT_KEY)
    return bytes.fromhex(held) if held else None


def _valid_serial(event: EventFile, attendee: str) -> int | None:
    badges = people.badges_of(event, attendee)
    return next((badge.serial for badge in badges if badge.valid), None)


def _inside(
    event: EventFile, setup: Setup, session: Session, attendee: Attendee, here: Presence | None
) -> tuple[int, Mapping[str, int]]:
    """Count the seats taken, and the others of the person's delegation who are inside."""
    rows = event.db.conn.execute(
        "SELECT delegation, category, n FROM tally WHERE checkpoint = ? AND state = 'inside'",
        [session.id],
    ).fetchall()
    categories = setup.categories
    seats = sum(n for _, key, n in rows if key not in categories or categories[key].seat)
    others = {key: n for code, key, n in rows if code == attendee.delegation}
    if here and here.inside:
        others[attendee.category] -= 1
    return seats, others
