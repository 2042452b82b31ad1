"""The window: a rail of pages, the bar above them, and the event that they show."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSettings, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QMainWindow,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from checkin.domain.programme import REGISTRATION
from checkin.failure import Failure
from checkin.services.attendance import counts
from checkin.services.badges import place_and_days
from checkin.services.events import FILE_OF_EVENT, new_event, new_example, open_event
from checkin.store.attendance import changed_since
from checkin.store.event_file import EventFile, Now
from checkin.ui.counts_page import CountsPage
from checkin.ui.desk import Desk, Show
from checkin.ui.desk_page import DeskPage
from checkin.ui.labels import label
from checkin.ui.start_page import StartPage
from checkin.ui.style import Colours
from checkin.words import LANGUAGES, Words

LOOK_EVERY = 250
"""Milliseconds between two looks at whether another process has changed the event."""

TOLD_FOR = 8_000
"""Milliseconds for which a sentence stays in the banner."""


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
        self.file: EventFile | None = None
        self.desk: Desk | None = None
        self.desk_page: DeskPage | None = None
        self._seen = 0
        self.start_page, self.counts_page = StartPage(words), CountsPage(words, colours)
        self._build()
        self._wire()
        self.resize(1366, 768)
        self.retranslate(words)

    def _build(self) -> None:
        self.pages = QStackedWidget()
        self.pages.addWidget(self.start_page)
        self.pages.addWidget(self.counts_page)
        self.banner = label("banner")
        self.banner.setTextFormat(Qt.TextFormat.PlainText)
        self.banner.setWordWrap(True)
        self.banner.hide()
        self.bar, self.rail = Bar(), Rail()
        body = QVBoxLayout()
        body.setSpacing(0)
        body.addWidget(self.bar)
        above = QHBoxLayout()
        above.setContentsMargins(22, 12, 22, 0)
        above.addWidget(self.banner)
        body.addLayout(above)
        body.addWidget(self.pages, 1)
        whole = QWidget()
        whole.setObjectName("page")
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(body, 1)
        self.setCentralWidget(whole)
        self._follow, self._quiet = QTimer(self), QTimer(self)
        self._quiet.setSingleShot(True)

    def _wire(self) -> None:
        self.start_page.example_wanted.connect(self.make_example)
        self.start_page.new_wanted.connect(self.make_event)
        self.start_page.open_wanted.connect(self.choose_event)
        self.rail.desk.clicked.connect(self.show_desk)
        self.rail.counts.clicked.connect(self.show_counts)
        self.bar.language.activated.connect(self._language_chosen)
        self.bar.checkpoint.activated.connect(self._checkpoint_chosen)
        self.bar.direction.clicked.connect(self._direction_chosen)
        self._follow.timeout.connect(self.follow)
        self._quiet.timeout.connect(self.banner.hide)

    def open_path(self, path: Path) -> None:
        """Open an event; a failure is told and the window stays as it was."""
        self._take(lambda: open_event(path, self.around.machine, self.around.now))

    def make_example(self) -> None:
        """Ask where the example goes, and make it."""
        if path := self._ask_new("forum"):
            self._take(lambda: new_example(path, self.around.machine, self.around.now))

    def make_event(self) -> None:
        """Ask where the new event goes, and make it."""
        if path := self._ask_new("event"):
            self._take(lambda: new_event(path, self.around.machine, self.around.now))

    def choose_event(self) -> None:
        """Ask which event to open, and open it."""
        dialog = self._dialog(QFileDialog.AcceptMode.AcceptOpen)
        if dialog.exec():
            self.open_path(Path(dialog.selectedFiles()[0]))

    def show_desk(self) -> None:
        """Show the registration desk, ready for a scan."""
        if self.desk_page is not None:
            self.pages.setCurrentWidget(self.desk_page)
            self.rail.desk.setChecked(True)
            self.desk_page.search.setFocus()

    def show_counts(self) -> None:
        """Show the head counts."""
        self._count()
        self.pages.setCurrentWidget(self.counts_page)
        self.rail.counts.setChecked(True)

    def tell(self, sentence: str) -> None:
        """Show a sentence above the page for a while; nothing has to be clicked away."""
        self.banner.setText(sentence)
        self.banner.show()
        self._quiet.start(TOLD_FOR)

    def follow(self) -> None:
        """Take notice of what other processes have done to the event."""
        if self.file is None:
            return
        latest = changed_since(self.file, self._seen)
        if latest is not None:
            self._seen = latest
            self._show_event()

    def retranslate(self, words: Words) -> None:
        """Say everything in another language, without losing what was typed."""
        self.words = words
        self.rail.retranslate(words)
        self.bar.retranslate(words)
        self.start_page.retranslate(words)
        if self.desk is not None:
            self.desk.words = words
        if self.desk_page is not None:
            self.desk_page.retranslate(words)
        self._show_event()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Bring what a scanner types to the search field, whatever had the keyboard."""
        page = self.desk_page
        typed = event.text().isprintable() and event.text()
        if page and typed and not isinstance(self.focusWidget(), QLineEdit):
            self.show_desk()
            QApplication.sendEvent(page.search, event)
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Close the event's file, so that it may be copied."""
        self._leave()
        super().closeEvent(event)

    def _take(self, opening: Callable[[], EventFile]) -> None:
        try:
            event = opening()
        except Failure as failure:
            self.tell(self.words.failure(failure))
            return
        self._leave()
        self.file = event
        self.desk = Desk(event, self.words, self.around.show)
        self.desk.told.connect(self.tell)
        self.desk.changed.connect(self.follow)
        self.desk_page = DeskPage(self.desk, self.words, self.colours)
        self.pages.addWidget(self.desk_page)
        self.rail.setEnabled(True)
        self.around.settings.setValue("event", str(event.path))
        self._seen = 0
        self.follow()
        self._follow.start(LOOK_EVERY)
        self.show_desk()

    def _leave(self) -> None:
        self._follow.stop()
        if self.desk_page is not None:
            self.pages.removeWidget(self.desk_page)
            self.desk_page.deleteLater()
            self.desk_page = None
        if self.file is not None:
            self.file.close()
            self.file = None

    def _show_event(self) -> None:
        """Show the event's names, checkpoints and counts as they are now."""
        event, words = self.file, self.words
        self.bar.show_event(event, words, self.desk.checkpoint if self.desk else REGISTRATION)
        title = words.of(event.setup.event.name) if event else words("Check-in")
        self.setWindowTitle(title)
        if event is not None and self.pages.currentWidget() is self.counts_page:
            self._count()

    def _count(self) -> None:
        if self.file is not None:
            setup = self.file.setup
            self.counts_page.show_counts(counts(self.file), setup, self.words)

    def _checkpoint_chosen(self) -> None:
        if self.desk is not None:
            self.desk.checkpoint = self.bar.checkpoint.currentData()
            self.show_desk()

    def _direction_chosen(self, out: bool) -> None:
        if self.desk is not None:
            self.desk.out = out
            self.bar.retranslate(self.words)
            self.show_desk()

    def _language_chosen(self) -> None:
        language = self.bar.language.currentData()
        self.around.settings.setValue("language", language)
        self.retranslate(Words(language))

    def _ask_new(self, name: str) -> Path | None:
        dialog = self._dialog(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(name + FILE_OF_EVENT)
        return Path(dialog.selectedFiles()[0]) if dialog.exec() else None

    def _dialog(self, mode: QFileDialog.AcceptMode) -> QFileDialog:
        """Return a file dialog of Qt's own: the system's would take the scanner's keys away."""
        dialog = QFileDialog(self)
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        dialog.setAcceptMode(mode)
        dialog.setDefaultSuffix(FILE_OF_EVENT[1:])
        dialog.setNameFilter(f"{self.words('Event')} (*{FILE_OF_EVENT})")
        return dialog


class Rail(QFrame):
    """The pages, each with its name."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("rail")
        self.setFixedWidth(92)
        self.desk, self.counts = QToolButton(), QToolButton()
        page = QVBoxLayout(self)
        page.setContentsMargins(8, 14, 8, 14)
        page.setSpacing(6)
        for button in (self.desk, self.counts):
            button.setCheckable(True)
            button.setAutoExclusive(True)
            button.setFixedSize(76, 64)
            page.addWidget(button)
        page.addStretch(1)
        self.desk.setShortcut("Ctrl+1")
        self.counts.setShortcut("Ctrl+2")
        self.setEnabled(False)

    def retranslate(self, words: Words) -> None:
        """Say everything in another language."""
        self.desk.setText(words("Desk"))
        self.counts.setText(words("Counts"))
        self.desk.setToolTip(words("Desk") + "  Ctrl 1")
        self.counts.setToolTip(words("Counts") + "  Ctrl 2")


class Bar(QFrame):
    """The event, place and day; the checkpoint; the language."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("bar")
        self.setFixedHeight(60)
        self.name, self.place = label("event"), label("place")
        self.checkpoint, self.language = QComboBox(), QComboBox()
        self.direction, self.station = QToolButton(), label("chip")
        self.direction.setCheckable(True)
        self.checkpoint.setMinimumWidth(220)
        for code, name in LANGUAGES.items():
            self.language.addItem(name, code)
        row = QHBoxLayout(self)
        row.setContentsMargins(22, 0, 22, 0)
        row.setSpacing(12)
        row.addWidget(self.name)
        row.addWidget(self.place)
        row.addStretch(1)
        for part in (self.checkpoint, self.direction, self.station, self.language):
            row.addWidget(part)

    def retranslate(self, words: Words) -> None:
        """Say everything in another language."""
        self.language.setCurrentIndex(self.language.findData(words.language))
        self.language.setAccessibleName(words("Language"))
        self.checkpoint.setAccessibleName(words("Checkpoint"))
        self.direction.setText(words("Out") if self.direction.isChecked() else words("In"))
        self.direction.setToolTip(words("Whether people enter or leave here"))

    def show_event(self, event: EventFile | None, words: Words, checkpoint: str) -> None:
        """Show an event's name, place, checkpoints and this station."""
        for part in (self.checkpoint, self.direction, self.station):
            part.setVisible(event is not None)
        if event is None:
            self.name.setText(words("Check-in"))
            self.place.setText("")
            return
        setup = event.setup
        self.name.setText(words.of(setup.event.short) or words.of(setup.event.name))
        self.place.setText(place_and_days(setup, words))
        station = setup.stations.get(event.station)
        self.station.setText(station.name if station else "")
        listed = [REGISTRATION, *setup.sessions]
        names = [words.checkpoint(id, setup.sessions) for id in listed]
        if names != [self.checkpoint.itemText(i) for i in range(self.checkpoint.count())]:
            self.checkpoint.clear()
            for id, name in zip(listed, names, strict=True):
                self.checkpoint.addItem(name, id)
        self.checkpoint.setCurrentIndex(self.checkpoint.findData(checkpoint))
