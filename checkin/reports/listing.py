"""A list on paper or in a spreadsheet as values: lines of a few columns, in groups."""

from collections.abc import Sequence
from dataclasses import dataclass

TWO_LINES = tuple[str, str]
"""What stands in a cell, and smaller below it; the second may be empty."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line: a cell for each heading, and a picture (PNG) in the last one, if there is any.

    `gone` says that it holds no longer: it is set in grey.
    """

    cells: tuple[TWO_LINES, ...]
    picture: bytes = b""
    gone: bool = False


@dataclass(frozen=True, slots=True)
class Listing:
    """All lines, and what stands on every page; every text in the reader's language.

    `shares` say how the width is divided among the columns; with `boxes` each line begins with
    a box to tick. `groups` are (heading, entries); a heading may be empty. `empty` is said where
    there are none.
    """

    title: str
    sub: str
    note: str
    made_at: str
    language: str
    headings: tuple[str, ...]
    shares: tuple[float, ...]
    groups: Sequence[tuple[str, Sequence[Entry]]] = ()
    empty: str = ""
    boxes: bool = False

    @property
    def grouped(self) -> bool:
        """Tell whether the lines stand under headings."""
        return any(heading for heading, _ in self.groups)

    @property
    def rows(self) -> list[tuple[str, ...]]:
        """The lines as a spreadsheet has them: the group first, if there is one, then the rest."""
        return [
            (
                *([heading] if self.grouped else []),
                *(", ".join(filter(None, cell)) for cell in entry.cells),
            )
            for heading, entries in self.groups
            for entry in entries
        ]
