"""The form after a paper jam: which badge was the last good one, and where to print the rest."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from checkin.domain.token import serial_text
from checkin.failure import Failure
from checkin.services.print_jam import Jam, after, last_job
from checkin.services.print_queue import State
from checkin.store import people
from checkin.ui.parts.buttons import KeyButton
from checkin.ui.parts.fields import ChoiceField, TextField
from checkin.ui.parts.labels import Label
from checkin.ui.print_job import print_out
from checkin.ui.style import Colours
from checkin.ui.workplace import Workplace


class JamForm(QWidget):
    """While it is open nothing more goes to a printer. `closed` says that it has been left."""

    closed = Signal()

    def __init__(self, colours: Colours) -> None:
        super().__init__()
        self.colours = colours
        self.work: Workplace | None = None
        self.jam: Jam | None = None
        self._held: list[int] = []
        self._waiting = self._none_good = False
        self.title = Label(16, colours.text, bold=True, least=13)
        self.lead = Label(13, colours.muted, least=12, lines=3)
        self.good, self.where = TextField(colours), ChoiceField(colours)
        self.found = Label(14, colours.text, bold=True, least=12, lines=3)
        self.print = KeyButton(colours, "Enter", primary=True)
        self.none, self.leave = KeyButton(colours, "", quiet=True), KeyButton(colours, "Esc")
        self._lay_out()
        self.good.edit.textEdited.connect(lambda _: self._look_up())
        self.good.edit.returnPressed.connect(self.print_rest)
        self.print.clicked.connect(self.print_rest)
        self.none.clicked.connect(self.all_again)
        self.leave.clicked.connect(self.close_it)
        self.hide()

    def _lay_out(self) -> None:
        fields, foot, page = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        fields.setSpacing(12)
        fields.addWidget(self.good, 1)
        fields.addWidget(self.where, 1)
        foot.setSpacing(10)
        foot.addWidget(self.none)
        foot.addStretch(1)
        foot.addWidget(self.leave)
        foot.addWidget(self.print)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(10)
        for part in (self.title, self.lead):
            page.addWidget(part)
        page.addLayout(fields)
        page.addWidget(self.found)
        page.addLayout(foot)

    def open_for(self, work: Workplace, printers: Sequence[tuple[str, str]]) -> None:
        """Ask for the last good badge, and hold what is printing meanwhile."""
        self.work, self.jam, self._none_good = work, None, False
        self.where.offer(printers)
        self.where.choose(work.printer)
        for job in work.prints.jobs:
            if job.state in (State.PRINTING, State.WAITING) and job.asked is None:
                self._held.append(job.number)
                work.prints.pause(job.number)
        self.good.set_text("")
        self.found.set_text("")
        self._waiting = self._waits()
        self.retranslate()
        self.show()
        self.good.edit.setFocus()

    def close_it(self) -> None:
        """Leave the form; what was held goes on."""
        if self.isHidden():
            return
        self.hide()
        held, self._held = self._held, []
        if self.work is not None:
            still = {job.number for job in self.work.prints.jobs}
            for number in (number for number in held if number in still):
                self.work.prints.go_on(number)
        self.closed.emit()

    def follow(self) -> None:
        """Look anew when the part that was with the printer is through: it belongs to the rest."""
        waited, self._waiting = self._waiting, self._waits()
        if waited and not self._waiting and not self.isHidden():
            if self._none_good:
                self.all_again()
            else:
                self._look_up()

    def _waits(self) -> bool:
        """Tell whether a part is still with the printer: whether it came out is not known yet."""
        return self.work is not None and self.work.prints.queue.printing is not None

    def take_code(self, code: str) -> None:
        """Take the last good badge's code, from wherever it was scanned."""
        self.good.set_text(code)
        self._look_up()

    def all_again(self) -> None:
        """None of the last printing is good."""
        work, self._none_good = self.work, True
        if work is not None:
            self.good.set_text("")
            self.good.complain("")
            self.jam = work.read(lambda: last_job(work.file), None)
            self._say_found()
            if self.jam is None:
                self.found.set_text(work.words("Nothing was printed at this station yet."))

    def print_rest(self) -> None:
        """Print again what came after the last good badge, before anything else."""
        work, jam = self.work, self.jam
        if work is None or jam is None or not jam.ids or self._waits():
            return
        where = self.where.key()
        print_out(work, jam.ids, "again", lambda: None, again=True, printer=where, first=True)
        still = {job.number for job in work.prints.jobs}
        for number in [number for number in self._held if number in still]:
            if work.prints.queue[number].printer == work.printer != where:
                work.prints.move(number, where)
        self.close_it()

    def retranslate(self) -> None:
        """Say everything in another language; what was typed stays."""
        if self.work is None:
            return
        words = self.work.words
        self.title.set_text(words("Paper jam? Scan the last good badge"))
        self.lead.set_text(
            words(
                "Printing is held meanwhile. Scan the last badge that came out well, or type the "
                "number under its code; what came after it is printed again, with the same numbers."
            )
        )
        self.good.name(words("Last good badge"))
        self.where.name(words("Print the rest on"))
        self.none.setText(words("None of the last printing is good"))
        self.leave.setText(words("Close"))
        for button in (self.none, self.leave):
            button.updateGeometry()
        self._say_found()

    def _look_up(self) -> None:
        """Look for the badge whose number was typed, or which was scanned."""
        work, text = self.work, self.good.text()
        self.jam, self._none_good = None, False
        self.good.complain("")
        if work is not None and len("".join(text.split())) >= 8:
            try:
                with work.file.reading():
                    self.jam = after(work.file, text)
            except Failure as failure:
                self.good.complain(work.words.failure_in_window(failure))
        self._say_found()

    def _say_found(self) -> None:
        work, jam = self.work, self.jam
        if work is None:
            return
        words, n = work.words, len(jam.ids) if jam else 0
        self.print.setEnabled(bool(n) and not self._waiting)
        self.print.setText(
            words.plural("Print {n} again", "Print {n} again", n) if n else words("Print again")
        )
        self.print.updateGeometry()
        if self._waiting:
            self.found.set_text(words("The printer still has a part of it. One moment, please."))
        else:
            self.found.set_text(self._found(jam, work) if jam else "")

    def _found(self, jam: Jam, work: Workplace) -> str:
        words, n = work.words, len(jam.ids)
        at = words.moment(jam.at, work.setup.event.zone)
        if not jam.good:
            return words.plural(
                "The last printing: {n} badge, {at}", "The last printing: {n} badges, {at}", n,
                at=at,
            )  # fmt: skip
        listed = work.read(lambda: people.get(work.file, jam.holder), None)
        who = words.name(listed.attendee) if listed else ""
        badge = " ".join(part for part in (serial_text(jam.good), who) if part)
        if not n:
            return words("After {badge} nothing more was printed.", badge=badge)
        return words.plural(
            "After {badge} came {n} badge of {of}, printed {at}.",
            "After {badge} came {n} badges of {of}, printed {at}.",
            n, badge=badge, of=jam.of, at=at,
        )  # fmt: skip
