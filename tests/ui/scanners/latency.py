"""Measure what a busy camera does to the window: `python -m tests.ui.scanners.latency`.

A code is given to the window as a scanner gives it, and the time taken until the verdict has
been painted; first without a camera, then while one delivers thirty frames a second.
"""

import os
import statistics
import time
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QEvent, QObject, QSettings, QTimer
from PySide6.QtWidgets import QApplication

from checkin.services.badges import not_printed, print_badges
from checkin.services.events import new_example, open_event
from checkin.store import people
from checkin.ui import style
from checkin.ui.main_window import MainWindow
from checkin.ui.surroundings import Surroundings
from checkin.words import Words
from tests.conftest import TestClock
from tests.ui.devices import Media, work_on
from tests.ui.scanners.pages import badge_page, held
from tests.ui.scanners.test_pixels import Frame

SCANS = 100


class Painted(QObject):
    """Tells when a widget was painted."""

    def __init__(self, widget) -> None:
        super().__init__(widget)
        self.times = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched, event) -> bool:
        self.times += event.type() == QEvent.Type.Paint
        return False


def measure(window: MainWindow, codes: list[str]) -> list[float]:
    """Return the milliseconds from a code to its painted verdict."""
    taken, painted = [], Painted(window.scan_page.panel)
    for code in codes:
        rest(0.03)
        begun, before = time.perf_counter(), painted.times
        window.take_code(code)
        while painted.times == before:
            QApplication.processEvents()
        taken.append((time.perf_counter() - begun) * 1000)
    return taken


def film(wall: Image.Image) -> Iterator[Frame]:
    """Return frames as a webcam delivers them: noisy, the brightness apart, ever again."""
    grey, noisy = np.asarray(wall.convert("L")), np.random.default_rng(1)
    taken = [
        Frame("NV12", np.clip(grey + noisy.normal(0, 6, grey.shape), 0, 255).astype(np.uint8))
        for _ in range(10)
    ]
    return cycle(taken)


def rest(seconds: float) -> None:
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        QApplication.processEvents()
        time.sleep(0.001)


def say(name: str, taken: list[float]) -> None:
    worst, p95 = max(taken), sorted(taken)[int(len(taken) * 0.95)]
    print(f"{name}: median {statistics.median(taken):.1f} ms, 95% {p95:.1f}, worst {worst:.1f}")  # noqa: T201


def main(folder: Path) -> None:
    """Measure, and say what was found."""
    app = QApplication([])
    style.load_fonts()
    style.apply(app, style.LIGHT)
    clock, path = TestClock(), folder / "forum.checkin"
    with new_example(path, folder / "machine", clock) as event:
        print_badges(event, not_printed(event), folder / "badges.pdf", Words())
    with open_event(path, folder / "machine", clock) as event:
        codes = [badge.token for badge in people.valid_badges(event).values()]
    settings = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)
    window = MainWindow(
        Surroundings(folder / "machine", clock, settings, bool), Words(), style.LIGHT
    )
    window.resize(1366, 768)
    window.show()
    window.open_path(path)
    rest(3)
    measure(window, codes[:10])
    say("without a camera", measure(window, codes[10 : 10 + SCANS]))
    media = work_on(pytest.MonkeyPatch(), Media("a"))
    frames = film(held(badge_page(folder / "badges.pdf", 0)))
    camera = window.scanners.camera
    camera.choose("a")
    beat = QTimer()
    beat.timeout.connect(lambda: media.sink.videoFrameChanged.emit(next(frames)))
    beat.start(33)
    rest(2)
    read, offered, begun = camera._decoder.read, camera._decoder.offered, time.perf_counter()
    say("camera on", measure(window, codes[10 : 10 + SCANS]))
    spent = time.perf_counter() - begun
    read, offered = camera._decoder.read - read, camera._decoder.offered - offered
    print(f"offered {offered / spent:.1f}, read {read / spent:.1f} frames a second")  # noqa: T201
    beat.stop()
    window.close()


if __name__ == "__main__":
    with TemporaryDirectory() as made:
        main(Path(made))
