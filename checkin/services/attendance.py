"""Head counts: who is inside now, and how many have attended."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from checkin.domain.programme import REGISTRATION, Session, iso, moment
from checkin.store import attendance as stored
from checkin.store.event_file import EventFile


@dataclass(frozen=True, slots=True)
class Count:
    """One checkpoint's people. `session` is None for registration, which is no room.

    `inside` counts everybody in the room, `seats` those who take a seat;
    `attended` the distinct people ever let in, `by_delegation` those inside
    (at registration: those who came).
    """

    session: Session | None
    inside: int
    seats: int
    attended: int
    by_delegation: Mapping[str, int] = field(default_factory=dict)

    @property
    def id(self) -> str:
        """The checkpoint's id."""
        return self.session.id if self.session else REGISTRATION


def counts(event: EventFile, at: str = "") -> list[Count]:
    """Return the counts of registration and of every session, now or at a moment (ISO, UTC)."""
    with event.reading():
        held = stored.counted_at(event, at) if at else stored.counted(event)
        sessions = event.setup.sessions
        seatless = {key for key, category in event.setup.categories.items() if not category.seat}
        if at:  # as it was then: what was closed since had its people inside
            sessions = {
                id: replace(session, closed=stored.closed_at(event, id, at))
                for id, session in sessions.items()
            }
    when = at or iso(event.now())
    found = [_registration(held.get(REGISTRATION, stored.Counted()))]
    for id, session in sessions.items():
        found.append(_count(session, held.get(id, stored.Counted()), when, seatless))
    return found


def _registration(held: stored.Counted) -> Count:
    came: Counter[str] = Counter()
    for (delegation, _), n in held.attended.items():
        came[delegation] += n
    total = came.total()
    return Count(None, 0, 0, total, dict(+came))


def _count(session: Session, held: stored.Counted, at: str, seatless: set[str]) -> Count:
    inside = {} if session.over(moment(at)) else held.inside
    by_delegation: Counter[str] = Counter()
    for (delegation, _), n in inside.items():
        by_delegation[delegation] += n
    return Count(
        session=session,
        inside=sum(inside.values()),
        seats=sum(n for (_, category), n in inside.items() if category not in seatless),
        attended=sum(held.attended.values()),
        by_delegation=dict(+by_delegation),
    )
