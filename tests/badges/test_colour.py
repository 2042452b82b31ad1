import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.badges.colour import BLACK, WHITE, contrast, ink_on, rgb
from tests.badges.faces import COLOURS


def test_contrast_is_reckoned_as_wcag_does() -> None:
    assert contrast(BLACK, WHITE) == pytest.approx(21)
    assert contrast("#777777", WHITE) == pytest.approx(4.48, abs=0.01)
    assert contrast(WHITE, WHITE) == 1


@pytest.mark.parametrize("colour", COLOURS.values())
def test_a_category_can_be_read_on_its_colour(colour: str) -> None:
    assert contrast(colour, ink_on(colour)) >= 4.5


@given(st.integers(0, 0xFFFFFF).map("#{:06X}".format))
def test_any_colour_can_be_written_on(colour: str) -> None:
    assert contrast(colour, ink_on(colour)) >= 4.5


@pytest.mark.parametrize("colour", ["", "#12345", "blue", "#12345G"])
def test_what_is_no_colour_is_refused(colour: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the sentence is Python's own
        rgb(colour)
