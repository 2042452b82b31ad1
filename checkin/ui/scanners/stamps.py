"""When a key was pressed: the system's stamp, on the program's own clock."""

EARLIER, LATER = 1_000, 10_000
"""Milliseconds: a stamp that comes so much earlier or later than others began anew."""


class Stamps:
    """Turns the system's stamps into times of the program's clock.

    A key that waited while the window was busy keeps its own time, so that the rhythm of what
    was typed is seen as it was. The system's clock begins where it likes; the first key tells
    how far apart the two are.
    """

    def __init__(self) -> None:
        self._apart: float | None = None

    def time_of(self, stamp: int, now: float) -> tuple[float, bool]:
        """Return the time of a key and whether it is exact; `stamp` 0 means that there is none."""
        if not stamp:
            return now, False
        apart = now - stamp
        if self._apart is None or not -EARLIER <= apart - self._apart <= LATER:
            self._apart = apart
        return stamp + self._apart, True
