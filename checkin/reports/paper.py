"""The paper of a report: page, type and colours, and a pen that draws on it.

Measures are points (1/72 inch) from the page's upper left corner; a text's y is its baseline.
"""

import math
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4, landscape
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from checkin.resources import resource

PAGE: tuple[float, float] = landscape(A4)
MARGIN = 42.0
LEFT, RIGHT = MARGIN, PAGE[0] - MARGIN
WIDTH = RIGHT - LEFT
TOP, BOTTOM = 38.0, PAGE[1] - 46.0

TEXT, MUTED, LINE, ACCENT, SOFT = "#161A22", "#616B7A", "#E2E5EB", "#2450D6", "#EAF0FF"
DEEPEST = "#BACBFF"
"""The shade of a field where all who were expected came; figures on it stay black."""

REGULAR, BOLD = "PretendardJP-Regular", "PretendardJP-Bold"


def load_fonts() -> None:
    """Make the fonts known to reportlab, which reads each of them once."""
    for name in (REGULAR, BOLD):
        if name not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(TTFont(name, resource("fonts", f"{name}.ttf")))


@dataclass(frozen=True, slots=True)
class Type:
    """How a text is set: size in points, weight, colour."""

    size: float
    font: str = REGULAR
    colour: str = TEXT

    @property
    def leading(self) -> float:
        """The distance of two baselines."""
        return math.ceil(self.size * 1.25)

    def width(self, text: str) -> float:
        """Return the width of a text, figures all equally wide."""
        rest = text.translate(WITHOUT_DIGITS)
        return self.natural(rest) + (len(text) - len(rest)) * self.digit

    @property
    def digit(self) -> float:
        """The width of the place that a figure stands in."""
        return _widest_digit(self.font) * self.size

    def natural(self, text: str) -> float:
        """Return the width of a text as the font sets it."""
        return float(pdfmetrics.stringWidth(text, self.font, self.size))

    def wrap(self, text: str, width: float) -> list[str]:
        """Return the text in lines that fit the width; a word too long for it is broken."""
        lines: list[str] = []
        for word in BREAKS.split(text.strip()):
            if lines and self.width(f"{lines[-1]} {word}") <= width:
                lines[-1] += f" {word}"
            else:
                lines += self._pieces(word, width)
        return lines

    def _pieces(self, word: str, width: float) -> list[str]:
        pieces = [""]
        for sign in word:
            if pieces[-1] and self.width(pieces[-1] + sign) > width:
                pieces.append("")
            pieces[-1] += sign
        return pieces

    def cut(self, lines: list[str], most: int, width: float) -> list[str]:
        """Return at most so many of the lines; where some are left out, the last ends in "…"."""
        if len(lines) <= most:
            return lines
        last = lines[most - 1]
        while last and self.width(f"{last}…") > width:
            last = last[:-1]
        return [*lines[: most - 1], f"{last.rstrip()}…"]


@lru_cache
def _widest_digit(font: str) -> float:
    return max(float(pdfmetrics.stringWidth(sign, font, 1)) for sign in DIGITS)


DIGITS = "0123456789"
WITHOUT_DIGITS = str.maketrans("", "", DIGITS)
BREAKS = re.compile(r"[^\S\u00a0\u202f]+(?![–—]\s)")
"""Where a line may end: at a space, but not at one that does not break, nor before a dash."""

RUNS = re.compile(r"\d|\D+", re.ASCII)


class Pen:
    """Draws on the canvas's current page."""

    def __init__(self, canvas: Any) -> None:
        self._canvas = canvas

    def text(self, x: float, y: float, text: str, type: Type) -> None:
        """Draw a line of text from x."""
        self._set(type)
        self._canvas.drawString(x, PAGE[1] - y, text)

    def lines(self, x: float, y: float, lines: list[str], type: Type) -> float:
        """Draw lines below each other and return the y of the one that would follow."""
        for line in lines:
            self.text(x, y, line, type)
            y += type.leading
        return y

    def centred(self, x: float, y: float, text: str, type: Type) -> None:
        """Draw a line of text around x."""
        self.text(x - type.natural(text) / 2, y, text, type)

    def right(self, x: float, y: float, text: str, type: Type) -> None:
        """Draw a line of text up to x."""
        self.text(x - type.natural(text), y, text, type)

    def count(self, x: float, y: float, number: int, type: Type) -> None:
        """Draw a number up to x, its figures equally wide; none at all is a quiet dash."""
        if number:
            self.figures(x - type.width(str(number)), y, str(number), type)
        else:
            self.centred(x - type.digit / 2, y, "–", Type(type.size, colour=MUTED))

    def figures(self, x: float, y: float, text: str, type: Type) -> None:
        """Draw a line of text from x, its figures equally wide.

        The font keeps its tabular figures behind a feature that reportlab does
        not reach, so each figure is set in the middle of its own place.
        """
        for run in RUNS.findall(text):
            width = type.width(run)
            self.text(x + (width - type.natural(run)) / 2, y, run, type)
            x += width

    def upright(self, x: float, y: float, text: str, type: Type) -> None:
        """Draw a line of text that is read upwards, its baseline at x."""
        self._canvas.saveState()
        self._canvas.translate(x, PAGE[1] - y)
        self._canvas.rotate(90)
        self._set(type)
        self._canvas.drawString(0, 0, text)
        self._canvas.restoreState()

    def rule(
        self, x: float, y: float, width: float, colour: str = LINE, weight: float = 0.6
    ) -> None:
        """Draw a line to the right."""
        self._canvas.setStrokeColor(HexColor(colour))
        self._canvas.setLineWidth(weight)
        self._canvas.line(x, PAGE[1] - y, x + width, PAGE[1] - y)

    def box(
        self, x: float, y: float, width: float, height: float, colour: str, radius: float = 0
    ) -> None:
        """Fill a box that hangs down from y."""
        self._canvas.setFillColor(HexColor(colour))
        self._canvas.roundRect(x, PAGE[1] - y - height, width, height, radius, stroke=0, fill=1)

    def _set(self, type: Type) -> None:
        self._canvas.setFont(type.font, type.size)
        self._canvas.setFillColor(HexColor(type.colour))


def shade(share: float) -> str:
    """Return the colour of a field for a share from 0 to 1, from white to the deepest shade."""
    share = min(1.0, max(0.0, share))
    deepest = bytes.fromhex(DEEPEST[1:])
    return "#" + "".join(f"{round(255 - (255 - part) * share):02X}" for part in deepest)
