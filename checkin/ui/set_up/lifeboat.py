"""Paper for emergencies: two buttons, for before the power is gone and for when it is."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from checkin.services.attendance import Count, counts
from checkin.services.lifeboat import write_inside, write_rosters
from checkin.store.attendance import expected
from checkin.ui.page import Page
from checkin.ui.paper import make_paper
from checkin.ui.parts.buttons import KeyButton
from checkin.ui.parts.heading import Heading
from checkin.ui.parts.icons import Icon
from checkin.ui.parts.labels import Label
from checkin.ui.style import Colours
from checkin.ui.workplace import Workplace


class LifeboatPage(Page):
    """Lists to tick by hand, and who is inside now."""

    def __init__(self, work: Workplace, colours: Colours) -> None:
        super().__init__(work, colours)
        self.heading = Heading(colours)
        self.rosters = PaperCard("clipboard-list", colours)
        self.inside = PaperCard("users", colours)
        row = QHBoxLayout()
        row.setSpacing(20)
        row.addWidget(self.rosters, 1)
        row.addWidget(self.inside, 1)
        page = QVBoxLayout(self)
        page.setContentsMargins(22, 20, 22, 20)
        page.setSpacing(16)
        page.addWidget(self.heading)
        page.addLayout(row)
        page.addStretch(1)
        self.rosters.button.clicked.connect(self.make_rosters)
        self.inside.button.clicked.connect(self.make_inside)
        self.retranslate()

    def arrive(self, at: str = "") -> None:
        """Take the keyboard at the first button."""
        self.rosters.button.setFocus()

    def refresh(self) -> None:
        """Show how many people the lists would hold now."""
        words, file = self.words, self.work.file
        seen: tuple[list[Count], int] | None = self.work.read(
            lambda: (counts(file), sum(expected(file).values())), None
        )
        if seen is None:
            return
        held, people = seen
        inside = sum(count.inside for count in held)
        came = next((count.attended for count in held if count.session is None), 0)
        self.rosters.count.set_text(words.plural("{n} person", "{n} people", people))
        self.inside.count.set_text(
            words("{inside} in a room now, {came} registered", inside=inside, came=came)
        )

    def make_rosters(self) -> None:
        """Make the lists to tick by hand, and show them."""
        words = self.words
        make_paper(self.work, words("Making the lists"), "rosters", ".pdf",
                   lambda event, out, report: write_rosters(event, out, words, report))  # fmt: skip

    def make_inside(self) -> None:
        """Make the list of who is inside now, and show it."""
        words = self.words
        make_paper(self.work, words("Making the lists"), "inside", ".pdf",
                   lambda event, out, report: write_inside(event, out, words, report))  # fmt: skip

    def retranslate(self) -> None:
        """Say everything in another language."""
        words = self.words
        self.heading.say(
            words("Paper for emergencies"), words("For when the power or the laptops fail.")
        )
        self.rosters.say(
            words("Lists to tick by hand"),
            words("Every delegation with a box and a line to sign for each person, and who may "
                  "enter each closed meeting. Print them the evening before."),
            words("Make the lists"),
        )  # fmt: skip
        self.inside.say(
            words("Who is inside now"),
            words("By room and delegation, in large type: for an evacuation, or when the power "
                  "is about to go. Made new each time."),
            words("Make the list"),
        )  # fmt: skip
        self.refresh()


class PaperCard(QFrame):
    """What a paper is for, how many people it holds, and the button that makes it."""

    def __init__(self, icon: str, colours: Colours) -> None:
        super().__init__()
        self.setObjectName("card")
        self.title = Label(20, colours.text, bold=True, least=16, lines=2)
        self.lead = Label(14, colours.muted, lines=6)
        self.count = Label(16, colours.text, bold=True, least=13, lines=2)
        self.button = KeyButton(colours, "", primary=True)
        page = QVBoxLayout(self)
        page.setContentsMargins(24, 24, 24, 24)
        page.setSpacing(12)
        page.addWidget(Icon(icon, 40, colours.accent))
        page.addWidget(self.title)
        page.addWidget(self.lead)
        page.addStretch(1)
        page.addWidget(self.count)
        page.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self.setMinimumHeight(320)

    def say(self, title: str, lead: str, button: str) -> None:
        """Show other texts."""
        self.title.set_text(title)
        self.lead.set_text(lead)
        self.button.setText(button)
        self.button.updateGeometry()
