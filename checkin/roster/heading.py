"""What one heading means."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from checkin.domain.names import is_hangul
from checkin.roster.headings import (
    FILLERS,
    FOREIGN,
    FULL,
    HEADINGS,
    NUMBER,
    SCRIPT_WORDS,
)

NAME_FIELDS = frozenset({FULL, "name", "surname", "given", "patronymic"})
SHORT_WORDS = frozenset({"фио", "имя", "tel", "тел", "ism"})
"""Short words that say the field also among others."""

LONG_ENOUGH = 4
PERSONS = frozenset({
    "participant", "attendee", "delegate", "guest", "person", "member", "officeholder",
    "official", "участник", "делегат", "катышуучу",
})  # fmt: skip
"""Words for people: a heading by themselves, and nothing among others."""

CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
APOSTROPHES = re.compile("['`\u2018\u2019\u02bb\u02bc\u02b9]")
WORD = re.compile(r"[^\W_]+")
PARTS = re.compile(r"[/\n\r|()\[\]]")


@dataclass(frozen=True, slots=True)
class Meaning:
    """The field that a heading means, and the script where it says one.

    `exact`: the heading is a known one, not only a phrase with a known word in
    it; `place`: how usual the word is for the field, 0 the most.
    """

    field: str
    script: str = ""
    exact: bool = True
    place: int = 0


def words_of(text: str) -> list[str]:
    """Return the words of a heading, without case, punctuation and apostrophes."""
    plain = unicodedata.normalize("NFKC", text.replace("#", " no "))
    plain = APOSTROPHES.sub("", CAMEL.sub(" ", plain)).casefold().replace("ё", "е")
    return WORD.findall(plain)


def _joined(phrase: str) -> str:
    return "".join(words_of(phrase))


KNOWN = {
    _joined(phrase): Meaning(field, place=place)
    for field, phrases in HEADINGS.items()
    for place, phrase in enumerate(phrases)
}
SCRIPTS_SAID = {_joined(word): script for script, words in SCRIPT_WORDS.items() for word in words}
IDLE = frozenset(map(_joined, FILLERS))
ELSE = frozenset(map(_joined, FOREIGN))
HANGUL_PREFIXES = tuple(word for word in (*SCRIPTS_SAID, *IDLE) if is_hangul(word))


def _is_telling(field: str, phrase: str) -> bool:
    """Tell whether a phrase says the field also inside a longer heading."""
    joined = _joined(phrase)
    long = len(joined) >= (2 if is_hangul(joined) else LONG_ENOUGH) or joined in SHORT_WORDS
    long = long and joined not in PERSONS
    return long and field != NUMBER and (field != "ref" or " " in phrase)


TELLING = [
    (tuple(words_of(phrase)), Meaning(field, exact=False, place=place))
    for field, phrases in HEADINGS.items()
    for place, phrase in enumerate(phrases)
    if _is_telling(field, phrase)
]


@lru_cache(maxsize=1024)
def is_foreign(heading: str) -> bool:
    """Tell whether a heading speaks of something that no field holds, a birthday or a flight."""
    return not ELSE.isdisjoint(words_of(heading))


@lru_cache(maxsize=1024)
def meaning_of(heading: str) -> Meaning | None:
    """Return what a heading means, or None where it says nothing known."""
    words = words_of(heading)
    whole = KNOWN.get("".join(words))
    if whole or is_foreign(heading):
        return whole
    words = list(_apart(words))
    said = next((SCRIPTS_SAID[word] for word in words if word in SCRIPTS_SAID), "")
    rest = [word for word in words if word not in SCRIPTS_SAID and word not in IDLE]
    meaning = KNOWN.get("".join(rest)) or _of_parts(heading) or _of_words(rest)
    if not meaning or not said:
        return meaning
    if meaning.field in NAME_FIELDS:
        return Meaning(meaning.field, said, meaning.exact, meaning.place)
    return None if meaning.field in (NUMBER, "ref") else meaning


def _apart(words: Iterable[str]) -> Iterator[str]:
    """Take apart what Korean writes as one word: 영문성명 is 영문 and 성명."""
    for word in words:
        prefix = next((p for p in HANGUL_PREFIXES if word.startswith(p) and word != p), "")
        if prefix:
            yield prefix
        yield word.removeprefix(prefix)


def _of_parts(heading: str) -> Meaning | None:
    """Read a heading in two languages, "Фамилия / Surname"."""
    parts = [_joined(part) for part in PARTS.split(heading)]
    return next((KNOWN[part] for part in parts if part in KNOWN), None)


def _of_words(words: list[str]) -> Meaning | None:
    """Find the longest known phrase among the words; surname and given name are a whole one."""
    found = [(phrase, meaning) for phrase, meaning in TELLING if _holds(words, phrase)]
    if {"surname", "given"} <= {meaning.field for _, meaning in found}:
        return Meaning(FULL, exact=False)
    longest = max(found, key=lambda item: len("".join(item[0])), default=None)
    return longest[1] if longest else None


def _holds(words: list[str], phrase: tuple[str, ...]) -> bool:
    if len(phrase) == 1 and is_hangul(phrase[0]):
        return any(word.endswith(phrase[0]) for word in words)
    n = len(phrase)
    return any(tuple(words[i : i + n]) == phrase for i in range(len(words) - n + 1))
