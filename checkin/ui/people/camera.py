"""The camera for a photo: it is taken over from the scanner, and given back."""

from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from checkin.ui.camera import Camera
from checkin.ui.scanners.camera import PHOTO, CodeCamera


class PhotoCamera(QObject):
    """`seen` carries a picture of what is before the camera, `failed` a code for why none comes.

    Where a camera is chosen for scanning, this one looks through the same.
    """

    seen = Signal(QImage)
    failed = Signal(str)

    def __init__(self, scanner: CodeCamera) -> None:
        super().__init__()
        self._scanner = scanner
        self._camera = Camera(self)
        self._camera.arrived.connect(self._take)
        self._camera.failed.connect(self._lacks)

    @property
    def on(self) -> bool:
        """Tell whether the camera looks."""
        return self._camera.on

    def start(self) -> None:
        """Look through the camera; no code is read meanwhile."""
        self._scanner.hold(PHOTO)
        self._camera.start(self._scanner.device)

    def stop(self) -> None:
        """Let go of the camera: the scanner may have it again."""
        self._camera.stop()
        self._scanner.release(PHOTO)

    def _take(self, frame: Any) -> None:
        image = frame.toImage()
        if not image.isNull():
            self.seen.emit(image)

    def _lacks(self, code: str) -> None:
        self._scanner.release(PHOTO)
        self.failed.emit(code)
