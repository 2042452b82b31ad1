"""A text per language, all of them in sight, each line with its language's code."""

from collections.abc import Mapping

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QWidget

from checkin.ui.parts.fields import HEIGHT, Field
from checkin.ui.parts.labels import Label
from checkin.ui.style import Colours
from checkin.words import LANGUAGES

OF_NONE = ""
"""The key of a text whose language is not known."""


class TextsField(Field):
    """A caption and a line for each of the program's languages.

    Two stand side by side; a `long` text has its line to itself. A text of no known
    language is shown in grey until one of the lines is filled in.
    """

    def __init__(self, colours: Colours, *, long: bool = False) -> None:
        columns = 1 if long else 2
        self.edits = {language: QLineEdit() for language in LANGUAGES}
        self._held: dict[str, str] = {}
        self._otherwise: Mapping[str, str] = {}
        whole = QWidget()
        grid = QGridLayout(whole)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(8)
        for i, (language, edit) in enumerate(self.edits.items()):
            edit.setFixedHeight(HEIGHT)
            row = QHBoxLayout()
            row.setSpacing(8)
            code = Label(12, colours.muted, bold=True)
            code.set_text(language.upper())
            code.setFixedWidth(22)
            row.addWidget(code)
            row.addWidget(edit, 1)
            grid.addLayout(row, i // columns, i % columns)
        for column in range(columns):
            grid.setColumnStretch(column, 1)
        super().__init__(colours, whole)
        self.setFocusProxy(self.edits["en"])

    def name(self, caption: str) -> None:
        """Say in another language what belongs here."""
        super().name(caption)
        for language, edit in self.edits.items():
            edit.setAccessibleName(f"{caption}, {LANGUAGES[language]}")

    def texts(self) -> dict[str, str]:
        """Return the texts by language; what is empty is left out."""
        typed = {language: edit.text().strip() for language, edit in self.edits.items()}
        others = {key: text for key, text in self._held.items() if key not in LANGUAGES}
        if any(typed.values()):
            others.pop(OF_NONE, None)
        return {key: text for key, text in {**others, **typed}.items() if text}

    def offer_otherwise(self, texts: Mapping[str, str]) -> None:
        """Show in grey what stands for a line that is left empty, by language."""
        self._otherwise = texts
        for language, edit in self.edits.items():
            edit.setPlaceholderText(self._held.get(OF_NONE) or texts.get(language, ""))

    def set_texts(self, texts: Mapping[str, str]) -> None:
        """Fill in texts by language."""
        self._held = dict(texts)
        for language, edit in self.edits.items():
            edit.setText(texts.get(language, ""))
            edit.setCursorPosition(0)
        self.offer_otherwise(self._otherwise)
