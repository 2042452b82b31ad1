"""The sessions by number: the key to the marks in the list of people."""

from collections.abc import Iterator
from dataclasses import dataclass

from checkin.reports.paper import ACCENT, BOLD, LEFT, MUTED, SOFT, WIDTH, Pen, Type
from checkin.reports.pdf_flow import Piece
from checkin.reports.report import Column

NAME = Type(9)
PLACE = Type(8, colour=MUTED)
MARK = Type(7.5, BOLD, ACCENT)

ABREAST = 3
GAP = 18.0
CHIP_WIDTH, CHIP_HEIGHT = 18.0, 11.0


def mark(pen: Pen, x: float, y: float, number: int) -> None:
    """Draw a session's number in its chip, which hangs down from y."""
    pen.box(x, y, CHIP_WIDTH, CHIP_HEIGHT, SOFT, 3)
    pen.centred(x + CHIP_WIDTH / 2, y + 8.2, str(number), MARK)


def key(columns: tuple[Column, ...]) -> Iterator[Piece]:
    """Yield the sessions' numbers and names, some beside each other, in reading order."""
    for start in range(0, len(columns), ABREAST):
        entries = [
            _entry(number, column)
            for number, column in enumerate(columns[start : start + ABREAST], start + 1)
        ]
        yield _line(entries)


@dataclass(frozen=True, slots=True)
class _Entry:
    number: int
    name: list[str]
    place: list[str]

    @property
    def height(self) -> float:
        return len(self.name) * NAME.leading + len(self.place) * PLACE.leading + 7

    def draw(self, pen: Pen, x: float, y: float) -> None:
        mark(pen, x, y + 1, self.number)
        below = pen.lines(x + CHIP_WIDTH + 7, y + 9.5, self.name, NAME)
        pen.lines(x + CHIP_WIDTH + 7, below - 1, self.place, PLACE)


def _entry(number: int, column: Column) -> _Entry:
    width = WIDTH / ABREAST - CHIP_WIDTH - 7 - GAP
    return _Entry(number, NAME.wrap(column.label, width, 4), PLACE.wrap(column.sub, width, 2))


def _line(entries: list[_Entry]) -> Piece:
    def draw(pen: Pen, y: float) -> None:
        for place, entry in enumerate(entries):
            entry.draw(pen, LEFT + place * WIDTH / ABREAST, y)

    return Piece(max(entry.height for entry in entries), draw)
