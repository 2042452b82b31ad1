"""The order of names: without capitals, each script by its own alphabet."""

import unicodedata

AFTER = {
    "ғ": "г", "ё": "е", "җ": "ж", "ҙ": "з", "й": "и", "ӣ": "и", "қ": "к", "ҡ": "к", "ң": "н",
    "ө": "о", "ҫ": "с", "ұ": "у", "ү": "у", "ў": "у", "ӯ": "у", "һ": "х", "ҳ": "х", "ҷ": "ч",
    "ә": "а", "і": "ы",
}  # fmt: skip
"""Cyrillic letters of the six countries that stand far from their place in Unicode: after which."""

_MOVED = str.maketrans({letter: f"{base}\uffff{letter}" for letter, base in AFTER.items()})


def sort_key(name: str) -> tuple[str, str]:
    """Return what a name is sorted by: capitals and marks count only among equals."""
    low = unicodedata.normalize("NFC", name.casefold())
    if low.isascii():
        return low, name
    placed = low.translate(_MOVED)
    apart = unicodedata.normalize("NFD", placed) if script_is_latin(placed) else placed
    return "".join(sign for sign in apart if not unicodedata.combining(sign)), name


def script_is_latin(text: str) -> bool:
    """Tell whether a text has a letter of Latin, whose marks are then set aside."""
    return any("a" <= letter <= "ɏ" for letter in text)
