"""Where a printed badge lies: in which of its delegation's boxes, and at which place."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from checkin.domain.badge import Badge
from checkin.store import people
from checkin.store.boxes import printed_before, serials_in_order
from checkin.store.event_file import EventFile

IN_A_BOX = 50
"""Badges that one box holds."""


@dataclass(frozen=True, slots=True)
class Place:
    """A box of a delegation, and the place in it; both count from 1."""

    box: int
    number: int


def place(before: int) -> Place:
    """Return the place of a badge, given how many of its delegation's lie before it."""
    return Place(before // IN_A_BOX + 1, before % IN_A_BOX + 1)


def place_of(event: EventFile, delegation: str, badge: Badge) -> Place:
    """Return where a badge lies, or lay until it was handed over.

    A delegation's badges are put into boxes of fifty as they come out of the printer:
    by precedence and rank. Badges printed later, at any desk, lie behind; one that is printed
    again goes back to its place. Those handed over or void since still count, so
    that no other badge changes its place when one is taken out.
    """
    return place(printed_before(event, delegation, badge))


@dataclass(frozen=True, slots=True)
class Lies:
    """A badge at its place in a box, and whose it is (an attendee's id)."""

    place: int
    attendee: str
    serial: int


@dataclass(frozen=True, slots=True)
class Box:
    """A box of a delegation, and what lies in it, in the order of the places."""

    number: int
    badges: tuple[Lies, ...]


def contents(
    event: EventFile, delegation: str, coming: Sequence[tuple[str, int]] = ()
) -> list[Box]:
    """Return what lies in each of a delegation's boxes: its valid badges that nobody took yet.

    `coming` are badges about to be printed, as (attendee, serial) in the order in which they
    come out: new ones lie behind all others, one that is printed again at its place. So a cover
    sheet can be printed before its badges.
    """
    places = {serial: n for n, serial in enumerate(serials_in_order(event, delegation))}
    lying = dict.fromkeys(coming)
    for serial in (serial for _, serial in coming):
        places.setdefault(serial, len(places))
    for badge in people.waiting_badges(event, delegation):
        lying.setdefault((badge.attendee, badge.serial))
    found = sorted((places[serial], id, serial) for id, serial in lying if serial in places)
    put = [(place(n), id, serial) for n, id, serial in found]
    return [
        Box(number, tuple(Lies(at.number, id, serial) for at, id, serial in badges))
        for number, badges in groupby(put, key=lambda each: each[0].box)
    ]


def by_delegation(event: EventFile, ids: Iterable[str]) -> list[tuple[str, list[str]]]:
    """Return people by delegation, both in the order in which badges are printed.

    Delegations stand in precedence, each of their people by rank.
    """
    place = {code: i for i, code in enumerate(event.setup.delegations)}
    listed = [x.attendee for x in people.by_ids(event, list(dict.fromkeys(ids)))]
    listed.sort(key=lambda a: (place.get(a.delegation, len(place)), a.delegation, a.rank, a.id))
    return [
        (code, [who.id for who in members])
        for code, members in groupby(listed, key=lambda who: who.delegation)
    ]
