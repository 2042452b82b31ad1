"""A scan or a name, and the answer: what the desk and a door have in common."""

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListView, QVBoxLayout, QWidget

from checkin.domain.journal import Change
from checkin.scanning.typed import is_number, may_be_serial
from checkin.services.admission import Answer
from checkin.ui.desk.desk import Desk
from checkin.ui.desk.recent import RecentScans
from checkin.ui.desk.results import ResultDelegate, Results
from checkin.ui.desk.search_field import SearchField
from checkin.ui.desk.steps import Step
from checkin.ui.desk.verdict_panel import VerdictPanel
from checkin.ui.page import Page
from checkin.ui.parts.hint import Hint, Keys
from checkin.ui.scanners.viewfinder import Viewfinder
from checkin.ui.style import Colours

TALL = 900
"""Pixels of a page that has room for more than what is needed at every scan."""


class ScanPage(Page):
    """Where codes and names are answered. `_lay_out` says where everything stands."""

    def __init__(self, desk: Desk, colours: Colours) -> None:
        super().__init__(desk.work, colours)
        words = desk.work.words
        self.desk = desk
        self.search, self.list = SearchField(colours), QListView()
        self.results, self.delegate = Results(words), ResultDelegate(colours)
        self.nobody, self.keys = Hint("search", colours, size=20), Keys(colours)
        self.panel = VerdictPanel(desk, words, colours)
        self.recent = RecentScans(colours)
        self.camera = desk.work.scanners.camera
        self.viewfinder = Viewfinder(self.camera, desk.work.around.settings, colours)
        self._new_text = False
        self._dress()
        self._lay_out()
        self._wire()
        self.retranslate()

    def _lay_out(self) -> None:
        """Place the parts; a page of its own kind does it in its own way."""
        self.setLayout(self.side_by_side(QVBoxLayout()))

    def serves(self, checkpoint: str) -> bool:
        """Tell whether what happens at a checkpoint is shown here."""
        raise NotImplementedError

    def arrive(self, at: str = "") -> None:
        """Wait for a scan or a name; `at` is the id of a person to be shown."""
        self.search.setFocus()
        if at:
            self.panel.show_person(self.desk.card(at))

    def _dress(self) -> None:
        self.list.setObjectName("results")
        self.list.setModel(self.results)
        self.list.setItemDelegate(self.delegate)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.hide()
        self.help = QFrame()
        self.help.setObjectName("card")
        inside = QVBoxLayout(self.help)
        inside.setContentsMargins(24, 16, 24, 20)
        inside.addWidget(self.nobody, 1)
        inside.addWidget(self.keys)

    def side_by_side(self, left: QVBoxLayout) -> QHBoxLayout:
        """Return search and people found on the left, verdict and last scans on the right."""
        right = QVBoxLayout()
        left.setSpacing(12)
        right.setSpacing(14)
        left.addWidget(self.search)
        left.addWidget(self.viewfinder)
        left.addWidget(self.list, 1)
        left.addWidget(self.help, 1)
        right.addWidget(self.panel, 1)
        right.addWidget(self.recent)
        row = QHBoxLayout()
        row.setContentsMargins(22, 20, 22, 20)
        row.setSpacing(20)
        row.addLayout(left, 5)
        row.addLayout(right, 9)
        return row

    def _wire(self) -> None:
        self.search.textChanged.connect(self._typed)
        self.search.returnPressed.connect(self.go_on)
        self.search.stepped.connect(self._step)
        self.list.clicked.connect(self._show_selected)
        self.desk.answered.connect(self._answered)
        self.desk.unanswered.connect(self._unanswered)
        self.desk.took_back.connect(self._took_back)
        self.panel.next_wanted.connect(self.do_next)
        self.panel.print_wanted.connect(self.print_badge)
        self.panel.override_wanted.connect(self._override)
        self.recent.undo_wanted.connect(self.desk.undo)
        self.camera.changed.connect(self._show_camera)
        for keys, slot in (
            ("F5", self.print_badge),
            ("F9", self.panel.ask_override),
            ("F2", self.check_in),
            ("Ctrl+Z", self.desk.undo),
            ("Ctrl+Shift+Z", self.desk.redo),
            ("Ctrl+Y", self.desk.redo),
            ("Ctrl+K", self.camera.turn),
        ):
            QShortcut(QKeySequence(keys), self, slot)

    def stops(self) -> list[QWidget]:
        """Return where Tab stops on this page, in this order."""
        form = self.panel.override
        panel = self.panel
        steps = [panel.next, panel.admit_anyway, panel.print, panel.correct, panel.replace]
        return [self.search, *steps, form.why, form.pin, form.admit, self.recent.undo]

    def retranslate(self) -> None:
        """Say everything in another language; what was typed and found stays."""
        words = self.words
        self.search.setPlaceholderText(words("Scan a badge, or type a name"))
        self.search.setAccessibleName(words("Scan a badge, or type a name"))
        self.keys.say(
            [
                ("↑ ↓", words("Choose a person")),
                ("Enter", words("Do what the blue button says")),
                ("Esc", words("Back to scanning")),
                ("F5", words("Print the badge")),
                ("Ctrl Z", words("Undo")),
            ]
        )
        self.results.retranslate(words)
        self.panel.retranslate(words)
        self.viewfinder.retranslate(words)
        self._show_camera()
        self._show_list()
        self._show_recent()

    def refresh(self) -> None:
        """Show the person, the people found and the last scans as they are now."""
        self._know_countries()
        self.results.update_hits(self.desk.as_now(self.results.hits), self.desk.setup.event.zone)
        self._show_recent()
        card = self.panel.card
        self.panel.refresh(self.desk.card_now(card) if card else None)

    def step_back(self) -> bool:
        """Leave the supervisor's form, or empty the search; the last verdict stays."""
        if not self.panel.leave_override():
            self.search.clear()
        self.search.setFocus()
        return True

    def go_on(self) -> None:
        """Answer what was typed: a person found, or a code that is none; else the next step."""
        if self._new_text:
            if not self._look_up():
                return  # who is meant is not known; Enter asks again
            text = self.search.text().strip()
            if text and not self.results.hits:
                self._no_name(text)
                return
        self.do_next()

    def do_next(self) -> None:
        """Do what the blue button says: let in, print, or hand over."""
        card, step = self.panel.card, self.panel.step
        if card is None:
            return
        actions = {
            Step.ADMIT: self.desk.admit,
            Step.PRINT: self.desk.print_badge,
            Step.HAND_OVER: self.desk.hand_over,
        }
        if step in actions:
            actions[step](card.attendee.id)
        self.wait()

    def check_in(self) -> None:
        """Let in the person shown, whatever else the blue button would do."""
        card = self.panel.card
        if card is not None and self.panel.answer is None:
            self.desk.admit(card.attendee.id)
        self.wait()

    def wait(self) -> None:
        """Give the keyboard to the search: the next scan or name is expected."""
        self.search.setFocus()

    def print_badge(self) -> None:
        """Print the badge of the person shown; a printed one again, with its serial."""
        card = self.panel.card
        if card is not None:
            self.desk.print_badge(card.attendee.id, again=card.badge is not None)
        self.wait()

    def _no_name(self, text: str) -> None:
        """Digits that name nobody were meant as a code; a name that nobody has is no scan."""
        if any(map(str.isdecimal, text)):
            self.search.clear()
            self.desk.scan(text)

    def _typed(self, text: str) -> None:
        self._new_text = bool(text.strip())
        self._look_up()

    def _look_up(self) -> bool:
        """Find whom the text may mean, and show the best; tell whether the file answered."""
        text = self.search.text().strip()
        hits = self.desk.find(text) if text else []
        if hits is None:
            return False
        self._know_countries()
        self.results.show(hits, text, self.desk.setup.event.zone)
        self._show_list()
        if hits:
            self._select(0)
            self._show_selected()
        elif not self._stays(text):
            self._show_nobody()
        return True

    def _stays(self, text: str) -> bool:
        """Tell whether what is shown stays, though the text names nobody: it may be a number."""
        return self.panel.answer is not None and (not text or may_be_serial(text))

    def _show_camera(self) -> None:
        """Show what the camera sees, where one is chosen."""
        self.viewfinder.setVisible(self.camera.on)
        self._show_list()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show which key does what where there is room for it."""
        super().resizeEvent(event)
        self._show_list()

    def _know_countries(self) -> None:
        delegations = self.desk.setup.delegations.values()
        self.results.countries = {d.code: d.country for d in delegations}

    def _show_nobody(self) -> None:
        if self.panel.card is not None or self.panel.answer is not None:
            self.panel.show_person(None)

    def _show_list(self) -> None:
        """Show the people found, or what to type."""
        found = bool(self.results.hits)
        typed = self.search.text().strip()
        self.list.setVisible(found)
        self.help.setVisible(not found)
        tall = self.height() >= TALL or not self.camera.on
        self.keys.setVisible(tall and not typed)
        if not found:
            self._say_nobody(typed)

    def _say_nobody(self, typed: str) -> None:
        """Say that nobody was found, or what to type."""
        words = self.words
        if is_number(typed):
            again = words("Scan the badge again, or type the name.")
            self.nobody.say(words("Nobody found"), again)
        elif typed:
            self.nobody.say(words("Nobody found"), words("Try another spelling, or fewer letters."))
        else:
            hint = words("Type a few letters of the name, in any script and any order.")
            self.nobody.say("", hint)

    def _show_recent(self) -> None:
        if (seen := self.desk.recent()) is not None:
            self.recent.show_scans(*seen, self.words, self.desk.setup)

    def _step(self, by: int) -> None:
        row = self.list.currentIndex().row() + by
        if 0 <= row < len(self.results.hits):
            self._select(row)
            self._show_selected()

    def _select(self, row: int) -> None:
        select = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.list.selectionModel().setCurrentIndex(self.results.index(row), select)
        self.list.scrollTo(self.results.index(row))

    def _show_selected(self) -> None:
        hit = self.results.hit(self.list.currentIndex().row())
        if hit is not None:
            self._new_text = False
            self.panel.show_person(self.desk.card(hit.attendee.id))

    def _answered(self, answer: Answer) -> None:
        if not self.serves(answer.scan.checkpoint):
            return
        person = answer.attendee
        self.panel.show_answer(answer, self.desk.card(person.id) if person else None)
        self._ready()

    def _unanswered(self, sentence: str) -> None:
        if not self.serves(self.desk.checkpoint):
            return
        self.panel.show_trouble(sentence)
        self._ready()

    def _ready(self) -> None:
        """Wait for the next scan; what was typed goes when something else is."""
        self._new_text = False
        self.search.selectAll()
        self.wait()

    def _took_back(self, changes: list[Change]) -> None:
        """A verdict that was taken back no longer stands: show whom it was about."""
        answer = self.panel.answer
        taken = {change.id for change in changes}
        if answer is not None and (answer.scan.station, answer.scan.seq) in taken:
            self.panel.show_person(self.panel.card)

    def _override(self, why: str, pin: str) -> None:
        answer = self.panel.answer
        if answer is not None and not self.desk.override(answer, why, pin):
            self.panel.override.ask_again()
