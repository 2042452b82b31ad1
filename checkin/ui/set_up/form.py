"""A form of the set-up: its fields scroll, its buttons stay; Enter saves all of it at once."""

from collections.abc import Mapping
from itertools import pairwise
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from checkin.ui.parts.buttons import KeyButton
from checkin.ui.parts.fields import Field
from checkin.ui.parts.labels import Label
from checkin.ui.parts.scrolling import Scrolling
from checkin.ui.set_up.edits import Edits
from checkin.ui.set_up.faults import FAULTS
from checkin.ui.set_up.layouts import stops_in
from checkin.ui.style import Colours
from checkin.words import Words

Values = Mapping[str, Any]


class Form(QFrame):
    """The fields of one thing. `wanted` asks to save it, `dropped` to forget what was typed.

    A form of its own kind adds its widgets to `column`, names its fields in
    `fields`, and says in `show_values` and `values` how a thing is shown and read.
    """

    wanted = Signal()
    dropped = Signal()
    undo_wanted = Signal()
    edited = Signal()

    def __init__(self, colours: Colours) -> None:
        super().__init__()
        self.setObjectName("card")
        self.colours = colours
        self.fields: dict[str, Field] = {}
        self._loaded: Values | None = None
        self._filling = False
        self._edits = Edits(self)
        self._edits.edited.connect(self.show_state)
        self.title = Label(20, colours.text, bold=True, least=15, lines=2)
        self._inside = inside = QWidget()
        self.column = QVBoxLayout(inside)
        self.column.setContentsMargins(24, 4, 24, 16)
        self.column.setSpacing(16)
        self.area = Scrolling(inside)
        self.save = KeyButton(colours, "Enter", primary=True)
        self.drop = KeyButton(colours, "Esc")
        self.undo = KeyButton(colours, "Ctrl Z", quiet=True)
        self.extra = QHBoxLayout()
        self.extra.setSpacing(10)
        page = QVBoxLayout(self)
        page.setContentsMargins(1, 18, 1, 16)
        page.setSpacing(12)
        head = QHBoxLayout()
        head.setContentsMargins(23, 0, 23, 0)
        head.addWidget(self.title, 1)
        head.addLayout(self.extra)
        page.addLayout(head)
        page.addWidget(self.area, 1)
        page.addLayout(self._foot())
        self.save.clicked.connect(self.wanted)
        self.drop.clicked.connect(self.dropped)
        self.undo.clicked.connect(self.undo_wanted)
        self.undo.hide()

    def _foot(self) -> QBoxLayout:
        foot = QHBoxLayout()
        foot.setContentsMargins(23, 0, 23, 0)
        foot.setSpacing(10)
        foot.addWidget(self.save)
        foot.addWidget(self.drop)
        foot.addStretch(1)
        foot.addWidget(self.undo)
        return foot

    def show_values(self, values: Values) -> None:
        """Show a thing in the fields."""
        raise NotImplementedError

    def values(self) -> dict[str, Any]:
        """Return what the fields say now, in the form in which it is recorded."""
        raise NotImplementedError

    def load(self, values: Values, draft: Values | None = None) -> None:
        """Show a thing as it is recorded; `draft` is what was typed over it before."""
        self._filling = True
        self.show_values(values)
        self._loaded = self.values()
        if draft:
            self.show_values({**values, **draft})
        self._filling = False
        self.complain({}, Words())
        self.watch()
        self.show_state()
        self._settle()

    def _settle(self) -> None:
        """Arrange everything at once, from the inside out: else it is squeezed at first."""
        inside = self._inside
        for widget in (*reversed(inside.findChildren(QWidget)), inside):
            if (layout := widget.layout()) is not None:
                layout.activate()
        QApplication.sendEvent(inside, QEvent(QEvent.Type.LayoutRequest))

    def changes(self) -> dict[str, Any]:
        """Return the fields that were changed since the thing was loaded."""
        loaded = self._loaded
        if loaded is None:
            return {}
        return {k: value for k, value in self.values().items() if value != loaded.get(k)}

    def show_state(self) -> None:
        """Offer what can be done now: there is something to forget, or there is not."""
        if not self._filling:
            self.watch()
            self.drop.setVisible(bool(self.changes()))
            self.edited.emit()

    def complain(self, faults: Mapping[str, str], words: Words) -> bool:
        """Show each fault (a code by field) beside its field; tell whether there are any."""
        for name, field in self.fields.items():
            code = faults.get(name, "")
            field.complain(words(FAULTS[code]) if code else "")
        first = next((self.fields[name] for name in self.fields if name in faults), None)
        if first is not None:
            self.area.ensureWidgetVisible(first)
            first.setFocus()
        return bool(faults)

    def show_name(self, name: str) -> None:
        """Say what the form is about."""
        self.title.set_text(name)

    def step_back(self) -> bool:
        """Leave what a field has open, and tell whether there was anything."""
        return False

    def say_buttons(self, words: Words) -> None:
        """Say what the buttons do."""
        self.save.setText(words("Save"))
        self.drop.setText(words("Discard"))
        self.undo.setText(words("Undo"))
        for button in (self.save, self.drop, self.undo):
            button.updateGeometry()

    def watch(self) -> None:
        """Follow every field, those that came meanwhile too."""
        if self._edits.follow(self):
            self._order_tabs()

    @property
    def first_stop(self) -> QWidget:
        """The field where Tab arrives first."""
        return next(stops_in(self._inside), self.save)

    def begin(self) -> None:
        """Give the keyboard to the first field."""
        next(iter(self.fields.values())).setFocus()

    def _order_tabs(self) -> None:
        """Tab goes through the fields as they are seen, then to what is done with them."""
        extra = [item.widget() for i in range(self.extra.count()) if (item := self.extra.itemAt(i))]
        stops = [*stops_in(self._inside), self.save, self.drop, self.undo, *extra]
        for one, other in pairwise(stop for stop in stops if stop is not None):
            QWidget.setTabOrder(one, other)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter saves, wherever the keyboard is in the form."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.wanted.emit()
        else:
            super().keyPressEvent(event)
