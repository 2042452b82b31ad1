"""All printing of this window, over the foot of the page: its jobs, and what to do after a jam."""

import shiboken6
from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from checkin.ui import printing
from checkin.ui.parts.buttons import KeyButton
from checkin.ui.parts.labels import Label
from checkin.ui.parts.scrolling import Scrolling
from checkin.ui.print_queue_bar import take_step
from checkin.ui.print_queue_jam import JamForm
from checkin.ui.print_queue_row import JobRow
from checkin.ui.style import Colours
from checkin.ui.workplace import Workplace

WIDTH, MARGIN = 760, 22
ROWS = 240
"""Pixels of the list, at most: beyond, it scrolls."""


class PrintDrawer(QFrame):
    """Lies over the pages, and stops nothing; Escape closes it."""

    def __init__(self, colours: Colours, page: QWidget, over: QWidget) -> None:
        super().__init__(page)
        self.setObjectName("banner")
        self.colours, self._page, self._over = colours, page, over
        self.work: Workplace | None = None
        self.printers: list[tuple[str, str]] = []
        self.rows: dict[int, JobRow] = {}
        self._before: QWidget | None = None
        self.title = Label(20, colours.text, bold=True, least=15)
        self.empty = Label(14, colours.muted, lines=2)
        self.jam_button, self.close_it = KeyButton(colours, ""), KeyButton(colours, "Esc")
        self.jam = JamForm(colours)
        self._lay_out()
        self.jam_button.clicked.connect(self.ask_jam)
        self.close_it.clicked.connect(self.step_back)
        self.jam.closed.connect(self._left_jam)
        over.installEventFilter(self)
        self.hide()

    def _lay_out(self) -> None:
        head, inside = QHBoxLayout(), QWidget()
        head.addWidget(self.title, 1)
        head.addWidget(self.jam_button)
        head.addWidget(self.close_it)
        self.column = QVBoxLayout(inside)
        self.column.setContentsMargins(0, 0, 10, 0)
        self.column.setSpacing(4)
        self.area = Scrolling(inside)
        page = QVBoxLayout(self)
        page.setContentsMargins(22, 16, 22, 18)
        page.setSpacing(12)
        page.addLayout(head)
        page.addWidget(self.empty)
        page.addWidget(self.area)
        page.addWidget(self.jam)

    def watch(self, work: Workplace) -> None:
        """Show the printing of the event that is open."""
        self.work = work
        work.prints.changed.connect(self.refresh)
        work.prints.jam_wanted.connect(self.ask_jam)

    def rest(self) -> None:
        """Close: the event is closed."""
        self.jam.hide()
        self.hide()
        self.work = self.jam.work = None
        self._drop_rows(set())

    def turn(self) -> None:
        """Open the list, or close it."""
        if self.isHidden():
            self.open()
        else:
            while self.step_back():
                pass

    def open(self) -> None:
        """Show all jobs; the system is asked now which printers there are."""
        work = self.work
        if work is None:
            return
        names = [] if work.rehearses else printing.names(work.around.settings)
        if work.printer and work.printer not in names:
            names.append(work.printer)
        self.printers = [("", work.words("A PDF that is shown"))] + [(n, n) for n in names]
        self._before = QApplication.focusWidget()
        self.show()
        self.retranslate()
        first = next((row.step for row in self.rows.values()), self.jam_button)
        first.setFocus()

    def ask_jam(self) -> None:
        """Ask which badge was the last good one."""
        if self.isHidden():
            self.open()
        if self.work is not None:
            self.jam.open_for(self.work, self.printers)
            self._show_jam(shown=True)
            self._fit()

    def take_code(self, code: str) -> bool:
        """Take the code of the last good badge, and tell whether it was asked for."""
        if self.isHidden() or self.jam.isHidden():
            return False
        self.jam.take_code(code)
        self._fit()
        return True

    def step_back(self) -> bool:
        """Escape closes the form, then the list; tell whether there was anything to close."""
        if self.isHidden():
            return False
        if not self.jam.isHidden():
            self.jam.close_it()
            return True
        self.hide()
        if self._before is not None and shiboken6.isValid(self._before):
            self._before.setFocus()
        return True

    def retranslate(self) -> None:
        """Say everything in another language."""
        if self.work is None:
            return
        words = self.work.words
        self.title.set_text(words("Printing"))
        self.empty.set_text(words("Nothing waits to be printed."))
        self.jam_button.setText(words("Paper jam?"))
        self.close_it.setText(words("Close"))
        for button in (self.jam_button, self.close_it):
            button.updateGeometry()
        self.jam.retranslate()
        self.refresh()

    def refresh(self) -> None:
        """Show the jobs as they are now."""
        if self.work is None or self.isHidden():
            return
        self.jam.follow()
        prints = self.work.prints
        numbers = {job.number for job in prints.jobs}
        changed = numbers != set(self.rows)
        self._drop_rows(numbers)
        for place, job in enumerate(prints.jobs):
            if job.number not in self.rows:
                self.rows[job.number] = self._row(job.number)
                self.column.insertWidget(place, self.rows[job.number])
            self.rows[job.number].show_job(job, prints.done(job), self.printers, self.work.words)
        if changed or self.area.isHidden() == bool(numbers):
            self._show_jam(shown=not self.jam.isHidden())
            self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep to its place."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self._fit()
        return super().eventFilter(watched, event)

    def _row(self, number: int) -> JobRow:
        row = JobRow(self.colours)
        row.stepped.connect(lambda: self._step(number))
        row.cancelled.connect(lambda: self._cancel(number))
        row.moved.connect(lambda to: self._move(number, to))
        return row

    def _step(self, number: int) -> None:
        if self.work is not None:
            take_step(self.work.prints, self.work.prints.queue[number])

    def _cancel(self, number: int) -> None:
        if self.work is not None:
            self.work.prints.cancel(number)

    def _move(self, number: int, printer: str) -> None:
        if self.work is not None:
            self.work.prints.move(number, printer)

    def _drop_rows(self, keep: set[int]) -> None:
        for number in [number for number in self.rows if number not in keep]:
            row = self.rows.pop(number)
            self.column.removeWidget(row)
            row.deleteLater()

    def _show_jam(self, *, shown: bool) -> None:
        """Show the form alone, or the jobs."""
        waiting = bool(self.rows)
        self.area.setVisible(waiting and not shown)
        self.empty.setHidden(waiting or shown)
        for part in (self.title, self.jam_button, self.close_it):
            part.setHidden(shown)

    def _left_jam(self) -> None:
        self.refresh()
        self._show_jam(shown=False)
        self._fit()
        self.jam_button.setFocus()

    def _fit(self) -> None:
        """Lie at the lower right corner of the pages, as high as what is shown."""
        if self.isHidden():
            return
        over = self._over.geometry()
        width = min(WIDTH, over.width() - 2 * MARGIN)
        rows = sum(row.heightForWidth(width - 54) + 4 for row in self.rows.values())
        self.area.setFixedHeight(min(rows + 4, ROWS))
        layout = self.layout()
        high = max(self.sizeHint().height(), layout.heightForWidth(width) if layout else 0)
        corner = self._over.mapTo(self._page, QPoint())
        high = min(high, over.height() - MARGIN)
        self.setGeometry(
            corner.x() + over.width() - width - MARGIN,
            corner.y() + over.height() - high - 12, width, high,
        )  # fmt: skip
        self.raise_()
