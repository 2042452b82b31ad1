"""People chosen by a search: each is a button that takes them off again."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from checkin.ui.parts.buttons import KeyButton
from checkin.ui.parts.fields import HEIGHT, Field
from checkin.ui.set_up.layouts import empty
from checkin.ui.set_up.rows import Row, RowDelegate, RowList, Rows
from checkin.ui.style import Colours
from checkin.words import Words

Find = Callable[[str], Sequence[Row]]
"""Returns the people whom a text may mean; a row's id is what is recorded."""

Named = Callable[[Sequence[str]], Mapping[str, str]]
"""Returns names by id or reference."""

SHOWN = 4
HALF = 270
"""Pixels of a name that leave room for another one beside it."""


class PeopleField(Field):
    """At most `most` people (0: any number). `changed` says that one came or went."""

    changed = Signal()

    def __init__(self, colours: Colours, find: Find, named: Named, most: int = 0) -> None:
        self._find, self._named, self.most = find, named, most
        self._keys: list[str] = []
        self._words = Words()
        self._colours = colours
        self.search = QLineEdit()
        self.search.setFixedHeight(HEIGHT)
        self.model = Rows()
        self.list = RowList(colours, self.model)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.hide()
        self.chosen = QGridLayout()
        self.chosen.setSpacing(4)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(self.chosen)
        column.addWidget(self.search)
        column.addWidget(self.list)
        super().__init__(colours, whole)
        self.setFocusProxy(self.search)
        self.search.textEdited.connect(self._look)
        self.list.clicked.connect(lambda index: self._take(index.row()))
        self.search.installEventFilter(self)

    def keys(self) -> list[str]:
        """Return those who are chosen, in the order in which they were."""
        return list(self._keys)

    def set_keys(self, keys: Sequence[str]) -> None:
        """Choose other people."""
        self._keys = list(keys)
        self._close()
        self._show()

    def retranslate(self, words: Words) -> None:
        """Say everything in another language."""
        self._words = words
        said = words("Search for a person to add")
        self.search.setPlaceholderText(said)
        self.search.setAccessibleName(said)
        self._show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows go through those who were found, Enter takes one, Escape closes the list."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self.is_open:
            key = event.key()
            if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                self._step(1 if key == Qt.Key.Key_Down else -1)
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take(max(self.list.currentIndex().row(), 0))
                return True
        if event.type() == QEvent.Type.FocusOut and not self.list.underMouse():
            self._close()
        return super().eventFilter(watched, event)

    @property
    def is_open(self) -> bool:
        """Tell whether people are offered."""
        return not self.list.isHidden()

    def step_back(self) -> bool:
        """Close the list of those who were found, where it is open."""
        was = self.is_open or bool(self.search.text())
        self._close()
        return was

    def _look(self, text: str) -> None:
        found = (
            [row for row in self._find(text) if row.id not in self._keys] if text.strip() else []
        )
        self.model.show_rows(found[:SHOWN])
        self.list.setVisible(bool(found))
        self.list.setFixedHeight(RowDelegate.HEIGHT * len(found[:SHOWN]) + 20)
        if found:
            self.list.setCurrentIndex(self.model.index(0))

    def _step(self, by: int) -> None:
        place = self.list.currentIndex().row() + by
        if 0 <= place < len(self.model.rows):
            self.list.setCurrentIndex(self.model.index(place))

    def _take(self, place: int) -> None:
        if 0 <= place < len(self.model.rows):
            self._keys.append(self.model.rows[place].id)
            self._close()
            self._show()
            self.search.setFocus()
            self.changed.emit()

    def _drop(self, key: str) -> None:
        self._keys.remove(key)
        self._show()
        self.search.setFocus()
        self.changed.emit()

    def _close(self) -> None:
        self.search.clear()
        self.list.hide()

    def _show(self) -> None:
        empty(self.chosen)
        names = self._named(self._keys)
        buttons = [self._button(key, names.get(key, key)) for key in self._keys]
        widest = max((button.sizeHint().width() for button in buttons), default=0)
        columns = 2 if widest <= HALF else 1
        for i, button in enumerate(buttons):
            self.chosen.addWidget(button, i // columns, i % columns, Qt.AlignmentFlag.AlignLeft)
        full = bool(self.most) and len(self._keys) >= self.most
        self.search.setVisible(not full)

    def _button(self, key: str, shown: str) -> KeyButton:
        button = KeyButton(self._colours, "×", quiet=True)
        button.setText(shown)
        name = self._words("Take off: {name}", name=shown)
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.clicked.connect(lambda _: self._drop(key))
        return button
