"""The projector: totals only, readable from ten metres, in a window of its own."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QPainter, QPaintEvent, QScreen, QShortcut
from PySide6.QtWidgets import QWidget

from checkin.services.attendance import Count
from checkin.services.board import for_projector
from checkin.services.faces import place_and_days
from checkin.ui.board.beamer import Beam, Shown
from checkin.ui.board.figures import by_delegation, few_seats
from checkin.ui.board.stages import Stage, stage
from checkin.ui.style import Colours
from checkin.ui.workplace import Workplace

MOST = 4
"""Sessions side by side: more would be too small for the last row."""

COMING = 4
"""Sessions to come that are announced while none is running."""


class Projector(QWidget):
    """One session, or those that run now; never a closed meeting, a name or who is missing.

    Escape leaves; `left` says that it is closed.
    """

    left = Signal()

    def __init__(self, work: Workplace, colours: Colours, alone: str) -> None:
        super().__init__()  # without a parent, which it would lie above on a single screen
        self.work, self.alone = work, alone
        self.beam = Beam(colours)
        self.shown: list[Shown] = []
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumSize(640, 360)
        QShortcut(QKeySequence("Escape"), self, self.close)
        QShortcut(QKeySequence("Ctrl+P"), self, self.close)
        work.moved.connect(self.follow)

    def open_on(self, screen: QScreen) -> None:
        """Fill a screen."""
        self.follow()
        self.setGeometry(screen.geometry())
        self.showFullScreen()
        self.setFocus()

    def follow(self) -> None:
        """Show the counts as they are now; where the file does not answer, what was shown stays."""
        work, words = self.work, self.work.words
        held: list[Count] | None = work.read(lambda: for_projector(work.file), None)
        if held is None:
            return
        now, event = work.around.now(), work.setup.event
        running = [count for count in held if stage(count, now) is Stage.NOW]
        running = [count for count in held if count.id == self.alone] or running[:MOST]
        mark = words("Rehearsal: nothing is recorded") if work.rehearses else ""
        self.beam.name = mark or words.of(event.short) or words.of(event.name)
        self.beam.place = place_and_days(work.setup, words)
        self.beam.clock = f"{now.astimezone(event.zone):%H:%M}"
        self.shown = [self._said(count) for count in running]
        self.beam.shown = self.shown
        self.beam.heading = words("Next")
        later = [count for count in held if stage(count, now) is Stage.LATER]
        self.beam.coming = [] if running else [self._announced(c) for c in later[:COMING]]
        self.setWindowTitle(self.beam.name)
        self.setAccessibleName("; ".join([self.beam.name, *(s.heard for s in self.shown)]))
        self.update()

    def _said(self, count: Count) -> Shown:
        work, words, session = self.work, self.work.words, count.session
        bars, _ = by_delegation(count, work.setup, words)
        return Shown(
            title=words.checkpoint(count.id, work.setup.sessions),
            where=words.room_and_hours(session) if session else "",
            number=count.inside,
            lines=tuple(words.count(count.attended, count.seats, session)[:-1]),
            few=few_seats(count),
            bars=tuple(bars),
        )

    def _announced(self, count: Count) -> tuple[str, str]:
        words, session = self.work.words, count.session
        name = words.checkpoint(count.id, self.work.setup.sessions)
        return (words.starts(session) if session else "", name)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw everything, as large as the window is."""
        painter = QPainter(self)
        self.beam.draw(painter, self.rect())
        painter.end()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Follow no more, and let the board know."""
        self.work.moved.disconnect(self.follow)
        self.left.emit()
        super().closeEvent(event)
