"""One code, one scan, until it leaves the picture.

A badge is before the camera for many frames, and some of them miss it. It is a scan when it
is first seen; it has left when it was not seen for a while; shown again, it is a scan again.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from checkin.domain.token import parse

GONE_AFTER_MS = 1000
"""A code that was not seen for so long has left the picture.

Half a second of frames may miss a code that is held badly; nobody takes a badge away and
shows it again within a second.
"""


@dataclass(frozen=True, slots=True)
class View:
    """What is before the camera: each code, in order of arrival, and when it was last seen."""

    codes: tuple[tuple[str, int], ...] = ()
    other_at_ms: int | None = None
    """When a QR code that is no badge was last seen."""


@dataclass(frozen=True, slots=True)
class News:
    """What a frame brought."""

    codes: tuple[str, ...] = ()
    """Badges that came into the picture: the digits of each, to be scanned once."""
    other: bool = False
    """A QR code that is no badge is in the picture, or was there a moment ago."""


def look(view: View, texts: Iterable[str], at_ms: int) -> tuple[View, News]:
    """Return what is before the camera after a frame, and what the frame brought.

    `texts` are those of all codes in the frame, `at_ms` its time in milliseconds, which
    never goes back.
    """
    tokens = [parse(text) for text in texts]
    seen = dict.fromkeys((token.digits for token in tokens if token), at_ms)
    still = {code: last for code, last in view.codes if at_ms - last < GONE_AFTER_MS}
    other_at = at_ms if None in tokens else view.other_at_ms
    if other_at is not None and at_ms - other_at >= GONE_AFTER_MS:
        other_at = None
    new = tuple(code for code in seen if code not in still)
    return View(tuple((still | seen).items()), other_at), News(new, other_at is not None)
