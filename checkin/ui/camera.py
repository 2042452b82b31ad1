"""A camera of this computer, where it has one and the libraries for it; else it says what it lacks.

Qt's multimedia is loaded when a camera is first wanted: the program starts without it.
"""

import importlib
from typing import Any

from PySide6.QtCore import QObject, Signal

NO_LIBRARIES, NO_CAMERA, BROKE = "no_multimedia", "no_camera", "camera_broke"
"""Why there is no picture."""

WANTED = 1280 * 720
"""Pixels of a picture: enough to read a badge at an arm's length, and not too many to read each."""

BRISK, ENOUGH = 25.0, 30.0
"""Frames a second: slower is no live picture, faster is no better."""


class Camera(QObject):
    """Opens a camera and minds it.

    `arrived` carries each frame (a QVideoFrame), `failed` a code for why none comes;
    `plugged` says that the cameras of this computer are others than they were.
    """

    arrived = Signal(object)
    failed = Signal(str)
    plugged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._parts: tuple[Any, ...] = ()
        self._devices: Any = None

    @property
    def on(self) -> bool:
        """Tell whether the camera looks."""
        return bool(self._parts)

    def there(self) -> dict[str, str]:
        """Return the cameras that are plugged in now: the name of each by its id."""
        media = self._media()
        inputs = media.QMediaDevices.videoInputs() if media else []
        return {_id(device): str(device.description()) for device in inputs}

    def start(self, wanted: str = "") -> None:
        """Look through the camera of this id; without one, through the system's first."""
        if self.on:
            return
        media = self._media()
        if media is None:
            self.failed.emit(NO_LIBRARIES)
            return
        device = _device(media, wanted)
        if device is None:
            self.failed.emit(NO_CAMERA)
        else:
            self._open(media, device)

    def stop(self) -> None:
        """Let go of the camera, so that its light goes out."""
        if self._parts:
            camera, _, sink = self._parts
            self._parts = ()
            sink.videoFrameChanged.disconnect(self._take)
            camera.stop()

    def _media(self) -> Any:
        """Return Qt's multimedia, None where this computer lacks libraries for it."""
        try:
            media = importlib.import_module("PySide6.QtMultimedia")
        except ImportError:
            return None
        if self._devices is None:
            self._devices = media.QMediaDevices()
            self._devices.videoInputsChanged.connect(self.plugged)
        return media

    def _open(self, media: Any, device: Any) -> None:
        camera, session, sink = (
            media.QCamera(device), media.QMediaCaptureSession(), media.QVideoSink())  # fmt: skip
        form = best_format(device.videoFormats())
        if form is not None:
            camera.setCameraFormat(form)
        session.setCamera(camera)
        session.setVideoSink(sink)
        sink.videoFrameChanged.connect(self._take)
        camera.errorOccurred.connect(self._broke)
        self._parts = camera, session, sink
        camera.start()

    def _take(self, frame: Any) -> None:
        if self._parts:
            self.arrived.emit(frame)

    def _broke(self, *_: object) -> None:
        """The camera was taken by another program, or unplugged."""
        if self._parts:
            self.stop()
            self.failed.emit(BROKE)


def best_format(formats: list[Any]) -> Any:
    """Return the format that comes closest to 1280 x 720 pixels, brisk ones first; None of none."""

    def distance(form: Any) -> tuple[bool, float, float]:
        size, rate = form.resolution(), float(form.maxFrameRate())
        pixels = size.width() * size.height()
        return rate < BRISK, abs(pixels - WANTED), -min(rate, ENOUGH)

    return min(formats, key=distance, default=None)


def _device(media: Any, wanted: str) -> Any:
    """Return the device of an id, else the system's first; None where it is not there."""
    if not wanted:
        first = media.QMediaDevices.defaultVideoInput()
        return None if first.isNull() else first
    inputs = media.QMediaDevices.videoInputs()
    return next((device for device in inputs if _id(device) == wanted), None)


def _id(device: Any) -> str:
    """Return what stays the same of a camera, whenever and where it is plugged in."""
    return bytes(device.id().data()).decode("utf-8", "replace")
