"""The only place where the parts of the window are put together."""

import signal
import sys
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QByteArray, QLoggingCategory, QSettings, QSize, QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication

from checkin.services import rehearsal
from checkin.ui import crash, style
from checkin.ui.main_window import MainWindow
from checkin.ui.scanners.camera import FOOTAGE
from checkin.ui.surroundings import Surroundings
from checkin.words import Words

SOUND_AFTER = 800
"""Milliseconds: the window is there first, then the system's libraries for sound and for serial
ports are loaded."""

FRAME = 48
"""Pixels that a system may put above and below a window."""


def run_window(
    machine: Path, event: Path | None, language: str, footage: Path | None = None
) -> int:
    """Open the window, on an event or on the last one, until it is closed; return the status.

    `machine` is the folder of the machine's own files; `footage` a folder of pictures or a
    video file that stands in for a camera from now on.
    """
    QLoggingCategory.setFilterRules("qt.multimedia*=false")  # it tells what nobody can act on
    app = QApplication(sys.argv[:1])
    app.setApplicationName("checkin")
    # Ctrl+C in the terminal ends the window at once; every verdict is on disk by then.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    settings = QSettings(str(machine / "window.ini"), QSettings.Format.IniFormat)
    window = make_window(app, machine, settings, language)
    rehearsal.clear(machine)
    if footage is not None:
        window.scanners.camera.choose(f"{FOOTAGE}{footage.absolute()}")
    last = Path(str(settings.value("event", "")))
    if event or last.is_file():
        window.open_path(event or last)
    geometry = settings.value("geometry")
    if isinstance(geometry, QByteArray):
        window.restoreGeometry(geometry)
    QTimer.singleShot(SOUND_AFTER, window.sounds.wake)
    QTimer.singleShot(SOUND_AFTER, window.scanners.wake)
    show_whole(window, window.screen().availableGeometry().size())
    return int(app.exec())


def show_whole(window: MainWindow, room: QSize) -> None:
    """Show the window; where the screen has no room for it and its frame, as large as that is."""
    if room.width() <= window.width() or room.height() <= window.height() + FRAME:
        window.showMaximized()
    else:
        window.show()


def make_window(app: QApplication, machine: Path, settings: QSettings, language: str) -> MainWindow:
    """Return the window with everything it needs, not yet shown."""
    style.load_fonts()
    colours = _colours()
    style.apply(app, colours)
    words = Words(str(settings.value("language", language)))
    around = Surroundings(
        machine=machine,
        now=lambda: datetime.now(UTC),
        settings=settings,
        show=_show,
    )
    window = MainWindow(around, words, colours)
    crash.install(machine / "crashes", lambda path: window.frame.crash_note.tell(path))
    window.dressed.connect(lambda worn: style.apply(app, worn))
    app.styleHints().colorSchemeChanged.connect(lambda _: window.follow_look(_colours()))
    return window


def _show(path: Path) -> bool:
    """Open a file as the system does; tell whether anything here opens such files."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def _colours() -> style.Colours:
    return style.DARK if style.is_dark() else style.LIGHT
