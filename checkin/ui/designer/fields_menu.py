"""For whom an item is shown: a button whose list of fields is ticked."""

from collections.abc import Collection

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from checkin.badges.template import PHOTO
from checkin.ui.designer.said import PLACEHOLDERS, names
from checkin.ui.parts.buttons import KeyButton
from checkin.ui.parts.fields import HEIGHT, Field
from checkin.ui.style import Colours
from checkin.words import Words


class FieldsMenu(Field):
    """`ticked` carries the fields that are chosen."""

    ticked = Signal(tuple)

    def __init__(self, colours: Colours) -> None:
        self.button = KeyButton(colours, "")
        self.button.setFixedHeight(HEIGHT)
        super().__init__(colours, self.button)
        self.menu = QMenu(self)
        self.ticks: dict[str, QAction] = {}
        for field in (*(f for group in PLACEHOLDERS.values() for f in group), PHOTO):
            tick = self.menu.addAction("")
            tick.setCheckable(True)
            tick.triggered.connect(self._choose)
            self.ticks[field] = tick
        self._none = ""
        self.button.clicked.connect(
            lambda: self.menu.popup(self.button.mapToGlobal(QPoint(0, self.button.height())))
        )

    def show_fields(self, fields: Collection[str]) -> None:
        """Show which fields are chosen."""
        for field, tick in self.ticks.items():
            tick.setChecked(field in fields)
        said = ", ".join(tick.text() for tick in self.ticks.values() if tick.isChecked())
        self.button.setText(said or self._none)
        self.button.setToolTip(said)

    def say(self, caption: str, none: str, words: Words) -> None:
        """Say everything in another language; `none` is said where no field is chosen."""
        self._none = none
        self.name(caption)
        said = {**names(words), PHOTO: words("Photo")}
        for field, tick in self.ticks.items():
            tick.setText(said[field])
        self.show_fields([field for field, tick in self.ticks.items() if tick.isChecked()])

    def _choose(self) -> None:
        fields = tuple(field for field, tick in self.ticks.items() if tick.isChecked())
        self.show_fields(fields)
        self.ticked.emit(fields)
