"""What delegations are called: countries in many languages, and the event's own delegations."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import cast

from babel import Locale
from babel.core import get_global

from checkin.roster.countries_table import (
    AMBIGUOUS,
    DELEGATION_WORDS,
    IDLE_WORDS,
    NAMES,
    NOT_BARE,
    STATE_WORDS,
)

LANGUAGES = ("en", "ru", "ky", "ko", "kk", "uz", "uz_Cyrl", "tg", "tk", "tr", "mn")
"""The languages whose country names are understood."""

NO_COUNTRIES = frozenset({"EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"})
"""CLDR's territories that are no country."""

APOSTROPHES = re.compile("['`\u2018\u2019\u02bb\u02bc\u02b9.]")
WORD = re.compile(r"[^\W_]+")
INFLECTED = re.compile(r"(\w+стан)(?:а|у|е|ом|дын|дин|дың|дік|нын|ның)")
LONGEST = 8
CODE = 3
"""The most letters of a code; a word of prose so short is taken for one only in capitals."""

SHORT_WORDS = frozenset({
    "ad", "ag", "ai", "al", "am", "an", "as", "at", "be", "by", "ca", "cc", "co", "cv", "de", "do",
    "es", "et", "hr", "id", "in", "io", "is", "it", "la", "md", "me", "mr", "ms", "my", "na", "ne",
    "no", "pa", "pm", "pr", "re", "sc", "so", "sr", "st", "th", "to", "tv", "us", "va", "vp",
})  # fmt: skip
"""Codes of countries that a file's name rather begins with for another reason ("my list")."""


def _words(text: str) -> list[str]:
    """Return a text's words without case, marks and simple endings; tables are read alike."""
    plain = unicodedata.normalize("NFD", APOSTROPHES.sub("", text).casefold())
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    words = WORD.findall(unicodedata.normalize("NFC", plain))
    words = [INFLECTED.sub(r"\1", word).removesuffix("공화국") or word for word in words]
    return ["st" if word == "saint" else word for word in words]


def _folded(table: Iterable[str]) -> frozenset[str]:
    return frozenset(word for entry in table for word in _words(entry))


IDLE = _folded(IDLE_WORDS)
OF_STATES = _folded(STATE_WORDS)
OF_DELEGATIONS = _folded(DELEGATION_WORDS)
DOUBTFUL = _folded(AMBIGUOUS)
DOUBTFUL_BARE = _folded(NOT_BARE)


def _key(words: Sequence[str]) -> str:
    """Leave the order of the words out: "Korea, Republic of" is the Republic of Korea."""
    return " ".join(sorted(word for word in words if word not in IDLE))


@lru_cache(maxsize=1)
def _known() -> Mapping[str, str]:
    """Return each country's code by its names' keys; a name of two countries is of none."""
    known: dict[str, str] = {}
    doubtful: set[str] = set()
    for language in LANGUAGES:
        for code, name in Locale.parse(language).territories.items():
            if len(code) == 2 and code not in NO_COUNTRIES:
                key = _key(_words(name))
                if known.setdefault(key, code) != code:
                    doubtful.add(key)
    for key in doubtful:
        del known[key]
    known |= {_key(_words(name)): code for code, names in NAMES.items() for name in names}
    return {key: code for key, code in known.items() if key not in DOUBTFUL} | _codes()


def _codes() -> dict[str, str]:
    english = Locale.parse("en").territories.items()
    twos = {c.lower(): c for c, _ in english if len(c) == 2 and c not in NO_COUNTRIES}
    aliases = cast("Mapping[str, Sequence[str]]", get_global("territory_aliases"))
    threes = {
        alias.lower(): codes[0]
        for alias, codes in aliases.items()
        if len(alias) == 3 and alias.isalpha() and len(codes) == 1
    }
    return twos | threes


class Countries:
    """The delegations that a text may name: the event's own, and every country."""

    def __init__(self, known: Mapping[str, str] | None = None) -> None:
        self._own = {_key(_words(name)): code for name, code in (known or {}).items()}
        self._codes = {code.casefold(): code for code in (known or {}).values()}
        self._resolved: dict[str, str] = {}

    def resolve(self, text: str) -> str:
        """Return the code of the delegation that the whole text names, or ""."""
        if text not in self._resolved:
            self._resolved[text] = self._resolve(text)
        return self._resolved[text]

    def _resolve(self, text: str) -> str:
        words = _words(text)
        code = self._codes.get(text.strip().casefold()) or self._exact(words)
        if code:
            return code
        words = [word for word in words if word not in OF_DELEGATIONS]
        if code := self._exact(words):
            return code
        bare = [word for word in words if word not in OF_STATES]
        return "" if bare != words and _key(bare) in DOUBTFUL_BARE else self._exact(bare)

    def _exact(self, words: Sequence[str]) -> str:
        key = _key(words)
        return self._own.get(key) or _known().get(key, "") if key else ""

    def mentioned(self, text: str) -> str:
        """Return the one delegation that a title names ("Delegation of the Republic of Korea").

        A line that says nothing of a delegation may be the name of the forum,
        and is passed over; so is one that names two.
        """
        if code := self.resolve(text):
            return code
        if OF_DELEGATIONS.isdisjoint(_words(text)):
            return ""
        codes = set(self._within(WORD.findall(text)))
        return codes.pop() if len(codes) == 1 else ""

    def _within(self, words: Sequence[str]) -> Iterator[str]:
        """Give the delegations that runs of words name, the longest runs first."""
        at = 0
        while at < len(words):
            for length in range(min(LONGEST, len(words) - at), 0, -1):
                run = words[at : at + length]
                short = length == 1 and len(run[0]) <= CODE and not run[0].isupper()
                code = "" if short else self.resolve(" ".join(run))
                if code:
                    yield code
                    break
            at += length if code else 1

    def names(self, text: str) -> bool:
        """Tell whether a text is a delegation beyond doubt: a name, or a code of the event's own.

        "ru" alone may be a language as well.
        """
        own = text.strip().casefold() in self._codes
        return own or (len(text) > CODE and bool(self.resolve(text)))

    def of_file(self, stem: str) -> str:
        """Return the delegation that a file's name tells: "roster-KZ", "Kazakhstan 2013".

        A code that the event does not know yet counts only where the name
        begins with it and goes on ("kr_ministers"), and no short word is meant.
        """
        words = re.findall(r"[^\W\d_]+", unicodedata.normalize("NFC", stem))
        own = (self._codes.get(word.casefold(), "") for word in words)
        named = set(self._within([word for word in words if len(word) > CODE]))
        told = next(filter(None, own), "") or (named.pop() if len(named) == 1 else "")
        first = words[0].casefold() if len(words) > 1 and not named else ""
        leads = len(first) == CODE - 1 and first not in SHORT_WORDS
        return told or (_known().get(first, "") if leads else "")
