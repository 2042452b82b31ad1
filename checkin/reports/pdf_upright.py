"""What lists on upright A4 have in common: their measures, a heading, and their foot."""

from reportlab.lib.pagesizes import A4

from checkin.reports.paper import BOLD, MARGIN, MUTED, Pen, Type
from checkin.reports.pdf_flow import Piece

WIDE, HIGH = A4
LEFT, RIGHT = MARGIN, WIDE - MARGIN
WIDTH = RIGHT - LEFT
BOTTOM = HIGH - 46.0

TITLE, SUB, NOTE = Type(20, BOLD), Type(11, colour=MUTED), Type(10)
GROUP, HEAD, FOOT = Type(11, BOLD), Type(8.5, BOLD), Type(8, colour=MUTED)
STAMP = Type(11, BOLD)


def group(heading: str) -> Piece:
    """Return a heading with a line under it, which stays with what follows."""

    def draw(pen: Pen, y: float) -> None:
        pen.lines(LEFT, y + 20, GROUP.wrap(heading, WIDTH, 1), GROUP)
        pen.rule(LEFT, y + 27, WIDTH)

    return Piece(28, draw, keep=True)


def foot(pen: Pen, texts: tuple[str, ...], number: str) -> None:
    """Write what a page is of, those texts that are not empty, and which one it is."""
    y = HIGH - 26
    said = " · ".join(filter(None, texts))
    pen.lines(LEFT, y, FOOT.wrap(said, WIDTH - FOOT.width(number) - 24, 1), FOOT)
    pen.right(RIGHT, y, number, FOOT)
