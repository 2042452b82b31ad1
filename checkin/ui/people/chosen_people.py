"""Who is chosen in the table: shown in the pane, corrected and done to there."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from checkin.services.history import dossier
from checkin.services.pin import has_pin
from checkin.ui.people.deeds import Deeds
from checkin.ui.people.people_table import PeopleTable
from checkin.ui.people.person_pane import PersonPane
from checkin.ui.workplace import Workplace


class ChosenPeople(QObject):
    """Shows in the pane who is chosen in the table, and does to them what the pane asks for."""

    def __init__(self, work: Workplace, table: PeopleTable, pane: PersonPane, deeds: Deeds) -> None:
        super().__init__(pane)
        self.work, self.table, self.pane, self.deeds = work, table, pane, deeds
        work.closing.connect(pane.details.finish)
        pane.details.named.connect(self._rename)
        pane.details.saved.connect(lambda field, value: self._put(field, value))
        pane.todo.asked.connect(self._act)
        pane.photos.taken.connect(lambda photo: self._with_one(deeds.set_photo, photo))
        pane.photos.removed.connect(lambda: self._with_one(deeds.remove_photo))
        pane.photos.failed.connect(lambda failure: work.failed.emit(work.words.failure(failure)))

    def show(self, *, anew: bool = False) -> None:
        """Show who is chosen; `anew` also where it is the one who is shown already."""
        self._finish_the_one_left()
        n = self.table.how_many()
        if n == 1:
            self._show_one(self.table.chosen_ids()[0], anew=anew)
        elif n:
            if self.pane.many != n:
                self._ask_pin()
                self.pane.show_many(n)
        elif self.pane.dossier is not None or self.pane.many:
            self.pane.show_nobody()

    def shown(self) -> str:
        """Return the id of the one who is shown, empty where it is nobody or many."""
        held = self.pane.dossier
        return held.card.attendee.id if held is not None else ""

    def _finish_the_one_left(self) -> None:
        """Save what is being typed of somebody who is no longer the one who is chosen."""
        shown, table = self.shown(), self.table
        if shown and (table.how_many() != 1 or table.chosen_ids() != [shown]):
            self.pane.details.finish()

    def _show_one(self, id: str, *, anew: bool) -> None:
        if not anew and self.shown() == id:
            return
        found = self.work.read(lambda: dossier(self.work.file, id), None)
        if found is None:
            self.pane.show_nobody()
            return
        self._ask_pin()
        self.pane.show_person(found, self.work.words, self.work.setup)

    def _ask_pin(self) -> None:
        self.pane.todo.ask_pin(needed=self.work.read(lambda: has_pin(self.work.file), True))

    def _rename(self, script: str, text: str) -> None:
        shown = self.shown()
        if shown and not self.deeds.rename(shown, script, text):
            self.pane.details.refuse(f"name_{script}")

    def _put(self, field: str, value: object) -> None:
        shown = self.shown()
        if shown and not self.deeds.put([shown], field, value):
            self.pane.details.refuse(field)

    def _with_one(self, deed: Callable[..., object], *more: object) -> None:
        if shown := self.shown():
            deed(shown, *more)

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
