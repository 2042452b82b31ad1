"""Pictures of the window, so that anybody can look: `python -m tests.pictures OUT`."""

import os
import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from checkin.services.attendance import counts
from checkin.services.demo import run_demo
from checkin.store import people
from checkin.ui import style
from checkin.ui.main_window import MainWindow, Surroundings
from checkin.words import LANGUAGES, Words

SIZES = ((1366, 768), (1920, 1080))


def main(out: Path) -> None:
    """Draw every page in every language, light and dark, at two sizes."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    out.mkdir(parents=True, exist_ok=True)
    app = QApplication.instance() or QApplication([])
    style.load_fonts()
    with TemporaryDirectory() as folder:
        from datetime import UTC, datetime

        machine = Path(folder) / "machine"
        made = run_demo(Path(folder), machine, lambda: datetime.now(UTC), Words("en"))
        for language in LANGUAGES:
            for look, colours in (("light", style.LIGHT), ("dark", style.DARK)):
                style.apply(app, colours)
                window = _window(Path(folder), machine, language, colours)
                for width, height in SIZES:
                    window.resize(width, height)
                    for name in _pages(window, made.event):
                        app.processEvents()
                        picture = f"{name}-{language}-{look}-{width}.png"
                        window.grab().save(str(out / picture))
                window.close()


def _window(folder: Path, machine: Path, language: str, colours: style.Colours) -> MainWindow:
    from datetime import UTC, datetime

    settings = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)
    around = Surroundings(machine, lambda: datetime.now(UTC), settings, lambda path: None)
    window = MainWindow(around, Words(language), colours)
    window.show()
    return window


def _pages(window: MainWindow, event: Path) -> Iterator[str]:
    """Bring the window to each of its states, and name it."""
    if window.file is None:
        yield "start"
        window.open_path(event)
    page, desk = window.desk_page, window.desk
    desk.checkpoint = "registration"
    window.show_desk()
    page.search.setText("ким")
    yield "desk-found"
    everybody = people.everybody(window.file)
    came = next(x for x in everybody if x.registered and x.attendee.category == "government")
    new = next((x for x in everybody if not x.registered), came)
    page.search.setText(new.attendee.ref)
    page.go_on()
    yield "desk-admitted"
    badge = people.badges_of(window.file, came.attendee.id)[0]
    desk.scan(badge.token)
    yield "desk-attention"
    desk.checkpoint = "heads-of-mission"
    desk.scan(badge.token)
    yield "door-refused"
    page.panel.ask_override()
    yield "door-override"
    page.back_to_scanning()
    window.show_counts()
    noon = window.file.setup.sessions["textile"].start + timedelta(minutes=40)
    from checkin.domain.programme import iso

    held = counts(window.file, iso(noon))
    window.counts_page.show_counts(held, window.file.setup, window.words)
    yield "counts"


if __name__ == "__main__":
    main(Path(sys.argv[1]))
