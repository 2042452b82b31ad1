"""Rows of a roster into people: the fields of a change each, or the reason why not."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from checkin.domain.names import nfc, script_of
from checkin.roster.categories import Categories
from checkin.roster.columns import Columns
from checkin.roster.countries import Countries
from checkin.roster.fullname import parts_of
from checkin.roster.grid import Grid
from checkin.roster.headings import NUMBER
from checkin.roster.spelling import WHOLE

LONGEST_NAME = 300
"""The most letters of a name: the longest that people bear have some 200."""

LOST = re.compile("[?\ufffd]")
"""What stands where a letter was that the sender's encoding did not have."""

INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200e\u200f\u2060\ufeff"))
"""Signs that come along when a text is copied from a page."""

PLAIN = ("ref", "title", "courtesy", "organisation", "email", "phone", "note")
LIST_SEPARATOR = re.compile(r"[;,|\n]")


@dataclass(frozen=True, slots=True)
class Row:
    """A person whom a roster can give.

    `key` is what the person is known by from one import to the next; `fields`
    the body of an `attendee_set` change, without what is empty; `covers` the
    fields that the table has a column for ("title", "names.latin").
    """

    line: int
    sheet: str
    key: str
    fields: Mapping[str, Any]
    covers: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Rejected:
    """A row that cannot be taken: where, what stands there, and why (a code and what fills it)."""

    file: str
    sheet: str
    line: int
    column: str
    value: str
    reason: str
    params: Mapping[str, Any] = field(default_factory=dict)


class Refused(Exception):
    """A row's first fault: its reason, the field it lies in, the text there."""

    def __init__(self, reason: str, where: str = "", value: str = "", **params: Any) -> None:
        super().__init__(reason)
        self.reason, self.where, self.value, self.params = reason, where, value, params


@dataclass(slots=True)
class Reader:
    """Makes people of the rows of one table.

    `delegation` is of the rows that name none. In a table without a column of
    delegations it may change on the way: at a line that holds but one cell, and
    in it the name of a delegation.
    """

    file: str
    grid: Grid
    columns: Columns
    countries: Countries
    categories: Categories
    delegation: str
    ranks: dict[str, int]

    def read(self) -> Iterator[Row | Rejected]:
        """Give a row, its key not yet settled, or a rejection for each line with a person."""
        covers = self._covers()
        idle = {i for f, i in self.columns.fields.items() if f in ("delegation", NUMBER)}
        header = list(self.columns.headings)
        for line, cells in self.grid.rows:
            if line <= self.columns.line:
                continue
            filled = [i for i, cell in enumerate(cells) if cell and not cell.isspace()]
            if idle.issuperset(filled) or self._is_between(cells, filled, header):
                continue
            try:
                yield Row(line, self.grid.name, "", self._person(cells), covers)
            except Refused as fault:
                yield self.rejected(line, fault)

    def rejected(self, line: int, fault: Refused) -> Rejected:
        """Return the rejection of a line."""
        where = self._name_field() if fault.where == "names" else fault.where
        at = self.columns.fields.get(where)
        column = "" if at is None else self.columns.heading(at)
        return Rejected(
            self.file, self.grid.name, line, column, fault.value, fault.reason, fault.params
        )

    def _is_between(self, cells: list[str], filled: list[int], header: list[str]) -> bool:
        """Tell a line between people: the headings again, or the delegation of those below."""
        if len(filled) > 1:
            return cells[0] == header[0] and [nfc(cell) for cell in cells] == header
        if "delegation" in self.columns.fields or len(header) == 1:
            return False
        code = self.countries.mentioned(nfc(cells[filled[0]]))
        self.delegation = code or self.delegation
        return bool(code)

    def _person(self, cells: list[str]) -> dict[str, Any]:
        def cell(field: str) -> str:
            at = self.columns.fields.get(field)
            return "" if at is None or at >= len(cells) else clean(cells[at])

        delegation = self._delegation(cell)
        rank = self.ranks[delegation] = self.ranks.get(delegation, 0) + 1
        names = self._names(cells)
        person: dict[str, Any] = {"names": names, "delegation": delegation, "rank": rank}
        for field in PLAIN:
            if text := cell(field):
                person[field] = text
        if text := cell("category"):
            person["category"] = self.categories.resolve(text)
            if not person["category"]:
                raise Refused("unknown_category", "category", text)
        if groups := [nfc(group) for group in LIST_SEPARATOR.split(cell("groups")) if nfc(group)]:
            person["groups"] = groups
        return person

    def _delegation(self, cell: Callable[[str], str]) -> str:
        text = cell("delegation")
        code = self.countries.resolve(text) if text else self.delegation
        if not code:
            raise Refused("unknown_delegation" if text else "no_delegation", "delegation", text)
        return code

    def _names(self, cells: list[str]) -> dict[str, dict[str, str]]:
        """Return the names by script: what the contents are in, whatever the heading says."""
        names: dict[str, dict[str, str]] = {}
        for spelling in self.columns.spellings:
            texts = {
                part: text
                for part, at in spelling.columns.items()
                if at < len(cells) and (text := clean(cells[at]))
            }
            if not texts:
                continue
            together = " ".join(texts.values())
            _check(together)
            if WHOLE in texts:
                texts = parts_of(texts[WHOLE])
            script = _script(together) or spelling.script or "latin"
            names[script] = texts | names.get(script, {})
        if not names:
            raise Refused("no_name", "names")
        return names

    def _name_field(self) -> str:
        of_names = {i for s in self.columns.spellings for i in s.columns.values()}
        return next((f for f, i in self.columns.fields.items() if i in of_names), "")

    def _covers(self) -> frozenset[str]:
        certain = {f"names.{s.script}" for s in self.columns.spellings if s.script}
        return frozenset(set(self.columns.fields) & {*PLAIN, "category", "groups"} | certain)


def clean(text: str) -> str:
    """Return a cell's text composed, with single spaces and without invisible signs."""
    return " ".join(text.split()) if text.isascii() else nfc(text.translate(INVISIBLE))


def _check(name: str) -> None:
    if LOST.search(name):
        raise Refused("lost_letters", "names", name)
    if len(name) > LONGEST_NAME:
        raise Refused("name_too_long", "names", name, letters=len(name), limit=LONGEST_NAME)


def _script(text: str) -> str:
    if not any(letter.isalpha() for letter in text):
        return ""
    return "latin" if text.isascii() else script_of(text)
