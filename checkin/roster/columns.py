"""Which row holds the headings, and which column holds which field."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from checkin.domain.names import SCRIPTS, nfc
from checkin.failure import Failure
from checkin.roster.grid import Grid, Line
from checkin.roster.heading import NAME_FIELDS, Meaning, is_foreign, meaning_of, words_of
from checkin.roster.headings import COURTESIES, FULL, NUMBER
from checkin.roster.sample import EMAIL, Sample
from checkin.roster.spelling import PARTS, Spelling, Wish, spellings

HEADER_AMONG = 10
"""The headings are one of the first rows."""

SAMPLED = 200
"""How many rows say what a column holds."""

MOST = 0.8
"""The part of a column's cells that makes it a column of such."""

FIELDS = (
    "ref", "name", *PARTS, *SCRIPTS, *(f"{s}.{p}" for s in SCRIPTS for p in PARTS),
    "delegation", "category", "title", "courtesy", "organisation", "email", "phone", "note",
    "groups",
)  # fmt: skip
"""The fields that a column may be mapped to: `name` and its parts in whatever script it is."""

IsDelegation = Callable[[str], bool]
"""Tells whether a text is the name of a delegation beyond doubt."""


@dataclass(frozen=True, slots=True)
class Columns:
    """What was found in a table: the line of its headings, and the column of each field.

    `fields` has the words of `FIELDS` (and `number`, of a running number);
    `spellings` has the columns of names, put together; `above` the texts that
    stand over the headings. `line` is 0 where the table has no headings.
    """

    line: int
    headings: tuple[str, ...]
    fields: Mapping[str, int]
    spellings: tuple[Spelling, ...]
    above: tuple[str, ...] = ()

    @property
    def found(self) -> dict[str, str]:
        """The heading of each field, for people to look at."""
        return {field: self.heading(index) for field, index in self.fields.items()}

    @property
    def unmapped(self) -> list[str]:
        """The headings of the columns that nothing is taken from."""
        taken = set(self.fields.values())
        return [h for i, h in enumerate(self.headings) if h and i not in taken]

    def heading(self, index: int) -> str:
        """Return what a column is called: by its heading, else by its letter."""
        heading = self.headings[index] if index < len(self.headings) else ""
        return heading or letter_of(index)


def check_fields(mapping: Mapping[str, str]) -> None:
    """Raise `Failure` where a mapping names a field that there is not."""
    for field in mapping:
        if field not in FIELDS:
            raise Failure("no_such_field", field=field, fields=", ".join(FIELDS))


def find_columns(
    grid: Grid,
    mapping: Mapping[str, str],
    is_delegation: IsDelegation,
    assigned: Mapping[str, int] | None = None,
) -> Columns:
    """Return the columns of a table.

    `mapping` names some (field: heading, letter or number); the others are
    found by their headings, and by what they hold where headings say nothing.
    `assigned` says for all of them which column, from 0, holds which field: then
    nothing else is taken but a running number, which tells empty lines.
    """
    first = list(islice(grid.rows, HEADER_AMONG + SAMPLED))
    at = _header_row(first[:HEADER_AMONG], mapping)
    if at is not None and _is_data(first[at][1], is_delegation):
        at = None
    line, header = first[at] if at is not None else (0, [])
    body = first[at + 1 :] if at is not None else first
    headings = tuple(nfc(cell) for cell in header)
    samples = _samples(body, len(headings))
    if assigned is None:
        chosen = _chosen(mapping, headings, len(samples))
        fields, wishes = _by_headings(headings, samples, chosen)
    else:
        fields, wishes = _as_assigned(assigned, headings, samples)
    named, together = spellings(wishes, samples)
    fields |= named
    if assigned is None:
        fields |= _by_contents(headings, samples, fields, is_delegation)
    above = tuple(nfc(cell) for _, cells in first[: at or 0] for cell in cells if cell.strip())
    in_order = dict(sorted(fields.items(), key=lambda item: item[1]))
    return Columns(line, headings, in_order, together, above)


def letter_of(index: int) -> str:
    """Return the letter of a column as spreadsheets show it: A, B, … Z, AA."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def _header_row(first: Sequence[Line], mapping: Mapping[str, str]) -> int | None:
    """Return the row with most known headings; where none is known, the one with most cells."""
    asked = {nfc(column).casefold() for column in mapping.values()}
    widest = max((_filled(cells) for _, cells in first), default=0)

    def score(at: int) -> tuple[int, int]:
        cells = first[at][1]
        if _filled(cells) < min(2, widest):
            return 0, 0
        known = {(m.field, m.script): m.exact for c in cells if (m := meaning_of(nfc(c)))}
        named = sum(100 for cell in cells if nfc(cell).casefold() in asked)
        return named + sum(3 if exact else 1 for exact in known.values()), _filled(cells)

    return max(range(len(first)), key=lambda at: (*score(at), -at), default=None)


def _filled(cells: Sequence[str]) -> int:
    return sum(1 for cell in cells if cell.strip())


def _is_data(cells: Sequence[str], is_delegation: IsDelegation) -> bool:
    """Tell a person's row from headings, in a table that has none."""
    texts = [text for cell in cells if (text := nfc(cell))]
    if any(meaning_of(text) for text in texts):
        return False
    return any(EMAIL.fullmatch(text) or is_delegation(text) for text in texts)


def _samples(body: Sequence[Line], headings: int) -> list[Sample]:
    """Return what the columns hold, without the lines of one cell: they are titles between."""
    width = max((len(cells) for _, cells in body), default=0)
    fullest = max((_filled(cells) for _, cells in body), default=0)
    columns: list[list[str]] = [[] for _ in range(max(width, headings))]
    for _, cells in body:
        if _filled(cells) < min(2, fullest):
            continue
        for column, cell in zip(columns, cells, strict=False):
            if text := nfc(cell):
                column.append(text)
    return [Sample(tuple(column)) for column in columns]


def _chosen(mapping: Mapping[str, str], headings: Sequence[str], width: int) -> dict[str, int]:
    """Return the columns that a person chose."""
    chosen = {}
    for field, column in mapping.items():
        index = _index(column, headings, width)
        if index is None:
            names = [heading or letter_of(i) for i, heading in enumerate(headings)]
            raise Failure("no_such_column", column=column, columns=", ".join(names))
        chosen[field] = index
    return chosen


def _index(column: str, headings: Sequence[str], width: int) -> int | None:
    """Return the column meant by a heading, else by a letter or a number from 1."""
    wanted = nfc(column).casefold()
    for i, heading in enumerate(headings):
        if heading and (heading.casefold() == wanted or words_of(heading) == words_of(column)):
            return i
    letters = {letter_of(i).casefold(): i for i in range(width)}
    numbers = {str(i + 1): i for i in range(width)}
    return letters.get(wanted, numbers.get(wanted))


def _by_headings(
    headings: Sequence[str], samples: Sequence[Sample], chosen: Mapping[str, int]
) -> tuple[dict[str, int], list[Wish]]:
    """Return the fields of columns by their headings, and apart the columns of names.

    Of two columns for one field the filled one wins, then the one with the
    exact heading, then the one with the more usual word, then the first.
    """
    wishes = []
    for i, heading in enumerate(headings):
        meaning = meaning_of(heading)
        if meaning and i not in chosen.values() and (meaning := _fitting(meaning, samples[i])):
            order = (not samples[i].cells, not meaning.exact, meaning.place, i)
            wishes.append((order, i, meaning))
    fields = {f: i for f, i in chosen.items() if Wish.chosen(f, i) is None}
    names = [wish for f, i in chosen.items() if (wish := Wish.chosen(f, i))]
    for _, i, meaning in sorted(wishes, key=lambda wish: wish[0]):
        if meaning.field in NAME_FIELDS:
            names.append(Wish(i, meaning.field, meaning.script))
        else:
            fields.setdefault(meaning.field, i)
    return fields, names


def _as_assigned(
    assigned: Mapping[str, int], headings: Sequence[str], samples: Sequence[Sample]
) -> tuple[dict[str, int], list[Wish]]:
    """Return the fields that a person gave to the columns, those of names apart."""
    here = {field: at for field, at in assigned.items() if at < len(samples)}
    wishes = [wish for field, at in here.items() if (wish := Wish.chosen(field, at))]
    fields = {field: at for field, at in here.items() if Wish.chosen(field, at) is None}
    for at, heading in enumerate(headings):
        meaning = meaning_of(heading)
        numbers = meaning is not None and meaning.field == NUMBER and samples[at].is_numbered
        if numbers and at not in here.values():
            fields.setdefault(NUMBER, at)
    return fields, wishes


def _fitting(meaning: Meaning, sample: Sample) -> Meaning | None:
    """Correct what a heading means by what its column holds."""
    if meaning.field == NUMBER:
        return meaning if sample.is_numbered else replace(meaning, field="ref")
    if sample.holds_wikidata_ids and meaning.field != "ref":
        return replace(meaning, field="ref") if meaning.field == FULL else None
    if meaning.field == "title" and sample.share(_is_courtesy) >= MOST:
        return replace(meaning, field="courtesy")
    return meaning


def _is_courtesy(text: str) -> bool:
    words = words_of(text.replace(".", "").replace("-", ""))
    return bool(words) and COURTESIES.issuperset(words)


def _by_contents(
    headings: Sequence[str],
    samples: Sequence[Sample],
    fields: Mapping[str, int],
    is_delegation: IsDelegation,
) -> dict[str, int]:
    """Return the columns that show by themselves what they hold, under unknown headings."""
    tests: tuple[tuple[str, Callable[[str], bool]], ...] = (
        ("email", lambda text: bool(EMAIL.fullmatch(text))),
        ("phone", lambda text: text.startswith("+") and text[1:].replace(" ", "").isdigit()),
        ("delegation", is_delegation),
    )
    found: dict[str, int] = {}
    for i, sample in enumerate(samples):
        heading = headings[i] if i < len(headings) else ""
        if i in fields.values() or meaning_of(heading) or is_foreign(heading):
            continue
        for field, test in tests:
            if field not in fields and field not in found and sample.share(test) >= MOST:
                found[field] = i
                break
    return found
