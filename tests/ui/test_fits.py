"""Everything fits a small screen, in every language and with texts half as long again."""

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QLabel, QWidget

from checkin.ui.main_window import MainWindow
from checkin.ui.parts.buttons import KeyButton
from checkin.ui.parts.labels import Label
from checkin.ui.style import shortened
from checkin.ui.surroundings import Surroundings
from checkin.words import LANGUAGES, Words
from tests.pictures.album import ALBUM
from tests.pictures.events import Events

SMALL = (1366, 768)

STRETCH = "ⁿöñ"


class Stretched(Words):
    """A language whose texts are half as long again, such as the next translation may be."""

    def __call__(self, text: str, **params: object) -> str:
        said = super().__call__(text, **params)
        return said and f"{said} {STRETCH * max(1, len(said) // 6)}"


@pytest.fixture(scope="session")
def events(tmp_path_factory) -> Events:
    return Events(tmp_path_factory.mktemp("pictures"))


@pytest.mark.parametrize("words", [*map(Words, LANGUAGES), Stretched()], ids=[*LANGUAGES, "long"])
@pytest.mark.parametrize("part", ALBUM)
def test_the_window_never_grows_and_nothing_is_cut_off(qtbot, look, events, part, words, tmp_path):
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    around = Surroundings(events.machine, events.now, settings, lambda path: True)
    window = MainWindow(around, words, look)
    qtbot.addWidget(window)
    window.show()
    window.resize(*SMALL)
    for state in ALBUM[part](window, events):
        qtbot.wait(1)
        assert (window.width(), window.height()) == SMALL, state
        assert outside(window) == [], state
        assert cut(window) == [], state


def test_the_window_may_be_smaller_still(window):
    assert window.minimumSize().width() <= 1024
    assert window.minimumSize().height() <= 600


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_door_is_named_whole_on_a_small_screen(make_window, qtbot, forum, language):
    window = make_window(Words(language))
    window.open_path(forum)
    window.resize(*SMALL)
    choice = window.frame.bar.checkpoint
    for id in window.desk.setup.sessions:
        window.stand_at(id)
        qtbot.wait(1)
        ends = shortened(choice.currentText(), choice.font(), choice.width() - 48, middle=True)
        assert ends.startswith(choice.currentText()[:16])
        assert ends.endswith(choice.currentText()[-16:]), language
        assert window.frame.bar.language.width() >= window.frame.bar.language.sizeHint().width()


def seen(window) -> list[QWidget]:
    """Return the visible widgets of the bar and the page."""
    page = window.frame.pages.currentWidget()
    parts = [*window.frame.bar.findChildren(QWidget), *page.findChildren(QWidget)]
    return [part for part in parts if part.isVisible() and "qt_" not in part.objectName()]


def outside(window) -> list[str]:
    """Return the visible widgets that stick out of their parent; what scrolls may."""
    return [
        f"{type(part).__name__} {part.accessibleName()}"
        for part in seen(window)
        if not scrolls(part)
        and part.parentWidget().isVisible()
        and not part.parentWidget().rect().adjusted(-1, -1, 1, 1).contains(part.geometry())
    ]


def scrolls(part: QWidget) -> bool:
    """Tell whether a widget is the content of a scroll area."""
    area = part.parentWidget().parentWidget() if part.parentWidget() else None
    return isinstance(area, QAbstractScrollArea)


def cut(window) -> list[str]:
    """Return the texts that end in an ellipsis for want of room; a name from outside may."""
    return [part.accessibleName() or part.text() for part in seen(window) if is_cut(part)]


def is_cut(part: QWidget) -> bool:
    if isinstance(part, Label):
        return STRETCH in part.text() and part.shown_at(part.width())[1][-1].endswith("…")
    if isinstance(part, QAbstractButton | QLabel):
        least = part.sizeHint().width() - (part.yields if isinstance(part, KeyButton) else 1)
        return bool(part.text()) and part.width() < least
    return False
