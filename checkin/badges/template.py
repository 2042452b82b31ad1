"""What a template is: a page in millimetres, and what stands on it.

Places count from the page's upper left corner; sizes of type are in points.
Texts hold placeholders, `{surname}` or `{zones}`: the fields of a `Face`.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Annotated, Literal
from unicodedata import normalize

from msgspec import Meta, Struct

from checkin.badges.symbol import MODULES, QUIET

Millimetres = Annotated[float, Meta(ge=-2000, le=2000)]
Length = Annotated[float, Meta(gt=0, le=2000)]
Points = Annotated[float, Meta(gt=0, le=600)]
Ratio = Annotated[float, Meta(ge=0, le=10)]
Count = Annotated[int, Meta(ge=1, le=50)]
Written = Annotated[str, Meta(max_length=2000)]
Fields = Annotated[tuple[Annotated[str, Meta(max_length=40)], ...], Meta(max_length=20)]

OF_CATEGORY = "category"
ON_CATEGORY = "on category"
"""Colours that follow the holder: the category's own, and black or white, to be read on it."""

Colour = Annotated[str, Meta(pattern=rf"^(#[0-9A-Fa-f]{{6}}|{OF_CATEGORY}|{ON_CATEGORY})$")]

PHOTO = "photo"
"""The source of a picture that is the holder's own; any other names a picture of the event."""

SYMBOL = 30.0
SMALLEST_SYMBOL = 25.0
"""The least side of a code in millimetres, and on cards narrower than `NARROW`."""

NARROW = 60.0

_PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")


class Frame(Struct, frozen=True, array_like=True):
    """A place on the page in millimetres: left, top, width, height."""

    left: Millimetres
    top: Millimetres
    width: Length
    height: Length

    @property
    def right(self) -> float:
        """In millimetres from the page's left edge."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """In millimetres from the page's upper edge."""
        return self.top + self.height

    def overlaps(self, other: "Frame") -> bool:
        """Tell whether two places share more than an edge."""
        return (
            min(self.right, other.right) - max(self.left, other.left) > 0.01
            and min(self.bottom, other.bottom) - max(self.top, other.top) > 0.01
        )

    def holds(self, other: "Frame") -> bool:
        """Tell whether the other place lies within this one."""
        return (
            other.left >= self.left - 0.01
            and other.top >= self.top - 0.01
            and other.right <= self.right + 0.01
            and other.bottom <= self.bottom + 0.01
        )


class Part(Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """One text of a stack or a row.

    It is set in `size` where it fits; smaller on the same line down to `breaks`, then on up to
    `lines` lines down to `least`, below which it is not legible. Where it is one unit of Hangul
    it is set in `unit`. `step` 0.85: at most so large beside the part before. `gap` is the white
    before it in millimetres, `width` what it takes at most in a row; without one it takes the
    rest. `leading` is from base to base, `apart` added between paragraphs, in multiples of
    the size; `even` makes lines of like length, else each is as full as can be.
    """

    text: Written
    size: Points
    least: Points = 6.0
    breaks: Annotated[float, Meta(ge=0, le=600)] = 0.0
    lines: Count = 1
    bold: bool = False
    colour: Colour = "#161A22"
    unit: Annotated[float, Meta(ge=0, le=600)] = 0.0
    step: Ratio = 0.0
    gap: Annotated[float, Meta(ge=0, le=500)] = 0.0
    width: Annotated[float, Meta(ge=0, le=2000)] = 0.0
    leading: Annotated[float, Meta(ge=0.8, le=4)] = 1.16
    apart: Ratio = 0.0
    even: bool = True


class Item(Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True,
           tag_field="kind"):  # fmt: skip
    """What stands on a page: where, and for whom.

    It is left out where all fields of `when` are empty, or where one of `unless` is not.
    """

    at: Frame
    when: Fields = ()
    unless: Fields = ()


class Text(Item, frozen=True, tag="text"):
    """Texts in a frame, one below the other, or in a row; `turned` in degrees, clockwise."""

    parts: Annotated[tuple[Part, ...], Meta(min_length=1, max_length=12)]
    align: Literal["left", "centre", "right"] = "left"
    anchor: Literal["top", "middle", "bottom"] = "top"
    row: bool = False
    turned: Literal[0, 90, 180, 270] = 0


class Shape(Item, frozen=True, tag="shape"):
    """A filled rectangle, its corners rounded by so many millimetres."""

    fill: Colour = OF_CATEGORY
    radius: Annotated[float, Meta(ge=0, le=500)] = 0.0


class Symbol(Item, frozen=True, tag="symbol"):
    """The badge's code: square, its quiet zone outside the frame."""

    @property
    def whole(self) -> Frame:
        """The frame with the quiet zone."""
        quiet = self.at.width / MODULES * QUIET
        return Frame(
            self.at.left - quiet,
            self.at.top - quiet,
            self.at.width + 2 * quiet,
            self.at.height + 2 * quiet,
        )


class Picture(Item, frozen=True, tag="picture"):
    """The holder's photo, or a picture of the event by its hash; it fills the frame, or fits in."""

    source: Annotated[str, Meta(max_length=64)] = PHOTO
    fills: bool = True


class Rows(Item, frozen=True, tag="rows"):
    """A line for each badge that a cover sheet lists; what does not fit goes on, on a next page."""

    columns: Annotated[tuple[Part, ...], Meta(min_length=1, max_length=12)]
    high: Length = 8.0
    rule: Colour = "#E2E5EB"


AnyItem = Text | Shape | Symbol | Picture | Rows
Items = Annotated[tuple[AnyItem, ...], Meta(max_length=200)]


class Page(Struct, frozen=True, forbid_unknown_fields=True):
    """Width and height of one badge, in millimetres."""

    width: Annotated[float, Meta(ge=20, le=1000)]
    height: Annotated[float, Meta(ge=20, le=1000)]

    @property
    def frame(self) -> Frame:
        """The whole page."""
        return Frame(0, 0, self.width, self.height)


class Sheet(Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """A larger paper that holds several badges, with marks where it is cut; millimetres."""

    width: Length
    height: Length
    columns: Count = 1
    rows: Count = 1
    left: Annotated[float, Meta(ge=0, le=500)] = 0.0
    top: Annotated[float, Meta(ge=0, le=500)] = 0.0
    across: Annotated[float, Meta(ge=0, le=500)] = 0.0
    down: Annotated[float, Meta(ge=0, le=500)] = 0.0
    marks: bool = True


class Fold(Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """A line along which the page is folded, marked at both edges; millimetres from the edge."""

    at: Length
    upright: bool = False


class Template(Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True, dict=True):
    """A badge, a name plate or a cover sheet. `name` has a text per language.

    `pictures` are there only in a file that is shared: JPEGs by their hash.
    """

    name: dict[str, Annotated[str, Meta(max_length=80)]]
    page: Page
    front: Items
    back: Items = ()
    sheet: Sheet | None = None
    folds: Annotated[tuple[Fold, ...], Meta(max_length=8)] = ()
    pictures: Annotated[dict[str, bytes], Meta(max_length=20)] = {}
    format: Literal[1] = 1

    def called(self, language: str = "en") -> str:
        """Return the name in a language, in English, or in any."""
        return self.name.get(language) or self.name.get("en") or next(iter(self.name.values()), "")

    @cached_property
    def items(self) -> tuple[AnyItem, ...]:
        """What stands on both sides."""
        return (*self.front, *self.back)

    @cached_property
    def placeholders(self) -> frozenset[str]:
        """The fields of a face that are printed, `photo` among them."""
        shown = {name for item in self.items for name in shown_by(item)}
        asked = {name for item in self.items for name in (*item.when, *item.unless)}
        colours = {"colour"} if any(_of_category(item) for item in self.items) else set()
        return frozenset(shown | asked | colours)

    @property
    def cover(self) -> bool:
        """Tell whether it lists a delegation's badges, and is none itself."""
        return any(isinstance(item, Rows) for item in self.front)

    @property
    def least_symbol(self) -> float:
        """The least side of a code on such a page, in millimetres."""
        narrow = min(self.page.width, self.page.height) < NARROW
        return SMALLEST_SYMBOL if narrow else SYMBOL


def placeholders(text: str) -> list[str]:
    """Return the names in braces, in their order."""
    return _PLACEHOLDER.findall(text)


def filled(text: str, values: Mapping[str, str]) -> str:
    """Return a text with its placeholders filled.

    A line whose placeholders are all empty is left out; what is filled may have several lines.
    """
    lines = []
    for line in normalize("NFC", text).split("\n"):
        names = placeholders(line)
        if not names or any(values.get(name) for name in names):
            whole = _PLACEHOLDER.sub(lambda found: values.get(found[1], ""), line)
            lines += [part.strip(" ·,") for part in whole.split("\n")] if names else [whole]
    return "\n".join(lines)


def texts_of(item: AnyItem) -> tuple[Part, ...]:
    """Return the texts that an item shows."""
    if isinstance(item, Text):
        return item.parts
    return item.columns if isinstance(item, Rows) else ()


def shown_by(item: AnyItem) -> Iterator[str]:
    """Return the fields that an item shows."""
    for part in texts_of(item):
        yield from placeholders(part.text)
    if isinstance(item, Picture) and item.source == PHOTO:
        yield PHOTO


def _of_category(item: AnyItem) -> bool:
    colours = {part.colour for part in texts_of(item)}
    return bool(colours & {OF_CATEGORY, ON_CATEGORY}) or (
        isinstance(item, Shape) and item.fill in (OF_CATEGORY, ON_CATEGORY)
    )
