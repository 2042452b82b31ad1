"""How an event is set up: what it is, its delegations, categories, sessions and stations."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from checkin.domain.attendee import (
    Category,
    Delegation,
    category_from,
    delegation_from,
    in_precedence,
)
from checkin.domain.programme import Event, Session, event_from, session_from

EVENT = "event"
BLOCKS = 10_000
"""How many blocks of serials there are: a serial's first four digits."""

KINDS = (EVENT, "delegation", "category", "session", "station", "template")
"""What a set-up consists of; each is changed by a change of kind `<kind>_set`."""


@dataclass(frozen=True, slots=True)
class Station:
    """An installation that works on the event.

    `number` counts them as they came, `name` is what its people call it, if
    anything; `blocks` are the blocks of serials it may print.
    """

    id: str
    number: int = 0
    name: str = ""
    blocks: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Setup:
    """The whole set-up, each part by its id; sessions in the order of the programme.

    `templates` are the event's own, as text (JSON): what they say is for the printing to know.
    """

    event: Event
    delegations: Mapping[str, Delegation] = field(default_factory=dict)
    categories: Mapping[str, Category] = field(default_factory=dict)
    sessions: Mapping[str, Session] = field(default_factory=dict)
    stations: Mapping[str, Station] = field(default_factory=dict)
    templates: Mapping[str, str] = field(default_factory=dict)

    def free_block(self, station: str) -> int:
        """Return a block of serials that no known station prints from.

        Each station begins to look at a place of its own: two that do not know
        of each other, on two copies of one file, hardly ever print one serial.
        """
        taken = {block for known in self.stations.values() for block in known.blocks}
        begin = int.from_bytes(hashlib.blake2b(station.encode(), digest_size=8).digest())
        places = ((begin + step) % BLOCKS for step in range(BLOCKS))
        return next(block for block in places if block not in taken)


def subject(kind: str, id: str) -> str:
    """Return the subject of a change: what it is about, such as `session:plenary`."""
    return f"{kind}:{id}"


def setup_from(rows: Iterable[tuple[str, Mapping[str, Any]]]) -> Setup:
    """Read the set-up from its subjects and their fields."""
    of: dict[str, dict[str, Mapping[str, Any]]] = {kind: {} for kind in KINDS}
    for row_subject, body in rows:
        kind, _, id = row_subject.partition(":")
        of[kind][id] = body
    event = event_from(of[EVENT].get("", {}))
    delegations = in_precedence(delegation_from(c, b) for c, b in of["delegation"].items())
    # A session whose times have not arrived yet from another station cannot be shown.
    sessions = [
        session_from(id, body, event.zone)
        for id, body in of["session"].items()
        if body.get("start") and body.get("end") and not body.get("removed")
    ]
    return Setup(
        event=event,
        delegations={d.code: d for d in delegations},
        categories={key: category_from(key, body) for key, body in of["category"].items()},
        sessions={s.id: s for s in sorted(sessions, key=lambda s: (s.start, s.end, s.id))},
        stations={
            id: Station(
                id,
                int(body.get("number") or 0),
                str(body.get("name") or ""),
                tuple(body.get("blocks") or ()),
            )
            for id, body in of["station"].items()
        },
        templates={
            id: str(body["json"]) for id, body in sorted(of["template"].items()) if body.get("json")
        },
    )
