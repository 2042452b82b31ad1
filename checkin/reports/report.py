"""The attendance report as values: what the PDF, the workbook and the CSV file all say."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from checkin.domain.attendance import Table
from checkin.words import Words

Value = str | int | datetime | None
"""What a cell of a spreadsheet holds; a datetime is naive, in the event's time."""


@dataclass(frozen=True, slots=True)
class Column:
    """A session as a heading: its name, and below it room and time (short, may be empty).

    `expected` is how many people it waits for, None where nobody can say.
    """

    label: str
    sub: str = ""
    expected: int | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """People of one delegation: expected, attended at least once, attended each session."""

    label: str
    expected: int
    anywhere: int
    cells: tuple[int, ...]

    @property
    def values(self) -> tuple[str | int, ...]:
        """The row as a spreadsheet has it, in the order of `Grid.headings`."""
        return (self.label, self.expected, self.anywhere, *self.cells)


@dataclass(frozen=True, slots=True)
class Labels:
    """The report's own words, in the reader's language."""

    delegation: str
    expected: str
    attended: str
    total: str
    name: str
    category: str
    registered: str
    sessions: str
    attendance: str
    people: str
    shading: str
    empty: str


@dataclass(frozen=True, slots=True)
class Grid:
    """Attendance, a row per delegation and a column per session; `totals` is the last row."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    totals: Row

    @property
    def names(self) -> tuple[str, ...]:
        """The sessions' names; where one name stands for several, with room and time."""
        times = Counter(column.label for column in self.columns)
        return tuple(
            f"{c.label} ({c.sub})" if c.sub and times[c.label] > 1 else c.label
            for c in self.columns
        )


@dataclass(frozen=True, slots=True)
class Person:
    """A person as the report is given them.

    `name` and `category` in the reader's language; times naive, in the event's
    time: `registered_at`, and the first entry at each checkpoint by its id.
    """

    delegation: str
    name: str
    category: str = ""
    registered_at: datetime | None = None
    entered: Mapping[str, datetime] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PersonLine:
    """A person in the list: `entered` holds the first entry for each of the grid's columns."""

    name: str
    category: str
    registered_at: datetime | None
    entered: tuple[datetime | None, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """The people of one delegation; `count` says in words how many they are."""

    label: str
    count: str
    people: tuple[PersonLine, ...]


@dataclass(frozen=True, slots=True)
class PeopleSheet:
    """The people, by delegation in the order of the table."""

    headings: tuple[str, ...]
    groups: tuple[Group, ...]

    @property
    def rows(self) -> list[tuple[Value, ...]]:
        """The people as a spreadsheet has them, in the order of the headings."""
        return [
            (group.label, p.name, p.category, p.registered_at, _visits(p), *p.entered)
            for group in self.groups
            for p in group.people
        ]


@dataclass(frozen=True, slots=True)
class Report:
    """An attendance report, every text in the reader's language.

    `subtitle` is place and date, `made_at` says as of when, `note` what the
    reader should know; `language` is the code for dates, `labels` the headings.
    """

    title: str
    subtitle: str
    made_at: str
    note: str
    language: str
    labels: Labels
    grid: Grid
    people: PeopleSheet

    @property
    def headings(self) -> tuple[str, ...]:
        """The headings of the table, in the order of `Row.values`."""
        labels = self.labels
        return (labels.delegation, labels.expected, labels.attended, *self.grid.names)


def attendance_report(
    table: Table,
    row_labels: Mapping[str, str],
    columns: Mapping[str, Column],
    people: Iterable[Person],
    words: Words,
    *,
    title: str,
    subtitle: str = "",
    made_at: str = "",
    note: str = "",
    rows_are: str = "",
) -> Report:
    """Make the report of a table and the people behind it.

    `row_labels` names the table's rows and `columns` its columns, both by their
    keys; a key without a name stands for itself. `people` are listed in the
    order in which they come, gathered by row. `rows_are` heads the rows where
    they are something other than delegations.
    """
    labels = _labels(words, rows_are)
    keyed = defaultdict(list)
    for person in people:
        keyed[person.delegation].append(_line(person, table.columns))
    named = {"": words("Without delegation"), **row_labels}
    grid = _grid(table, named, columns, labels.total)
    return Report(
        title=title,
        subtitle=subtitle,
        made_at=made_at,
        note=note,
        language=words.language,
        labels=labels,
        grid=grid,
        people=_sheet(table.rows, grid, named, keyed, labels, words),
    )


def _labels(words: Words, rows_are: str) -> Labels:
    return Labels(
        delegation=rows_are or words("Delegation"),
        expected=words("Expected"),
        attended=words("Attended"),
        total=words("Total"),
        name=words("Name"),
        category=words("Category"),
        registered=words("Registered"),
        sessions=words("Sessions"),
        attendance=words("Attendance"),
        people=words("People"),
        shading=words("The darker a field, the larger the share of those expected who came."),
        empty=words("Nobody is registered yet. Import a roster, then make this report again."),
    )


def _grid(
    table: Table, row_labels: Mapping[str, str], columns: Mapping[str, Column], total: str
) -> Grid:
    rows = tuple(
        Row(
            row_labels.get(row, row),
            table.expected.get(row, 0),
            table.anywhere.get(row, 0),
            tuple(table.cell(row, column) for column in table.columns),
        )
        for row in table.rows
    )
    totals = Row(
        total,
        sum(row.expected for row in rows),
        sum(row.anywhere for row in rows),
        tuple(table.total(column) for column in table.columns),
    )
    return Grid(tuple(columns.get(key, Column(key)) for key in table.columns), rows, totals)


def _sheet(
    rows: Sequence[str],
    grid: Grid,
    row_labels: Mapping[str, str],
    keyed: Mapping[str, Sequence[PersonLine]],
    labels: Labels,
    words: Words,
) -> PeopleSheet:
    order = [*rows, *(key for key in keyed if key not in rows)]
    groups = tuple(
        Group(
            row_labels.get(key, key),
            words.plural("{n} person", "{n} people", len(keyed[key])),
            tuple(keyed[key]),
        )
        for key in order
        if keyed.get(key)
    )
    fixed = (labels.delegation, labels.name, labels.category, labels.registered, labels.sessions)
    return PeopleSheet((*fixed, *grid.names), groups)


def _line(person: Person, columns: Sequence[str]) -> PersonLine:
    entered = tuple(person.entered.get(column) for column in columns)
    return PersonLine(person.name, person.category, person.registered_at, entered)


def _visits(person: PersonLine) -> int:
    return sum(moment is not None for moment in person.entered)
