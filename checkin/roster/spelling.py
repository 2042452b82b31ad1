"""Columns of names put together: whole names and parts, each spelling in its script."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Self

from checkin.domain.names import SCRIPTS, script_of
from checkin.roster.headings import FULL
from checkin.roster.sample import Sample

PARTS = ("surname", "given", "patronymic")
WHOLE = "as_written"
BY_CONTENTS = ("", "native")
"""What a heading says of the script where only the contents can tell it."""


@dataclass(frozen=True, slots=True)
class Wish:
    """A column that would hold a name or a part of one; `script` as its heading says."""

    index: int
    part: str
    script: str = ""

    @classmethod
    def chosen(cls, field: str, index: int) -> Self | None:
        """Return the wish of a person who mapped a column to a field, if it is one of a name."""
        script, _, part = field.rpartition(".")
        if field in SCRIPTS:
            script, part = field, FULL
        if part == "name":
            part = FULL
        return cls(index, part, script) if part in (FULL, *PARTS) else None


@dataclass(frozen=True, slots=True)
class Spelling:
    """The columns of one spelling: `as_written` of a whole name, or its parts.

    `script` is the one that the heading says or all sampled cells are in, else "".
    """

    columns: Mapping[str, int]
    script: str = ""


def spellings(
    wishes: Sequence[Wish], samples: Sequence[Sample]
) -> tuple[dict[str, int], tuple[Spelling, ...]]:
    """Return the fields that columns of names hold, and the spellings that they make together.

    Earlier wishes come first; a second whole name in the same script is not taken.
    """
    fields: dict[str, int] = {}
    found: list[Spelling] = []
    whole: set[str] = set()
    for group in (*BY_CONTENTS, *SCRIPTS):
        wished = [wish for wish in wishes if wish.script == group]
        parts = _parts(wished)
        if parts:
            prefix = f"{_likely(group, samples, parts)}." if group else ""
            fields |= {f"{prefix}{part}": index for part, index in parts.items()}
            found.append(Spelling(parts, _certain(group, samples, parts)))
        for wish in wished:
            column = {WHOLE: wish.index}
            script = _likely(group, samples, column)
            if wish.part in PARTS or wish.index in parts.values() or script in whole:
                continue
            whole.add(script)
            field = "name" if not group and "name" not in fields else script
            fields[field] = wish.index
            found.append(Spelling(column, _certain(group, samples, column)))
    return fields, tuple(found)


def _parts(wished: Sequence[Wish]) -> dict[str, int]:
    """Return the first column of each part; beside a surname, a "name" is the given one."""
    parts: dict[str, int] = {}
    for wish in wished:
        if wish.part in PARTS:
            parts.setdefault(wish.part, wish.index)
    name = next((wish.index for wish in wished if wish.part == "name"), None)
    if name is not None and "surname" in parts and "given" not in parts:
        parts["given"] = name
    return {part: parts[part] for part in PARTS if part in parts}


def _likely(group: str, samples: Sequence[Sample], columns: Mapping[str, int]) -> str:
    """Return the script that the heading says, or most of the columns' cells are in."""
    text = "".join(cell for index in columns.values() for cell in samples[index].cells)
    return group if group in SCRIPTS else script_of(text)


def _certain(group: str, samples: Sequence[Sample], columns: Mapping[str, int]) -> str:
    """Return the script that the heading says, or all of the columns' cells are in, else ""."""
    if group in SCRIPTS:
        return group
    scripts = {script_of(cell) for index in columns.values() for cell in samples[index].cells}
    return scripts.pop() if len(scripts) == 1 else ""
