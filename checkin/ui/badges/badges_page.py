"""Badges: see who has none yet, print, hand over, make void."""

from collections.abc import Sequence

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from checkin.services.badge_list import Overview, State, overview
from checkin.services.badge_preview import preview
from checkin.services.search import Hit, found
from checkin.store.badge_list import BadgeRow, badge_rows_of
from checkin.ui.badges.asking import Asking
from checkin.ui.badges.badge_desk import BadgeDesk, undo_said
from checkin.ui.badges.before_printing import BeforePrinting
from checkin.ui.badges.checker import Checker
from checkin.ui.badges.head import Head
from checkin.ui.badges.holders import DETAIL, STANDING, WARNING
from checkin.ui.badges.lists_part import VIEWS, ListsPart
from checkin.ui.badges.people_list import ALL, CHECK, PeopleList
from checkin.ui.badges.preview_card import PreviewCard
from checkin.ui.badges.print_steps import PrintSteps
from checkin.ui.badges.said_lists import BADGES, STALE
from checkin.ui.badges.scope import Scope, found_in, scope_in, scope_of
from checkin.ui.badges.side import Side
from checkin.ui.page import Page
from checkin.ui.parts.buttons import KeyButton
from checkin.ui.parts.hint import Hint
from checkin.ui.parts.segments import Segments
from checkin.ui.style import Colours
from checkin.ui.workplace import TO_PRINT, Workplace

FOUND_AT_MOST = 200


class BadgesPage(Page):
    """Delegations on the left, their people in the middle, the badge itself on the right."""

    def __init__(self, work: Workplace, colours: Colours) -> None:
        super().__init__(work, colours)
        self.badges, self.checker = BadgeDesk(work), Checker(work)
        self.seen, self._hits = Overview(), set[str]()
        self.scope = Scope()
        self.heading, self.side = Head(colours), Side(colours)
        self.people, self.preview = PeopleList(work, colours), PreviewCard(colours)
        self.asking = Asking(self.badges, colours, work.words)
        self.giving, self.voiding = self.asking.giving, self.asking.voiding
        self.views, self.lists = Segments(colours), ListsPart(work, self.badges, colours)
        self.before = BeforePrinting(work, colours)
        self.printing = PrintSteps(self.badges, self.before)
        self.undo = KeyButton(colours, "Ctrl Z", quiet=True)
        self.nobody, self.whole = Hint("id-card", colours), QStackedWidget()
        self.nobody.setObjectName("card")
        self._lay_out()
        self._wire()
        self.retranslate()

    def _lay_out(self) -> None:
        middle = QVBoxLayout()
        middle.setSpacing(12)
        above = QHBoxLayout()
        above.setSpacing(16)
        above.addWidget(self.views)
        above.addStretch(1)
        above.addWidget(self.undo)
        middle.addWidget(self.asking)
        middle.addWidget(self.people, 1)
        filled = QWidget()
        row = QHBoxLayout(filled)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(20)
        row.addWidget(self.side)
        row.addLayout(middle, 1)
        row.addWidget(self.preview)
        row.addWidget(self.before)
        self.whole.addWidget(filled)
        self.whole.addWidget(self.nobody)
        self.whole.addWidget(self.lists)
        page = QVBoxLayout(self)
        page.setContentsMargins(22, 20, 22, 20)
        page.setSpacing(14)
        page.addWidget(self.heading)
        page.addLayout(above)
        page.addWidget(self.whole, 1)

    def _wire(self) -> None:
        self.side.chosen.connect(self._another_group)
        self.side.printer_wanted.connect(lambda: self.work.page_wanted.emit("set-up", "printers"))
        self.side.jam_wanted.connect(self.work.prints.jam_wanted)
        self.side.covers_wanted.connect(lambda: self.badges.make_covers(self.side.group))
        self.side.plates_wanted.connect(lambda: self.badges.make_plates(self.people.model.rows))
        self.nobody.step_wanted.connect(lambda: self.work.page_wanted.emit("set-up", "rosters"))
        self.people.searched.connect(self._search)
        self.people.narrowed.connect(lambda: self._show_list())
        self.people.moved.connect(self._show_person)
        self.checker.found.connect(self._show_faults)
        self.asking.closed.connect(self.people.view.setFocus)
        self.asking.replaced.connect(self._replace)
        self.views.chosen.connect(self.show_view)
        self.lists.acted.connect(self._show_steps)
        self.lists.card.view.doubleClicked.connect(lambda index: self._go_to(index.row()))
        self.printing.changed.connect(self._show_steps)
        self.before.changed.connect(self._show_before)
        for button, key, slot in (
            (self.heading.print_new, "F5", self.print_missing),
            (self.heading.hand_over, "Ctrl+G", self.ask_who_takes),
            (self.preview.again, "Ctrl+P", self.print_again),
            (self.preview.void, "Del", self.ask_why_void),
            (self.undo, "Ctrl+Z", self.badges.undo),
        ):
            button.clicked.connect(slot)
            QShortcut(QKeySequence(key), self, slot)
        for button, slot in ((self.heading.act, self.lists.act),
                             (self.heading.save, self.lists.save)):  # fmt: skip
            button.clicked.connect(slot)
        QShortcut(QKeySequence("Ctrl+S"), self, self.lists.save)
        QShortcut(QKeySequence("Ctrl+F"), self, self.people.search.setFocus)

    def arrive(self, at: str = "") -> None:
        """Show a delegation by its code, a person by their id, or a list by its name.

        TO_PRINT with ids asks for these people's badges.
        """
        if at.startswith(f"{TO_PRINT} "):
            self.show_view(BADGES)
            self._ask(at.split()[1:], again=False)
        elif at in VIEWS:
            self.show_view(at)
        elif at:
            self.show_view(BADGES)
            self.people.search.clear()
            self.people.standing.choose(ALL)
            if self.side.groups.place(at) >= 0:
                self.side.choose(at)
                self._show_list()
            else:
                self._choose_person(at)
        self.people.choose_first()
        self.before.look_again()
        self._focus()

    def show_view(self, view: str) -> None:
        """Show the badges, or one of their lists."""
        self.views.choose(view)
        self.asking.leave()
        self.lists.view = view
        self.lists.count(self.seen, self.checker.faults)
        self.lists.show_view(view)
        self._show_everything(frozenset())
        self._focus()

    def refresh(self) -> None:
        """Show the badges as they are now; where none was touched, nothing moves."""
        before = self.seen
        self.seen = self.work.read(lambda: overview(self.work.file, before), before)
        self.side.show_printer(self.badges.printer, self.words)
        if self.seen.arrival != before.arrival:
            self._show_undo()
            self.lists.count(self.seen, self.checker.faults)
            self.lists.refresh(live=True)
            self._show_steps()
        if self.seen.rows is not before.rows or not before.arrival:
            self.checker.forget(self.seen.touched)
            self._show_everything(self.seen.touched)

    def retranslate(self) -> None:
        """Say everything in another language; what was typed and chosen stays."""
        words = self.words
        for part in (self.side, self.preview, self.asking):
            part.retranslate(words)
        self.before.retranslate()
        self.people.retranslate(self.work.setup, words)
        self.lists.retranslate()
        self.side.show_printer(self.badges.printer, words)
        self.nobody.say(
            words("No badges to print yet"),
            words("First take in the rosters that the delegations have sent."),
            words("Take rosters in"),
        )
        self._show_everything()
        self._show_undo()

    def step_back(self) -> bool:
        """Escape closes a pane, then goes back to the badges, then empties the search."""
        if self.before.step_back():
            self.people.view.setFocus()
            return True
        if self.lists.step_back():
            return True
        if self.lists.view != BADGES:
            self.show_view(BADGES)
            return True
        if self.asking.leave():
            return True
        searching = bool(self.people.search.text())
        self.people.search.clear()
        return searching

    def stops(self) -> list[QWidget]:
        """From the delegations to the people, then to what can be done."""
        people, preview = self.people, self.preview
        return [
            self.views, self.side.list, people.search, people.category, people.standing,
            people.view, *self.asking.stops(), *self.before.stops(), preview.again,
            preview.void, *self.lists.stops(),
            self.heading.hand_over, self.heading.print_new, self.heading.save, self.heading.act,
            self.undo, self.side.choose_printer, self.side.more, self.side.jam, self.nobody.step,
        ]  # fmt: skip

    def hideEvent(self, event: object) -> None:
        """Compare nothing while nobody looks."""
        self.checker.stop()

    def print_missing(self) -> None:
        """Print the badges that these people do not have yet; or do what a list's button says."""
        if self.lists.view != BADGES:
            self.lists.act()
        elif ids := self.scope.ids(State.NOT_PRINTED):
            self._ask(ids, again=False)

    def print_again(self) -> None:
        """Print the badges of those who are chosen, with the number that they have."""
        ids = [row.id for row in self.people.chosen() if not row.cancelled]
        if ids and self.lists.view == BADGES:
            self._ask(ids, again=True)

    def ask_who_takes(self) -> None:
        """Open the pane in which these people's badges are handed over."""
        ids = self._to_hand_over()
        if ids and self.lists.view == BADGES:
            group, several = self.side.group, self.people.how_many() > 1
            self.asking.ask_who_takes(ids, group.name if group and not several else "")

    def ask_why_void(self) -> None:
        """Ask why the chosen person's badge is made void; a spare one is void at once."""
        if self.lists.view != BADGES:
            self.lists.make_void()
            return
        row = self.people.current()
        if row is not None and row.held:
            self.asking.ask_why_void(row)

    def _ask(self, ids: list[str], *, again: bool) -> None:
        """Print these people's badges; several are looked at before."""
        group = self.side.group
        self.printing.ask(ids, group.code if group else "", again=again)

    def _show_before(self) -> None:
        """Show what was found before printing in place of the one badge."""
        self.preview.setVisible(not self.before.is_open)
        self._show_steps()

    def _replace(self, holder: str, serial: int, reason: str) -> None:
        """Make a badge void, and print its holder a new one."""
        if self.printing.replace(holder, serial, reason):
            self.asking.leave()

    def _go_to(self, place: int) -> None:
        """Show the person of a list's line among the badges."""
        key = self.lists.card.model.lines[place].key
        if key:
            self.arrive(key)

    def _focus(self) -> None:
        if self.lists.view != BADGES:
            self.lists.card.view.setFocus()
        else:
            first = self.before.list if self.before.is_open else self.people.view
            (first if self.seen.rows else self.nobody.step).setFocus()

    def _search(self, text: str) -> None:
        hits: list[Hit] | None = self.work.read(
            lambda: found(self.work.file, text, FOUND_AT_MOST), None
        )
        if hits is None:
            return
        self._hits = {hit.attendee.id for hit in hits}
        self.people.model.typed(text.strip())
        self._show_list()

    def _another_group(self) -> None:
        self.people.search.clear()
        self._show_list()

    def _choose_person(self, id: str) -> None:
        rows = self.work.read(lambda: badge_rows_of(self.work.file, [id]), list[BadgeRow]())
        if rows:
            self.side.choose(rows[0].delegation)
            self.people.category.setCurrentIndex(0)
            self._show_list()
            self.people.select(id)

    def _in_scope(self) -> Scope:
        """Return the people of the delegation and category chosen, or those who were found."""
        if self.people.search.text().strip():
            return found_in(self.seen, self._hits)
        group = self.side.group
        return scope_in(self.seen, group.code if group else "", self.people.category.currentData())

    def _to_hand_over(self) -> list[str]:
        """Return whose badges lie ready: of several chosen theirs, else of the whole list."""
        return self._given_out().ids(State.WAITING)

    def _given_out(self) -> Scope:
        """Return of whom that is asked: of several chosen, else of the whole list."""
        return scope_of(self.people.chosen()) if self.people.how_many() > 1 else self.scope

    def _show_everything(self, touched: frozenset[str] | None = None) -> None:
        anybody = bool(self.seen.rows)
        view = self.lists.view
        self.whole.setCurrentIndex(2 if view != BADGES else 0 if anybody else 1)
        self.heading.show_for(view, anybody=anybody)
        self.side.show_counts(self.seen, self.work.setup, self.words)
        self._show_list(touched)

    def _show_list(self, touched: frozenset[str] | None = None) -> None:
        """Show the people whom the filters leave, and have their badges compared."""
        self.scope = self._in_scope()
        self._show_rows(self.people.wanted(self.scope, self.checker.faults), touched)
        if self.isVisible():
            self.checker.ask(row[0] for row in self.scope.rows)
            self._check_all()

    def _check_all(self) -> None:
        """Once those who are shown are compared, compare all others: the lists are of everybody."""
        rows = self.seen.rows
        if self.isVisible() and not (self.checker.busy or self.checker.knows(len(rows))):
            self.checker.ask(row[0] for row in rows)

    def _show_faults(self) -> None:
        """Show what the comparison has found so far."""
        self._check_all()
        self.lists.count(self.seen, self.checker.faults)
        if self.lists.view == STALE:
            self.lists.refresh()
        only_those = self.people.standing.key() == CHECK
        wanted = self.people.wanted(self.scope, self.checker.faults) if only_those else None
        self._show_rows(self.people.model.rows if wanted is None else wanted, frozenset())

    def _show_rows(self, rows: Sequence[BadgeRow], touched: frozenset[str] | None) -> None:
        faults = self.checker.faults
        self.people.offer_standings(self.scope.to_check(faults), self.words)
        self.people.show_rows(rows, faults, touched)
        self.people.say_why_empty(self.words)
        self._show_person()

    def _show_person(self) -> None:
        """Show the chosen person's badge as it would be printed now."""
        row = self.people.current()
        made = row and self.work.read(lambda: preview(self.work.file, row.id, self.words), None)
        if row is None or made is None:
            self.preview.show_nobody()
        else:
            index = self.people.here()
            said = [index.data(STANDING), index.data(DETAIL)]
            standing = "  ·  ".join(part for part in said if part)
            self.preview.show_badge(made.page, standing, index.data(WARNING))
        self._show_steps()

    def _show_steps(self) -> None:
        """Show what can be done, which depends on who is chosen; one print at a time."""
        row, words = self.people.current(), self.words
        lacking = self.scope.lacking(self.checker.faults)
        ready = self._given_out().how_many(State.WAITING)
        self.views.offer(self.lists.offered())
        if self.lists.view == BADGES:
            self.heading.show_steps(self.scope, ready, lacking, words)
        else:
            self.heading.show_list(self.lists.said(), can_act=self.lists.can_act(), words=words)
        if row is not None:
            self.preview.show_steps(row, self.people.how_many(), words)
        if self.printing.busy:
            self.heading.print_new.setEnabled(False)
            self.preview.again.setEnabled(False)

    def _show_undo(self) -> None:
        last = self.badges.last_action()
        if last is None:
            return
        self.undo.setVisible(bool(last))
        self.undo.setText(undo_said(last, self.words) if last else "")
        self.undo.updateGeometry()
