"""Frames that no camera took just now: a folder of pictures, or a video file."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from checkin.failure import Failure
from checkin.scanning.image import MOST_PIXELS, opened_picture, pictures_in
from checkin.scanning.opencv import opencv

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Colours = NDArray[np.uint8]

FRAMES_A_SECOND = 30
"""Of a folder of pictures, and of a video that does not say."""

HEAD = 12
"""So many bytes tell what a file is."""


@dataclass(frozen=True, slots=True)
class Frame:
    """One frame: its number from 0, its time, and its pixels (height, width, 3) blue to red."""

    number: int
    at_ms: int
    pixels: "Colours"

    @property
    def grey(self) -> "NDArray[np.uint8]":
        """The pixels in grey (height, width)."""
        grey: NDArray[np.uint8] = opencv().cvtColor(self.pixels, opencv().COLOR_BGR2GRAY)
        return grey


def frames(path: Path) -> Iterator[Frame]:
    """Return the frames of a folder's pictures, in order of name, or of a video file.

    Raises Failure, before the first frame or at it, for what is missing or cannot be read.
    """
    return _of_folder(path) if path.is_dir() else _of_video(path)


def is_video(path: Path) -> bool:
    """Tell whether a file begins as an MP4, QuickTime, AVI, Matroska or WebM video does.

    The content decides, never the name. Playlists and other kinds that lead a codec to
    further files or into the network are no videos here.
    """
    try:
        with path.open("rb") as file:
            head = file.read(HEAD)
    except OSError:
        return False
    return (
        head[4:8] in (b"ftyp", b"moov", b"mdat", b"wide", b"free", b"skip")
        or (head[:4] == b"RIFF" and head[8:] == b"AVI ")
        or head[:4] == b"\x1a\x45\xdf\xa3"
    )


def _of_folder(path: Path) -> Iterator[Frame]:
    import numpy as np

    for number, picture in enumerate(pictures_in(path)):
        with opened_picture(picture) as image:
            pixels = np.asarray(image.convert("RGB"))[:, :, ::-1]
        yield Frame(number, number * 1000 // FRAMES_A_SECOND, np.ascontiguousarray(pixels))


def _of_video(path: Path) -> Iterator[Frame]:
    if not path.exists():
        raise Failure("file_missing", path=path.name)
    if not is_video(path):
        raise Failure("not_a_video", path=path.name)
    cv2 = opencv()
    video = cv2.VideoCapture(str(path.absolute()), cv2.CAP_FFMPEG)
    try:
        if video.get(cv2.CAP_PROP_FRAME_WIDTH) * video.get(cv2.CAP_PROP_FRAME_HEIGHT) > MOST_PIXELS:
            raise Failure("video_too_large", path=path.name)
        rate = video.get(cv2.CAP_PROP_FPS)
        rate = rate if 1 <= rate <= 1000 else FRAMES_A_SECOND
        number = 0
        while (taken := video.read())[0]:
            yield Frame(number, int(number * 1000 / rate), taken[1])
            number += 1
        if not number:
            raise Failure("video_unreadable", path=path.name)
    except cv2.error as error:
        raise Failure("video_unreadable", path=path.name) from error
    finally:
        video.release()
