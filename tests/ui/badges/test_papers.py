"""What is printed beside badges: cover sheets of the boxes, and name plates."""

import pypdfium2 as pdfium

from tests.ui.badges.conftest import Organiser


def text_of(path):
    pages = pdfium.PdfDocument(path)
    return [page.get_textpage().get_text_range() for page in pages]


def test_cover_sheets_of_the_chosen_delegation_are_shown(organiser: Organiser, shown) -> None:
    page = organiser.page
    page.arrive("KZ")
    page.side.covers.trigger()
    organiser.rested()
    (path,) = shown
    assert path.name.startswith("covers ")
    assert all("Kazakhstan" in text for text in text_of(path))


def test_cover_sheets_of_everybody_come_delegation_by_delegation(organiser, shown) -> None:
    organiser.page.arrive("")
    organiser.page.side.covers.trigger()
    organiser.rested()
    assert len(text_of(shown[0])) >= len(organiser.page.work.setup.delegations)


def test_name_plates_are_made_of_those_who_are_listed(organiser, shown) -> None:
    page = organiser.page
    before = organiser.file_history()
    page.arrive("KR")
    page.side.plates.trigger()
    organiser.rested()
    (path,) = shown
    assert len(text_of(path)) == len(organiser.ids("KR"))
    assert organiser.file_history() == before


def test_the_menu_opens_by_its_button_and_stops_nothing(organiser) -> None:
    side = organiser.page.side
    side.more.click()
    assert side.menu.isVisible()
    assert [action.text() for action in side.menu.actions()] == [
        "Cover sheets of the boxes",
        "Name plates for the table",
    ]
    side.menu.close()
