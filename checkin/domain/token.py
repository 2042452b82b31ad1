"""The digits in a badge's QR code.

27 digits, which fill QR version 1 at error correction Q in numeric mode:
version 1, event 3, serial 8, authentication 13, check 2. The serial says
nothing about the person.
"""

import hashlib
import hmac
from dataclasses import dataclass

VERSION = 1
LENGTH = 27
SERIALS_PER_BLOCK = 10_000
AUTHENTICATION_BITS = 43
"""43 bits fit into 13 decimal digits (2**43 < 10**13)."""


@dataclass(frozen=True, slots=True)
class Token:
    """The parts of a well-formed token; `digits` is the whole of it."""

    event: int
    serial: int
    digits: str


def encode(event: int, serial: int, key: bytes) -> Token:
    """Return the token of a badge.

    `event` is 0 to 999, `serial` 0 to 99,999,999; `key` is the event's secret.
    Raises ValueError outside these bounds.
    """
    if not 0 <= event <= 999:
        raise ValueError(f"event number {event} is not of three digits")
    if not 0 <= serial <= 99_999_999:
        raise ValueError(f"serial {serial} is not of eight digits")
    head = f"{VERSION}{event:03}{serial:08}"
    body = head + f"{_authentication(head, key):013}"
    return Token(event, serial, body + _check_digits(body))


def parse(text: str) -> Token | None:
    """Return the token in `text`, or None: length, version and check digits decide."""
    digits = "".join(text.split())
    if len(digits) != LENGTH or not (digits.isascii() and digits.isdecimal()):
        return None
    if int(digits) % 97 != 1 or int(digits[0]) != VERSION:
        return None
    return Token(int(digits[1:4]), int(digits[4:12]), digits)


def authentic(token: Token, key: bytes) -> bool:
    """Tell whether the token was made with the event's key."""
    return hmac.compare_digest(encode(token.event, token.serial, key).digits, token.digits)


def serial_text(serial: int) -> str:
    """Return a serial as it is printed under the code: `0000 3388`."""
    return f"{serial // SERIALS_PER_BLOCK:04} {serial % SERIALS_PER_BLOCK:04}"


def _authentication(head: str, key: bytes) -> int:
    digest = hmac.new(key, head.encode(), hashlib.sha256).digest()
    return int.from_bytes(digest[:8], "big") >> (64 - AUTHENTICATION_BITS)


def _check_digits(body: str) -> str:
    """Two digits that make the whole number 1 modulo 97 (ISO 7064 MOD 97-10)."""
    return f"{98 - int(body) * 100 % 97:02}"
