"""What is wrong with a template, and with a person's badge on it, before anything is printed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from typing import Any

from checkin.badges import fonts
from checkin.badges.lay_out import blocks, stands, values_of
from checkin.badges.template import (
    AnyItem,
    Picture,
    Shape,
    Symbol,
    Template,
    Text,
    placeholders,
    texts_of,
)
from checkin.domain.badge import Face

FIELDS = frozenset(part.name for part in fields(Face)) - {"token", "colour", "photo"}
"""What may stand in braces."""

SHRUNK = 0.05
"""Points by which a size may be below the least and still be it: sizes are tried in tenths."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong: a code with its parameters, and where: the place of the item, from 0.

    On the front and the back of a template items are counted through; -1: the page itself.
    """

    code: str
    item: int = -1
    params: Mapping[str, Any] = field(default_factory=dict)


def faults(template: Template) -> list[Fault]:
    """Return why badges cannot be printed from a template; empty where it is sound."""
    found = list(_of_the_page(template))
    for place, item in enumerate(template.items):
        found += [Fault(code, place, params) for code, params in _of_item(template, item)]
    for begin, side in ((0, template.front), (len(template.front), template.back)):
        found += [Fault("code_covered", begin + place) for place in _on_the_code(side)]
    return found


def badge_faults(template: Template, face: Face) -> list[Fault]:
    """Return what would not look right on a person's badge.

    `letters`: the typeface lacks them. `shrunk`: a text is set below its least size.
    `photo_missing`: there is a place for a photo, and none to put there.
    """
    values = values_of(face)
    found = []
    for place, item in enumerate(template.items):
        if not stands(item, values):
            continue
        if isinstance(item, Text):
            found += [Fault(code, place, params) for code, params in _of_text(item, values)]
        elif isinstance(item, Picture) and item.source == "photo" and not face.photo:
            found.append(Fault("photo_missing", place))
    return found


def _of_the_page(template: Template) -> Iterator[Fault]:
    sheet, page = template.sheet, template.page
    if sheet is not None:
        wide = sheet.left + sheet.columns * (page.width + sheet.across) - sheet.across
        high = sheet.top + sheet.rows * (page.height + sheet.down) - sheet.down
        if wide > sheet.width + 0.01 or high > sheet.height + 0.01:
            yield Fault("sheet_too_small")
    shown = {
        name
        for item in template.items
        for part in texts_of(item)
        for name in placeholders(part.text)
    }
    if any(isinstance(item, Symbol) for item in template.items) and "serial" not in shown:
        yield Fault("no_serial")


Found = Iterator[tuple[str, dict[str, Any]]]


def _of_item(template: Template, item: AnyItem) -> Found:
    names = {name for part in texts_of(item) for name in placeholders(part.text)}
    asked = (names | {*item.when} | {*item.unless}) - {"photo"}
    for name in sorted(asked - FIELDS | (names & {"photo"})):
        yield "unknown_field", {"field": name}
    if isinstance(item, Symbol):
        if item.when or item.unless:
            yield "code_not_always", {}
        least = template.least_symbol
        if min(item.at.width, item.at.height) < least - 0.01:
            yield "code_too_small", {"least": f"{least:g}"}
        if abs(item.at.width - item.at.height) > 0.01:
            yield "code_not_square", {}
    place = item.whole if isinstance(item, Symbol) else item.at
    if isinstance(item, Text | Symbol) and not template.page.frame.holds(place):
        yield "outside", {}


def _on_the_code(side: tuple[AnyItem, ...]) -> Iterator[int]:
    """Yield the items that stand on a code or its quiet zone; a ground below it may."""
    for place, code in enumerate(side):
        if isinstance(code, Symbol):
            for other, item in enumerate(side):
                ground = isinstance(item, Shape | Picture) and other < place
                if item is not code and not ground and item.at.overlaps(code.whole):
                    yield other


def _of_text(item: Text, values: Mapping[str, str]) -> Found:
    for each in blocks(item, values):
        text = " ".join(each.fitted.lines)
        if letters := fonts.missing(text):
            yield "letters", {"letters": letters, "text": text}
        least = min(each.setting.smallest, each.part.least)
        if each.fitted.size < least - SHRUNK:
            yield "shrunk", {"text": text, "size": f"{each.fitted.size:.1f}", "least": f"{least:g}"}
