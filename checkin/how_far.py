"""How far long work has come: told by whoever does it, heard by whoever waits."""

from collections.abc import Callable

HowFar = Callable[[int, int], None]
"""Hears how much is done, of how much (0: nobody knows); may raise, so that it is given up."""


def unheard(done: int, of: int) -> None:
    """Hear how far it has come, where nobody waits."""
