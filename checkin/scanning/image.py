"""QR codes in a picture file."""

import warnings
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from math import dist
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image, UnidentifiedImageError

from checkin.failure import Failure
from checkin.scanning.frame import TREATMENTS, Sight, plain
from checkin.scanning.opencv import opencv

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

MOST_PIXELS = 100_000_000
"""A picture larger than this is no photograph of a badge; it is refused unread."""

SUFFIXES = frozenset((".png", ".jpg", ".jpeg", ".bmp", ".gif", ".webp", ".tif", ".tiff"))
"""What a picture in a folder is named."""


def decode_image(path: Path) -> list[str]:
    """Return the text of every QR code in a picture file, in reading order; empty where none is.

    The picture is given every treatment that a camera's frames are given in turn; where none
    finds a code, it is read at twice its size, however large it is.
    Raises Failure for what is missing, no picture, or too large.
    """
    import numpy as np

    with opened_picture(path) as picture:
        grey = np.asarray(picture.convert("L"))
    sights = _together(sight for treatment in TREATMENTS for sight in treatment.read(grey))
    sights = sights or _at_twice_the_size(grey)
    return [sight.text for sight in sorted(sights, key=lambda s: s.corners[0][::-1])]


@contextmanager
def opened_picture(path: Path) -> Iterator[Image.Image]:
    """Open a picture file for a while. Raises Failure also for what goes wrong in that while."""
    try:
        with _opened(path) as picture:
            if picture.width * picture.height > MOST_PIXELS:
                raise Failure("picture_too_large", path=path.name)
            yield picture
    except FileNotFoundError as error:
        raise Failure("file_missing", path=path.name) from error
    except UnidentifiedImageError as error:
        raise Failure("not_a_picture", path=path.name) from error
    except Image.DecompressionBombError as error:
        raise Failure("picture_too_large", path=path.name) from error
    except OSError as error:
        raise Failure(
            "file_unreadable", path=path.name, why=error.strerror or str(error)
        ) from error


def pictures_in(folder: Path) -> list[Path]:
    """Return a folder's pictures in order of name. Raises Failure where it holds none."""
    try:
        found = sorted(path for path in folder.iterdir() if _is_named_picture(path))
    except OSError as error:
        raise Failure(
            "file_unreadable", path=folder.name, why=error.strerror or str(error)
        ) from error
    if not found:
        raise Failure("no_pictures", path=folder.name)
    return found


def _at_twice_the_size(grey: "NDArray[np.uint8]") -> list[Sight]:
    """What is read of a large picture that the treatments leave at its size."""
    cv2 = opencv()
    return plain(cv2.resize(grey, None, fx=2, fy=2, interpolation=cv2.INTER_LINEAR))


def _is_named_picture(path: Path) -> bool:
    return not path.name.startswith(".") and path.suffix.lower() in SUFFIXES and path.is_file()


def _opened(path: Path) -> Image.Image:
    """Open a picture, unread. Pillow warns from a size on that is refused here in words."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", Image.DecompressionBombWarning)
        return Image.open(path)


def _together(sights: Iterable[Sight]) -> list[Sight]:
    """The sights without those that show the same code at the same place once more."""
    kept: list[Sight] = []
    for sight in sights:
        if not any(_same(sight, other) for other in kept):
            kept.append(sight)
    return kept


def _same(one: Sight, other: Sight) -> bool:
    """Two codes of one text do not overlap: their middles are further apart than half a side."""
    middles = [[sum(axis) / 4 for axis in zip(*s.corners, strict=True)] for s in (one, other)]
    half_a_side = dist(one.corners[0], one.corners[1]) / 2
    return one.text == other.text and dist(*middles) <= max(half_a_side, 1)
