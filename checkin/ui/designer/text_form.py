"""What a text says and how it is set."""

from typing import Any

from msgspec.structs import replace
from PySide6.QtWidgets import QHBoxLayout, QWidget

from checkin.badges.template import Part, Template, Text
from checkin.services import design
from checkin.ui.designer.inks import InkField
from checkin.ui.designer.item_form import Editor
from checkin.ui.designer.numbers import DecimalField
from checkin.ui.designer.placeholder_edit import PlaceholderField
from checkin.ui.designer.said import item_name
from checkin.ui.parts.buttons import KeyButton
from checkin.ui.parts.fields import ChoiceField, Tick
from checkin.ui.set_up.layouts import beside
from checkin.ui.style import Colours
from checkin.words import Words

NUMBERS = {
    "size": (2, 600), "least": (2, 600), "breaks": (0, 600), "unit": (0, 600), "gap": (0, 500),
    "width": (0, 2000),
}  # fmt: skip
"""The numbers of a text by their names in a template: the least and the most of each."""


class TextEditor(Editor):
    """The parts of a text, one of them at a time, and how they stand in their frame."""

    def __init__(self, colours: Colours) -> None:
        super().__init__()
        self.n = 0
        self._words = Words()
        self.part = ChoiceField(colours)
        self.more, self.less = (
            KeyButton(colours, "", quiet=True),
            KeyButton(colours, "", quiet=True),
        )
        self.text, self.ink = PlaceholderField(colours), InkField(colours)
        self.numbers = {
            name: DecimalField(colours, least=least, most=most)
            for name, (least, most) in NUMBERS.items()
        }
        self.lines = DecimalField(colours, least=1, most=50, step=1)
        self.bold, self.row = Tick(), Tick()
        self.align, self.anchor = ChoiceField(colours), ChoiceField(colours)
        self.turned = ChoiceField(colours)
        self._place_fields()
        self._connect()

    def _place_fields(self) -> None:
        foot = QHBoxLayout()
        foot.addWidget(self.more)
        foot.addWidget(self.less)
        foot.addStretch(1)
        column = self.column
        column.addWidget(self.part)
        column.addLayout(foot)
        column.addWidget(self.text)
        column.addLayout(beside(self.numbers["size"], self.numbers["least"]))
        column.addLayout(beside(self.lines, self.numbers["breaks"]))
        column.addWidget(self.bold)
        column.addWidget(self.ink)
        column.addLayout(beside(self.numbers["gap"], self.numbers["unit"]))
        column.addWidget(self.numbers["width"])
        column.addLayout(beside(self.align, self.anchor))
        column.addLayout(beside(self.turned, QWidget()))
        column.addWidget(self.row)

    def _connect(self) -> None:
        self.part.choice.activated.connect(lambda _: self._turn_to(int(self.part.key() or 0)))
        self.more.clicked.connect(self.add_part)
        self.less.clicked.connect(self.remove_part)
        self.text.typed.connect(lambda text: self._set_part(text=text))
        self.ink.chosen.connect(lambda ink: self._set_part(colour=ink))
        for name, field in self.numbers.items():
            field.typed.connect(lambda value, name=name: self._set_part(**{name: value}))
        self.lines.typed.connect(lambda value: self._set_part(lines=round(value)))
        self.bold.clicked.connect(lambda: self._set_part(bold=self.bold.isChecked()))
        self.align.choice.activated.connect(lambda _: self.set(align=self.align.key()))
        self.anchor.choice.activated.connect(lambda _: self.set(anchor=self.anchor.key()))
        self.turned.choice.activated.connect(lambda _: self.set(turned=int(self.turned.key())))
        self.row.clicked.connect(lambda: self.set(row=self.row.isChecked()))

    @property
    def item(self) -> Text | None:
        """The text that is edited."""
        item = self.form.items[self.place] if self.form else None
        return item if isinstance(item, Text) else None

    def show_item(self, form: Template, place: int, category: str) -> None:
        """Show a text; another one begins with its first part."""
        self.n = self.n if place == self.place else 0
        super().show_item(form, place, category)

    def add_part(self) -> None:
        """Put one more text below the one that is shown."""
        if (item := self.item) is None:
            return
        parts = list(item.parts)
        parts.insert(self.n + 1, replace(parts[self.n], text="{title}", gap=parts[self.n].gap or 2))
        self.n += 1
        self.set(parts=tuple(parts))

    def remove_part(self) -> None:
        """Take the text that is shown away; one stays."""
        if (item := self.item) is None or len(item.parts) == 1:
            return
        parts = tuple(part for i, part in enumerate(item.parts) if i != self.n)
        self.n = max(self.n - 1, 0)
        self.set(parts=parts)

    def fill(self, category: str) -> None:
        """Fill the fields."""
        if (item := self.item) is None:
            return
        self.n = min(self.n, len(item.parts) - 1)
        part: Part = item.parts[self.n]
        named = [replace(item, parts=(each,)) for each in item.parts]
        offered = [(str(i), f"{i + 1} · {item_name(n, self._words)}") for i, n in enumerate(named)]
        self.part.offer(offered)
        self.part.choose(str(self.n))
        self.part.setVisible(len(item.parts) > 1)
        self.less.setVisible(len(item.parts) > 1)
        self.more.setEnabled(len(item.parts) < 12)
        self.text.show_text(part.text)
        for name, field in self.numbers.items():
            field.show_number(getattr(part, name))
        self.lines.show_number(part.lines)
        self.numbers["width"].setVisible(item.row)
        self.bold.setChecked(part.bold)
        self.ink.show_ink(part.colour, category)
        self.ink.say(self._words("Colour"), self._words)
        self.align.choose(item.align)
        self.anchor.choose(item.anchor)
        self.turned.choose(str(item.turned))
        self.row.setChecked(item.row)

    def retranslate(self, words: Words) -> None:
        """Say everything in another language."""
        self._words = words
        self.part.name(words("Which of its texts"))
        self.more.setText(words("Add a text"))
        self.less.setText(words("Remove"))
        self.text.retranslate(words)
        self.numbers["size"].name(words("Size, pt"))
        self.numbers["least"].name(words("Least legible, pt"))
        self.lines.name(words("Lines at most"))
        self.numbers["breaks"].name(words("One line to, pt"))
        self.bold.setText(words("Bold"))
        self.ink.say(words("Colour"), words)
        self.numbers["gap"].name(words("Gap, mm"))
        self.numbers["unit"].name(words("Hangul alone, pt"))
        self.numbers["width"].name(words("Width in the row, mm; 0: the rest"))
        self.align.name(words("Across"))
        self.align.offer(
            [("left", words("Left")), ("centre", words("Centre")), ("right", words("Right"))]
        )
        self.anchor.name(words("Up and down"))
        self.anchor.offer(
            [("top", words("Top")), ("middle", words("Middle")), ("bottom", words("Bottom"))]
        )
        self.turned.name(words("Turned"))
        self.turned.offer([(str(n), f"{n}°") for n in (0, 90, 180, 270)])
        self.row.setText(words("Side by side, in a row"))

    def _turn_to(self, n: int) -> None:
        self.n = n
        if self.form is not None:
            self.show_item(self.form, self.place, self.ink.inks.category)

    def _set_part(self, **fields: Any) -> None:
        n = self.n
        step = f"{' '.join(fields)} {n}"
        self.change(step, lambda form: design.with_part(form, self.place, n, **fields))
