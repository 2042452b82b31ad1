"""What the designer says: placeholders in plain words, items, and what is wrong on a badge."""

from collections.abc import Mapping
from types import MappingProxyType

from checkin.badges.sound import Fault
from checkin.badges.template import PHOTO, AnyItem, Picture, Rows, Shape, Symbol, Template, Text
from checkin.sentences import N_, TEMPLATE_FAULTS
from checkin.services.design_texts import spoken
from checkin.words import Words

PLACEHOLDERS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        N_("Person"): {
            "name": N_("Surname"),
            "given": N_("Given name"),
            "full_name": N_("Whole name"),
            "other": N_("Name in another script"),
            "courtesy": N_("Form of address"),
            "title": N_("Position"),
            "organisation": N_("Organisation"),
            "ref": N_("Number in the roster"),
            "rank": N_("Rank in the delegation"),
            "groups": N_("Groups"),
            "email": N_("E-mail"),
            "phone": N_("Telephone"),
            "note": N_("Note"),
        },
        N_("Name by script"): {
            "latin": N_("Name in Latin letters"),
            "cyrillic": N_("Name in Cyrillic letters"),
            "hangul": N_("Name in Hangul"),
            "hanja": N_("Name in Hanja"),
        },
        N_("Delegation and category"): {
            "delegation": N_("Country, short"),
            "country": N_("Country, official name"),
            "category": N_("Category"),
            "letter": N_("Letter of the category"),
            "zones": N_("Zones of the category"),
        },
        N_("Programme"): {
            "sessions": N_("Sessions they may enter"),
            "programme": N_("Their sessions, with times and rooms"),
            "rooms": N_("Rooms they may enter"),
        },
        N_("Event"): {
            "event": N_("Event, short"),
            "event_name": N_("Event, whole name"),
            "place": N_("Place and days"),
            "venue": N_("Place of the event"),
            "days": N_("Days of the event"),
        },
        N_("Badge"): {
            "serial": N_("Badge number"),
            "box": N_("Box"),
            "number": N_("Place in the box"),
            "badges": N_("How many badges"),
        },
    }
)
"""The fields of a badge by group, in the order in which they are offered."""

SAMPLES: Mapping[str, str] = MappingProxyType(
    {
        "tightest": N_("Tightest: {name}"),
        "longest": N_("Longest name: {name}"),
        "letters": N_("Rare letters: {name}"),
        "no_title": N_("Without a position: {name}"),
        "hangul": N_("In Hangul: {name}"),
        "single": N_("One name only: {name}"),
        "made_up": N_("Made up: {name}"),
    }
)

BADGE_FAULTS: Mapping[str, str] = MappingProxyType(
    {
        "letters": N_("The typeface lacks {letters} in “{said}”."),
        "shrunk": N_("“{said}” is set in {size} pt, smaller than the {least} pt that are legible."),
        "photo_missing": N_("This person has no photo."),
    }
)
"""What would not look right on the badge that is shown."""


LONG = 40
"""Letters of a text by which it is known."""


def names(words: Words) -> dict[str, str]:
    """Return every field of a badge in plain words."""
    return {field: words(name) for group in PLACEHOLDERS.values() for field, name in group.items()}


def item_name(item: AnyItem, words: Words) -> str:
    """Return what an item is, in a few words."""
    if isinstance(item, Text):
        said = (spoken(part.text, names(words)) for part in item.parts)
        return ", ".join(text.replace("\n", " ") for text in said).translate(_PLAIN).strip()
    if isinstance(item, Picture):
        return words("Photo") if item.source == PHOTO else words("Picture")
    return {Shape: words("Shape"), Symbol: words("Code"), Rows: words("List of badges")}[type(item)]


_PLAIN = str.maketrans("", "", "{}")


def called(form: Template, words: Words) -> str:
    """Return a template's name."""
    return form.called(words.language)


def size_of(form: Template, words: Words) -> str:
    """Return the size of a badge, and how many are on a sheet."""
    size = words(
        "{width} × {height} mm", width=f"{form.page.width:g}", height=f"{form.page.height:g}"
    )
    sheet = form.sheet
    if sheet is None or sheet.columns * sheet.rows == 1:
        return size
    n = sheet.columns * sheet.rows
    return f"{size} · " + words.plural("{n} to a sheet", "{n} to a sheet", n)


def fault_text(fault: Fault, words: Words) -> str:
    """Return what is wrong, with a template or with the badge that is shown."""
    if fault.code in TEMPLATE_FAULTS:
        return words.template_fault(fault.code, fault.params)
    params = {name: value for name, value in fault.params.items() if name != "text"}
    return words(BADGE_FAULTS[fault.code], said=_short(fault.params.get("text", "")), **params)


def _short(text: str) -> str:
    """Return the beginning of a text: enough to know it by."""
    return text if len(text) <= LONG else f"{text[:LONG].rstrip()}…"
