"""How a roster file was understood, with its first rows, before anything is taken of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from checkin.domain.names import nfc
from checkin.roster.columns import Columns, find_columns, letter_of
from checkin.roster.countries import Countries
from checkin.roster.grid import Grid
from checkin.roster.headings import NUMBER
from checkin.roster.load import delegation_told
from checkin.roster.read import read_tables

SHOWN = 8
"""How many rows of people are shown of each sheet."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table of a file: its name ("" where the file has none), and what was found in it.

    `headings` names every column, by its letter where it has no heading; `fields`
    has the column of each field, `delegation` the one of rows that name none.
    `names` tells whether a column of names was found, `hidden` whether the workbook hides it.
    """

    name: str
    headings: tuple[str, ...]
    fields: Mapping[str, int]
    rows: tuple[tuple[str, ...], ...]
    delegation: str = ""
    names: bool = False
    hidden: bool = False


def preview(path: Path, known: Mapping[str, str] | None = None) -> tuple[Sheet, ...]:
    """Return the sheets of a file; `known` are the event's delegations. Raises Failure."""
    countries = Countries(known)
    return tuple(_sheet(grid, countries, path.stem) for grid in read_tables(path))


def _sheet(grid: Grid, countries: Countries, stem: str) -> Sheet:
    columns = find_columns(grid, {}, countries.names)
    rows = _first(grid, columns)
    width = max((len(row) for row in rows), default=0)
    width = max(width, len(columns.headings), *(at + 1 for at in (0, *columns.fields.values())))
    return Sheet(
        name=grid.name,
        headings=tuple(columns.heading(at) or letter_of(at) for at in range(width)),
        fields={field: at for field, at in columns.fields.items() if field != NUMBER},
        rows=tuple((*row, *("",) * (width - len(row))) for row in rows),
        delegation=delegation_told(grid, columns, countries, stem),
        names=bool(columns.spellings),
        hidden=grid.hidden,
    )


def _first(grid: Grid, columns: Columns) -> list[tuple[str, ...]]:
    below = (cells for line, cells in grid.rows if line > columns.line)
    return [tuple(map(nfc, cells)) for cells in islice(below, SHOWN)]
