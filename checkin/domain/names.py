"""Names of people, per script, and which of them is shown."""

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

SCRIPTS = ("hangul", "cyrillic", "latin", "hanja")
"""The scripts that a name is kept in."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name in one script; `as_written`, where given, wins wherever it is shown."""

    surname: str = ""
    given: str = ""
    patronymic: str = ""
    as_written: str = ""

    @property
    def shown(self) -> str:
        """The name as it is shown: as written, else surname first."""
        if self.as_written:
            return self.as_written
        parts = [part for part in (self.surname, self.given, self.patronymic) if part]
        joint = "" if is_hangul(self.surname) else " "
        return joint.join(parts)

    @property
    def lines(self) -> tuple[str, str]:
        """Surname and the rest, for a badge's two lines; Hangul and a single name are one unit."""
        first, rest = self.surname, " ".join(part for part in (self.given, self.patronymic) if part)
        written = self.as_written
        if is_hangul(self.shown) or not (first and rest):
            return self.shown, ""
        if written and written.split() != f"{first} {rest}".split():
            return written, ""
        return first, rest


Names = Mapping[str, Name]


@lru_cache(maxsize=8192)
def nfc(text: str) -> str:
    """Return the text in Unicode's composed form, with single spaces and no ends."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def names_from(body: Mapping[str, Mapping[str, Any]]) -> dict[str, Name]:
    """Read names from a change's body; parts it does not know are left out."""
    parts = Name.__dataclass_fields__
    return {
        script: Name(**{k: nfc(str(v)) for k, v in name.items() if k in parts})
        for script, name in body.items()
    }


@lru_cache(maxsize=4096)
def _script_of_letter(letter: str) -> str:
    name = unicodedata.name(letter, "")
    for script, sign in (
        ("hangul", "HANGUL"),
        ("cyrillic", "CYRILLIC"),
        ("latin", "LATIN"),
        ("hanja", "CJK"),
    ):
        if name.startswith(sign):
            return script
    return ""


@lru_cache(maxsize=8192)
def script_of(text: str) -> str:
    """Return the script that most letters of the text are in, or "latin" where it has none."""
    found = [
        script for letter in text if letter.isalpha() and (script := _script_of_letter(letter))
    ]
    return max(SCRIPTS, key=found.count) if found else "latin"


def is_hangul(text: str) -> bool:
    """Tell whether a name is written in Hangul."""
    return bool(text) and script_of(text) == "hangul"


def best(names: Names, scripts: Iterable[str]) -> Name:
    """Return the name in the first of the scripts that there is, else in any."""
    for script in (*scripts, *SCRIPTS):
        if script in names and names[script].shown:
            return names[script]
    return Name()


SCRIPTS_OF_LANGUAGE = {
    "ru": ("cyrillic", "latin", "hangul"),
    "ky": ("cyrillic", "latin", "hangul"),
    "ko": ("hangul", "latin", "cyrillic"),
    "en": ("latin", "cyrillic", "hangul"),
}


def shown(names: Names, language: str) -> str:
    """Return a person's name as a reader of `language` sees it first."""
    return best(names, SCRIPTS_OF_LANGUAGE.get(language, ("latin",))).shown
