"""What a scanner sends down a serial port, cut into texts.

Scanners end a code in one of several ways, or not at all, and bytes arrive in any pieces. The
same bytes give the same texts however they are cut.
"""

import re
from dataclasses import dataclass

from checkin.domain.token import LENGTH, parse

FRAMES = b"\x00\x02\x03\t\n\r"
"""Bytes around a text: NUL, STX before it, ETX after it, Tab, LF, CR."""

MOST = 512
"""Bytes held at most; of what is longer, the end is kept: noise never fills the memory."""

AIM = r"\][A-Za-z][0-9A-Za-z]"
"""What a scanner may say before a code about its kind, such as `]Q1` for a QR code."""

PREFIX = re.compile(AIM)
CODE = re.compile(rf"(?:{AIM}|(?<!\d)(?<!\][A-Za-z]))(\d{{{LENGTH}}})\Z", re.ASCII)
"""A code at the end of what has come so far; the digit of `]Q1` is none of its own."""

TAIL = LENGTH + len("]Q1")


@dataclass(frozen=True, slots=True)
class Held:
    """What has come and makes no text yet; `ended` says that it follows a code that ended itself.

    Then it is no text at all, but what the scanner types after each code.
    """

    raw: bytes = b""
    ended: bool = False


NOTHING = Held()


def take(held: Held, piece: bytes) -> tuple[Held, list[str]]:
    """Return what is held after another piece, and the texts that are whole by then."""
    raw, ended = bytearray(held.raw), held.ended
    texts: list[str] = []
    for byte in piece:
        if byte in FRAMES:
            texts += rest(Held(bytes(raw), ended))
            raw, ended = bytearray(), False
            continue
        raw.append(byte)
        del raw[:-MOST]
        if code := _code_at_end(raw):
            texts.append(code)
            raw, ended = bytearray(), True
    return Held(bytes(raw), ended), texts


def rest(held: Held) -> list[str]:
    """Return the text that is held, if it is one: nothing more has come for a while."""
    text = "".join(filter(str.isprintable, held.raw.decode("utf-8", "ignore"))).strip()
    text = PREFIX.sub("", text, count=1) if text.startswith("]") else text
    return [text] if text and not held.ended else []


def _code_at_end(raw: bytearray) -> str:
    """Return the digits of a badge with which this ends, empty where it does not."""
    if len(raw) < LENGTH or not ord("0") <= raw[-1] <= ord("9"):
        return ""
    found = CODE.search(raw[-TAIL:].decode("latin-1"))
    return found[1] if found and parse(found[1]) else ""
