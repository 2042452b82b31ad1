"""The event and its programme: sessions, rooms, doors, and who may enter."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, tzinfo
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo

from checkin.domain.attendee import Text

REGISTRATION = "registration"
"""The id of the registration desks' checkpoint; it is no room and has no window."""

GRACE = timedelta(minutes=30)
"""A stay ends this long after the session's end, for those who left without a scan."""


@dataclass(frozen=True, slots=True)
class Event:
    """The occasion. `uid` names the file's event, `number` (0 to 999) its tokens.

    `template` names the one that its badges are printed from; empty: the program's first.
    """

    uid: str
    number: int = 0
    name: Text = field(default_factory=dict)
    short: Text = field(default_factory=dict)
    place: Text = field(default_factory=dict)
    timezone: str = "UTC"
    host: str = ""
    note: Text = field(default_factory=dict)
    template: str = ""

    @property
    def zone(self) -> tzinfo:
        """The event's time zone: every time that is shown is in it."""
        return zone(self.timezone)


def event_from(body: Mapping[str, Any]) -> Event:
    """Read the event from the fields that the changes set."""
    return Event(
        uid=str(body.get("uid") or ""),
        number=int(body.get("number") or 0),
        name=dict(body.get("name") or {}),
        short=dict(body.get("short") or {}),
        place=dict(body.get("place") or {}),
        timezone=str(body.get("timezone") or "UTC"),
        host=str(body.get("host") or ""),
        note=dict(body.get("note") or {}),
        template=str(body.get("template") or ""),
    )


@lru_cache
def zone(name: str) -> tzinfo:
    """Return a time zone by its IANA name. Raises ZoneInfoNotFoundError."""
    return ZoneInfo(name)


def moment(at: str) -> datetime:
    """Read a moment as the journal writes it (ISO 8601, UTC)."""
    return datetime.fromisoformat(at)


def iso(when: datetime) -> str:
    """Write a moment as the journal does: ISO 8601, UTC, milliseconds."""
    return when.astimezone(UTC).isoformat(timespec="milliseconds")[:-6] + "Z"


def local(at: str, of: tzinfo) -> str:
    """Return a moment of the journal as local wall-clock time (ISO 8601, no offset)."""
    return moment(at).astimezone(of).strftime("%Y-%m-%dT%H:%M:%S")


@dataclass(frozen=True, slots=True)
class Doors:
    """When a door lets people in: minutes before the start, minutes after it.

    `close` None means until the session's end. Not strict: a scan outside of it
    is admitted with a remark.
    """

    open: int = 30
    close: int | None = None
    strict: bool = False


@dataclass(frozen=True, slots=True)
class Session:
    """An item of the programme. `start` and `end` are moments; capacity None is unbounded.

    `strict` refuses above capacity, `once` lets each person in one time only,
    `registration` insists on it first; `closed` says that the session was ended by hand.
    """

    id: str
    start: datetime
    end: datetime
    name: Text = field(default_factory=dict)
    room: Text = field(default_factory=dict)
    capacity: int | None = None
    strict: bool = False
    once: bool = False
    registration: bool = False
    doors: Doors = Doors()
    rule: Mapping[str, Any] | None = None
    closed: bool = False

    def over(self, at: datetime) -> bool:
        """Tell whether every stay in this session has ended."""
        return self.closed or at > self.end + GRACE

    @property
    def opens(self) -> datetime:
        """The moment from which the door lets people in."""
        return self.start - timedelta(minutes=self.doors.open)

    @property
    def closes(self) -> datetime:
        """The moment until which the door lets people in."""
        if self.doors.close is None:
            return self.end
        return self.start + timedelta(minutes=self.doors.close)


def session_from(id: str, body: Mapping[str, Any], of: tzinfo) -> Session:
    """Read a session from the fields that the changes set; its times are in the zone `of`."""
    start = datetime.fromisoformat(body["start"]).replace(tzinfo=of)
    end = datetime.fromisoformat(body["end"]).replace(tzinfo=of)
    doors = body.get("doors") or {}
    capacity = body.get("capacity")
    return Session(
        id=id,
        start=start,
        end=end,
        name=dict(body.get("name") or {}),
        room=dict(body.get("room") or {}),
        capacity=None if capacity is None else int(capacity),
        strict=bool(body.get("strict")),
        once=bool(body.get("once")),
        registration=bool(body.get("registration")),
        doors=Doors(
            int(doors.get("open", 30)),
            None if doors.get("close") is None else int(doors["close"]),
            bool(doors.get("strict")),
        ),
        rule=body.get("rule") or None,
        closed=bool(body.get("closed")),
    )


def for_everybody(session: Session, sessions: Iterable[Session]) -> bool:
    """Tell whether a session is for the whole forum, such as a plenary.

    No rule says who may enter, and no other session runs at the same time: where
    several run side by side, each is for those who are expected there.
    """
    return session.rule is None and not any(
        other.id != session.id and other.start < session.end and session.start < other.end
        for other in sessions
    )


TIMES = frozenset({"start", "end", "from", "until"})


def moved(value: Any, days: int) -> Any:
    """Return a programme (JSON values) with every wall-clock time moved by whole days."""
    return shifted(value, timedelta(days=days))


def shifted(value: Any, by: timedelta) -> Any:
    """Return a programme (JSON values) with every wall-clock time moved, also those of rules."""
    if isinstance(value, Mapping):
        return {
            key: _shifted_time(part, by) if key in TIMES else shifted(part, by)
            for key, part in value.items()
        }
    if isinstance(value, list):
        return [shifted(part, by) for part in value]
    return value


def _shifted_time(text: Any, by: timedelta) -> Any:
    if not isinstance(text, str):
        return text
    when = datetime.fromisoformat(text) + by
    return when.isoformat(timespec="minutes")
