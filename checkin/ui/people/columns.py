"""The columns of the table of people: their headings, their widths, and what stands in them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from checkin.domain.names import shown
from checkin.domain.setup import Setup
from checkin.domain.token import serial_text
from checkin.sentences import N_
from checkin.services.roll import NAME
from checkin.store.roll import ARRIVAL, BADGE, CATEGORY, RANK, Entry
from checkin.words import Words

Text = Callable[[Entry, Words, Setup], str]


@dataclass(frozen=True, slots=True)
class Column:
    """A heading in English, the text of a line, its width, and by what it sorts (empty: not)."""

    heading: str
    text: Text
    width: int
    order: str = ""


def _name(entry: Entry, words: Words, *_: object) -> str:
    return words.name(entry.listed.attendee)


def _other(entry: Entry, words: Words, *_: object) -> str:
    who = entry.listed.attendee
    first = shown(who.names, words.language)
    return "  ·  ".join(name.shown for name in who.names.values() if name.shown != first)


def _delegation(entry: Entry, words: Words, setup: Setup) -> str:
    code = entry.listed.attendee.delegation
    held = setup.delegations.get(code)
    return words.delegation(held) if held else code


def _category(entry: Entry, words: Words, setup: Setup) -> str:
    key = entry.listed.attendee.category
    held = setup.categories.get(key)
    return words.category(held) if held else key


def _arrived(entry: Entry, words: Words, setup: Setup) -> str:
    who = entry.listed
    if who.attendee.cancelled:
        return words("withdrawn")
    if who.registered:
        return words.time(who.registered, setup.event.zone)
    return words("expected")


def _badge(entry: Entry, words: Words, *_: object) -> str:
    badge = entry.badge
    if badge is None:
        return ""
    number = serial_text(badge.serial)
    if not badge.valid:
        return words("{serial} void", serial=number)
    if badge.handed_at:
        return words("{serial} handed over", serial=number)
    return words("{serial} printed", serial=number)


COLUMNS: Mapping[str, Column] = {
    "name": Column(N_("Name"), _name, 200, NAME),
    "other": Column(N_("In another script"), _other, 180),
    "delegation": Column(N_("Delegation"), _delegation, 148, RANK),
    "category": Column(N_("Category"), _category, 176, CATEGORY),
    "title": Column(N_("Position"), lambda e, *_: e.listed.attendee.title, 210),
    "organisation": Column(N_("Organisation"), lambda e, *_: e.listed.attendee.organisation, 200),
    "arrived": Column(N_("Arrived"), _arrived, 96, ARRIVAL),
    "badge": Column(N_("Badge"), _badge, 182, BADGE),
    "groups": Column(N_("Groups"), lambda e, *_: ", ".join(e.listed.attendee.groups), 140),
    "note": Column(N_("Note"), lambda e, *_: e.listed.attendee.note, 200),
    "email": Column(N_("E-mail"), lambda e, *_: e.listed.attendee.email, 200),
    "id": Column(N_("ID"), lambda e, *_: e.listed.attendee.ref or e.listed.attendee.id, 110),
}
"""Every column by its key, in their order in the table."""

FIRST = ("name", "delegation", "category", "arrived", "badge")
"""The columns that are shown until somebody chooses others."""


def columns_from(held: object) -> list[str]:
    """Return the columns that the settings hold, in the table's order; the name is always there."""
    keys = set(held.split(",")) if isinstance(held, str) and held else set(FIRST)
    return [key for key in COLUMNS if key in keys | {"name"}]
