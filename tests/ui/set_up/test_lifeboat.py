"""Paper for emergencies, made from the window."""

import pypdfium2
import pytest
from PySide6.QtCore import Qt

from checkin.services.admission import present, scan_of
from checkin.store import people
from checkin.words import LANGUAGES, Words


@pytest.fixture
def page(window):
    window.show_page("set-up", "lifeboat")
    return window.made["set-up"].section


def text(path):
    with pypdfium2.PdfDocument(path) as document:
        return "\n".join(page.get_textpage().get_text_range() for page in document)


def test_one_key_makes_the_lists_to_tick(page, qtbot, shown):
    assert page.rosters.button.hasFocus()
    qtbot.keyClick(page.rosters.button, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(shown) == 1)
    assert shown[0].name.startswith("rosters 2026-10-04 09-30")
    assert "Signature" in text(shown[0])


def test_another_who_is_inside_now(page, qtbot, shown, window):
    event = page.work.file
    who = people.everybody(event)[3].attendee
    for place in ("registration", "plenary"):
        present(event, scan_of(event, place, attendee=who.id))
    page.work.changed.emit()
    assert page.inside.count.text() == "1 in a room now, 1 registered"
    page.inside.button.click()
    qtbot.waitUntil(lambda: len(shown) == 1)
    assert window.words.name(who) in text(shown[0])


@pytest.mark.parametrize("language", LANGUAGES)
def test_in_every_language(page, qtbot, shown, window, language):
    window.retranslate(Words(language))
    page.rosters.button.click()
    qtbot.waitUntil(lambda: len(shown) == 1)
    assert page.rosters.title.text() == Words(language)("Lists to tick by hand")
