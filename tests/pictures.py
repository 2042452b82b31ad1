"""Pictures of the window, so that anybody can look.

`python -m tests.pictures OUT` draws every page, in every language, light and dark, at two sizes;
`python -m tests.pictures docs/pictures --readme` draws the few that the README shows.
"""

import os
import shutil
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ["QT_QPA_PLATFORM"] = os.environ.get("CHECKIN_TEST_DISPLAY", "offscreen")

from PIL import Image
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from checkin.domain.programme import iso
from checkin.services.admission import present, scan_of
from checkin.services.attendance import counts
from checkin.services.badges import not_printed, print_badges
from checkin.services.demo import run_demo
from checkin.services.events import new_example
from checkin.services.pin import set_pin
from checkin.store import people
from checkin.store.event_file import EventFile
from checkin.ui import style
from checkin.ui.desk.desk import Desk
from checkin.ui.desk.desk_page import DeskPage
from checkin.ui.main_window import MainWindow
from checkin.ui.surroundings import Surroundings
from checkin.words import LANGUAGES, Words

SIZES = ((1366, 768), (1920, 1080))
LOOKS = {"light": style.LIGHT, "dark": style.DARK}
NOW = datetime(2026, 10, 4, 3, 14, tzinfo=UTC)
"""It is 9:14 in Bishkek, on the day of the forum."""

README = {
    "desk.png": ("desk-admitted", "en", "light"),
    "desk-ko-dark.png": ("desk-admitted", "ko", "dark"),
    "counts.png": ("counts", "en", "light"),
}
KIM = {"en": "kim", "ko": "김", "ru": "ким", "ky": "ким"}


def main(out: Path, *, readme: bool) -> None:
    """Draw the pictures into a folder."""
    out.mkdir(parents=True, exist_ok=True)
    app = QApplication([])
    style.load_fonts()
    with TemporaryDirectory() as folder:
        here = Path(folder)
        morning = _morning(here)
        noon = run_demo(here / "noon", here / "machine", lambda: NOW, Words("en")).event
        wanted = {picture: name for name, picture in README.items()}
        for language in LANGUAGES:
            for look, colours in LOOKS.items():
                style.apply(app, colours)
                for width, height in SIZES[: 1 if readme else 2]:
                    shutil.copy(morning, here / "forum.checkin")
                    window = _window(here, language, colours)
                    window.resize(width, height)
                    for name in _pages(window, here / "forum.checkin", noon):
                        app.processEvents()
                        file = f"{name}-{language}-{look}-{width}.png"
                        if not readme:
                            window.grab().save(str(out / file))
                        elif found := wanted.get((name, language, look)):
                            window.grab().save(str(out / found))
                            _make_small(out / found)
                        if window.height() != height:
                            raise SystemExit(f"{file} is {window.height()} pixels high")
                    window.close()


def _morning(here: Path) -> Path:
    """Make the example as it is at 9:14: badges printed, two thirds of the people there."""
    path = here / "morning.checkin"
    with new_example(path, here / "machine", lambda: NOW) as event:
        print_badges(event, not_printed(event), here / "badges.pdf", Words("en"))
        everybody = [listed.attendee.id for listed in people.everybody(event)]
        came = [id for i, id in enumerate(everybody) if i % 3]
        for i, id in enumerate(came):
            at = iso(NOW - timedelta(seconds=25 * (len(came) - i)))
            _present(event, id, at)
        set_pin(event, "2610")
    return path


def _present(event: EventFile, id: str, at: str) -> None:
    token = people.valid_badges(event)[id].token
    present(event, scan_of(event, "registration", code=token, at=at))


def _window(here: Path, language: str, colours: style.Colours) -> MainWindow:
    settings = QSettings(str(here / "window.ini"), QSettings.Format.IniFormat)
    around = Surroundings(here / "machine", lambda: NOW, settings, lambda path: True)
    window = MainWindow(around, Words(language), colours)
    window.show()
    return window


def _pages(window: MainWindow, morning: Path, noon: Path) -> Iterator[str]:
    """Bring the window to each of its states, and name it."""
    yield "start"
    window.open_path(morning)
    page, desk = _at_desk(window)
    yield "desk-empty"
    for listed in people.everybody(desk.file)[:6:3]:
        page.search.setText(people.valid_badges(desk.file)[listed.attendee.id].token)
    page.search.setText(KIM[window.words.language])
    while page.panel.card is None or page.panel.card.attendee.delegation != "KR":
        page.search.stepped.emit(1)
    yield "desk-found"
    page.go_on()
    yield "desk-admitted"
    desk.undo()
    yield "desk-undone"
    window.banner.hide()
    page.search.setText("xqxqxq")
    yield "desk-nobody"
    came = next(
        listed.attendee.id
        for listed in people.everybody(desk.file)
        if listed.registered and listed.attendee.category == "business"
    )
    code = people.valid_badges(desk.file)[came].token
    page.search.setText(code)
    yield "desk-attention"
    page.search.setText("1" * 26)
    page.go_on()
    yield "desk-unreadable"
    window.stand_at("plenary")
    page.search.setText(code)
    yield "door-admitted"
    page.search.setText(code)
    yield "door-remark"
    window.stand_at("head-delegates")
    page.search.setText(code)
    yield "door-refused"
    page.panel.ask_override()
    window.warn(window.words("This is not the supervisor's PIN. Nothing was changed; try again."))
    yield "door-override"
    window.banner.hide()
    yield from _counts(window, noon)


def _counts(window: MainWindow, noon: Path) -> Iterator[str]:
    window.open_path(noon)
    _, desk = _at_desk(window)
    window.show_page("board")
    when = desk.setup.sessions["textile"].start + timedelta(minutes=40)
    held = counts(desk.file, iso(when))
    window.made["board"].counts.show_counts(held, desk.setup, window.words, when)
    yield "counts"


def _at_desk(window: MainWindow) -> tuple[DeskPage, Desk]:
    assert window.scan_page is not None
    assert window.desk is not None
    return window.scan_page, window.desk


def _make_small(path: Path) -> None:
    """Keep 256 colours of a picture: as good to the eye, and a third of the size."""
    with Image.open(path) as picture:
        few = picture.convert("RGB").quantize(256, dither=Image.Dither.NONE)
    few.save(path, optimize=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), readme="--readme" in sys.argv)
