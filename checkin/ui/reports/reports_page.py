"""Attendance on screen, and as a file; and the lists for emergencies."""

from datetime import datetime
from pathlib import Path

from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from checkin.domain.programme import iso
from checkin.how_far import HowFar
from checkin.reports.report import Report
from checkin.services.reports import COUNTRY, SESSION, attendance, write_attendance
from checkin.store.attendance import expected
from checkin.store.event_file import EventFile
from checkin.ui.page import Page
from checkin.ui.paper import make_paper
from checkin.ui.parts.buttons import KeyButton
from checkin.ui.parts.fields import TimeField
from checkin.ui.parts.heading import Heading
from checkin.ui.parts.hint import Hint
from checkin.ui.parts.labels import Label
from checkin.ui.parts.segments import Segments
from checkin.ui.reports.attendance_model import (
    Attendance,
    AttendanceModel,
    by_both,
    by_country,
    by_session,
)
from checkin.ui.reports.attendance_table import AttendanceTable
from checkin.ui.style import Colours
from checkin.ui.workplace import Workplace

BOTH, NOW, THEN = "both", "now", "then"
BY = {
    BOTH: frozenset({COUNTRY, SESSION}),
    COUNTRY: frozenset({COUNTRY}),
    SESSION: frozenset({SESSION}),
}
FEW = 2000
"""People who are counted at once; more of them beside the window, when the page is shown."""


class ReportsPage(Page):
    """A table by country and session, now or as it was; files of it, and of who is inside."""

    def __init__(self, work: Workplace, colours: Colours) -> None:
        super().__init__(work, colours)
        self.heading = Heading(colours)
        self.pdf = KeyButton(colours, "Ctrl P", primary=True)
        self.excel, self.csv = KeyButton(colours, "Ctrl E"), KeyButton(colours, "Ctrl D")
        self.paper = KeyButton(colours, "Ctrl L")
        self.by, self.when = Segments(colours), Segments(colours)
        self.at = TimeField(colours)
        self.said = Label(14, colours.muted, least=12)
        self.model = AttendanceModel(colours)
        self.table = AttendanceTable(self.model, colours)
        self.nothing = Hint("file-text", colours)
        self.panes = QStackedWidget()
        self._asked = ""
        self._build()
        self._wire()
        self.at.set_iso(work.around.now().astimezone(work.setup.event.zone).isoformat())
        self.retranslate()

    def _build(self) -> None:
        self.heading.beside(self.paper, self.csv, self.excel, self.pdf)
        above = QHBoxLayout()
        above.setSpacing(14)
        above.addWidget(self.by)
        above.addWidget(self.when)
        self.at.caption.hide()
        self.at.edit.setFixedHeight(38)
        self.at.setFixedWidth(190)
        above.addWidget(self.at)
        above.addWidget(self.said, 1)
        self.panes.addWidget(self._table_card())
        self.nothing.setObjectName("card")
        self.panes.addWidget(self.nothing)
        page = QVBoxLayout(self)
        page.setContentsMargins(22, 20, 22, 20)
        page.setSpacing(16)
        page.addWidget(self.heading)
        page.addLayout(above)
        page.addWidget(self.panes, 1)

    def _table_card(self) -> QWidget:
        card = QFrame()
        card.setObjectName("card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(12, 12, 12, 12)
        inside.addWidget(self.table)
        return card

    def _wire(self) -> None:
        self.by.chosen.connect(self.look)
        self.when.chosen.connect(self._choose_when)
        self.at.edit.editingFinished.connect(self.look)
        self.pdf.clicked.connect(lambda: self.write(".pdf"))
        self.excel.clicked.connect(lambda: self.write(".xlsx"))
        self.csv.clicked.connect(lambda: self.write(".csv"))
        for button in (self.pdf, self.excel, self.csv, self.paper):
            keys = QShortcut(QKeySequence(button.key.replace(" ", "+")), self)
            keys.activated.connect(button.click)
        self.paper.clicked.connect(lambda: self.work.page_wanted.emit("set-up", "lifeboat"))
        self.nothing.step_wanted.connect(lambda: self.work.page_wanted.emit("set-up", "rosters"))

    @property
    def moment(self) -> str:
        """The moment of which the table speaks (ISO 8601, UTC); empty: now."""
        if self.when.key() != THEN:
            return ""
        zone = self.work.setup.event.zone
        return iso(datetime.fromisoformat(self.at.iso()).replace(tzinfo=zone))

    def arrive(self, at: str = "") -> None:
        """Take the keyboard at the choice of the table."""
        self.by.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Count anew, whenever the page is shown."""
        super().showEvent(event)
        self.look()

    def refresh(self) -> None:
        """Follow the event; a large one is counted when the page is shown, and when asked."""
        if self.isVisible() and self.when.key() == NOW and not self._large():
            self.look()

    def look(self) -> None:
        """Count what is asked for, and show it."""
        by, at, words = self.by.key(), self.moment, self.words
        if not self._large():
            self._show(self.work.read(lambda: self._report(self.work.file, by, at), None))
        elif self._asked != (asked := f"{by} {at}"):  # the same is being counted already
            self._asked = asked

            def job(event: EventFile, report: HowFar) -> Report:
                report(0, 0)
                return self._report(event, by, at)

            self.work.start(words("Counting"), job, self._counted, self._not_counted)

    def write(self, ending: str) -> None:
        """Write the table and the people behind it to a file beside the event, and show it."""
        by, at, words = BY[self.by.key()], self.moment, self.words

        def write(event: EventFile, out: Path, report: HowFar) -> None:
            write_attendance(event, out, words, by, at, report)

        make_paper(self.work, words("Making the report"), "attendance", ending, write)

    def retranslate(self) -> None:
        """Say everything in another language."""
        words = self.words
        self.heading.say(words("Reports"), words("Who has come, as distinct people."))
        self.paper.setText(words("Paper for emergencies"))
        self.pdf.setText(words("PDF"))
        self.excel.setText(words("Excel"))
        self.csv.setText(words("CSV"))
        self.by.offer([
            (BOTH, words("Country and session")), (COUNTRY, words("Country")),
            (SESSION, words("Session")),
        ])  # fmt: skip
        self.when.offer([(NOW, words("Now")), (THEN, words("At a moment"))])
        self.at.name(words("At a moment"))
        self.at.setVisible(self.when.key() == THEN)
        self.nothing.say(
            words("Nobody is registered yet"),
            words("Take rosters in first: then attendance is counted here."),
            words("Take rosters in") if self.work.offers("set-up") else "",
        )
        if self.isVisible():
            self.look()

    def _choose_when(self) -> None:
        self.at.setVisible(self.when.key() == THEN)
        self.look()

    def _report(self, event: EventFile, by: str, at: str) -> Report:
        return attendance(event, self.words, BY[by], at, listed=False)

    def _counted(self, report: Report) -> None:
        self._asked = ""
        self._show(report)

    def _not_counted(self) -> None:
        """It failed, or was given up: what stands there stays, and can be asked for again."""
        self._asked = ""

    def _show(self, report: Report | None) -> None:
        if report is None:
            return
        by = self.by.key()
        self.model.show(self._held(report, by))
        self.table.suit(wide=by == SESSION)
        self.said.set_text(report.made_at)
        empty = not report.grid.rows or not report.grid.totals.expected
        self.panes.setCurrentIndex(1 if empty else 0)
        for button in (self.pdf, self.excel, self.csv):
            button.setEnabled(not empty)

    def _held(self, report: Report, by: str) -> Attendance:
        if by == BOTH:
            return by_both(report)
        share = self.words("Share")
        return by_session(report, share) if by == SESSION else by_country(report, share)

    def _large(self) -> bool:
        return self.work.read(lambda: sum(expected(self.work.file).values()), 0) > FEW
