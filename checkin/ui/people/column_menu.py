"""Which columns the table shows: a button whose list is ticked."""

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from checkin.ui.parts.buttons import KeyButton
from checkin.ui.people.columns import COLUMNS
from checkin.ui.style import Colours
from checkin.words import Words


class ColumnMenu(KeyButton):
    """`chosen` carries the keys of the columns, in the table's order."""

    chosen = Signal(list)

    def __init__(self, colours: Colours) -> None:
        super().__init__(colours, "")
        self.setFixedHeight(38)
        self.list = QMenu(self)
        self.ticks: dict[str, QAction] = {}
        for key in COLUMNS:
            tick = self.list.addAction("")
            tick.setCheckable(True)
            tick.setEnabled(key != "name")
            tick.triggered.connect(self._choose)
            self.ticks[key] = tick
        self.clicked.connect(lambda: self.open_at(self.mapToGlobal(QPoint(0, self.height() + 4))))

    def retranslate(self, words: Words) -> None:
        """Say everything in another language."""
        self.setText(words("Columns"))
        self.updateGeometry()
        for key, tick in self.ticks.items():
            tick.setText(words(COLUMNS[key].heading))

    def show_columns(self, keys: list[str]) -> None:
        """Tick those that are shown."""
        for key, tick in self.ticks.items():
            tick.setChecked(key in keys)

    def open_at(self, place: QPoint) -> None:
        """Open the list; it does not stop the window."""
        self.list.popup(place)

    def _choose(self) -> None:
        self.chosen.emit([key for key, tick in self.ticks.items() if tick.isChecked()])
