"""The report on paper: A4 landscape, the table first, then the people by delegation."""

from collections.abc import Callable
from typing import BinaryIO

from reportlab.pdfgen.canvas import Canvas

from checkin.how_far import HowFar, unheard
from checkin.reports import paper, pdf_people, pdf_table
from checkin.reports.paper import LEFT, MUTED, PAGE, RIGHT, WIDTH, Pen, Type
from checkin.reports.report import Report

FOOT = Type(8, colour=MUTED)


def write(report: Report, file: BinaryIO, progress: HowFar = unheard) -> None:
    """Write the report's pages; `progress` hears how many, of how many. Raises OSError."""
    paper.load_fonts()
    progress(0, 0)
    pages = [*pdf_table.pages(report), *pdf_people.pages(report)]
    canvas = Canvas(file, pagesize=PAGE, pageCompression=1, lang=report.language)
    canvas.setTitle(report.title)
    canvas.setSubject(report.subtitle)
    for number, page in enumerate(pages, 1):
        _draw(Pen(canvas), page, report, f"{number} / {len(pages)}")
        canvas.showPage()
        progress(number, len(pages))
    canvas.save()


def _draw(pen: Pen, page: Callable[[Pen], None], report: Report, number: str) -> None:
    page(pen)
    y = PAGE[1] - 26
    room = WIDTH - FOOT.width(number) - 24
    said = " · ".join(text for text in (report.title, report.made_at) if text)
    pen.lines(LEFT, y, FOOT.wrap(said, room, 1), FOOT)
    pen.right(RIGHT, y, number, FOOT)
