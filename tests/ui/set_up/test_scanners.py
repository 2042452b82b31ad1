"""Trying a scanner in the set-up: what arrives is shown, and nobody is let in."""

import pytest

from checkin.domain.token import encode
from checkin.scanning.reading import CAMERA, SERIAL, Reading
from checkin.services.scanner_trial import sample_code
from checkin.words import LANGUAGES, Words
from tests.ui.clerk import Clerk


@pytest.fixture
def page(clerk):
    clerk.window.show_page("set-up", "scanners")
    return clerk.window.made["set-up"].section


def test_the_code_on_the_page_says_that_the_scanner_works(clerk: Clerk, page):
    clerk.scan(sample_code(page.work.setup))
    arrival = page.arrival
    assert arrival.code.text().replace(" ", "") == sample_code(page.work.setup)
    assert arrival.meaning.text() == "The code on this page: the scanner works."
    assert arrival.path.text.text() == "A scanner that acts as a keyboard"
    assert arrival.layout_of_keys.text.text() == "Digits, as they were written"
    assert arrival.pace.text.text().endswith(" ms a key, 27 keys")
    assert arrival.around.text.text() == "– before, Enter after"
    assert clerk.answers == []


def test_a_badge_is_named_and_nobody_is_let_in(clerk, page):
    who = clerk.person(category="business")
    clerk.scan(clerk.token(who))
    assert clerk.window.words.name(who) in page.arrival.meaning.text()
    assert clerk.answers == []
    assert clerk.window.made["set-up"].section is page


def test_away_from_the_page_a_scan_counts_again(clerk, page):
    clerk.window.show_page("set-up", "printers")
    clerk.scan(clerk.token(clerk.person(category="business")))
    assert len(clerk.answers) == 1
    assert clerk.heading == "Checked in"


@pytest.mark.parametrize(
    ("path", "said"), [(CAMERA, "The camera X"), (SERIAL, "The serial port X")]
)
def test_other_ways_are_named(clerk, page, path, said):
    clerk.window.scanners.take(Reading(encode(1, 5, b"x").digits, path, source="X"))
    assert page.arrival.path.text.text() == said
    assert page.arrival.meaning.text() == "A badge of another event."
    assert not page.arrival.pace.isVisible()


def test_a_long_text_that_is_no_badge_is_cut(clerk, page):
    clerk.window.scanners.take(Reading("https://example.org/" + "x" * 900, CAMERA, source="X"))
    assert len(page.arrival.code.text()) == 61
    assert page.arrival.meaning.text() == "Not a badge."


def test_the_sheet_is_made_and_shown(clerk, page, shown):
    page.hints.click()
    clerk.bot.waitUntil(lambda: len(shown) == 1)
    assert shown[0].suffix == ".pdf"


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_was_tried_stays_in_another_language(clerk, page, language):
    clerk.scan(sample_code(page.work.setup))
    clerk.window.speak(language)
    words = Words(language)
    assert page.arrival.meaning.text() == words("The code on this page: the scanner works.")
