"""A window that is put away needs no camera."""

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

from checkin.ui.scanners.camera import UNSEEN, CodeCamera

LONG = 30_000
"""Milliseconds after which a minimised window lets go of the camera."""


class Away(QObject):
    """Lets the camera rest while the window is minimised for long; it looks again with it."""

    def __init__(self, window: QWidget, camera: CodeCamera) -> None:
        super().__init__(window)
        self._window, self._camera = window, camera
        self._long = QTimer(self)
        self._long.setSingleShot(True)
        self._long.setInterval(LONG)
        self._long.timeout.connect(lambda: self._camera.hold(UNSEEN))
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow how the window is shown; let everything pass."""
        if event.type() == QEvent.Type.WindowStateChange:
            if self._window.isMinimized():
                self._long.start()
            else:
                self._long.stop()
                self._camera.release(UNSEEN)
        return False
