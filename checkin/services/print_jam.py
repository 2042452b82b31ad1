"""After a paper jam: which badges were recorded as printed, but did not come out well.

It is read from the journal, so it is known also after the program was ended amidst a job.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from checkin.domain.journal import Change
from checkin.domain.token import Token, parse, serial_text
from checkin.failure import Failure
from checkin.store import people
from checkin.store.event_file import EventFile
from checkin.store.prints import last_print, print_with


@dataclass(frozen=True, slots=True)
class Jam:
    """What is to be printed again of one printing: `ids`, in their order.

    `at` is when it began, `of` how many badges it had; `good` the last good badge's serial
    and `holder` whose it is, 0 and empty where none is good.
    """

    ids: Sequence[str]
    at: str
    of: int
    good: int = 0
    holder: str = ""


def last_job(event: EventFile) -> Jam | None:
    """Return the last printing here, as if none of it were good; None: there was none."""
    prints = last_print(event)
    return _jam(event, prints, 0) if prints else None


def after(event: EventFile, text: str) -> Jam:
    """Return what came after the last good badge: its code, or its serial as it is printed.

    Raises Failure where that is no badge that this station has printed.
    """
    token = parse(text)
    serial = token.serial if token else _serial(text)
    if token is not None and not _is_ours(event, token):
        raise Failure("jam_other_badge")
    prints = print_with(event, serial)
    place = next((i for i, c in enumerate(prints) if int(c.body["serial"]) == serial), -1)
    if place < 0:
        raise Failure("jam_not_from_here", serial=serial_text(serial))
    return _jam(event, prints, place + 1)


def _serial(text: str) -> int:
    digits = "".join(text.split())
    if not (digits.isascii() and digits.isdecimal()) or len(digits) > 8:
        raise Failure("jam_no_serial")
    return int(digits)


def _is_ours(event: EventFile, token: Token) -> bool:
    return any(badge.token == token.digits for badge in people.badges_with(event, token.serial))


def _jam(event: EventFile, prints: Sequence[Change], begin: int) -> Jam:
    """Return those from a place on whose badge still counts: a void one is not printed again."""
    serials = {c.subject.partition(":")[2]: int(c.body["serial"]) for c in prints[begin:]}
    ids = list(serials)
    valid = {
        badge.attendee
        for first in range(0, len(ids), 500)
        for badge in people.badges_of_all(event, ids[first : first + 500])
        if badge.valid and badge.serial == serials[badge.attendee]
    }
    good = prints[begin - 1] if begin else None
    return Jam(
        [id for id in ids if id in valid],
        prints[0].at,
        len(prints),
        int(good.body["serial"]) if good else 0,
        good.subject.partition(":")[2] if good else "",
    )
