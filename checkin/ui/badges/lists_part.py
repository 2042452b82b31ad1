"""The lists of badges: print again, take out of the box, spare ones, and the log of all."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from checkin.how_far import HowFar
from checkin.services.badge_list import Fault, Overview, State, state
from checkin.services.badge_lists import Found, stale, withdrawn
from checkin.services.badge_log import LogLine, badge_log
from checkin.services.badge_papers import write_badge_list
from checkin.services.spares import SpareCard, spare_cards
from checkin.store.badge_list import contested
from checkin.store.event_file import EventFile
from checkin.store.people import photo
from checkin.ui import dialogs
from checkin.ui.badges.badge_desk import BadgeDesk
from checkin.ui.badges.lines import Shown
from checkin.ui.badges.list_card import ListCard
from checkin.ui.badges.panes import SparePane
from checkin.ui.badges.said_lists import (
    BADGES,
    LOG,
    SPARES,
    STALE,
    WITHDRAWN,
    Said,
    around,
    log_lines,
    spare_lines,
    stale_lines,
    withdrawn_lines,
)
from checkin.ui.badges.signed import Signed
from checkin.ui.beside import Report
from checkin.ui.style import Colours
from checkin.ui.workplace import Workplace

MANY = 20_000
"""People beyond whom a look at all numbers takes too long to be had at every change."""

MOST = 500
"""Lines that are shown; the file that can be saved has all of them."""


class ListsPart(QWidget):
    """Shows one list at a time, and does what its button says. `acted` says that it changed."""

    acted = Signal()

    def __init__(self, work: Workplace, badges: BadgeDesk, colours: Colours) -> None:
        super().__init__()
        self.work, self.badges = work, badges
        self.view = BADGES
        self.card, self.asking = ListCard(colours), SparePane(colours)
        self.signed = Signed(colours)
        self.again: list[str] = []
        self.gone: list[str] = []
        self._printing = False
        self._rows: object = None
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(12)
        page.addWidget(self.asking)
        page.addWidget(self.card, 1)
        page.addWidget(self.signed)
        self.asking.done.connect(self._print_spares)
        self.card.view.selectionModel().selectionChanged.connect(lambda *_: self._chose())

    def _chose(self) -> None:
        """Show the signature of the line that is chosen, if it has one."""
        chosen = self.card.chosen()
        line = chosen[0] if len(chosen) == 1 and chosen[0].signature else None
        mark = line.signature if line else ""
        png = self.work.read(lambda: photo(self.work.file, mark), None) if mark else None
        self.signed.show_signature(line.right if line else "", png)
        self.acted.emit()

    def count(self, seen: Overview, faults: Mapping[str, Fault]) -> None:
        """Take notice of whose badges belong into the lists."""
        known = {id for id, fault in faults.items() if fault.changed}
        self.again = sorted(known, key=lambda who: seen.places.get(who, 0))
        withdrawn_now = any(
            n for (_, _, standing), n in seen.counted.items() if standing == State.WITHDRAWN.value
        )
        few = len(seen.rows) < MANY or self._rows is None or self.view == WITHDRAWN
        if few and seen.rows is not self._rows:
            doubles = set(self.work.read(lambda: contested(self.work.file), list[str]()))
            rows = seen.rows if withdrawn_now or doubles else ()
            gone = State.WITHDRAWN
            self.gone = [row.id for row in rows if state(row) is gone or row.id in doubles]
            self._rows = seen.rows

    def show_view(self, view: str) -> None:
        """Show another list, its first line chosen."""
        self.view = view
        self.asking.hide()
        self.card.show_lines(())
        self.signed.hide()
        self.refresh()

    def refresh(self, *, live: bool = False) -> None:
        """Show the list as it is now; a long log is read when it is chosen, not while it grows."""
        if live and self.view == LOG and len(self.card.model.lines) == MOST:
            return
        if self.view != BADGES:
            self.card.show_lines(self._lines())
            said = self.said()
            self.card.hint.say(said.empty, said.why)
            self.card.view.setAccessibleName(said.lead)

    def retranslate(self) -> None:
        """Say everything in another language."""
        self.asking.retranslate(self.work.words)
        self.asking.offer(self.work.setup, self.work.words)
        self.refresh()

    def offered(self) -> list[tuple[str, str]]:
        """Return the views by their keys, each with what it is called now."""
        words = self.work.words
        return [
            (BADGES, words("Badges")),
            (STALE, words("Print again: {n}", n=len(self.again))),
            (WITHDRAWN, words("Take out: {n}", n=len(self.gone))),
            (SPARES, words("Spare badges")),
            (LOG, words("Log")),
        ]

    def said(self) -> Said:
        """Return the texts around the list."""
        n = len(self.card.chosen()) if self.view == WITHDRAWN else len(self.again)
        return around(self.view, n, self.work.words)

    def can_act(self) -> bool:
        """Tell whether the button does anything now."""
        if self.view == SPARES:
            return not self._printing
        if self.view == STALE:
            return bool(self.again) and not self._printing
        return self.view == WITHDRAWN and bool(self.card.chosen())

    def act(self) -> None:
        """Do what the list's button says."""
        if not self.can_act():
            return
        if self.view == STALE:
            self._started()
            self.badges.print_out(self.again, "badges-again", self._rested, again=True)
        elif self.view == WITHDRAWN:
            self.badges.take_out([line.serial for line in self.card.chosen()])
        else:
            self.asking.open_now()
            self.asking.offer(self.work.setup, self.work.words)

    def make_void(self) -> None:
        """Make the spare badges that are chosen void, those that are nobody's."""
        free = [line.serial for line in self.card.chosen() if not line.gone]
        if self.view == SPARES and free:
            self.badges.void_spares(free)

    def save(self) -> None:
        """Write the list to a file that is asked for: on paper, or as a table."""
        if self.view in (BADGES, SPARES):
            return
        work, kind, words = self.work, self.view, self.work.words
        title = words("Save the list")
        endings = (".pdf", ".xlsx", ".csv")
        out = dialogs.ask_target(self, words, title, f"badges-{kind}.pdf", title, endings)
        if out is not None:
            work.start(title, _writing(kind, out, self.work), self._saved)

    def stops(self) -> list[QWidget]:
        """Return where Tab stops, in this order."""
        asking = self.asking
        return [
            asking.many.spin, asking.category.choice, asking.close_it, asking.go, self.card.view,
        ]  # fmt: skip

    def step_back(self) -> bool:
        """Close the pane; tell whether it was open."""
        if self.asking.isHidden():
            return False
        self.asking.hide()
        self.card.view.setFocus()
        return True

    def _lines(self) -> list[Shown]:
        work = self.work
        setup, words, file = work.setup, work.words, work.file
        if self.view == STALE:
            ids = self.again[:MOST]
            again = work.read(lambda: stale(file, words, ids), list[Found]())
            return stale_lines(again, setup, words)
        if self.view == WITHDRAWN:
            ids = self.gone[:MOST]
            gone = work.read(lambda: withdrawn(file, ids), list[Found]())
            return withdrawn_lines(gone, setup, words)
        if self.view == SPARES:
            cards = work.read(lambda: spare_cards(file), list[SpareCard]())
            return spare_lines(cards, setup, words)
        lines = work.read(lambda: badge_log(file), list[LogLine]())
        return log_lines(lines[-MOST:], setup, words)

    def _print_spares(self) -> None:
        n, category = self.asking.number(), self.asking.category.key()
        if n and not self._printing:
            self._started()
            self.asking.hide()
            self.badges.print_spares(n, category, self._rested)
            self.card.view.setFocus()

    def _started(self) -> None:
        self._printing = True
        self.acted.emit()

    def _rested(self) -> None:
        self._printing = False
        self.acted.emit()

    def _saved(self, out: Path) -> None:
        if not self.work.around.show(out):
            self.work.told.emit(self.work.words("Saved as {path}", path=str(out)))


def _writing(kind: str, out: Path, work: Workplace) -> Callable[[EventFile, Report], Path]:
    words = work.words

    def write(event: EventFile, report: HowFar) -> Path:
        write_badge_list(event, kind, out, words, report)
        return out

    return write


VIEWS: Sequence[str] = (BADGES, STALE, WITHDRAWN, SPARES, LOG)
"""All views of the page, in their order."""
