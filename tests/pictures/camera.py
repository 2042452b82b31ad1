"""What the camera sees: at the desk, at a door and in the kiosk; and what it lacks."""

from collections.abc import Callable, Iterator
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QEventLoop, QTimer

from checkin.ui.main_window import MainWindow
from checkin.ui.scanners.camera import FOOTAGE, NO_FOOTAGE
from checkin.ui.scanners.decoder import Kind, Outline
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
    page, _ = at_work(window)
    camera.choose(f"{FOOTAGE}{events.folder / 'nothing'}")
    until(window, lambda: camera.state == NO_FOOTAGE)
    yield "desk-camera-lacks"
    camera.choose(footage(events, "other", held(symbol("https://example.org"))))
    until(window, lambda: "QR" in page.viewfinder.said)
    yield "desk-camera-other"
    page.search.setText(KIM.get(window.words.language, "kim"))
    yield "desk-camera-found"
    page.search.clear()
    show_badge(window, events, page.viewfinder)
    yield "desk-camera"
    window.stand_at("plenary")
    page, _ = at_work(window)
    show_badge(window, events, page.viewfinder)
    yield "door-camera"
    window.showFullScreen = window.show  # pictures keep their size
    window.showNormal = window.show
    size = window.size()
    camera.choose(footage(events, "blank", Image.new("RGB", (1280, 720), "#8a8f98")))
    window.turn_kiosk()
    window.resize(size)
    kiosk = window.kiosk.page
    assert kiosk is not None
    until(window, lambda: kiosk.viewfinder.glance is not None)
    yield "kiosk-camera"
    show_badge(window, events, kiosk.viewfinder)
    yield "kiosk-camera-verdict"
    kiosk.left.emit()
    camera.choose("")


def show_badge(window: MainWindow, events: Events, finder: Viewfinder) -> None:
    """Hold a badge before the camera until it is taken."""
    picture = held(badge_page(events.folder / "badges.pdf", PAGE))
    window.scanners.camera.choose(footage(events, "badge", picture))
    until(window, lambda: any(outline.kind is Kind.TAKEN for outline in outlines(finder)))
    window.frame.banner.hide()


def outlines(finder: Viewfinder) -> tuple[Outline, ...]:
    """Return the frames that are drawn around codes now."""
    return finder.glance.outlines if finder.glance else ()


def footage(events: Events, name: str, picture: Image.Image) -> str:
    """Return a choice of camera that sees one picture."""
    folder = Path(events.folder / name)
    if not folder.exists():
        folder.mkdir()
        picture.save(folder / "1.png")
    return f"{FOOTAGE}{folder}"


def until(window: MainWindow, done: Callable[[], bool]) -> None:
    """Let Qt go on until something is so."""
    loop, look, end = QEventLoop(), QTimer(), QTimer()
    look.timeout.connect(lambda: done() and loop.quit())
    look.start(5)
    end.singleShot(MOST, window, loop.quit)
    loop.exec()
    if not done():
        raise SystemExit("the camera shows nothing")
