"""What is asked of the table: a text, a delegation, a category, where people stand, the badge."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from checkin.domain.setup import Setup
from checkin.sentences import N_
from checkin.services.roll import Question
from checkin.store.roll import RANK, Wanted
from checkin.ui.parts.buttons import KeyButton
from checkin.ui.parts.choice import Choice
from checkin.ui.parts.icons import icon
from checkin.ui.style import Colours
from checkin.words import Words

PAUSE = 120
"""Milliseconds after the last letter, before people are looked for."""

DOUBLES = "doubles"

STATES = {
    "": N_("Arrived or not"),
    "expected": N_("Not yet arrived"),
    "arrived": N_("Arrived"),
    "withdrawn": N_("Withdrawn"),
    "blocked": N_("Blocked"),
    DOUBLES: N_("Possible doubles"),
}

BADGES = {
    "": N_("Any badge"),
    "none": N_("No badge printed"),
    "printed": N_("Badge printed"),
    "handed_over": N_("Badge handed over"),
    "void": N_("Badge void"),
}


class Filters(QWidget):
    """Fields side by side. `asked` says that something else is asked for."""

    asked = Signal()

    def __init__(self, colours: Colours) -> None:
        super().__init__()
        self.text = QLineEdit()
        self.text.setFixedHeight(38)
        self.text.setMinimumWidth(180)
        self.text.setClearButtonEnabled(False)
        looking = QAction(icon("search", 18, colours.muted, 2.0), "", self)
        self.text.addAction(looking, QLineEdit.ActionPosition.LeadingPosition)
        self.delegation = Choice(colours, snug=True)
        self.category = Choice(colours, snug=True)
        self.state, self.badge = Choice(colours, snug=True), Choice(colours, snug=True)
        self.clear = KeyButton(colours, "")
        self.clear.setFixedHeight(38)
        self.order, self.backwards = RANK, False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.text, 1)
        for part in (*self.choices(), self.clear):
            row.addWidget(part)
        self._pause.timeout.connect(self.asked)
        self.text.textChanged.connect(lambda _: self._pause.start())
        self.text.returnPressed.connect(self.ask_now)
        self.clear.clicked.connect(self.ask_all)
        for choice in self.choices():
            choice.activated.connect(lambda _: self.ask_now())

    def choices(self) -> tuple[Choice, ...]:
        """Return the lists to choose from."""
        return self.delegation, self.category, self.state, self.badge

    def question(self) -> Question:
        """Return what is asked for."""
        state = _key(self.state)
        return Question(
            text=self.text.text().strip(),
            wanted=Wanted(
                delegation=_key(self.delegation),
                category=_key(self.category),
                state="" if state == DOUBLES else state,
                badge=_key(self.badge),
            ),
            doubles=state == DOUBLES,
            order=self.order,
            backwards=self.backwards,
        )

    def sort_by(self, order: str) -> None:
        """Sort by something else; the same again sorts the other way round."""
        self.backwards = order == self.order and not self.backwards
        self.order = order
        self.ask_now()

    def ask_now(self) -> None:
        """Ask without waiting for another letter."""
        self._pause.stop()
        self.asked.emit()

    def ask_all(self) -> None:
        """Ask for everybody; the order stays."""
        self.text.clear()
        for choice in self.choices():
            choice.setCurrentIndex(0)
        self.ask_now()

    def take_back_names(self, shown: Question) -> None:
        """Ask no more for what needs all names, but for the order that is shown."""
        self.order, self.backwards = shown.order, shown.backwards
        if _key(self.state) == DOUBLES and not shown.doubles:
            self.state.setCurrentIndex(0)

    def show_filtered(self, filtered: bool) -> None:
        """Offer to clear the filters where there are some."""
        self.clear.setEnabled(filtered)

    def offer(self, setup: Setup, words: Words) -> None:
        """Say everything in a language, with the delegations and categories of a set-up."""
        for part, text in (
            (self.text, words("Name, ID or badge number")),
            (self.delegation, words("Delegation")),
            (self.category, words("Category")),
            (self.state, words("Arrived or not")),
            (self.badge, words("Badge")),
        ):
            part.setAccessibleName(text)
        self.text.setPlaceholderText(words("Name, ID or badge number"))
        self.clear.setText(words("Show all"))
        self.clear.updateGeometry()
        delegations = {code: words.delegation(d) for code, d in setup.delegations.items()}
        categories = {key: words.category(c) for key, c in setup.categories.items()}
        _fill(self.delegation, {"": words("All delegations"), **delegations})
        _fill(self.category, {"": words("All categories"), **categories})
        _fill(self.state, {key: words(text) for key, text in STATES.items()})
        _fill(self.badge, {key: words(text) for key, text in BADGES.items()})


def _key(choice: Choice) -> str:
    return str(choice.currentData() or "")


def _fill(choice: Choice, texts: dict[str, str]) -> None:
    """Offer texts by key; what was chosen stays chosen."""
    here = _key(choice)
    held = [choice.itemData(i) for i in range(choice.count())]
    if held == list(texts) and choice.texts() == list(texts.values()):
        return
    choice.clear()
    for key, text in texts.items():
        choice.addItem(text, key)
    choice.setCurrentIndex(max(choice.findData(here), 0))
