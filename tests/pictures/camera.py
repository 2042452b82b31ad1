"""What the camera sees: at the desk, at a door and in the kiosk; and what it lacks."""

from collections.abc import Iterator
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QEventLoop, QTimer

from checkin.ui.desk.desk import Desk
from checkin.ui.main_window import MainWindow
from checkin.ui.scanners.camera import FOOTAGE, NO_FOOTAGE
from checkin.ui.scanners.viewfinder import Viewfinder
from tests.pictures.desk import KIM, at_work
from tests.pictures.events import Events
from tests.ui.scanners.pages import badge_page, held, symbol

PAGE = 12
"""Of the printed badges: somebody's."""

MOST = 5_000
"""Milliseconds within which a camera shows something."""


def states(window: MainWindow, events: Events) -> Iterator[str]:
    """Bring the window to each of its states, and name it."""
    camera = window.scanners.camera
    window.open_path(events.morning())
    window.show_page("desk")
    page, desk = at_work(window)
    camera.choose(f"{FOOTAGE}{events.folder / 'nothing'}")
    until(window, lambda: camera.state == NO_FOOTAGE)
    yield "desk-camera-lacks"
    camera.choose(footage(events, "other", held(symbol("https://example.org"))))
    until(window, lambda: "QR" in page.viewfinder.said)
    yield "desk-camera-other"
    page.search.setText(KIM.get(window.words.language, "kim"))
    yield "desk-camera-found"
    page.search.clear()
    show_badge(window, events, desk, page.viewfinder)
    yield "desk-camera"
    window.stand_at("plenary")
    page, _ = at_work(window)
    show_badge(window, events, desk, page.viewfinder)
    yield "door-camera"
    window.showFullScreen = window.show  # pictures keep their size
    window.showNormal = window.show
    size = window.size()
    camera.choose(footage(events, "blank", Image.new("RGB", (1280, 720), "#8a8f98")))
    window.turn_kiosk()
    window.resize(size)
    kiosk = window.kiosk
    assert kiosk is not None
    until(window, lambda: kiosk.viewfinder.glance is not None)
    yield "kiosk-camera"
    show_badge(window, events, desk, kiosk.viewfinder)
    yield "kiosk-camera-verdict"
    kiosk.left.emit()
    camera.choose("")


def show_badge(window: MainWindow, events: Events, desk: Desk, finder: Viewfinder) -> None:
    """Hold a badge before the camera until it is taken."""
    answers: list[object] = []
    desk.answered.connect(answers.append)
    picture = held(badge_page(events.folder / "badges.pdf", PAGE))
    window.scanners.camera.choose(footage(events, "badge", picture))
    until(window, lambda: bool(answers) and finder.glance is not None)
    window.frame.banner.hide()


def footage(events: Events, name: str, picture: Image.Image) -> str:
    """Return a choice of camera that sees one picture."""
    folder = Path(events.folder / name)
    if not folder.exists():
        folder.mkdir()
        picture.save(folder / "1.png")
    return f"{FOOTAGE}{folder}"


def until(window: MainWindow, done) -> None:  # type: ignore[no-untyped-def]
    """Let Qt go on until something is so."""
    loop, look, end = QEventLoop(), QTimer(), QTimer()
    look.timeout.connect(lambda: done() and loop.quit())
    look.start(5)
    end.singleShot(MOST, window, loop.quit)
    loop.exec()
    if not done():
        raise SystemExit("the camera shows nothing")
