"""One job in the list of printing: how far it is, where, and what can be done with it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from checkin.services.print_queue import Job, State
from checkin.ui.parts.buttons import KeyButton
from checkin.ui.parts.choice import Choice
from checkin.ui.parts.labels import Label
from checkin.ui.print_words import standing, step, title
from checkin.ui.style import Colours
from checkin.words import Words


class JobRow(QWidget):
    """`stepped` lets it rest or go on, `cancelled` gives it up, `moved` carries a printer."""

    stepped = Signal()
    cancelled = Signal()
    moved = Signal(str)

    def __init__(self, colours: Colours) -> None:
        super().__init__()
        self.colours = colours
        self.title = Label(14, colours.text, bold=True, least=12)
        self.said = Label(13, colours.muted, least=12, lines=2)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setFixedHeight(6)
        self.printer = Choice(colours, snug=True)
        self.step, self.cancel = KeyButton(colours, ""), KeyButton(colours, "")
        head = QHBoxLayout()
        head.setSpacing(10)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(self.title)
        texts.addWidget(self.said)
        head.addLayout(texts, 1)
        for part in (self.printer, self.step, self.cancel):
            head.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 6)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self.progress)
        self.step.clicked.connect(self.stepped)
        self.cancel.clicked.connect(self.cancelled)
        self.printer.activated.connect(lambda at: self.moved.emit(self.printer.itemData(at)))

    def show_job(
        self, job: Job, done: int, printers: Sequence[tuple[str, str]], words: Words
    ) -> None:
        """Show a job as it is now; `printers` are those to which it may be moved."""
        self.title.set_text(title(job, done, words))
        self.said.set_text(standing(job, words))
        failed = job.state is State.FAILED
        self.said.set_colour(self.colours.attention[0] if failed else self.colours.muted)
        self.progress.setRange(0, job.total)
        self.progress.setValue(done)
        self.progress.setAccessibleName(words("How far it has come"))
        self.printer.setAccessibleName(words("Print the rest on"))
        self._offer(printers, job.printer)
        self.step.setText(step(job, words))
        self.cancel.setText(words("Cancel"))
        for button in (self.step, self.cancel):
            button.setEnabled(job.asked is not State.CANCELLED)
            button.updateGeometry()

    def _offer(self, printers: Sequence[tuple[str, str]], here: str) -> None:
        offered = [(self.printer.itemData(i), text) for i, text in enumerate(self.printer.texts())]
        wanted = list(printers)
        if here not in dict(wanted):
            wanted.append((here, here))
        if offered != wanted:
            self.printer.clear()
            for key, text in wanted:
                self.printer.addItem(text, key)
        self.printer.setCurrentIndex(max(self.printer.findData(here), 0))
