"""A test page as large as a badge: rulers, a frame 5 mm from each edge, and a code to scan."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from reportlab.pdfgen.canvas import Canvas

from checkin.badges.symbol import MODULES, path
from checkin.domain.setup import Setup
from checkin.reports.paper import BOLD, Pen, Type, load_fonts
from checkin.services.print_devices import Adjustment
from checkin.services.scanner_trial import sample_code
from checkin.whole_file import replacing
from checkin.words import Words

MM = 72 / 25.4
FRAME = 5.0
"""Millimetres between the frame and the edges of the paper: this is what one measures."""

INSIDE = 9.0
"""Millimetres from the edges within which texts and the code stand, clear of the numbers."""

CODE, SMALL_CODE = 30.0, 25.0
QUIET = 4 / MODULES
NUMBER, TITLE, TEXT = Type(5), Type(11, BOLD), Type(7.5)
SMALL_TITLE, SMALL_TEXT = Type(9, BOLD), Type(5.5)
BLACK = "#000000"


def write_test_page(
    setup: Setup,
    out: Path,
    words: Words,
    printer: str,
    adjust: Adjustment,
    size: tuple[float, float],
) -> None:
    """Write a page of this size in points to a PDF; it names the printer. Raises Failure."""
    load_fonts()
    with replacing(out) as file:
        canvas = Canvas(file, pagesize=size, invariant=1)
        canvas.setTitle(words("Test page"))
        _rulers(canvas, size)
        _frame(canvas, size)
        _inside(canvas, size, sample_code(setup), _texts(printer, adjust, words), words)
        canvas.showPage()
        canvas.save()


def _texts(printer: str, adjust: Adjustment, words: Words) -> list[str]:
    return [
        printer,
        words(
            "Measure from the paper's edge to the frame, on the left and at the top: it should be "
            "5 mm. Enter what is missing in Set-up, Printers: 4.2 mm on the left means 0.8 to the "
            "right, 5.5 mm at the top means -0.5 down."
        ),
        words(
            "Printed with {right} mm to the right, {down} mm down, turned by {turn}°.",
            right=f"{adjust.right:.1f}", down=f"{adjust.down:.1f}", turn=adjust.turn,
        ),
    ]  # fmt: skip


def _rulers(canvas: Any, size: tuple[float, float]) -> None:
    """Draw a mark for each millimetre along the upper and the left edge, numbers each ten."""
    wide, high = size
    pen = Pen(canvas, high)
    canvas.setStrokeColor(BLACK)
    canvas.setLineWidth(0.1 * MM)
    for mark, long in _marks(wide):
        canvas.line(mark * MM, high, mark * MM, high - long * MM)
        if mark % 10 == 0 and INSIDE < mark < wide / MM - 6:
            pen.centred(mark * MM, 7.4 * MM, str(mark), NUMBER)
    for mark, long in _marks(high):
        canvas.line(0, high - mark * MM, long * MM, high - mark * MM)
        if mark % 10 == 0 and INSIDE < mark < high / MM - 6:
            pen.text(5.6 * MM, mark * MM + 1.8, str(mark), NUMBER)


def _marks(length: float) -> Iterator[tuple[int, float]]:
    """Go through the millimetres of an edge, with how long each one's mark is."""
    for mark in range(int(length / MM) + 1):
        long = 4.0 if mark % 10 == 0 else 3.0 if mark % 5 == 0 else 1.8
        yield mark, min(long, mark)  # in the corner the marks of both edges do not cross


def _frame(canvas: Any, size: tuple[float, float]) -> None:
    canvas.setLineWidth(0.2 * MM)
    edge = FRAME * MM
    canvas.rect(edge, edge, size[0] - 2 * edge, size[1] - 2 * edge)


def _inside(
    canvas: Any, size: tuple[float, float], code: str, texts: list[str], words: Words
) -> None:
    """Draw the words, and the code below them, or beside where the page is wider than high."""
    wide, high = size
    small = min(size) < 80 * MM
    side = (SMALL_CODE if min(size) < 70 * MM else CODE) * MM
    room = side * (1 + 2 * QUIET)
    inner = wide - (INSIDE + FRAME + 1) * MM
    beside = wide > high
    width = inner - room if beside else inner
    floor = high - (FRAME + 1) * MM if beside else high - (FRAME + 1) * MM - room
    title, text = (SMALL_TITLE, SMALL_TEXT) if small else (TITLE, TEXT)
    said = words("Scan this code. The code is {n} mm wide: measure it.", n=round(side / MM))
    pen, y = Pen(canvas, high), (INSIDE + 3) * MM
    y = pen.lines(INSIDE * MM, y, title.wrap(words("Test page"), width, 1), title)
    for part in (*texts, said):
        most = int((floor - y) / text.leading) + 1
        if part and most > 0:
            lines = text.wrap(part, width, most)
            y = pen.lines(INSIDE * MM, y, lines, text) + text.leading / 3
    left = wide - (FRAME + 1) * MM - room + side * QUIET if beside else (wide - side) / 2
    bottom = (high - side) / 2 if beside else (FRAME + 1) * MM + side * QUIET
    canvas._code.append(path(code, left, bottom, side))
