"""The window under test: on a real event, in a real file, at the tests' clock; never on a screen.

CHECKIN_TEST_DISPLAY names another Qt platform for those who want to watch, such as xcb; a bare X
server needs a window manager then, or no window is ever active.
"""

import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

os.environ["QT_QPA_PLATFORM"] = os.environ.get("CHECKIN_TEST_DISPLAY", "offscreen")

from PySide6.QtCore import QLoggingCategory, QSettings

from checkin.services.badges import not_printed, print_badges
from checkin.services.events import new_example, open_event
from checkin.store.event_file import EventFile
from checkin.ui import style
from checkin.ui.main_window import MainWindow
from checkin.ui.surroundings import Surroundings
from checkin.words import Words
from tests.conftest import TestClock
from tests.ui.clerk import Clerk


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Qt's offscreen platform says what it cannot do; nothing else may be said."""
    silent = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
    for item in items:
        if "/ui/" in item.path.as_posix():
            item.add_marker(silent)
            item.add_marker(pytest.mark.window)


@pytest.fixture(scope="session")
def look(qapp) -> style.Colours:
    """The program's typeface and style, and its deafness for what nobody can act on."""
    QLoggingCategory.setFilterRules("qt.multimedia*=false")
    style.load_fonts()
    style.apply(qapp, style.LIGHT)
    return style.LIGHT


@pytest.fixture(scope="session")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example forum on its day, badges printed for all but the last five; closed."""
    folder = tmp_path_factory.mktemp("example")
    with new_example(folder / "forum.checkin", folder / "machine", TestClock()) as event:
        print_badges(event, not_printed(event)[:-5], folder / "badges.pdf", Words())
        return event.path


@pytest.fixture
def forum(example: Path, tmp_path: Path) -> Path:
    """A copy of the example, of one's own."""
    return Path(shutil.copy(example, tmp_path / "forum.checkin"))


@pytest.fixture
def shown() -> list[Path]:
    """The files that the window would have opened in another program."""
    return []


@pytest.fixture
def make_window(
    qtbot, look, tmp_path: Path, machine: Path, clock: TestClock, shown: list[Path]
) -> Callable[..., MainWindow]:
    """Make windows, each closed when the test ends."""

    def show(path: Path) -> bool:
        shown.append(path)
        return True

    def make(words: Words | None = None, colours: style.Colours = look) -> MainWindow:
        settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
        around = Surroundings(machine, clock, settings, show)
        window = MainWindow(around, words or Words(), colours)
        qtbot.addWidget(window)
        with qtbot.waitActive(window):
            window.show()
        return window

    return make


@pytest.fixture
def window(make_window, forum: Path) -> MainWindow:
    """The window on the example, at the registration desk."""
    window = make_window()
    window.open_path(forum)
    return window


@pytest.fixture
def clerk(qtbot, window: MainWindow) -> Clerk:
    """Somebody who works at the window, with a keyboard and a scanner."""
    return Clerk(qtbot, window)


@pytest.fixture
def other(window: MainWindow, forum: Path, machine: Path, clock: TestClock) -> Iterator[EventFile]:
    """The same file, opened by another station of this machine."""
    with open_event(forum, machine, clock, "Desk 9") as event:
        yield event


@pytest.fixture
def raw(window: MainWindow, forum: Path) -> Iterator[sqlite3.Connection]:
    """A connection of another program to the same file."""
    with closing(sqlite3.connect(forum, timeout=1, isolation_level=None)) as connection:
        yield connection
