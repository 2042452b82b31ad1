"""Decide where everything of a badge stands: pure, so that tests can prove that nothing overlaps.

Places are in points from the page's lower left corner, as PDF counts.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace

from checkin.badges import fonts
from checkin.badges.block import HANG, Block, Line, block, points, setting_of
from checkin.badges.colour import WHITE, ink_on
from checkin.badges.template import (
    OF_CATEGORY,
    ON_CATEGORY,
    PHOTO,
    AnyItem,
    Frame,
    Part,
    Picture,
    Shape,
    Symbol,
    Text,
    filled,
)
from checkin.domain.badge import Face

FIELDS = tuple(part.name for part in fields(Face))
NAMES = ("name", "given", "other", "full_name", "cyrillic", "latin")

PARTICLES = frozenset(
    (
        *("уулу", "кызы", "ұлы", "қызы", "улы", "оглы", "ўғли", "қизи"),
        *("uulu", "kyzy", "uly", "qyzy", "ogly", "oglu", "gyzy"),
        *("oʻgʻli", "o‘g‘li", "o'g'li", "qizi"),
    )
)
"""Words of a name that do not begin a line: they belong to the father's name before them."""


@dataclass(frozen=True, slots=True)
class Fill:
    """A filled rectangle: left, bottom, width, height, radius of its corners, and `#RRGGBB`."""

    left: float
    bottom: float
    width: float
    height: float
    radius: float
    colour: str


@dataclass(frozen=True, slots=True)
class Code:
    """The symbol of a token: its left, bottom and side."""

    token: str
    left: float
    bottom: float
    side: float


@dataclass(frozen=True, slots=True)
class Image:
    """A picture by its hash in a rectangle, which it fills, or fits into."""

    hash: str
    left: float
    bottom: float
    width: float
    height: float
    fills: bool


Mark = Fill | Code | Image | Line
Values = Mapping[str, str]
Filled = Sequence[tuple[Part, str]]


def values_of(face: Face) -> dict[str, str]:
    """Return a face's texts by field, as they are printed; what is empty is left out.

    They are composed (NFC) and hold no invisible signs; particles of a name are bound to the
    word before, and zones stand apart: A123 is read as one word, A 1 2 3 as four doors.
    """
    values = {field: _printable(text) for field in FIELDS if (text := getattr(face, field))}
    for field in NAMES:
        if field in values:
            values[field] = _bound(values[field])
    zones = values.get("zones", "")
    if zones and " " not in zones:
        values["zones"] = " ".join(zones)
    return values


def stands(item: AnyItem, values: Values) -> bool:
    """Tell whether an item is there for this person."""
    asked = not item.when or any(values.get(name) for name in item.when)
    return asked and not any(values.get(name) for name in item.unless)


def marks(item: AnyItem, values: Values, page: float) -> Iterator[Mark]:
    """Yield what an item puts on a page of this height, in points, from the ground up."""
    at = item.at
    left, bottom = points(at.left), page - points(at.bottom)
    width, height = points(at.width), points(at.height)
    if isinstance(item, Shape):
        colour = colour_of(item.fill, values)
        yield Fill(left, bottom, width, height, points(item.radius), colour)
    elif isinstance(item, Symbol):
        yield _fill(item.whole, page, WHITE)
        yield Code(values["token"], left, bottom, width)
    elif isinstance(item, Picture):
        hash = values.get("photo") if item.source == PHOTO else item.source
        if hash:
            yield Image(hash, left, bottom, width, height, item.fills)
    elif isinstance(item, Text):
        yield from text_lines(item, values, left, bottom)


def blocks(item: Text, values: Values) -> list[Block]:
    """Return the fitted texts of an item; those that are empty are left out."""
    wide, high = _upright(item)
    parts = _filled(item.parts, values)
    if item.row:
        return _across(parts, values, wide, high)
    return [each for _, each in _down(parts, values, wide, high)]


def text_lines(item: Text, values: Values, left: float, bottom: float) -> list[Line]:
    """Return the lines of an item whose frame begins at this left and bottom."""
    wide, high = _upright(item)
    parts = _filled(item.parts, values)
    if item.row:
        lines = _in_a_row(item, _across(parts, values, wide, high), wide, high)
    else:
        lines = _stacked(item, _down(parts, values, wide, high), wide, high)
    return [_turned(line, item, left, bottom, wide, high) for line in lines]


def colour_of(colour: str, values: Values) -> str:
    """Return a colour as `#RRGGBB`, also the one of the holder's category."""
    if colour == OF_CATEGORY:
        return values["colour"]
    return ink_on(values["colour"]) if colour == ON_CATEGORY else colour


def _upright(item: Text) -> tuple[float, float]:
    """Return width and height of the frame as a reader of the turned text sees it."""
    wide, high = points(item.at.width), points(item.at.height)
    return (high, wide) if item.turned in (90, 270) else (wide, high)


def _filled(parts: Sequence[Part], values: Values) -> list[tuple[Part, str]]:
    texts = [(part, filled(part.text, values)) for part in parts]
    return [(part, text) for part, text in texts if text.strip()]


def _down(parts: Filled, values: Values, wide: float, high: float) -> list[tuple[float, Block]]:
    """Fit texts below one another, each with the white above it.

    Each takes what those below it leave, if they are to have one line of their own, and at
    least its share; none is larger than its step beside the one above.
    """
    gaps = [points(part.gap) if i else 0.0 for i, (part, _) in enumerate(parts)]
    close = min(1.0, high / 2 / sum(gaps)) if any(gaps) else 1.0
    free, sizes = high - close * sum(gaps), [setting_of(part, text) for part, text in parts]
    placed: list[tuple[float, Block]] = []
    above = 0.0
    for i, (part, text) in enumerate(parts):
        wanted = [each.rise * each.size for each in sizes[i:]]
        room = max(free - sum(wanted[1:]), free * wanted[0] / sum(wanted))
        colour = colour_of(part.colour, values)
        fitted = block(part, text, colour, wide, room, above * part.step)
        placed.append((close * gaps[i], fitted))
        free -= fitted.height
        above = fitted.fitted.size
    return placed


def _across(parts: Filled, values: Values, wide: float, high: float) -> list[Block]:
    """Fit texts beside one another: those with a width of their own first, then the others."""
    gaps = sum(points(part.gap) for part, _ in parts[1:])
    own = sum(points(part.width) for part, _ in parts)
    open_ones = sum(not part.width for part, _ in parts)
    least = 0.2 if open_ones else 0.0
    close = min(1.0, max(wide * (1 - least) - gaps, wide * 0.1) / own) if own else 1.0
    fitted: dict[int, Block] = {}
    taken = gaps
    for fixed in (True, False):
        for i, (part, text) in enumerate(parts):
            if bool(part.width) is fixed:
                room = points(part.width) * close if fixed else (wide - taken) / open_ones
                colour = colour_of(part.colour, values)
                fitted[i] = block(part, text, colour, max(room, wide * 0.02), high)
        if fixed:
            taken += sum(each.width for each in fitted.values())
    return [fitted[i] for i in range(len(parts))]


def _in_a_row(item: Text, row: Sequence[Block], wide: float, high: float) -> list[Line]:
    """Place a row: what stands after the text that takes the rest is pushed to the right."""
    lines: list[Line] = []
    x = 0.0
    right = wide
    rest = next((i for i, each in enumerate(row) if not each.part.width), len(row))
    for i, each in enumerate(row[: rest + 1]):
        x += points(each.part.gap) if i else 0
        lines += each.placed(x, _top(item.anchor, each.height, high))
        x += each.width
    for each in reversed(row[rest + 1 :]):
        size = each.fitted.size
        lines += each.placed(
            right - each.width + 2 * HANG * size, _top(item.anchor, each.height, high)
        )
        right -= each.width + points(each.part.gap)
    return lines


def _stacked(
    item: Text, stack: Sequence[tuple[float, Block]], wide: float, high: float
) -> list[Line]:
    top = _top(item.anchor, sum(gap + each.height for gap, each in stack), high)
    lines: list[Line] = []
    for gap, each in stack:
        lines += each.aligned(0.0, wide, top - gap, item.align)
        top -= gap + each.height
    return lines


def _top(anchor: str, taken: float, high: float) -> float:
    """Return how high above the frame's bottom its first line begins."""
    if anchor == "middle":
        return (high + taken) / 2
    return high if anchor == "top" else taken


def _turned(line: Line, item: Text, left: float, bottom: float, wide: float, high: float) -> Line:
    """Return a line of the upright frame where it stands on the page."""
    x, y = line.x, line.y
    places = {
        0: (left + x, bottom + y),
        90: (left + y, bottom + wide - x),
        180: (left + wide - x, bottom + high - y),
        270: (left + high - y, bottom + x),
    }
    x, y = places[item.turned]
    return replace(line, x=x, y=y, turned=item.turned)


def _fill(frame: Frame, page: float, colour: str) -> Fill:
    bottom = page - points(frame.bottom)
    return Fill(points(frame.left), bottom, points(frame.width), points(frame.height), 0.0, colour)


def _printable(text: str) -> str:
    if "\n" not in text:
        return fonts.printable(text)
    return "\n".join(map(fonts.printable, text.split("\n")))


def _bound(name: str) -> str:
    """The name with its particles bound to the word before by a space that does not break."""
    words = name.split(" ")
    if len(words) < 2 or not PARTICLES & set(map(str.casefold, words)):
        return name
    joints = ["\u00a0" if word.casefold() in PARTICLES else " " for word in words]
    return "".join(f"{joint}{word}" for joint, word in zip(joints, words, strict=True))[1:]
