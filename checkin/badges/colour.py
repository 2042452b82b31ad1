"""Colours, `#RRGGBB`, and whether a text can be read on them."""

WHITE = "#FFFFFF"
BLACK = "#000000"

CONTRAST = 4.5
"""The least contrast of a text with its ground."""


def rgb(colour: str) -> tuple[float, float, float]:
    """Return red, green and blue, 0 to 1; raises ValueError where it is no `#RRGGBB`."""
    red, green, blue = bytes.fromhex(colour.removeprefix("#"))
    return red / 255, green / 255, blue / 255


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours as WCAG reckons it: 1 (none) to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def ink_on(colour: str) -> str:
    """Return white or black, whichever can be read on the colour; white where both can.

    One of the two always has a contrast of 4.5 : 1 or more.
    """
    return WHITE if contrast(colour, WHITE) >= CONTRAST else BLACK


def _luminance(colour: str) -> float:
    red, green, blue = map(_linear, rgb(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)
