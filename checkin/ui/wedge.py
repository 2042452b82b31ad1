"""What a scanner that acts as a keyboard has typed."""

from checkin.domain.token import LENGTH, parse

OF_A_SERIAL = 8
"""The digits of a badge's number, which a clerk may type."""


def code_in(text: str) -> str:
    """Return the badge's code that a text ends in, empty where there is none.

    What was typed before a scan is no part of it.
    """
    token = parse("".join(text.split())[-LENGTH:])
    return token.digits if token else ""


def is_number(text: str) -> bool:
    """Tell whether a text has digits and no letter: part of a code, or a badge's number."""
    return any(map(str.isdecimal, text)) and not any(map(str.isalpha, text))


def is_broken_code(text: str) -> bool:
    """Tell whether digits are as many as a code has, or more, and no code: it was misread."""
    return is_number(text) and _digits(text) >= LENGTH and not code_in(text)


def may_be_serial(text: str) -> bool:
    """Tell whether these are digits, and no more of them than a badge's number has."""
    return is_number(text) and _digits(text) <= OF_A_SERIAL


def _digits(text: str) -> int:
    return sum(map(str.isdecimal, text))
