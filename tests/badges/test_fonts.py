import unicodedata

import pytest

from checkin.badges import fonts
from tests.badges.faces import NAMES


def test_registering_twice_is_as_good_as_once() -> None:
    fonts.register()
    fonts.register()
    assert fonts.width("김", fonts.BOLD) > 0


@pytest.mark.parametrize("script", NAMES)
def test_every_script_of_a_delegate_can_be_shown(script: str) -> None:
    for text in NAMES[script].values():
        assert fonts.missing(text) == ""
        assert fonts.missing(unicodedata.normalize("NFD", text)) == ""


def test_letters_that_cannot_be_shown_are_named_once_and_in_order() -> None:
    assert fonts.missing("Kim ሀ🙂ሀ 김") == "ሀ🙂"


def test_what_is_printed_is_composed_and_has_no_invisible_signs() -> None:
    assert fonts.printable(unicodedata.normalize("NFD", "김민서")) == "김민서"
    assert fonts.printable(" KIM\u00a0\u200b Min\u00adseo\n") == "KIM Minseo"


def test_widths_add_up() -> None:
    whole = fonts.width("ҚОЖАҒҰЛОВА Әйгерім", fonts.BOLD)
    parts = [fonts.width(part, fonts.BOLD) for part in ("ҚОЖАҒҰЛОВА", " ", "Әйгерім")]
    assert whole == pytest.approx(sum(parts))
