"""The window: a rail of pages, the bar above them, and the event that they show."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow

from checkin.failure import Failure
from checkin.services.admission import Answer
from checkin.store.event_file import EventFile
from checkin.ui.backups import Backups
from checkin.ui.desk.desk import Desk
from checkin.ui.desk.scan_page import ScanPage
from checkin.ui.follower import Follower
from checkin.ui.frame import Frame
from checkin.ui.kiosk import Kiosk
from checkin.ui.opener import Opener
from checkin.ui.page import Page
from checkin.ui.pages import KINDS
from checkin.ui.parts.choice import typed
from checkin.ui.print_queue_bar import KEYS as ALL_PRINTING
from checkin.ui.rail import EVENTS, HELP
from checkin.ui.rehearsal_strip import KEYS
from checkin.ui.roles import PAGES, Role, role_named
from checkin.ui.scanners.away import Away
from checkin.ui.scanners.camera import NO_EVENT
from checkin.ui.scanners.scanners import Scanners
from checkin.ui.sounds import Sounds
from checkin.ui.standing import Standing
from checkin.ui.style import Colours
from checkin.ui.surroundings import Surroundings
from checkin.ui.workplace import Workplace
from checkin.words import Words


class MainWindow(QMainWindow):
    """The pages of one event, as a role needs them; without an event, the first choices.

    `dressed` carries the colours that are worn from now on.
    """

    dressed = Signal(object)

    def __init__(self, around: Surroundings, words: Words, colours: Colours) -> None:
        super().__init__()
        self.around, self.words = around, words
        self.colours = self._next_look = colours
        self.role = role_named(str(around.settings.value("role", "")))
        self.frame: Frame
        self.work: Workplace | None = None
        self.desk: Desk | None = None
        self.kiosk = Kiosk(self)
        self.kiosk.ended.connect(self.show_scanning)
        self.made: dict[str, Page] = {}
        self.scanners, self.sounds = Scanners(around.settings, self), Sounds(around.settings)
        self.scanners.read.connect(lambda reading: self.take_code(reading.text))
        self.away = Away(self, self.scanners.camera)
        self.standing, self.follower = Standing(around.settings), Follower(self, around.now)
        self.follower.due.connect(self.follow)
        self.opener = Opener(self, around)
        self.opener.opened.connect(self._take)
        self.opener.rehearsing.connect(lambda copy, of: self._take(copy, rehearses=of))
        self.opener.failed.connect(lambda failure: self.warn(self.words.failure(failure)))
        self._give_keys()
        self.setMinimumSize(1024, 600)
        self.resize(1366, 768)
        self._dress()

    def follow_look(self, colours: Colours) -> None:
        """Wear other colours as soon as no event is open: till then somebody works in these."""
        self._next_look = colours
        if self.work is None:
            self._dress()

    def _dress(self) -> None:
        """Make everything anew in the colours that the system asks for."""
        self.colours = self._next_look
        self.dressed.emit(self.colours)
        self.frame = Frame(self.colours, self.words, self.around.show)
        self.setCentralWidget(self.frame)
        self.frame.setVisible(True)  # at once: what is hidden takes no keyboard
        self._wire()
        self.play(self.role)
        self.retranslate(self.words)
        self.show_start()

    def _wire(self) -> None:
        start, rail, bar = self.frame.start_page, self.frame.rail, self.frame.bar
        self.frame.help_page.rehearsal_wanted.connect(self.turn_rehearsal)
        self.frame.rehearsal.ended.connect(self.turn_rehearsal)
        start.example_wanted.connect(self.opener.make_example)
        start.new_wanted.connect(self.opener.make_event)
        start.open_wanted.connect(self.opener.choose_event)
        start.help_wanted.connect(lambda: self.show_page(HELP))
        start.role_chosen.connect(lambda name: self.play(role_named(name)))
        rail.chosen.connect(self.show_page)
        bar.language_chosen.connect(self.speak)
        bar.checkpoint_chosen.connect(self.stand_at)
        for page in (start, self.frame.help_page):
            QShortcut(QKeySequence("Escape"), page, self._step_back)

    def _give_keys(self) -> None:
        for keys, slot in (
            ("F1", lambda: self.show_page(HELP)),
            ("Ctrl+O", self.show_start),
            ("F11", self.turn_kiosk),
            (KEYS, self.turn_rehearsal),
            (ALL_PRINTING, self.turn_printing),
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
        self.frame.watch(work)

    @property
    def file(self) -> EventFile | None:
        """The event that is open."""
        return self.work.file if self.work else None

    @property
    def scan_page(self) -> ScanPage | None:
        """The page where the answer to a scan appears, as this station stands now."""
        if self.desk is None:
            return None
        page = self._page(self.desk, self.standing.scanning(self.desk, self.role))
        return page if isinstance(page, ScanPage) else None

    def open_path(self, path: Path) -> None:
        """Open an event; a failure is told and the window stays as it was."""
        self.opener.open_path(path)

    def play(self, role: Role) -> None:
        """Offer the pages of a role, from now on."""
        self.role = role
        self.around.settings.setValue("role", role.value)
        self.frame.start_page.roles.choose(role.value)
        self.frame.rail.offer(PAGES[role])
        self.frame.rail.mark(EVENTS)

    def show_start(self) -> None:
        """Show the choice of events; the one that is open stays so."""
        if self.kiosk.runs:
            return
        self.frame.turn_to(self.frame.start_page, EVENTS)
        self.frame.start_page.setFocus()

    def show_page(self, key: str, at: str = "") -> None:
        """Show a page; `at` names what on it is wanted."""
        if self.kiosk.runs:
            return
        if key == EVENTS:
            self.show_start()
        elif key == HELP:
            self.frame.turn_to(self.frame.help_page, HELP)
            self.frame.help_page.setFocus()
        elif self.desk is not None:
            self.standing.take_for(self.desk, key)
            page = self._page(self.desk, key)
            self.frame.turn_to(page, key)
            self.around.settings.setValue("page", key)
            page.refresh()
            page.arrive(at)

    def show_scanning(self) -> None:
        """Show the page where scans are answered, ready for the next one."""
        if self.desk is not None:
            self.show_page(self.standing.scanning(self.desk, self.role))

    def stand_at(self, checkpoint: str) -> None:
        """Work at another checkpoint."""
        if self.desk is not None:
            self.standing.take(self.desk, checkpoint)
            self._look(self._show_bar)
            self.show_scanning()

    def take_code(self, code: str) -> None:
        """Answer what was scanned, whatever the window shows."""
        if self.desk is None:
            return
        if self.frame.print_drawer.take_code(code):  # the last good badge after a jam
            return
        if not self.kiosk.runs:
            if self.frame.pages.currentWidget() is not self.scan_page:
                self.show_scanning()
            self.raise_()  # a projector may lie over this window
            self.activateWindow()
        self.desk.scan(code)

    def turn_kiosk(self) -> None:
        """Begin the kiosk, full screen; or ask for the PIN that ends it."""
        if self.kiosk.runs:
            self.kiosk.ask_to_end()
        elif self.desk is not None:
            self.kiosk.begin(self.desk, self.frame, self.colours)

    def turn_printing(self) -> None:
        """Show all printing, or hide it."""
        if self.work is not None and not self.kiosk.runs:
            self.frame.print_drawer.turn()

    def turn_rehearsal(self) -> None:
        """Begin a rehearsal of the open event; or end it, and show the event where it was left."""
        if self.work is None or self.kiosk.runs:
            return
        if self.work.rehearses is None:
            self.standing.mark()
            self.opener.rehearse(self.work)
        else:
            self.open_path(self.work.rehearses)

    def speak(self, language: str) -> None:
        """Say everything in another language, from now on."""
        self.around.settings.setValue("language", language)
        self.retranslate(Words(language))
        page = self.frame.pages.currentWidget()
        if isinstance(page, ScanPage):
            page.search.setFocus()  # else Enter would open the list again

    def tell(self, sentence: str) -> None:
        """Show a sentence for a while; nothing has to be clicked away."""
        self.frame.banner.tell(sentence)

    def warn(self, sentence: str) -> None:
        """Show what did not work."""
        self.frame.banner.tell(sentence, warning=True)

    def follow(self) -> None:
        """Take notice of what was done to the event, here or by other processes."""
        self._look(self._follow_changes)

    def retranslate(self, words: Words) -> None:
        """Say everything in another language, without losing what was typed."""
        self.words = self.opener.words = words
        self.frame.retranslate(words)
        if self.work is not None:
            self.work.words = words
            self.frame.print_drawer.retranslate()
        for page in self.made.values():
            page.retranslate()
        self._look(self._show_event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Bring what is typed to the search field, where nothing else takes letters."""
        page = None if self.kiosk.runs else self.scan_page
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
            self.frame.banner.hold(text if away else "")
        super().changeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Hear what is scanned as long as there is a window to answer it."""
        self.scanners.listen()
        super().showEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close the event's file, so that it may be copied. A kiosk is ended by its PIN alone."""
        self.kiosk.ask_to_end()
        if self.kiosk.runs:
            event.ignore()
            return
        self.around.settings.setValue("geometry", self.saveGeometry())
        self._leave()
        self.scanners.stop()
        super().closeEvent(event)

    def _take(self, event: EventFile, empty: bool = False, rehearses: Path | None = None) -> None:
        """Leave the event that is open for another one; an empty one is set up first."""
        self._leave()
        if self._next_look != self.colours:
            self._dress()
        self.frame.banner.settle()
        self.work = Workplace(event, self.words, self.around, self.scanners, self.sounds, rehearses)
        self.scanners.keyboard.expect(event.setup.event.number)
        self.desk = Desk(self.work)
        page = self.standing.take_as_before(self.desk, self.role)
        if empty and "set-up" in PAGES[self.role]:
            page = "set-up"
        self._wire_work(self.work, self.desk)
        self.frame.rehearsal.setVisible(rehearses is not None)
        self.frame.help_page.rehearse.setVisible(rehearses is None)
        Backups(self.work)
        self.follower.begin()
        self.follow()
        self.show_page(page)
        self.scanners.camera.release(NO_EVENT)

    def _page(self, desk: Desk, key: str) -> Page:
        """Return a page, made now where this is the first time."""
        if key not in self.made:
            self.made[key] = page = KINDS[key].make(desk, self.colours)
            self.frame.take_page(page)
            QShortcut(QKeySequence("Escape"), page, self._step_back)
        return self.made[key]

    def _step_back(self) -> None:
        """Escape leads back: out of a form, then to scanning."""
        if self.frame.print_drawer.step_back():
            return
        page = self.frame.pages.currentWidget()
        if isinstance(page, Page) and page.step_back():
            return
        if self.desk is None:
            self.show_start()
        else:
            self.show_scanning()

    def _leave(self) -> None:
        """Close the event that is open; its pages go with it."""
        self.follower.stop()
        self.scanners.camera.hold(NO_EVENT)
        if self.work is not None:
            self.work.settle()
        for page in self.made.values():
            self.frame.drop_page(page)
        self.made = {}
        if self.work is not None:
            self.work.close()
            if self.work.rehearses:
                self.standing.go_back()
        self.work = self.desk = None
        self.scanners.keyboard.expect(None)

    def _look(self, at: Callable[[Desk], None]) -> None:
        """Show something of the event; where its file does not answer, tell so and go on."""
        if self.desk is None:
            self.frame.rail.hide()
            self.frame.bar.show_nothing(self.words)
            self.setWindowTitle(self.words("Check-in"))
            return
        try:
            with self.desk.file.reading():
                at(self.desk)
        except Failure as failure:
            self.warn(self.words.failure(failure))

    def _follow_changes(self, desk: Desk) -> None:
        if self.follower.show_news(desk.file, lambda: self._show_event(desk)) and self.work:
            self.work.moved.emit()

    def _show_event(self, desk: Desk) -> None:
        """Show the event's names, checkpoints, people and counts as they are now."""
        self._show_bar(desk)
        page = self.frame.pages.currentWidget()
        if isinstance(page, Page):
            page.refresh()

    def _show_bar(self, desk: Desk) -> None:
        """Show what the event is called, and where this station stands in it."""
        self.frame.rail.setHidden(self.kiosk.runs)
        self.frame.bar.show_event(desk.setup, desk.file.station, self.words)
        self.frame.bar.show_place(desk.checkpoint)
        station = self.words.station(desk.file.station, desk.setup)
        title = f"{self.words.of(desk.setup.event.name)} – {station}"
        rehearsal = self.words("Rehearsal: nothing is recorded")
        self.setWindowTitle(f"{rehearsal} – {title}" if desk.work.rehearses else title)

    def _answered(self, answer: Answer) -> None:
        self.frame.banner.settle()
        tone = answer.scan.verdict.tone
        # When the page has taken the answer too: sound and picture come within one frame.
        QTimer.singleShot(0, self, lambda: self.sounds.play(tone))

    def _given_up(self) -> None:
        self.tell(self.words("Cancelled. Nothing of it was recorded."))


def _raise(error: Exception) -> None:
    """Let a bug in long work go to the crash report, as any other."""
    raise error
