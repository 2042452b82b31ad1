"""The head of the report's first page: its title, and the figures that sum it up."""

from checkin.reports.paper import ACCENT, BOLD, LEFT, MUTED, RIGHT, TOP, WIDTH, Pen, Type
from checkin.reports.report import Report

TITLE = Type(20, BOLD)
PLACE = Type(11, colour=MUTED)
NOTE = Type(9, colour=MUTED)
FIGURE = Type(24, BOLD)
CAPTION = Type(8.5, colour=MUTED)

GAP = 30.0
APART = 3.0


class Masthead:
    """Title, place and date, note; on the right how many were expected and came."""

    def __init__(self, report: Report) -> None:
        totals, labels = report.grid.totals, report.labels
        self._figures = [
            (str(totals.expected), labels.expected, FIGURE),
            (str(totals.anywhere), labels.attended, Type(24, BOLD, ACCENT)),
        ]
        self._widths = [
            max(type.width(figure), CAPTION.width(caption))
            for figure, caption, type in self._figures
        ]
        room = WIDTH - sum(self._widths) - GAP * len(self._widths)
        self._texts = [
            (type, type.wrap(text, room, 3))
            for type, text in ((TITLE, report.title), (PLACE, report.subtitle), (NOTE, report.note))
        ]

    @property
    def bottom(self) -> float:
        """The y where the page goes on below."""
        left = sum(len(lines) * type.leading + APART for type, lines in self._texts if lines)
        return TOP + max(left, 44) + 16

    def draw(self, pen: Pen) -> float:
        """Draw it and return its bottom."""
        y = TOP
        for type, lines in self._texts:
            if lines:
                rise = type.size * 0.8
                y = pen.lines(LEFT, y + rise, lines, type) - rise + APART
        x = RIGHT
        for (figure, caption, type), width in reversed(
            [*zip(self._figures, self._widths, strict=True)]
        ):
            pen.right(x, TOP + 19, figure, type)
            pen.right(x, TOP + 34, caption, CAPTION)
            x -= width + GAP
        return self.bottom
