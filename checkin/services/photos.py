"""Photos of people: cut to a portrait, kept small, whatever file they come from."""

import hashlib
import io
import struct
import warnings
import zlib
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageOps, UnidentifiedImageError

from checkin.domain.journal import Draft
from checkin.domain.person import SET
from checkin.domain.setup import subject
from checkin.failure import Failure
from checkin.store import people
from checkin.store.event_file import EventFile

SIZE = (480, 600)
"""The most pixels of a photo that is kept, four to five."""

LEAST_WIDTH = 240
"""Pixels across the part that is kept, below which a badge's photo is a blur."""

SCREEN = 1200
"""Pixels along a side that a screen shows of a picture."""

MOST_BYTES = 40_000_000
MOST_PIXELS = 60_000_000
"""A picture larger than this is no portrait; it is refused unread."""

QUALITY = 88

KINDS = ("JPEG", "PNG", "WEBP", "BMP", "TIFF", "GIF")
"""The formats that are read; a hostile file of another kind meets no decoder."""


BROKEN = (
    *(OSError, ValueError, SyntaxError, EOFError, MemoryError, struct.error, zlib.error),
    *(LookupError, TypeError, ArithmeticError, AttributeError),
)
"""What Pillow's readers raise of a file that is none, or breaks off, or was made to deceive."""

ORIENTATION = 0x0112
"""Where a camera notes how it was held (Exif 2.3); from 5 on it was turned on its side."""


@dataclass(frozen=True, slots=True)
class Crop:
    """Which part of a picture is kept: its middle, as parts of width and height, and how close.

    `zoom` 1 takes the largest portrait that fits, 2 half of it.
    """

    x: float = 0.5
    y: float = 0.5
    zoom: float = 1.0

    @classmethod
    def upper(cls, width: int, height: int) -> "Crop":
        """Return the crop of a picture that nobody has cut: its middle, nearer to its top.

        Where more is above and below than is kept, two thirds of the rest go below.
        """
        high = min(height, width * SIZE[1] / SIZE[0])
        return cls(y=((height - high) / 3 + high / 2) / height)

    def box(self, width: int, height: int) -> tuple[float, float, float, float]:
        """Return left, top, right and bottom in pixels, four to five, inside the picture."""
        wide = min(width, height * SIZE[0] / SIZE[1]) / max(self.zoom, 1.0)
        high = wide * SIZE[1] / SIZE[0]
        left = min(max(self.x * width - wide / 2, 0), width - wide)
        top = min(max(self.y * height - high / 2, 0), height - high)
        return left, top, left + wide, top + high


def read_photo(path: Path) -> bytes:
    """Return the bytes of a picture file. Raises Failure for what is missing or too large."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise Failure("photo_too_large", path=path.name)
        return path.read_bytes()
    except FileNotFoundError as error:
        raise Failure("file_missing", path=path.name) from error
    except OSError as error:
        raise Failure("file_unreadable", path=path.name, why=error.strerror or "") from error


def upright(image: bytes, name: str = "", most: int = SCREEN) -> bytes:
    """Return a picture turned as its camera was held, at most so many pixels a side, as JPEG.

    `name` is what the picture is called where it is refused. Raises Failure for what is none.
    """
    with _opened(image, name) as picture:
        turned = _upright(picture, name, most)
    turned.thumbnail((most, most), Image.Resampling.LANCZOS)
    return _jpeg(turned)


def photo_of(image: bytes, crop: Crop | None = None, name: str = "") -> bytes:
    """Return a portrait of a picture as JPEG, at most 480 x 600; its upper middle unless told.

    Raises Failure for what is no picture, or too large.
    """
    fine = round(SIZE[1] * (crop.zoom if crop else 1))
    with _opened(image, name) as picture:
        turned = _upright(picture, name, fine)
    left, top, right, bottom = (crop or Crop.upper(*turned.size)).box(*turned.size)
    wide, high = int(right - left), int(bottom - top)
    if not (wide and high):
        raise Failure("not_a_photo", path=name)
    part = turned.crop((int(left), int(top), int(left) + wide, int(top) + high))
    part.thumbnail(SIZE, Image.Resampling.LANCZOS)
    return _jpeg(part)


def width_kept(image: bytes, name: str) -> int:
    """Return how many pixels across a picture's largest portrait has.

    All of it is read, though coarsely: what breaks off is found out. Raises Failure for
    what is no whole picture, or too large, or too small for a badge.
    """
    with _opened(image, name) as picture:
        wide, high = _size(picture, name)
        _upright(picture, name, LEAST_WIDTH)
    left, _, right, _ = Crop().box(wide, high)
    if right - left < LEAST_WIDTH:
        raise Failure("photo_too_small", path=name, least=LEAST_WIDTH)
    return int(right - left)


def hash_of(photo: bytes) -> str:
    """Return the name under which a photo is kept: a hash of what it shows."""
    return hashlib.blake2b(photo, digest_size=16).hexdigest()


def set_photo(event: EventFile, id: str, photo: bytes, by: str = "") -> str:
    """Keep a photo as a person's; return the action's name. Raises Failure for nobody."""
    hash = hash_of(photo)
    with event.writing():
        if people.get(event, id) is None:
            raise Failure("no_such_person", person=id)
        people.keep_photo(event, hash, photo)
        return event.append([Draft(SET, subject("attendee", id), {"photo": hash})], by)[0].batch


def _opened(image: bytes, name: str) -> Image.Image:
    """Open a picture, unread. Pillow warns from a size on that is refused here in words."""
    if len(image) > MOST_BYTES:
        raise Failure("photo_too_large", path=name)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            opened = Image.open(io.BytesIO(image), formats=KINDS)
    except Image.DecompressionBombError as error:
        raise Failure("photo_too_large", path=name) from error
    except (UnidentifiedImageError, *BROKEN) as error:
        raise Failure("not_a_photo", path=name) from error
    if opened.width * opened.height > MOST_PIXELS:
        opened.close()
        raise Failure("photo_too_large", path=name)
    return opened


def _size(picture: Image.Image, name: str) -> tuple[int, int]:
    """Return width and height as the camera was held."""
    try:
        turned = picture.getexif().get(ORIENTATION, 1) in range(5, 9)
    except BROKEN as error:
        raise Failure("not_a_photo", path=name) from error
    wide, high = picture.size
    return (high, wide) if turned else (wide, high)


def _upright(picture: Image.Image, name: str, fine: int) -> Image.Image:
    """Return a picture as its camera was held; of a JPEG no more is read than is `fine`."""
    try:
        picture.draft("RGB", (fine, fine))
        turned = ImageOps.exif_transpose(picture)
        if turned.mode in ("RGBA", "LA", "PA", "P"):
            ground = Image.new("RGB", turned.size, "white")
            turned = turned.convert("RGBA")
            ground.paste(turned, mask=turned.getchannel("A"))
            turned = ground
        turned = turned.convert("RGB")
    except Image.DecompressionBombError as error:
        raise Failure("photo_too_large", path=name) from error
    except BROKEN as error:
        raise Failure("not_a_photo", path=name) from error
    return turned


def _jpeg(picture: Image.Image) -> bytes:
    """Write a picture; nothing of what the camera noted goes with it."""
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=QUALITY, optimize=True)
    return out.getvalue()
