"""What an item is and where it stands; each kind adds what is its own."""

from collections.abc import Callable
from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from checkin.badges.template import PHOTO, Frame, Picture, Shape, Symbol, Template
from checkin.services import design
from checkin.ui.designer.fields_menu import FieldsMenu
from checkin.ui.designer.inks import InkField
from checkin.ui.designer.numbers import DecimalField
from checkin.ui.parts.buttons import KeyButton
from checkin.ui.parts.fields import ChoiceField
from checkin.ui.parts.labels import Label
from checkin.ui.set_up.layouts import beside
from checkin.ui.style import Colours
from checkin.words import Words


class Editor(QWidget):
    """Some fields of an item. `edited` carries the changed template, and the name of the step."""

    edited = Signal(object, str)

    def __init__(self) -> None:
        super().__init__()
        self.form: Template | None = None
        self.place, self.filling = -1, False
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(12)

    def show_item(self, form: Template, place: int, category: str) -> None:
        """Show an item of a template; `category` is the colour of whoever is shown."""
        self.form, self.place, self.filling = form, place, True
        self.fill(category)
        self.filling = False

    def fill(self, category: str) -> None:
        """Fill the fields."""
        raise NotImplementedError

    def retranslate(self, words: Words) -> None:
        """Say everything in another language."""
        raise NotImplementedError

    def change(self, step: str, change: Callable[[Template], Template]) -> None:
        """Tell that the template is changed, unless the fields are only being filled."""
        if self.form is not None and not self.filling:
            self.edited.emit(change(self.form), f"{step} {self.place}")

    def set(self, **fields: Any) -> None:
        """Change fields of the item."""

        def change(form: Template) -> Template:
            return design.replaced(form, self.place, replace(form.items[self.place], **fields))

        self.change(" ".join(fields), change)


class PlaceEditor(Editor):
    """Where an item stands, how large it is, and for whom it is printed."""

    def __init__(self, colours: Colours) -> None:
        super().__init__()
        self.left = DecimalField(colours, least=-2000, most=2000)
        self.top = DecimalField(colours, least=-2000, most=2000)
        self.wide = DecimalField(colours, least=design.LEAST, most=2000)
        self.high = DecimalField(colours, least=design.LEAST, most=2000)
        grid = QGridLayout()
        grid.setSpacing(10)
        for i, field in enumerate((self.left, self.top, self.wide, self.high)):
            grid.addWidget(field, i // 2, i % 2)
            field.typed.connect(self._put)
        self.column.addLayout(grid)

    def fill(self, category: str) -> None:
        """Fill the fields."""
        if self.form is None:
            return
        at = self.form.items[self.place].at
        for field, number in (
            (self.left, at.left), (self.top, at.top), (self.wide, at.width),
            (self.high, at.height),
        ):  # fmt: skip
            field.show_number(number)

    def retranslate(self, words: Words) -> None:
        """Say everything in another language."""
        self.left.name(words("Left, mm"))
        self.top.name(words("Top, mm"))
        self.wide.name(words("Width, mm"))
        self.high.name(words("Height, mm"))

    def _put(self, _: float) -> None:
        numbers = (field.spin.value() for field in (self.left, self.top, self.wide, self.high))
        frame = Frame(*numbers)
        self.change("put", lambda form: design.put(form, self.place, frame))


class WhenEditor(Editor):
    """For whom an item is printed."""

    def __init__(self, colours: Colours) -> None:
        super().__init__()
        self.when, self.unless = FieldsMenu(colours), FieldsMenu(colours)
        self.column.addWidget(self.when)
        self.column.addWidget(self.unless)
        self.when.ticked.connect(lambda fields: self.set(when=fields))
        self.unless.ticked.connect(lambda fields: self.set(unless=fields))

    def fill(self, category: str) -> None:
        """Fill the fields."""
        if self.form is not None:
            item = self.form.items[self.place]
            self.when.show_fields(item.when)
            self.unless.show_fields(item.unless)

    def retranslate(self, words: Words) -> None:
        """Say everything in another language."""
        self.when.say(words("Only for people who have"), words("for everybody"), words)
        self.unless.say(words("Not for people who have"), words("left out for nobody"), words)


class ShapeEditor(Editor):
    """Colour and corners of a rectangle."""

    def __init__(self, colours: Colours) -> None:
        super().__init__()
        self.ink, self.radius = InkField(colours), DecimalField(colours, most=500)
        self.column.addWidget(self.ink)
        self.column.addLayout(beside(self.radius, QWidget()))
        self.ink.chosen.connect(lambda ink: self.set(fill=ink))
        self.radius.typed.connect(lambda radius: self.set(radius=radius))
        self._words = Words()

    def fill(self, category: str) -> None:
        """Fill the fields."""
        item = self.form.items[self.place] if self.form else None
        if isinstance(item, Shape):
            self.ink.show_ink(item.fill, category)
            self.ink.say(self._words("Colour"), self._words)
            self.radius.show_number(item.radius)

    def retranslate(self, words: Words) -> None:
        """Say everything in another language."""
        self._words = words
        self.ink.say(words("Colour"), words)
        self.radius.name(words("Corners, mm"))


class PictureEditor(Editor):
    """The holder's photo, or a picture from a file; how it lies in its frame."""

    file_wanted = Signal()

    def __init__(self, colours: Colours) -> None:
        super().__init__()
        self.fills = ChoiceField(colours)
        self.file = KeyButton(colours, "")
        self.column.addWidget(self.fills)
        self.column.addWidget(self.file)
        self.fills.choice.activated.connect(lambda _: self.set(fills=self.fills.key() == "fills"))
        self.file.clicked.connect(self.file_wanted)

    def fill(self, category: str) -> None:
        """Fill the fields."""
        item = self.form.items[self.place] if self.form else None
        if isinstance(item, Picture):
            self.fills.choose("fills" if item.fills else "fits")
            self.file.setVisible(item.source != PHOTO)

    def retranslate(self, words: Words) -> None:
        """Say everything in another language."""
        self.fills.name(words("In its frame"))
        self.fills.offer([("fills", words("Fills it, cut off")), ("fits", words("Whole, in it"))])
        self.file.setText(words("Another picture…"))
        self.file.updateGeometry()


class CodeEditor(Editor):
    """A code has nothing of its own to choose; what must be kept is said."""

    def __init__(self, colours: Colours) -> None:
        super().__init__()
        self.advice = Label(13, colours.muted, lines=6, least=12)
        self.column.addWidget(self.advice)
        self._words = Words()

    def fill(self, category: str) -> None:
        """Say how large a code must be here."""
        item = self.form.items[self.place] if self.form else None
        if self.form is not None and isinstance(item, Symbol):
            self.advice.set_text(
                self._words(
                    "The code is square and at least {least} mm wide. Nothing may stand in the "
                    "dashed frame: the white around the code is a part of it.",
                    least=f"{self.form.least_symbol:g}",
                )
            )

    def retranslate(self, words: Words) -> None:
        """Say everything in another language."""
        self._words = words
        self.fill("")
