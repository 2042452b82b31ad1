"""Somebody who is on no list: registered at the desk, after a look at who they may be."""

import secrets
from typing import Any

from checkin.domain.attendee import attendee_id
from checkin.domain.journal import Draft
from checkin.domain.names import nfc, script_of
from checkin.domain.person import SET
from checkin.domain.setup import subject
from checkin.failure import Failure
from checkin.roster.fullname import parts_of
from checkin.services.search import Hit, found
from checkin.store.event_file import EventFile
from checkin.store.parties import next_rank

LIKELY = 4
"""How many people a clerk compares with the one who stands before them."""

LETTERS = 2
"""With fewer letters everybody might be meant."""


def register(
    event: EventFile,
    name: str,
    delegation: str,
    category: str,
    organisation: str = "",
    by: str = "",
) -> str:
    """Register a person who is on no list; return their id.

    The name is kept under the script it is written in, and taken apart only where it shows
    how. The person comes last in the delegation's list. Raises Failure without a name.
    """
    with event.writing():
        id = new_id(event)
        body = {
            "names": names_of(name),
            "delegation": delegation,
            "category": category,
            "organisation": nfc(organisation) or None,
            "rank": next_rank(event, delegation),
            "walk_in": True,
        }
        filled = {field: value for field, value in body.items() if value is not None}
        event.append([Draft(SET, subject("attendee", id), filled)], by)
    return id


def names_of(name: str) -> dict[str, dict[str, Any]]:
    """Return a typed name as a change names it: under its script, in its parts.

    Raises Failure where there is not one letter in it.
    """
    name = nfc(name)
    if not any(map(str.isalpha, name)):
        raise Failure("name_missing")
    return {script_of(name): dict(parts_of(name))}


def doubles(event: EventFile, name: str, delegation: str = "") -> list[Hit]:
    """Return whom a typed name may mean already, those of the delegation first."""
    if sum(map(str.isalpha, name)) < LETTERS:
        return []
    hits = [hit for hit in found(event, name) if not hit.attendee.companion]
    hits.sort(key=lambda hit: hit.attendee.delegation != delegation)
    return hits[:LIKELY]


def new_id(event: EventFile) -> str:
    """Return an id that nobody has, at any station."""
    return attendee_id(event.setup.event.uid, f"desk {secrets.token_hex(8)}")
