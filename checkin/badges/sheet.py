"""Write badges into a PDF, one to a page, or several to a sheet."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import IO, Any

from reportlab.pdfgen.canvas import Canvas

from checkin.badges import fonts
from checkin.badges.document import PagewiseDocument
from checkin.badges.draw import Pages, Pictures, no_pictures, on_a_sheet, page_size
from checkin.badges.template import Template
from checkin.badges.templates import FIRST, shipped
from checkin.domain.badge import Face
from checkin.whole_file import NothingWritten, replacing

Progress = Callable[[int], None]
Cancelled = Callable[[], bool]

Cover = tuple[Face, Sequence[Face]]
"""What stands on a cover sheet, and the badges that it lists."""


def write_badges(
    faces: Iterable[Face],
    out: Path,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
    *,
    template: Template | None = None,
    pictures: Pictures = no_pictures,
) -> int:
    """Write the faces to the PDF file `out`, and return the number of badges.

    The faces are taken as a paper of the template holds them; A6 without one. `progress` is
    told the number of badges done after each paper; `cancelled` is asked before each. The
    file appears whole, and on disk, or not at all: where there are no faces, or the work
    was cancelled, 0 is returned and what stood at `out` still stands there. Raises Failure
    `disk_full` or `folder_read_only` where it cannot be written.
    """
    done = 0
    with replacing(out) as file:
        done = write_pages(faces, file, progress, cancelled, template=template, pictures=pictures)
        if not done:
            raise NothingWritten
    return done


def write_pages(
    faces: Iterable[Face],
    file: IO[bytes],
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
    *,
    template: Template | None = None,
    pictures: Pictures = no_pictures,
) -> int:
    """Write the faces as a PDF to an open binary file, and return the number of badges.

    A preview takes it into memory. Where 0 is returned, for lack of faces or
    because the work was cancelled, the file holds no whole document.
    """
    fonts.register()
    template = template or shipped()[FIRST]
    canvas = _canvas_for(template, file)
    pages = Pages(canvas, template, pictures)
    done = 0
    for together in _papers(faces, on_a_sheet(template)):
        if cancelled and cancelled():
            return 0
        if not done:
            canvas.setTitle(fonts.printable(together[0].event))
        if template.sheet:
            pages.draw_sheet(together)
        else:
            pages.draw(together[0])
        done += len(together)
        if progress:
            progress(done)
    if done:
        canvas.save()
    return done


def write_covers(
    covers: Iterable[Cover],
    out: Path,
    template: Template,
    pictures: Pictures = no_pictures,
) -> int:
    """Write cover sheets, each with the badges that it lists, to a PDF; return the pages.

    The file appears whole or not at all. Raises Failure where it cannot be written.
    """
    pages = 0
    with replacing(out) as file:
        pages = write_cover_pages(covers, file, template, pictures)
        if not pages:
            raise NothingWritten
    return pages


def write_cover_pages(
    covers: Iterable[Cover],
    file: IO[bytes],
    template: Template,
    pictures: Pictures = no_pictures,
) -> int:
    """Write cover sheets as a PDF to an open binary file, and return the number of pages.

    Where 0 is returned the file holds no whole document.
    """
    fonts.register()
    canvas = _canvas_for(template, file)
    drawn = Pages(canvas, template, pictures)
    pages = sum(drawn.draw_cover(face, listed) for face, listed in covers)
    if pages:
        canvas.save()
    return pages


def _canvas_for(template: Template, file: IO[bytes]) -> Any:
    """Return a canvas that writes page by page; it says nothing of people, machine or hour."""
    canvas = Canvas(file, pagesize=page_size(template), invariant=1, initialFontName=fonts.REGULAR)
    canvas._doc = PagewiseDocument(file)
    canvas.setAuthor("")
    canvas.setSubject("")
    canvas.setCreator("checkin")
    return canvas


def _papers(faces: Iterable[Face], size: int) -> Iterator[list[Face]]:
    rest = iter(faces)
    while together := list(islice(rest, size)):
        yield together
