"""Fit a text into a box: smaller first, then on more lines, never cut.

Breaks are between words and after the hyphen of a compound, never inside a
word: a syllable of Hangul stays with its name.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

Measure = Callable[[str], float]
"""Tells the width of a text at a size of one point; the widths of parts add up."""

_AFTER_HYPHEN = re.compile(r"(?<=\w[-–/])(?=\w\w)")
_STEP = 10
"""Sizes are tried in tenths of a point."""

_HAIR = 1e-6
"""What two sums of the same widths may differ by, in points."""


@dataclass(frozen=True, slots=True)
class Setting:
    """How a text is set; sizes in points, `rise` and `leading` in multiples of the size.

    The text is set in `size` where it fits. It is made smaller on the same line
    down to `breaks_below`, then it goes on to more lines, up to `lines` of
    `smallest`. Beyond that it takes the lines and the size that the box allows.
    `rise` is the height of a line above its base, `leading` from base to base;
    `apart` is added to it between paragraphs. Lines are of even length, or, in
    running text, as full as can be.
    """

    size: float
    breaks_below: float
    smallest: float
    lines: int = 1
    rise: float = 0.71
    leading: float = 1.16
    apart: float = 0.0
    even: bool = True

    def bases(self, paragraphs: Sequence[int]) -> list[float]:
        """Return how far below the first line's top each line's base is, at a size of one point.

        `paragraphs` are their numbers of lines.
        """
        bases: list[float] = []
        for lines in paragraphs:
            first = bases[-1] + self.leading + self.apart if bases else self.rise
            bases += [first + self.leading * line for line in range(lines)]
        return bases

    def limited(self, size: float) -> "Setting":
        """Return this setting with no size above the given one, in points."""
        least = min(self.breaks_below, size), min(self.smallest, size)
        return replace(self, size=min(self.size, size), breaks_below=least[0], smallest=least[1])


@dataclass(frozen=True, slots=True)
class Fitted:
    """The lines of a text, by paragraph, and the size, in points, at which they fit."""

    paragraphs: tuple[tuple[str, ...], ...]
    size: float

    @property
    def lines(self) -> tuple[str, ...]:
        """All lines from the top."""
        return tuple(line for paragraph in self.paragraphs for line in paragraph)

    def height(self, setting: Setting) -> float:
        """Return the height from the top of the first line to the base of the last, in points."""
        return self.size * _height(setting, [len(lines) for lines in self.paragraphs])


@dataclass(frozen=True, slots=True)
class _Piece:
    """What is never broken; `joint` stands before it where it goes on a line."""

    text: str
    wide: float
    joint: str
    joint_wide: float


_Paragraphs = Sequence[Sequence[_Piece]]
_Lines = list[list[list[_Piece]]]


def fit(text: str, measure: Measure, width: float, height: float, setting: Setting) -> Fitted:
    """Return the lines and the size at which the whole text stands in width x height points.

    A line feed in the text ends a paragraph.
    """
    paragraphs = [_pieces(part, measure) for part in text.split("\n") if part.strip(" ")]
    if not paragraphs:
        return Fitted((), setting.size)
    size = _size(paragraphs, width, height, setting)
    if not size:
        return _on_one_line(paragraphs, width, height, setting)
    broken = _evenly if setting.even else _filled
    limit = (width + _HAIR) / size
    lines = [tuple(map(_joined, broken(paragraph, limit))) for paragraph in paragraphs]
    return Fitted(tuple(lines), size)


def _size(paragraphs: _Paragraphs, width: float, height: float, setting: Setting) -> float:
    best = 0.0
    for lines in range(1, setting.lines + 1):
        best = max(best, _largest(paragraphs, lines, width, height, setting))
        if best >= setting.breaks_below:
            return best
    if best >= setting.smallest:
        return best
    return _largest(paragraphs, sum(map(len, paragraphs)), width, height, setting)


def _largest(
    paragraphs: _Paragraphs, most: int, width: float, height: float, setting: Setting
) -> float:
    """The largest size at which the text takes at most so many lines; 0 where there is none."""

    def fits(tenths: int) -> bool:
        size = tenths / _STEP
        counts = [len(lines) for lines in _broken(paragraphs, (width + _HAIR) / size)]
        return 0 < sum(counts) <= most and _height(setting, counts) * size <= height + _HAIR

    low, high = 0, int(setting.size * _STEP)
    if high and fits(high):
        return high / _STEP
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if fits(middle) else (low, middle)
    return low / _STEP


def _evenly(paragraph: Sequence[_Piece], limit: float) -> list[list[_Piece]]:
    """As many lines as the limit needs, but as even as can be: no word is left alone."""
    lines = _filled(paragraph, limit)
    low, high = 0.0, limit
    while len(lines) > 1 and high - low > limit / 100:
        middle = (low + high) / 2
        tried = _filled(paragraph, middle)
        if 0 < len(tried) <= len(lines):
            lines, high = tried, middle
        else:
            low = middle
    return lines


def _broken(paragraphs: _Paragraphs, limit: float) -> _Lines:
    """Fill each paragraph's lines; nothing where a piece alone is wider than the limit."""
    broken = [_filled(paragraph, limit) for paragraph in paragraphs]
    return broken if all(broken) else []


def _filled(paragraph: Sequence[_Piece], limit: float) -> list[list[_Piece]]:
    lines: list[list[_Piece]] = []
    room = 0.0
    for piece in paragraph:
        if piece.wide > limit:
            return []
        needed = piece.joint_wide + piece.wide
        if lines and needed <= room:
            lines[-1].append(piece)
            room -= needed
        else:
            lines.append([piece])
            room = limit - piece.wide
    return lines


def _on_one_line(paragraphs: _Paragraphs, width: float, height: float, setting: Setting) -> Fitted:
    """Each paragraph on one line, for what is too long for any size tried: whole, if tiny."""
    widest = max(sum(p.joint_wide + p.wide for p in paragraph) for paragraph in paragraphs)
    high = _height(setting, [1] * len(paragraphs))
    lines = tuple((_joined(paragraph),) for paragraph in paragraphs)
    return Fitted(lines, min(setting.size, width / widest, height / high))


def _height(setting: Setting, paragraphs: Sequence[int]) -> float:
    return setting.bases(paragraphs)[-1] if paragraphs else 0.0


def _joined(line: Sequence[_Piece]) -> str:
    first, *rest = line
    return first.text + "".join(f"{piece.joint}{piece.text}" for piece in rest)


def _pieces(paragraph: str, measure: Measure) -> list[_Piece]:
    space = measure(" ")
    pieces = []
    for word in paragraph.split(" "):
        joint, wide = " ", space
        for part in filter(None, _AFTER_HYPHEN.split(word)):
            pieces.append(_Piece(part, measure(part), joint, wide))
            joint, wide = "", 0.0
    return pieces
