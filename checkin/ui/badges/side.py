"""Beside the list: the delegations with their counts, the printer, and what else is printed."""

from PySide6.QtCore import QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from checkin.domain.setup import Setup
from checkin.services.badge_list import Overview, tallies
from checkin.ui.badges.groups import EVERYBODY, Group, GroupRows, Groups
from checkin.ui.badges.legend import Legend
from checkin.ui.badges.lists import PlainList
from checkin.ui.parts.buttons import KeyButton
from checkin.ui.parts.icons import Icon
from checkin.ui.parts.labels import Label
from checkin.ui.style import Colours
from checkin.words import Words

WIDTH = 276


class Side(QWidget):
    """`chosen`: another delegation was; `printer_wanted`: another printer; `jam_wanted`: help.

    `covers_wanted` and `plates_wanted`: of the delegation that is chosen.
    """

    chosen = Signal()
    printer_wanted = Signal()
    jam_wanted = Signal()
    covers_wanted = Signal()
    plates_wanted = Signal()

    def __init__(self, colours: Colours) -> None:
        super().__init__()
        self.setFixedWidth(WIDTH)
        self.groups, self.rows, self.list = Groups(), GroupRows(colours), PlainList()
        self.legend = Legend(colours)
        self.caption = Label(12, colours.muted, bold=True)
        self.printer = Label(14, colours.text, bold=True, least=12, lines=2)
        self.choose_printer = KeyButton(colours, "", quiet=True)
        self.more, self.jam = KeyButton(colours, "", quiet=True), KeyButton(colours, "", quiet=True)
        self.menu = QMenu(self)
        self.covers, self.plates = self.menu.addAction(""), self.menu.addAction("")
        self._build(colours)
        self.list.setModel(self.groups)
        self.list.setItemDelegate(self.rows)
        self._filling = False
        self.list.selectionModel().currentChanged.connect(self._moved)
        self.jam.clicked.connect(self.jam_wanted)
        self.more.clicked.connect(self._open_menu)
        self.covers.triggered.connect(self.covers_wanted)
        self.plates.triggered.connect(self.plates_wanted)
        self.choose_printer.clicked.connect(self.printer_wanted)

    def _build(self, colours: Colours) -> None:
        legend = QFrame()
        below = QVBoxLayout(legend)
        below.setContentsMargins(20, 0, 12, 0)
        below.addWidget(self.legend)
        card = QFrame()
        card.setObjectName("card")
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Icon("printer", 16, colours.muted))
        head.addWidget(self.caption, 1)
        head.addWidget(self.choose_printer)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(18, 12, 10, 14)
        inside.setSpacing(4)
        inside.addLayout(head)
        inside.addWidget(self.printer)
        for button in (self.more, self.jam):
            inside.addWidget(button, 0, Qt.AlignmentFlag.AlignRight)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(12)
        page.addWidget(self.list, 1)
        page.addWidget(legend)
        page.addWidget(card)

    def retranslate(self, words: Words) -> None:
        """Say everything in another language."""
        self.list.setAccessibleName(words("Delegations"))
        self.legend.retranslate(words)
        self.caption.set_text(words("Printer"))
        self.choose_printer.setText(words("Choose"))
        self.more.setText(words("Also for paper"))
        self.covers.setText(words("Cover sheets of the boxes"))
        self.plates.setText(words("Name plates for the table"))
        self.jam.setText(words("Paper jam?"))
        for button in (self.choose_printer, self.more, self.jam):
            button.updateGeometry()

    def show_printer(self, name: str, words: Words) -> None:
        """Say where badges are printed; an empty name: to a PDF."""
        self.printer.set_text(name or words("None: badges come as a PDF"))

    def show_counts(self, seen: Overview, setup: Setup, words: Words) -> None:
        """Show the counts as they are now; the delegation that was chosen stays so."""
        here = self.group.code if self.group else EVERYBODY
        self._filling = True
        self.groups.show_groups(tallies(seen), setup, words)
        self.choose(here)
        self._filling = False

    def _open_menu(self) -> None:
        """Open the menu above its button: below there is no room."""
        high = self.menu.sizeHint().height()
        self.menu.popup(self.more.mapToGlobal(self.more.rect().topLeft()) - QPoint(0, high))

    def _moved(self) -> None:
        if not self._filling:
            self.chosen.emit()

    @property
    def group(self) -> Group | None:
        """The delegation that is chosen; None before anything is shown."""
        row = self.list.currentIndex().row()
        return self.groups.groups[row] if 0 <= row < len(self.groups.groups) else None

    def choose(self, code: str) -> bool:
        """Choose a delegation by its code, everybody where there is none such; tell which."""
        row = self.groups.place(code)
        if row == self.list.currentIndex().row() and row >= 0:
            return True
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.list.selectionModel().setCurrentIndex(self.groups.index(max(row, 0)), flag)
        return row >= 0
