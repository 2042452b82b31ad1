"""The people on paper, by delegation: who they are, when they registered, where they were."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import datetime

from babel.dates import format_skeleton, format_time

from checkin.reports import pdf_flow
from checkin.reports.paper import BOLD, LEFT, MUTED, TEXT, WIDTH, Pen, Type
from checkin.reports.pdf_flow import Piece
from checkin.reports.pdf_key import key, mark
from checkin.reports.report import PersonLine, Report

TITLE = Type(15, BOLD)
GROUP = Type(11.5, BOLD)
NAME = Type(9.5)
DETAIL = Type(9, colour=MUTED)
MOMENT = DETAIL.tabular
HEAD = Type(8.5, BOLD)

GAP = 14.0
PLACE, WIDEST_PLACE, LINE_OF_MARKS = 21.0, 34.0, 14.0

LOCALES = {"en": "en_GB"}
"""English with the day before the month, as in the other languages of the event."""


def pages(report: Report) -> list[Callable[[Pen], None]]:
    """Return what draws each page of the list; none where there are no people."""
    if not report.people.groups:
        return []
    return list(pdf_flow.pages(_Sheet(report).pieces()))


class _Sheet:
    """The list's columns, as wide as what stands in them; the marks take what is left."""

    def __init__(self, report: Report) -> None:
        self._report = report
        labels = report.labels
        people = [person for group in report.people.groups for person in group.people]
        moments = (self._moment(p.registered_at) for p in people)
        self._name = _widest(NAME, 210, labels.name, (p.name for p in people))
        self._category = _widest(DETAIL, 130, labels.category, (p.category for p in people))
        self._registered = _widest(MOMENT, 120, labels.registered, moments)
        self._at_category = LEFT + self._name + GAP
        self._at_registered = self._at_category + self._category + GAP
        self._at_marks = self._at_registered + self._registered + GAP
        room = LEFT + WIDTH - self._at_marks
        self._abreast = max(1, min(len(report.grid.columns), int(room // PLACE)))
        self._place = min(WIDEST_PLACE, room / self._abreast)

    def pieces(self) -> Iterator[Piece]:
        """Yield the title, the key to the sessions, then the people of each delegation."""
        yield Piece(32, self._title, keep=True)
        yield from key(self._report.grid.columns)
        heads = Piece(24, self._heads)
        yield replace(heads, keep=True)
        for group in self._report.people.groups:
            yield _group(group.label, group.count, heads)
            again = _group(group.label, "", heads)
            for person in group.people:
                yield self._person(person, above=(heads, again))

    def _title(self, pen: Pen, y: float) -> None:
        pen.text(LEFT, y + 13, self._report.labels.people, TITLE)

    def _heads(self, pen: Pen, y: float) -> None:
        labels = self._report.labels
        pen.text(LEFT, y + 16, labels.name, HEAD)
        pen.text(self._at_category, y + 16, labels.category, HEAD)
        pen.text(self._at_registered, y + 16, labels.registered, HEAD)
        if self._report.grid.columns:
            pen.text(self._at_marks, y + 16, labels.sessions, HEAD)
        pen.rule(LEFT, y + 23, WIDTH, TEXT, 1)

    def _person(self, person: PersonLine, above: tuple[Piece, ...]) -> Piece:
        name = NAME.wrap(person.name, self._name, 3)
        category = DETAIL.wrap(person.category, self._category, 3)
        text = max(len(name), len(category), 1) * NAME.leading
        marks = -(-len(person.entered) // self._abreast) * LINE_OF_MARKS
        height = max(text, marks) + 5

        def draw(pen: Pen, y: float) -> None:
            base = y + 12.2
            pen.lines(LEFT, base, name, NAME)
            pen.lines(self._at_category, base, category, DETAIL)
            pen.text(self._at_registered, base, self._moment(person.registered_at), MOMENT)
            self._marks(pen, y + 3.2, person)
            pen.rule(LEFT, y + height, WIDTH, weight=0.4)

        return Piece(height, draw, above)

    def _marks(self, pen: Pen, y: float, person: PersonLine) -> None:
        """Mark each session at its own place, so that a session can be read down the page."""
        for index, moment in enumerate(person.entered):
            if moment is not None:
                line, place = divmod(index, self._abreast)
                mark(pen, self._at_marks + place * self._place, y + line * LINE_OF_MARKS, index + 1)

    def _moment(self, at: datetime | None) -> str:
        if at is None:
            return "–"
        locale = LOCALES.get(self._report.language, self._report.language)
        day = format_skeleton("MMMd", at, locale=locale)
        return f"{day} {format_time(at, 'HH:mm', locale=locale)}"


def _group(label: str, count: str, heads: Piece) -> Piece:
    room = WIDTH - DETAIL.width(count) - 10
    name = GROUP.wrap(label, room, 1)

    def draw(pen: Pen, y: float) -> None:
        pen.lines(LEFT, y + 21, name, GROUP)
        pen.text(LEFT + sum(map(GROUP.width, name)) + 10, y + 21, count, DETAIL)
        pen.rule(LEFT, y + 29, WIDTH)

    return Piece(30, draw, (heads,), keep=True)


def _widest(type: Type, most: float, heading: str, texts: Iterable[str]) -> float:
    widest = max((type.width(text) for text in texts), default=0)
    return max(HEAD.width(heading), min(most, widest))
