import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from checkin.domain.token import LENGTH, authentic, encode, parse, serial_text

KEY = b"a key of the event that nobody knows"
EVENTS, SERIALS = st.integers(0, 999), st.integers(0, 99_999_999)


@given(EVENTS, SERIALS)
def test_a_token_is_read_back(event, serial):
    token = encode(event, serial, KEY)
    assert len(token.digits) == LENGTH
    assert token.digits.isdecimal()
    assert parse(token.digits) == token
    assert authentic(token, KEY)


@given(EVENTS, SERIALS, st.binary(min_size=1, max_size=40))
def test_another_key_makes_another_token(event, serial, other):
    assume(other != KEY)
    assert not authentic(encode(event, serial, other), KEY)


@given(EVENTS, SERIALS, st.integers(0, LENGTH - 1), st.integers(1, 9))
def test_one_wrong_digit_is_always_noticed(event, serial, place, by):
    digits = encode(event, serial, KEY).digits
    wrong = str((int(digits[place]) + by) % 10)
    assert parse(digits[:place] + wrong + digits[place + 1 :]) is None


@given(EVENTS, SERIALS, st.integers(0, LENGTH - 2))
def test_two_neighbours_exchanged_are_noticed(event, serial, place):
    digits = encode(event, serial, KEY).digits
    swapped = digits[:place] + digits[place + 1] + digits[place] + digits[place + 2 :]
    assume(swapped != digits)
    assert parse(swapped) is None


@given(st.text())
def test_any_text_is_answered(text):
    token = parse(text)
    assert token is None or token.digits == "".join(text.split())


@pytest.mark.parametrize("text", ["", "김민서", "1" * 27, "١" * 27, "1" * 26, "Kim Min-seo"])
def test_no_token(text):
    assert parse(text) is None


def test_spaces_around_and_between_are_no_matter():
    token = encode(7, 3388, KEY)
    assert parse(f" {token.digits[:9]} {token.digits[9:]}\n") == token


def test_a_token_of_a_later_version_is_not_read():
    head = "2" + encode(7, 1, KEY).digits[1:25]
    digits = head + f"{98 - int(head) * 100 % 97:02}"
    assert int(digits) % 97 == 1
    assert parse(digits) is None


@pytest.mark.parametrize(("event", "serial"), [(1000, 1), (-1, 1), (1, 100_000_000), (1, -1)])
def test_numbers_out_of_bounds_are_refused(event, serial):
    with pytest.raises(ValueError, match="digits"):
        encode(event, serial, KEY)


def test_the_serial_is_printed_in_two_groups():
    assert serial_text(3388) == "0000 3388"
    assert serial_text(12_0017) == "0012 0017"
