"""What a text in a search field may mean: a badge's number, or a name."""

OF_A_SERIAL = 8
"""The digits of a badge's number, which a clerk may type."""


def is_number(text: str) -> bool:
    """Tell whether a text has digits and no letter: part of a code, or a badge's number."""
    return any(map(str.isdecimal, text)) and not any(map(str.isalpha, text))


def may_be_serial(text: str) -> bool:
    """Tell whether these are digits, and no more of them than a badge's number has."""
    return is_number(text) and sum(map(str.isdecimal, text)) <= OF_A_SERIAL
