"""Lists on paper: A4 upright, a box to tick and a line to sign for each person."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from checkin.how_far import HowFar, unheard
from checkin.reports import paper, pdf_flow
from checkin.reports.lists import Line, Lists, Sheet
from checkin.reports.paper import BOLD, LINE, MUTED, TEXT, Pen, Type
from checkin.reports.pdf_flow import Piece
from checkin.reports.pdf_upright import (
    BOTTOM,
    GROUP,
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

SMALLEST = 9.0
"""Points below which no name is set; it takes another line instead."""


@dataclass(frozen=True, slots=True)
class Measures:
    """How large a list is set: its types, and where its columns begin."""

    name: Type
    other: Type
    row: float
    box: float
    about: float
    badge: float
    sign: float

    @property
    def at_name(self) -> float:
        """Where names begin: behind the box and the number."""
        return LEFT + self.box + 34


SIGNED = Measures(Type(11, BOLD), Type(9, colour=MUTED), 31, 12, 250, 364, 430)
LARGE = Measures(Type(15, BOLD), Type(11, colour=MUTED), 40, 16, 324, 446, 0)
"""In big type there is nothing to sign, so names have more room."""


def write_lists(lists: Lists, out: Path, progress: HowFar = unheard) -> None:
    """Write the lists to a PDF, replacing what was there. Raises Failure.

    `progress` hears how many pages are laid out, then how many are drawn, of how many; it
    may raise to give up: then what was there is still there.
    """
    with replacing(out) as file:
        _write(lists, file, progress)


def _write(lists: Lists, file: BinaryIO, progress: HowFar) -> None:
    paper.load_fonts()
    found = []
    for sheet in lists.sheets:
        for page in pdf_flow.pages(_pieces(lists, sheet), BOTTOM):
            found.append((sheet, page))
            progress(len(found), 0)
    canvas = Canvas(file, pagesize=A4, pageCompression=1, lang=lists.language)
    canvas.setTitle(lists.title)
    for number, (sheet, page) in enumerate(found, 1):
        pen = Pen(canvas, HIGH)
        page(pen)
        texts = lists.made_at, sheet.title, lists.title
        foot(pen, texts, f"{number} / {len(found)}")
        canvas.showPage()
        progress(number, len(found))
    canvas.save()


def _pieces(lists: Lists, sheet: Sheet) -> Iterator[Piece]:
    measures = LARGE if lists.large else SIGNED
    yield _title(lists, sheet)
    heads = _heads(lists, sheet, measures)
    again = _again(sheet)
    yield replace(heads, keep=True)
    number = 0
    for heading, people in sheet.groups:
        if heading:
            yield group(heading)
        for line in people:
            number += 1
            yield _row(line, number, measures, (again, heads))


def _title(lists: Lists, sheet: Sheet) -> Piece:
    stamp = STAMP.width(lists.made_at) + 16
    title = TITLE.wrap(sheet.title, WIDTH - stamp, 3)
    sub, note = SUB.wrap(sheet.sub, WIDTH, 2), NOTE.wrap(sheet.note, WIDTH, 3)
    height = sum(
        len(lines) * type.leading for lines, type in ((title, TITLE), (sub, SUB), (note, NOTE))
    )

    def draw(pen: Pen, y: float) -> None:
        pen.right(RIGHT, y + 16, lists.made_at, STAMP)
        y = pen.lines(LEFT, y + 18, title, TITLE)
        y = pen.lines(LEFT, y - 6, sub, SUB)
        pen.lines(LEFT, y, note, NOTE)

    return Piece(height + 12, draw, keep=True)


def _heads(lists: Lists, sheet: Sheet, measures: Measures) -> Piece:
    said = lists.headings

    def draw(pen: Pen, y: float) -> None:
        pen.text(measures.at_name, y + 13, said.name, HEAD)
        pen.text(LEFT + measures.about, y + 13, sheet.about or said.about, HEAD)
        pen.text(LEFT + measures.badge, y + 13, said.badge, HEAD)
        if measures.sign:
            pen.text(LEFT + measures.sign, y + 13, said.sign, HEAD)
        pen.rule(LEFT, y + 19, WIDTH, TEXT, 1)

    return Piece(20, draw)


def _again(sheet: Sheet) -> Piece:
    """Return what stands over the pages after a sheet's first."""

    def draw(pen: Pen, y: float) -> None:
        pen.lines(LEFT, y + 11, GROUP.wrap(sheet.title, WIDTH, 1), GROUP)

    return Piece(20, draw)


def _row(line: Line, number: int, measures: Measures, above: tuple[Piece, ...]) -> Piece:
    room = LEFT + measures.about - 10 - measures.at_name
    names, type = _fitted(line.name, measures.name, room)
    other = measures.other.wrap(line.other, room, 2)
    more = max(len(names) + len(other) - 2, 0) * type.leading
    height = measures.row + more
    room = measures.badge - measures.about - 8
    about = replace(measures.other, colour=TEXT).wrap(line.about, room, 1)
    below = measures.other.wrap(line.below, room, 1)

    def draw(pen: Pen, y: float) -> None:
        middle = y + height / 2
        first, second = middle - 2, middle + measures.other.size + 1
        pen.frame(LEFT, middle - measures.box / 2, measures.box, TEXT)
        pen.right(LEFT + measures.box + 26, middle + 3, str(number), measures.other.tabular)
        top = first - more / 2 if other else middle + 4 - more / 2
        below_name = pen.lines(measures.at_name, top, names, type)
        pen.lines(measures.at_name, max(below_name - 1, second - more / 2), other, measures.other)
        at = LEFT + measures.about
        pen.lines(at, first if below else middle + 3, about,
                  replace(measures.other, colour=TEXT))  # fmt: skip
        pen.lines(at, second, below, measures.other)
        badge = replace(measures.other, colour=TEXT).tabular
        pen.text(LEFT + measures.badge, middle + 3, line.badge, badge)
        if measures.sign:
            pen.rule(LEFT + measures.sign, y + height - 7, RIGHT - LEFT - measures.sign, TEXT)
        pen.rule(LEFT, y + height, WIDTH, LINE, 0.4)

    return Piece(height, draw, above)


def _fitted(text: str, type: Type, width: float) -> tuple[list[str], Type]:
    """Return a name in one line, set smaller where it is too long, or else in several."""
    smaller = type
    while smaller.width(text) > width and smaller.size > SMALLEST:
        smaller = replace(smaller, size=smaller.size - 0.5)
    if smaller.width(text) <= width:
        return [text], smaller
    return type.wrap(text, width, 3), type
