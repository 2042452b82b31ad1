"""How each sheet of the rosters is to be read: what was understood, and what a person changed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from checkin.roster.load import Chosen
from checkin.roster.preview import Sheet
from checkin.services.rosters import Source

Previewed = Sequence[tuple[Path, Sequence[Sheet]]]
"""The files, each with its sheets."""


@dataclass(slots=True)
class SheetChoice:
    """One sheet of a file, and what is taken of it: the field of each column, by its place."""

    path: Path
    sheet: Sheet
    taken: bool
    fields: dict[int, str] = field(default_factory=dict)
    delegation: str = ""

    @classmethod
    def of(cls, path: Path, sheet: Sheet) -> "SheetChoice":
        """Begin with what was understood."""
        fields = {at: name for name, at in sheet.fields.items()}
        return cls(path, sheet, sheet.names and not sheet.hidden, fields, sheet.delegation)

    def give(self, column: int, name: str) -> None:
        """Take a column for a field ("": leave it out); no other column holds that field then."""
        self.fields = {at: held for at, held in self.fields.items() if held != name}
        if name:
            self.fields[column] = name
        else:
            self.fields.pop(column, None)

    @property
    def has_delegations(self) -> bool:
        """Tell whether a column says the delegation of each person."""
        return "delegation" in self.fields.values()

    @property
    def has_names(self) -> bool:
        """Tell whether a column holds names, or a part of them."""
        return any(_is_name(held) for held in self.fields.values())


def choices_of(previewed: Previewed) -> list[SheetChoice]:
    """Return a choice for every sheet; hidden ones only where a file has no others."""
    found = []
    for path, sheets in previewed:
        visible = [sheet for sheet in sheets if not sheet.hidden]
        choices = [SheetChoice.of(path, sheet) for sheet in visible or sheets]
        if len(choices) == 1:
            choices[0].taken = True
        found += choices
    return found


def sources_of(choices: Iterable[SheetChoice]) -> list[Source]:
    """Return how the files are read, those left out of which nothing is taken."""
    chosen: dict[Path, dict[str, Chosen]] = {}
    for one in choices:
        if one.taken:
            columns = {name: at for at, name in one.fields.items()}
            chosen.setdefault(one.path, {})[one.sheet.name] = Chosen(columns, one.delegation)
    return [Source(path, sheets) for path, sheets in chosen.items()]


def _is_name(name: str) -> bool:
    scripts, parts = ("latin", "cyrillic", "hangul", "hanja"), ("name", "surname", "given")
    return name in scripts or name.rpartition(".")[2] in parts
