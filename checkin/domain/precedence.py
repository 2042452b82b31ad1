"""The order of precedence of delegations: the host first or last, or by an alphabet."""

from collections.abc import Callable, Sequence

from checkin.domain.attendee import Delegation

CYRILLIC = "абвгдеёжзийклмнңоөпрстуүфхцчшщъыьэюя"
"""The alphabet of Kyrgyz, and of Russian within it; their letters' codes are in another order."""

ORDERS = ("host_first", "host_last", "alphabet", "host_alphabet")
"""The orders that can be chosen; by hand is any other."""


def ordered(
    delegations: Sequence[Delegation], order: str, host: str, name: Callable[[Delegation], str]
) -> list[str]:  # fmt: skip
    """Return the delegations' codes in an order.

    `name` gives the name by which an alphabet sorts. Host first and host last
    leave the order of the others as it is; so does an order that is not known.
    """
    if order in ("alphabet", "host_alphabet"):
        return [d.code for d in sorted(delegations, key=lambda d: (_place(name(d)), d.code))]
    place = {"host_first": -1, "host_last": 1}.get(order, 0)
    codes = sorted(delegations, key=lambda d: place if d.country == host else 0)
    return [d.code for d in codes]


def _place(text: str) -> list[tuple[bool, int]]:
    """Return where a text stands in an alphabet; Latin and Hangul are coded in their order."""
    return [
        (letter in CYRILLIC, CYRILLIC.find(letter) if letter in CYRILLIC else ord(letter))
        for letter in text.casefold()
    ]
