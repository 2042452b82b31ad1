"""Whom the filters ask for, shown in the table and kept up with what changes."""

from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal

from checkin.services.following import shifts
from checkin.services.roll import Question, chosen, moves
from checkin.store import roll
from checkin.ui.people.filters import Filters
from checkin.ui.people.names_for_sorting import NamesForSorting
from checkin.ui.people.people_table import PeopleTable
from checkin.ui.workplace import Workplace

SLOW = 0.04
"""Seconds: a table that takes longer to ask for is asked for anew only after a rest."""

REST = 3.0
"""Seconds for which such a table rests."""


class Listing(QObject):
    """`anew` says that other people may be shown, `followed` carries the news that were shown."""

    anew = Signal()
    followed = Signal(object)

    def __init__(self, work: Workplace, filters: Filters, table: PeopleTable) -> None:
        super().__init__(table)
        self.work, self.filters, self.table = work, filters, table
        self.question = Question()
        self.total = 0
        self.seen: int | None = None
        self.asked, self._cost = 0.0, 0.0
        self.names = NamesForSorting(work, self)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(int(REST * 1000))
        self._later.timeout.connect(self.follow)
        self.names.learned.connect(self._sort_by_names)
        self.names.failed.connect(lambda: filters.take_back_names(self.question))

    def refresh(self) -> None:
        """Take notice of what changed, unless it rests."""
        if not self._later.isActive():
            self.follow()

    def follow(self) -> None:
        """Show what has changed since; chosen rows and the scroll stay."""
        if self.seen is None:
            self.seen = self.work.read(lambda: roll.latest(self.work.file), 0)
            self.filters.offer(self.work.setup, self.work.words)
            self.ask(stay=False)
            return
        seen = self.seen
        news = self.work.read(lambda: roll.news(self.work.file, seen), None)
        if news is None or news.latest == seen:
            return
        if not moves(news, self.question):
            self.table.people.people_changed(news.people, self.work.setup)
        elif news.setup or not self._shift(news):
            if self._cost >= SLOW and perf_counter() - self.asked < REST:
                self._later.start()  # what is new stays so until then
                return
            self.ask(stay=True)
        self.seen = news.latest
        self.followed.emit(news)

    def ask(self, *, stay: bool) -> None:
        """Ask for people anew; `stay` keeps the scroll where it is."""
        question = self.filters.question()
        if question.needs_names and not self.names.known(self.total):
            return
        before = perf_counter()
        names = self.names.order if question.needs_names else None
        ids = self.work.read(lambda: chosen(self.work.file, question, names), None)
        if ids is None:
            return
        self.total = self.work.read(lambda: roll.total(self.work.file), len(ids))
        self.asked = perf_counter()
        self._cost = self.asked - before
        self.question = question
        self._show(ids, stay=stay)
        self.anew.emit()

    def speak(self) -> None:
        """Sort names as they are sorted in the language that is spoken now."""
        if self.seen is not None and self.question.needs_names:
            self.ask(stay=True)

    def _shift(self, news: roll.News) -> bool:
        """Move those who changed alone; False where all must be asked for anew."""
        file, question, model = self.work.file, self.question, self.table.people
        if question != self.filters.question():  # more is asked for already
            return False
        found = self.work.read(
            lambda: shifts(file, question, model.ids, news.people, self.names.order), None
        )
        if found is None or not model.ids:
            return False
        if found.gone or found.come:
            self.table.shift(found)
        model.people_changed(news.people, self.work.setup)
        if news.renamed:
            self.total = self.work.read(lambda: roll.total(file), self.total)
        return True

    def _show(self, ids: list[str], *, stay: bool) -> None:
        """Show these people; who is chosen stays so, as far as they are among them."""
        table = self.table
        chosen_ids, here, top = table.chosen_ids(), table.here(), table.top_person()
        table.blockSignals(True)
        others = table.people.show_people(ids)
        if others:
            table.choose(chosen_ids, here)
        table.blockSignals(False)
        if not stay:
            table.scrollToTop()
        elif others and top:
            table.scroll_to(top)
        table.mark_order(self.question.order, backwards=self.question.backwards)

    def _sort_by_names(self) -> None:
        if self.filters.question().needs_names:
            self.ask(stay=False)
