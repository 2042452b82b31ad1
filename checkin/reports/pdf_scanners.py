"""A sheet that says how a scanner is set up, with a code to try it on: one page of A4."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from checkin.reports.paper import BOLD, MARGIN, MUTED, Pen, Type, load_fonts
from checkin.whole_file import replacing

TITLE, LEAD = Type(20, BOLD), Type(11, colour=MUTED)
CAPTION, STRONG, TEXT = Type(9, BOLD, MUTED), Type(12, BOLD), Type(10)
WIDTH, HEIGHT = A4
MODULE, QUIET = 4.05, 4
"""Points of a module, which makes the symbol 30 mm wide, as on a badge; white modules around it."""

BLACK = "#000000"


@dataclass(frozen=True, slots=True)
class Setting:
    """What is set, to what, and what manuals call it."""

    name: str
    value: str
    called: str


@dataclass(frozen=True, slots=True)
class ScannerSheet:
    """All texts of the sheet, in the reader's language.

    `boxes` are the black parts of a symbol `across` modules wide: left, top, width, height.
    """

    title: str
    lead: str
    headings: tuple[str, str, str]
    settings: Sequence[Setting]
    try_it: str
    boxes: Sequence[tuple[int, int, int, int]]
    across: int


def write_scanner_sheet(sheet: ScannerSheet, out: Path) -> None:
    """Write the sheet to a PDF. Raises Failure where that is not possible."""
    load_fonts()
    with replacing(out) as file:
        canvas = Canvas(file, pagesize=A4)
        canvas.setTitle(sheet.title)
        _draw(Pen(canvas, HEIGHT), sheet)
        canvas.showPage()
        canvas.save()


def _draw(pen: Pen, sheet: ScannerSheet) -> None:
    room = WIDTH - 2 * MARGIN
    y = pen.lines(MARGIN, 70, TITLE.wrap(sheet.title, room, 2), TITLE) + 4
    y = pen.lines(MARGIN, y, LEAD.wrap(sheet.lead, room, 4), LEAD) + 18
    columns = (MARGIN, MARGIN + room * 0.30, MARGIN + room * 0.52)
    for x, heading in zip(columns, sheet.headings, strict=True):
        pen.text(x, y, heading, CAPTION)
    for setting in sheet.settings:
        y = _row(pen, y + 10, columns, setting)
    y += 34
    left = MARGIN + QUIET * MODULE
    for x, top, wide, high in sheet.boxes:
        pen.box(left + x * MODULE, y + top * MODULE, wide * MODULE, high * MODULE, BLACK)
    beside = left + (sheet.across + 2 * QUIET) * MODULE
    pen.lines(beside, y + 30, LEAD.wrap(sheet.try_it, WIDTH - MARGIN - beside, 5), LEAD)


def _row(pen: Pen, y: float, columns: tuple[float, float, float], setting: Setting) -> float:
    """Draw a setting below a line, and return the y below it."""
    pen.rule(MARGIN, y, WIDTH - 2 * MARGIN)
    bottom = y + 16
    right = (columns[1], columns[2], WIDTH - MARGIN)
    texts = (setting.name, setting.value, setting.called)
    for x, end, text, type in zip(columns, right, texts, (STRONG, STRONG, TEXT), strict=True):
        bottom = max(bottom, pen.lines(x, y + 18, type.wrap(text, end - x - 12, 4), type))
    return bottom
