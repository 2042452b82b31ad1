"""Pictures and videos of codes for the tests."""

from pathlib import Path

import numpy as np
import qrcode
from numpy.typing import NDArray

from checkin.scanning.opencv import opencv

cv2 = opencv()


def grey_frame(
    text: str, at: tuple[int, int], side: int, size: tuple[int, int] = (1280, 720)
) -> NDArray[np.uint8]:
    """A frame of a size (width, height) with one sharp code, its top left at `at`."""
    code = qrcode.QRCode(version=1, error_correction=qrcode.ERROR_CORRECT_Q, border=4)
    code.add_data(text)
    code.make(fit=False)
    small = np.where(np.array(code.get_matrix()), 20, 230).astype(np.uint8)
    module = side // 21
    drawn = np.kron(small, np.ones((module, module), np.uint8))
    frame = np.full((size[1], size[0]), 120, np.uint8)
    left, top = at[0] - 4 * module, at[1] - 4 * module
    frame[top : top + len(drawn), left : left + len(drawn)] = drawn
    return frame


def video(
    path: Path, frames: list[NDArray[np.uint8]], rate: float = 30, code: str = "MJPG"
) -> Path:
    """Write grey frames as a video file."""
    size = (frames[0].shape[1], frames[0].shape[0])
    out = cv2.VideoWriter(str(path), cv2.CAP_FFMPEG, cv2.VideoWriter.fourcc(*code), rate, size)
    assert out.isOpened()
    for frame in frames:
        out.write(cv2.cvtColor(frame, cv2.COLOR_GRAY2BGR))
    out.release()
    return path
