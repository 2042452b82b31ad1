"""A folder of pictures or a video file in place of a camera: for rehearsals, and to show how."""

import time
from pathlib import Path
from threading import Event

from PySide6.QtCore import QObject, QThread, Signal

from checkin.failure import Failure
from checkin.scanning.footage import Frame, frames
from checkin.ui.scanners.decoder import Decoder

BETWEEN = 1 / 30
"""Seconds from the last frame to the first one again."""


class Player(QThread):
    """Plays to a decoder at the footage's own rate, again and again; `failed` says that it cannot.

    Where the program is wrong it ends in `broke`, with the error. It needs no library of the
    system: what is read is read as a camera's frames are.
    """

    failed = Signal()
    broke = Signal(object)

    def __init__(self, path: Path, decoder: Decoder, parent: QObject) -> None:
        super().__init__(parent)
        self._path, self._decoder = path, decoder
        self._over = Event()

    def finish(self) -> None:
        """End, and wait for that."""
        self._over.set()
        self.wait()

    def run(self) -> None:
        """Play until it is enough."""
        try:
            while not self._over.is_set():
                if not self._play():
                    self.failed.emit()
                    return
        except (Failure, ImportError):
            self.failed.emit()
        except Exception as error:  # noqa: BLE001 - told in the window's thread
            self.broke.emit(error)

    def _play(self) -> bool:
        """Play everything once; tell whether there was anything."""
        begun, played = time.monotonic(), False
        for frame in frames(self._path):
            due = begun + frame.at_ms / 1000
            if self._over.wait(max(0.0, due - time.monotonic())):
                return True
            self._offer(frame)
            played = True
        self._over.wait(BETWEEN)
        return played

    def _offer(self, frame: Frame) -> None:
        self._decoder.offer(lambda: frame.grey)
