"""The people in the middle: filters above, where each badge stands, what is to be looked at."""

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from checkin.domain.setup import Setup
from checkin.services.badge_list import Fault, State
from checkin.store.badge_list import BadgeRow
from checkin.ui.badges.holder_rows import HolderRows
from checkin.ui.badges.holders import Holders
from checkin.ui.badges.lists import LongList
from checkin.ui.badges.scope import Scope
from checkin.ui.parts.choice import Choice
from checkin.ui.parts.hint import Hint
from checkin.ui.parts.icons import icon
from checkin.ui.parts.segments import Segments
from checkin.ui.style import Colours
from checkin.ui.workplace import Workplace
from checkin.words import Words

ALL, CHECK = "all", "check"


class PeopleList(QWidget):
    """Filters and list.

    `narrowed` says that a filter was changed, `searched` carries what was typed,
    `moved` says that somebody else is chosen.
    """

    narrowed = Signal()
    searched = Signal(str)
    moved = Signal()

    def __init__(self, work: Workplace, colours: Colours) -> None:
        super().__init__()
        self.search, self.category = QLineEdit(), Choice(colours, snug=True)
        looking = QAction(icon("search", 18, colours.muted, 2.0), "", self)
        self.search.addAction(looking, QLineEdit.ActionPosition.LeadingPosition)
        self.standing = Segments(colours)
        self.model, self.rows, self.view = (
            Holders(work),
            HolderRows(colours),
            LongList(HolderRows.HEIGHT),
        )
        self.hint = Hint("id-card", colours, size=20)
        self.pages, self._filling = QStackedWidget(), False
        self._build()
        self.view.setModel(self.model)
        self.view.setItemDelegate(self.rows)
        self.search.textChanged.connect(self.searched)
        self.category.activated.connect(self.narrowed)
        self.standing.chosen.connect(self.narrowed)
        self.view.selectionModel().selectionChanged.connect(self._moved)

    def _build(self) -> None:
        self.search.setFixedHeight(38)
        self.search.setClearButtonEnabled(True)
        self.pages.addWidget(self.view)
        self.pages.addWidget(self._framed(self.hint))
        above = QHBoxLayout()
        above.setSpacing(10)
        above.addWidget(self.search, 3)
        above.addWidget(self.category, 2)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(12)
        page.addLayout(above)
        page.addWidget(self.standing)
        page.addWidget(self.pages, 1)

    def _framed(self, hint: Hint) -> QFrame:
        frame = QFrame()
        frame.setObjectName("card")
        QVBoxLayout(frame).addWidget(hint)
        return frame

    def retranslate(self, setup: Setup, words: Words) -> None:
        """Say everything in another language; what was typed and chosen stays."""
        said = words("Name or badge number")
        self.search.setPlaceholderText(said)
        self.search.setAccessibleName(said)
        self.view.setAccessibleName(words("People and their badges"))
        self.category.setAccessibleName(words("Category"))
        self._offer_categories(setup, words)
        self.model.say_anew()

    def _offer_categories(self, setup: Setup, words: Words) -> None:
        here = self.category.currentData()
        self.category.clear()
        self.category.addItem(words("All categories"), "")
        for key, category in setup.categories.items():
            self.category.addItem(words.category(category), key)
        self.category.setCurrentIndex(max(self.category.findData(here), 0))

    def offer_standings(self, to_check: int, words: Words) -> None:
        """Offer where a badge may stand, with how many are to be looked at."""
        self.standing.offer(
            [
                (ALL, words("All")),
                (State.NOT_PRINTED.value, words("Not printed")),
                (State.WAITING.value, words("Lie ready")),
                (State.HANDED_OVER.value, words("Handed over")),
                (CHECK, words("To check: {n}", n=to_check)),
            ]
        )

    def wanted(self, scope: Scope, faults: Mapping[str, Fault]) -> Sequence[BadgeRow]:
        """Return those of the people whose badges stand where the filter says."""
        key = self.standing.key()
        if key in (ALL, ""):
            return scope.rows
        if key != CHECK:
            return scope.standing(State(key))
        if not faults and not scope.how_many(State.WITHDRAWN):
            return []
        return [row for row in scope.rows if row[4] or row[0] in faults]

    def show_rows(
        self,
        rows: Sequence[BadgeRow],
        faults: Mapping[str, Fault],
        touched: Collection[str] | None = None,
    ) -> None:
        """Show people as they are now; who was chosen stays so, and the list where it was.

        Of those who stand there already only the ones `touched` are read anew; None: all.
        """
        chosen, here = {row.id for row in self.chosen()}, self.current()
        at = self.view.verticalScrollBar().value()
        self._filling = True
        if self.model.show_rows(rows, faults, touched):
            self._choose_again(chosen, here.id if here else "")
            self.view.verticalScrollBar().setValue(at)
        self._filling = False
        self.pages.setCurrentIndex(0 if rows else 1)

    def _choose_again(self, chosen: set[str], here: str) -> None:
        """Choose the people who were chosen before the rows were made anew."""
        selection, flags = self.view.selectionModel(), QItemSelectionModel.SelectionFlag
        again = QItemSelection()
        for first, last in _spans([i for i, row in enumerate(self.model.rows) if row[0] in chosen]):
            again.select(self.model.index(first), self.model.index(last))
        if (place := self.model.place(here)) >= 0:
            selection.setCurrentIndex(self.model.index(place), flags.NoUpdate)
        selection.select(again, flags.ClearAndSelect)

    def _moved(self) -> None:
        if not self._filling:
            self.moved.emit()

    def say_why_empty(self, words: Words) -> None:
        """Say why nobody is in the list, for when nobody is."""
        key = self.standing.key()
        if self.search.text().strip():
            self.hint.say(words("Nobody found"), words("Try another spelling, or fewer letters."))
        elif key == State.NOT_PRINTED.value:
            self.hint.say(words("Everything here is printed."))
        elif key == CHECK:
            self.hint.say(
                words("Nothing to check"),
                words("Every badge shows what is known of its holder now."),
            )
        else:
            self.hint.say(words("Nobody here"), words("Choose another delegation or category."))

    def select(self, id: str) -> bool:
        """Choose a person, and tell whether they are in the list."""
        place = self.model.place(id)
        if place >= 0:
            self.view.setCurrentIndex(self.model.index(place))
            self.view.scrollTo(self.model.index(place))
        return place >= 0

    def choose_first(self) -> None:
        """Choose the first person, where nobody is chosen: their badge is seen."""
        if self.model.rows and not self.view.selectionModel().hasSelection():
            self.view.setCurrentIndex(self.model.index(0))

    def chosen(self) -> list[BadgeRow]:
        """Return the people who are chosen, in the order of the list."""
        return [self.model.rows[place] for place in self.view.chosen_rows()]

    def how_many(self) -> int:
        """Return how many people are chosen."""
        return self.view.how_many()

    def current(self) -> BadgeRow | None:
        """Return the person whose badge is to be seen: of several chosen the last one touched."""
        here = self.here()
        return self.model.rows[here.row()] if here.isValid() else None

    def here(self) -> QModelIndex:
        """Return the row of that person; an invalid one where nobody is chosen."""
        selection = self.view.selectionModel()
        here = self.view.currentIndex()
        if here.isValid() and selection.isSelected(here):
            return here
        first = min(self.view.chosen_rows(), default=-1)
        return self.model.index(first) if first >= 0 else QModelIndex()


def _spans(rows: Sequence[int]) -> list[tuple[int, int]]:
    """Return rows as spans of neighbours, so that everybody is one span."""
    spans: list[tuple[int, int]] = []
    for row in rows:
        if spans and spans[-1][1] == row - 1:
            spans[-1] = spans[-1][0], row
        else:
            spans.append((row, row))
    return spans
