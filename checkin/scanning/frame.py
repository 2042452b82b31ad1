"""QR codes in the frames of a camera: one frame, one treatment, another one the next time.

A frame that is blurred, dark or dazzled is read after one treatment and not after another.
Since thirty frames come every second, each is treated in one way only and the next in the
next way: together they read what no single one does, and none of them holds the camera up.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import zxingcpp

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Grey = NDArray[np.uint8]

QR_ONLY = zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode])

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Sight:
    """A code that was seen: its text and its four corners, in pixels of the frame as given.

    The corners go round from the code's own top left.
    """

    text: str
    corners: tuple[Point, Point, Point, Point]


@dataclass(frozen=True, slots=True)
class Treatment:
    """A way to read a frame; `read` takes it as grey pixels (height, width)."""

    name: str
    read: "Callable[[Grey], list[Sight]]"


def read_frame(grey: "Grey", turn: int) -> list[Sight]:
    """Return the codes in a frame (height, width), read after the treatment whose turn it is.

    `turn` counts the frames: 0, 1, 2 and so on.
    """
    return TREATMENTS[turn % len(TREATMENTS)].read(grey)


def _plain(grey: "Grey") -> list[Sight]:
    return _seen(grey)


def _equalised(grey: "Grey") -> list[Sight]:
    import cv2

    return _seen(cv2.createCLAHE(clipLimit=2.0, tileGridSize=(8, 8)).apply(grey))


def _doubled(grey: "Grey") -> list[Sight]:
    import cv2

    return _seen(cv2.resize(grey, None, fx=2, fy=2, interpolation=cv2.INTER_LINEAR), 2.0)


def _other_binariser(grey: "Grey") -> list[Sight]:
    return _seen(grey, binariser=zxingcpp.Binarizer.GlobalHistogram)


TREATMENTS = (
    Treatment("plain", _plain),
    Treatment("equalised", _equalised),
    Treatment("doubled", _doubled),
    Treatment("histogram", _other_binariser),
)
"""In the order in which frames are given to them."""


def _seen(
    grey: "NDArray[Any]",
    scale: float = 1.0,
    binariser: zxingcpp.Binarizer = zxingcpp.Binarizer.LocalAverage,
) -> list[Sight]:
    """Read what was treated; `scale` is how much larger it is than the frame as it came."""
    codes = zxingcpp.read_barcodes(
        grey, formats=QR_ONLY, binarizer=binariser, text_mode=zxingcpp.TextMode.Plain
    )
    return [Sight(code.text, _corners(code.position, scale)) for code in codes]


def _corners(place: zxingcpp.Position, scale: float) -> tuple[Point, Point, Point, Point]:
    round_it = (place.top_left, place.top_right, place.bottom_right, place.bottom_left)
    a, b, c, d = ((point.x / scale, point.y / scale) for point in round_it)
    return a, b, c, d
