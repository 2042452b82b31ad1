"""Pieces that follow each other down the pages."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from checkin.reports.paper import BOTTOM, TOP, Pen


@dataclass(frozen=True, slots=True)
class Piece:
    """What takes the page's full width: its height in points, and what draws it below a y.

    `above` is what a page that it begins has over it; `keep` holds it on one
    page with the next piece.
    """

    height: float
    draw: Callable[[Pen, float], None]
    above: tuple["Piece", ...] = ()
    keep: bool = False


def pages(pieces: Iterable[Piece], bottom: float = BOTTOM) -> Iterator[Callable[[Pen], None]]:
    """Yield what draws each page that the pieces fill, down to `bottom`."""
    page: list[Piece] = []
    for block in _blocks(pieces):
        if page and _height(page) + _height(block) > bottom - TOP:
            yield _drawing(page)
            page = [*block[0].above]
        page += block
    yield _drawing(page)


def _blocks(pieces: Iterable[Piece]) -> Iterator[list[Piece]]:
    block: list[Piece] = []
    for piece in pieces:
        block.append(piece)
        if not piece.keep:
            yield block
            block = []
    if block:
        yield block


def _height(pieces: list[Piece]) -> float:
    return sum(piece.height for piece in pieces)


def _drawing(pieces: list[Piece]) -> Callable[[Pen], None]:
    def draw(pen: Pen) -> None:
        y = TOP
        for piece in pieces:
            piece.draw(pen, y)
            y += piece.height

    return draw
