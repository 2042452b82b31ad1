"""The typeface of everything printed: Pretendard JP, which has every script of a delegate."""

from functools import cache
from typing import Any

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from checkin.domain.names import nfc
from checkin.resources import resource

REGULAR = "PretendardJP-Regular"
BOLD = "PretendardJP-Bold"


def register() -> None:
    """Make both weights known to reportlab; a second call does nothing."""
    known = pdfmetrics.getRegisteredFontNames()
    for name in (REGULAR, BOLD):
        if name not in known:
            pdfmetrics.registerFont(TTFont(name, str(resource("fonts", f"{name}.ttf"))))


def printable(text: str) -> str:
    """Return the text as it is printed: composed (NFC), single spaces, no invisible signs."""
    composed = nfc(text)
    if composed.isprintable():
        return composed
    return nfc("".join(sign for sign in composed if sign.isprintable()))


def missing(text: str) -> str:
    """Return the letters of the text that the typeface cannot show, each once, in their order."""
    shown = _shown()
    return "".join(dict.fromkeys(sign for sign in printable(text) if ord(sign) not in shown))


@cache
def _shown() -> frozenset[int]:
    """Return the letters that both weights have; asked for each text of each badge."""
    return frozenset(_face(REGULAR).charToGlyph.keys() & _face(BOLD).charToGlyph.keys())


def width(text: str, font: str) -> float:
    """Return how wide the text is at a size of one point, in points.

    Widths add up: the width of a line is the sum of the widths of its parts,
    since reportlab sets letters without kerning.
    """
    face = _face(font)
    widths, default = face.charWidths, face.defaultWidth
    return float(sum([widths.get(ord(sign), default) for sign in text])) / 1000


@cache
def _face(font: str) -> Any:
    register()
    return pdfmetrics.getFont(font).face
