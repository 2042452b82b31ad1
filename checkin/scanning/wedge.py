"""Tells a person's keys from those of a scanner that acts as a keyboard.

A pure machine. `press` is told each key, `rest` that for a while none came; both answer with the
next state and what becomes of the keys. Digits are held back until it is clear who typed them.
Other keys are passed on at once, since a person wants to see what they type; where they turn out
to be a scanner's (a prefix, a foreign code, digits that the layout turned into letters), the
answer says what must vanish from the field again.
"""

from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from checkin.domain.token import LENGTH
from checkin.scanning.layouts import Code, code_in
from checkin.scanning.reading import KEYBOARD, Reading
from checkin.scanning.stroke import Stroke, in_time

REST = 100
"""Milliseconds: a scanner never rests as long between two keys, and hardly a clerk is as quick."""

QUICK = 40
"""Milliseconds between two keys of the slowest scanner: 30 by radio, and some delay."""

QUICKEST = 20
"""Milliseconds: a dozen letters, each as close to the next, were typed by no hand."""

ENDS_WITHIN = 250
"""Milliseconds within which an Enter or Tab after a code is the scanner's, not the clerk's."""

UNDER_WAY, SURELY_UNDER_WAY = 4, 9
"""So many quick digits are a scan under way, and a person's letter waits till it is over; one key
more than a badge's number has, and also Enter and the arrows wait."""

FOREIGN_LETTERS = 12
AROUND = 8
"""A scanner types at most so many signs before a code or after it."""

MOST = 512
"""Strokes in a row; what is longer is cut, so that no endless code fills the memory."""


@dataclass(frozen=True, slots=True)
class Taken:
    """A code was taken `at`; a key at most `rhythm` milliseconds later still belongs to it."""

    at: float
    rhythm: float
    ended: bool = False


@dataclass(frozen=True, slots=True)
class Wedge:
    """The strokes of late, which of them are held back, and the code taken last.

    `event` is the number of the event, where one is open.
    """

    burst: tuple[Stroke, ...] = ()
    held: frozenset[int] = frozenset()
    taken: Taken | None = None
    event: int | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What becomes of strokes, by their numbers: `passed` on, in this order, or `dropped`.

    `reading` is what a scanner read. Of `typed`, which has reached its field already, only
    `remains` is a person's. `after` is what a scanner typed after its code.
    """

    passed: tuple[int, ...] = ()
    dropped: tuple[int, ...] = ()
    reading: Reading | None = None
    typed: str = ""
    remains: str = ""
    after: str = ""


def press(wedge: Wedge, stroke: Stroke) -> tuple[Wedge, list[Outcome]]:
    """Answer a key; before it, where it comes late, the rest that nobody told of."""
    outcomes = []
    latest = max((earlier.at for earlier in wedge.burst), default=stroke.at)
    if stroke.at - latest > REST or len(wedge.burst) >= MOST:
        wedge, outcome = rest(wedge)
        outcomes.append(outcome)
    wedge, outcome = _answer(wedge, stroke)
    return wedge, [*outcomes, outcome]


def rest(wedge: Wedge) -> tuple[Wedge, Outcome]:
    """Answer that nothing came for a while: what is held goes where it was typed, or was a scan."""
    still = replace(wedge, burst=(), held=frozenset())
    burst = wedge.burst
    if foreign := _foreign(burst):
        text = "".join(stroke.key or stroke.digit or stroke.text for stroke in foreign)
        reading = Reading(text, KEYBOARD, pace=_pace(foreign))
        scanned = (*_before(burst, foreign), *foreign, *(s for s in burst[-1:] if s.ends))
        return still, _taken_out(wedge, wedge.held, scanned, reading)
    if wedge.taken and burst and _belongs(wedge.taken, burst[0]) and _all_held(wedge):
        return still, Outcome(dropped=_numbers(burst), after=_text(burst))
    return still, Outcome(passed=tuple(s.n for s in burst if s.n in wedge.held))


def _answer(wedge: Wedge, stroke: Stroke) -> tuple[Wedge, Outcome]:
    if wedge.taken and not wedge.burst and _follows(wedge.taken, stroke):
        at = stroke.at if stroke.exact else wedge.taken.at
        taken = replace(wedge.taken, at=at, ended=wedge.taken.ended or stroke.ends)
        said = "" if stroke.ends else stroke.text
        return replace(wedge, taken=taken), Outcome(dropped=(stroke.n,), after=said)
    grown = replace(wedge, burst=(*wedge.burst, stroke))
    if code := code_in(grown.burst, wedge.event):
        return _take(grown, code)
    if stroke.ends and _is_over(wedge, stroke):
        still, outcome = rest(wedge)
        return still, replace(outcome, dropped=(*outcome.dropped, stroke.n))
    if stroke.may_be_digit or _waits(wedge, stroke):
        return replace(grown, held=wedge.held | {stroke.n}), Outcome()
    passed = (*(s.n for s in wedge.burst if s.n in wedge.held), stroke.n)
    burst = grown.burst if stroke.text and not stroke.ends else ()
    return replace(wedge, burst=burst, held=frozenset(), taken=None), Outcome(passed=passed)


def _take(wedge: Wedge, code: Code) -> tuple[Wedge, Outcome]:
    """Take a code out of what was typed, and what the scanner typed before it."""
    before, after = _before(wedge.burst, code.strokes), _after(wedge.burst, code.strokes)
    pace = _pace(code.strokes)
    reading = Reading(
        code.digits, KEYBOARD, layout=code.layout, pace=pace, before=_text(before)
    )  # fmt: skip
    scanned = (*before, *code.strokes, *after)
    outcome = _taken_out(wedge, wedge.held | {wedge.burst[-1].n}, scanned, reading)
    taken = Taken(scanned[-1].at, _rhythm(code.strokes), ended=any(s.ends for s in after))
    return Wedge(taken=taken, event=wedge.event), outcome


def _taken_out(
    wedge: Wedge, held: frozenset[int], scanned: tuple[Stroke, ...], reading: Reading
) -> Outcome:
    """Keep from the fields what a scanner typed; what a person typed meanwhile is passed on."""
    own, burst = {stroke.n for stroke in scanned}, wedge.burst
    here = [s for s in burst if s.n in held]
    begun = next(place for place, stroke in enumerate(burst) if stroke.n in own)
    out = [s for s in burst[begun:] if s.n not in held]
    person = [s for s in out if s.n not in own]
    touched = len(person) < len(out)
    return Outcome(
        passed=tuple(s.n for s in here if s.n not in own),
        dropped=tuple(s.n for s in here if s.n in own),
        reading=reading,
        typed=_text(out) if touched else "",
        remains=_text(person) if touched else "",
    )


def _before(burst: tuple[Stroke, ...], code: tuple[Stroke, ...]) -> tuple[Stroke, ...]:
    """Return what stands before a code in the scanner's own rhythm."""
    found: list[Stroke] = []
    row, rhythm = in_time(burst), _rhythm(code)
    place = row.index(code[0])
    while place and len(found) < AROUND:
        earlier, later = row[place - 1], row[place]
        if not earlier.exact or not earlier.text or later.at - earlier.at > rhythm:
            break
        found.insert(0, earlier)
        place -= 1
    return tuple(found)


def _after(burst: tuple[Stroke, ...], code: tuple[Stroke, ...]) -> tuple[Stroke, ...]:
    """Return the scanner's Enter where an input method passed it on before the last digits."""
    late = (s for s in burst if s.ends and 0 <= s.at - code[-1].at <= ENDS_WITHIN)
    return tuple(late) if all(s.exact for s in burst) else ()


def _waits(wedge: Wedge, stroke: Stroke) -> bool:
    """Tell whether a key came amid a scan, and must wait until that is over."""
    enough = UNDER_WAY if stroke.text and not stroke.ends else SURELY_UNDER_WAY
    row = [s for s in wedge.burst if s.n in wedge.held]
    digits = sum(s.may_be_digit for s in row)
    return digits >= enough and _quick((*row, stroke), QUICK)


def _is_over(wedge: Wedge, end: Stroke) -> bool:
    """Tell whether an Enter ends what a scanner read, and no code can come of it any more."""
    read = _foreign(wedge.burst)
    return len(read) >= LENGTH or (bool(read) and not _waits(wedge, end))


def _foreign(burst: tuple[Stroke, ...]) -> tuple[Stroke, ...]:
    """Return what a scanner read that is no badge, empty where a person typed.

    Some layouts have letters on the keys of digits: a text that holds many of them is a person's
    where most of it is something else.
    """
    digits = tuple(stroke for stroke in burst if stroke.may_be_digit)
    exact = all(stroke.exact for stroke in burst)
    if len(digits) >= LENGTH and 2 * len(digits) > len(burst):
        return digits
    if exact and len(digits) >= SURELY_UNDER_WAY and _quick(burst, QUICK):
        return digits
    letters = tuple(stroke for stroke in burst if stroke.text and not stroke.ends)
    if exact and len(letters) >= FOREIGN_LETTERS and _quick(burst, QUICKEST):
        return letters
    return ()


def _follows(taken: Taken, stroke: Stroke) -> bool:
    """Tell whether a key belongs to the code before it: its Enter or Tab, or a suffix."""
    if stroke.ends:
        return (not taken.ended and stroke.at - taken.at <= ENDS_WITHIN) or _belongs(taken, stroke)
    return bool(stroke.text) and not stroke.may_be_digit and _belongs(taken, stroke)


def _belongs(taken: Taken, stroke: Stroke) -> bool:
    return stroke.exact and stroke.at - taken.at <= taken.rhythm


def _quick(strokes: tuple[Stroke, ...], within: float) -> bool:
    return all(later.at - earlier.at <= within for earlier, later in pairwise(in_time(strokes)))


def _pace(strokes: tuple[Stroke, ...]) -> float:
    gaps = [later.at - earlier.at for earlier, later in pairwise(in_time(strokes))]
    return median(gaps) if gaps else 0.0


def _rhythm(strokes: tuple[Stroke, ...]) -> float:
    """Return how soon after another a scanner's key comes, at most, in milliseconds."""
    return min(1.25 * _pace(strokes) + 3, QUICK)


def _all_held(wedge: Wedge) -> bool:
    return len(wedge.held) == len(wedge.burst)


def _numbers(strokes: tuple[Stroke, ...]) -> tuple[int, ...]:
    return tuple(stroke.n for stroke in strokes)


def _text(strokes: tuple[Stroke, ...] | list[Stroke]) -> str:
    return "".join(stroke.text for stroke in strokes)
