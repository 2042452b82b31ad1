"""The printing under way: a strip at the foot of the window, hidden while nothing is printed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar

from checkin.services.print_queue import Job, State
from checkin.ui.parts.buttons import KeyButton
from checkin.ui.parts.icons import Icon
from checkin.ui.parts.labels import Label
from checkin.ui.print_queue import Prints
from checkin.ui.print_words import goes_on, standing, step, title
from checkin.ui.style import Colours
from checkin.words import Words

KEYS = "Ctrl+J"
"""Opens the list of all jobs."""

TOLD_FIRST = (State.PRINTING, State.FAILED, State.PAUSED, State.WAITING)


class PrintBar(QFrame):
    """Tells of one job: the one that prints, else one that somebody must decide about.

    `opened` asks for the list of all of them.
    """

    opened = Signal()

    def __init__(self, colours: Colours, words: Words) -> None:
        super().__init__()
        self.setObjectName("beside")
        self.setFixedHeight(52)
        self.colours, self.words = colours, words
        self._prints: Prints | None = None
        self._away = False
        self.title = Label(14, colours.text, bold=True, least=12)
        self.progress, self.said = QProgressBar(), Label(13, colours.muted, least=12, lines=2)
        self.progress.setTextVisible(False)
        self.progress.setFixedHeight(8)
        self.step, self.cancel, self.open = (
            KeyButton(colours, "", quiet=True),
            KeyButton(colours, "", quiet=True),
            KeyButton(colours, "Ctrl J", quiet=True),
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(22, 0, 14, 0)
        row.setSpacing(14)
        row.addWidget(Icon("printer", 18, colours.muted))
        row.addWidget(self.title, 3)
        row.addWidget(self.progress, 2)
        row.addWidget(self.said, 4)
        for button in (self.step, self.cancel, self.open):
            row.addWidget(button)
        self.step.clicked.connect(self._take_step)
        self.cancel.clicked.connect(self._cancel)
        self.open.clicked.connect(self.opened)
        self.retranslate(words)

    def watch(self, prints: Prints) -> None:
        """Tell of the printing of the event that is open."""
        self._prints = prints
        prints.changed.connect(self.show_jobs)
        self.show_jobs()

    def rest(self) -> None:
        """Tell of nothing any more: the event is closed."""
        self._prints = None
        self.show_jobs()

    def stay_away(self, *, away: bool) -> None:
        """Show nothing, whatever is printed: a guest stands before the screen."""
        self._away = away
        self.show_jobs()

    def retranslate(self, words: Words) -> None:
        """Say everything in another language."""
        self.words = words
        self.cancel.setText(words("Cancel"))
        self.open.setText(words("All printing"))
        self.progress.setAccessibleName(words("How far it has come"))
        for button in (self.cancel, self.open):
            button.updateGeometry()
        self.show_jobs()

    @property
    def job(self) -> Job | None:
        """The job that is told of."""
        jobs = self._prints.jobs if self._prints else []
        return min(jobs, key=lambda job: TOLD_FIRST.index(job.state), default=None)

    def show_jobs(self) -> None:
        """Show how far the printing is."""
        job = self.job
        self.setVisible(job is not None and not self._away)
        if job is None or self._prints is None:
            return
        words, done = self.words, self._prints.done(job)
        self.title.set_text(title(job, done, words))
        self.progress.setRange(0, job.total)
        self.progress.setValue(done)
        others = len(self._prints.jobs) - 1
        more = words.plural("{n} more job", "{n} more jobs", others) if others else ""
        said = "" if job.state is State.PRINTING and not job.asked else standing(job, words)
        self.said.set_text("  ·  ".join(part for part in (said, more) if part))
        wrong = any(job.state is State.FAILED for job in self._prints.jobs)
        self.said.set_colour(self.colours.attention[0] if wrong else self.colours.muted)
        self.step.setText(step(job, words))
        self.step.setVisible(job.asked is not State.CANCELLED)
        self.step.updateGeometry()

    def _take_step(self) -> None:
        if self._prints is not None and (job := self.job):
            take_step(self._prints, job)

    def _cancel(self) -> None:
        if self._prints is not None and (job := self.job):
            self._prints.cancel(job.number)


def take_step(prints: Prints, job: Job) -> None:
    """Let a job rest, or go on: what its button says."""
    (prints.go_on if goes_on(job) else prints.pause)(job.number)
