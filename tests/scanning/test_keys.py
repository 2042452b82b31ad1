import pytest

from checkin.scanning.keys import digit_of


@pytest.mark.parametrize(
    ("platform", "first"), [("xcb", 10), ("wayland", 10), ("wayland-egl", 10), ("windows", 2)]
)
def test_the_row_above_the_letters(platform, first):
    assert "".join(digit_of(platform, first + n, 0) for n in range(10)) == "1234567890"
    assert digit_of(platform, first - 1, 0) == digit_of(platform, first + 10, 0) == ""


@pytest.mark.parametrize(("platform", "shift"), [("xcb", 8), ("windows", 0)])
def test_the_keypad(platform, shift):
    keys = (71, 72, 73, 75, 76, 77, 79, 80, 81, 82)
    assert "".join(digit_of(platform, key + shift, 0) for key in keys) == "7894561230"


def test_the_arrows_beside_the_keypad_are_no_digits():
    assert digit_of("windows", 0x148, 0) == ""
    assert digit_of("xcb", 111, 0) == ""


def test_a_mac_tells_its_virtual_keys():
    row = (0x12, 0x13, 0x14, 0x15, 0x17, 0x16, 0x1A, 0x1C, 0x19, 0x1D)
    keypad = (0x53, 0x54, 0x55, 0x56, 0x57, 0x58, 0x59, 0x5B, 0x5C, 0x52)
    for keys in (row, keypad):
        assert "".join(digit_of("cocoa", 1, key) for key in keys) == "1234567890"
    assert digit_of("cocoa", 1, 0) == ""


def test_a_platform_that_does_not_tell():
    assert digit_of("offscreen", 10, 0x12) == ""
