"""Everything fits a small screen, in every language and with texts half as long again."""

import pytest
from PySide6.QtWidgets import QWidget

from checkin.services.pin import set_pin
from checkin.ui.style import shortened
from checkin.words import LANGUAGES, Words
from tests.ui.clerk import Clerk

SMALL = (1366, 768)


class Stretched(Words):
    """A language whose texts are half as long again, such as the next translation may be."""

    def __call__(self, text: str, **params: object) -> str:
        said = super().__call__(text, **params)
        return said + " " + "ⁿöñ"[: max(1, len(said) // 2)] * (len(said) // 6)


def states(clerk):
    """Bring the window to each of its states."""
    yield "nothing yet"
    clerk.page.search.setText("kim")
    yield "found"
    clerk.scan(clerk.token(clerk.person(category="head")))
    yield "checked in"
    set_pin(clerk.desk.file, "2610")
    clerk.window.stand_at("heads-of-mission")
    clerk.scan(clerk.token(clerk.person(category="press")))
    yield "refused"
    clerk.page.panel.ask_override()
    clerk.window.warn(clerk.window.words("This is not the supervisor's PIN."))
    yield "supervisor asked"
    clerk.page.panel.override.submitted.emit("A reason that goes on and on " * 6, "2610")
    yield "admitted with a remark"
    clerk.desk.scan("123")
    yield "not a badge"
    clerk.page.panel.show_trouble("The disk is full and a sentence says so. " * 6)
    yield "not recorded"
    clerk.window.show_page("board")
    yield "counts"
    clerk.window.show_start()
    yield "start"


@pytest.mark.parametrize("words", [*map(Words, LANGUAGES), Stretched()], ids=[*LANGUAGES, "long"])
def test_the_window_never_grows(make_window, qtbot, forum, words):
    window = make_window(words)
    window.open_path(forum)
    clerk = Clerk(qtbot, window)
    window.resize(*SMALL)
    for state in states(clerk):
        qtbot.wait(1)
        assert (window.width(), window.height()) == SMALL, state
        assert outside(window) == [], state
        if clerk.page.isVisible():
            assert overlapping(clerk.page) == [], state


def test_the_window_may_be_smaller_still(window):
    assert window.minimumSize().width() <= 1024
    assert window.minimumSize().height() <= 640


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_door_is_named_whole_on_a_small_screen(make_window, qtbot, forum, language):
    window = make_window(Words(language))
    window.open_path(forum)
    window.resize(*SMALL)
    choice = window.bar.checkpoint
    for id in window.desk.setup.sessions:
        window.stand_at(id)
        qtbot.wait(1)
        ends = shortened(choice.currentText(), choice.font(), choice.width() - 48, middle=True)
        assert ends.startswith(choice.currentText()[:16])
        assert ends.endswith(choice.currentText()[-16:]), language
        assert window.bar.language.width() >= window.bar.language.sizeHint().width()


def outside(window) -> list[str]:
    """Return the visible widgets of the bar and the page that stick out of their parent."""
    page = window.pages.currentWidget()
    parts = [*window.bar.findChildren(QWidget)]
    parts += page.findChildren(QWidget) if page is not window.made.get("board") else []
    return [
        f"{type(part).__name__} {part.accessibleName()}"
        for part in parts
        if part.isVisible()
        and part.parentWidget().isVisible()
        and not part.parentWidget().rect().adjusted(-1, -1, 1, 1).contains(part.geometry())
        and "qt_" not in part.objectName()
    ]


def overlapping(page) -> list[str]:
    """Return the parts of the verdict that lie over each other."""
    panel = page.panel
    parts = [panel.head, panel.person, panel.steps, panel.override, panel.hint]
    seen = [part for part in parts if part.isVisible()]
    return [
        f"{type(a).__name__} over {type(b).__name__}"
        for i, a in enumerate(seen)
        for b in seen[i + 1 :]
        if a.geometry().intersects(b.geometry())
    ]
