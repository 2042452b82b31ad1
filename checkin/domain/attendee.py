"""Attendees, delegations and categories, read from the fields that changes set."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from checkin.domain.names import Name, Names, best, names_from, nfc

Text = Mapping[str, str]
"""A text per language code; the key "" holds one whose language is not known."""


@dataclass(frozen=True, slots=True)
class Attendee:
    """A registered person.

    `ref` is the id that the sender of the roster uses; `rank` the place in the
    delegation's own list; `title` the position and `courtesy` the form of
    address, as the ministry wrote them; `script` the one that the person
    chose for the badge; `blocked` the reason why not to let in, for supervisors.
    Who came with somebody and is on no list is a `companion` by number: until
    their own name is known, `names` is the one of the person `guest_of` whom
    they came with, and until a supervisor approves they are `provisional`.
    """

    id: str
    ref: str = ""
    names: Names = field(default_factory=dict)
    delegation: str = ""
    rank: int = 0
    category: str = ""
    title: str = ""
    courtesy: str = ""
    organisation: str = ""
    email: str = ""
    phone: str = ""
    note: str = ""
    groups: tuple[str, ...] = ()
    photo: str = ""
    script: str = ""
    cancelled: bool = False
    blocked: str = ""
    guest_of: str = ""
    companion: int = 0
    provisional: bool = False

    def name(self, *scripts: str) -> Name:
        """Return the name in the first of the scripts that there is, else in any."""
        return best(self.names, scripts)


TEXT_FIELDS = (
    "ref", "delegation", "category", "title", "courtesy", "organisation",
    "email", "phone", "note", "photo", "script", "blocked", "guest_of",
)  # fmt: skip


def text_of(body: Mapping[str, Any], name: str) -> str:
    """Return one of an attendee's texts, "" where it is not set."""
    return nfc(str(body.get(name) or ""))


def is_cancelled(body: Mapping[str, Any]) -> bool:
    """Tell whether a registration was withdrawn; where all of it was taken back, it was too."""
    return not body or bool(body.get("cancelled"))


def attendee_from(id: str, body: Mapping[str, Any]) -> Attendee:
    """Read an attendee from the fields that the changes set; unknown fields are passed over."""
    texts = {name: text_of(body, name) for name in TEXT_FIELDS if body.get(name)}
    return Attendee(
        id=id,
        names=names_from(body.get("names") or {}),
        rank=int(body.get("rank") or 0),
        groups=tuple(body.get("groups") or ()),
        cancelled=is_cancelled(body),
        companion=int(body.get("companion") or 0),
        provisional=bool(body.get("provisional")),
        **texts,
    )


def attendee_id(event: str, key: str) -> str:
    """Return the id of an imported person, from the event and the row's key.

    Two laptops that import one file make the same people.
    """
    return hashlib.blake2b(f"{event}\n{nfc(key)}".encode(), digest_size=8).hexdigest()


@dataclass(frozen=True, slots=True)
class Acting:
    """Who stands in for a head, and when (ISO local time; empty: without bound)."""

    person: str
    since: str = ""
    until: str = ""

    def at(self, moment: str) -> bool:
        """Tell whether the person acts for the head at a moment (ISO local time)."""
        return (not self.since or self.since <= moment) and (not self.until or moment < self.until)


@dataclass(frozen=True, slots=True)
class Delegation:
    """The people who come together for a country or an organisation."""

    code: str
    country: str = ""
    name: Text = field(default_factory=dict)
    short: Text = field(default_factory=dict)
    precedence: int = 0
    head: str = ""
    acting: tuple[Acting, ...] = ()

    def led_by(self, attendee: Attendee, moment: str) -> bool:
        """Tell whether the person heads the delegation, or acts for its head at that moment."""
        known_as = {attendee.id, attendee.ref} - {""}
        if self.head in known_as:
            return True
        return next((a.person in known_as for a in self.acting if a.at(moment)), False)


def delegation_from(code: str, body: Mapping[str, Any]) -> Delegation:
    """Read a delegation from the fields that the changes set."""
    return Delegation(
        code=code,
        country=str(body.get("country") or ""),
        name=dict(body.get("name") or {}),
        short=dict(body.get("short") or {}),
        precedence=int(body.get("precedence") or 0),
        head=str(body.get("head") or ""),
        acting=tuple(
            Acting(str(a["person"]), str(a.get("from") or ""), str(a.get("until") or ""))
            for a in body.get("acting") or ()
        ),
    )


@dataclass(frozen=True, slots=True)
class Category:
    """An attendee's role: its letter and colour on the badge, and how its people count.

    `colour` is `#RRGGBB`; `delegate` says whether its people count as
    delegates, `seat` whether they take a seat in a room; `zones` are the signs of the
    rooms that the badge shows to a guard.
    """

    key: str
    letter: str = ""
    colour: str = "#5B6472"
    name: Text = field(default_factory=dict)
    delegate: bool = True
    seat: bool = True
    zones: str = ""


def category_from(key: str, body: Mapping[str, Any]) -> Category:
    """Read a category from the fields that the changes set."""
    default = Category(key)
    return Category(
        key=key,
        letter=str(body.get("letter") or key[:1].upper()),
        colour=str(body.get("colour") or default.colour),
        name=dict(body.get("name") or {}),
        delegate=bool(body.get("delegate", True)),
        seat=bool(body.get("seat", True)),
        zones=str(body.get("zones") or ""),
    )


HEAD = "head"
"""The key of the category of heads of delegation."""

CATEGORIES: Mapping[str, Mapping[str, Any]] = {
    HEAD: {"letter": "H", "colour": "#8A6D1B"},
    "government": {"letter": "G", "colour": "#1D6FB8"},
    "business": {"letter": "B", "colour": "#8B2C77"},
    "academia": {"letter": "A", "colour": "#2E7D5B"},
    "press": {"letter": "P", "colour": "#C2570C", "delegate": False, "seat": False},
    "interpreter": {"letter": "I", "colour": "#5B6472", "delegate": False},
    "staff": {"letter": "S", "colour": "#37474F", "delegate": False, "seat": False},
    "security": {"letter": "X", "colour": "#212121", "delegate": False, "seat": False},
    "guest": {"letter": "V", "colour": "#4B5FC4"},
}
"""The categories that a new event begins with; their names are words of the catalogue."""


def in_precedence(delegations: Iterable[Delegation]) -> list[Delegation]:
    """Return the delegations in their order of precedence."""
    return sorted(delegations, key=lambda d: (d.precedence, d.code))


def by_rank(attendees: Iterable[Attendee]) -> list[Attendee]:
    """Return a delegation's attendees in the order of its own list."""
    return sorted(attendees, key=lambda a: (a.rank, a.id))
