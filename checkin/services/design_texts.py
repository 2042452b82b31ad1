"""A template's texts in plain words: {Surname} in place of {name}, in the reader's language."""

import re
from collections.abc import Mapping

_IN_BRACES = re.compile(r"\{([^{}]*)\}")


def spoken(text: str, names: Mapping[str, str]) -> str:
    """Return a text whose placeholders are said in words; one that has no name stays."""
    return _IN_BRACES.sub(lambda found: f"{{{names.get(found[1], found[1])}}}", text)


def unspoken(text: str, names: Mapping[str, str]) -> str:
    """Return a text with the placeholders that its words stand for; case does not matter."""
    fields = {name.casefold(): field for field, name in names.items()}

    def of(found: re.Match[str]) -> str:
        said = found[1].strip()
        return f"{{{fields.get(said.casefold(), said)}}}"

    return _IN_BRACES.sub(of, text)
