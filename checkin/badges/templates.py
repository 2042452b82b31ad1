"""Templates as JSON: those that come with the program, and those from outside."""

import json
import re
from collections.abc import Mapping
from functools import cache
from typing import Any

import msgspec

from checkin.badges.sound import faults
from checkin.badges.template import Template
from checkin.failure import Failure
from checkin.resources import resource

MOST_BYTES = 20_000_000
"""A template is some kilobytes, and its pictures. A larger text is refused unread."""

FIRST = "a6"
"""The template that an event's badges are printed from until another is chosen."""

ORDER = (
    FIRST, "a6-landscape", "a6-photo", "a6-programme", "4x3", "card", "label-62", "label-102",
    "a4-2", "a4-4", "a4-8", "name-plate", "cover",
)  # fmt: skip
"""The shipped templates in the order in which they are offered."""


_PLACE = re.compile(r"\[\n[\s\d.,-]+(?=\])")
"""Numbers in brackets on lines of their own; a text in quotes has no such lines."""


@cache
def shipped() -> Mapping[str, Template]:
    """Return the templates that come with the program, by id."""
    return {id: read(resource("badges", f"{id}.json").read_bytes(), id) for id in ORDER}


def read(text: bytes | str, name: str = "") -> Template:
    """Read a template from JSON; `name` is what it is called where it is refused.

    Raises Failure `template_unreadable`, which says where it is wrong, or `template_unsound`.
    """
    if len(text) > MOST_BYTES:
        raise Failure("template_unreadable", name=name, why=f"> {MOST_BYTES} B")
    try:
        template = msgspec.json.decode(text, type=Template)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise Failure("template_unreadable", name=name, why=str(error)) from error
    require_sound(template, name)
    return template


def require_sound(template: Template, name: str = "") -> None:
    """Raise Failure where badges cannot be printed from a template."""
    for fault in faults(template):
        raise Failure(
            "template_unsound", name=name or template.called(), why=fault.code, **fault.params
        )


def written(template: Template) -> str:
    """Return a template as JSON for people: two spaces deep, a place on one line."""
    text = json.dumps(_short(msgspec.to_builtins(template)), indent=2, ensure_ascii=False)
    return _PLACE.sub(lambda found: " ".join(found[0].split()).replace("[ ", "["), text)


def _short(value: Any) -> Any:
    """Return the value with its whole numbers written without a point."""
    if isinstance(value, dict):
        return {key: _short(part) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [_short(part) for part in value]
    return int(value) if isinstance(value, float) and value.is_integer() else value
