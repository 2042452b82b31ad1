"""Categories: letter, colour, names, and how their people count."""

import pytest
from PySide6.QtTest import QAbstractItemModelTester

from checkin.badges.colour import CONTRAST, contrast
from checkin.ui.set_up.swatches import COLOURS
from checkin.words import LANGUAGES, Words
from tests.ui.set_up.organiser import Key, Organiser


@pytest.fixture
def organiser(qtbot, window) -> Organiser:
    return Organiser(qtbot, window)


@pytest.fixture
def page(organiser):
    page = organiser.go("categories")
    tester = QAbstractItemModelTester(
        page.model, QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    yield page
    tester.deleteLater()


def test_they_are_listed_with_letter_and_colour(page):
    row = page.model.rows[page.model.place("press")]
    assert (row.title, row.mark, row.colour) == ("Press", "P", "#C2570C")
    assert row.second == "no delegates · no seats · A 1"


def test_enter_saves_and_ctrl_z_takes_back(organiser, page):
    page.show_thing("guest")
    organiser.type(page.form.letter.edit, "g")
    page.form.swatches.setFocus()
    organiser.press(Key.Key_Right)
    page.form.seat.click()
    organiser.press(Key.Key_Return)
    (change,) = organiser.done()
    assert change.body == {"letter": "G", "colour": "#B3261E", "seat": False}
    organiser.press(Key.Key_Z, ctrl=True)
    assert organiser.setup.categories["guest"].seat


def test_the_band_shows_what_is_typed(organiser, page):
    page.show_thing("press")
    organiser.type(page.form.zones.edit, "A B")
    assert page.form.band.accessibleName() == "P, Press, A B"
    organiser.type(page.form.name.edits["en"], "Media")
    assert page.form.band.accessibleName() == "P, Media, A B"


def test_a_category_is_added_in_a_colour_of_its_own(organiser, page):
    organiser.press(Key.Key_N, ctrl=True)
    page.save()
    assert page.form.name.fault.isVisibleTo(page)
    assert page.form.letter.fault.isVisibleTo(page)
    organiser.type(page.form.name.edits["en"], "Observers")
    organiser.type(page.form.letter.edit, "O")
    organiser.press(Key.Key_Return)
    made = organiser.setup.categories["observers"]
    assert (made.letter, made.name, made.delegate) == ("O", {"en": "Observers"}, True)
    others = [c.colour for key, c in organiser.setup.categories.items() if key != "observers"]
    assert made.colour not in others


def test_a_colour_of_a_programmes_own_is_kept(organiser, page):
    organiser.done()
    page.form.swatches.choose("#abcdef")
    assert page.form.swatches.colour() == "#abcdef"
    page.form.swatches.choose(COLOURS[3])
    assert page.form.swatches.colour() == COLOURS[3]


def test_a_click_chooses_a_colour(page, qtbot):
    from PySide6.QtCore import QPoint, Qt

    swatches = page.form.swatches
    place = QPoint(int(swatches._step() * 2.5), swatches.height() // 2)
    qtbot.mouseClick(swatches, Qt.MouseButton.LeftButton, pos=place)
    assert swatches.colour() == COLOURS[2]


@pytest.mark.parametrize("colour", COLOURS)
def test_white_letters_can_be_read_on_every_colour(colour):
    assert contrast(colour, "#FFFFFF") >= CONTRAST


@pytest.mark.parametrize("language", LANGUAGES)
def test_another_language_keeps_what_was_typed(organiser, page, language):
    page.show_thing("press")
    organiser.type(page.form.zones.edit, "Z")
    organiser.window.speak(language)
    assert page.form.zones.text() == "Z"
    assert page.model.rows[page.model.place("press")].title == Words(language)("Press")


def test_an_empty_name_shows_the_programs_own_in_grey(page):
    page.show_thing("press")
    edits = page.category.name.edits
    for language, edit in edits.items():
        assert edit.placeholderText() == Words(language)("Press")
    page.add_category()
    assert {edit.placeholderText() for edit in edits.values()} == {""}
