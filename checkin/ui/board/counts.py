"""The cards and lines of every checkpoint: what runs now is large, the rest takes a line."""

from collections.abc import Mapping
from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from checkin.domain.setup import Setup
from checkin.services.attendance import Count
from checkin.services.board import Detail
from checkin.ui.board.count_card import CountCard
from checkin.ui.board.count_line import CountLine
from checkin.ui.board.stages import Stage, stage
from checkin.ui.parts.hint import Hint
from checkin.ui.parts.labels import Label
from checkin.ui.style import Colours
from checkin.words import Words

COLUMNS = 2


class Counts(QScrollArea):
    """Follows the scans; its cards are kept, so nothing flickers.

    `opened` carries a checkpoint; `set_up_wanted` asks for the programme.
    """

    opened = Signal(str)
    set_up_wanted = Signal()

    def __init__(self, colours: Colours) -> None:
        super().__init__()
        self.colours = colours
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._arrangement: list[tuple[Stage, str]] = []
        self.cards: dict[str, CountCard | CountLine] = {}
        self.headings: dict[Stage, Label] = {}
        self.hint = Hint("chart-no-axes-column", colours)

    def show_counts(
        self,
        counts: list[Count],
        setup: Setup,
        words: Words,
        now: datetime,
        details: Mapping[str, Detail],
        *,
        may_set_up: bool = False,
    ) -> None:
        """Show the counts as they are now."""
        arrangement = [(stage(count, now), count.id) for count in counts]
        if arrangement != self._arrangement:
            self._arrange(arrangement)
        for which, text in (
            (Stage.LATER, words("To come")),
            (Stage.OVER, words("Over")),
        ):
            if which in self.headings:
                self.headings[which].set_text(text)
        step = words("Set up the programme") if may_set_up else ""
        self.hint.say(words("No sessions yet"), words.finding_in_window("no_programme", {}), step)
        for count in counts:
            card = self.cards[count.id]
            if isinstance(card, CountCard):
                card.show_count(count, setup, words, details.get(count.id))
            else:
                card.show_count(count, setup, words)

    def _arrange(self, arrangement: list[tuple[Stage, str]]) -> None:
        """Make the page anew, in the order of the programme within each stage."""
        self._arrangement = arrangement
        self.cards, self.headings = {}, {}
        self.hint = Hint("chart-no-axes-column", self.colours)
        self.hint.step_wanted.connect(self.set_up_wanted)
        page = QWidget()
        page.setObjectName("page")
        column = QVBoxLayout(page)
        column.setContentsMargins(22, 0, 22, 20)
        column.setSpacing(20)
        column.addLayout(self._running([id for at, id in arrangement if at is Stage.NOW]))
        for which in (Stage.LATER, Stage.OVER):
            if ids := [id for at, id in arrangement if at is which]:
                column.addWidget(self._listed(which, ids))
        if len(arrangement) == 1:
            column.addWidget(self.hint, 1)
        column.addStretch(1)
        self.setWidget(page)

    def _running(self, ids: list[str]) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(20)
        for i, id in enumerate(ids):
            self.cards[id] = card = CountCard(self.colours)
            card.opened.connect(partial(self.opened.emit, id))
            wide = COLUMNS if len(ids) == 1 else 1
            grid.addWidget(card, i // COLUMNS, i % COLUMNS, 1, wide)
        for i in range(COLUMNS):
            grid.setColumnStretch(i, 1)
        return grid

    def _listed(self, which: Stage, ids: list[str]) -> QFrame:
        frame = QFrame()
        frame.setObjectName("card")
        lines = QVBoxLayout(frame)
        lines.setContentsMargins(24, 14, 24, 14)
        lines.setSpacing(0)
        self.headings[which] = Label(14, self.colours.muted, bold=True)
        lines.addWidget(self.headings[which])
        lines.addSpacing(4)
        for id in ids:
            self.cards[id] = line = CountLine(self.colours, over=which is Stage.OVER)
            lines.addWidget(line)
        return frame
