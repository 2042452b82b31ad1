"""The window: a rail of pages, the bar above them, and the event that they show."""

from collections.abc import Callable
from datetime import datetime
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QEvent, QTimer
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

from checkin.domain.programme import REGISTRATION
from checkin.failure import Failure
from checkin.services.admission import Answer
from checkin.services.events import new_event, new_example, open_event
from checkin.store.attendance import changed_since
from checkin.store.event_file import EventFile
from checkin.ui.backups import Backups
from checkin.ui.banner import Banner
from checkin.ui.bar import Bar
from checkin.ui.beside_bar import BesideBar
from checkin.ui.crash_note import CrashNote
from checkin.ui.desk.desk import Desk
from checkin.ui.desk.scan_page import ScanPage
from checkin.ui.dialogs import ask_event, ask_new_event, busy
from checkin.ui.help_page import HelpPage
from checkin.ui.kiosk_page import KioskPage
from checkin.ui.page import Page
from checkin.ui.pages import KINDS
from checkin.ui.parts.choice import typed
from checkin.ui.rail import EVENTS, HELP, Rail
from checkin.ui.roles import PAGES, Role, role_named
from checkin.ui.scanner import Scanner
from checkin.ui.sounds import Sounds
from checkin.ui.start_page import StartPage
from checkin.ui.style import Colours
from checkin.ui.surroundings import Surroundings
from checkin.ui.workplace import Workplace
from checkin.words import Words

LOOK_EVERY = 200
"""Milliseconds between two looks at whether another process has changed the event."""

Opening = Callable[[], EventFile]


class MainWindow(QMainWindow):
    """The pages of one event, as a role needs them; without an event, the first choices."""

    def __init__(self, around: Surroundings, words: Words, colours: Colours) -> None:
        super().__init__()
        self.around, self.words, self.colours = around, words, colours
        self.role = role_named(str(around.settings.value("role", "")))
        self.rail: Rail
        self.work: Workplace | None = None
        self.desk: Desk | None = None
        self.kiosk: KioskPage | None = None
        self.made: dict[str, Page] = {}
        self._seen = 0
        self._minute: datetime | None = None
        self.scanner, self.sounds = Scanner(self), Sounds(around.settings)
        self.scanner.scanned.connect(self.take_code)
        self._follow = QTimer(self)
        self._follow.timeout.connect(self.follow)
        self._give_keys()
        self.setMinimumSize(1024, 600)
        self.resize(1366, 768)
        self.dress(colours)
        self.show_start()

    def dress(self, colours: Colours) -> None:
        """Make every part anew in these colours; what is open stays open."""
        if self.kiosk is not None:
            return
        here = "" if self.work is None else self.rail.here
        before = self.made.get(here)
        typed_there = before.search.text() if isinstance(before, ScanPage) else ""
        self.colours, self.made = colours, {}
        self.start_page, self.help_page = (
            StartPage(colours, self.words),
            HelpPage(colours, self.words),
        )
        self.bar, self.rail = Bar(colours, self.words), Rail(colours, self.words)
        self.beside_bar = BesideBar(colours, self.words)
        self._build()
        self._wire()
        self.play(self.role)
        self.retranslate(self.words)
        if self.work is not None:
            self.beside_bar.watch(self.work.beside)
            self.show_page(here)
        if typed_there and self.scan_page is not None:
            self.scan_page.search.setText(typed_there)

    def _build(self) -> None:
        self.pages = QStackedWidget()
        self.pages.addWidget(self.start_page)
        self.pages.addWidget(self.help_page)
        self.crash_note = CrashNote(self.colours, self.words, self.pages, self.around.show)
        body = QVBoxLayout()
        body.setSpacing(0)
        body.addWidget(self.bar)
        body.addWidget(self.pages, 1)
        body.addWidget(self.beside_bar)
        whole = QWidget()
        whole.setObjectName("page")
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(body, 1)
        self.banner = Banner(self.colours, whole, self.bar)
        self.setCentralWidget(whole)
        whole.setVisible(True)  # at once: what is hidden takes no keyboard

    def _wire(self) -> None:
        self.start_page.example_wanted.connect(self.make_example)
        self.start_page.new_wanted.connect(self.make_event)
        self.start_page.open_wanted.connect(self.choose_event)
        self.start_page.help_wanted.connect(lambda: self.show_page(HELP))
        self.start_page.role_chosen.connect(lambda name: self.play(role_named(name)))
        self.rail.chosen.connect(self.show_page)
        self.bar.language_chosen.connect(self.speak)
        self.bar.checkpoint_chosen.connect(self.stand_at)
        for page in (self.start_page, self.help_page):
            QShortcut(QKeySequence("Escape"), page, self._step_back)

    def _give_keys(self) -> None:
        for keys, slot in (
            ("F1", lambda: self.show_page(HELP)),
            ("Ctrl+O", self.show_start),
            ("F11", self.turn_kiosk),
        ):
            QShortcut(QKeySequence(keys), self, slot)

    def _wire_work(self, work: Workplace, desk: Desk) -> None:
        desk.answered.connect(self._answered)
        desk.unanswered.connect(self.warn)
        work.told.connect(self.tell)
        work.failed.connect(self.warn)
        work.changed.connect(self.follow)
        work.page_wanted.connect(self.show_page)
        work.place_changed.connect(self.follow)
        work.language_wanted.connect(self.speak)
        work.role_wanted.connect(lambda name: self.play(role_named(name)))
        work.sound_tried.connect(self.sounds.try_out)
        work.beside.given_up.connect(self._given_up)
        work.beside.broke.connect(_raise)
        self.beside_bar.watch(work.beside)

    @property
    def file(self) -> EventFile | None:
        """The event that is open."""
        return self.work.file if self.work else None

    @property
    def scan_page(self) -> ScanPage | None:
        """The page where the answer to a scan appears, as this station stands now."""
        if self.desk is None:
            return None
        page = self._page(self.desk, _scanning_at(self.desk.checkpoint))
        return page if isinstance(page, ScanPage) else None

    def open_path(self, path: Path) -> None:
        """Open an event; a failure is told and the window stays as it was."""
        self._take(lambda: open_event(path, self.around.machine, self.around.now))

    def make_example(self) -> None:
        """Ask where the example goes, and make it."""
        title = self.words("Try the example forum")
        if path := ask_new_event(self, self.words, "forum", title):
            self._take(lambda: new_example(path, self.around.machine, self.around.now))

    def make_event(self) -> None:
        """Ask where the new event goes, and make it."""
        title = self.words("Make a new event")
        if path := ask_new_event(self, self.words, "event", title):
            self._take(lambda: new_event(path, self.around.machine, self.around.now))

    def choose_event(self) -> None:
        """Ask which event to open, and open it."""
        if path := ask_event(self, self.words):
            self.open_path(path)

    def play(self, role: Role) -> None:
        """Offer the pages of a role, from now on."""
        self.role = role
        self.around.settings.setValue("role", role.value)
        self.start_page.roles.choose(role.value)
        self.rail.offer(PAGES[role])
        self.rail.mark(EVENTS)

    def show_start(self) -> None:
        """Show the choice of events; the one that is open stays so."""
        if self.kiosk is not None:
            return
        self._turn_to(self.start_page, EVENTS)
        self.start_page.setFocus()

    def show_page(self, key: str, at: str = "") -> None:
        """Show a page; `at` names what on it is wanted."""
        if self.kiosk is not None:
            return
        if key == EVENTS:
            self.show_start()
        elif key == HELP:
            self._turn_to(self.help_page, HELP)
            self.help_page.setFocus()
        elif self.desk is not None:
            self._stand_for(key)
            page = self._page(self.desk, key)
            self._turn_to(page, key)
            self.around.settings.setValue("page", key)
            page.refresh()
            page.arrive(at)

    def show_scanning(self) -> None:
        """Show the page where scans are answered, ready for the next one."""
        if self.desk is not None:
            self.show_page(_scanning_at(self.desk.checkpoint))

    def stand_at(self, checkpoint: str) -> None:
        """Work at another checkpoint."""
        if self.desk is not None:
            self.desk.stand_at(checkpoint)
            self.around.settings.setValue("checkpoint", checkpoint)
            if checkpoint != REGISTRATION:
                self.around.settings.setValue("door", checkpoint)
            self._show_place()

    def take_code(self, code: str) -> None:
        """Answer what was scanned, whatever the window shows."""
        if self.kiosk is not None and self.desk is not None:
            self.desk.scan(code)
        elif (page := self.scan_page) is not None:
            if self.pages.currentWidget() is not page:
                self.show_scanning()
            self.raise_()  # a projector may lie over this window
            self.activateWindow()
            page.search.take_code(code)

    def turn_kiosk(self) -> None:
        """Begin the kiosk, full screen; or ask for the PIN that ends it."""
        if self.kiosk is not None:
            self.kiosk.ask_to_leave()
        elif self.desk is not None:
            self.kiosk = kiosk = KioskPage(self.desk, self.colours)
            kiosk.left.connect(self._end_kiosk)
            QShortcut(QKeySequence("Escape"), kiosk, kiosk.step_back)
            self.pages.addWidget(kiosk)
            kiosk.refresh()
            self.pages.setCurrentWidget(kiosk)
            kiosk.setFocus()
            self._hide_all_but_the_page(hidden=True)
            self.showFullScreen()

    def speak(self, language: str) -> None:
        """Say everything in another language, from now on."""
        self.around.settings.setValue("language", language)
        self.retranslate(Words(language))
        page = self.pages.currentWidget()
        if isinstance(page, ScanPage):
            page.search.setFocus()  # else Enter would open the list again

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
        parts = (
            self.rail,
            self.bar,
            self.start_page,
            self.help_page,
            self.beside_bar,
            self.crash_note,
        )
        for part in parts:
            part.retranslate(words)
        if self.work is not None:
            self.work.words = words
        for page in self.made.values():
            page.retranslate()
        self._look(self._show_event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Bring what is typed to the search field, where nothing else takes letters."""
        page = None if self.kiosk else self.scan_page
        if page and typed(event) and not isinstance(self.focusWidget(), QLineEdit):
            self.show_scanning()
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
        """Close the event's file, so that it may be copied. A kiosk is ended by its PIN alone."""
        if self.kiosk is not None:
            self.kiosk.ask_to_leave()
        if self.kiosk is not None:
            event.ignore()
            return
        self.around.settings.setValue("geometry", self.saveGeometry())
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
        self.work = Workplace(event, self.words, self.around)
        self.desk = Desk(self.work)
        page = self._stand_as_before(self.desk)
        self._wire_work(self.work, self.desk)
        Backups(self.work)
        self._seen = 0
        self.follow()
        self._follow.start(LOOK_EVERY)
        self.show_page(page)

    def _stand_as_before(self, desk: Desk) -> str:
        """Go back to where this machine stood when it last had this event; return the page."""
        settings, path = self.around.settings, str(desk.file.path)
        door, page = str(settings.value("checkpoint", "")), str(settings.value("page", ""))
        known = settings.value("event") == path
        if known and door in desk.setup.sessions:
            desk.stand_at(door)
        settings.setValue("event", path)
        settings.setValue("checkpoint", desk.checkpoint)
        return page if known and page in PAGES[self.role] else PAGES[self.role][0]

    def _stand_for(self, key: str) -> None:
        """Stand where a page works: the desk at the registration, a door at its session."""
        desk = self.desk
        if desk is None:
            return
        if key == "desk" and desk.checkpoint != REGISTRATION:
            self.stand_at(REGISTRATION)
        elif key == "doors" and desk.checkpoint == REGISTRATION and desk.setup.sessions:
            last = str(self.around.settings.value("door", ""))
            sessions = desk.setup.sessions
            self.stand_at(last if last in sessions else next(iter(sessions)))

    def _page(self, desk: Desk, key: str) -> Page:
        """Return a page, made now where this is the first time."""
        if key not in self.made:
            self.made[key] = page = KINDS[key].make(desk, self.colours)
            self.pages.addWidget(page)
            self._order_tabs(page)
            QShortcut(QKeySequence("Escape"), page, self._step_back)
        return self.made[key]

    def _step_back(self) -> None:
        """Escape leads back: out of a form, then to scanning."""
        page = self.pages.currentWidget()
        if isinstance(page, Page) and page.step_back():
            return
        if self.desk is None:
            self.show_start()
        else:
            self.show_scanning()

    def _end_kiosk(self) -> None:
        if self.kiosk is not None:
            self.pages.removeWidget(self.kiosk)
            self.kiosk.deleteLater()
            self.kiosk = None
        self.showNormal()
        self._hide_all_but_the_page(hidden=False)
        self.show_scanning()

    def _hide_all_but_the_page(self, *, hidden: bool) -> None:
        self.rail.setHidden(hidden)
        self.bar.setHidden(hidden)

    def _leave(self) -> None:
        """Close the event that is open; its pages go with it."""
        self._follow.stop()
        for page in self.made.values():
            self.pages.removeWidget(page)
            page.deleteLater()
        self.made = {}
        if self.work is not None:
            self.work.close()
        self.work = self.desk = None

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
        self.rail.setHidden(self.kiosk is not None)
        self.bar.show_event(desk.setup, desk.file.station, self.words)
        self.bar.show_place(desk.checkpoint)
        station = self.words.station(desk.file.station, desk.setup)
        self.setWindowTitle(f"{self.words.of(desk.setup.event.name)} – {station}")
        page = self.pages.currentWidget()
        if isinstance(page, Page):
            page.refresh()

    def _show_place(self) -> None:
        self._look(self._show_event)
        self.show_scanning()

    def _turn_to(self, page: QWidget, key: str) -> None:
        self.pages.setCurrentWidget(page)
        self.rail.mark(key)
        self.banner.raise_()
        self.crash_note.raise_()

    def _answered(self, answer: Answer) -> None:
        self.banner.settle()
        self.sounds.play(answer.scan.verdict.tone)

    def _given_up(self) -> None:
        self.tell(self.words("Cancelled. Nothing of it was recorded."))

    def _order_tabs(self, page: Page) -> None:
        """Tab goes from the page to the bar, and to the rail."""
        bar = self.bar
        stops = [*page.stops(), bar.checkpoint, bar.language]
        for first, second in pairwise([*stops, *self.rail.buttons.values()]):
            QWidget.setTabOrder(first, second)


def _scanning_at(checkpoint: str) -> str:
    """Return the page where scans of a checkpoint are answered."""
    return "desk" if checkpoint == REGISTRATION else "doors"


def _raise(error: Exception) -> None:
    """Let a bug in long work go to the crash report, as any other."""
    raise error
