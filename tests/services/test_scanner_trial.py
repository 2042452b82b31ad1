"""Trying a scanner records nothing, and tells what a code is."""

import pypdfium2
import pytest

from checkin.domain.token import encode, parse
from checkin.scanning.image import decode_image
from checkin.services.badges import void
from checkin.services.scanner_trial import (
    ABROAD,
    NO_BADGE,
    OURS,
    SAMPLE,
    UNKNOWN,
    VOID,
    meaning_of,
    sample_code,
    write_hints,
)
from checkin.store import actions, people
from checkin.words import LANGUAGES, Words


@pytest.fixture
def badge(desk):
    return next(iter(people.valid_badges(desk.event).values()))


def test_what_a_code_is(desk, badge):
    event, before = desk.event, len(list(actions.history(desk.event)))
    number = event.setup.event.number
    assert meaning_of(event, sample_code(event.setup)).kind == SAMPLE
    ours = meaning_of(event, badge.token)
    assert (ours.kind, ours.serial) == (OURS, badge.serial)
    assert ours.holder.id == badge.attendee
    assert meaning_of(event, encode(number, 77_777_777, b"x").digits).kind == UNKNOWN
    assert meaning_of(event, encode(number, badge.serial, b"x").digits).kind == UNKNOWN
    assert meaning_of(event, encode((number + 1) % 1000, 1, b"x").digits).kind == ABROAD
    for text in ("", "4006381333931", "https://example.org"):
        assert meaning_of(event, text).kind == NO_BADGE
    assert len(list(actions.history(event))) == before


def test_a_void_badge_is_told(desk, badge):
    void(desk.event, badge.serial, "lost")
    assert meaning_of(desk.event, badge.token).kind == VOID


def test_the_sample_has_a_badges_form_and_is_none(desk):
    token = parse(sample_code(desk.setup))
    assert token.event == desk.setup.event.number
    assert people.badges_with(desk.event, token.serial) == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sheet_of_hints_is_one_page_whose_code_can_be_read(desk, tmp_path, language):
    out = tmp_path / "hints.pdf"
    write_hints(desk.setup, out, Words(language))
    with pypdfium2.PdfDocument(out) as document:
        assert len(document) == 1
        text = document[0].get_textpage().get_text_range()
        document[0].render(scale=2).to_pil().save(tmp_path / "hints.png")
    assert "Suffix: CR" in text
    assert decode_image(tmp_path / "hints.png") == [sample_code(desk.setup)]
