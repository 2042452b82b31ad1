"""A table as it stands in a file: lines of text cells, before anything is known about them."""

from collections.abc import Iterable
from dataclasses import dataclass

Line = tuple[int, list[str]]
"""A row that is not blank: its number as a person sees it in the file, and its cells as text."""


@dataclass(frozen=True, slots=True)
class Grid:
    """One table of a file.

    `name` is the sheet's ("" where the file has none); `rows` may be gone
    through more than once, and makes its lines anew each time, so that a big
    table is never held as a whole; `hidden` says that the workbook hides it.
    """

    name: str
    rows: Iterable[Line]
    hidden: bool = False


def is_blank(cells: Iterable[str]) -> bool:
    """Tell whether no cell of a row shows anything."""
    return not any(cell and not cell.isspace() for cell in cells)
