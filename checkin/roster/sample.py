"""What the first cells of a column say about it."""

import re
from collections.abc import Callable
from dataclasses import dataclass

EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
WIKIDATA_ID = re.compile(r"Q\d+")
BARE_NUMBER = re.compile(r"\d{1,6}\.?")
HALF = 0.5


@dataclass(frozen=True, slots=True)
class Sample:
    """The first cells of a column that are not empty, as clean text."""

    cells: tuple[str, ...]

    def share(self, test: Callable[[str], bool]) -> float:
        """Return the part of the cells that pass a test; 0 where there is none."""
        return sum(map(test, self.cells)) / len(self.cells) if self.cells else 0

    @property
    def is_numbered(self) -> bool:
        """Whether it counts its rows (headings may come again between them), or is empty."""
        return not self.cells or self.share(lambda text: bool(BARE_NUMBER.fullmatch(text))) > HALF

    @property
    def holds_wikidata_ids(self) -> bool:
        """Whether it is a column of ids."""
        return bool(self.cells) and all(WIKIDATA_ID.fullmatch(cell) for cell in self.cells)
