"""The webcam, where this machine has one and the libraries for it; else it says what it lacks."""

import importlib
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

NO_LIBRARIES, NO_CAMERA, BROKE = "no_multimedia", "no_camera", "camera_broke"


class Camera(QObject):
    """`seen` carries a picture of what is before the camera, `failed` a code for why there is none.

    Qt's multimedia is loaded when a camera is first wanted: the program starts without it.
    """

    seen = Signal(QImage)
    failed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._parts: tuple[Any, ...] = ()

    @property
    def on(self) -> bool:
        """Tell whether the camera looks."""
        return bool(self._parts)

    def start(self) -> None:
        """Look through the first camera."""
        if self.on:
            return
        try:
            media = importlib.import_module("PySide6.QtMultimedia")
        except ImportError:
            self.failed.emit(NO_LIBRARIES)
            return
        self._open(media)

    def stop(self) -> None:
        """Let go of the camera, so that its light goes out."""
        if self._parts:
            camera, _, sink = self._parts
            sink.videoFrameChanged.disconnect(self._take)
            camera.stop()
            self._parts = ()

    def _open(self, media: Any) -> None:
        device = media.QMediaDevices.defaultVideoInput()
        if device.isNull():
            self.failed.emit(NO_CAMERA)
            return
        camera, session, sink = media.QCamera(device), media.QMediaCaptureSession(), (
            media.QVideoSink())  # fmt: skip
        session.setCamera(camera)
        session.setVideoSink(sink)
        sink.videoFrameChanged.connect(self._take)
        camera.errorOccurred.connect(lambda *_: self._broke())
        self._parts = camera, session, sink
        camera.start()

    def _take(self, frame: Any) -> None:
        image = frame.toImage()
        if not image.isNull():
            self.seen.emit(image)

    def _broke(self) -> None:
        """The camera was taken by another program, or unplugged."""
        self.stop()
        self.failed.emit(BROKE)
