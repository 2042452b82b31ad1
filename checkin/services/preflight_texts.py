"""The texts of badges, looked at before they are printed; what many have in common, once."""

from collections.abc import Iterator

from msgspec.structs import replace

from checkin.badges.draw import SHARED
from checkin.badges.sound import Fault, badge_faults
from checkin.badges.template import AnyItem, Template, Text, shown_by
from checkin.domain.badge import Face
from checkin.domain.names import SCRIPTS, nfc

PHOTO_MISSING = "photo_missing"
"""Looked for apart, since a template may leave the place of a photo out where there is none."""

SOURCES = (
    *((script, f"name_{script}") for script in SCRIPTS),
    *((name, "event") for name in ("event", "event_name", "place", "venue", "days")),
    *((name, "delegation") for name in ("country", "delegation")),
    *((name, "category") for name in ("category", "letter", "zones")),
    *((name, name) for name in ("title", "organisation", "courtesy", "groups", "email", "phone")),
    *((name, name) for name in ("note", "sessions", "rooms")),
)
"""Which field of which form holds what a badge's field shows."""


class Checker:
    """Looks at one badge after the other; what shows nothing of a person's own is remembered."""

    def __init__(self, form: Template) -> None:
        texts = [item for item in form.items if isinstance(item, Text)]
        own = [item for item in texts if not SHARED.issuperset(_fields(item))]
        self._own = replace(form, front=tuple(own), back=())
        self._shared = [
            (replace(form, front=(item,), back=()), sorted(_fields(item)))
            for item in texts
            if item not in own
        ]
        self._known: dict[tuple[int, tuple[str, ...]], list[Fault]] = {}

    def faults(self, shown: Face) -> Iterator[Fault]:
        """Yield what is wrong with the texts of a person's badge."""
        yield from badge_faults(self._own, shown)
        for place, (form, fields) in enumerate(self._shared):
            key = place, tuple(str(getattr(shown, name, "")) for name in fields)
            if key not in self._known:
                self._known[key] = badge_faults(form, shown)
            yield from self._known[key]


def source_of(fault: Fault, shown: Face) -> str:
    """Return the field of a form that holds the text in which a fault was found; "" for none.

    Of several in one text it is the one with the letters that lack, else the longest.
    """
    text, letters = _plain(str(fault.params.get("text", ""))), fault.params.get("letters", "")
    held = [(form, _plain(getattr(shown, name))) for name, form in SOURCES]
    within = [(form, value) for form, value in held if _within(value, text) or _within(text, value)]
    guilty = [(form, value) for form, value in within if set(letters) & set(value)]
    return max(guilty or within, key=lambda each: len(each[1]), default=("", ""))[0]


def _within(part: str, whole: str) -> bool:
    return bool(part) and part in whole


def _plain(text: str) -> str:
    """Return a text as its lines were before they were broken."""
    return nfc(text.replace("\u00a0", " ")).replace("- ", "-")


def _fields(item: AnyItem) -> set[str]:
    return {*shown_by(item), *item.when, *item.unless}
