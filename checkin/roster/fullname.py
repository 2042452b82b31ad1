"""A whole name in one cell, taken apart only where its writer shows how."""

import re

from checkin.domain.names import nfc

Parts = dict[str, str]

SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv", "phd", "md", "dr", "esq", "prof"})
"""What follows a comma without being a given name; also what capitals do not make a surname."""

SON_OR_DAUGHTER = frozenset({
    "уулу", "кызы", "улы", "ұлы", "қызы", "оглы", "оғлы", "ўғли", "угли", "қизи",
    "uulu", "kyzy", "uly", "qyzy", "ogly", "oglu", "ugli", "oʻgʻli", "o‘g‘li", "o'g'li", "qizi",
    "gyzy",
})  # fmt: skip
"""Words that make one name with the word before them."""

PATRONYMIC = re.compile(
    r".{2,}(вич|вна|ична|улы|ұлы|қызы|кызы|vich|vna|viç|wiç|wich|wna|uly|ūly|qyzy|kyzy)",
    re.IGNORECASE,
)
"""Endings that no given name has."""


def parts_of(text: str) -> Parts:
    """Return the parts of a whole name, as a change of an attendee names them.

    "Surname, Given Patronymic" is split at its comma; "KIM Minseo" has its
    surname in capitals, and stays as it is written too; any other name stays
    whole. Nothing is guessed.
    """
    return _at_comma(text) or _by_capitals(text) or {"as_written": text}


def _at_comma(text: str) -> Parts:
    surname, comma, rest = (part.strip() for part in text.partition(","))
    if not (surname and comma and rest) or "," in rest or rest.rstrip(".").lower() in SUFFIXES:
        return {}
    return {"surname": surname} | _given(rest.split())


def _by_capitals(text: str) -> Parts:
    if text.istitle():  # most names, and soon seen
        return {}
    words = text.split()
    shouted = [_is_shouted(word) for word in words]
    if all(shouted) or not any(shouted):
        return {}
    first, n = shouted.index(True), sum(shouted)
    at_the_edge = first == 0 or first + n == len(words)
    if not at_the_edge or not all(shouted[first : first + n]):
        return {}
    last = first + n
    while last < len(words) and words[last].lower() in SON_OR_DAUGHTER:
        last += 1
    rest = words[:first] + words[last:]
    if not rest or any(_is_initial(word) for word in rest):
        return {}
    return {"surname": " ".join(words[first:last]), **_given(rest), "as_written": text}


def _is_shouted(word: str) -> bool:
    return (
        word.isupper()
        and "." not in word
        and sum(map(str.isalpha, word)) > 1
        and word.lower() not in SUFFIXES
    )


def _is_initial(word: str) -> bool:
    return "." in word or len(word) == 1


def _given(words: list[str]) -> Parts:
    """Tell a patronymic by its ending, where a single given name stands before it."""
    if len(words) == 2 and PATRONYMIC.fullmatch(words[1]):
        return {"given": words[0], "patronymic": words[1]}
    if len(words) == 3 and words[2].lower() in SON_OR_DAUGHTER:
        return {"given": words[0], "patronymic": " ".join(words[1:])}
    return {"given": nfc(" ".join(words))}
