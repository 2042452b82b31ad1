"""The form of one delegation: its country, its names, who heads it and who stands in."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from checkin.ui.parts.buttons import KeyButton
from checkin.ui.parts.fields import ChoiceField, Field, TextField
from checkin.ui.parts.labels import Label
from checkin.ui.set_up.clock_field import ClockField
from checkin.ui.set_up.form import Form
from checkin.ui.set_up.layouts import beside, take_away
from checkin.ui.set_up.people_field import Find, Named, PeopleField
from checkin.ui.set_up.texts_field import TextsField
from checkin.ui.style import Colours
from checkin.words import Words


class ActingLine(QFrame):
    """One who stands in for the head, and from when until when."""

    changed = Signal()
    gone = Signal()

    def __init__(self, colours: Colours, find: Find, named: Named) -> None:
        super().__init__()
        self.setObjectName("card")
        self.person = PeopleField(colours, find, named, most=1)
        self.since, self.until = ClockField(colours), ClockField(colours)
        self.remove = KeyButton(colours, "", quiet=True)
        page = QVBoxLayout(self)
        page.setContentsMargins(14, 12, 14, 12)
        page.setSpacing(8)
        page.addWidget(self.person)
        foot = beside(self.since, self.until, self.remove, shares=(1, 1, 0))
        foot.setAlignment(self.remove, Qt.AlignmentFlag.AlignBottom)
        page.addLayout(foot)
        self.person.changed.connect(self.changed)
        self.remove.clicked.connect(self.gone)

    def show_acting(self, acting: Mapping[str, Any]) -> None:
        """Show somebody who stands in."""
        self.person.set_keys([acting["person"]] if acting.get("person") else [])
        self.since.set_iso(acting.get("from") or "")
        self.until.set_iso(acting.get("until") or "")

    def acting(self) -> dict[str, str]:
        """Return who stands in and when; nobody where nobody is chosen."""
        said = {"from": self.since.iso(), "until": self.until.iso()}
        keys = self.person.keys()
        return {"person": keys[0]} | {k: at for k, at in said.items() if at} if keys else {}

    def retranslate(self, words: Words) -> None:
        """Say everything in another language."""
        self.person.name(words("Acts for the head"))
        self.person.retranslate(words)
        self.since.name(words("From"))
        self.until.name(words("Until"))
        self.remove.setText(words("Remove"))
        for clock in (self.since, self.until):
            clock.edit.setPlaceholderText("2026-10-04 14:00")


class DelegationForm(Form):
    """A delegation as the programme's file has it, with its code."""

    def __init__(self, colours: Colours, find: Find, named: Named) -> None:
        super().__init__(colours)
        self._find, self._named, self._words = find, named, Words()
        self.code, self.country = TextField(colours), ChoiceField(colours)
        self.name, self.short = TextsField(colours, long=True), TextsField(colours)
        self.head = PeopleField(colours, find, named, most=1)
        self.acting: list[ActingLine] = []
        self.order_said = Label(14, colours.muted, lines=3)
        self.add = KeyButton(colours, "")
        self._lines = QVBoxLayout()
        self._lines.setSpacing(12)
        self.deputies = Field(colours, self._deputies())
        self.fields = {
            "code": self.code, "country": self.country, "name": self.name, "short": self.short,
            "head": self.head, "acting": self.deputies,
        }  # fmt: skip
        self.column.addLayout(beside(self.code, self.country, shares=(1, 2)))
        for part in (self.name, self.short, self.head, self.deputies):
            self.column.addWidget(part)
        self.column.addStretch(1)
        self.add.clicked.connect(self.add_acting)

    def _deputies(self) -> QWidget:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.order_said)
        column.addLayout(self._lines)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        whole.setFocusProxy(self.add)
        return whole

    def show_values(self, values: Mapping[str, Any]) -> None:
        """Show a delegation; the code of one that is there already stays."""
        self.code.set_text(values.get("code") or "")
        self.code.edit.setDisabled(bool(values.get("known")))
        self.country.choose(values.get("country") or "")
        self.name.set_texts(values.get("name") or {})
        self.short.set_texts(values.get("short") or {})
        self.head.set_keys([values["head"]] if values.get("head") else [])
        for line in list(self.acting):
            self._take_away(line)
        for acting in values.get("acting") or ():
            self._append(acting)

    def values(self) -> dict[str, Any]:
        """Return the delegation as the fields say it."""
        acting = [said for line in self.acting if (said := line.acting())]
        return {
            "code": self.code.text().upper(), "country": self.country.key(),
            "name": self.name.texts(), "short": self.short.texts(),
            "head": next(iter(self.head.keys()), ""), "acting": acting,
        }  # fmt: skip

    def add_acting(self) -> None:
        """Add somebody who stands in."""
        self._append({})
        self.watch()
        self.acting[-1].person.setFocus()

    def step_back(self) -> bool:
        """Close a list of people that is open."""
        fields = [self.head, *(line.person for line in self.acting)]
        return next((True for field in fields if field.step_back()), False)

    def retranslate(self, words: Words) -> None:
        """Say everything in another language; what was typed stays."""
        self._words = words
        self.say_buttons(words)
        self.code.name(words("Short code"))
        self.country.name(words("Country"))
        self.name.name(words("Official name"))
        self.short.name(words("Short name"))
        self.head.name(words("Head of the delegation"))
        self.head.retranslate(words)
        self.deputies.name(words("Who acts for the head"))
        self.order_said.set_text(
            words(
                "When the head is away, the first one below whose time it is acts for the head. "
                "Where no time is written, it is always."
            )
        )
        self.add.setText(words("Add who acts for the head"))
        for line in self.acting:
            line.retranslate(words)

    def _append(self, acting: Mapping[str, Any]) -> None:
        made = ActingLine(self.colours, self._find, self._named)
        made.retranslate(self._words)
        made.show_acting(acting)
        made.gone.connect(lambda: self._drop(made))
        self.acting.append(made)
        self._lines.addWidget(made)

    def _drop(self, line: ActingLine) -> None:
        self._take_away(line)
        self.add.setFocus()
        self.show_state()

    def _take_away(self, line: ActingLine) -> None:
        self.acting.remove(line)
        take_away(line)
