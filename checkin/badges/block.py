"""Texts fitted into boxes, and the lines that they become on the page. Lengths are in points."""

from dataclasses import dataclass, replace

from reportlab.lib.units import mm

from checkin.badges import fonts
from checkin.badges.fit import Fitted, Setting, fit
from checkin.badges.template import Part
from checkin.domain.names import script_of

HANG = 0.045
"""The mean white at a letter's left, in multiples of its size: lines of unlike sizes begin
this much further left, so that the letters, not their white, stand on the margin."""

RISE, UNIT_RISE = 0.71, 0.8
"""How high letters stand above their base, and syllables, in multiples of the size."""


def points(millimetres: float) -> float:
    """Return a length in points."""
    return float(millimetres * mm)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text: the base of its first letter, font, size and `#RRGGBB`.

    `turned` is how far it is turned about that point, in degrees, clockwise.
    """

    text: str
    x: float
    y: float
    font: str
    size: float
    colour: str
    turned: int = 0

    @property
    def width(self) -> float:
        """How wide the line is."""
        return fonts.width(self.text, self.font) * self.size


@dataclass(frozen=True, slots=True)
class Block:
    """A fitted text that waits for its place."""

    part: Part
    fitted: Fitted
    setting: Setting
    font: str
    colour: str

    @property
    def height(self) -> float:
        """From the top of the first line to the base of the last."""
        return self.fitted.height(self.setting)

    @property
    def width(self) -> float:
        """Of the widest line."""
        return max((line.width for line in self.placed(0, 0)), default=0.0)

    def placed(self, left: float, top: float) -> list[Line]:
        """Return the lines, the top of the first at `top`, optically at `left`."""
        size, fitted = self.fitted.size, self.fitted
        bases = self.setting.bases([len(lines) for lines in fitted.paragraphs])
        x = left - size * HANG
        return [
            Line(text, x, top - base * size, self.font, size, self.colour)
            for text, base in zip(fitted.lines, bases, strict=True)
        ]

    def aligned(self, left: float, width: float, top: float, align: str) -> list[Line]:
        """Return the lines in a column: at its left, in its centre, or at its right."""
        lines = self.placed(left, top)
        if align == "left":
            return lines
        hang = self.fitted.size * HANG
        if align == "right":
            return [replace(line, x=left + width - line.width + hang) for line in lines]
        return [replace(line, x=left + (width - line.width) / 2) for line in lines]


def setting_of(part: Part, text: str) -> Setting:
    """Return how a part is set; a name that is one unit of syllables or signs is set larger."""
    unit = part.unit and script_of(text) in ("hangul", "hanja")
    size = part.unit if unit else part.size
    larger = size / part.size
    least = min(part.least * larger, size)
    return Setting(
        size=size,
        breaks_below=max(least, part.breaks * larger) if part.breaks else size,
        smallest=least,
        lines=part.lines,
        rise=UNIT_RISE if unit else RISE,
        leading=part.leading,
        apart=part.apart,
        even=part.even,
    )


def block(
    part: Part, text: str, colour: str, width: float, height: float, limit: float = 0.0
) -> Block:
    """Fit a text into a box of width x height, no larger than `limit` where there is one."""
    font = fonts.BOLD if part.bold else fonts.REGULAR
    setting = setting_of(part, text)
    if limit:
        setting = setting.limited(limit)

    def measure(piece: str) -> float:
        return fonts.width(piece, font)

    return Block(part, fit(text, measure, width, height, setting), setting, font, colour)
