"""Pictures of the window, so that anybody can look.

`python -m tests.pictures OUT` draws every page, in every language, light and dark, at two sizes;
`python -m tests.pictures OUT desk people` only those of these parts, `--quick` only in English,
light, at the smaller size;
`python -m tests.pictures docs/pictures --readme` draws the few that the README shows.
"""

import os
import sys
from collections.abc import Sequence
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ["QT_QPA_PLATFORM"] = os.environ.get("CHECKIN_TEST_DISPLAY", "offscreen")

from PIL import Image
from PySide6.QtCore import QEvent, QSettings
from PySide6.QtWidgets import QApplication, QWidget

from checkin.ui import style
from checkin.ui.board.board_page import BoardPage
from checkin.ui.main_window import MainWindow
from checkin.ui.surroundings import Surroundings
from checkin.words import LANGUAGES, Words
from tests.pictures.album import ALBUM
from tests.pictures.events import Events

SIZES = ((1366, 768), (1920, 1080))
LOOKS = {"light": style.LIGHT, "dark": style.DARK}
README = {
    ("desk-admitted", "en", "light"): "desk.png",
    ("desk-admitted", "ko", "dark"): "desk-ko-dark.png",
    ("door-refused", "ru", "light"): "door-ru.png",
    ("people-person", "en", "light"): "people.png",
    ("projector", "en", "dark"): "projector.png",
    ("designer-text", "en", "light"): "designer.png",
}


def main(out: Path, parts: Sequence[str], *, readme: bool, quick: bool) -> None:
    """Draw the pictures into a folder."""
    out.mkdir(parents=True, exist_ok=True)
    app = QApplication([])
    style.load_fonts()
    every = list(product(LANGUAGES, LOOKS, SIZES))
    wanted = [e for e in every if e[2] == SIZES[0]] if readme else every[:1] if quick else every
    with TemporaryDirectory() as folder:
        events = Events(Path(folder))
        for language, look, size in wanted:
            style.apply(app, LOOKS[look])
            window = _window(events, language, LOOKS[look])
            window.resize(*size)
            for part in parts or ALBUM:
                for name in ALBUM[part](window, events):
                    app.processEvents()
                    _keep(window, out, (name, language, look), size, readme=readme)
            window.close()
            window.deleteLater()
            app.sendPostedEvents(None, int(QEvent.Type.DeferredDelete))


def _keep(
    window: MainWindow, out: Path, key: tuple[str, str, str], size: tuple[int, int], *, readme: bool
) -> None:
    """Save a picture of the window as it is; of the README's only those that it shows."""
    file = "-".join((*key, str(size[0]))) + ".png"
    if not readme:
        _seen(window, size).grab().save(str(out / file))
    elif key in README:
        _seen(window, size).grab().save(str(out / README[key]))
        _make_small(out / README[key])
    if (window.width(), window.height()) != size:
        raise SystemExit(f"{file} is {window.width()} x {window.height()} pixels large")


def _seen(window: MainWindow, size: tuple[int, int]) -> QWidget:
    """Return what everybody looks at: the projector where there is one, else the window."""
    board = window.made.get("board")
    projector = board.projector if isinstance(board, BoardPage) else None
    if projector is None:
        return window
    projector.resize(*size)
    return projector


def _window(events: Events, language: str, colours: style.Colours) -> MainWindow:
    settings = QSettings(str(events.folder / "window.ini"), QSettings.Format.IniFormat)
    settings.clear()
    around = Surroundings(events.machine, events.now, settings, lambda path: True)
    window = MainWindow(around, Words(language), colours)
    window.show()
    return window


def _make_small(path: Path) -> None:
    """Keep 256 colours of a picture: as good to the eye, and a third of the size."""
    with Image.open(path) as picture:
        few = picture.convert("RGB").quantize(256, dither=Image.Dither.NONE)
    few.save(path, optimize=True)


if __name__ == "__main__":
    asked = [part for part in sys.argv[2:] if not part.startswith("--")]
    main(Path(sys.argv[1]), asked, readme="--readme" in sys.argv, quick="--quick" in sys.argv)
