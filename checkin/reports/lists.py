"""Lists on paper as values: names to tick by hand, one sheet for each delegation, door or room."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """One person: the name, the same in a second script, two short lines about them, the badge."""

    name: str
    other: str = ""
    about: str = ""
    below: str = ""
    badge: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What begins a page of its own: a title, a line and a note under it, the people.

    `groups` are (heading, people); a heading may be empty. `about` stands over the column
    about people where it holds something else than on other sheets.
    """

    title: str
    sub: str = ""
    note: str = ""
    groups: Sequence[tuple[str, Sequence[Line]]] = ()
    about: str = ""

    @property
    def count(self) -> int:
        """How many people it lists."""
        return sum(len(lines) for _, lines in self.groups)


@dataclass(frozen=True, slots=True)
class Headings:
    """What stands over the columns, in the reader's language."""

    name: str
    about: str
    badge: str
    sign: str


@dataclass(frozen=True, slots=True)
class Lists:
    """All sheets of one file, and what stands on every page.

    `large` sets names in big type, without a line to sign: to be read on the run.
    """

    title: str
    made_at: str
    language: str
    headings: Headings
    sheets: Sequence[Sheet]
    large: bool = False
