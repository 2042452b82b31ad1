"""One key that was pressed, by a person or by a scanner that acts as a keyboard."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass


def in_time(strokes: Iterable["Stroke"]) -> tuple["Stroke", ...]:
    """Return strokes as they were pressed: input methods pass keys on in another order.

    Where times are not exact, the order in which they arrived is all that is known.
    """
    row = tuple(strokes)
    return tuple(sorted(row, key=lambda s: s.at)) if all(s.exact for s in row) else row


@dataclass(frozen=True, slots=True)
class Stroke:
    """`n` is the number by which whoever listens knows it, `at` when it was, in milliseconds.

    `text` is what the layout made of the key, empty where it wrote nothing; `key` the digit on
    the physical key, empty where it has none or nobody knows; `ends` tells Enter and Tab;
    `exact` that `at` is the system's own stamp, so that the rhythm can be relied on.
    """

    n: int
    at: float
    text: str = ""
    key: str = ""
    ends: bool = False
    exact: bool = False

    @property
    def digit(self) -> str:
        """The digit that was written, as an ASCII one; empty where it was none."""
        if len(self.text) != 1 or not self.text.isdecimal():
            return ""
        return str(unicodedata.decimal(self.text))

    @property
    def may_be_digit(self) -> bool:
        """Tell whether the key or what it wrote is a digit."""
        return bool(self.key or self.digit)
