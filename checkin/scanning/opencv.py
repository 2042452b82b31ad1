"""OpenCV, loaded when it is first needed, and silent.

It costs time and some tens of megabytes, which a window without a
camera and most commands never need. What it and its codecs would write about a damaged video
goes nowhere: a `Failure` says it in words.
"""

import os
from functools import cache
from types import ModuleType


@cache
def opencv() -> ModuleType:
    """Return the module `cv2`. The first call of the process loads it."""
    os.environ.setdefault("OPENCV_FFMPEG_LOGLEVEL", "-8")
    import cv2

    cv2.utils.logging.setLogLevel(cv2.utils.logging.LOG_LEVEL_SILENT)
    return cv2
