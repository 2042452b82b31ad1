"""Rows of a roster into people: the fields of a change each, or the reason why not."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from checkin.domain.names import nfc, script_of
from checkin.roster.categories import Categories
from checkin.roster.columns import Columns
from checkin.roster.countries import Countries
from checkin.roster.fullname import parts_of
from checkin.roster.grid import Grid
from checkin.roster.headings import NUMBER
from checkin.roster.spelling import WHOLE, Spelling

LONGEST_NAME = 300
"""The most letters of a name: the longest that people bear have some 200."""

LOST = re.compile("[?\ufffd]")
"""What stands where a letter was that the sender's encoding did not have."""

CONTROL = [sign for sign in (*range(0x20), *range(0x7F, 0xA0)) if not chr(sign).isspace()]
INVISIBLE = dict.fromkeys([
    *map(ord, "\u00ad\u200b\u200e\u200f\u2060\ufeff"),  # that are copied along from a page
    *CONTROL, 0x61C, *range(0x202A, 0x202F), *range(0x2066, 0x206A),  # that turn a text around
])  # fmt: skip
"""Signs that say nothing in a name, and may do harm on a terminal."""

TEXTS = frozenset({
    "ref", "delegation", "category", "title", "courtesy", "organisation", "email", "phone", "note",
    "groups",
})  # fmt: skip
"""The fields that are one column's text."""

PLACEHOLDERS = frozenset({"-", "--", "---", "–", "—", "n/a", "N/A"})
"""What people write into a cell to say that it is empty."""

PURE = {
    "cyrillic": re.compile(r"[\u0400-\u052f][\u0400-\u052f -]*"),
    "hangul": re.compile(r"[\uac00-\ud7a3][\uac00-\ud7a3 ]*"),
}
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
    """A row that cannot be taken: where, what stands there, and why.

    `params` fill the sentences of the reason: always `column` and `value`.
    """

    file: str
    sheet: str
    line: int
    column: str
    value: str
    reason: str
    params: Mapping[str, Any] = field(default_factory=dict)

    @property
    def place(self) -> str:
        """Where the row stands, as `file:line`, or `file:sheet:line` in a workbook."""
        return ":".join(part for part in (self.file, self.sheet, str(self.line)) if part)


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
    texts: tuple[tuple[str, int], ...] = ()

    def __post_init__(self) -> None:
        """Pick the columns of plain texts once for all rows."""
        self.texts = tuple((f, i) for f, i in self.columns.fields.items() if f in TEXTS)

    def read(self) -> Iterator[Row | Rejected]:
        """Give a row, its key not yet settled, or a rejection for each line with a person."""
        covers = self._covers()
        idle = {i for f, i in self.columns.fields.items() if f in ("delegation", NUMBER)}
        header = list(self.columns.headings)
        for line, cells in self.grid.rows:
            if line <= self.columns.line:
                continue
            if self._is_idle(cells, idle, header):
                continue
            try:
                yield Row(line, self.grid.name, "", self._person(cells), covers)
            except Refused as fault:
                yield self.rejected(line, fault)

    def rejected(self, line: int, fault: Refused) -> Rejected:
        """Return the rejection of a line."""
        where = fault.where
        if where == "names":
            where = self._field_of(*self.columns.spellings)
        at = self.columns.fields.get(where)
        column = "" if at is None else self.columns.heading(at)
        params = {"column": column, "value": fault.value, **fault.params}
        return Rejected(self.file, self.grid.name, line, column, fault.value, fault.reason, params)

    def _is_idle(self, cells: list[str], idle: set[int], header: list[str]) -> bool:
        """Tell a line without a person: numbered in advance, the headings again, or a delegation.

        A delegation's line is of those below it.
        """
        filled = [i for i, cell in enumerate(cells) if cell and not cell.isspace()]
        first = clean(cells[filled[0]])
        if len(filled) > 1:
            return idle.issuperset(filled) or (
                first in header and [nfc(cell) for cell in cells] == header
            )
        if "delegation" not in self.columns.fields and len(cells) > 1:
            code = self.countries.mentioned(first)
            self.delegation = code or self.delegation
            if code:
                return True
        return idle.issuperset(filled)

    def _person(self, cells: list[str]) -> dict[str, Any]:
        width = len(cells)
        texts = {
            field: text
            for field, at in self.texts
            if at < width and (text := cells[at]) and (text := clean(text))
        }
        delegation = self._delegation(texts.pop("delegation", ""))
        rank = self.ranks[delegation] = self.ranks.get(delegation, 0) + 1
        names = self._names(cells)
        person: dict[str, Any] = {"names": names, "delegation": delegation, "rank": rank}
        if category := texts.get("category"):
            texts["category"] = self.categories.resolve(category)
            if not texts["category"]:
                raise Refused("unknown_category", "category", category)
        if groups := texts.pop("groups", ""):
            person["groups"] = [nfc(part) for part in LIST_SEPARATOR.split(groups) if nfc(part)]
        return person | texts

    def _delegation(self, text: str) -> str:
        code = self.countries.resolve(text) if text else self.delegation
        if not code:
            raise Refused("unknown_delegation" if text else "no_delegation", "delegation", text)
        return code

    def _names(self, cells: list[str]) -> dict[str, dict[str, str]]:
        """Return the names by script: what the contents are in, whatever the heading says."""
        names: dict[str, dict[str, str]] = {}
        nameless = ""
        for spelling in self.columns.spellings:
            texts = {
                part: text
                for part, at in spelling.columns.items()
                if at < len(cells) and (text := clean(cells[at]))
            }
            if not texts:
                continue
            together = " ".join(texts.values())
            if not any(map(str.isalpha, together)):
                nameless = nameless or together
                continue
            if fault := _fault_of(together):
                at = self._field_of(spelling)
                raise Refused(fault, at, together, letters=len(together), limit=LONGEST_NAME)
            if WHOLE in texts:
                texts = parts_of(texts[WHOLE])
            script = _script(together)
            names[script] = texts | names[script] if script in names else texts
        if not names:
            lost = LOST.search(nameless)
            raise Refused("lost_letters" if lost else "no_name", "names", nameless)
        return names

    def _field_of(self, *spellings: Spelling) -> str:
        of_names = {i for spelling in spellings for i in spelling.columns.values()}
        return next((f for f, i in self.columns.fields.items() if i in of_names), "")

    def _covers(self) -> frozenset[str]:
        certain = {f"names.{s.script}" for s in self.columns.spellings if s.script}
        return frozenset(TEXTS.intersection(self.columns.fields) - {"delegation"} | certain)


def clean(text: str) -> str:
    """Return a cell's text composed, single-spaced, without invisible signs; a dash is empty."""
    plain = text.isascii() and text.isprintable()
    text = " ".join(text.split()) if plain else nfc(text.translate(INVISIBLE))
    return "" if text in PLACEHOLDERS else text


def _fault_of(name: str) -> str:
    if LOST.search(name):
        return "lost_letters"
    return "name_too_long" if len(name) > LONGEST_NAME else ""


def _script(name: str) -> str:
    """Return a name's script; most are in one alone, which is soon seen."""
    if name.isascii():
        return "latin"
    return next((s for s, pure in PURE.items() if pure.fullmatch(name)), "") or script_of(name)
