"""Everybody, in a table: filtered, sorted, corrected, and done to in one step."""

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QHideEvent,
    QKeyEvent,
    QKeySequence,
    QShortcut,
)
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLineEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from checkin.services.roll import lines
from checkin.store.roll import News
from checkin.ui.page import Page
from checkin.ui.parts.buttons import KeyButton
from checkin.ui.parts.choice import typed
from checkin.ui.parts.heading import Heading
from checkin.ui.parts.hint import Hint
from checkin.ui.people.camera import PhotoCamera
from checkin.ui.people.chosen_people import ChosenPeople
from checkin.ui.people.column_menu import ColumnMenu
from checkin.ui.people.columns import columns_from
from checkin.ui.people.deeds import Deeds
from checkin.ui.people.empty import say_nobody
from checkin.ui.people.filters import Filters
from checkin.ui.people.listing import Listing
from checkin.ui.people.people_table import PeopleTable, framed
from checkin.ui.people.person_pane import PersonPane
from checkin.ui.people.photo_desk import PhotoDesk, dropped
from checkin.ui.people.table_model import PeopleModel
from checkin.ui.style import Colours
from checkin.ui.workplace import Workplace

COLUMNS_HELD = "people/columns"


class PeoplePage(Page):
    """The table on the left, who is chosen on the right; in their place many photos at once.

    A file that is dropped on a person is that person's; several, or a folder, are matched.
    """

    def __init__(
        self, work: Workplace, colours: Colours, camera: PhotoCamera | None = None
    ) -> None:
        super().__init__(work, colours)
        self.deeds = Deeds(work)
        self.setAcceptDrops(True)
        self.photos = PhotoDesk(work, self.deeds, colours)
        self.add_photos = KeyButton(colours, "")
        self.add_photos.setFixedHeight(38)
        self.heading, self.filters = Heading(colours), Filters(colours)
        self.all, self.columns = KeyButton(colours, "Ctrl A"), ColumnMenu(colours)
        self.all.setFixedHeight(38)
        self.model = PeopleModel(
            lambda ids: work.read(lambda: lines(work.file, ids), {}), self.words, work.setup
        )
        self.table = PeopleTable(colours, self.model)
        self.empty = Hint("users", colours)
        self.empty.setObjectName("card")
        self.pane = PersonPane(colours, self.words, camera or PhotoCamera(work.scanners.camera))
        self.listing = Listing(work, self.filters, self.table)
        self.chosen = ChosenPeople(work, self.table, self.pane, self.deeds)
        self._lay_out()
        self._wire()
        self.show_columns(columns_from(work.around.settings.value(COLUMNS_HELD)))
        self.retranslate()

    def _lay_out(self) -> None:
        self.heading.beside(self.add_photos, self.all, self.columns)
        self.heading.setFixedHeight(56)
        self.framed = framed(self.table)
        self.left = QStackedWidget()
        self.left.addWidget(self.framed)
        self.left.addWidget(self.empty)
        row = QHBoxLayout()
        row.setSpacing(20)
        row.addWidget(self.left, 1)
        row.addWidget(self.pane)
        self.roll = QWidget()
        roll = QVBoxLayout(self.roll)
        roll.setContentsMargins(0, 0, 0, 0)
        roll.setSpacing(16)
        roll.addWidget(self.heading)
        roll.addWidget(self.filters)
        roll.addLayout(row, 1)
        self.whole = QStackedWidget()
        self.whole.addWidget(self.roll)
        self.whole.addWidget(self.photos.view)
        page = QVBoxLayout(self)
        page.setContentsMargins(22, 20, 22, 20)
        page.addWidget(self.whole)

    def _wire(self) -> None:
        self.filters.asked.connect(self.ask)
        self.table.sorted_by.connect(self.filters.sort_by)
        self.table.chosen.connect(self._show_chosen)
        self.all.clicked.connect(self.choose_all)
        self.add_photos.clicked.connect(self.photos.open)
        self.photos.opened.connect(lambda: self.whole.setCurrentWidget(self.photos.view))
        self.photos.closed.connect(self.show_roll)
        self.columns.chosen.connect(self.show_columns)
        self.empty.step_wanted.connect(self._fill)
        self.listing.anew.connect(self._show_anew)
        self.listing.followed.connect(self._take_notice)
        self.work.closing.connect(self.pane.photos.camera.stop)
        self.deeds.done.connect(self.follow)
        head = self.table.horizontalHeader()
        head.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        head.customContextMenuRequested.connect(
            lambda at: self.columns.open_at(head.mapToGlobal(at))
        )
        for keys, slot in (
            ("Ctrl+F", self.look_for),
            ("Ctrl+Z", self.deeds.undo),
            ("Ctrl+Shift+Z", self.deeds.redo),
        ):
            QShortcut(QKeySequence(keys), self, slot)

    def arrive(self, at: str = "") -> None:
        """Take the keyboard; `at` is the id of a person, after a # the field that is wanted."""
        id, _, field = at.partition("#")
        if id:
            self.show_person(id)
        if id and field:
            self.pane.show_field(field)
        elif self.sorting_photos:
            self.photos.view.focus()
        else:
            self.table.setFocus()

    @property
    def sorting_photos(self) -> bool:
        """Tell whether photos are being settled, in place of the table."""
        return self.whole.currentWidget() is not self.roll

    def show_roll(self) -> None:
        """Show the table again."""
        self.whole.setCurrentWidget(self.roll)
        self.table.setFocus()

    def show_person(self, id: str) -> None:
        """Choose a person in the table; filters that hide them are cleared."""
        self.whole.setCurrentWidget(self.roll)
        if not self.table.show_person(id):
            self.filters.ask_all()
            self.table.show_person(id)

    def refresh(self) -> None:
        """Take notice of what was done to people, here or elsewhere."""
        self.listing.refresh()

    def follow(self) -> None:
        """Show what has changed since; chosen rows, scroll and what is typed stay."""
        self.listing.follow()

    def ask(self) -> None:
        """Show whom the filters ask for, from the top."""
        self.listing.ask(stay=False)

    def choose_all(self) -> None:
        """Choose everybody whom the filters let through."""
        self.table.selectAll()
        self.table.setFocus()

    def look_for(self) -> None:
        """Go to the filter's text."""
        self.filters.text.setFocus()
        self.filters.text.selectAll()

    def show_columns(self, keys: list[str]) -> None:
        """Show other columns, and remember them."""
        self.work.around.settings.setValue(COLUMNS_HELD, ",".join(keys))
        chosen_ids, here = self.table.chosen_ids(), self.table.here()
        self.model.show_columns(columns_from(",".join(keys)))
        self.columns.show_columns(self.model.keys)
        self.table.spread()
        self.table.mark_order(self.filters.order, backwards=self.filters.backwards)
        self.table.choose(chosen_ids, here)

    def retranslate(self) -> None:
        """Say everything in another language, losing nothing."""
        words, setup = self.words, self.work.setup
        self.all.setText(words("Choose all"))
        self.all.updateGeometry()
        self.add_photos.setText(words("Add photos"))
        self.add_photos.updateGeometry()
        self.photos.view.retranslate(words)
        self.columns.retranslate(words)
        self.table.setAccessibleName(words("People"))
        self._offer()
        self.pane.retranslate(words, setup)
        self._say()
        self.listing.speak()

    def step_back(self) -> bool:
        """Leave a picture or a field, then empty the filter's text."""
        if self.sorting_photos:
            return self.photos.view.step_back()
        if self.pane.step_back():
            return True
        if self.filters.text.text():
            self.filters.text.clear()
            self.filters.ask_now()
            return True
        return False

    def stops(self) -> list[QWidget]:
        """From the filters to the table, then to who is chosen."""
        filters = self.filters
        return [
            filters.text, *filters.choices(), filters.clear, self.add_photos, self.all,
            self.columns, self.table, self.empty.step, *self.pane.stops(),
            *self.photos.view.stops(),
        ]  # fmt: skip

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files from another program."""
        if dropped(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Show the one picture that fell on a person as theirs, to be cut; look at any others."""
        event.acceptProposedAction()
        files, id = dropped(event), self._under(event)
        if id and len(files) == 1 and files[0].is_file():
            self.show_person(id)
            self.pane.load_photo(files[0])
        else:
            self.photos.look(files)

    def _under(self, event: QDropEvent) -> str:
        """Return the id of the person upon whom something is dropped, empty for nobody."""
        inside = self.table.viewport()
        at = inside.mapFrom(self, event.position().toPoint())
        seen = inside.isVisible() and inside.rect().contains(at)
        row = self.table.rowAt(at.y()) if seen else -1
        return self.model.ids[row] if row >= 0 else ""

    def hideEvent(self, event: QHideEvent) -> None:
        """Save what is being typed: another page is shown."""
        self.pane.details.finish()
        super().hideEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Bring what is typed to the filter, where nothing else takes letters."""
        if self.sorting_photos:
            super().keyPressEvent(event)
        elif typed(event) and not isinstance(self.focusWidget(), QLineEdit):
            self.filters.text.setFocus()
            QApplication.sendEvent(self.filters.text, event)
        else:
            super().keyPressEvent(event)

    def _show_anew(self) -> None:
        """Show what goes with the people who are listed now."""
        self.filters.show_filtered(self.listing.question.filtered)
        for part in (self.filters, self.pane, self.add_photos, self.all, self.columns):
            part.setVisible(bool(self.listing.total))
        self._show_table()
        self._show_chosen()

    def _take_notice(self, news: News) -> None:
        """Show what goes with the changes that the table shows now."""
        self._show_table()
        if news.setup:
            self._offer()
        self._show_chosen(anew=news.setup or self.chosen.shown() in news.people)

    def _show_table(self) -> None:
        self.left.setCurrentWidget(self.framed if self.model.ids else self.empty)

    def _show_chosen(self, *, anew: bool = False) -> None:
        """Show in the pane who is chosen."""
        self.chosen.show(anew=anew)
        self._say()

    def _offer(self) -> None:
        """Say everything that the set-up names."""
        words, setup = self.words, self.work.setup
        self.filters.offer(setup, words)
        self.model.retranslate(words, setup)
        self.table.drawn.setup = setup
        self.pane.details.retranslate(words, setup)
        self.pane.todo.retranslate(words, setup)

    def _say(self) -> None:
        """Say how many there are, how many are shown, how many are chosen."""
        words, shown = self.words, len(self.model.ids)
        n = self.table.how_many()
        parts = [words.plural("{n} person", "{n} people", self.listing.total)]
        if self.listing.question.filtered:
            parts.append(words("{n} shown", n=shown))
        if n:
            parts.append(words("{n} chosen", n=n))
        self.heading.say(words("People"), "  ·  ".join(parts))
        self.all.setEnabled(bool(shown))
        say_nobody(self.empty, words, filtered=bool(self.listing.total))

    def _fill(self) -> None:
        """Do what the empty page offers: show all, or take rosters in."""
        if self.listing.total:
            self.filters.ask_all()
        else:
            self.work.page_wanted.emit("set-up", "rosters")
