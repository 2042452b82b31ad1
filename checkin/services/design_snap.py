"""Where an item that is moved comes to rest: on edges, centres, margins, or whole millimetres."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from checkin.badges.template import Frame, Template
from checkin.services.design import side_of

MARGIN = 5.0
"""Millimetres from the edge of the page that a printer may leave white, and an eye expects."""

SAME = 1e-6
"""What two lengths may differ by and still be one."""


@dataclass(frozen=True, slots=True)
class Guides:
    """Lines at which edges and centres rest: millimetres from the left, and from the top."""

    across: tuple[float, ...] = ()
    down: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Rest:
    """How far something still goes to come to rest, and the lines that it rests at."""

    across: float = 0.0
    down: float = 0.0
    lines: Guides = Guides()


def guides(form: Template, moving: Collection[int], *, back: bool = False) -> Guides:
    """Return the lines of a side: of the page, its margins, and the items that stay."""
    page = form.page
    across = {0.0, MARGIN, page.width / 2, page.width - MARGIN, page.width}
    down = {0.0, MARGIN, page.height / 2, page.height - MARGIN, page.height}
    for place in side_of(form, back=back):
        if place not in moving:
            at = form.items[place].at
            across |= {at.left, at.left + at.width / 2, at.right}
            down |= {at.top, at.top + at.height / 2, at.bottom}
    return Guides(tuple(sorted(across)), tuple(sorted(down)))


def at_rest(frame: Frame, lines: Guides, reach: float, grip: str = "") -> Rest:
    """Return how a frame comes to rest within a reach; with a `grip` only those edges move."""
    across, at_across = _nearest(_across(frame, grip), lines.across, reach)
    down, at_down = _nearest(_down(frame, grip), lines.down, reach)
    return Rest(across, down, Guides(at_across, at_down))


def _across(frame: Frame, grip: str) -> list[float]:
    if grip:
        return [x for edge, x in (("w", frame.left), ("e", frame.right)) if edge in grip]
    return [frame.left, frame.right, frame.left + frame.width / 2]


def _down(frame: Frame, grip: str) -> list[float]:
    if grip:
        return [y for edge, y in (("n", frame.top), ("s", frame.bottom)) if edge in grip]
    return [frame.top, frame.bottom, frame.top + frame.height / 2]


def _nearest(
    points: Sequence[float], lines: Iterable[float], reach: float
) -> tuple[float, tuple[float, ...]]:
    """Return the way to the nearest line, else to the nearest whole millimetre, and the lines."""
    if not points:
        return 0.0, ()
    held = tuple(lines)
    way = _to_a_line(points, held, reach)
    if way is None:
        to_grid = round(points[0]) - points[0]
        grid = to_grid if abs(to_grid) <= reach else 0.0
        after = _to_a_line([point + grid for point in points], held, reach)
        way = grid + (after or 0.0)
    met = tuple(line for line in held if any(abs(point + way - line) < SAME for point in points))
    return way, met


def _to_a_line(points: Sequence[float], lines: Sequence[float], reach: float) -> float | None:
    ways = [line - point for point in points for line in lines if abs(line - point) <= reach]
    return min(ways, key=lambda way: (abs(way), way), default=None)
