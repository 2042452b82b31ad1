"""One list of badges with a line above it that says what to do."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from checkin.ui.badges.holder_rows import HolderRows
from checkin.ui.badges.lines import Lines, Shown
from checkin.ui.badges.lists import LongList
from checkin.ui.parts.hint import Hint
from checkin.ui.style import Colours


class ListCard(QWidget):
    """The list, or why there is nothing in it."""

    def __init__(self, colours: Colours) -> None:
        super().__init__()
        self.model, self.rows, self.view = Lines(), HolderRows(colours), LongList(HolderRows.HEIGHT)
        self.view.setModel(self.model)
        self.view.setItemDelegate(self.rows)
        self.hint, self.pages = Hint("id-card", colours, size=20), QStackedWidget()
        framed = QFrame()
        framed.setObjectName("card")
        QVBoxLayout(framed).addWidget(self.hint)
        self.pages.addWidget(self.view)
        self.pages.addWidget(framed)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(10)
        page.addWidget(self.pages, 1)

    def show_lines(self, lines: Sequence[Shown]) -> None:
        """Show other lines; the list stays where it was."""
        at = self.view.verticalScrollBar().value()
        chosen = {line.serial for line in self.chosen()}
        reset = [line.serial for line in lines] != [line.serial for line in self.model.lines]
        self.model.show_lines(lines)
        self.pages.setCurrentIndex(0 if lines else 1)
        if reset and lines:
            places = [i for i, line in enumerate(lines) if line.serial in chosen]
            self.view.setCurrentIndex(self.model.index(places[0] if places else 0))
            self.view.verticalScrollBar().setValue(at)

    def chosen(self) -> list[Shown]:
        """Return the lines that are chosen, in their order."""
        rows = self.view.chosen_rows()
        return [self.model.lines[row] for row in rows if row < len(self.model.lines)]
