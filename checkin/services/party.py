"""A party: people who come with somebody and are on no list, their names known later."""

from dataclasses import asdict

from checkin.domain.attendee import Attendee, attendee_from
from checkin.domain.journal import Change, Draft
from checkin.domain.names import Name
from checkin.domain.person import SET
from checkin.domain.setup import subject
from checkin.failure import Failure
from checkin.services.pin import has_pin, require_pin
from checkin.services.walk_in import names_of, new_id
from checkin.store import people
from checkin.store.event_file import EventFile
from checkin.store.parties import companions, next_rank

MOST = 30
"""Companions of one party."""

COMPANION = "guest"
"""The category of people of whom nothing is known yet."""


def register_party(event: EventFile, leader: str, n: int, by: str = "") -> list[str]:
    """Register n companions of an attendee; return their ids.

    They are provisional: let in where the whole forum is, until a supervisor approves.
    Raises Failure for a leader who is not there, or a number out of range.
    """
    with event.writing():
        listed = people.get(event, leader)
        if listed is None:
            raise Failure("no_such_person", person=leader)
        of = listed.attendee
        earlier = len(companions(event, of.delegation, leader))
        after = next_rank(event, of.delegation)
        drafts = _companions(event, of, n, earlier, after)
        event.append(drafts, by)
    return [draft.subject.partition(":")[2] for draft in drafts]


def register_party_of(
    event: EventFile, name: str, delegation: str, n: int, by: str = ""
) -> list[str]:
    """Register a leader who is on no list, and n companions; return the ids, the leader's first.

    All of them are provisional. Raises Failure without a name, or for a number out of range.
    """
    with event.writing():
        rank = next_rank(event, delegation)
        body = {
            "names": names_of(name),
            "delegation": delegation,
            "category": COMPANION,
            "rank": rank,
            "provisional": True,
            "walk_in": True,
        }
        leader = attendee_from(new_id(event), body)
        drafts = [
            Draft(SET, subject("attendee", leader.id), body),
            *_companions(event, leader, n, 0, rank + 1),
        ]
        event.append(drafts, by)
    return [draft.subject.partition(":")[2] for draft in drafts]


def approve(event: EventFile, id: str, pin: str = "", by: str = "") -> list[Change]:
    """Approve a provisional person, and all of their party with them.

    Raises Failure where the event has a PIN and this is another one, or for somebody who is
    not there.
    """
    if has_pin(event):
        require_pin(event, pin)
    with event.writing():
        listed = people.get(event, id)
        if listed is None:
            raise Failure("no_such_person", person=id)
        who = listed.attendee
        party = companions(event, who.delegation, who.guest_of or id)
        leader = people.get(event, who.guest_of) if who.guest_of else None
        everybody = [listed, *party, *([leader] if leader else [])]
        ids = {x.attendee.id: None for x in everybody if x.attendee.provisional}
        drafts = [Draft(SET, subject("attendee", id), {"provisional": None}) for id in ids]
        return event.append(drafts, by) if drafts else []


def _companions(event: EventFile, leader: Attendee, n: int, earlier: int, rank: int) -> list[Draft]:
    """Return what makes n companions: called after their leader, until their names are known."""
    if not 0 < n <= MOST:
        raise Failure("companions_out_of_range", least=1, most=MOST)
    names = {script: _parts(name) for script, name in leader.names.items()}
    return [
        Draft(
            SET,
            subject("attendee", new_id(event)),
            {
                "names": names,
                "delegation": leader.delegation,
                "category": COMPANION,
                "rank": rank + i,
                "guest_of": leader.id,
                "companion": earlier + i + 1,
                "provisional": True,
                "walk_in": True,
            },
        )
        for i in range(n)
    ]


def _parts(name: Name) -> dict[str, str]:
    return {part: text for part, text in asdict(name).items() if text}
