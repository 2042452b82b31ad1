"""Which digit stands on a physical key, whatever the layout makes of it.

Sources: Linux input-event-codes (KEY_1 is 2, the keypad from KEY_KP7, 71, on), to which X11 and
Wayland add 8; the PC's scan codes of set 1 for Windows (an extended key has 0x100 added, so that
arrows are no keypad); Apple's HIToolbox/Events.h (kVK_ANSI_1 is 0x12) for macOS, whose keys carry
no scan code.
"""

from collections.abc import Mapping

_ROW = "1234567890"
_KEYPAD = ((71, "789"), (75, "456"), (79, "123"), (82, "0"))
"""The first code of each row of the keypad; the same on Linux and in the PC's set 1."""


def _pc(shift: int) -> dict[int, str]:
    row = {2 + place + shift: digit for place, digit in enumerate(_ROW)}
    keypad = {
        first + place + shift: digit
        for first, digits in _KEYPAD
        for place, digit in enumerate(digits)
    }
    return row | keypad


LINUX: Mapping[int, str] = _pc(8)
WINDOWS: Mapping[int, str] = _pc(0)
MACOS: Mapping[int, str] = dict(
    zip((0x12, 0x13, 0x14, 0x15, 0x17, 0x16, 0x1A, 0x1C, 0x19, 0x1D), _ROW, strict=True)
) | dict(
    zip((0x53, 0x54, 0x55, 0x56, 0x57, 0x58, 0x59, 0x5B, 0x5C, 0x52), _ROW, strict=True)
)  # fmt: skip


def digit_of(platform: str, scan_code: int, virtual_key: int) -> str:
    """Return the digit on a key, empty where it has none or the platform does not tell.

    `platform` is Qt's name of it: "xcb", "wayland", "windows" or "cocoa".
    """
    if platform == "cocoa":
        return MACOS.get(virtual_key, "")
    if platform == "windows":
        return WINDOWS.get(scan_code, "")
    if platform == "xcb" or platform.startswith("wayland"):
        return LINUX.get(scan_code, "")
    return ""
