"""Texts fitted into boxes, and the lines that they become on the page."""

from dataclasses import dataclass

from checkin.badges import fonts
from checkin.badges import layout as at
from checkin.badges.fit import Fitted, Setting, fit


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text: the base of its first letter in points, font, size and `#RRGGBB`."""

    text: str
    x: float
    y: float
    font: str
    size: float
    colour: str

    @property
    def width(self) -> float:
        """In points."""
        return fonts.width(self.text, self.font) * self.size


@dataclass(frozen=True, slots=True)
class Block:
    """A fitted text that waits for its place."""

    fitted: Fitted
    setting: Setting
    font: str
    colour: str

    @property
    def height(self) -> float:
        """From the top of the first line to the base of the last, in points."""
        return self.fitted.height(self.setting)

    @property
    def width(self) -> float:
        """Of the widest line, in points."""
        return max((line.width for line in self.placed(0, 0)), default=0.0)

    def placed(self, left: float, top: float) -> list[Line]:
        """Return the lines, the top of the first at `top`, optically at `left`, in points."""
        size, fitted = self.fitted.size, self.fitted
        bases = self.setting.bases([len(lines) for lines in fitted.paragraphs])
        x = left - size * at.HANG
        return [
            Line(text, x, top - base * size, self.font, size, self.colour)
            for text, base in zip(fitted.lines, bases, strict=True)
        ]


def block(
    text: str, font: str, colour: str, width: float, height: float, setting: Setting
) -> Block:
    """Fit a text into a box of width x height millimetres."""

    def measure(part: str) -> float:
        return fonts.width(part, font)

    fitted = fit(text, measure, at.points(width), at.points(height), setting)
    return Block(fitted, setting, font, colour)
