"""How long badges take, beside as many bare pages in the same run.

A thousand pages with CHECKIN_BENCH=full, else a few.
"""

import io
import os
from typing import Any

import pytest
from reportlab.pdfgen.canvas import Canvas

from checkin.badges import fonts
from checkin.badges.draw import page_size
from checkin.badges.sheet import write_pages
from checkin.badges.templates import FIRST, shipped
from tests.badges.faces import faces

PAGES = 1000 if os.environ.get("CHECKIN_BENCH") == "full" else 50


@pytest.mark.benchmark(group="badges, a thousand of them")
def test_badges(benchmark: Any) -> None:
    fonts.register()
    shown = list(faces(PAGES))
    assert benchmark(lambda: write_pages(shown, io.BytesIO())) == PAGES


@pytest.mark.benchmark(group="badges, a thousand of them")
def test_bare_pages(benchmark: Any) -> None:
    benchmark(bare)


def bare() -> None:
    """As many pages with one word each: what reportlab takes for a page at all."""
    canvas = Canvas(io.BytesIO(), pagesize=page_size(shipped()[FIRST]), invariant=1)
    for _ in range(PAGES):
        canvas.setFont("Helvetica", 34)
        canvas.drawString(20, 300, "KIM")
        canvas.showPage()
    canvas.save()
