"""The test page: a frame 5 mm from each edge, marks of a millimetre, a code that reads."""

import pypdfium2
import pytest
import zxingcpp

from checkin.domain.programme import Event
from checkin.domain.setup import Setup
from checkin.services.print_devices import AS_IT_IS, Adjustment
from checkin.services.print_test_page import write_test_page
from checkin.words import LANGUAGES, Words

MM = 72 / 25.4
SIZES = [(105, 148), (148, 105), (62, 100), (86, 54), (102, 152), (210, 297)]
DOTS = 600


def drawn(tmp_path, size, words=None, adjust=AS_IT_IS):
    out = tmp_path / "test.pdf"
    points = (size[0] * MM, size[1] * MM)
    write_test_page(Setup(Event("e", 123)), out, words or Words(), "Office", adjust, points)
    return pypdfium2.PdfDocument(out)[0]


@pytest.mark.parametrize("size", SIZES)
def test_the_page_has_its_size_and_the_frame_stands_5_mm_from_each_edge(tmp_path, size):
    page = drawn(tmp_path, size)
    assert page.get_width() / MM == pytest.approx(size[0], abs=0.1)
    assert page.get_height() / MM == pytest.approx(size[1], abs=0.1)
    picture = page.render(scale=DOTS / 72).to_pil().convert("L")
    dot = DOTS / 25.4
    ink = picture.point(lambda grey: 255 * (grey < 128))
    # a band without marks, below the ruler's longest and beside the numbers
    across = [ink.getpixel((x, round((size[1] - 7) * dot))) for x in range(ink.width)]
    edges = [x / dot for x, black in enumerate(across) if black and x > 4.2 * dot]
    assert edges[0] == pytest.approx(5, abs=0.15)
    assert size[0] - edges[-1] == pytest.approx(5, abs=0.15)
    down = [ink.getpixel((round((size[0] - 5.5) * dot), y)) for y in range(ink.height)]
    edges = [y / dot for y, black in enumerate(down) if black and y > 4.2 * dot]
    assert edges[0] == pytest.approx(5, abs=0.15)
    assert size[1] - edges[-1] == pytest.approx(5, abs=0.15)


def test_there_is_a_mark_for_each_millimetre(tmp_path):
    picture = drawn(tmp_path, (62, 100)).render(scale=DOTS / 72).to_pil().convert("L")
    dot = DOTS / 25.4
    row = [picture.getpixel((x, round(1 * dot))) < 128 for x in range(picture.width)]
    begins = [x / dot for x in range(1, len(row)) if row[x] and not row[x - 1]]
    assert [round(x) for x in begins if 2.5 < x < 61.5] == list(range(3, 62))
    assert all(abs(x - round(x)) < 0.1 for x in begins if x > 2)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_its_code_is_read_in_every_language(tmp_path, size, language):
    page = drawn(tmp_path, size, Words(language), Adjustment(-1.2, 0.4, 90))
    picture = page.render(scale=150 / 72).to_pil()
    (code,) = zxingcpp.read_barcodes(picture)
    assert len(code.text) == 27
