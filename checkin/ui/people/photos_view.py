"""Many photos at once: every file with whose it is, settled by hand before any is kept."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLineEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from checkin.domain.attendee import Attendee
from checkin.services.photo_import import Found
from checkin.services.photo_sorting import Sorting, Standing
from checkin.ui.badges.lists import LongList
from checkin.ui.parts.buttons import KeyButton
from checkin.ui.parts.choice import typed
from checkin.ui.parts.heading import Heading
from checkin.ui.parts.segments import Segments
from checkin.ui.people.photo_card import Find, Held, PhotoCard, Place
from checkin.ui.people.photo_rows import DrawnPhotos, PhotoRows
from checkin.ui.people.photos_start import PhotosStart
from checkin.ui.style import Colours
from checkin.words import Words

ALL, OPEN, TAKE, REST = "all", "open", "take", "rest"
WHICH = {
    ALL: tuple(Standing),
    OPEN: (Standing.OPEN,),
    TAKE: (Standing.TAKE,),
    REST: (Standing.LEAVE, Standing.REFUSED),
}


class PhotosView(QWidget):
    """Asks through its signals; nothing is kept here. `closed` says that one goes back."""

    files_wanted = Signal()
    folder_wanted = Signal()
    keep_wanted = Signal()
    closed = Signal()

    def __init__(self, colours: Colours, words: Words, find: Find, held: Held, place: Place):
        super().__init__()
        self._words = words
        self._busy = False
        self.heading = Heading(colours)
        self.back, self.keep = (
            KeyButton(colours, "Esc"),
            KeyButton(colours, "Ctrl Enter", primary=True),
        )
        self.more, self.anew = (KeyButton(colours, "", quiet=True) for _ in range(2))
        self.start, self.which = PhotosStart(colours), Segments(colours)
        self.model = PhotoRows(words)
        self._people: dict[str, Attendee] = {}
        self.model.people = self._people
        self.list = LongList(DrawnPhotos.HEIGHT)
        self._drawn = DrawnPhotos(colours)
        self.card = PhotoCard(colours, words, find, held, place)
        self.pages = QStackedWidget()
        self._lay_out()
        self._wire()

    @property
    def sorting(self) -> Sorting:
        """What was decided so far."""
        return self.model.sorting

    def _lay_out(self) -> None:
        self.heading.beside(self.back, self.keep)
        self.heading.setFixedHeight(56)
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._drawn)
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addWidget(self.which)
        left.addWidget(self.list, 1)
        below = QHBoxLayout()
        below.setSpacing(10)
        below.addWidget(self.more)
        below.addWidget(self.anew)
        below.addStretch(1)
        left.addLayout(below)
        filled = QWidget()
        row = QHBoxLayout(filled)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(20)
        row.addLayout(left, 1)
        row.addWidget(self.card)
        self.pages.addWidget(self.start)
        self.pages.addWidget(filled)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(16)
        page.addWidget(self.heading)
        page.addWidget(self.pages, 1)

    def _wire(self) -> None:
        self.start.folder_wanted.connect(self.folder_wanted)
        self.start.files_wanted.connect(self.files_wanted)
        self.more.clicked.connect(self.folder_wanted)
        self.anew.clicked.connect(self.begin)
        self.back.clicked.connect(self.closed)
        self.keep.clicked.connect(self.keep_wanted)
        self.which.chosen.connect(lambda _: self._show_list())
        self.list.selectionModel().currentRowChanged.connect(lambda *_: self._show_card())
        self.card.taken.connect(self.take_it)
        self.card.left.connect(self.leave_it)
        self.card.cut.connect(self._cut)
        for keys, slot in (
            ("Ctrl+Return", self._keep),
            ("Ctrl+Enter", self._keep),
            ("PgDown", lambda: self._step(1)),
            ("PgUp", lambda: self._step(-1)),
        ):
            shortcut = QShortcut(QKeySequence(keys), self, slot)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def begin(self) -> None:
        """Ask for files: nothing is looked at, and nothing that was decided holds any more."""
        self.model.sorting = Sorting()
        self._show_all()
        self.focus()

    def show_found(self, found: Sequence[Found], people: Mapping[str, Attendee]) -> None:
        """Show files, and the people whose they may be; those that are open come first."""
        self.model.sorting = Sorting(found, self.sorting)
        self._people |= people
        self.which.choose(OPEN if self.sorting.counts()[Standing.OPEN] else ALL)
        self._show_all()

    def show_kept(self) -> None:
        """Take what was kept off the list."""
        self.sorting.forget_taken()
        self.which.choose(ALL)
        self._show_all()

    def wait(self, *, busy: bool) -> None:
        """Let nothing be pressed while work goes on beside the window."""
        self._busy = busy
        self.pages.setEnabled(not busy)
        self._say()

    def retranslate(self, words: Words) -> None:
        """Say everything in another language; what was decided and typed stays."""
        self._words = self.model.words = words
        for button, text in (
            (self.back, words("Back")),
            (self.more, words("Add a folder")),
            (self.anew, words("Begin anew")),
        ):
            button.setText(text)
            button.updateGeometry()
        self.start.retranslate(words)
        self.list.setAccessibleName(words("Photos"))
        self.card.retranslate(words)
        self.model.say_anew()
        self._say()

    def take_it(self) -> None:
        """Take the files that are chosen as whose they seem to be, and go to the next."""
        here, chosen = self._here(), self._chosen()
        if len(chosen) > 1:
            for place in chosen:
                self.sorting.take(place)
        elif here < 0 or not self.sorting.take(here, self._learnt(self.card.person())):
            return
        self._go_on()

    def leave_it(self) -> None:
        """Leave the files that are chosen out, and go to the next."""
        for place in self._chosen():
            self.sorting.leave(place)
        self._go_on()

    def focus(self) -> None:
        """Take the keyboard."""
        (self.list if self.sorting.files else self.start.folder).setFocus()

    def step_back(self) -> bool:
        """Empty the search; else the view is left."""
        if self.card.step_back():
            self.list.setFocus()
            self._show_card()
        else:
            self.closed.emit()
        return True

    def stops(self) -> list[QWidget]:
        """Return where Tab stops."""
        card, start = self.card, self.start
        return [
            self.which, self.list, card.view, card.search, card.list, card.leave, card.take,
            self.more, self.anew, start.folder, start.files, self.back, self.keep,
        ]  # fmt: skip

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes, Del leaves out, a letter looks for somebody."""
        if self.sorting.files and not self._busy:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.take_it()
                return
            if event.key() == Qt.Key.Key_Delete:
                self.leave_it()
                return
            if typed(event) and not isinstance(self.focusWidget(), QLineEdit):
                self.card.search.setFocus()
                QApplication.sendEvent(self.card.search, event)
                return
        super().keyPressEvent(event)

    def _keep(self) -> None:
        if self.keep.isEnabled():
            self.keep_wanted.emit()

    def _learnt(self, id: str) -> str:
        """Remember the person who was chosen: the list shall name them."""
        self._people.update({who.id: who for who in self.card.offered if who.id == id})
        return id

    def _step(self, by: int) -> None:
        """Go to the next file or the one before, wherever the keyboard is."""
        self._go_to(self.list.currentIndex().row() + by)

    def _go_to(self, row: int) -> None:
        if 0 <= row < len(self.model.places):
            self.list.setCurrentIndex(self.model.index(row))
            self.list.scrollTo(self.model.index(row))

    def _go_on(self) -> None:
        """Show what was decided, and go to the next file that is open, else to the next one."""
        place, row = self._here(), self.list.currentIndex().row()
        self.card.step_back()
        self._show_list()
        then = self.sorting.next_open(place)
        if then in self.model.places:
            self._go_to(self.model.places.index(then))
        elif self.model.places:
            self._go_to(min(row + (place in self.model.places), len(self.model.places) - 1))
        if isinstance(self.focusWidget(), QLineEdit):
            self.list.setFocus()

    def _chosen(self) -> list[int]:
        return [self.model.places[row] for row in self.list.chosen_rows()]

    def _cut(self) -> None:
        if (here := self._here()) >= 0:
            self.sorting.crop(here, self.card.view.crop)

    def _show_all(self) -> None:
        self.pages.setCurrentIndex(1 if self.sorting.files else 0)
        self.model.show_places([])
        self._show_list()

    def _show_list(self) -> None:
        """Show the files that are asked for, the one that was chosen still so."""
        wanted, here = WHICH[self.which.key() or ALL], self._here()
        files = enumerate(self.sorting.files)
        self.model.show_places([i for i, file in files if file.standing in wanted])
        self._go_to(self.model.places.index(here) if here in self.model.places else 0)
        self._show_card()
        self._say()

    def _here(self) -> int:
        """Return the place of the file that is chosen, -1 where none is."""
        row = self.list.currentIndex().row()
        return self.model.places[row] if 0 <= row < len(self.model.places) else -1

    def _show_card(self) -> None:
        here = self._here()
        file = self.sorting.files[here] if here >= 0 else None
        ids: tuple[str, ...] = ()
        if file is not None:
            ids = tuple(dict.fromkeys((file.person, *file.found.match.people)))
        self.card.show_file(file, [self._people[id] for id in ids if id in self._people])

    def _say(self) -> None:
        words, counts = self._words, self.sorting.counts()
        n, left = len(self.sorting.files), counts[Standing.LEAVE] + counts[Standing.REFUSED]
        self.which.offer([
            (OPEN, words("To settle: {n}", n=counts[Standing.OPEN])),
            (TAKE, words("Will be kept: {n}", n=counts[Standing.TAKE])),
            (REST, words("Left out: {n}", n=left)),
            (ALL, words("All: {n}", n=n)),
        ])  # fmt: skip
        lead = ""
        if n:
            lead = words(
                "Nothing is kept before the last step. Page Down and Page Up go through the files."
            )
        self.heading.say(words("Photos"), lead)
        taken = counts[Standing.TAKE]
        self.keep.setVisible(bool(n))
        self.keep.setEnabled(bool(taken) and not self._busy)
        self.keep.setText(
            words.plural("Keep {n} photo", "Keep {n} photos", taken) if taken else words("Keep")
        )
        self.keep.updateGeometry()
