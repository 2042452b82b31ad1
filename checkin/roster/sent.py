"""The rows of a roster file as their sender wrote them, so that they can be sent back."""

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from checkin.domain.names import nfc
from checkin.roster.columns import find_columns, letter_of
from checkin.roster.grid import Grid
from checkin.roster.read import read_tables


@dataclass(frozen=True, slots=True)
class Sent:
    """Lines of one sheet: its headings (a letter where there is none), and the cells by line."""

    headings: tuple[str, ...]
    lines: dict[int, tuple[str, ...]]


def sent_rows(path: Path, sheet: str, lines: Collection[int]) -> Sent:
    """Return these lines of a sheet ("" of a text file), as they stand there. Raises Failure."""
    grid = next((grid for grid in read_tables(path) if grid.name == sheet), Grid("", ()))
    wanted = set(lines)
    found = {line: tuple(map(nfc, cells)) for line, cells in grid.rows if line in wanted}
    headings = find_columns(grid, {}, lambda _: False).headings
    width = max((len(headings), *map(len, found.values())))
    names = [headings[at] if at < len(headings) else "" for at in range(width)]
    return Sent(tuple(name or letter_of(at) for at, name in enumerate(names)), found)
