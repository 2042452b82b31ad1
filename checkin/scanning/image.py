"""QR codes in a picture."""

import warnings
from pathlib import Path

import zxingcpp
from PIL import Image, UnidentifiedImageError

from checkin.failure import Failure

QR_ONLY = zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode])

MOST_PIXELS = 100_000_000
"""A picture larger than this is no photograph of a badge; it is refused unread."""


def decode_image(path: Path) -> list[str]:
    """Return the text of every QR code in a picture file, in reading order; empty where none is.

    Raises Failure for what is missing, no picture, or too large.
    """
    try:
        with _opened(path) as image:
            if image.width * image.height > MOST_PIXELS:
                raise Failure("picture_too_large", path=path.name)
            return decode(image.convert("L"))
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


def _opened(path: Path) -> Image.Image:
    """Open a picture, unread. Pillow warns from a size on that is refused here in words."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", Image.DecompressionBombWarning)
        return Image.open(path)


def decode(image: Image.Image) -> list[str]:
    """Return the text of every QR code in a grey picture: as it is, else at twice the size."""
    found = _read(image)
    if not found:
        found = _read(image.resize((image.width * 2, image.height * 2)))
    return found


def _read(image: Image.Image) -> list[str]:
    codes = zxingcpp.read_barcodes(image, formats=QR_ONLY, text_mode=zxingcpp.TextMode.Plain)
    placed = sorted(codes, key=lambda code: (code.position.top_left.y, code.position.top_left.x))
    return [code.text for code in placed]
