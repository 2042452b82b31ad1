"""Bytes of a serial scanner: whatever the pieces, the same texts."""

import itertools

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from checkin.domain.token import encode, parse
from checkin.scanning.serial_text import MOST, NOTHING, rest, take

KEY = b"secret"
CODES = st.builds(lambda e, s: encode(e, s, KEY).digits, st.integers(0, 999), st.integers(0, 9999))
CODE = encode(7, 3388, KEY).digits
ENDS = ["\r", "\n", "\r\n", "\t", "\x03", "\x00", "\x03\r\n", ""]
STARTS = ["", "\x02", "]Q1", "\x02]Q1", "]Q3", "A", "No. "]


def texts(*pieces):
    held, found = NOTHING, []
    for piece in pieces:
        held, new = take(held, piece)
        found += new
        assert len(held.raw) <= MOST
    return found + rest(held)


def cut(raw, places):
    ends = sorted({0, len(raw), *(p % (len(raw) + 1) for p in places)})
    return [raw[a:b] for a, b in itertools.pairwise(ends)]


@pytest.mark.parametrize("end", ENDS)
@pytest.mark.parametrize("start", STARTS)
def test_a_code_is_found_whatever_is_around_it(start, end):
    raw = (start + CODE + end).encode()
    assert texts(raw) == [CODE]
    assert texts(raw, raw) == [CODE, CODE]


def test_a_code_without_an_end_does_not_wait():
    assert take(NOTHING, CODE.encode())[1] == [CODE]
    assert take(NOTHING, CODE[:-1].encode())[1] == []


@pytest.mark.parametrize("after", ["#", "#\r\n", "END", "00"])
def test_what_the_scanner_types_after_a_code_is_no_text(after):
    assert texts((CODE + after).encode()) == [CODE]


def test_any_other_text_needs_an_end_or_a_rest():
    assert take(NOTHING, b"Kim Irina")[1] == []
    assert texts(b"Kim Irina") == ["Kim Irina"]
    assert texts(b"Kim", b" Irina\r\n", "Асан\n".encode()) == ["Kim Irina", "Асан"]


def test_a_misread_code_is_told_as_it_came():
    wrong = CODE[:-1] + str((int(CODE[-1]) + 1) % 10)
    assert texts(wrong.encode()) == [wrong]
    assert texts((CODE[:-3] + "\r").encode()) == [CODE[:-3]]


def test_the_digit_of_a_prefix_is_never_read_as_the_codes_own():
    for serial in range(2_000):
        code = encode(100, serial, KEY).digits
        assert texts(f"]Q1{code}".encode()) == [code]


def test_a_code_amid_more_digits_is_none():
    assert texts(b"5" + CODE.encode() + b"\r") == ["5" + CODE]


def test_empty_ends_say_nothing():
    assert texts(b"\r\n\r\n\x02\x03\t\x00  \r") == []


def test_endless_noise_is_not_kept_and_a_code_after_it_is_read():
    noise = bytes(range(4, 9)) * 1000 + b"\xff" * 5000
    assert texts(*[noise] * 20, b"\r" + CODE.encode()) == [CODE]
    assert texts(b"x" * 100_000, CODE.encode()) == [CODE]


@given(st.binary(max_size=300), st.lists(st.integers(0, 300), max_size=20))
@example(f"]Q1{CODE}\r\n".encode(), [1, 2, 3, 29, 30, 31])
def test_any_bytes_in_any_pieces_give_the_same_texts(raw, places):
    assert texts(*cut(raw, places)) == texts(raw)


@given(
    st.lists(st.tuples(st.sampled_from(STARTS), CODES, st.sampled_from(ENDS)), max_size=6),
    st.lists(st.integers(0, 250), max_size=30),
)
def test_many_codes_in_any_pieces_none_lost_none_doubled_none_wrong(scans, places):
    raw = "".join(start + code + end for start, code, end in scans).encode()
    assert texts(*cut(raw, places)) == [code for _, code, _ in scans]


@given(st.binary(max_size=200))
def test_nothing_but_a_code_that_was_sent_is_ever_taken_for_one(raw):
    for text in texts(raw):
        if parse(text):
            assert text.encode() in raw
