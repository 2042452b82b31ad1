"""Every word that people read, in their language: one catalogue for window, terminal and paper.

The domain speaks in codes and parameters; this module makes sentences of them.
"""

import gettext
from collections.abc import Mapping
from typing import Any

from checkin.failure import Failure
from checkin.resources import resource

LANGUAGES: Mapping[str, str] = {
    "en": "English",
    "ru": "Русский",
    "ky": "Кыргызча",
    "ko": "한국어",
}
"""The program's languages, by code, each under its own name."""


def N_(text: str) -> str:  # noqa: N802 - the customary name of gettext's marker
    """Mark a text for the catalogue; it is translated where it is shown."""
    return text


FAILURES: Mapping[str, str] = {
    "file_missing": N_("There is no file {path}. Check the name and try again."),
    "file_unreadable": N_(
        "The file {path} cannot be read ({why}). "
        "Check that it is not open elsewhere, then try again."
    ),
    "folder_read_only": N_(
        "Nothing can be written to {path} ({why}). Nothing was changed; choose another folder."
    ),
}
"""A sentence for every code of `Failure`: what happened, what was kept, what to do."""


class Words:
    """The words of one language; call it with an English text to get its translation."""

    def __init__(self, language: str = "en") -> None:
        self.language = language if language in LANGUAGES else "en"
        self._catalogue = gettext.translation(
            "checkin", resource("translations"), [self.language], fallback=True
        )

    def __call__(self, text: str, **params: Any) -> str:
        """Return the text in this language, its {parameters} filled in."""
        translated = self._catalogue.gettext(text) if text else ""
        return translated.format(**params) if params else translated

    def plural(self, one: str, many: str, n: int, **params: Any) -> str:
        """Return the text for a number of things; `{n}` stands for the number."""
        return self._catalogue.ngettext(one, many, n).format(n=n, **params)

    def failure(self, failure: Failure) -> str:
        """Return the sentence for a failure of the world."""
        return self(FAILURES[failure.code], **failure.params)
