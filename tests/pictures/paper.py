"""Set-up sections that have to do with paper: rosters, readiness, the lifeboat."""

import csv
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QElapsedTimer
from PySide6.QtWidgets import QApplication

from checkin.services.events import new_event
from checkin.ui.main_window import MainWindow
from tests.pictures.events import Events

SOON = 10_000
"""Milliseconds within which work beside the window is done."""

UZBEK = [
    ["№", "Ф.И.О.", "Full name", "Лавозими", "Category", "E-mail", "Рейс"],
    ["1", "Каримов Азиз", "KARIMOV Aziz", "Vazir o‘rinbosari", "Head", "a@example.org", "HY 1"],
    ["2", "Юсупова Нилуфар", "YUSUPOVA Nilufar", "Bosh mutaxassis", "Government", "", "HY 1"],
    ["3", "Рашидов Темур", "RASHIDOV Temur", "Direktor", "Business", "t@example.org", "HY 3"],
    ["4", "Т?шматов Б?тир", "", "Maslahatchi", "Government", "", ""],
    ["5", "Собирова Дилноза", "SOBIROVA Dilnoza", "Muxbir", "Reporter", "", "HY 3"],
]
KOREAN = [
    ["번호", "등록번호", "성명", "영문성명", "직위", "구분"],
    ["1", "KR-01", "김민서", "KIM Minseo", "제1차관", "정부"],
    ["2", "KR-70", "남궁지훈", "NAMGUNG Jihun", "과장", "정부"],
]


def states(window: MainWindow, events: Events) -> Iterator[str]:
    """Bring the window to each of its states, and name it."""
    window.open_path(events.morning())
    window.show_page("set-up", "rosters")
    yield "rosters"
    yield from _rosters(window, events)
    window.show_page("set-up", "readiness")
    yield "readiness"
    window.show_page("set-up", "lifeboat")
    yield "lifeboat"
    window.open_path(_empty(events))
    window.show_page("set-up", "readiness")
    yield "readiness-empty"


def _rosters(window: MainWindow, events: Events) -> Iterator[str]:
    wizard = window.made["set-up"].section
    files = [_roster(events.folder / "Uzbekistan.csv", UZBEK),
             _roster(events.folder / "KR delegation.csv", KOREAN)]  # fmt: skip
    wizard.files.add(files)
    yield "rosters-files"
    for name, step in (("rosters-columns", 1), ("rosters-changes", 2)):
        wizard.go_on()
        until(lambda step=step: wizard.step == step)
        yield name
    for key in ("added", "changed"):
        wizard.changes.lists.choose(key)
        wizard.changes.lists.chosen.emit(key)
        yield f"rosters-changes-{key}"
    wizard.go_on()
    until(lambda: wizard.step == 3)
    yield "rosters-done"
    wizard.begin_anew()


def until(ready: Callable[[], bool]) -> None:
    """Wait for what goes on beside the window."""
    timer = QElapsedTimer()
    timer.start()
    while not ready() and timer.elapsed() < SOON:
        QApplication.processEvents()
    QApplication.processEvents()


def _roster(path: Path, rows: list[list[str]]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
    return path


def _empty(events: Events) -> Path:
    path = events.folder / "next.checkin"
    if not path.exists():
        new_event(path, events.machine, events.now).close()
    return path
