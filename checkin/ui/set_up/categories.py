"""The categories: their letter and colour on the badge, and how their people count."""

from collections.abc import Mapping
from typing import Any

from checkin.domain.attendee import category_from
from checkin.sentences import CATEGORIES
from checkin.services.set_up import free_id, set_category
from checkin.services.set_up_faults import category_faults
from checkin.ui.parts.buttons import KeyButton
from checkin.ui.parts.fields import Field, TextField, Tick
from checkin.ui.set_up.form import Form
from checkin.ui.set_up.layouts import below, beside
from checkin.ui.set_up.list_page import NEW, ListPage
from checkin.ui.set_up.rows import Row
from checkin.ui.set_up.swatches import COLOURS, Band, Swatches
from checkin.ui.set_up.texts_field import TextsField
from checkin.ui.style import Colours
from checkin.ui.workplace import Workplace
from checkin.words import LANGUAGES, Words


class CategoryForm(Form):
    """A category as the programme's file has it."""

    def __init__(self, colours: Colours) -> None:
        super().__init__(colours)
        self._key, self._words = "", Words()
        self.name = TextsField(colours)
        self.letter, self.zones = TextField(colours), TextField(colours)
        self.letter.edit.setMaxLength(2)
        self.zones.edit.setMaxLength(24)
        self.swatches, self.band = Swatches(colours), Band()
        self.colour, self.preview = Field(colours, self.swatches), Field(colours, self.band)
        self.delegate, self.seat = Tick(), Tick()
        self.fields = {
            "name": self.name, "letter": self.letter, "zones": self.zones, "colour": self.colour,
        }  # fmt: skip
        column = self.column
        column.addWidget(self.preview)
        column.addWidget(self.name)
        column.addLayout(beside(self.letter, self.zones, shares=(1, 2)))
        column.addWidget(self.colour)
        column.addLayout(below(self.delegate, self.seat))
        column.addStretch(1)
        self.swatches.chosen.connect(lambda _: self.show_state())
        self.edited.connect(self._draw)

    def show_values(self, values: Mapping[str, Any]) -> None:
        """Show a category; what is not said is as a new event has it."""
        self._key = str(values.get("key") or "")
        shown = category_from(self._key, values)
        self.name.set_texts(values.get("name") or {})
        self.name.offer_otherwise(names_of(self._key))
        self.letter.set_text(shown.letter)
        self.zones.set_text(shown.zones)
        self.swatches.choose(shown.colour)
        self.delegate.setChecked(shown.delegate)
        self.seat.setChecked(shown.seat)

    def values(self) -> dict[str, Any]:
        """Return the category as the fields say it."""
        return {
            "name": self.name.texts(), "letter": self.letter.text().upper(),
            "colour": self.swatches.colour(), "zones": self.zones.text(),
            "delegate": self.delegate.isChecked(), "seat": self.seat.isChecked(),
        }  # fmt: skip

    def retranslate(self, words: Words) -> None:
        """Say everything in another language; what was typed stays."""
        self._words = words
        self.say_buttons(words)
        self.preview.name(words("The foot of the badge"))
        self.name.name(words("Name; left empty, the program's own"))
        self.letter.name(words("Letter on the badge"))
        self.zones.name(words("Zones: the signs that a guard looks for"))
        self.colour.name(words("Colour"))
        self.delegate.setText(words("Its people count as delegates"))
        self.seat.setText(words("Its people take a seat in a room"))
        self._draw()

    def _draw(self) -> None:
        said = self.values()
        name = self._words.category(category_from(self._key, said))
        self.band.show_band(said["letter"], name, said["zones"], said["colour"])


def names_of(key: str) -> dict[str, str]:
    """Return the program's own names of a category, by language; none of one that it lacks."""
    if key not in CATEGORIES:
        return {}
    return {language: Words(language)(CATEGORIES[key]) for language in LANGUAGES}


class CategoriesPage(ListPage):
    """The list shows letter and colour as the badge has them."""

    kind = "category"

    def __init__(self, work: Workplace, colours: Colours) -> None:
        self.category = CategoryForm(colours)
        super().__init__(work, colours, self.category, "tags")
        self.new = KeyButton(colours, "Ctrl N")
        self.heading.beside(self.new)
        self.new.clicked.connect(self.add_category)
        self.key("Ctrl+N", self.add_category)
        self.retranslate()

    def rows(self) -> list[Row]:
        """Return the categories, those of the program first, then as they were added."""
        words, listed = self.words, []
        for key, category in self.work.setup.categories.items():
            said = [
                words("delegates") if category.delegate else words("no delegates"),
                words("seats") if category.seat else words("no seats"),
                category.zones,
            ]
            second = " · ".join(part for part in said if part)
            listed.append(
                Row(key, words.category(category), second, category.letter, category.colour)
            )
        return listed

    def new_row(self) -> Row:
        """Return the row of a category that is being added."""
        return Row(NEW, self.words("New category"), mark="+")

    def shown_values(self, id: str) -> Mapping[str, Any]:
        """Return a category with its key, by which the program names it."""
        return {**self.held[id], "key": id}

    def faults(self, id: str, values: Mapping[str, Any]) -> Mapping[str, str]:
        """Return what makes no sense in a category; a new one needs a name."""
        found = dict(category_faults(id, values))
        if id == NEW and not values["name"]:
            found["name"] = "no_name"
        return found

    def write(self, id: str, values: Mapping[str, Any]) -> object:
        """Record a category."""
        return set_category(self.work.file, id, values, self.work.by)

    def new_id(self, values: Mapping[str, Any]) -> str:
        """Return a key that the name suggests."""
        name = values["name"].get("en") or next(iter(values["name"].values()), "")
        return free_id(name, self.held, "category")

    def add_category(self) -> None:
        """Begin a category, in a colour that none has yet."""
        taken = {c.colour.upper() for c in self.work.setup.categories.values()}
        self.add({"colour": next((c for c in COLOURS if c not in taken), COLOURS[0])})

    def retranslate(self) -> None:
        """Say everything in another language."""
        words = self.words
        self.heading.say(
            words("Categories"), words("Who somebody is at the forum, as the badge shows it.")
        )
        self.new.setText(words("Add"))
        self.hint.say(words("No categories yet"), words("Add one: every person belongs to one."))
        self.category.retranslate(words)
        self.look_anew()
