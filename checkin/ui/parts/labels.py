"""Texts that always fit: they shrink, then wrap, then end in an ellipsis; never does a page grow.

What is shown is plain text always, since names come from outside.
"""

from functools import lru_cache

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from checkin.ui.style import font, shortened, width_of

SHRUNK = 0.72
"""How far a text shrinks before it takes another line."""

STEP = 2
"""Pixels between two sizes that are tried."""


class Label(QWidget):
    """A text of at most `lines` lines, `size` pixels large where there is room, else smaller.

    `least` is the smallest size; without it the text keeps its size.
    """

    def __init__(
        self, size: int, colour: str, *, bold: bool = False, least: int = 0, lines: int = 1
    ) -> None:
        super().__init__()
        self._size, self._least, self._lines, self._bold = size, least or size, lines, bold
        self._colour, self._text, self._middle = colour, "", False
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(lines > 1)
        self.setSizePolicy(policy)

    def centred(self) -> "Label":
        """Put the text into the middle of its width."""
        self._middle = True
        return self

    def text(self) -> str:
        """Return the whole text, also where only a part of it is seen."""
        return self._text

    def set_text(self, text: str) -> None:
        """Show another text."""
        if text != self._text:
            self._text = text
            self.setAccessibleName(text)
            self.updateGeometry()
            self.update()

    def set_colour(self, colour: str) -> None:
        """Show the text in another colour."""
        self._colour = colour
        self.update()

    def set_size(self, size: int, least: int) -> None:
        """Show the text in another size, in pixels, down to the smallest where room is short."""
        self._size, self._least = size, least
        self.updateGeometry()
        self.update()

    def height_at(self, width: int) -> int:
        """Return the height that the text takes at a width."""
        made, lines = fitted(self._text, width, self._sizes(), self._bold, self._lines)
        return _height(made, len(lines))

    def shown_at(self, width: int) -> tuple[int, list[str]]:
        """Return the size in pixels and the lines in which the text is shown at a width."""
        made, lines = fitted(self._text, width, self._sizes(), self._bold, self._lines)
        return made.pixelSize(), lines

    def shows(self, text: str, width: int) -> bool:
        """Tell whether a text would be shown whole in one line of a width, at its smallest."""
        return width_of(text, font(self._least, bold=self._bold)) <= width + 1

    def hasHeightForWidth(self) -> bool:
        """A text of several lines is higher where it is narrower."""
        return self._lines > 1

    def heightForWidth(self, width: int) -> int:
        """Return the height at a width."""
        return self.height_at(width)

    def sizeHint(self) -> QSize:
        """The text in one line, at its full size."""
        made = font(self._size, bold=self._bold)
        return QSize(width_of(self._text, made) + 1, _height(made, 1))

    def minimumSizeHint(self) -> QSize:
        """Hardly anything: the text yields, not the page."""
        return QSize(16, _height(font(self._least, bold=self._bold), 1))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines, in the middle of the height."""
        made, lines = fitted(self._text, self.width(), self._sizes(), self._bold, self._lines)
        metrics = QFontMetricsF(made)
        painter = QPainter(self)
        painter.setFont(made)
        painter.setPen(QColor(self._colour))
        top = (self.height() - _height(made, len(lines))) / 2
        for i, line in enumerate(lines):
            left = (self.width() - metrics.horizontalAdvance(line)) / 2 if self._middle else 0
            baseline = top + i * metrics.lineSpacing() + metrics.ascent()
            painter.drawText(QPointF(left, baseline), line)
        painter.end()

    def _sizes(self) -> range:
        return range(self._size, self._least - 1, -STEP)


@lru_cache(maxsize=4096)
def fitted(
    text: str, width: int, sizes: range, bold: bool, most: int
) -> tuple[QFont, list[str]]:  # fmt: skip
    """Return the font and the lines in which a text fits a width.

    One line is tried first, somewhat smaller if need be, then two lines, and
    so on up to `most`; what does not fit even then ends in an ellipsis.
    """
    for count in range(1, most + 1):
        for size in sizes:
            if count < most and size < sizes[0] * SHRUNK:
                break
            made = font(size, bold=bold)
            lines = wrapped(text, made, width)
            if lines is not None and len(lines) <= count:
                return made, lines
    made = font(sizes[-1], bold=bold)
    starts = _starts(text, made, width, anywhere=True)[:most]
    ends = [*starts[1:], len(text)]
    lines = [text[start:end].rstrip() for start, end in zip(starts, ends, strict=True)]
    return made, [*lines[:-1], shortened(lines[-1], made, width)]


def wrapped(text: str, made: QFont, width: int) -> list[str] | None:
    """Break a text into lines between its words; None where a word alone is too wide."""
    starts = _starts(text, made, width, anywhere=False)
    ends = [*starts[1:], len(text)]
    lines = [text[start:end].rstrip() for start, end in zip(starts, ends, strict=True)]
    return lines if all(width_of(line, made) <= width + 1 for line in lines) else None


def _starts(text: str, made: QFont, width: int, *, anywhere: bool) -> list[int]:
    """Return where each line begins; `anywhere` breaks a word that is too wide."""
    mode = QTextOption.WrapMode
    layout = QTextLayout(text, made)
    layout.setTextOption(_option(mode.WrapAtWordBoundaryOrAnywhere if anywhere else mode.WordWrap))
    starts: list[int] = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        starts.append(line.textStart())
    layout.endLayout()
    return starts or [0]


def _option(mode: QTextOption.WrapMode) -> QTextOption:
    option = QTextOption()
    option.setWrapMode(mode)
    return option


def _height(made: QFont, lines: int) -> int:
    metrics = QFontMetricsF(made)
    return round(metrics.lineSpacing() * max(lines, 1)) + 1
