"""A room's door: who comes in, who goes out, how many are inside."""

from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from checkin.domain.programme import REGISTRATION
from checkin.services.admission import Answer
from checkin.services.doors import Door, door, refused_here
from checkin.ui.desk.desk import RECENT
from checkin.ui.desk.scan_page import TALL, ScanPage
from checkin.ui.doors.direction_tile import KEY
from checkin.ui.doors.refused import RefusedList
from checkin.ui.doors.session_steps import SessionSteps
from checkin.ui.doors.tiles import Tiles
from checkin.ui.parts.buttons import KeyButton
from checkin.ui.parts.hint import Hint

HEADING = 68
"""Pixels of a verdict's heading at a door."""

ROW = 46
"""Pixels of the row of the search: it is there, and does not dominate."""


class DoorsPage(ScanPage):
    """The room's figures above, below them the verdict over the whole width."""

    def serves(self, checkpoint: str) -> bool:
        """Every session's door."""
        return checkpoint != REGISTRATION

    def _lay_out(self) -> None:
        colours = self.colours
        self.tiles, self.refused = Tiles(colours), RefusedList(colours)
        self.none = Hint("door-open", colours)
        self.show_refused = KeyButton(colours, "Ctrl R")
        self.steps = SessionSteps(self.desk, colours)
        self.panel.head.head_with(HEADING)
        self.search.setFixedHeight(ROW)
        self.refused.hide()
        self._place(self._row_of_search())
        self.tiles.turned.connect(self.turn)
        self.none.step_wanted.connect(lambda: self.work.page_wanted.emit("set-up", "programme"))
        self.desk.answered.connect(self.fold_refused)
        self.steps.done.connect(self.search.setFocus)
        for button, keys, slot in (
            (self.show_refused, "Ctrl+R", self.turn_refused),
            (self.steps.later, "Ctrl+L", self.steps.delay),
            (self.steps.doors, "Ctrl+T", self.steps.turn),
        ):
            button.clicked.connect(slot)
            QShortcut(QKeySequence(keys), self, slot)
        QShortcut(QKeySequence(KEY), self, self.turn)

    def _row_of_search(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.search, 1)
        for button in (self.show_refused, *self.steps.buttons):
            row.addWidget(button)
        return row

    def _place(self, row: QHBoxLayout) -> None:
        """Put the figures above, the search below them, who was found beside the verdict."""
        self.side = QWidget()
        left = QVBoxLayout(self.side)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(12)
        left.addWidget(self.viewfinder)
        for part in (self.list, self.help, self.refused):
            left.addWidget(part, 1)
        left.addStretch()
        middle = QHBoxLayout()
        middle.setSpacing(16)
        middle.addWidget(self.side, 5)
        middle.addWidget(self.panel, 9)
        self.door = QWidget()
        page = QVBoxLayout(self.door)
        page.setContentsMargins(22, 20, 22, 20)
        page.setSpacing(14)
        page.addWidget(self.tiles)
        page.addLayout(row)
        page.addLayout(middle, 1)
        page.addWidget(self.recent)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.door)
        whole.addWidget(self.none)

    def stops(self) -> list[QWidget]:
        """Return where Tab stops on this page, in this order."""
        above = [self.tiles.direction, self.show_refused, *self.steps.buttons]
        first, *others = super().stops()
        return [first, *above, self.refused.list, *others, self.none.step]

    def arrive(self, at: str = "") -> None:
        """Wait for a scan or a name; where there is no session, offer to set one up."""
        super().arrive(at)
        if not self.none.isHidden():
            self.none.step.setFocus()

    def refresh(self) -> None:
        """Show the room's figures, and what every page of scans shows."""
        super().refresh()
        self._show_door()

    def retranslate(self) -> None:
        """Say everything in another language; what was typed and found stays."""
        super().retranslate()
        words = self.words
        self.tiles.direction.retranslate(words)
        self.none.say(
            words("No sessions yet"),
            words("Every session of the programme has a door. Set up the first one."),
            words("Set up the programme") if self.work.offers("set-up") else "",
        )
        self.steps.retranslate()
        self._show_door()

    def step_back(self) -> bool:
        """Close the list of those who were refused, then as on every page of scans."""
        if not self.refused.isHidden():
            self.fold_refused()
            self.search.setFocus()
            return True
        return super().step_back()

    def turn(self) -> None:
        """Let people out instead of in, or in again."""
        self.desk.turn(out=not self.desk.out)
        self._show_door()
        self.work.place_changed.emit()
        self.search.setFocus()

    def turn_refused(self) -> None:
        """Show who was refused here, or hide it again."""
        self.refused.setVisible(self.refused.isHidden())
        self._show_door()
        self._show_list()
        (self.search if self.refused.isHidden() else self.refused.list).setFocus()

    def fold_refused(self) -> None:
        """Hide who was refused: the next guest sees the screen."""
        if not self.refused.isHidden():
            self.refused.hide()
            self._show_list()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show more of the last scans where there is room for them."""
        super().resizeEvent(event)
        self._show_recent()

    def _show_door(self) -> None:
        """Show the figures as they are now; without any session the page says so."""
        work, desk, words = self.work, self.desk, self.words
        here: Door | None = work.read(lambda: door(work.file, desk.checkpoint), None)
        known = bool(work.setup.sessions)
        self.door.setVisible(known)
        self.none.setVisible(not known)
        self.tiles.direction.show_direction(out=desk.out)
        if here is None or here.count.session is None:
            return
        self.tiles.show_door(here, words, out=desk.out)
        self.show_refused.setText(words("Refused: {n}", n=here.refused))
        self.show_refused.updateGeometry()
        self.steps.show_session(here.count.session)
        if not self.refused.isHidden():
            said: list[Answer] | None = work.read(
                lambda: refused_here(work.file, desk.checkpoint), None
            )
            if said is not None:
                self.refused.show_refused(said, words, work.setup)

    def _show_list(self) -> None:
        """Show the people found beside the verdict, only while a name is typed."""
        super()._show_list()
        typed, listing = bool(self.search.text().strip()), not self.refused.isHidden()
        self.list.setVisible(bool(self.results.hits) and not listing)
        self.help.setVisible(typed and not self.results.hits and not listing)
        found = bool(self.results.hits)
        self.side.setVisible(listing or typed or found or self.camera.on)

    def _show_recent(self) -> None:
        """Show the latest scan, and more of them where there is room."""
        most = RECENT if self.height() >= TALL else 1
        if (seen := self.desk.recent()) is not None:
            self.recent.show_scans(*seen, self.words, self.desk.setup, most=most)
