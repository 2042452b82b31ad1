"""QR codes in the frames of a camera: one frame, one treatment, another one the next time.

A frame that is blurred, dark or dazzled is read after one treatment and not after another.
Since thirty frames come every second, each is treated in one way only and the next in the
next way: together they read what no single one does, and none of them holds the camera up.
`python -m tests.camera` measures what each contributes on simulated frames.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import zxingcpp

from checkin.scanning.opencv import opencv

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Grey = NDArray[np.uint8]

QR_ONLY = zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCodeModel2])
"""The everyday QR code. Its micro and rectangular kin have so few modules that noise and lamps
make some up now and then."""

MOST_ENLARGED = 1920 * 1080
"""A frame of more pixels shows a badge large enough, and would take too long at twice the size."""

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


def plain(grey: "Grey") -> list[Sight]:
    """Read a frame as it comes."""
    return _seen(grey)


def sharpened(grey: "Grey") -> list[Sight]:
    """Read it half as large again, noise smoothed and edges raised: for blur and distance."""
    cv2 = opencv()
    fine, coarse = cv2.GaussianBlur(grey, (0, 0), 1.0), cv2.GaussianBlur(grey, (0, 0), 2.5)
    return _seen(*_enlarged(cv2.addWeighted(fine, 3.0, coarse, -2.0, 0), 1.5))


def local(grey: "Grey") -> list[Sight]:
    """Read it in black and white by each pixel's near surroundings: for lamps in its sleeve.

    zxing's own binariser looks at wider surroundings. Codes that are near have larger modules
    than the surroundings here, and are read at half the size.
    """
    cv2 = opencv()
    found = _seen(_black_and_white(cv2.GaussianBlur(grey, (0, 0), 1.0)), black_and_white=True)
    if not found and min(grey.shape) > 2:
        half = cv2.resize(grey, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)
        found = _seen(_black_and_white(half), 0.5, black_and_white=True)
    return found


def doubled(grey: "Grey") -> list[Sight]:
    """Read it at twice the size: for distance, where a module is three pixels or fewer."""
    return _seen(*_enlarged(grey, 2.0))


def equalised(grey: "Grey") -> list[Sight]:
    """Read it with its contrast raised everywhere alike: for poor light, and for near lamps."""
    return _seen(opencv().createCLAHE(clipLimit=2.0, tileGridSize=(8, 8)).apply(grey))


TREATMENTS = (
    Treatment("plain", plain),
    Treatment("sharpened", sharpened),
    Treatment("local", local),
    Treatment("doubled", doubled),
    Treatment("equalised", equalised),
)
"""In the order in which frames are given to them."""


def _enlarged(grey: "NDArray[Any]", scale: float) -> "tuple[NDArray[Any], float]":
    """The frame larger, and how much; one that is large already as it is."""
    if grey.size > MOST_ENLARGED:
        return grey, 1.0
    return opencv().resize(
        grey, None, fx=scale, fy=scale, interpolation=opencv().INTER_LINEAR
    ), scale


def _black_and_white(grey: "NDArray[Any]") -> "NDArray[Any]":
    cv2 = opencv()
    made: NDArray[Any] = cv2.adaptiveThreshold(
        grey, 255, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY, blockSize=15, C=2
    )
    return made


def _seen(
    treated: "NDArray[Any]",
    scale: float = 1.0,
    *,
    black_and_white: bool = False,
) -> list[Sight]:
    """Read what was treated.

    `scale` is how much larger it is than the frame. zxing looks at smaller copies too, which
    finds blurred codes that are near.
    """
    kinds = zxingcpp.Binarizer
    codes = zxingcpp.read_barcodes(
        treated,
        formats=QR_ONLY,
        binarizer=kinds.BoolCast if black_and_white else kinds.LocalAverage,
        try_invert=False,
        text_mode=zxingcpp.TextMode.Plain,
    )
    return [Sight(code.text, _corners(code.position, scale)) for code in codes]


def _corners(place: zxingcpp.Position, scale: float) -> tuple[Point, Point, Point, Point]:
    round_it = (place.top_left, place.top_right, place.bottom_right, place.bottom_left)
    a, b, c, d = ((point.x / scale, point.y / scale) for point in round_it)
    return a, b, c, d
