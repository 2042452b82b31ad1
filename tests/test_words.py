"""Words: of the language asked for, else in English, never missing."""

from datetime import date, datetime

import pytest

from checkin.domain.attendee import Attendee, Category, Delegation
from checkin.domain.badge import Badge
from checkin.domain.names import Name
from checkin.domain.programme import zone
from checkin.words import LANGUAGES, Words

KIM = Attendee("k", names={
    "hangul": Name(surname="김", given="민서"), "latin": Name("KIM", "Minseo"),
    "cyrillic": Name("Ким", "Минсо"),
})  # fmt: skip


def test_a_language_that_is_not_spoken_is_english():
    assert Words("fr").language == "en"
    assert Words("")("Registration") == "Registration"


def test_a_text_that_no_catalogue_has_is_said_as_it_is():
    for language in LANGUAGES:
        assert Words(language)("Zebra {n}", n=3) == "Zebra 3"
        assert Words(language)("") == ""


def test_braces_in_what_is_filled_in_are_left_alone():
    assert Words()("Wrote {path}", path="{evil}{0}{path}.csv") == "Wrote {evil}{0}{path}.csv"


@pytest.mark.parametrize(
    ("language", "name"),
    [("en", "KIM Minseo"), ("ru", "Ким Минсо"), ("ky", "Ким Минсо"), ("ko", "김민서")],
)
def test_a_reader_sees_the_name_in_a_script_of_theirs(language, name):
    assert Words(language).name(KIM) == name


def test_who_has_no_name_is_called_by_reference_or_id():
    assert Words().name(Attendee("id1", ref="KR-1")) == "KR-1"
    assert Words().name(Attendee("id1")) == "id1"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ({"en": "Hall", "ru": "Зал"}, {"en": "Hall", "ru": "Зал", "ky": "Hall", "ko": "Hall"}),
        ({"": "Hall"}, dict.fromkeys(LANGUAGES, "Hall")),
        ({"ko": "홀"}, dict.fromkeys(LANGUAGES, "홀")),
        ({}, dict.fromkeys(LANGUAGES, "")),
    ],
)
def test_a_text_is_shown_in_the_language_else_in_english_else_as_it_is(text, said):
    assert {language: Words(language).of(text) for language in LANGUAGES} == said


def test_a_delegation_without_a_name_is_shown_by_its_code():
    assert Words().delegation(Delegation("KZ")) == "KZ"
    assert Words().category(Category("helper")) == "helper"


def test_times_are_of_the_events_zone():
    assert Words().time("2026-10-04T03:14:59.999Z", zone("Asia/Bishkek")) == "09:14"
    assert Words().time("", zone("Asia/Bishkek")) == ""


def test_days_are_written_as_the_language_does():
    first, last = date(2026, 10, 2), date(2026, 10, 4)
    assert Words().day(datetime(2026, 10, 4)) == "4 October 2026"
    spans = {language: Words(language).days(first, last) for language in LANGUAGES}
    assert len({*spans.values()}) == len(LANGUAGES)
    assert all("2026" in span for span in spans.values())


def test_numbers_choose_their_form():
    words = Words()
    said = [words.plural("{n} badge", "{n} badges", n) for n in (0, 1, 2, 21)]
    assert said == ["0 badges", "1 badge", "2 badges", "21 badges"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_badges_state_is_told(language):
    words = Words(language)
    badge = Badge(3388, "1" * 27)
    handed = Badge(3388, "1" * 27, handed_at="2026-10-04T03:14:59.999Z")
    said = {words.badge_state(b) for b in (None, badge, handed)}
    assert len(said) == 3
    assert sum("0000 3388" in text for text in said) == 2
