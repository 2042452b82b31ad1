"""The languages: of this program, of a guest's line and badge, and the countries' names in each."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from checkin.ui.parts.buttons import KeyButton
from checkin.ui.parts.labels import Label
from checkin.ui.parts.scrolling import Scrolling
from checkin.ui.parts.segments import Segments
from checkin.ui.set_up.cards import Card
from checkin.ui.set_up.names_table import NamesTable
from checkin.ui.set_up.section_page import SectionPage
from checkin.ui.style import Colours
from checkin.ui.workplace import Workplace
from checkin.words import GUEST_LANGUAGES, LANGUAGES, guest_words


class LanguagesPage(SectionPage):
    """What is shown here follows from the delegations; the program's own language is chosen."""

    def __init__(self, work: Workplace, colours: Colours) -> None:
        super().__init__(work, colours)
        self.speak = Segments(colours)
        self.speak.offer([*LANGUAGES.items()])
        self.spoken = Label(14, colours.muted, lines=3)
        self.said_of_guests = Label(14, colours.muted, lines=3)
        self.said_of_names = Label(14, colours.muted, lines=3)
        self.guests = NamesTable(colours, (3, 2, 5))
        self.names = NamesTable(colours, (1, 4, 4, 4, 4))
        self.form = Segments(colours)
        self.edit = KeyButton(colours, "")
        self.cards = [
            Card(colours, self.spoken), Card(colours, self.said_of_guests, self.guests),
            Card(colours, self.said_of_names),
        ]  # fmt: skip
        self._arrange()
        self.speak.chosen.connect(work.language_wanted)
        self.form.chosen.connect(lambda _: self._show_names())
        self.edit.clicked.connect(lambda: work.page_wanted.emit("set-up", "delegations"))
        self.retranslate()

    def _arrange(self) -> None:
        left = Qt.AlignmentFlag.AlignLeft
        self.cards[0].column.addWidget(self.speak, 0, left)
        row = QHBoxLayout()
        row.addWidget(self.form)
        row.addStretch(1)
        row.addWidget(self.edit)
        self.cards[2].column.addLayout(row)
        self.cards[2].column.addWidget(self.names)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(20)
        for card in self.cards:
            column.addWidget(card)
        column.addStretch(1)
        area = Scrolling(inside)
        self.content.addWidget(area, 1)

    def arrive(self, at: str = "") -> None:
        """Take the keyboard: the choice of a language has it."""
        self.speak.setFocus()

    def refresh(self) -> None:
        """Show the delegations' names as they are now."""
        if self.is_new():
            self._show_guests()
            self._show_names()

    def retranslate(self) -> None:
        """Say everything in another language."""
        words = self.words
        self.heading.say(
            words("Languages"), words("Of this window, of the badges, and of the guests.")
        )
        self.speak.choose(words.language)
        titles = (words("This program"), words("Guests"), words("Names of the delegations"))
        for card, title in zip(self.cards, titles, strict=True):
            card.title.set_text(title)
        self.spoken.set_text(
            words("Window, reports and new lists speak this language, from now on.")
        )
        self.said_of_guests.set_text(
            words(
                "A guest is shown one line to read, in a language that follows from the country "
                "of the delegation. On the badge the name stands in the script that the person "
                "chose, another one below it."
            )
        )
        self.said_of_names.set_text(
            words("Badges, boards and reports name a delegation so. Change it in its own form.")
        )
        self.form.offer([("short", words("Short names")), ("name", words("Official names"))])
        self.edit.setText(words("Change names…"))
        self.look_anew()

    def _show_guests(self) -> None:
        words = self.words
        rows = []
        for d in self.work.setup.delegations.values():
            language = GUEST_LANGUAGES.get(d.country, "en")
            line = guest_words(d.country)("Please wait a moment")
            rows.append([words.delegation(d), LANGUAGES[language], line])
        self.guests.show_table([words("Delegation"), words("Language"), words("Such as")], rows)

    def _show_names(self) -> None:
        short = self.form.key() == "short"
        rows = []
        for code, d in self.work.setup.delegations.items():
            text = (d.short if short else d.name) or d.name or d.short
            rows.append([code, *(text.get(language, "") for language in LANGUAGES)])
        self.names.show_table(["", *LANGUAGES.values()], rows)
