"""A person's history from the journal."""

from collections.abc import Mapping
from dataclasses import dataclass

from checkin.domain.attendance import Presence
from checkin.domain.setup import subject
from checkin.domain.story import Happening, story
from checkin.services.card import Card, card
from checkin.store import journal
from checkin.store.event_file import EventFile
from checkin.store.imports import IMPORT
from checkin.store.knowledge import presences_of


@dataclass(frozen=True, slots=True)
class Dossier:
    """All that is known of one person: the card, where they have been, what happened."""

    card: Card
    presences: Mapping[str, Presence]
    history: tuple[Happening, ...]


def history(event: EventFile, id: str) -> tuple[Happening, ...]:
    """Return what happened to a person, the newest first."""
    return story(journal.of_subject(event.db, subject("attendee", id)), IMPORT)


def dossier(event: EventFile, id: str) -> Dossier | None:
    """Return all that is known of a person, None for somebody who is not there."""
    with event.reading():
        held = card(event, id)
        if held is None:
            return None
        return Dossier(held, presences_of(event, id), history(event, id))
