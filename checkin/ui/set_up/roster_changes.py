"""The third step: who would come, what would change, and which rows cannot be taken."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
)

from checkin.domain.setup import Setup
from checkin.services.rejected_rows import wrong
from checkin.services.roster_changes import Difference, Touched
from checkin.services.rosters import Imported
from checkin.ui.parts.hint import Hint
from checkin.ui.parts.labels import Label
from checkin.ui.parts.segments import Segments
from checkin.ui.set_up.roster_fields import field_name
from checkin.ui.set_up.roster_models import FLUSH, ListModel
from checkin.ui.style import Colours
from checkin.words import Words

ROW, TALL = 40, 58
"""Pixels of a row; what is wrong takes two lines."""

WIDTHS = {
    "added": (165, 180, 150, 150, 155),
    "same": (165, 180, 150, 150, 155),
    "changed": (180, 150, 190, 200),
    "rejected": (190, 70, 150),
}
"""The widths of the columns of each list; the last takes the rest."""

Made = tuple[Sequence[str], int, Callable[[int], Sequence[str]]]


class ChangesStep(QFrame):
    """Four lists: added, changed, as before, not taken; the one with most to look at first."""

    def __init__(self, colours: Colours, words: Words) -> None:
        super().__init__()
        self.setObjectName("card")
        self.words = words
        self.seen: Imported | None = None
        self.setup: Setup | None = None
        self._changed: list[tuple[Touched, Difference]] = []
        self._added: list[Touched] = []
        self.lists, self.note = Segments(colours), Label(14, colours.muted, least=12, lines=2)
        self.model, self.table = ListModel(), QTableView()
        self.nobody = Hint("list-checks", colours, size=20)
        self._pages = QStackedWidget()
        self._build()
        self.lists.chosen.connect(self._show_list)

    def _build(self) -> None:
        table = self.table
        table.setModel(self.model)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setStyleSheet(FLUSH)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(ROW)
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        table.horizontalHeader().setHighlightSections(False)
        table.horizontalHeader().setStretchLastSection(True)
        above = QHBoxLayout()
        above.setSpacing(16)
        above.addWidget(self.lists)
        above.addWidget(self.note, 1)
        self._pages.addWidget(table)
        self._pages.addWidget(self.nobody)
        page = QVBoxLayout(self)
        page.setContentsMargins(20, 16, 20, 16)
        page.setSpacing(12)
        page.addLayout(above)
        page.addWidget(self._pages, 1)

    def show_changes(
        self, seen: Imported, changed: list[tuple[Touched, Difference]], setup: Setup
    ) -> None:
        """Show what an import would do; `changed` has every field that would be another."""
        self.seen, self._changed, self.setup = seen, changed, setup
        self._added = [person for person in seen.touched if person.held is None]
        self.retranslate(self.words)
        counts = {"rejected": seen.rejected, "changed": changed, "added": self._added}
        self.lists.choose(next((key for key, rows in counts.items() if rows), "same"))
        self._show_list()

    def retranslate(self, words: Words) -> None:
        """Say everything in another language."""
        self.words = words
        seen = self.seen
        if seen is None:
            return
        self.lists.offer([
            ("added", words("Added: {n}", n=seen.added)),
            ("changed", words("Changed: {n}", n=seen.changed)),
            ("same", words("As before: {n}", n=seen.unchanged)),
            ("rejected", words("Not taken: {n}", n=len(seen.rejected))),
        ])  # fmt: skip
        self._show_list()

    def _show_list(self) -> None:
        seen = self.seen
        if seen is None:
            return
        key = self.lists.key()
        headings, count, make = self._list(key, seen)
        self.model.show(headings, count, make)
        for at, width in enumerate(WIDTHS[key]):
            self.table.setColumnWidth(at, width)
        rejected = key == "rejected"
        self.table.setWordWrap(rejected)
        self.table.verticalHeader().setDefaultSectionSize(TALL if rejected else ROW)
        self.note.set_text(self._said(key))
        self.nobody.say(self.words("Nobody"), self._said(key))
        self._pages.setCurrentIndex(0 if count else 1)

    def _list(self, key: str, seen: Imported) -> Made:
        if key == "changed":
            return self._fields()
        if key == "rejected":
            return self._rejected(seen)
        return self._people(seen.same if key == "same" else self._added)

    def _said(self, key: str) -> str:
        words = self.words
        return {
            "added": words("New to this event."),
            "changed": words("Only these fields change; what a desk corrected stays."),
            "same": words("Nothing changes for them."),
            "rejected": words("Everybody else is taken all the same."),
        }[key]

    def _people(self, people: Sequence[Touched]) -> Made:
        words = self.words
        headings = (
            words("Name"), words("Other script"), words("Delegation"), words("Category"),
            words("Position"), words("File"),
        )  # fmt: skip

        def make(row: int) -> Sequence[str]:
            who = people[row].attendee
            name = words.name(who)
            other = next((n.shown for n in who.names.values() if n.shown != name), "")
            return (name, other, self._delegation(who.delegation), self._category(who.category),
                    who.title, people[row].file)  # fmt: skip

        return headings, len(people), make

    def _fields(self) -> Made:
        words = self.words
        headings = (
            words("Name"), words("Delegation"), words("Field"), words("Now"), words("Then"),
        )  # fmt: skip

        def make(row: int) -> Sequence[str]:
            person, difference = self._changed[row]
            who = person.attendee
            return (words.name(who), self._delegation(who.delegation),
                    field_name(difference.field, words), self._value(difference, difference.before),
                    self._value(difference, difference.after))  # fmt: skip

        return headings, len(self._changed), make

    def _rejected(self, seen: Imported) -> Made:
        words = self.words
        headings = (words("File"), words("Line"), words("Column"), words("What is wrong"))

        def make(row: int) -> Sequence[str]:
            one = seen.rejected[row]
            file = " · ".join(filter(None, (one.file, one.sheet)))
            return file, str(one.line), one.column, wrong(one, words)

        return headings, len(seen.rejected), make

    def _value(self, difference: Difference, value: str) -> str:
        if difference.field == "category":
            value = self._category(value)
        elif difference.field == "delegation":
            value = self._delegation(value)
        return value or "–"

    def _delegation(self, code: str) -> str:
        known = self.setup.delegations.get(code) if self.setup else None
        return self.words.delegation(known) if known else code

    def _category(self, key: str) -> str:
        known = self.setup.categories.get(key) if self.setup else None
        return self.words.category(known) if known else key
