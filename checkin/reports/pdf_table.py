"""The table country by session on paper: as many pages as rows and sessions need."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from checkin.reports import paper
from checkin.reports.paper import (
    ACCENT,
    BOLD,
    BOTTOM,
    LEFT,
    LINE,
    SOFT,
    TEXT,
    TOP,
    WIDTH,
    Pen,
    Type,
)
from checkin.reports.pdf_heads import HEAD, QUIET, Heads, heads
from checkin.reports.pdf_masthead import Masthead
from checkin.reports.report import Report, Row

BODY = Type(10)
STRONG = Type(10, BOLD)

PAD = 7.0
COUNT, BAR = 34.0, 46.0
NARROWEST, WIDEST = 30.0, 88.0
"""Columns of sessions: three lines of an upright heading, a wrapped level one."""

NARROW_LABEL, WIDE_LABEL = 112.0, 172.0
"""The rows' names: narrow where that spares a page, which wraps more of them."""

LEGEND = 26.0

AIRY, TIGHT = 14, 7
"""What a row is higher than its text: as much as the page has room for."""


def pages(report: Report) -> list[Callable[[Pen], None]]:
    """Return what draws each page of the table, the title on the first of them."""
    masthead = Masthead(report)
    if not report.grid.rows:
        return [lambda pen: _nothing(pen, masthead, report)]
    layout = _fitted(_layout(report), masthead.bottom)
    found: list[Callable[[Pen], None]] = []
    for part in layout.parts:
        first = TOP if found else masthead.bottom
        head = layout.heads.height
        for rows in _filled(layout, BOTTOM - LEGEND - first - head, BOTTOM - LEGEND - TOP - head):
            found.append(_page(layout, part, rows, None if found else masthead))
    return found


def _page(
    layout: "Layout", part: range, rows: Sequence[Row], masthead: Masthead | None
) -> Callable[[Pen], None]:
    def draw(pen: Pen) -> None:
        y = masthead.draw(pen) if masthead else TOP
        y = layout.draw_heads(pen, y, part)
        for row in rows:
            y = layout.draw_row(pen, y, row, part)
        if part:
            _legend(pen, y + 20, layout.report.labels.shading)

    return draw


def _nothing(pen: Pen, masthead: Masthead, report: Report) -> None:
    y = masthead.draw(pen)
    lines = BODY.wrap(report.labels.empty, WIDTH - 48)
    pen.box(LEFT, y, WIDTH, 40 + len(lines) * BODY.leading, SOFT, 10)
    pen.lines(LEFT + 24, y + 31, lines, BODY)


def _legend(pen: Pen, y: float, text: str) -> None:
    for step in range(4):
        pen.box(LEFT + step * 15, y - 7, 14, 9, paper.shade((step + 1) / 4), 1.5)
    pen.text(LEFT + 66, y, text, QUIET)


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the table's columns are: `parts` are the sessions that go side by side."""

    report: Report
    label: float
    expected: float
    attended: float
    session: float
    parts: tuple[range, ...]
    heads: Heads
    air: float = AIRY

    @property
    def fixed(self) -> float:
        """The width of what every page repeats: label, expected, attended."""
        return self.label + self.expected + self.attended

    def lines(self, row: Row) -> list[str]:
        """Return the row's name in lines."""
        return STRONG.wrap(row.label, self.label - PAD, 3) or [""]

    def height(self, row: Row) -> float:
        """Return the height that a row needs."""
        return self.air + len(self.lines(row)) * BODY.leading

    def draw_heads(self, pen: Pen, y: float, part: range) -> float:
        """Draw the headings below y and return where the rows begin."""
        labels, bottom = self.report.labels, y + self.heads.height
        pen.text(LEFT, bottom - 8, labels.delegation, HEAD)
        pen.right(LEFT + self.label + self.expected - PAD, bottom - 8, labels.expected, HEAD)
        pen.text(LEFT + self.label + self.expected + PAD, bottom - 8, labels.attended, HEAD)
        for place, column in enumerate(part):
            x = LEFT + self.fixed + place * self.session
            self.heads.draw(pen, column, x, bottom)
        pen.rule(LEFT, bottom, self.fixed + len(part) * self.session, TEXT, 1)
        return bottom

    def draw_row(self, pen: Pen, y: float, row: Row, part: range) -> float:
        """Draw a row below y and return where the next one begins."""
        last = row is self.report.grid.totals
        height, type = self.height(row), STRONG if last else BODY
        width = self.fixed + len(part) * self.session
        base = y + height / 2 + 3.6
        for place, column in enumerate(part):
            x = LEFT + self.fixed + place * self.session
            self._field(pen, (x, y, height), row, column, type)
        first = base - (len(self.lines(row)) - 1) * BODY.leading / 2
        pen.lines(LEFT, first, self.lines(row), type)
        pen.count(LEFT + self.label + self.expected - PAD, base, row.expected, type)
        self._attended(pen, base, row, type)
        if last:
            pen.rule(LEFT, y, width, TEXT, 1)
        else:
            pen.rule(LEFT, y + height, width)
        return y + height

    def _field(
        self, pen: Pen, at: tuple[float, float, float], row: Row, column: int, type: Type
    ) -> None:
        x, y, height = at
        count = row.cells[column]
        if count:
            colour = paper.shade(count / row.expected if row.expected else 1)
            pen.box(x + 1, y + 1.5, self.session - 2, height - 3, colour, 3)
        widest = STRONG.tabular.width(str(self.report.grid.totals.cells[column]))
        pen.count(x + (self.session + widest) / 2, y + height / 2 + 3.6, count, type)

    def _attended(self, pen: Pen, base: float, row: Row, type: Type) -> None:
        x = LEFT + self.label + self.expected + PAD
        pen.count(x + COUNT - PAD, base, row.anywhere, type)
        if row.expected:
            pen.box(x + COUNT, base - 5.6, BAR, 4, LINE, 2)
        if row.expected and row.anywhere:
            share = min(1.0, row.anywhere / row.expected)
            pen.box(x + COUNT, base - 5.6, max(4, BAR * share), 4, ACCENT, 2)


def _layout(report: Report) -> Layout:
    grid, labels = report.grid, report.labels
    expected = max(46.0, HEAD.width(labels.expected) + 2 * PAD)
    attended = max(COUNT + BAR, HEAD.width(labels.attended)) + 3 * PAD
    names = [STRONG.width(row.label) for row in (*grid.rows, grid.totals)]
    label = max(NARROW_LABEL, HEAD.width(labels.delegation), *names) + PAD
    room = WIDTH - expected - attended
    parts, label = min(
        (
            (_parts(len(grid.columns), int((room - width) // NARROWEST)), width)
            for width in (min(label, WIDE_LABEL), min(label, NARROW_LABEL))
        ),
        key=lambda option: len(option[0]),
    )
    most = max(len(part) for part in parts)
    session = min(WIDEST, (room - label) / max(1, most))
    label = room - session * most if most else label
    return Layout(report, label, expected, attended, session, parts, heads(grid.columns, session))


def _fitted(layout: Layout, top: float) -> Layout:
    """Return the layout with rows so high that the table takes one page, if it can."""
    rows = (*layout.report.grid.rows, layout.report.grid.totals)
    free = BOTTOM - LEGEND - top - layout.heads.height
    for air in range(AIRY, TIGHT - 1, -1):
        fitted = replace(layout, air=air)
        if sum(fitted.height(row) for row in rows) <= free:
            return fitted
    return layout


def _parts(columns: int, most: int) -> tuple[range, ...]:
    """Return the columns in as few parts as possible, about equally long."""
    count = max(1, -(-columns // most))
    bounds = [round(part * columns / count) for part in range(count + 1)]
    return tuple(range(start, stop) for start, stop in pairwise(bounds))


def _filled(layout: Layout, first: float, rest: float) -> list[list[Row]]:
    """Return the rows page by page, for the heights that are free on the first and the others.

    The totals are never alone on a page.
    """
    found: list[list[Row]] = [[]]
    free = first
    for row in (*layout.report.grid.rows, layout.report.grid.totals):
        height = layout.height(row)
        if height > free and found[-1]:
            found.append([])
            free = rest
        found[-1].append(row)
        free -= height
    if len(found) > 1 and len(found[-1]) == 1 and len(found[-2]) > 1:
        found[-1].insert(0, found[-2].pop())
    return found
