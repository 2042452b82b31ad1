"""The token decoder under hostile texts; ten million of them with `python -m tests.fuzz_tokens`."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.domain.token import authentic, encode, parse
from tests.fuzz_tokens import KEY, fuzz, issued


def test_no_hostile_text_raises_or_is_falsely_authentic() -> None:
    tally = fuzz(200_000)
    assert tally["tried"] == 200_000
    assert tally["false"] == 0
    assert tally["parsed_not_issued"] > 1000  # check digits alone do not make the difference
    assert tally["authentic"] > 1000  # some changes change nothing: those are true tokens


@given(st.text(max_size=60) | st.text(alphabet=st.characters(categories=["Nd", "No"]), max_size=30))
def test_any_text_is_a_token_or_none(text: str) -> None:
    token = parse(text)
    assert token is None or token.digits.isascii()


@pytest.mark.parametrize("token", issued(20))
def test_no_change_of_one_digit_is_a_token(token: str) -> None:
    for at in range(len(token)):
        for digit in "0123456789":
            if digit != token[at]:
                assert parse(token[:at] + digit + token[at + 1 :]) is None


@given(st.integers(0, 999), st.integers(0, 99_999_999))
def test_another_key_makes_no_authentic_token(event: int, serial: int) -> None:
    token = encode(event, serial, b"another")
    assert parse(token.digits) == token
    assert not authentic(token, KEY)
