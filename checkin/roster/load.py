"""A roster file into people, in one call."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from checkin.failure import Failure
from checkin.roster.categories import Categories
from checkin.roster.columns import Columns, check_fields, find_columns
from checkin.roster.countries import Countries
from checkin.roster.grid import Grid
from checkin.roster.keys import keyed
from checkin.roster.people import Reader, Refused, Rejected, Row
from checkin.roster.read import read_tables

PROGRESS_EVERY = 1000


@dataclass(frozen=True, slots=True)
class Table:
    """How one table was understood.

    `line` is that of its headings (0: it has none), `columns` the heading of each
    field, `unmapped` the headings that nothing is taken from, `delegation` the one
    of the rows that name none.
    """

    sheet: str
    line: int
    columns: Mapping[str, str]
    unmapped: tuple[str, ...]
    delegation: str = ""


@dataclass(frozen=True, slots=True)
class Chosen:
    """How a person wants a sheet to be read: the column (from 0) of each field.

    `delegation` is the one of the rows that name none; empty: as the file tells.
    """

    columns: Mapping[str, int]
    delegation: str = ""


@dataclass(frozen=True, slots=True)
class Roster:
    """What a file holds: people, the rows that cannot be taken, and how it was understood.

    `skipped` names the sheets that hold no people, or are hidden.
    """

    file: str
    rows: tuple[Row, ...]
    rejected: tuple[Rejected, ...]
    tables: tuple[Table, ...]
    skipped: tuple[str, ...] = ()

    @property
    def columns(self) -> dict[str, str]:
        """The heading of each field, in the first table that has it."""
        found: dict[str, str] = {}
        for table in self.tables:
            found = {**table.columns, **found}
        return found

    @property
    def unmapped(self) -> tuple[str, ...]:
        """The headings that nothing is taken from, each once."""
        return tuple(dict.fromkeys(h for table in self.tables for h in table.unmapped))


def load(
    path: Path,
    *,
    mapping: Mapping[str, str] | None = None,
    sheet: str | None = None,
    known: Mapping[str, str] | None = None,
    delegation: str | None = None,
    categories: Mapping[str, str] | None = None,
    chosen: Mapping[str, Chosen] | None = None,
    progress: Callable[[int], None] | None = None,
) -> Roster:
    """Return the people in a roster file, and the rows it cannot give, each with its reason.

    `mapping` names the column (heading, letter or number) of fields that are not
    found otherwise; `known` the event's delegations, code by name or code, and
    `categories` its categories likewise; `delegation` the one of rows that name
    none. `chosen` says by its name how each sheet is read ("" that of a text file);
    the others are left out then. `progress` hears now and then how many lines are
    read, and may raise to give up. Raises `Failure` where the file as a whole is no roster.
    """
    path, mapping = Path(path), mapping or {}
    check_fields(mapping)
    countries = Countries(known)
    default = countries.resolve(delegation) if delegation else ""
    if delegation and not default:
        raise Failure("no_such_delegation", delegation=delegation)
    grids = read_tables(path, sheet)
    understood = _understood(grids, mapping, countries, path.name, chosen)
    wanted = {
        name: countries.resolve(one.delegation)
        for name, one in (chosen or {}).items()
        if one.delegation
    }
    ranks: dict[str, int] = {}
    readers = [
        Reader(
            path.name, grid, columns, countries, Categories(categories),
            wanted.get(grid.name, default) or delegation_told(grid, columns, countries, path.stem),
            ranks,
        )
        for grid, columns in understood
    ]  # fmt: skip
    tables = tuple(
        Table(r.grid.name, r.columns.line, r.columns.found, tuple(r.columns.unmapped), r.delegation)
        for r in readers
    )
    rows, rejected = _settled(readers, progress)
    if not rows and not rejected:
        raise Failure("no_rows", path=path.name)
    taken = {reader.grid.name for reader in readers}
    skipped = tuple(grid.name for grid in grids if grid.name not in taken)
    return Roster(path.name, tuple(rows), tuple(rejected), tables, skipped)


def _understood(
    grids: list[Grid],
    mapping: Mapping[str, str],
    countries: Countries,
    name: str,
    chosen: Mapping[str, Chosen] | None,
) -> list[tuple[Grid, Columns]]:
    """Return the tables that hold names, with their columns."""
    found, missing = [], []
    visible = [grid for grid in grids if not grid.hidden] or grids
    if chosen is not None:
        visible = [grid for grid in grids if grid.name in chosen]
    for grid in visible:
        assigned = None if chosen is None else chosen[grid.name].columns
        try:
            columns = find_columns(grid, mapping, countries.names, assigned)
        except Failure as failure:
            missing.append(failure)
            continue
        found.append((grid, columns))
    if missing and not found:
        raise missing[0]
    with_names = [(grid, columns) for grid, columns in found if columns.spellings]
    if not with_names:
        headings = [h for _, columns in found for h in columns.headings if h]
        raise Failure("no_name_column", path=name, columns=", ".join(dict.fromkeys(headings)))
    return with_names


def delegation_told(grid: Grid, columns: Columns, countries: Countries, stem: str) -> str:
    """Return the delegation that the sheet's name, the title above or the file's name tells."""
    if "delegation" in columns.fields:
        return ""
    titles = {code for text in columns.above if (code := countries.mentioned(text))}
    title = titles.pop() if len(titles) == 1 else ""
    return countries.mentioned(grid.name) or title or countries.of_file(stem)


def _settled(
    readers: list[Reader], progress: Callable[[int], None] | None
) -> tuple[list[Row], list[Rejected]]:
    """Read all tables, give each person a key, and reject those who come twice."""
    drafts: list[Row] = []
    rejected: list[Rejected] = []
    for n, outcome in enumerate(_all(readers), 1):
        if isinstance(outcome, Row):
            drafts.append(outcome)
        else:
            rejected.append(outcome)
        if progress and n % PROGRESS_EVERY == 0:
            progress(n)
    rows = []
    of_sheet = {reader.grid.name: reader for reader in readers}
    for row, basis, earlier in keyed(drafts):
        if earlier is None:
            rows.append(row)
            continue
        fault = Refused("double", basis, row.key, earlier=earlier.line, sheet=earlier.sheet)
        rejected.append(of_sheet[row.sheet].rejected(row.line, fault))
    place = {sheet: n for n, sheet in enumerate(of_sheet)}
    return rows, sorted(rejected, key=lambda r: (place[r.sheet], r.line))


def _all(readers: list[Reader]) -> Iterator[Row | Rejected]:
    for reader in readers:
        yield from reader.read()
