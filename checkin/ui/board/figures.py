"""Figures that a card and a projector both show."""

from checkin.domain.setup import Setup
from checkin.services.attendance import Count
from checkin.services.board import Detail
from checkin.services.doors import Door
from checkin.ui.parts.bars import Bar
from checkin.words import Words


def few_seats(count: Count) -> bool:
    """Tell whether the lines of a count say that few seats are left."""
    return Door(count, 0).few


def by_delegation(
    count: Count, setup: Setup, words: Words, detail: Detail | None = None
) -> tuple[list[Bar], tuple[int, ...]]:
    """Return the delegations in precedence with their number, and of how many each is.

    The latter is empty where nobody says how many are expected; then only those
    are listed that have people here.
    """
    expected = detail.of_delegation if detail else {}
    here = count.by_delegation
    codes = [*setup.delegations, *sorted(({*here} | {*expected}) - {*setup.delegations})]
    shown = [code for code in codes if here.get(code) or expected.get(code)]
    bars = [
        (words.delegation(setup.delegations[code]) if code in setup.delegations else code,
         here.get(code, 0))
        for code in shown
    ]  # fmt: skip
    return bars, tuple(expected.get(code, 0) for code in shown) if expected else ()
