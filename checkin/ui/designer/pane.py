"""What is chosen, in numbers and words; or the badge as a whole; and below it what to mend."""

from collections.abc import Sequence
from functools import cached_property
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from checkin.badges.sound import Fault
from checkin.badges.template import AnyItem, Picture, Shape, Symbol, Template, Text
from checkin.services import design
from checkin.ui.designer.item_form import (
    CodeEditor,
    Editor,
    PictureEditor,
    PlaceEditor,
    ShapeEditor,
    WhenEditor,
)
from checkin.ui.designer.page_form import PageForm
from checkin.ui.designer.said import fault_text, item_name
from checkin.ui.designer.text_form import TextEditor
from checkin.ui.parts.fields import ChoiceField
from checkin.ui.parts.hint import Keys
from checkin.ui.parts.labels import Label
from checkin.ui.parts.scrolling import Scrolling
from checkin.ui.parts.segments import Segments
from checkin.ui.set_up.rows import Row, RowList
from checkin.ui.set_up.rows import Rows as FaultRows
from checkin.ui.style import Colours
from checkin.words import Words

WIDTH = 330
ITEM, BADGE = "item", "badge"

Made = TypeVar("Made", bound="Editor | PageForm")


class Pane(QFrame):
    """`edited` carries a changed template and its step, `chosen` the items that are wanted.

    `made` tells of a form that was made only now.
    """

    edited = Signal(object, str)
    chosen = Signal(frozenset)
    file_wanted = Signal()
    made = Signal(QWidget)

    def __init__(self, colours: Colours) -> None:
        super().__init__()
        self.setObjectName("card")
        self.setFixedWidth(WIDTH)
        self.colours = colours
        self.about = Segments(colours)
        self.which = ChoiceField(colours)
        self.nothing = Label(14, colours.muted, lines=8, least=12)
        self.keys = Keys(colours)
        self.item = QWidget()
        self._own, self._common = QVBoxLayout(), QVBoxLayout()
        self._both = QVBoxLayout()
        self._arrange()
        self._words = Words()
        self._form: Template | None = None
        self._places, self._side, self._category = design.Places(), range(0), ""
        self.about.chosen.connect(lambda _: self._show_half())
        self.which.choice.activated.connect(lambda _: self._take())

    @cached_property
    def place(self) -> PlaceEditor:
        """Where the item stands. Each form is made when it is first needed."""
        return self._make(PlaceEditor(self.colours), self._common)

    @cached_property
    def when(self) -> WhenEditor:
        """For whom it is printed."""
        return self._make(WhenEditor(self.colours), self._common)

    @cached_property
    def text(self) -> TextEditor:
        """What a text says."""
        return self._make(TextEditor(self.colours), self._own)

    @cached_property
    def shape(self) -> ShapeEditor:
        """How a shape looks."""
        return self._make(ShapeEditor(self.colours), self._own)

    @cached_property
    def picture(self) -> PictureEditor:
        """What a picture shows."""
        editor = self._make(PictureEditor(self.colours), self._own)
        editor.file_wanted.connect(self.file_wanted)
        return editor

    @cached_property
    def code(self) -> CodeEditor:
        """What a code must keep."""
        return self._make(CodeEditor(self.colours), self._own)

    @cached_property
    def page(self) -> PageForm:
        """The badge as a whole."""
        return self._make(PageForm(self.colours), self._both)

    def _arrange(self) -> None:
        column = QVBoxLayout(self.item)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        for part in (self.which, self.nothing, self.keys):
            column.addWidget(part)
        for forms in (self._own, self._common):
            forms.setSpacing(14)
            column.addLayout(forms)
        column.addStretch(1)
        inside = QWidget()
        inside.setLayout(self._both)
        self._both.setContentsMargins(16, 2, 14, 14)
        self._both.addWidget(self.item)
        area = Scrolling(inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 14, 1, 1)
        column.setSpacing(10)
        column.addWidget(self.about, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(area, 1)

    def show_form(self, form: Template, places: design.Places, side: range, category: str) -> None:
        """Show a template and what is chosen of it."""
        self._form, self._places, self._side, self._category = form, places, side, category
        self._offer(form, places, side)
        one = next(iter(places)) if len(places) == 1 else -1
        item = form.items[one] if one >= 0 else None
        for made in self._made():
            if isinstance(made, Editor):
                made.setVisible(False)
        for editor in self._editors(item):
            editor.show_item(form, one, category)
            editor.setVisible(True)
        self.nothing.setVisible(item is None)
        self.keys.setVisible(item is None)
        self.nothing.set_text(self._hint(len(places)))
        self._show_half()

    def show_half(self, which: str) -> None:
        """Show the item, or the badge as a whole."""
        self.about.choose(which)
        self._show_half()

    def retranslate(self, words: Words) -> None:
        """Say everything in another language."""
        self._words = words
        self.about.offer([(ITEM, words("Item")), (BADGE, words("Badge and sheet"))])
        self.which.name(words("Chosen"))
        for made in self._made():
            made.retranslate(words)
        self.keys.say(
            [
                ("Tab", words("the next item")),
                ("← → ↑ ↓", words("half a millimetre")),
                ("Shift ←", words("5 millimetres")),
                ("Ctrl ←", words("a tenth")),
                ("Ctrl Shift ←", words("narrower, wider")),
                ("Ctrl A", words("everything")),
                ("Ctrl PgUp", words("to the front")),
                ("Ctrl PgDn", words("to the back")),
                ("Ctrl + −", words("closer, further")),
            ]
        )
        self._show_half()

    def _hint(self, n: int) -> str:
        words = self._words
        if n > 1:
            return words("Several are chosen: move, align, copy or delete them together.")
        return words(
            "Choose something on the badge: click it, or press Tab there. "
            "What is dragged comes to rest at lines; with Ctrl it stands anywhere."
        )

    def _offer(self, form: Template, places: design.Places, side: range) -> None:
        words = self._words
        listed = [
            (
                "",
                words("nothing")
                if not places
                else words.plural("{n} item", "{n} items", len(places)),
            )
        ]
        listed += [(str(i), f"{i + 1} · {item_name(form.items[i], words)}") for i in side]
        if self.which.choice.texts() != [text for _, text in listed]:
            self.which.offer(listed)
        self.which.choose(str(next(iter(places))) if len(places) == 1 else "")

    def _take(self) -> None:
        key = self.which.key()
        self.chosen.emit(frozenset({int(key)}) if key else frozenset())

    def _show_half(self) -> None:
        item = self.about.key() != BADGE
        self.item.setVisible(item)
        if not item and self._form is not None:
            self.page.show_form(self._form)
        if "page" in self.__dict__:
            self.page.setVisible(not item)

    def _editors(self, item: AnyItem | None) -> list[Editor]:
        """Return the forms of an item, its own first."""
        if item is None:
            return []
        own: list[Editor] = []
        if isinstance(item, Text):
            own = [self.text]
        elif isinstance(item, Shape):
            own = [self.shape]
        elif isinstance(item, Picture):
            own = [self.picture]
        elif isinstance(item, Symbol):
            own = [self.code]
        return [*own, self.place, self.when]

    def _made(self) -> list[Editor | PageForm]:
        return [part for part in self.__dict__.values() if isinstance(part, Editor | PageForm)]

    def _tell(self, form: Template, step: str) -> None:
        self.edited.emit(form, step)

    def _make(self, form: Made, where: QVBoxLayout) -> Made:
        form.retranslate(self._words)
        form.edited.connect(self._tell)
        where.addWidget(form)
        self.made.emit(form)
        return form


class Mending(QFrame):
    """What is wrong, a line each; a click, or Enter, goes there. `wanted` carries the item."""

    wanted = Signal(int)

    def __init__(self, colours: Colours) -> None:
        super().__init__()
        self.setObjectName("card")
        self.setFixedWidth(WIDTH)
        self.colours = colours
        self.title = Label(14, colours.stop[0], bold=True, least=12)
        self.model = FaultRows()
        self.list = RowList(colours, self.model)
        self.list.setMinimumHeight(64)
        self.list.setMaximumHeight(132)
        self.list.setStyleSheet("QListView { border: none; padding: 0; }")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 8, 8)
        column.setSpacing(4)
        column.addWidget(self.title)
        column.addWidget(self.list)
        self._faults: list[Fault] = []
        self.list.clicked.connect(lambda index: self._go(index.row()))
        self.list.activated.connect(lambda index: self._go(index.row()))

    def show_faults(
        self, form: Template, faults: Sequence[Fault], unsound: int, words: Words
    ) -> None:
        """Show faults, those of the template before those of the badge that is shown."""
        self._faults = list(faults)
        rows = []
        for i, fault in enumerate(faults):
            where = item_name(form.items[fault.item], words) if fault.item >= 0 else ""
            rows.append(Row(str(i), fault_text(fault, words), where or words("The whole badge")))
        self.model.show_rows(rows)
        self.list.setAccessibleName(words("What is to be mended"))
        ink = self.colours.stop[0] if unsound else self.colours.attention[0]
        self.title.set_colour(ink)
        self.title.set_text(
            words.plural("{n} thing to mend", "{n} things to mend", unsound)
            if unsound
            else words("On this person's badge")
        )
        self.setVisible(bool(faults))

    def _go(self, row: int) -> None:
        if 0 <= row < len(self._faults):
            self.wanted.emit(self._faults[row].item)
