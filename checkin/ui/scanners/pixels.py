"""A camera's frame as grey pixels: the brightness is taken out of it where it lies apart."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QImage

from checkin.scanning.opencv import opencv

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Grey = NDArray[np.uint8]

READ_ONLY = 1
"""Qt's QVideoFrame.MapMode.ReadOnly."""

APART = ("YUV420P", "YUV422P", "YV12", "NV12", "NV21", "IMC1", "IMC2", "IMC3", "IMC4", "Y8")
"""Formats whose first plane is the brightness, a byte for each pixel."""

JPEG = "Jpeg"


@dataclass(frozen=True, slots=True)
class Place:
    """Where the brightness lies in a row of bytes: from `first` on, every `step`-th byte."""

    first: int
    step: int


PLACES = {name: Place(0, 1) for name in APART} | {
    "YUYV": Place(0, 2),
    "UYVY": Place(1, 2),
    "Y16": Place(1, 2),  # of two bytes the second weighs more
    "P010": Place(1, 2),
    "P016": Place(1, 2),
}


def grey_of(frame: Any) -> "Grey | None":
    """Return a QVideoFrame's grey pixels (height, width); None where it cannot be read."""
    form = frame.pixelFormat().name.removeprefix("Format_")
    place = PLACES.get(form)
    if place is None and form != JPEG:
        return grey_of_image(frame.toImage())
    mode = type(frame).MapMode(READ_ONLY)
    if not frame.map(mode):
        return None
    try:
        if place is None:
            return _unpacked(frame.bits(0), frame.mappedBytes(0))
        size = (frame.height(), frame.width())
        return _brightness(frame.bits(0), frame.bytesPerLine(0), size, place)
    finally:
        frame.unmap()


def grey_of_image(image: QImage) -> "Grey | None":
    """Return a picture's grey pixels (height, width); None where there are none."""
    if image.isNull():
        return None
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    size = (grey.height(), grey.width())
    return _brightness(grey.constBits(), grey.bytesPerLine(), size, Place(0, 1))


def image_of(grey: "Grey") -> QImage:
    """Return grey pixels as a picture of its own."""
    height, width = grey.shape
    return QImage(grey.tobytes(), width, height, width, QImage.Format.Format_Grayscale8).copy()


def _unpacked(held: Any, length: int) -> "Grey | None":
    """Return the grey pixels of a JPEG; its colours are not even unpacked. None: it is damaged."""
    import numpy as np

    packed = np.frombuffer(held, np.uint8, count=length)
    grey: NDArray[np.uint8] | None = opencv().imdecode(packed, opencv().IMREAD_GRAYSCALE)
    return grey


def _brightness(held: Any, stride: int, size: tuple[int, int], place: Place) -> "Grey":
    import numpy as np

    height, width = size
    rows = np.frombuffer(held, np.uint8, count=stride * height).reshape(height, stride)
    return np.ascontiguousarray(rows[:, place.first : width * place.step : place.step]).copy()


Grab = Callable[[], "Grey | None"]
"""Takes a frame's grey pixels out of it, in the thread that reads them."""
