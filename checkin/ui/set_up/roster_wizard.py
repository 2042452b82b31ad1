"""Rosters taken in, in four steps: files, columns, what would change, done."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from checkin.roster.load import Roster
from checkin.services import rosters
from checkin.services.rejected_rows import write_rejected
from checkin.services.roster_changes import Difference, Touched
from checkin.services.rosters import Imported
from checkin.services.undo import undo
from checkin.store.event_file import EventFile
from checkin.ui.beside import Report
from checkin.ui.dialogs import ask_files, ask_target
from checkin.ui.page import Page
from checkin.ui.parts.buttons import KeyButton
from checkin.ui.parts.heading import Heading
from checkin.ui.set_up.roster_changes import ChangesStep
from checkin.ui.set_up.roster_choices import Previewed, choices_of, sources_of
from checkin.ui.set_up.roster_columns import ColumnsStep
from checkin.ui.set_up.roster_done import DoneStep
from checkin.ui.set_up.roster_files import FilesStep
from checkin.ui.set_up.roster_steps import Steps
from checkin.ui.style import Colours
from checkin.ui.workplace import Workplace
from checkin.words import country

FILES, COLUMNS, CHANGES, DONE = range(4)
ROSTERS = (".xlsx", ".xls", ".ods", ".csv", ".tsv", ".txt", ".xlsm")
TABLES = (".xlsx", ".csv")
SIX = ("KR", "KZ", "KG", "TJ", "TM", "UZ")
"""Delegations that may be chosen though the event does not have them yet."""

Seen = tuple[Imported, list[tuple[Touched, Difference]]]


class RosterWizard(Page):
    """Everything is read, compared and taken in beside the window; nothing half done stays."""

    def __init__(self, work: Workplace, colours: Colours) -> None:
        super().__init__(work, colours)
        words = work.words
        self.heading, self.steps = Heading(colours), Steps(colours)
        self.files, self.columns = FilesStep(colours, words), ColumnsStep(colours, words)
        self.changes, self.done = ChangesStep(colours, words), DoneStep(colours, words)
        self.back, self.next = KeyButton(colours, ""), KeyButton(colours, "Enter", primary=True)
        self.panes = QStackedWidget()
        self._busy = False
        self._read: tuple[Roster, ...] = ()
        self._paths: list[Path] = []
        self._build()
        self._wire()
        self.retranslate()

    def _build(self) -> None:
        for pane in (self.files, self.columns, self.changes, self.done):
            self.panes.addWidget(pane)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self.back)
        foot.addStretch(1)
        foot.addWidget(self.next)
        page = QVBoxLayout(self)
        page.setContentsMargins(22, 20, 22, 20)
        page.setSpacing(16)
        page.addWidget(self.heading)
        page.addWidget(self.steps)
        page.addWidget(self.panes, 1)
        page.addLayout(foot)

    def _wire(self) -> None:
        self.files.asked.connect(self.choose_files)
        self.files.changed.connect(self._show_step)
        self.columns.changed.connect(self._show_step)
        self.back.clicked.connect(self.go_back)
        self.next.clicked.connect(self.go_on)
        self.done.badges_wanted.connect(lambda: self.work.page_wanted.emit("badges", ""))
        self.done.save_wanted.connect(self.save_rejected)
        self.done.undo_wanted.connect(self.take_back)
        self.done.more_wanted.connect(self.begin_anew)

    @property
    def step(self) -> int:
        """The step that is on."""
        return self.panes.currentIndex()

    def arrive(self, at: str = "") -> None:
        """Take the keyboard where the step goes on."""
        self._focus()

    def choose_files(self) -> None:
        """Ask for rosters."""
        words = self.words
        self.files.add(ask_files(self, words, words("Choose rosters"), words("Rosters"), ROSTERS))
        self._focus()

    def go_on(self) -> None:
        """Do what this step is for, and go to the next one."""
        {FILES: self._preview, COLUMNS: self._compare, CHANGES: self._take_in}[self.step]()

    def go_back(self) -> None:
        """Go to the step before; what was chosen stays."""
        self._go_to(self.step - 1)

    def begin_anew(self) -> None:
        """Go to the first step, without files."""
        self.files.clear()
        self._go_to(FILES)

    def step_back(self) -> bool:
        """Escape goes one step back; from the last one it begins anew."""
        if self._busy or self.step == FILES:
            return False
        if self.step == DONE:
            self.begin_anew()
        else:
            self.go_back()
        return True

    def save_rejected(self) -> None:
        """Ask where the rows go that were not taken, write and show them."""
        words, paths, read = self.words, self._paths, self._read
        title, kind = words("Save the rows that were not taken"), words("Table")
        out = ask_target(self, words, title, "not-taken.xlsx", kind, TABLES)
        if out is None:
            return

        def write(_event: EventFile, report: Report) -> Path:
            write_rejected(out, paths, read, words, report)
            return out

        self.work.start(title, write, self._saved)

    def take_back(self) -> None:
        """Undo the import, as one action."""
        done, by = self.done.done, self.work.by
        if done is not None and done.batch:
            self._start(
                self.words("Taking back"),
                lambda event, report: undo(event, done.batch, by, report),
                lambda _taken: self.done.show_taken_back(),
            )

    def retranslate(self) -> None:
        """Say everything in another language."""
        words = self.words
        for pane in (self.files, self.columns, self.changes, self.done):
            pane.retranslate(words)
        self.back.setText(words("Back"))
        self._show_step()

    def _preview(self) -> None:
        files = list(self.files.files)

        def job(event: EventFile, report: Report) -> Previewed:
            found = []
            for n, path in enumerate(files):
                report(n, len(files))
                found.append((path, rosters.preview(event, path)))
            return found

        self._start(self.words("Reading the rosters"), job, self._show_columns)

    def _show_columns(self, previewed: Previewed) -> None:
        setup, words = self.work.setup, self.words
        known = [(code, words.delegation(d)) for code, d in setup.delegations.items()]
        known += [(c, words.of(country(c)["short"])) for c in SIX if c not in setup.delegations]
        self.columns.show_choices(choices_of(previewed), known)
        self._go_to(COLUMNS)

    def _compare(self) -> None:
        if fault := self.columns.fault():
            self.work.failed.emit(fault)
            self.columns.show_missing()
            return
        sources = sources_of(self.columns.choices)
        self._paths = [source.path for source in sources]

        def job(event: EventFile, report: Report) -> Seen:
            seen = rosters.compare(event, rosters.read(event, sources, report))
            report(sum(len(roster.rows) for roster in seen.rosters))
            changed = [p for p in seen.touched if p.held is not None]
            return seen, [(person, d) for person in changed for d in person.differences]

        self._start(self.words("Comparing the rosters"), job, self._show_changes)

    def _show_changes(self, found: Seen) -> None:
        seen, changed = found
        self._read = seen.rosters
        self.changes.show_changes(seen, changed, self.work.setup)
        self._go_to(CHANGES)

    def _take_in(self) -> None:
        read, by = self._read, self.work.by

        def job(event: EventFile, report: Report) -> Imported:
            return rosters.take_in(event, read, by, report)

        self._start(self.words("Taking the rosters in"), job, self._show_done)

    def _show_done(self, done: Imported) -> None:
        self.done.show_done(done)
        self._go_to(DONE)

    def _saved(self, out: Path) -> None:
        self.work.told.emit(self.words("Saved: {path}", path=str(out)))
        self.work.around.show(out)

    def _start(
        self, title: str, job: Callable[[EventFile, Report], Any], then: Callable[[Any], object]
    ) -> None:
        """Do a step's work beside the window; until it is done, nothing here can be pressed."""

        def go_on(result: Any) -> None:
            self._busy = False
            self._enable()
            then(result)

        self._busy = True
        self._enable()
        self.work.start(title, job, go_on, self._stay)

    def _stay(self) -> None:
        """The work was given up: the step is as it was before."""
        self._busy = False
        self._enable()
        self._show_step()
        self._focus()

    def _enable(self) -> None:
        for pane in (self.files, self.columns, self.changes, self.done, self.back, self.next):
            pane.setEnabled(not self._busy)

    def _go_to(self, step: int) -> None:
        self.panes.setCurrentIndex(step)
        self._show_step()
        self._focus()

    def _show_step(self) -> None:
        words, step = self.words, self.step
        lead = "" if step == DONE else words("Nothing is changed before the last step.")
        self.heading.say(words("Rosters"), lead)
        names = (words("Files"), words("Columns"), words("Changes"), words("Done"))
        spoken = words("Step {n} of {all}: {name}", n=step + 1, all=len(names), name=names[step])
        self.steps.say(names, spoken)
        self.steps.go_to(step)
        self.back.setVisible(step in (COLUMNS, CHANGES))
        self.next.setVisible(step != DONE and (step != FILES or bool(self.files.files)))
        self.next.setText(words("Take in") if step == CHANGES else words("Go on"))
        self.next.updateGeometry()
        if not self._busy:
            self.next.setEnabled(step != CHANGES or self._has_news())

    def _has_news(self) -> bool:
        seen = self.changes.seen
        return seen is not None and bool(seen.touched)

    def _focus(self) -> None:
        """Give the keyboard to what is pressed next."""
        if not self.isVisible():
            return
        first: QWidget = self.files.choose if self.step == FILES else self.next
        if self.step == FILES and self.files.files:
            first = self.next
        elif self.step == DONE:
            first = self.done.first()
        first.setFocus()
