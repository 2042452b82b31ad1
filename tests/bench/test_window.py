"""The window at the desk: from a scan's last key to the painted verdict, and until it is ready.

A test takes what a clerk sees: the widgets have been painted, not only asked to be.
"""

import itertools
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QObject, QSettings, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from checkin.services.badges import print_badges
from checkin.services.events import open_event
from checkin.ui import style
from checkin.ui.main_window import MainWindow
from checkin.ui.sounds import TONES
from checkin.ui.surroundings import Surroundings
from checkin.words import Words
from tests.bench import crowd
from tests.bench.conftest import ATTENDEES

pytestmark = [
    pytest.mark.window,
    pytest.mark.qt_log_ignore("This plugin does not support", extend=True),
]

ROUNDS = 100 if ATTENDEES > 1000 else 10
STEP = 7919
"""A prime, so that one person after the other comes from all over the crowd."""

SIZE = (1366, 768)


class Painted(QObject):
    """Counts how often a widget was painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.times = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Count, and let everything pass."""
        self.times += event.type() == QEvent.Type.Paint
        return False

    def wait(self) -> None:
        """Let Qt go on until the widget has been painted once more."""
        before = self.times
        while self.times == before:
            QApplication.processEvents()


@pytest.fixture(scope="module")
def codes(crowded: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[str]]:
    """A copy of the crowd's event, in which some have badges, and the codes of these."""
    folder = tmp_path_factory.mktemp("window")
    path = Path(shutil.copy(crowded, folder / "crowd.checkin"))
    some = [crowd.person_id(n * STEP % ATTENDEES) for n in range(ROUNDS + 10)]
    with open_event(path, folder / "machine", crowd.now) as event:
        printed = print_badges(event, some, folder / "badges.pdf", Words())
    return path, list(printed.tokens)


@pytest.fixture
def around(codes: tuple[Path, list[str]], qapp: QApplication) -> Surroundings:
    style.load_fonts()
    style.apply(qapp, style.LIGHT)
    folder = codes[0].parent
    settings = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)
    return Surroundings(folder / "machine", crowd.now, settings, lambda path: True)


def ready(around: Surroundings, path: Path) -> MainWindow:
    """Make the window, open the event, and show it; return when the desk has been painted."""
    window = MainWindow(around, Words(), style.LIGHT)
    window.resize(*SIZE)
    window.open_path(path)
    assert window.scan_page is not None
    painted = Painted(window.scan_page.panel)
    window.show()
    painted.wait()
    return window


@pytest.fixture
def window(around: Surroundings, codes: tuple[Path, list[str]]) -> Iterator[MainWindow]:
    window = ready(around, codes[0])
    assert window.desk is not None
    while window.desk.reads_ahead:  # as a window does in its first second or two
        QApplication.processEvents()
    yield window
    window.close()
    window.deleteLater()


def press(widget: QWidget, digits: str) -> None:
    for digit in digits:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            key = QKeyEvent(kind, ord(digit), Qt.KeyboardModifier.NoModifier, digit)
            QApplication.sendEvent(widget, key)


@pytest.mark.benchmark(group="verdict painted after the last key")
def test_verdict(benchmark: Any, window: MainWindow, codes: tuple[Path, list[str]]) -> None:
    assert window.scan_page is not None
    page = window.scan_page
    painted = Painted(page.panel)
    answers: list[object] = []
    page.desk.answered.connect(answers.append)
    turn = itertools.count()

    def scanned_but_for_the_last_key() -> tuple[tuple[str], dict[str, Any]]:
        code = codes[1][next(turn)]
        press(page.search, code[:-1])
        QApplication.processEvents()
        return (code[-1],), {}

    def last_key(digit: str) -> None:
        press(page.search, digit)
        painted.wait()

    benchmark.pedantic(last_key, setup=scanned_but_for_the_last_key, rounds=ROUNDS)
    assert len(answers) == next(turn)


class Speaker:
    """Notes when it was told to play; what a loudspeaker takes itself is not ours."""

    def __init__(self) -> None:
        self.at: list[float] = []

    def setVolume(self, volume: float) -> None:
        """As loud as anybody likes."""

    def play(self) -> None:
        """Note the time."""
        self.at.append(perf_counter())

    def deleteLater(self) -> None:
        """Nothing is held."""


def test_sound_and_picture(window: MainWindow, codes: tuple[Path, list[str]]) -> None:
    assert window.scan_page is not None
    page, speaker = window.scan_page, Speaker()
    window.sounds._effects = dict.fromkeys(TONES, speaker)
    painted = Painted(page.panel)
    begun, seen = [], []
    for code in codes[1][:ROUNDS]:
        press(page.search, code[:-1])
        QApplication.processEvents()
        begun.append(perf_counter())
        press(page.search, code[-1])
        painted.wait()
        seen.append(perf_counter())
    assert len(speaker.at) == len(begun)
    heard = [played - start for start, played in zip(begun, speaker.at, strict=True)]
    apart = [abs(shown - played) for shown, played in zip(seen, speaker.at, strict=True)]
    print(f"\nlast key to sound: {median(heard) * 1000:.1f} ms median")
    most = f"{max(apart) * 1000:.1f} ms at most"
    print(f"sound to picture: {median(apart) * 1000:.1f} ms median, {most}; a frame is 16.7 ms")


@pytest.mark.benchmark(group="verdict painted after the last key")
def test_bare_repaint(benchmark: Any, qapp: QApplication) -> None:
    widget = QWidget()
    widget.resize(*SIZE)
    painted = Painted(widget)
    widget.show()
    painted.wait()

    def repaint() -> None:
        widget.update()
        painted.wait()

    benchmark.pedantic(repaint, rounds=ROUNDS, warmup_rounds=5)
    widget.close()


@pytest.mark.benchmark(group="window ready")
def test_window_ready(
    benchmark: Any, around: Surroundings, codes: tuple[Path, list[str]], qapp: QApplication
) -> None:
    windows: list[MainWindow] = []

    def again() -> None:
        while windows:
            window = windows.pop()
            window.close()
            window.deleteLater()
        qapp.sendPostedEvents(None, int(QEvent.Type.DeferredDelete))

    benchmark.pedantic(
        lambda: windows.append(ready(around, codes[0])), setup=again, rounds=min(ROUNDS, 20)
    )
    again()


@pytest.mark.benchmark(group="window ready")
def test_bare_window(benchmark: Any, qapp: QApplication) -> None:
    windows: list[QMainWindow] = []

    def show() -> None:
        window = QMainWindow()
        window.resize(*SIZE)
        painted = Painted(window)
        window.show()
        painted.wait()
        windows.append(window)

    benchmark.pedantic(show, rounds=min(ROUNDS, 20), warmup_rounds=1)
    for window in windows:
        window.close()
        window.deleteLater()
