from checkin.scanning.typed import is_number, may_be_serial


def test_digits_are_a_number_and_names_are_not():
    assert is_number("0000 3388")
    assert not is_number("KZ-04")
    assert not is_number("Kim")
    assert not is_number("")


def test_a_badges_number_has_eight_digits_at_most():
    assert may_be_serial("0000 3388")
    assert may_be_serial("12")
    for text in ("0000 33881", "KZ-04", ""):
        assert not may_be_serial(text)
