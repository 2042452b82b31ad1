"""Before printing: what would not be right on badges, each with a way there; nothing is modal."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from checkin.domain.attendee import Attendee
from checkin.how_far import HowFar, unheard
from checkin.sentences import PREFLIGHT_KINDS
from checkin.services.preflight import Flaw, is_quick, preflight, said, sound
from checkin.store import people
from checkin.store.event_file import EventFile
from checkin.ui.parts.buttons import KeyButton
from checkin.ui.parts.labels import Label
from checkin.ui.set_up.rows import Row, RowList, Rows
from checkin.ui.style import Colours
from checkin.ui.workplace import Workplace

WIDTH = 404

MOST = 60
"""Findings of one kind that are listed; of the others it is said how many there are."""

SET_UP = {"event": "event", "delegation": "delegations", "category": "categories"}
"""The part of the set-up that mends what many badges have in common."""

Seen = tuple[list[Flaw], dict[str, Attendee]]


class BeforePrinting(QFrame):
    """A card beside the list. `go` carries whose badges to print, and whether again.

    `changed` says that it has opened or closed, or begins or ends to look.
    """

    go = Signal(list, bool)
    changed = Signal()

    def __init__(self, work: Workplace, colours: Colours) -> None:
        super().__init__()
        self.setObjectName("card")
        self.setFixedWidth(WIDTH)
        self.work, self.looking = work, False
        self.ids: Sequence[str] = ()
        self.again = False
        self.found: list[Flaw] = []
        self._people: Mapping[str, Attendee] = {}
        self.title = Label(20, colours.text, bold=True, least=15, lines=2)
        self.lead = Label(14, colours.muted, least=12, lines=3)
        self.detail = Label(13, colours.text, least=12, lines=4)
        self.model = Rows()
        self.list = RowList(colours, self.model)
        self.there = KeyButton(colours, "Enter")
        self.sound = KeyButton(colours, "", primary=True)
        self.all, self.close_it = KeyButton(colours, ""), KeyButton(colours, "Esc")
        self._lay_out()
        self.there.clicked.connect(self.go_there)
        self.list.doubleClicked.connect(lambda _: self.go_there())
        self.list.selectionModel().currentRowChanged.connect(lambda *_: self._show_steps())
        self.sound.clicked.connect(lambda: self._print(sound(self.ids, self.found)))
        self.all.clicked.connect(lambda: self._print(self.ids))
        self.close_it.clicked.connect(self.step_back)
        self.hide()

    def _lay_out(self) -> None:
        page = QVBoxLayout(self)
        page.setContentsMargins(18, 18, 18, 16)
        page.setSpacing(10)
        page.addWidget(self.title)
        page.addWidget(self.lead)
        page.addWidget(self.list, 1)
        page.addStretch(0)
        page.addWidget(self.detail)
        page.addWidget(self.there)
        page.addWidget(self.sound)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.close_it)
        row.addWidget(self.all, 1)
        page.addLayout(row)

    @property
    def is_open(self) -> bool:
        """Tell whether something is to be looked at."""
        return not self.isHidden()

    def ask(self, ids: Sequence[str], *, again: bool) -> None:
        """Look at these people's badges; where nothing is found, they are printed at once."""
        self.ids, self.again = list(ids), again
        self._look(self._show_or_print)

    def look_again(self) -> None:
        """Look anew, where it is open: something may be mended."""
        if self.is_open and not self.looking:
            self._look(self._show)

    def step_back(self) -> bool:
        """Close, and tell whether it was open."""
        was = self.is_open
        self.hide()
        self.changed.emit()
        return was

    def go_there(self) -> None:
        """Show where what is chosen is mended."""
        flaw = self._chosen()
        if flaw is None:
            return
        if flaw.shared:
            self.work.page_wanted.emit("set-up", SET_UP[flaw.where])
        else:
            self.work.page_wanted.emit("people", f"{flaw.people[0]}#{flaw.where}")

    def retranslate(self) -> None:
        """Say everything in another language."""
        words = self.work.words
        self.title.set_text(words("Before printing"))
        self.list.setAccessibleName(words("Before printing"))
        self.there.setText(words("Go there"))
        self.all.setText(words("Print anyway"))
        self.close_it.setText(words("Close"))
        self._say()

    def stops(self) -> list[RowList | KeyButton]:
        """Return where Tab stops."""
        return [self.list, self.there, self.sound, self.close_it, self.all]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes there."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.go_there()
        else:
            super().keyPressEvent(event)

    def _look(self, then: Callable[[Seen], object]) -> None:
        ids, words = list(self.ids), self.work.words
        self._busy(looking=True)

        def job(event: EventFile, report: HowFar) -> Seen:
            found = preflight(event, ids, words, progress=report)
            whose = dict.fromkeys(id for flaw in found for id in flaw.people[:1])
            return found, {x.attendee.id: x.attendee for x in people.by_ids(event, list(whose))}

        if not self.work.read(lambda: is_quick(self.work.file, ids), False):
            title = words.plural("Looking at {n} badge", "Looking at {n} badges", len(ids))
            self.work.start(title, job, then, lambda: self._busy(looking=False))
            return
        seen: Seen | None = self.work.read(lambda: job(self.work.file, unheard), None)
        if seen is None:
            self._busy(looking=False)
        else:
            then(seen)

    def _busy(self, *, looking: bool) -> None:
        self.looking = looking
        self.changed.emit()

    def _show_or_print(self, seen: Seen) -> None:
        if seen[0]:
            self._show(seen)
            if self.isVisible():
                self.list.setFocus()
        else:
            self.looking = False
            self._print(self.ids)

    def _show(self, seen: Seen) -> None:
        self.found, self._people = seen
        self.show()
        self._busy(looking=False)
        self._say()

    def _print(self, ids: Sequence[str]) -> None:
        self.hide()
        self.changed.emit()
        if ids:
            self.go.emit(list(ids), self.again)

    def _say(self) -> None:
        words, n = self.work.words, len(self.ids)
        right = len(sound(self.ids, self.found))
        wrong = n - right
        self.lead.set_text(
            words.plural(
                "{n} badge of {all} is not as it should be. Nothing is printed yet.",
                "{n} badges of {all} are not as they should be. Nothing is printed yet.",
                wrong,
                all=n,
            )
            if wrong
            else words("Everything is as it should be now.")
        )
        self.sound.setText(
            words.plural("Print the {n} sound one", "Print the {n} sound ones", right)
            if wrong
            else words.plural("Print {n} badge", "Print {n} badges", n)
        )
        self.sound.setVisible(bool(right))
        self.all.setVisible(bool(wrong))
        for button in (self.sound, self.all, self.there, self.close_it):
            button.updateGeometry()
        self._say_rows()
        self._show_steps()

    def _say_rows(self) -> None:
        """List the findings, kind by kind, under a heading with their number."""
        words, rows = self.work.words, list[Row]()
        for kind, heading in PREFLIGHT_KINDS.items():
            places = [i for i, each in enumerate(self.found) if each.kind == kind]
            for n, place in enumerate(places[:MOST]):
                head = f"{words(heading)}: {len(places)}" if n == 0 else ""
                rows.append(self._row(place, head))
            if (more := len(places) - MOST) > 0:
                rows.append(Row("", words.plural("and {n} more", "and {n} more", more)))
        here = self.list.currentIndex().row()
        if self.model.show_rows(rows) or here < 0:
            self.list.setCurrentIndex(self.model.index(0))
        self.list.setVisible(bool(rows))

    def _row(self, place: int, head: str) -> Row:
        flaw, setup, words = self.found[place], self.work.setup, self.work.words
        who = self._people.get(flaw.people[0])
        what = said(flaw, words)
        if flaw.shared:
            whose = words.plural("{n} badge", "{n} badges", len(flaw.people))
            return Row(str(place), whose, what, head=head)
        known = setup.delegations.get(who.delegation) if who else None
        flag = (known.country or known.code) if known else ""
        return Row(str(place), words.name(who) if who else "", what, head=head, flag=flag)

    def _chosen(self) -> Flaw | None:
        row = self.list.currentIndex().row()
        id = self.model.rows[row].id if 0 <= row < len(self.model.rows) else ""
        return self.found[int(id)] if id else None

    def _show_steps(self) -> None:
        flaw = self._chosen()
        page = "set-up" if flaw is not None and flaw.shared else "people"
        may = flaw is not None and self.work.offers(page)
        self.there.setEnabled(may)
        self.there.setVisible(bool(self.found))
        self.detail.setVisible(flaw is not None)
        self.detail.set_text(said(flaw, self.work.words) if flaw is not None else "")
