"""What a scanner that acts as a keyboard has typed."""

from checkin.domain.token import LENGTH, parse


def code_in(text: str) -> str:
    """Return the badge's code that a text ends in, empty where there is none.

    What was typed before a scan is no part of it.
    """
    token = parse("".join(text.split())[-LENGTH:])
    return token.digits if token else ""


def is_number(text: str) -> bool:
    """Tell whether a text has digits and no letter: part of a code, or a badge's number."""
    return any(map(str.isdecimal, text)) and not any(map(str.isalpha, text))
