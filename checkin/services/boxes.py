"""Where a printed badge lies: in which of its delegation's boxes, and at which place."""

from dataclasses import dataclass

from checkin.domain.badge import Badge
from checkin.store.boxes import printed_before
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
