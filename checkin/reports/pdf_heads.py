"""Headings of the table's sessions: level where the columns are wide, else read upwards."""

from collections.abc import Sequence
from dataclasses import dataclass

from checkin.reports.paper import BOLD, MUTED, Pen, Type
from checkin.reports.report import Column

HEAD = Type(8, BOLD)
QUIET = Type(7.5, colour=MUTED)

PAD = 4.0
SHORTEST, TALLEST = 80, 176
NUMBER = 16.0
"""The line under a heading that holds the session's number."""


@dataclass(frozen=True, slots=True)
class Heads:
    """The headings of all sessions, in columns of one width; `height` is that of the tallest."""

    width: float
    height: float
    upright: bool
    texts: tuple[tuple[tuple[str, Type], ...], ...]

    def draw(self, pen: Pen, column: int, x: float, bottom: float) -> None:
        """Draw a heading, and below it the number by which the list of people names it."""
        middle = x + self.width / 2
        pen.centred(middle, bottom - 6, str(column + 1), QUIET)
        lines = self.texts[column]
        if self.upright:
            start = middle - sum(type.leading for _, type in lines) / 2 - 1.5
            for text, type in lines:
                start += type.leading
                pen.upright(start - 1, bottom - NUMBER - 2, text, type)
            return
        y = bottom - NUMBER - sum(type.leading for _, type in lines)
        for text, type in lines:
            y += type.leading
            pen.centred(middle, y - 3, text, type)


def heads(columns: Sequence[Column], width: float) -> Heads:
    """Set the headings of columns that are `width` points wide."""
    level = [_level(column, width - 2 * PAD) for column in columns]
    if all(lines is not None for lines in level):
        texts = tuple(lines for lines in level if lines is not None)
        height = max((sum(type.leading for _, type in lines) for lines in texts), default=0)
        return Heads(width, height + NUMBER + 6, False, texts)
    tallest = max(_least(column, width) for column in columns)
    texts = tuple(_upright(column, width, tallest) for column in columns)
    height = max(type.width(text) for lines in texts for text, type in lines)
    return Heads(width, height + NUMBER + 8, True, texts)


def _level(column: Column, width: float) -> tuple[tuple[str, Type], ...] | None:
    """Return the heading's lines, or None where a word is too long or the lines too many."""
    words = (HEAD.width(word) for word in column.label.split())
    label, sub = HEAD.wrap(column.label, width), QUIET.wrap(column.sub, width)
    if any(word > width for word in words) or len(label) + len(sub) > 8:
        return None
    if len(sub) > 1:
        sub = [line for part in column.sub.split(" · ") for line in QUIET.wrap(part, width)]
    return (*((line, HEAD) for line in label), *((line, QUIET) for line in sub))


def _least(column: Column, width: float) -> float:
    """Return the height that an upright heading needs at least, in the lines it has room for."""
    most = _abreast(column, width)
    heights = range(SHORTEST, TALLEST, 8)
    label = next((h for h in heights if len(HEAD.wrap(column.label, h)) <= most), TALLEST)
    return min(TALLEST, max(label, QUIET.width(column.sub)))


def _upright(column: Column, width: float, height: float) -> tuple[tuple[str, Type], ...]:
    """Return the heading's lines; what is too long even so is whole in the list of people."""
    most = _abreast(column, width)
    label = HEAD.wrap(column.label, height, most)
    sub = QUIET.wrap(column.sub, height, 1)
    return (*((line, HEAD) for line in label), *((line, QUIET) for line in sub))


def _abreast(column: Column, width: float) -> int:
    """Return how many lines of a label stand beside each other in a column."""
    sub = QUIET.leading if column.sub else 0
    return max(1, int((width - sub) // HEAD.leading))
