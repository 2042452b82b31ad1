"""Codes are read beside the window: always in the newest frame; older ones are let go."""

import time
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from threading import Condition
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThread, Signal
from PySide6.QtGui import QImage

from checkin.domain.token import parse
from checkin.scanning.frame import Sight, read_frame
from checkin.scanning.opencv import opencv
from checkin.scanning.presence import View, look
from checkin.ui.scanners.pixels import Grab, image_of

if TYPE_CHECKING:
    from checkin.ui.scanners.pixels import Grey

PREVIEW = 960
"""Pixels of the width in which a frame is shown, at most."""

Corner = tuple[float, float]


class Kind(Enum):
    """What a code in the picture is."""

    NEW = "new"
    TAKEN = "taken"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Outline:
    """Where a code is, and of which kind; corners in shares (0 to 1) of width and height."""

    kind: Kind
    corners: tuple[Corner, ...]


@dataclass(frozen=True, slots=True)
class Glance:
    """What is before the camera: a small picture, its codes, and whether one is no badge."""

    picture: QImage
    outlines: tuple[Outline, ...]
    other: bool


class Decoder(QThread):
    """Reads the codes of the newest frame that was offered.

    `brought` carries a badge's digits, once until it leaves the picture; `glanced` a
    Glance, whenever the last one has been shown (`show_next`). Where the program is wrong it
    ends in `broke`, with the error.
    """

    brought = Signal(str)
    glanced = Signal(object)
    broke = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._change = Condition()
        self._newest: Grab | None = None
        self._over = False
        self._shown = True
        self.offered = self.read = 0

    def offer(self, frame: Grab) -> None:
        """Offer a frame, from any thread; the one before, if still unread, is let go."""
        with self._change:
            self._newest = frame
            self.offered += 1
            self._change.notify()

    def show_next(self) -> None:
        """Say that the last glance was shown: the next one is wanted."""
        self._shown = True

    def finish(self) -> None:
        """End, and wait until the frame under way is done."""
        with self._change:
            self._over = True
            self._change.notify()
        self.wait()

    def run(self) -> None:
        """Read until it is enough."""
        try:
            self._read_all()
        except Exception as error:  # noqa: BLE001 - told in the window's thread
            self.broke.emit(error)

    def _read_all(self) -> None:
        """Read one frame after the other, each after another treatment."""
        view = View()
        while (frame := self._next()) is not None:
            grey = frame()
            if grey is None:
                continue
            sights = read_frame(grey, self.read)
            self.read += 1
            known = {code for code, _ in view.codes}
            at_ms = time.monotonic_ns() // 1_000_000
            view, news = look(view, [sight.text for sight in sights], at_ms)
            for code in news.codes:
                self.brought.emit(code)
            if self._shown:
                self._shown = False
                self.glanced.emit(_glance(grey, sights, known, other=news.other))

    def _next(self) -> Grab | None:
        """Wait for a frame; None: there will be no more."""
        with self._change:
            self._change.wait_for(lambda: self._over or self._newest is not None)
            frame, self._newest = self._newest, None
            return None if self._over else frame


def _glance(grey: "Grey", sights: Iterable[Sight], known: set[str], *, other: bool) -> Glance:
    import numpy as np

    height, width = grey.shape
    if width > PREVIEW:
        size = (PREVIEW, height * PREVIEW // width)
        small = np.asarray(opencv().resize(grey, size, interpolation=opencv().INTER_AREA), np.uint8)
    else:
        small = grey
    outlines = tuple(
        Outline(_kind(sight.text, known), tuple((x / width, y / height) for x, y in sight.corners))
        for sight in sights
    )
    return Glance(image_of(small), outlines, other)


def _kind(text: str, known: set[str]) -> Kind:
    token = parse(text)
    if token is None:
        return Kind.OTHER
    return Kind.TAKEN if token.digits in known else Kind.NEW
