"""Where things stand on a badge, for tests that measure it."""

from collections.abc import Sequence
from dataclasses import dataclass

from checkin.badges.block import Line, points
from checkin.badges.lay_out import Code, marks, stands, values_of
from checkin.badges.template import Template
from checkin.domain.badge import Face

BELOW = 0.2
"""How far Қ and Ҷ reach below the base, in multiples of the size."""


@dataclass(frozen=True)
class Box:
    """A rectangle in points."""

    left: float
    bottom: float
    right: float
    top: float

    def overlaps(self, other: "Box") -> bool:
        return (
            min(self.right, other.right) - max(self.left, other.left) > 0.01
            and min(self.top, other.top) - max(self.bottom, other.bottom) > 0.01
        )


def of(template: Template, face: Face) -> list[object]:
    """Return all marks of the front of a badge."""
    values, page = values_of(face), points(template.page.height)
    return [
        mark
        for item in template.front
        if stands(item, values)
        for mark in marks(item, values, page)
    ]


def lines(template: Template, face: Face) -> list[Line]:
    return [mark for mark in of(template, face) if isinstance(mark, Line)]


def code(template: Template, face: Face) -> Code:
    (found,) = [mark for mark in of(template, face) if isinstance(mark, Code)]
    return found


def quiet(mark: Code) -> Box:
    """Return the code with the white around it."""
    white = mark.side / 21 * 4
    return Box(
        mark.left - white, mark.bottom - white,
        mark.left + mark.side + white, mark.bottom + mark.side + white,
    )  # fmt: skip


def box(line: Line) -> Box:
    """Return what a line of text covers, as it is turned."""
    down, up = BELOW * line.size, 0.71 * line.size
    x, y, wide = line.x, line.y, line.width
    return {
        0: Box(x, y - down, x + wide, y + up),
        90: Box(x - down, y - wide, x + up, y),
        180: Box(x - wide, y - up, x, y + down),
        270: Box(x - up, y, x + down, y + wide),
    }[line.turned]


def texts(shown: Sequence[Line]) -> dict[str, Line]:
    return {line.text: line for line in shown}
