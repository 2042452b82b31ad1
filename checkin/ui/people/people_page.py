"""Everybody, in a table: filtered, sorted, corrected, and done to in one step."""

from collections.abc import Callable
from time import perf_counter

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLineEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from checkin.services.following import shifts
from checkin.services.history import dossier
from checkin.services.pin import has_pin
from checkin.services.roll import NameOrder, Question, chosen, lines, moves
from checkin.store import roll
from checkin.ui.page import Page
from checkin.ui.parts.buttons import KeyButton
from checkin.ui.parts.choice import typed
from checkin.ui.parts.heading import Heading
from checkin.ui.parts.hint import Hint
from checkin.ui.people.camera import PhotoCamera
from checkin.ui.people.column_menu import ColumnMenu
from checkin.ui.people.columns import columns_from
from checkin.ui.people.deeds import Deeds
from checkin.ui.people.empty import say_nobody
from checkin.ui.people.filters import Filters
from checkin.ui.people.people_table import PeopleTable, framed
from checkin.ui.people.person_pane import PersonPane
from checkin.ui.people.table_model import PeopleModel
from checkin.ui.style import Colours
from checkin.ui.workplace import Workplace

MANY = 5_000
"""People from whom on names are sorted beside the window."""

SLOW = 0.04
"""Seconds: a table that takes longer to ask for is asked for anew only after a rest."""

REST = 3.0
"""Seconds for which such a table rests."""

COLUMNS_HELD = "people/columns"


class PeoplePage(Page):
    """The table on the left, who is chosen on the right."""

    def __init__(
        self, work: Workplace, colours: Colours, camera: PhotoCamera | None = None
    ) -> None:
        super().__init__(work, colours)
        self._seen: int | None = None
        self._cost, self._asked = 0.0, 0.0
        self._total = 0
        self._names: NameOrder | None = None
        self._learning = ""
        self._question = Question()
        self.deeds = Deeds(work)
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
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(int(REST * 1000))
        self._lay_out()
        self._wire()
        self.show_columns(columns_from(work.around.settings.value(COLUMNS_HELD)))
        self.retranslate()

    def _lay_out(self) -> None:
        self.heading.beside(self.all, self.columns)
        self.heading.setFixedHeight(56)
        self.framed = framed(self.table)
        self.left = QStackedWidget()
        self.left.addWidget(self.framed)
        self.left.addWidget(self.empty)
        row = QHBoxLayout()
        row.setSpacing(20)
        row.addWidget(self.left, 1)
        row.addWidget(self.pane)
        page = QVBoxLayout(self)
        page.setContentsMargins(22, 20, 22, 20)
        page.setSpacing(16)
        page.addWidget(self.heading)
        page.addWidget(self.filters)
        page.addLayout(row, 1)

    def _wire(self) -> None:
        self.filters.asked.connect(self.ask)
        self.table.sorted_by.connect(self.filters.sort_by)
        self.table.chosen.connect(self._show_chosen)
        self.all.clicked.connect(self.choose_all)
        self.columns.chosen.connect(self.show_columns)
        self.empty.step_wanted.connect(self._fill)
        self._later.timeout.connect(self.follow)
        self.work.closing.connect(self.pane.photos.camera.stop)
        self.deeds.done.connect(self.follow)
        head = self.table.horizontalHeader()
        head.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        head.customContextMenuRequested.connect(
            lambda at: self.columns.open_at(head.mapToGlobal(at))
        )
        pane = self.pane
        pane.details.named.connect(self._rename)
        pane.details.saved.connect(lambda field, value: self._put(field, value))
        self.work.closing.connect(pane.details.finish)
        pane.todo.asked.connect(self._act)
        pane.photos.taken.connect(lambda photo: self._with_one(self.deeds.set_photo, photo))
        pane.photos.removed.connect(lambda: self._with_one(self.deeds.remove_photo))
        pane.photos.failed.connect(
            lambda failure: self.work.failed.emit(self.words.failure(failure))
        )
        for keys, slot in (
            ("Ctrl+F", self.look_for),
            ("Ctrl+Z", self.deeds.undo),
            ("Ctrl+Shift+Z", self.deeds.redo),
        ):
            QShortcut(QKeySequence(keys), self, slot)

    def arrive(self, at: str = "") -> None:
        """Take the keyboard; `at` is the id of a person to be shown."""
        if at:
            self.show_person(at)
        self.table.setFocus()

    def show_person(self, id: str) -> None:
        """Choose a person in the table; filters that hide them are cleared."""
        if not self.table.show_person(id):
            self.filters.ask_all()
            self.table.show_person(id)

    def refresh(self) -> None:
        """Take notice of what was done to people, here or elsewhere."""
        if not self._later.isActive():
            self.follow()

    def follow(self) -> None:
        """Show what has changed since; chosen rows, scroll and what is typed stay."""
        if self._seen is None:
            self._seen = self.work.read(lambda: roll.latest(self.work.file), 0)
            self.filters.offer(self.work.setup, self.words)
            self._ask(stay=False)
            return
        seen = self._seen
        news = self.work.read(lambda: roll.news(self.work.file, seen), None)
        if news is None or news.latest == seen:
            return
        if not moves(news, self._question):
            self.model.people_changed(news.people, self.work.setup)
        elif news.setup or not self._shift(news):
            if self._cost >= SLOW and perf_counter() - self._asked < REST:
                self._later.start()  # what is new stays so until then
                return
            self._ask(stay=True)
        self._seen = news.latest
        if news.setup:
            self._offer()
        held = self.pane.dossier
        shown = held.card.attendee.id if held is not None else ""
        self._show_chosen(anew=news.setup or shown in news.people)

    def _shift(self, news: roll.News) -> bool:
        """Move those who changed alone; False where all must be asked for anew."""
        file, question = self.work.file, self._question
        if question != self.filters.question():  # more is asked for already
            return False
        found = self.work.read(
            lambda: shifts(file, question, self.model.ids, news.people, self._names), None
        )
        if found is None or not self.model.ids:
            return False
        if found.gone or found.come:
            self.table.shift(found)
        self.model.people_changed(news.people, self.work.setup)
        if news.renamed:
            self._total = self.work.read(lambda: roll.total(file), self._total)
        self.left.setCurrentWidget(self.framed if self.model.ids else self.empty)
        return True

    def ask(self) -> None:
        """Show whom the filters ask for, from the top."""
        self._ask(stay=False)

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
        self.columns.retranslate(words)
        self.table.setAccessibleName(words("People"))
        self._offer()
        self.pane.retranslate(words, setup)
        self._say()
        if self._seen is not None and self._question.needs_names:
            self._ask(stay=True)

    def step_back(self) -> bool:
        """Leave a picture or a field, then empty the filter's text."""
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
            filters.text, *filters.choices(), filters.clear, self.all, self.columns, self.table,
            self.empty.step, *self.pane.stops(),
        ]  # fmt: skip

    def hideEvent(self, event: QHideEvent) -> None:
        """Save what is being typed: another page is shown."""
        self.pane.details.finish()
        super().hideEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Bring what is typed to the filter, where nothing else takes letters."""
        if typed(event) and not isinstance(self.focusWidget(), QLineEdit):
            self.filters.text.setFocus()
            QApplication.sendEvent(self.filters.text, event)
        else:
            super().keyPressEvent(event)

    def _ask(self, *, stay: bool) -> None:
        """Ask for people anew; `stay` keeps the scroll where it is."""
        question = self.filters.question()
        if question.needs_names and not self._knows_names():
            return
        before = perf_counter()
        names = self._names if question.needs_names else None
        ids = self.work.read(lambda: chosen(self.work.file, question, names), None)
        if ids is None:
            return
        self._total = self.work.read(lambda: roll.total(self.work.file), len(ids))
        self._asked = perf_counter()
        self._cost = self._asked - before
        self._question = question
        self._show(ids, stay=stay)

    def _show(self, ids: list[str], *, stay: bool) -> None:
        """Show these people; who is chosen stays so, as far as they are among them."""
        table = self.table
        chosen_ids, here, top = table.chosen_ids(), table.here(), table.top_person()
        table.blockSignals(True)
        others = self.model.show_people(ids)
        if others:
            table.choose(chosen_ids, here)
        table.blockSignals(False)
        if not stay:
            table.scrollToTop()
        elif others and top:
            table.scroll_to(top)
        table.mark_order(self._question.order, backwards=self._question.backwards)
        self.filters.show_filtered(self._question.filtered)
        for part in (self.filters, self.pane, self.all, self.columns):
            part.setVisible(bool(self._total))
        self.left.setCurrentWidget(self.framed if ids else self.empty)
        self._say()
        self._show_chosen()

    def _knows_names(self) -> bool:
        """Tell whether names can be sorted; where there are many, they are read beside first."""
        language = self.words.language
        if self._names is not None and self._names.language == language:
            return True
        if self._total <= MANY:
            order = NameOrder(language)
            self._names = self.work.read(lambda: order.learn(self.work.file), None)
            return self._names is not None
        if self._learning != language:
            self._learning = language
            self.work.start(
                self.words("Reading all names"),
                lambda event, _: NameOrder(language).learn(event),
                self._learned,
                self._not_learned,
            )
        return False

    def _learned(self, order: NameOrder) -> None:
        self._names, self._learning = order, ""
        if self.filters.question().needs_names:
            self._ask(stay=False)

    def _not_learned(self) -> None:
        """Show what is asked for as it is shown: the next click may ask for names again."""
        self._learning = ""
        self.filters.take_back_names(self._question)

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
        parts = [words.plural("{n} person", "{n} people", self._total)]
        if self._question.filtered:
            parts.append(words("{n} shown", n=shown))
        if n:
            parts.append(words("{n} chosen", n=n))
        self.heading.say(words("People"), "  ·  ".join(parts))
        self.all.setEnabled(bool(shown))
        say_nobody(self.empty, words, filtered=bool(self._total))

    def _show_chosen(self, *, anew: bool = False) -> None:
        """Show in the pane who is chosen."""
        self._finish_the_one_left()
        n = self.table.how_many()
        if n == 1:
            self._show_one(self.table.chosen_ids()[0], anew=anew)
        elif n:
            if self.pane.many != n:
                self.pane.show_many(n)
        elif self.pane.dossier is not None or self.pane.many:
            self.pane.show_nobody()
        self._say()

    def _finish_the_one_left(self) -> None:
        """Save what is being typed of somebody who is no longer the one who is chosen."""
        held, table = self.pane.dossier, self.table
        if held is not None and (
            table.how_many() != 1 or table.chosen_ids() != [held.card.attendee.id]
        ):
            self.pane.details.finish()

    def _show_one(self, id: str, *, anew: bool) -> None:
        held = self.pane.dossier
        if not anew and held is not None and held.card.attendee.id == id:
            return
        found = self.work.read(lambda: dossier(self.work.file, id), None)
        if found is None:
            self.pane.show_nobody()
            return
        self.pane.todo.ask_pin(needed=self.work.read(lambda: has_pin(self.work.file), True))
        self.pane.show_person(found, self.words, self.work.setup)

    def _fill(self) -> None:
        """Do what the empty page offers: show all, or take rosters in."""
        if self._total:
            self.filters.ask_all()
        else:
            self.work.page_wanted.emit("set-up", "rosters")

    def _rename(self, script: str, text: str) -> None:
        held = self.pane.dossier
        if held is not None and not self.deeds.rename(held.card.attendee.id, script, text):
            self.pane.details.refuse(f"name_{script}")

    def _put(self, field: str, value: object) -> None:
        held = self.pane.dossier
        if held is not None and not self.deeds.put([held.card.attendee.id], field, value):
            self.pane.details.refuse(field)

    def _with_one(self, deed: Callable[..., object], *more: object) -> None:
        held = self.pane.dossier
        if held is not None:
            deed(held.card.attendee.id, *more)

    def _act(self, what: str, value: str, pin: str) -> None:
        """Do what the actions ask for to all who are chosen."""
        ids, deeds = self.table.chosen_ids(), self.deeds
        if not ids:
            return
        acts: dict[str, Callable[[], object]] = {
            "arrived": lambda: deeds.mark_arrived(ids),
            "print": lambda: deeds.print_badges(ids),
            "hand_over": lambda: deeds.hand_over(ids, value),
            "category": lambda: deeds.put(ids, "category", value),
            "delegation": lambda: deeds.put(ids, "delegation", value),
            "join": lambda: deeds.join(ids, value),
            "withdraw": lambda: deeds.withdraw(ids),
            "restore": lambda: deeds.restore(ids),
            "block": lambda: deeds.block(ids, value, pin),
            "unblock": lambda: deeds.unblock(ids, pin),
        }
        if acts[what]() is not False:
            self.pane.todo.forget()
