from checkin.domain.token import encode
from checkin.ui.wedge import code_in, is_number

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
