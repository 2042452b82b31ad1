import errno
import io
import os
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium
import pytest
import zxingcpp

from checkin.badges.sheet import write_badges, write_pages
from checkin.domain.badge import Face
from checkin.failure import Failure
from tests.badges.faces import COLOURS, NAMES, face, faces

POINTS = 72 / 25.4
LONG = ("Abdurahmonov " * 24)[:300].strip()


def document(*shown: Face) -> pdfium.PdfDocument:
    file = io.BytesIO()
    assert write_pages(shown, file) == len(shown)
    return pdfium.PdfDocument(file.getvalue())


def text(page: Any) -> str:
    """The page's text; PDFium marks a hyphen at the end of a line with a sign of its own."""
    found = page.get_textpage().get_text_range().replace("\ufffe", "-")
    return " ".join(found.split())


def codes(page: Any, dots: int) -> list[str]:
    picture = page.render(scale=dots / 72).to_pil()
    return [code.text for code in zxingcpp.read_barcodes(picture)]


@pytest.mark.parametrize("dots", [100, 150])
def test_every_code_is_read_back(dots: int) -> None:
    shown = list(faces(40))
    for each, page in zip(shown, document(*shown), strict=True):
        assert codes(page, dots) == [each.token]


@pytest.mark.parametrize("dots", [100, 150])
@pytest.mark.parametrize("category", COLOURS)
def test_the_code_is_read_beside_every_band(category: str, dots: int) -> None:
    shown = face(title=LONG, colour=COLOURS[category], category=category)
    (page,) = document(shown)
    assert codes(page, dots) == [shown.token]
    red, green, blue = page.render().to_pil().getpixel((2, page.get_height() - 4))
    assert f"#{red:02X}{green:02X}{blue:02X}" == COLOURS[category]


def test_the_page_is_a6_portrait() -> None:
    (page,) = document(face())
    assert page.get_width() / POINTS == pytest.approx(105, abs=0.1)
    assert page.get_height() / POINTS == pytest.approx(148, abs=0.1)


def test_the_symbol_is_30_millimetres_wide_with_its_quiet_zone_white() -> None:
    (page,) = document(face())
    picture = page.render(scale=10 / POINTS).to_pil().convert("L")
    (code,) = zxingcpp.read_barcodes(picture)
    corner, other = code.position.top_left, code.position.bottom_right
    assert (other.x - corner.x) / 10 == pytest.approx(30, abs=0.3)
    quiet = 57
    around = picture.crop((corner.x - quiet, corner.y - quiet, other.x + quiet, other.y + quiet))
    across, down = around.size
    edges = [
        (0, 0, across, quiet - 4),
        (0, down - quiet + 4, across, down),
        (0, 0, quiet - 4, down),
        (across - quiet + 4, 0, across, down),
    ]
    assert all(around.crop(edge).getextrema() == (255, 255) for edge in edges)


@pytest.mark.parametrize("script", NAMES)
def test_the_whole_name_can_be_taken_out_of_the_page(script: str) -> None:
    names = {"given": "", "other": ""} | NAMES[script]
    (page,) = document(face(**names))
    for name in names.values():
        assert name in text(page)


@pytest.mark.parametrize("script", NAMES)
def test_a_decomposed_name_is_drawn_composed(script: str) -> None:
    names = {"given": "", "other": ""} | NAMES[script]
    apart = {part: unicodedata.normalize("NFD", name) for part, name in names.items()}
    composed, decomposed = io.BytesIO(), io.BytesIO()
    write_pages([face(**names)], composed)
    write_pages([face(**apart)], decomposed)
    assert composed.getvalue() == decomposed.getvalue()


def test_a_name_of_300_letters_is_whole_on_the_page() -> None:
    shown = face(name=LONG, other="")
    (page,) = document(shown)
    assert LONG in text(page)
    assert codes(page, 100) == [shown.token]


def test_a_very_long_title_is_whole_on_the_page() -> None:
    title = "Special correspondent for foreign policy, energy and transport in Central Asia " * 2
    (page,) = document(face(title=title))
    assert title.strip() in text(page)


def test_a_face_with_a_name_alone_is_a_badge() -> None:
    bare = Face(token=face().token, serial="0000 3388", name="Suharto")
    (page,) = document(bare)
    assert text(page) == "Suharto 0000 3388"
    assert codes(page, 100) == [bare.token]


def test_serial_country_role_band_and_header_are_there() -> None:
    (page,) = document(face())
    for part in (
        "0000 3388",
        "Republic of Korea",
        "Deputy director-general",
        "Ministry of Trade (example)",
        "Government",
        "A 1 2 3",
        "7th ROK–Central Asia Cooperation Forum",
        "Bishkek · 2–4 October",
    ):
        assert part in text(page)


def test_the_document_names_the_event_and_nobody(tmp_path: Path) -> None:
    out = tmp_path / "badges.pdf"
    write_badges([face()], out)
    metadata = pdfium.PdfDocument(out).get_metadata_dict()
    assert metadata["Title"] == "7th ROK–Central Asia Cooperation Forum"
    assert metadata["Creator"] == "checkin"
    assert not metadata["Author"] + metadata["Subject"] + metadata["Keywords"]
    assert os.fsencode(tmp_path) not in out.read_bytes()


def test_the_same_faces_make_the_same_bytes(tmp_path: Path) -> None:
    one, other = tmp_path / "one.pdf", tmp_path / "other.pdf"
    write_badges(faces(30), one)
    write_badges(faces(30), other)
    assert one.read_bytes() == other.read_bytes()


def test_the_table_of_objects_is_true(tmp_path: Path) -> None:
    out = tmp_path / "badges.pdf"
    write_badges(faces(300), out)
    data = out.read_bytes()
    start = int(data.split()[-2])
    first, count = data[start:].split()[1:3]
    entries = data[start:].split(b"\n", 2)[2].split(b"trailer")[0].splitlines()
    assert (int(first), int(count)) == (0, len(entries))
    for number, entry in enumerate(entries[1:], start=1):
        assert len(entry) >= 18
        assert data[int(entry[:10]) :].startswith(b"%d 0 obj" % number)


def test_a_thousand_badges_are_less_than_3_megabytes(tmp_path: Path) -> None:
    out = tmp_path / "badges.pdf"
    assert write_badges(faces(1000), out) == 1000
    assert out.stat().st_size < 3_000_000


def test_pages_go_into_the_file_as_they_are_drawn() -> None:
    file, lengths = io.BytesIO(), []
    write_pages(faces(20), file, progress=lambda _: lengths.append(file.tell()))
    assert lengths == sorted(set(lengths))


def test_progress_is_told_after_each_page(tmp_path: Path) -> None:
    told: list[int] = []
    write_badges(faces(5), tmp_path / "badges.pdf", progress=told.append)
    assert told == [1, 2, 3, 4, 5]


def test_faces_are_taken_one_by_one(tmp_path: Path) -> None:
    taken: list[int] = []

    def counted() -> Iterator[Face]:
        for number, each in enumerate(faces(4)):
            taken.append(number)
            yield each

    def done(pages: int) -> None:
        assert len(taken) == pages

    write_badges(counted(), tmp_path / "badges.pdf", progress=done)


def test_what_was_cancelled_leaves_the_old_file(tmp_path: Path) -> None:
    out = tmp_path / "badges.pdf"
    out.write_bytes(b"before")
    asked = iter([False, False, True])
    assert write_badges(faces(10), out, cancelled=lambda: next(asked)) == 0
    assert list(tmp_path.iterdir()) == [out]
    assert out.read_bytes() == b"before"


def test_no_faces_make_no_file(tmp_path: Path) -> None:
    assert write_badges([], tmp_path / "badges.pdf") == 0
    assert not list(tmp_path.iterdir())


def test_a_new_file_takes_the_place_of_the_old(tmp_path: Path) -> None:
    out = tmp_path / "badges.pdf"
    out.write_bytes(b"before")
    write_badges([face()], out)
    assert list(tmp_path.iterdir()) == [out]
    assert len(pdfium.PdfDocument(out)) == 1


def test_a_bug_leaves_nothing_half_written(tmp_path: Path) -> None:
    shown = [face(), replace(face(), token="no token")]
    with pytest.raises(ValueError, match="27 digits"):
        write_badges(shown, tmp_path / "badges.pdf")
    assert not list(tmp_path.iterdir())


def test_a_place_that_cannot_be_written_is_a_failure_that_says_why(tmp_path: Path) -> None:
    out = tmp_path / "file" / "badges.pdf"
    out.parent.write_bytes(b"no folder")
    with pytest.raises(Failure) as failed:
        write_badges([face()], out)
    assert failed.value.code == "folder_read_only"
    assert failed.value.params["path"] == str(out)
    assert failed.value.params["why"]


def test_a_folder_without_permission_is_a_failure(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        if os.access(tmp_path, os.W_OK):
            pytest.skip("permissions do not stop this user")
        with pytest.raises(Failure) as failed:
            write_badges([face()], tmp_path / "badges.pdf")
        assert failed.value.code == "folder_read_only"
    finally:
        tmp_path.chmod(0o700)


@pytest.fixture
def tiny_disk(mount_disk: Callable[[str], Path]) -> Path:
    return mount_disk("64k")


def test_a_full_disk_is_a_failure_and_keeps_the_old_file(tiny_disk: Path) -> None:
    out = tiny_disk / "badges.pdf"
    out.write_bytes(b"before")
    with pytest.raises(Failure) as failed:
        write_badges(faces(500), out)
    assert failed.value.code == "disk_full"
    assert failed.value.params == {"path": str(out)}
    assert list(tiny_disk.iterdir()) == [out]
    assert out.read_bytes() == b"before"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no /dev/full")
def test_a_full_device_is_told_by_the_system() -> None:
    with pytest.raises(OSError) as failed, Path("/dev/full").open("wb") as file:  # noqa: PT011
        write_pages(faces(500), file)
    assert failed.value.errno == errno.ENOSPC


def test_the_error_of_a_full_disk_becomes_its_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(Failure) as failed:
        write_badges([face()], tmp_path / "badges.pdf")
    assert failed.value.code == "disk_full"
    assert not list(tmp_path.iterdir())
