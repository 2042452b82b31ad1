from checkin.domain.token import encode
from checkin.ui.wedge import code_in, is_broken_code, is_number, may_be_serial

CODE = encode(7, 12, b"key").digits


def test_a_code_is_found_at_the_end_of_what_was_typed():
    assert code_in(CODE) == CODE
    assert code_in(f"  {CODE[:9]} {CODE[9:]} ") == CODE
    assert code_in("Kim" + CODE) == CODE


def test_anything_else_is_no_code():
    wrong = CODE[:-1] + str((int(CODE[-1]) + 1) % 10)
    for text in ("", "Kim", CODE[:-1], wrong, CODE + "a"):
        assert code_in(text) == ""


def test_digits_are_a_number_and_names_are_not():
    assert is_number("0000 3388")
    assert not is_number("KZ-04")
    assert not is_number("Kim")
    assert not is_number("")


def test_as_many_digits_as_a_code_has_and_no_code_were_misread():
    assert is_broken_code("1234 " * 7)
    for text in (CODE, CODE[:-1], "0000 3388", "Kim" + "1" * 27, ""):
        assert not is_broken_code(text)


def test_a_badges_number_has_eight_digits_at_most():
    assert may_be_serial("0000 3388")
    assert may_be_serial("12")
    for text in (CODE[:9], "KZ-04", ""):
        assert not may_be_serial(text)
