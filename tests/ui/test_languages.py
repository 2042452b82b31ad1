"""Another language while running, and the one line in the guest's."""

import pytest

from checkin.words import LANGUAGES, Words, guest_words
from tests.ui.clerk import Key


def test_a_language_switch_keeps_what_was_typed_and_found(clerk):
    clerk.type("kim")
    clerk.press(Key.Key_Down)
    found = [hit.attendee.id for hit in clerk.page.results.hits]
    clerk.window.speak("ko")
    assert clerk.page.search.text() == "kim"
    assert [hit.attendee.id for hit in clerk.page.results.hits] == found
    assert clerk.page.list.currentIndex().row() == 1
    assert clerk.page.panel.next.text() == Words("ko")("Check in")


def test_a_language_switch_says_the_verdict_anew(clerk):
    clerk.scan(clerk.token(clerk.person(category="business")))
    for language in LANGUAGES:
        clerk.window.speak(language)
        assert clerk.heading == Words(language)("Checked in")


def test_the_language_is_kept_for_the_next_time(clerk):
    choice = clerk.window.frame.bar.language
    choice.setCurrentIndex(choice.findData("ky"))
    choice.activated.emit(choice.currentIndex())
    assert clerk.window.words.language == "ky"
    assert clerk.window.around.settings.value("language") == "ky"


def test_after_a_language_was_chosen_enter_is_the_desks_again(clerk):
    clerk.type("kim")
    choice = clerk.window.frame.bar.language
    choice.setFocus()
    choice.setCurrentIndex(choice.findData("ru"))
    choice.activated.emit(choice.currentIndex())
    assert clerk.page.search.hasFocus()
    clerk.press(Key.Key_Return)
    assert clerk.heading == Words("ru")("Checked in")


@pytest.mark.parametrize(
    ("delegation", "language"),
    [("KR", "ko"), ("KG", "ky"), ("KZ", "ru"), ("TJ", "ru"), ("UZ", "ru"), ("TM", "ru")],
)
def test_a_guest_who_waits_reads_so_in_their_language(clerk, delegation, language):
    who = clerk.person(delegation=delegation, category="business")
    clerk.scan(clerk.token(who))
    assert not clerk.page.panel.person.guest_line.isVisible()
    clerk.window.stand_at("heads-of-mission")
    clerk.scan(clerk.token(who))
    line = clerk.page.panel.person.guest_line
    assert line.isVisible()
    assert line.text() == Words(language)("Please wait a moment")


def test_a_guest_from_elsewhere_reads_english():
    assert guest_words("").language == guest_words("FR").language == "en"


def test_a_session_is_listed_by_its_time(clerk):
    texts = clerk.window.frame.bar.checkpoint.texts()
    assert texts[0] == "Registration"
    assert any(text.startswith("4 Oct 09:00   ") for text in texts)
