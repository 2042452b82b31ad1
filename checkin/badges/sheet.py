"""Write badges into a PDF, one to a page."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import IO, Any

from reportlab.pdfgen.canvas import Canvas

from checkin.badges import fonts
from checkin.badges.document import PagewiseDocument
from checkin.badges.page import SIZE, Pages
from checkin.domain.badge import Face
from checkin.whole_file import NothingWritten, replacing

Progress = Callable[[int], None]
Cancelled = Callable[[], bool]


def write_badges(
    faces: Iterable[Face],
    out: Path,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> int:
    """Write the faces to the PDF file `out`, a page for each, and return the number of pages.

    The faces are taken one by one. `progress` is told the number of pages done
    after each; `cancelled` is asked before each. The file appears whole, and on
    disk, or not at all: where there are no faces, or the work was cancelled, 0 is
    returned and what stood at `out` still stands there. Raises Failure
    `disk_full` or `folder_read_only` where it cannot be written.
    """
    pages = 0
    with replacing(out) as file:
        pages = write_pages(faces, file, progress, cancelled)
        if not pages:
            raise NothingWritten
    return pages


def write_pages(
    faces: Iterable[Face],
    file: IO[bytes],
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> int:
    """Write the faces as a PDF to an open binary file, and return the number of pages.

    A preview takes it into memory. Where 0 is returned, for lack of faces or
    because the work was cancelled, the file holds no whole document.
    """
    fonts.register()
    canvas = _canvas(file)
    pages = Pages(canvas)
    done = 0
    for face in faces:
        if cancelled and cancelled():
            return 0
        if not done:
            canvas.setTitle(fonts.printable(face.event))
        pages.draw(face)
        done += 1
        if progress:
            progress(done)
    if done:
        canvas.save()
    return done


def _canvas(file: IO[bytes]) -> Any:
    """A canvas that writes page by page; it says nothing about people, machine or hour."""
    canvas = Canvas(file, pagesize=SIZE, invariant=1, initialFontName=fonts.REGULAR)
    canvas._doc = PagewiseDocument(file)
    canvas.setAuthor("")
    canvas.setSubject("")
    canvas.setCreator("checkin")
    return canvas
