"""What the desk shows of one person."""

from dataclasses import dataclass

from checkin.domain.attendee import Attendee, Category, Delegation
from checkin.domain.badge import Badge
from checkin.store import people
from checkin.store.event_file import EventFile


@dataclass(frozen=True, slots=True)
class Card:
    """A person as the desk sees them: who, of which delegation, with which badge."""

    attendee: Attendee
    delegation: Delegation | None
    category: Category | None
    registered: str
    badge: Badge | None
    photo: bytes | None


def card(event: EventFile, id: str) -> Card | None:
    """Return what is known of a person now, None for somebody who is not there."""
    listed = people.get(event, id)
    if listed is None:
        return None
    who = listed.attendee
    return Card(
        attendee=who,
        delegation=event.setup.delegations.get(who.delegation),
        category=event.setup.categories.get(who.category),
        registered=listed.registered,
        badge=next((badge for badge in people.badges_of(event, id) if badge.valid), None),
        photo=people.photo(event, who.photo) if who.photo else None,
    )
