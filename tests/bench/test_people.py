"""The table of people: until it is painted, and how long a frame takes while it is scrolled.

Both are taken to the painted viewport, as a reader sees them, beside a bare repaint.
"""

import itertools
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from checkin.services.events import open_event
from checkin.services.roll import NameOrder, Question, chosen
from checkin.store.roll import ARRIVAL, Wanted
from checkin.ui import style
from checkin.ui.main_window import MainWindow
from checkin.ui.people.people_page import PeoplePage
from checkin.ui.surroundings import Surroundings
from checkin.words import Words
from tests.bench import crowd
from tests.bench.conftest import ATTENDEES
from tests.bench.test_window import SIZE, Painted

pytestmark = [
    pytest.mark.window,
    pytest.mark.qt_log_ignore("This plugin does not support", extend=True),
]

FRAMES = 400 if ATTENDEES > 1000 else 20


@pytest.fixture(scope="module")
def crowd_of_people(crowded: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the crowd's event, opened once so that it is of the newest form."""
    folder = tmp_path_factory.mktemp("people")
    path = Path(shutil.copy(crowded, folder / "crowd.checkin"))
    open_event(path, folder / "machine", crowd.now).close()
    return path


@pytest.fixture
def window(crowd_of_people: Path, qapp: QApplication) -> Iterator[MainWindow]:
    """The window at the desk; the page of people was not made yet."""
    style.load_fonts()
    style.apply(qapp, style.LIGHT)
    folder = crowd_of_people.parent
    settings = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)
    settings.clear()
    around = Surroundings(folder / "machine", crowd.now, settings, lambda path: True)
    window = MainWindow(around, Words(), style.LIGHT)
    window.resize(*SIZE)
    window.open_path(crowd_of_people)
    window.show()
    qapp.processEvents()
    yield window
    window.close()
    window.deleteLater()


@pytest.fixture
def page(window: MainWindow) -> PeoplePage:
    window.show_page("people")
    QApplication.processEvents()
    page = window.made["people"]
    assert isinstance(page, PeoplePage)
    assert len(page.model.ids) == ATTENDEES
    return page


@pytest.mark.benchmark(group="people: until the page is painted")
def test_page_ready(benchmark: Any, window: MainWindow) -> None:
    def again() -> None:
        if "people" in window.made:
            window.show_page("desk")
            gone = window.made.pop("people")
            window.frame.pages.removeWidget(gone)
            gone.deleteLater()

    def ready() -> None:
        window.show_page("people")
        page = window.made["people"]
        assert isinstance(page, PeoplePage)
        Painted(page.table.viewport()).wait()

    benchmark.pedantic(ready, setup=again, rounds=5)


@pytest.mark.benchmark(group="people: a frame while it is scrolled")
@pytest.mark.parametrize("step", ["line", "page", "anywhere"])
def test_scrolling(benchmark: Any, page: PeoplePage, step: str) -> None:
    bar, painted = page.table.verticalScrollBar(), Painted(page.table.viewport())
    by = {"line": 44, "page": page.table.viewport().height(), "anywhere": 7919 * 44}[step]
    places = itertools.count(by, by)

    def frame() -> None:
        bar.setValue(next(places) % bar.maximum())
        painted.wait()

    benchmark.pedantic(frame, rounds=FRAMES, warmup_rounds=3)


@pytest.mark.benchmark(group="people: a frame while it is scrolled")
def test_next_person_by_key(benchmark: Any, page: PeoplePage) -> None:
    page.table.setFocus()
    painted = Painted(page.pane)

    def down() -> None:
        for kind in (QKeyEvent.Type.KeyPress, QKeyEvent.Type.KeyRelease):
            key = QKeyEvent(kind, Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier)
            QApplication.sendEvent(page.table, key)
        painted.wait()

    benchmark.pedantic(down, rounds=FRAMES // 4, warmup_rounds=3)


@pytest.mark.benchmark(group="people: asking")
@pytest.mark.parametrize(
    "question",
    [
        Question(),
        Question(wanted=Wanted(delegation="KR")),
        Question(wanted=Wanted(state="arrived", badge="none")),
        Question(order=ARRIVAL),
        Question(text="k"),
        Question(text="senur"),
        Question(text="kamira"),
    ],
    ids=["everybody", "one delegation", "arrived without badge", "by arrival", "a letter",
         "a common surname", "a rare name"],
)  # fmt: skip
def test_asking(benchmark: Any, crowd_of_people: Path, question: Question) -> None:
    machine = crowd_of_people.parent / "machine"
    with open_event(crowd_of_people, machine, crowd.now) as event:
        benchmark.pedantic(lambda: chosen(event, question), rounds=5, warmup_rounds=1)


@pytest.mark.benchmark(group="people: asking")
def test_reading_all_names(benchmark: Any, crowd_of_people: Path) -> None:
    machine = crowd_of_people.parent / "machine"
    with open_event(crowd_of_people, machine, crowd.now) as event:
        names = benchmark.pedantic(lambda: NameOrder("en").learn(event), rounds=2)
        assert len(names.sorted(chosen(event, Question()))) == ATTENDEES
