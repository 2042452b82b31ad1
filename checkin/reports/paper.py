"""The paper of a report: page, type and colours, and a pen that draws on it.

Measures are points (1/72 inch) from the page's upper left corner; a text's y is its baseline.
"""

import math
import re
from dataclasses import dataclass, replace
from io import BytesIO
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.utils import ImageReader
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

TABULAR = "-Tabular"
FIRST_TABULAR_FIGURE = 0xE071
"""Where the font keeps the equally wide figures 0 to 9 that its feature `tnum` calls up."""


def load_fonts() -> None:
    """Make the fonts known to reportlab, each of them once, and each with tabular figures too."""
    known = pdfmetrics.getRegisteredFontNames()
    for name in (REGULAR, BOLD):
        if name not in known:
            pdfmetrics.registerFont(TTFont(name, resource("fonts", f"{name}.ttf")))
        if name + TABULAR not in known:
            pdfmetrics.registerFont(_tabular(name))


def _tabular(name: str) -> Any:
    """Return a font whose figures are tabular: reportlab itself knows no features.

    The face has a name of its own, since reportlab keeps one font for each face.
    """
    font = TTFont(name + TABULAR, resource("fonts", f"{name}.ttf"))
    font.face.name += TABULAR.encode()
    for figure in range(10):
        for table in (font.face.charToGlyph, font.face.charWidths):
            table[ord("0") + figure] = table[FIRST_TABULAR_FIGURE + figure]
    return font


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

    @property
    def tabular(self) -> "Type":
        """The same with figures all equally wide."""
        return replace(self, font=self.font + TABULAR)

    def width(self, text: str) -> float:
        """Return the width of a text."""
        return float(pdfmetrics.stringWidth(text, self.font, self.size))

    def wrap(self, text: str, width: float, most: int | None = None) -> list[str]:
        """Return the text in lines that fit the width; a word too long for it is broken.

        Where there are more lines than `most`, the last ends in "…".
        """
        lines: list[str] = []
        for word in filter(None, BREAKS.split(text)):
            if lines and self.width(f"{lines[-1]} {word}") <= width:
                lines[-1] += f" {word}"
            else:
                lines += self._pieces(word, width)
        return lines if most is None else self._cut(lines, most, width)

    def _pieces(self, word: str, width: float) -> list[str]:
        pieces = [""]
        for sign in word:
            if pieces[-1] and self.width(pieces[-1] + sign) > width:
                pieces.append("")
            pieces[-1] += sign
        return pieces

    def _cut(self, lines: list[str], most: int, width: float) -> list[str]:
        if len(lines) <= most:
            return lines
        last = lines[most - 1]
        while last and self.width(f"{last}…") > width:
            last = last[:-1]
        return [*lines[: most - 1], f"{last.rstrip()}…"]


BREAKS = re.compile(r"[^\S\u00a0\u202f]+(?![–—]\s)")
"""Where a line may end: at a space, but not at one that does not break, nor before a dash."""


class Pen:
    """Draws on the canvas's current page, which is `height` points high."""

    def __init__(self, canvas: Any, height: float = PAGE[1]) -> None:
        self._canvas, self._height = canvas, height

    def text(self, x: float, y: float, text: str, type: Type) -> None:
        """Draw a line of text from x."""
        self._set(type)
        self._canvas.drawString(x, self._height - y, text)

    def lines(self, x: float, y: float, lines: list[str], type: Type) -> float:
        """Draw lines below each other and return the y of the one that would follow."""
        for line in lines:
            self.text(x, y, line, type)
            y += type.leading
        return y

    def centred(self, x: float, y: float, text: str, type: Type) -> None:
        """Draw a line of text around x."""
        self.text(x - type.width(text) / 2, y, text, type)

    def right(self, x: float, y: float, text: str, type: Type) -> None:
        """Draw a line of text up to x."""
        self.text(x - type.width(text), y, text, type)

    def count(self, x: float, y: float, number: int, type: Type) -> None:
        """Draw a number up to x; none at all is a quiet dash."""
        if number:
            self.right(x, y, str(number), type.tabular)
        else:
            middle = x - type.tabular.width("0") / 2
            self.centred(middle, y, "–", replace(type, font=REGULAR, colour=MUTED))

    def upright(self, x: float, y: float, text: str, type: Type) -> None:
        """Draw a line of text that is read upwards, its baseline at x."""
        self._canvas.saveState()
        self._canvas.translate(x, self._height - y)
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
        self._canvas.line(x, self._height - y, x + width, self._height - y)

    def frame(self, x: float, y: float, size: float, colour: str) -> None:
        """Draw an empty square that hangs down from y: a box to tick."""
        self._canvas.setStrokeColor(HexColor(colour))
        self._canvas.setLineWidth(0.9)
        self._canvas.roundRect(x, self._height - y - size, size, size, 2, stroke=1, fill=0)

    def box(
        self, x: float, y: float, width: float, height: float, colour: str, radius: float = 0
    ) -> None:
        """Fill a box that hangs down from y."""
        self._canvas.setFillColor(HexColor(colour))
        self._canvas.roundRect(
            x, self._height - y - height, width, height, radius, stroke=0, fill=1
        )

    def picture(self, x: float, y: float, width: float, height: float, image: bytes) -> None:
        """Draw a picture (PNG) as large as fits into a box that hangs down from y."""
        self._canvas.drawImage(
            ImageReader(BytesIO(image)), x, self._height - y - height, width, height,
            mask="auto", preserveAspectRatio=True, anchor="w",
        )  # fmt: skip

    def _set(self, type: Type) -> None:
        self._canvas.setFont(type.font, type.size)
        self._canvas.setFillColor(HexColor(type.colour))


def shade(share: float) -> str:
    """Return the colour of a field for a share from 0 to 1, from white to the deepest shade."""
    share = min(1.0, max(0.0, share))
    deepest = bytes.fromhex(DEEPEST[1:])
    return "#" + "".join(f"{round(255 - (255 - part) * share):02X}" for part in deepest)
