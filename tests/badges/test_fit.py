import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.badges.fit import Fitted, Setting, fit

NAME = Setting(size=34, breaks_below=22, smallest=15, lines=2)
ROLE = Setting(size=13, breaks_below=13, smallest=10, lines=3, apart=0.3, even=False)

LETTERS = "abcdefghijklmnopqrstuvwxyzҚҰӘүҮöşŽ김민서가힣金-–/'"
texts = st.lists(
    st.lists(st.text(LETTERS, min_size=1, max_size=30), min_size=1, max_size=40).map(" ".join),
    min_size=1,
    max_size=3,
).map("\n".join)


def measure(text: str) -> float:
    """Half an em a letter, a whole em a syllable."""
    return sum(1.0 if "가" <= sign <= "힣" else 0.5 for sign in text)


def fitted(text: str, setting: Setting = NAME, width: float = 250, height: float = 80) -> Fitted:
    return fit(text, measure, width, height, setting)


def test_what_fits_stands_in_full_size_on_one_line() -> None:
    assert fitted("KIM") == Fitted((("KIM",),), 34)


def test_a_longer_name_is_made_smaller_before_it_is_broken() -> None:
    shown = fitted("ABCDEFGH IJKLMNOPQRS")
    assert len(shown.lines) == 1
    assert 22 <= shown.size < 34


def test_a_still_longer_name_goes_on_to_a_second_line_of_like_length() -> None:
    assert fitted("aaaaaaaa bbbbbbbb cccccccc dddddddd").lines == (
        "aaaaaaaa bbbbbbbb",
        "cccccccc dddddddd",
    )


def test_a_compound_is_broken_after_its_hyphen() -> None:
    assert fitted("SMIRNOVA-PETROVSKAYA-SHCHERBAKOVA").lines[0].endswith("-")


def test_a_role_is_broken_before_it_is_made_smaller() -> None:
    shown = fitted("Deputy director-general of the department", ROLE, 150, 100)
    assert shown.size == 13
    assert len(shown.lines) == 2


def test_a_line_feed_ends_a_paragraph() -> None:
    shown = fitted("Chair\nTextile Association", ROLE, 300, 100)
    assert shown.paragraphs == (("Chair",), ("Textile Association",))
    assert ROLE.bases([1, 1]) == pytest.approx([0.71, 0.71 + 1.16 + 0.3])


def test_no_text_has_no_lines() -> None:
    assert fitted("") == Fitted((), 34)
    assert fitted("\n ").height(NAME) == 0


def test_a_word_without_end_is_whole_however_small() -> None:
    shown = fitted("x" * 50_000)
    assert shown.lines == ("x" * 50_000,)
    assert measure(shown.lines[0]) * shown.size <= 250.001


def test_a_limit_holds_for_every_size() -> None:
    assert NAME.limited(12) == Setting(size=12, breaks_below=12, smallest=12, lines=2)
    assert NAME.limited(50) == NAME


@given(texts, st.sampled_from([NAME, ROLE]), st.floats(20, 400), st.floats(10, 200))
def test_nothing_is_lost_and_every_line_fits(
    text: str, setting: Setting, width: float, height: float
) -> None:
    shown = fit(text, measure, width, height, setting)
    assert "".join(shown.lines).replace(" ", "") == text.replace(" ", "").replace("\n", "")
    assert 0 < shown.size <= setting.size
    assert max(map(measure, shown.lines)) * shown.size <= width + 0.001
    assert shown.height(setting) <= height + 0.001


@given(texts, st.floats(20, 400))
def test_no_word_is_broken_but_after_a_hyphen(text: str, width: float) -> None:
    for paragraph, lines in zip(
        text.split("\n"), fitted(text, NAME, width).paragraphs, strict=True
    ):
        words = paragraph.split(" ")
        for line in lines[:-1]:
            taken = line.split(" ")
            whole = taken == words[: len(taken)]
            assert whole or line[-1] in "-–/"
            rest = " ".join(words)[len(line) :]
            words = rest.removeprefix(" ").split(" ")
