"""What the desk shows of one person."""

from dataclasses import dataclass

from checkin.domain.attendance import Presence
from checkin.domain.attendee import Attendee, Category, Delegation
from checkin.domain.badge import Badge
from checkin.domain.programme import REGISTRATION
from checkin.services.boxes import Place, place_of
from checkin.store import people
from checkin.store.event_file import EventFile
from checkin.store.knowledge import presences_of


@dataclass(frozen=True, slots=True)
class Card:
    """A person as the desk sees them: who, of which delegation, with which badge.

    `place` is where the badge lies, or lay until it was handed over; `been` the
    sessions that they were let into, in the order of their coming.
    """

    attendee: Attendee
    delegation: Delegation | None
    category: Category | None
    registered: str
    badge: Badge | None
    photo: bytes | None
    place: Place | None = None
    been: tuple[Presence, ...] = ()


def card(event: EventFile, id: str) -> Card | None:
    """Return what is known of a person now, None for somebody who is not there."""
    listed = people.get(event, id)
    if listed is None:
        return None
    who = listed.attendee
    badge = next((badge for badge in people.badges_of(event, id) if badge.valid), None)
    return Card(
        attendee=who,
        delegation=event.setup.delegations.get(who.delegation),
        category=event.setup.categories.get(who.category),
        registered=listed.registered,
        badge=badge,
        photo=people.photo(event, who.photo) if who.photo else None,
        place=place_of(event, who.delegation, badge) if badge and badge.prints else None,
        been=_been(event, id),
    )


def _been(event: EventFile, id: str) -> tuple[Presence, ...]:
    been = presences_of(event, id).values()
    rooms = (presence for presence in been if presence.checkpoint != REGISTRATION)
    return tuple(sorted(rooms, key=lambda presence: presence.first_at))
