"""The window: a rail of pages, the bar above them, and the event that they show."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QEvent, QSettings, QTimer
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLineEdit,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from checkin.failure import Failure
from checkin.services.attendance import counts
from checkin.services.events import new_event, new_example, open_event
from checkin.store.attendance import changed_since
from checkin.store.event_file import EventFile, Now
from checkin.ui.banner import Banner
from checkin.ui.bar import Bar
from checkin.ui.board.counts_page import CountsPage
from checkin.ui.desk.desk import Desk, Show
from checkin.ui.desk.desk_page import DeskPage
from checkin.ui.dialogs import Scanned, ask_event, ask_new_event, busy
from checkin.ui.parts.choice import typed
from checkin.ui.rail import Rail, RailButton
from checkin.ui.start_page import StartPage
from checkin.ui.style import Colours
from checkin.words import Words

LOOK_EVERY = 200
"""Milliseconds between two looks at whether another process has changed the event."""

Opening = Callable[[], EventFile]


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the window needs of the machine: its folder, clock, settings, a way to show files."""

    machine: Path
    now: Now
    settings: QSettings
    show: Show


class MainWindow(QMainWindow):
    """The desk and the counts of one event; without one, the first choices."""

    def __init__(self, around: Surroundings, words: Words, colours: Colours) -> None:
        super().__init__()
        self.around, self.words, self.colours = around, words, colours
        self.desk: Desk | None = None
        self.desk_page: DeskPage | None = None
        self._seen = 0
        self._minute: datetime | None = None
        self.start_page = StartPage(colours, words)
        self.counts_page = CountsPage(colours)
        self.bar, self.rail = Bar(colours, words), Rail(colours, words)
        self._build()
        self._wire()
        self.setMinimumSize(1024, 640)
        self.resize(1366, 768)
        self.retranslate(words)
        self.show_start()

    def _build(self) -> None:
        self.pages = QStackedWidget()
        self.pages.addWidget(self.start_page)
        self.pages.addWidget(self.counts_page)
        self.banner = Banner(self.colours, self.pages)
        body = QVBoxLayout()
        body.setSpacing(0)
        body.addWidget(self.bar)
        body.addWidget(self.pages, 1)
        whole = QWidget()
        whole.setObjectName("page")
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(body, 1)
        self.setCentralWidget(whole)
        self._follow = QTimer(self)

    def _wire(self) -> None:
        self.start_page.example_wanted.connect(self.make_example)
        self.start_page.new_wanted.connect(self.make_event)
        self.start_page.open_wanted.connect(self.choose_event)
        self.rail.desk.clicked.connect(self.show_desk)
        self.rail.counts.clicked.connect(self.show_counts)
        self.rail.events.clicked.connect(self.show_start)
        self.bar.language_chosen.connect(self.speak)
        self.bar.checkpoint_chosen.connect(self.stand_at)
        self.bar.direction_chosen.connect(self.turn)
        self._follow.timeout.connect(self.follow)
        for page in (self.start_page, self.counts_page):
            QShortcut(QKeySequence("Escape"), page, self.show_desk)

    def _wire_desk(self, desk: Desk) -> None:
        desk.answered.connect(self.banner.settle)
        desk.told.connect(self.tell)
        desk.failed.connect(self.warn)
        desk.unanswered.connect(self.warn)
        desk.changed.connect(self.follow)

    @property
    def file(self) -> EventFile | None:
        """The event that is open."""
        return self.desk.file if self.desk else None

    def open_path(self, path: Path) -> None:
        """Open an event; a failure is told and the window stays as it was."""
        self._take(lambda: open_event(path, self.around.machine, self.around.now))

    def make_example(self) -> None:
        """Ask where the example goes, and make it."""
        title = self.words("Try the example forum")
        if path := ask_new_event(self, self.words, "forum", title, self._catch()):
            self._take(lambda: new_example(path, self.around.machine, self.around.now))

    def make_event(self) -> None:
        """Ask where the new event goes, and make it."""
        title = self.words("Make a new event")
        if path := ask_new_event(self, self.words, "event", title, self._catch()):
            self._take(lambda: new_event(path, self.around.machine, self.around.now))

    def choose_event(self) -> None:
        """Ask which event to open, and open it."""
        if path := ask_event(self, self.words, self._catch()):
            self.open_path(path)

    def show_start(self) -> None:
        """Show the choice of events; the one that is open stays so."""
        self._turn_to(self.start_page, self.rail.events)
        self.start_page.setFocus()

    def show_desk(self) -> None:
        """Show the registration desk, ready for a scan."""
        if self.desk_page is not None:
            self._turn_to(self.desk_page, self.rail.desk)
            self.desk_page.search.setFocus()

    def show_counts(self) -> None:
        """Show the head counts."""
        if self.desk is not None:
            self._turn_to(self.counts_page, self.rail.counts)
            self._look(self._count)

    def stand_at(self, checkpoint: str) -> None:
        """Work at another checkpoint."""
        if self.desk is not None:
            self.desk.stand_at(checkpoint)
            self.around.settings.setValue("checkpoint", checkpoint)
            self._show_place()

    def turn(self, out: bool) -> None:
        """Let people out, or in."""
        if self.desk is not None:
            self.desk.turn(out=out)
            self._show_place()

    def speak(self, language: str) -> None:
        """Say everything in another language, from now on."""
        self.around.settings.setValue("language", language)
        self.retranslate(Words(language))
        if self.desk_page is not None and self.pages.currentWidget() is self.desk_page:
            self.desk_page.search.setFocus()  # else Enter would open the list again

    def tell(self, sentence: str) -> None:
        """Show a sentence for a while; nothing has to be clicked away."""
        self.banner.tell(sentence)

    def warn(self, sentence: str) -> None:
        """Show what did not work."""
        self.banner.tell(sentence, warning=True)

    def follow(self) -> None:
        """Take notice of what was done to the event, here or by other processes."""
        self._look(self._follow_changes)

    def retranslate(self, words: Words) -> None:
        """Say everything in another language, without losing what was typed."""
        self.words = words
        for part in (self.rail, self.bar, self.start_page):
            part.retranslate(words)
        if self.desk is not None and self.desk_page is not None:
            self.desk.words = words
            self.desk_page.retranslate(words)
        self._look(self._show_event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Bring what a scanner types to the search field, whatever had the keyboard."""
        page = self.desk_page
        if page and typed(event) and not isinstance(self.focusWidget(), QLineEdit):
            self.show_desk()
            QApplication.sendEvent(page.search, event)
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Say so where another program has the keyboard: no scan arrives here then."""
        if event.type() == QEvent.Type.ActivationChange:
            away = self.desk is not None and QApplication.activeWindow() is None
            text = self.words("Another program has the keyboard. Click here before you scan.")
            self.banner.hold(text if away else "")
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close the event's file, so that it may be copied."""
        self._leave()
        super().closeEvent(event)

    def _take(self, opening: Opening) -> None:
        """Leave the event that is open for another one, if that can be opened."""
        try:
            with busy():
                event = opening()
        except Failure as failure:
            self.warn(self.words.failure(failure))
            return
        self._leave()
        self.banner.settle()
        self.desk = Desk(event, self.words, self.around.show)
        self._stand_as_before(self.desk)
        self._wire_desk(self.desk)
        self.desk_page = DeskPage(self.desk, self.words, self.colours)
        self.pages.addWidget(self.desk_page)
        self._order_tabs(self.desk_page)
        self._seen = 0
        self.follow()
        self._follow.start(LOOK_EVERY)
        self.show_desk()

    def _stand_as_before(self, desk: Desk) -> None:
        """Go back to the door at which this machine stood when it last had this event."""
        settings, path = self.around.settings, str(desk.file.path)
        door = str(settings.value("checkpoint", ""))
        if settings.value("event") == path and door in desk.setup.sessions:
            desk.stand_at(door)
        settings.setValue("event", path)
        settings.setValue("checkpoint", desk.checkpoint)

    def _catch(self) -> Scanned | None:
        """Return what takes a code that is scanned while a dialog asks; None without a desk."""
        page = self.desk_page

        def take(code: str) -> None:
            if page is not None:
                self.show_desk()
                page.search.take_code(code)

        return take if page is not None else None

    def _leave(self) -> None:
        """Close the event that is open; the desk's page goes with it."""
        self._follow.stop()
        if self.desk is not None and self.desk_page is not None:
            self.pages.removeWidget(self.desk_page)
            self.desk_page.deleteLater()
            self.desk.file.close()
        self.desk = self.desk_page = None

    def _look(self, at: Callable[[Desk], None]) -> None:
        """Show something of the event; where its file does not answer, tell so and go on."""
        if self.desk is None:
            self.rail.hide()
            self.bar.show_nothing(self.words)
            self.setWindowTitle(self.words("Check-in"))
            return
        try:
            with self.desk.file.reading():
                at(self.desk)
        except Failure as failure:
            self.warn(self.words.failure(failure))

    def _follow_changes(self, desk: Desk) -> None:
        minute = self.around.now().replace(second=0, microsecond=0)
        latest = changed_since(desk.file, self._seen)
        if latest is not None:
            self._seen = latest
        if latest is not None or minute != self._minute:
            self._minute = minute
            self._show_event(desk)

    def _show_event(self, desk: Desk) -> None:
        """Show the event's names, checkpoints, people and counts as they are now."""
        self.rail.show()
        self.bar.show_event(desk.setup, desk.file.station, self.words)
        self.bar.show_place(desk.checkpoint, out=desk.out)
        self.setWindowTitle(self.words.of(desk.setup.event.name))
        if self.desk_page is not None:
            self.desk_page.refresh()
        if self.pages.currentWidget() is self.counts_page:
            self._count(desk)

    def _count(self, desk: Desk) -> None:
        held = counts(desk.file)
        self.counts_page.show_counts(held, desk.setup, self.words, self.around.now())

    def _show_place(self) -> None:
        self._look(self._show_event)
        self.show_desk()

    def _turn_to(self, page: QWidget, button: RailButton) -> None:
        self.pages.setCurrentWidget(page)
        self.rail.mark(button)
        self.banner.raise_()

    def _order_tabs(self, page: DeskPage) -> None:
        """Tab goes from the search to the steps, the bar, and the rail."""
        bar, rail = self.bar, self.rail
        stops = [
            *page.stops(), bar.checkpoint, bar.direction, bar.language,
            rail.desk, rail.counts, rail.events,
        ]  # fmt: skip
        for first, second in pairwise(stops):
            QWidget.setTabOrder(first, second)
