"""What is not ready yet, in plain words, each with a button that mends it."""

from datetime import datetime, timedelta

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from checkin.domain.setup import Setup
from checkin.how_far import HowFar, unheard
from checkin.services.backups import last_backup
from checkin.services.health import Finding
from checkin.services.readiness import Laptop, examine_all
from checkin.store import people
from checkin.store.attendance import expected
from checkin.store.event_file import EventFile
from checkin.ui.backups import FOLDER, folder_of, make_backup
from checkin.ui.dialogs import ask_folder
from checkin.ui.page import Page
from checkin.ui.parts.buttons import KeyButton
from checkin.ui.parts.heading import Heading
from checkin.ui.parts.labels import Label
from checkin.ui.parts.scrolling import Scrolling
from checkin.ui.printing import chosen, devices, names_with, printers
from checkin.ui.set_up.readiness_lines import Line, Verdict
from checkin.ui.set_up.remedies import BACK_UP, CHOOSE_FOLDER, REMEDIES, target
from checkin.ui.style import Colours
from checkin.ui.workplace import Workplace
from checkin.words import Words

MOST = 40
"""Findings that are listed; what is beyond is told as a number."""

FEW = 2000
"""People who are examined at once; more of them beside the window."""

Seen = tuple[list[Finding], dict[str, str]]
"""What was found, and what the people are called whom it is about, by their ids."""


class ReadinessPage(Page):
    """Looks when it is shown, beside the window; green only where nothing was found."""

    def __init__(self, work: Workplace, colours: Colours) -> None:
        super().__init__(work, colours)
        self.heading = Heading(colours)
        self.again, self.back_up = KeyButton(colours, ""), KeyButton(colours, "")
        self.heading.beside(self.back_up, self.again)
        self.all = Verdict(colours)
        self.lines: list[Line] = []
        self.more = Label(14, colours.muted)
        self.found: list[Finding] | None = None
        self._looking = False
        self._setup: Setup | None = None
        self._names: dict[str, str] = {}
        self._build()
        self.again.clicked.connect(self.look)
        self.back_up.clicked.connect(self.make_backup)
        self.retranslate()

    def _build(self) -> None:
        self._list = QVBoxLayout()
        self._list.setSpacing(12)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.all)
        column.addLayout(self._list)
        column.addWidget(self.more)
        column.addStretch(1)
        area = Scrolling(inside)
        page = QVBoxLayout(self)
        page.setContentsMargins(22, 20, 22, 20)
        page.setSpacing(16)
        page.addWidget(self.heading)
        page.addWidget(area, 1)

    def arrive(self, at: str = "") -> None:
        """Take the keyboard at the first button that mends something."""
        first = next((line.button for line in self.lines if line.button.isVisibleTo(line)), None)
        (first or self.again).setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Look, whenever the page is shown."""
        super().showEvent(event)
        self.look()

    def refresh(self) -> None:
        """Look again where the set-up is another; who comes and goes does not matter here."""
        if self.isVisible() and self._setup is not self.work.setup:
            self.look()

    def look(self) -> None:
        """Examine the event and this laptop, beside the window."""
        if self._looking:
            return
        self._looking, self._setup = True, self.work.setup
        laptop, words = self._laptop(), self.words

        def job(event: EventFile, report: HowFar) -> Seen:
            report(0, 0)
            return _examined(event, laptop, words)

        if self.work.read(lambda: sum(expected(self.work.file).values()), 0) > FEW:
            self.work.start(words("Looking what is ready"), job, self._show, self._not_seen)
            return
        seen: Seen | None = self.work.read(lambda: job(self.work.file, unheard), None)
        if seen is None:
            self._not_seen()
        else:
            self._show(seen)

    def make_backup(self) -> None:
        """Make a backup now; where no folder is chosen yet, ask for one."""
        folder = folder_of(self.work)
        if folder is None:
            self.choose_folder()
        else:
            make_backup(self.work, folder, self._backed_up)

    def choose_folder(self) -> None:
        """Ask for the folder of the backups, and make the first one."""
        title = self.words("Folder for backups")
        if folder := ask_folder(self, self.words, title):
            self.work.around.settings.setValue(FOLDER, str(folder))
            make_backup(self.work, folder, self._backed_up)

    def retranslate(self) -> None:
        """Say everything in another language."""
        words = self.words
        self.again.setText(words("Look again"))
        self.back_up.setText(words("Make a backup now"))
        self._say()

    def _laptop(self) -> Laptop:
        settings = self.work.around.settings
        known = names_with(printers(), devices(settings))
        return Laptop(known, chosen(settings), folder_of(self.work), zone_of_laptop())

    def _show(self, seen: Seen) -> None:
        self._looking = False
        self.found, self._names = seen
        self._say()
        if self.isVisible() and self.window().focusWidget() in (None, self, self.again):
            self.arrive()

    def _not_seen(self) -> None:
        """The event did not answer: nobody knows whether all is ready."""
        self._looking = False
        self.found = None
        self._say()

    def _backed_up(self, _: object) -> None:
        self.work.told.emit(self.words("The backup is made."))
        self.look()

    def _say(self) -> None:
        words, found = self.words, self.found
        self.heading.say(words("Readiness"), self._last_backup())
        self.all.show_found(found, words)
        shown = (found or [])[:MOST]
        while len(self.lines) > len(shown):
            line = self.lines.pop()
            self._list.removeWidget(line)
            line.hide()
            line.deleteLater()
        while len(self.lines) < len(shown):
            line = Line(self.colours)
            line.button.clicked.connect(lambda _=False, line=line: self._mend(line.finding))
            self.lines.append(line)
            self._list.addWidget(line)
        for line, finding in zip(self.lines, shown, strict=True):
            line.show_finding(finding, self._said(finding), words)
        beyond = len(found or ()) - len(shown)
        self.more.setVisible(beyond > 0)
        self.more.set_text(words.plural("and {n} more", "and {n} more", max(beyond, 0)))

    def _said(self, finding: Finding) -> str:
        params = dict(finding.params)
        if name := self._names.get(str(params.get("id", ""))):
            params["who"] = name
        if known := self.work.setup.delegations.get(str(params.get("delegation", ""))):
            params["delegation"] = self.words.delegation(known)
        return self.words.finding_in_window(finding.code, params)

    def _last_backup(self) -> str:
        folder, words = folder_of(self.work), self.words
        when = last_backup(self.work.file, folder) if folder else None
        if when is None:
            return words("What is not ready yet, and how to mend it.")
        time = words("{date}, {time}", date=words.day(when), time=words.clock(when))
        return words("Last backup: {when}", when=time)

    def _mend(self, finding: Finding | None) -> None:
        if finding is None:
            return
        remedy = REMEDIES[finding.code]
        if remedy.here == CHOOSE_FOLDER:
            self.choose_folder()
        elif remedy.here == BACK_UP:
            self.make_backup()
        else:
            self.work.page_wanted.emit(*target(finding))


def zone_of_laptop() -> timedelta:
    """Return how far this laptop's clock is from UTC."""
    return datetime.now().astimezone().utcoffset() or timedelta()


def _examined(event: EventFile, laptop: Laptop, words: Words) -> Seen:
    found = examine_all(event, laptop)
    ids = [str(f.params["id"]) for f in found if "id" in f.params][:MOST]
    return found, {x.attendee.id: words.name(x.attendee) for x in people.by_ids(event, ids)}
