"""The second step: which column of each sheet holds what, over its first rows."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from checkin.sentences import N_
from checkin.ui.parts.choice import Choice
from checkin.ui.parts.fields import ChoiceField, Tick
from checkin.ui.parts.labels import Label
from checkin.ui.set_up.roster_choices import SheetChoice
from checkin.ui.set_up.roster_fields import field_choices
from checkin.ui.set_up.roster_models import FLUSH, PreviewModel
from checkin.ui.style import Colours
from checkin.words import Words

ROW, CHOICES = 36, 56
WIDTH = 224
NOWHERE = N_("Nothing says where these people come from: choose their delegation.")


class ColumnsStep(QFrame):
    """One sheet at a time: its rows, and above each column what it is taken for.

    `changed` says that something is read in another way now.
    """

    changed = Signal()

    def __init__(self, colours: Colours, words: Words) -> None:
        super().__init__()
        self.setObjectName("card")
        self.colours, self.words = colours, words
        self.choices: list[SheetChoice] = []
        self.delegations: Sequence[tuple[str, str]] = ()
        self.columns: list[Choice] = []
        self.sheet, self.delegation = ChoiceField(colours), ChoiceField(colours)
        self.taken = Tick()
        self.note = Label(14, colours.muted, least=12, lines=2)
        self.model, self.table = PreviewModel(), QTableView()
        self._build()
        self.sheet.choice.activated.connect(self._show_sheet)
        self.delegation.choice.activated.connect(self._choose_delegation)
        self.taken.toggled.connect(self._take)

    def _build(self) -> None:
        table = self.table
        table.setModel(self.model)
        table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setStyleSheet(FLUSH)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(ROW)
        table.horizontalHeader().setDefaultSectionSize(WIDTH)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        table.horizontalHeader().setHighlightSections(False)
        above = QHBoxLayout()
        above.setSpacing(16)
        above.addWidget(self.sheet, 3)
        above.addWidget(self.delegation, 3)
        above.addWidget(self.taken, 0, Qt.AlignmentFlag.AlignBottom)
        above.addStretch(1)
        page = QVBoxLayout(self)
        page.setContentsMargins(20, 16, 20, 16)
        page.setSpacing(12)
        page.addLayout(above)
        page.addWidget(self.note)
        page.addWidget(table, 1)

    def show_choices(
        self, choices: list[SheetChoice], delegations: Sequence[tuple[str, str]]
    ) -> None:
        """Show the sheets of the files; `delegations` are those that may be chosen: (code, name).

        The first sheet that needs a person's eye comes first.
        """
        self.choices, self.delegations = choices, delegations
        self.retranslate(self.words)
        unsure = (i for i, one in enumerate(choices) if one.taken and not _sure(one))
        self.sheet.choice.setCurrentIndex(next(unsure, 0))
        self._show_sheet()

    @property
    def here(self) -> SheetChoice | None:
        """The sheet that is seen."""
        at = self.sheet.choice.currentIndex()
        return self.choices[at] if 0 <= at < len(self.choices) else None

    def retranslate(self, words: Words) -> None:
        """Say everything in another language."""
        self.words = words
        self.sheet.name(words("File"))
        self.delegation.name(words("Delegation of all rows"))
        self.taken.setText(words("Take people from this sheet"))
        names = [" · ".join(filter(None, (c.path.name, c.sheet.name))) for c in self.choices]
        self.sheet.offer([(str(at), name) for at, name in enumerate(names)])
        self._show_sheet()

    def fault(self) -> str:
        """Return what is still to be chosen before anything can be read, in a sentence."""
        if not any(one.taken for one in self.choices):
            return self.words("Tick at least one sheet to take people from.")
        nameless = next((one for one in self.choices if one.taken and not one.has_names), None)
        if nameless is not None:
            words = self.words
            return words("Say which column of {file} holds the names.", file=nameless.path.name)
        return "" if all(map(_placed, self._taken())) else self.words(NOWHERE)

    def show_missing(self) -> None:
        """Show the first sheet of which something is still to be said, and give it the keyboard."""
        missing = next((one for one in self._taken() if not _sure(one) and one.sheet.rows), None)
        if missing is None:
            return
        self.sheet.choice.setCurrentIndex(self.choices.index(missing))
        self._show_sheet()
        (self.delegation.choice if missing.has_names else self.columns[0]).setFocus()

    def _taken(self) -> list[SheetChoice]:
        return [one for one in self.choices if one.taken]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Bring a column into sight when the keyboard comes to it."""
        if event.type() == QEvent.Type.FocusIn and watched in self.columns:
            at = self.columns.index(watched)
            self.table.scrollTo(self.model.index(0, at))
        return super().eventFilter(watched, event)

    def _show_sheet(self) -> None:
        here = self.here
        if here is None:
            self.columns = []
            self.model.show((), ())
            return
        several = sum(one.path == here.path for one in self.choices) > 1
        self.taken.setVisible(several)
        self.taken.blockSignals(True)
        self.taken.setChecked(here.taken)
        self.taken.blockSignals(False)
        self._lay_out(here)
        self._show_choices(here)

    def _lay_out(self, here: SheetChoice) -> None:
        """Put a choice above each column; the model's reset has taken the last ones away."""
        self.model.show(here.sheet.headings, here.sheet.rows)
        self.table.setRowHeight(0, CHOICES)
        offered = field_choices(self.words)
        self.columns = []
        for at, heading in enumerate(here.sheet.headings):
            choice = Choice(self.colours, snug=True)
            for field, name in offered:
                choice.addItem(name, field)
            choice.setAccessibleName(self.words("What “{column}” holds", column=heading))
            choice.activated.connect(lambda _, at=at: self._give(at))
            choice.installEventFilter(self)
            self.table.setIndexWidget(self.model.index(0, at), _with_room_around(choice))
            self.columns.append(choice)

    def _show_choices(self, here: SheetChoice) -> None:
        for at, choice in enumerate(self.columns):
            choice.setCurrentIndex(max(choice.findData(here.fields.get(at, "")), 0))
            choice.setEnabled(here.taken)
        self.delegation.offer([("", self.words("As each row says")), *self.delegations])
        self.delegation.choose("" if here.has_delegations else here.delegation)
        if not here.has_delegations:
            self.delegation.choice.setItemText(0, self.words("Not said"))
        self.delegation.setEnabled(here.taken and not here.has_delegations)
        self.note.set_text(self._said(here))
        self.note.set_colour(self.colours.attention[0] if _unsure(here) else self.colours.muted)
        self.changed.emit()

    def _said(self, here: SheetChoice) -> str:
        words = self.words
        if not here.taken:
            return words("Nothing is taken from this sheet.")
        if not here.sheet.rows:
            return words("There are headings here, but no people below them.")
        if not here.has_names:
            return words("Choose above the columns which of them holds the names.")
        if not here.has_delegations and not here.delegation:
            return words(NOWHERE)
        return words("These are the first rows. Change above a column what it holds, if need be.")

    def _give(self, column: int) -> None:
        if self.here is not None:
            self.here.give(column, str(self.columns[column].currentData() or ""))
            self._show_choices(self.here)

    def _take(self, taken: bool) -> None:
        if self.here is not None:
            self.here.taken = taken
            self._show_choices(self.here)

    def _choose_delegation(self) -> None:
        if self.here is not None:
            self.here.delegation = self.delegation.key()
            self._show_choices(self.here)


def _with_room_around(choice: Choice) -> QWidget:
    place = QWidget()
    row = QHBoxLayout(place)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(choice, 1)
    return place


def _placed(choice: SheetChoice) -> bool:
    return choice.has_delegations or bool(choice.delegation) or not choice.sheet.rows


def _sure(choice: SheetChoice) -> bool:
    return choice.has_names and _placed(choice) and bool(choice.sheet.rows)


def _unsure(choice: SheetChoice) -> bool:
    return choice.taken and not _sure(choice)
