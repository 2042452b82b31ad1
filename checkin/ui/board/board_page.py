"""Live head counts for a session lead, and the way to the projector."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from checkin.services.attendance import Count, counts
from checkin.services.board import Detail, details
from checkin.ui.board.count_card import CountCard
from checkin.ui.board.counts import Counts
from checkin.ui.board.projector import Projector
from checkin.ui.board.screens import ScreenChoice
from checkin.ui.board.stages import Stage, stage
from checkin.ui.page import Page
from checkin.ui.parts.buttons import KeyButton
from checkin.ui.parts.heading import Heading
from checkin.ui.parts.scrolling import Scrolling
from checkin.ui.style import Colours
from checkin.ui.workplace import Workplace

REST = 1000
"""Milliseconds between two looks at what is dearer than a count: arrivals, who is missing."""


class BoardPage(Page):
    """Every checkpoint that runs, or one of them alone."""

    def __init__(self, work: Workplace, colours: Colours) -> None:
        super().__init__(work, colours)
        self.alone = ""
        self.projector: Projector | None = None
        self._details: dict[str, Detail] = {}
        self._stale = False
        self.counts = Counts(colours)
        self.heading, self.screens = Heading(colours), ScreenChoice(colours)
        self.everything = KeyButton(colours, "Esc")
        self.project = KeyButton(colours, "Ctrl P")
        self.card = CountCard(colours, alone=True)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST)
        self._lay_out()
        self._wire()
        self.retranslate()

    def _lay_out(self) -> None:
        self.heading.beside(self.everything, self.screens, self.project)
        around = QWidget()
        beside = QVBoxLayout(around)
        beside.setContentsMargins(22, 0, 22, 20)
        beside.addWidget(self.card)
        self.single = Scrolling(around, focus=True)
        self.views = QStackedWidget()
        self.views.addWidget(self.counts)
        self.views.addWidget(self.single)
        self.heading.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        head = QVBoxLayout()
        head.setContentsMargins(22, 20, 22, 14)
        head.addWidget(self.heading)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addLayout(head)
        page.addWidget(self.views, 1)
        self.everything.hide()

    def _wire(self) -> None:
        self.counts.opened.connect(self.open_alone)
        programme = ("set-up", "programme")
        self.counts.set_up_wanted.connect(lambda: self.work.page_wanted.emit(*programme))
        self.everything.clicked.connect(self.step_back)
        self.project.clicked.connect(self.turn_projector)
        self._rest.timeout.connect(self._catch_up)
        self.work.closing.connect(self._close_projector)
        QShortcut(QKeySequence("Ctrl+P"), self, self.turn_projector)

    def arrive(self, at: str = "") -> None:
        """Take the keyboard; `at` is a checkpoint to be opened alone."""
        if at:
            self.open_alone(at)
        else:
            self.project.setFocus()

    def refresh(self) -> None:
        """Show the counts as they are now; what is dearer at most once a second.

        Where the file does not answer, what was shown stays.
        """
        work = self.work
        held: list[Count] | None = work.read(lambda: counts(work.file), None)
        if held is None:
            return
        if self._rest.isActive():
            self._stale = True
        else:
            self._read_details(held)
        now, setup, words = work.around.now(), work.setup, work.words
        may = work.offers("set-up")
        self.counts.show_counts(held, setup, words, now, self._details, may_set_up=may)
        here = next((count for count in held if count.id == self.alone), None)
        if here is not None:
            self.card.show_count(here, setup, words, self._details.get(here.id))
        elif self.alone:
            self.step_back()

    def retranslate(self) -> None:
        """Say everything in another language."""
        words = self.words
        self.heading.say(
            words("Board"), words("For session leads only. Guests look at the projector.")
        )
        self.everything.setText(words("All sessions"))
        self._name_button()
        self.screens.retranslate(words)
        self.everything.updateGeometry()
        if self.projector is not None:
            self.projector.follow()
        self.refresh()

    def step_back(self) -> bool:
        """Leave the session that is shown alone."""
        if not self.alone:
            return False
        card = self.counts.cards.get(self.alone)
        self.alone = ""
        self.views.setCurrentWidget(self.counts)
        self.everything.hide()
        (card if isinstance(card, CountCard) else self.project).setFocus()
        return True

    def open_alone(self, checkpoint: str) -> None:
        """Fill the page with one checkpoint."""
        self.alone = checkpoint
        self._rest.stop()
        self.everything.show()
        self.views.setCurrentWidget(self.single)
        self.everything.setFocus()
        self.refresh()

    def turn_projector(self) -> None:
        """Open the projector's window, or close it."""
        if self.projector is not None:
            self._close_projector()
            return
        self.projector = projector = Projector(self.work, self.colours, self.alone)
        projector.left.connect(self._forget_projector)
        projector.open_on(self.screens.screen_of(QGuiApplication.screens(), self.screen()))
        self._name_button()

    def _close_projector(self) -> None:
        if self.projector is not None:
            self.projector.close()

    def _forget_projector(self) -> None:
        self.projector = None
        self._name_button()

    def _name_button(self) -> None:
        words = self.words
        shown = self.projector is not None
        self.project.setText(words("Close the projector") if shown else words("Projector"))
        self.project.setToolTip(words("Totals only, large, for everybody to see"))
        self.project.updateGeometry()

    def _read_details(self, held: list[Count]) -> None:
        work, now = self.work, self.work.around.now()
        wanted = [c for c in held if stage(c, now) is Stage.NOW or c.id == self.alone]
        found: dict[str, Detail] | None = work.read(lambda: details(work.file, wanted), None)
        self._stale = found is None
        if found is not None:
            self._details = found
        self._rest.start()

    def _catch_up(self) -> None:
        """Show what changed since the last look."""
        if self._stale and self.isVisible():
            self.refresh()
