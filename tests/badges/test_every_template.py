"""Every template on paper: its size, its codes, its backs, its pictures."""

import io
from collections.abc import Iterator
from dataclasses import replace as changed
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pypdfium2 as pdfium
import pytest
import zxingcpp
from msgspec.structs import replace
from PIL import Image

from checkin.badges.draw import cuts, on_a_sheet, place_on_sheet
from checkin.badges.sheet import write_badges, write_covers, write_pages
from checkin.badges.template import Picture, Symbol, Template
from checkin.badges.templates import FIRST, shipped
from checkin.domain.badge import Face
from tests.badges.faces import NAMES, face

MM = 72 / 25.4
BADGES = {
    id: template
    for id, template in shipped().items()
    if any(isinstance(item, Symbol) for item in template.items)
}


def sample(count: int) -> Iterator[Face]:
    names = list(NAMES.values())
    for number in range(count):
        yield face(number, **({"given": "", "other": ""} | names[number % len(names)]))


def pages(template: Template, *shown: Face, **how: Any) -> list[Any]:
    file = io.BytesIO()
    assert write_pages(shown, file, template=template, **how) == len(shown)
    return list(pdfium.PdfDocument(file.getvalue()))


def codes(page: Any, dots: int = 100) -> list[str]:
    picture = page.render(scale=dots / 72).to_pil()
    return [code.text for code in zxingcpp.read_barcodes(picture)]


@pytest.mark.parametrize("id", BADGES)
def test_every_code_of_every_name_is_read_back_at_100_dots_per_inch(id: str) -> None:
    template, shown = BADGES[id], list(sample(2 * len(NAMES)))
    sides = 2 if template.back else 1
    fronts = pages(template, *shown)[::sides]
    held = on_a_sheet(template)
    for place, page in enumerate(fronts):
        there = [each.token for each in shown[place * held : (place + 1) * held]]
        assert sorted(codes(page)) == sorted(there)


@pytest.mark.parametrize("id", shipped())
def test_the_paper_is_as_large_as_it_says_to_a_tenth_of_a_millimetre(
    id: str, tmp_path: Path
) -> None:
    template, out = shipped()[id], tmp_path / "x.pdf"
    if template.cover:
        write_covers([(face(), [face()])], out, template)
    else:
        write_badges([face()], out, template=template)
    paper = template.sheet or template.page
    for page in pdfium.PdfDocument(out):
        assert page.get_width() / MM == pytest.approx(paper.width, abs=0.1)
        assert page.get_height() / MM == pytest.approx(paper.height, abs=0.1)


@pytest.mark.parametrize("id", BADGES)
def test_the_code_is_as_large_as_it_says_where_it_says(id: str) -> None:
    template = replace(BADGES[id], sheet=None)
    at = next(item.at for item in template.items if isinstance(item, Symbol))
    picture = pages(template, face())[0].render(scale=10 / MM).to_pil()
    (code,) = zxingcpp.read_barcodes(picture)
    corner, other = code.position.top_left, code.position.bottom_right
    assert corner.x / 10 == pytest.approx(at.left, abs=0.3)
    assert corner.y / 10 == pytest.approx(at.top, abs=0.3)
    assert (other.x - corner.x) / 10 == pytest.approx(at.width, abs=0.4)


@pytest.mark.parametrize("id", ["a4-2", "a4-4", "a4-8"])
def test_badges_lie_on_their_sheet_in_order_and_alone(id: str) -> None:
    template = BADGES[id]
    shown = list(sample(on_a_sheet(template)))
    picture = pages(template, *shown)[0].render(scale=4 / MM).to_pil()
    high = picture.height / 4
    for place, each in enumerate(shown):
        left, bottom = (length / MM for length in place_on_sheet(template, place))
        top = high - bottom - template.page.height
        box = (left, top, left + template.page.width, top + template.page.height)
        one = picture.crop(tuple(round(edge * 4) for edge in box))  # type: ignore[arg-type]
        assert [code.text for code in zxingcpp.read_barcodes(one)] == [each.token]


def test_the_knife_is_led_along_every_edge_within_the_sheet() -> None:
    assert cuts(BADGES["a4-4"]) == ([105], [0.5, 148.5, 296.5])
    assert cuts(BADGES[FIRST]) == ([], [])


def test_the_back_of_a_sheet_is_mirrored_so_that_it_meets_its_front() -> None:
    template = BADGES["a4-4"]
    both = [place_on_sheet(template, place) for place in range(4)]
    backs = [place_on_sheet(template, place, back=True) for place in range(4)]
    width = template.page.width * MM
    for (left, bottom), (other, low) in zip(both, backs, strict=True):
        assert low == bottom
        assert other == pytest.approx(210 * MM - left - width)


def test_a_back_follows_its_front() -> None:
    front, back, *_ = pages(BADGES["a6-programme"], *sample(2))
    assert codes(front)
    assert not codes(back)


def test_the_back_lists_the_sessions() -> None:
    shown = changed(face(), programme="Plenary\nTextile")
    _, back = pages(BADGES["a6-programme"], shown)
    assert "Textile" in back.get_textpage().get_text_range()


def jpeg(colour: str, size: tuple[int, int] = (480, 600)) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", size, colour).save(out, "JPEG")
    return out.getvalue()


def test_a_photo_fills_its_place_and_nothing_else() -> None:
    template = BADGES["a6-photo"]
    place = next(item.at for item in template.items if isinstance(item, Picture))
    shown = changed(face(), photo="abc")
    (page,) = pages(template, shown, pictures={"abc": jpeg("#FF0000", (900, 400))}.get)
    picture = page.render(scale=10 / MM).to_pil().convert("RGB")
    inside = (place.left + 0.3, place.top + 0.3, place.right - 0.3, place.bottom - 0.3)
    reds = picture.crop(tuple(round(edge * 10) for edge in inside))  # type: ignore[arg-type]
    assert all(abs(low - high) < 8 for low, high in reds.getextrema())
    assert picture.getpixel((round(place.right * 10 + 6), round(place.top * 10))) == (255,) * 3
    assert codes(page) == [shown.token]


def test_a_photo_that_is_not_there_leaves_the_place_white() -> None:
    (page,) = pages(BADGES["a6-photo"], changed(face(), photo="gone"))
    assert codes(page)


def test_a_background_is_in_the_document_once() -> None:
    template = BADGES[FIRST]
    ground = Picture(at=template.page.frame, source="sky")
    with_sky = replace(template, front=(ground, *template.front))
    plain, file = io.BytesIO(), io.BytesIO()
    sky = jpeg("#BBDDFF", (1240, 1748))
    write_pages(sample(20), plain, template=template)
    write_pages(sample(20), file, template=with_sky, pictures={"sky": sky}.get)
    assert len(file.getvalue()) - len(plain.getvalue()) < len(sky) + 4000
    for each, page in zip(sample(20), pdfium.PdfDocument(file.getvalue()), strict=True):
        assert codes(page) == [each.token]


def test_a_picture_of_another_kind_is_refused() -> None:
    shown = changed(face(), photo="abc")
    with pytest.raises(ValueError, match="no JPEG"):
        pages(BADGES["a6-photo"], shown, pictures={"abc": b"GIF89a"}.get)


def test_photos_leave_the_memory_with_their_page() -> None:
    file, lengths = io.BytesIO(), []
    photo = jpeg("#336699")
    shown = [changed(each, photo=f"p{n}") for n, each in enumerate(sample(12))]
    write_pages(
        shown,
        file,
        lambda _: lengths.append(file.tell()),
        template=BADGES["a6-photo"],
        pictures=lambda _: photo,
    )
    grown = [after - before for before, after in pairwise(lengths)]
    assert all(size > len(photo) for size in grown)


def test_a_cover_lists_every_badge_on_as_many_pages_as_it_takes(tmp_path: Path) -> None:
    out = tmp_path / "covers.pdf"
    listed = [changed(each, full_name=each.name) for each in sample(70)]
    cover = changed(face(), country="Republic of Korea", badges="70")
    assert write_covers([(cover, listed), (cover, [])], out, shipped()["cover"]) == 4
    document = pdfium.PdfDocument(out)
    text = " ".join(page.get_textpage().get_text_range() for page in list(document)[:3])
    assert all(each.serial in text for each in listed)
    assert "Republic of Korea" in list(document)[3].get_textpage().get_text_range()


def test_a_name_plate_is_read_from_both_sides_of_the_table() -> None:
    (page,) = pages(shipped()["name-plate"], face(**NAMES["kazakh"]))
    picture = page.render(scale=2).to_pil().convert("L")
    wide, high = picture.size
    half = high // 2 - 4
    lower = picture.crop((0, high - half, wide, high))
    upper = picture.crop((0, 0, wide, half)).rotate(180)
    differing = np.abs(np.asarray(lower, int) - np.asarray(upper, int)) > 128
    assert differing.mean() < 0.002
