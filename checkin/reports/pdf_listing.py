"""A list on paper: A4 upright, each line as high as its texts need."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from checkin.how_far import HowFar, unheard
from checkin.reports import paper, pdf_flow
from checkin.reports.listing import Entry, Listing
from checkin.reports.paper import LINE, MUTED, TEXT, Pen, Type
from checkin.reports.pdf_flow import Piece
from checkin.reports.pdf_upright import (
    BOTTOM,
    HEAD,
    HIGH,
    LEFT,
    NOTE,
    RIGHT,
    STAMP,
    SUB,
    TITLE,
    WIDTH,
    foot,
    group,
)
from checkin.whole_file import replacing

FIRST, BELOW = Type(10), Type(8.5, colour=MUTED)
BOX, GAP, MOST = 12.0, 10.0, 6
PICTURE = 26.0


def write_listing(listing: Listing, out: Path, progress: HowFar = unheard) -> None:
    """Write a list to a PDF, replacing what was there. Raises Failure.

    `progress` hears how many pages are drawn, of how many; it may raise to give up.
    """
    with replacing(out) as file:
        paper.load_fonts()
        pages = list(pdf_flow.pages(_pieces(listing), BOTTOM))
        canvas = Canvas(file, pagesize=A4, pageCompression=1, lang=listing.language)
        canvas.setTitle(listing.title)
        for number, page in enumerate(pages, 1):
            pen = Pen(canvas, HIGH)
            page(pen)
            texts = listing.made_at, listing.title, listing.sub
            foot(pen, texts, f"{number} / {len(pages)}")
            canvas.showPage()
            progress(number, len(pages))
        canvas.save()


def _pieces(listing: Listing) -> Iterator[Piece]:
    yield _title(listing)
    if not listing.groups:
        yield _text(listing.empty, NOTE)
        return
    columns = _columns(listing)
    heads = _heads(listing, columns)
    yield replace(heads, keep=True)
    for heading, entries in listing.groups:
        if heading:
            yield group(heading)
        for entry in entries:
            yield _row(entry, columns, heads, boxes=listing.boxes)


def _columns(listing: Listing) -> list[tuple[float, float]]:
    """Return where each column begins, and how wide it is."""
    left = LEFT + (BOX + GAP if listing.boxes else 0)
    room, whole, found = RIGHT - left, sum(listing.shares), []
    for share in listing.shares:
        width = room * share / whole
        found.append((left, width - GAP))
        left += width
    return found


def _title(listing: Listing) -> Piece:
    stamp = STAMP.width(listing.made_at) + 16
    title = TITLE.wrap(listing.title, WIDTH - stamp, 3)
    sub, note = SUB.wrap(listing.sub, WIDTH, 2), NOTE.wrap(listing.note, WIDTH, 4)
    each = ((title, TITLE), (sub, SUB), (note, NOTE))
    height = sum(len(lines) * type.leading for lines, type in each)

    def draw(pen: Pen, y: float) -> None:
        pen.right(RIGHT, y + 16, listing.made_at, STAMP)
        y = pen.lines(LEFT, y + 18, title, TITLE)
        y = pen.lines(LEFT, y - 6, sub, SUB)
        pen.lines(LEFT, y, note, NOTE)

    return Piece(height + 14, draw, keep=True)


def _heads(listing: Listing, columns: list[tuple[float, float]]) -> Piece:
    def draw(pen: Pen, y: float) -> None:
        for said, (left, width) in zip(listing.headings, columns, strict=True):
            pen.lines(left, y + 13, HEAD.wrap(said, width, 1), HEAD)
        pen.rule(LEFT, y + 19, WIDTH, TEXT, 1)

    return Piece(20, draw)


def _text(said: str, type: Type) -> Piece:
    lines = type.wrap(said, WIDTH)
    return Piece(
        len(lines) * type.leading + 8, lambda pen, y: _ignore(pen.lines(LEFT, y + 14, lines, type))
    )


def _ignore(_: float) -> None:
    """Forget where a text ended."""


def _row(entry: Entry, columns: list[tuple[float, float]], heads: Piece, *, boxes: bool) -> Piece:
    first = replace(FIRST, colour=MUTED if entry.gone else TEXT)
    cells = [
        (left, first.wrap(main, width, MOST), BELOW.wrap(below, width, MOST))
        for (main, below), (left, width) in zip(entry.cells, columns, strict=True)
    ]
    each = [len(a) * first.leading + len(b) * BELOW.leading for _, a, b in cells]
    height = max(*each, each[-1] + PICTURE if entry.picture else 0, BOX) + 9

    def draw(pen: Pen, y: float) -> None:
        if boxes:
            pen.frame(LEFT, y + 5, BOX, TEXT)
        for left, main, below in cells:
            under = pen.lines(left, y + 5 + first.size, main, first)
            pen.lines(left, under - 1, below, BELOW)
        if entry.picture:
            left, width = columns[-1]
            pen.picture(left, y + 4 + each[-1], width, PICTURE, entry.picture)
        pen.rule(LEFT, y + height, WIDTH, LINE, 0.4)

    return Piece(height, draw, (heads,))
