"""What a session lead's board and a projector show of the event."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from checkin.domain.attendee import Attendee, Delegation
from checkin.domain.invited import leading, named
from checkin.domain.programme import REGISTRATION, Session, iso, local, moment
from checkin.services.attendance import Count, counts
from checkin.store import attendance, people
from checkin.store.event_file import EventFile

STEPS = (5, 10, 15, 30, 60, 120, 240, 720, 1440)
"""Minutes that one column of arrivals may stand for."""

COLUMNS = 48
"""The most columns of arrivals; where the times reach further, each stands for longer."""


@dataclass(frozen=True, slots=True)
class Arrivals:
    """How many people came first in each step of so many minutes, from `start` on, gaps included.

    Their sum is the number of people who have attended.
    """

    start: datetime
    step: int
    came: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Absent:
    """A head of delegation, or who acts for one, who is waited for.

    `registered` tells whether they have come to the event at all, `elsewhere`
    is the session that they are inside meanwhile, if any.
    """

    attendee: Attendee
    delegation: Delegation
    registered: bool = False
    elsewhere: str = ""


@dataclass(frozen=True, slots=True)
class Detail:
    """What a session lead wants to know of one checkpoint.

    `expected` is None where a rule names nobody one by one; `of_delegation` the
    expected people of each delegation, at registration only.
    """

    count: Count
    expected: int | None = None
    of_delegation: Mapping[str, int] = field(default_factory=dict)
    absent: tuple[Absent, ...] = ()
    arrivals: Arrivals | None = None


def is_closed_meeting(session: Session) -> bool:
    """Tell whether a session lets only some people in: no projector shows it."""
    return session.rule is not None


def for_projector(event: EventFile) -> list[Count]:
    """Return the counts that everybody may see: of the sessions that are open to all."""
    return [c for c in counts(event) if c.session and not is_closed_meeting(c.session)]


def details(event: EventFile, of: Sequence[Count]) -> dict[str, Detail]:
    """Return what a lead wants to know of these checkpoints, by their ids."""
    heads = _heads(event) if of else []
    been = attendance.places_of(event, [head.attendee.id for head in heads])
    expected: Counter[str] = Counter()
    for (delegation, _), n in attendance.expected(event).items():
        expected[delegation] += n
    return {count.id: _detail(event, count, heads, been, +expected) for count in of}


def arrivals(event: EventFile, checkpoint: str) -> Arrivals | None:
    """Return how people came over time; None before the first.

    A session's times reach from its doors' opening until now, or to its end.
    """
    minutes = [(moment(f"{at}Z"), n) for at, n in attendance.arrivals(event, checkpoint)]
    session = event.setup.sessions.get(checkpoint)
    reach = [session.opens, min(session.end, event.now())] if session else []
    return over_time(minutes, [at.astimezone(UTC) for at in reach]) if minutes else None


def over_time(minutes: Sequence[tuple[datetime, int]], reach: Sequence[datetime]) -> Arrivals:
    """Return how many came in each step of time; the steps cover the moments in `reach` too."""
    times = [*(at for at, _ in minutes), *reach]
    first, last = min(times), max(times)
    step = next((s for s in STEPS if _column(first, last, s) < COLUMNS), STEPS[-1])
    came = [0] * (_column(first, last, step) + 1)
    for at, n in minutes:
        came[_column(first, at, step)] += n
    return Arrivals(_floor(first, step), step, tuple(came))


def _column(first: datetime, at: datetime, step: int) -> int:
    return (_floor(at, step) - _floor(first, step)) // timedelta(minutes=step)


def _floor(at: datetime, step: int) -> datetime:
    """Return the full five minutes, quarter, hour … that a moment lies in."""
    midnight = at.replace(hour=0, minute=0, second=0, microsecond=0)
    return at - (at - midnight) % timedelta(minutes=step)


def _detail(
    event: EventFile,
    count: Count,
    heads: Sequence[Absent],
    been: Mapping[str, Mapping[str, bool]],
    expected: Mapping[str, int],
) -> Detail:
    session = count.session
    return Detail(
        count=count,
        expected=waited_for(event, session, sum(expected.values())),
        of_delegation=dict(expected) if session is None else {},
        absent=tuple(_absent(event, session, heads, been)),
        arrivals=arrivals(event, count.id),
    )


def waited_for(event: EventFile, session: Session | None, everybody: int) -> int | None:
    """Return how many people a session waits for: all, or those whom its rule names.

    Registration (None) waits for all; None where a rule names nobody.
    """
    if session is None or session.rule is None:
        return everybody
    now = local(iso(event.now()), event.setup.event.zone)
    return len(named(session.rule, event.setup.delegations.values(), now)) or None


def _heads(event: EventFile) -> list[Absent]:
    """Return who leads each delegation now, in precedence; who cancelled is not waited for."""
    now = local(iso(event.now()), event.setup.event.zone)
    found = []
    for delegation in event.setup.delegations.values():
        if who := leading(delegation, now):
            listed = people.by_ids(event, [who]) or people.matching(event, who)
            found += [
                Absent(x.attendee, delegation, bool(x.registered))
                for x in listed
                if not x.attendee.cancelled
            ]
    return found


def _absent(
    event: EventFile,
    session: Session | None,
    heads: Sequence[Absent],
    been: Mapping[str, Mapping[str, bool]],
) -> list[Absent]:
    """Return the heads of delegation who are waited for at a checkpoint.

    At registration: who has not registered. At a session whose rule names
    people: those of them who are not inside. At a session for all: who is inside
    no room at all, since sessions lie side by side.
    """
    if session is None:
        return [head for head in heads if not head.registered]
    if session.rule is not None:
        now = local(iso(event.now()), event.setup.event.zone)
        wanted = named(session.rule, event.setup.delegations.values(), now)
        heads = [head for head in heads if wanted & {head.attendee.id, head.attendee.ref}]
        return [
            replace(head, elsewhere=_room(been[head.attendee.id]))
            for head in heads
            if not been[head.attendee.id].get(session.id)
        ]
    return [head for head in heads if not _room(been[head.attendee.id])]


def _room(been: Mapping[str, bool]) -> str:
    """Return the room that a person is inside now, if any."""
    rooms = (place for place, inside in been.items() if inside and place != REGISTRATION)
    return next(rooms, "")
