"""The registration desk: a scan or a name, nothing else to decide."""

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from checkin.domain.setup import Setup
from checkin.domain.token import parse
from checkin.services.admission import Answer
from checkin.ui.desk import Desk
from checkin.ui.labels import label
from checkin.ui.marks import Mark
from checkin.ui.results import ResultDelegate, Results
from checkin.ui.style import Colours
from checkin.ui.verdict_panel import VerdictPanel
from checkin.words import Words


class SearchField(QLineEdit):
    """Takes a scanner's digits or a typed name; arrows walk through what was found."""

    stepped = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Pass the arrow keys to the list, keep all others."""
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if step := steps.get(Qt.Key(event.key())):
            self.stepped.emit(step)
        else:
            super().keyPressEvent(event)


class DeskPage(QWidget):
    """Search on the left, the verdict on the right, the last scans below it."""

    def __init__(self, desk: Desk, words: Words, colours: Colours) -> None:
        super().__init__()
        self.setObjectName("page")
        self.desk, self.words, self.colours = desk, words, colours
        self.search, self.list, self.results = SearchField(), QListView(), Results(words)
        self.delegate = ResultDelegate(colours)
        self.panel = VerdictPanel(words, colours, lambda: desk.file.setup)
        self.recent = RecentScans(colours)
        self._lay_out()
        self._wire()
        self.retranslate(words)

    def _lay_out(self) -> None:
        self.search.setObjectName("search")
        self.search.setClearButtonEnabled(True)
        self.list.setModel(self.results)
        self.list.setItemDelegate(self.delegate)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.empty = label("lead")
        self.empty.setWordWrap(True)
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addWidget(self.search)
        left.addWidget(self.list, 1)
        left.addWidget(self.empty)
        right = QVBoxLayout()
        right.setSpacing(14)
        right.addWidget(self.panel, 1)
        right.addWidget(self.recent)
        page = QHBoxLayout(self)
        page.setContentsMargins(22, 20, 22, 20)
        page.setSpacing(20)
        page.addLayout(left, 5)
        page.addLayout(right, 9)

    def _wire(self) -> None:
        self.search.textChanged.connect(self._typed)
        self.search.returnPressed.connect(self.go_on)
        self.search.stepped.connect(self._step)
        self.list.clicked.connect(self._show_selected)
        self.desk.answered.connect(self._answered)
        self.desk.changed.connect(self._refresh)
        self.panel.next_wanted.connect(self.go_on)
        self.panel.print_wanted.connect(self.print_badge)
        self.panel.undo_wanted.connect(self.desk.undo)
        self.panel.override_wanted.connect(self._override)
        for keys, slot in (
            ("F5", self.print_badge),
            ("F9", self.panel.ask_override),
            ("Ctrl+Z", self.desk.undo),
            ("Escape", self.back_to_scanning),
        ):
            QShortcut(QKeySequence(keys), self, slot)

    def retranslate(self, words: Words) -> None:
        """Say everything in another language; what was typed stays."""
        self.words = words
        self.search.setPlaceholderText(words("Scan a badge, or type a name"))
        self.search.setAccessibleName(words("Scan a badge, or type a name"))
        self.panel.retranslate(words)
        self.recent.show_scans(self.desk.recent(), words, self.desk.file.setup)
        self._find()

    def back_to_scanning(self) -> None:
        """Clear the search and wait for the next scan; the last verdict stays."""
        self.panel.override.close_form()
        self.search.clear()
        self.search.setFocus()

    def go_on(self) -> None:
        """Do the obvious next thing: answer the code, check the person in, print, hand over."""
        text = self.search.text().strip()
        if parse(text) or (text and self._nobody_found() and not self.panel.card):
            self._scan(text)
            return
        card, step = self.panel.card, self.panel.next_step()
        if card is None:
            return
        person = card.attendee.id
        if step == "check_in":
            self.desk.admit(person)
        elif step == "print":
            self.desk.print_badge(person)
        elif step == "hand_over":
            self.desk.hand_over(person)

    def print_badge(self) -> None:
        """Print the badge of the person shown; a printed one again, with its serial."""
        card = self.panel.card
        if card is not None:
            self.desk.print_badge(card.attendee.id, again=card.badge is not None)

    def _scan(self, code: str) -> None:
        self.search.clear()
        self.desk.scan(code)

    def _typed(self, text: str) -> None:
        """A whole token ends a scan without Enter; anything else is searched for."""
        if parse(text):
            self._scan(text)
        else:
            self._find()

    def _find(self) -> None:
        text = self.search.text().strip()
        hits = self.desk.find(text) if text else []
        self.results.show(hits, text, self.words)
        self.list.setVisible(bool(hits))
        self.empty.setVisible(not hits)
        nobody = self.words("Nobody found. Try another spelling, or fewer letters.")
        hint = self.words("Type a few letters of the name, in any script and any order.")
        self.empty.setText(nobody if text else hint)
        if hits:
            self._select(0)
            self._show_selected()

    def _nobody_found(self) -> bool:
        return self.results.rowCount() == 0

    def _step(self, by: int) -> None:
        row = self.list.currentIndex().row() + by
        if 0 <= row < self.results.rowCount():
            self._select(row)
            self._show_selected()

    def _select(self, row: int) -> None:
        select = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.list.selectionModel().setCurrentIndex(self.results.index(row), select)

    def _show_selected(self) -> None:
        hit = self.results.hit(self.list.currentIndex().row())
        if hit is not None:
            self.panel.show_person(self.desk.card(hit.attendee.id))

    def _answered(self, answer: Answer) -> None:
        person = answer.attendee
        self.panel.show_answer(answer, self.desk.card(person.id) if person else None)
        self.search.setFocus()
        self.search.selectAll()

    def _refresh(self) -> None:
        """Show the person and the last scans as they are now."""
        self.recent.show_scans(self.desk.recent(), self.words, self.desk.file.setup)
        if self.panel.card is not None:
            self.panel.refresh(self.desk.card(self.panel.card.attendee.id))

    def _override(self, why: str, pin: str) -> None:
        if self.panel.answer is not None:
            self.desk.override(self.panel.answer, why, pin)


class RecentScans(QFrame):
    """The last scans of this station."""

    ROWS = 3

    def __init__(self, colours: Colours) -> None:
        super().__init__()
        self.setObjectName("card")
        self.colours = colours
        self.rows: list[tuple[Mark, QLabel]] = []
        page = QVBoxLayout(self)
        page.setContentsMargins(18, 10, 18, 10)
        page.setSpacing(4)
        for _ in range(self.ROWS):
            mark, text = Mark(22), label("recent")
            text.setTextFormat(Qt.TextFormat.PlainText)
            row = QHBoxLayout()
            row.addWidget(mark)
            row.addWidget(text, 1)
            page.addLayout(row)
            self.rows.append((mark, text))

    def show_scans(self, answers: list[Answer], words: Words, setup: Setup) -> None:
        """Show the last scans, the latest first."""
        self.setVisible(bool(answers))
        for i, (mark, text) in enumerate(self.rows):
            shown = i < len(answers)
            mark.setVisible(shown)
            text.setVisible(shown)
            if shown:
                tone = answers[i].scan.verdict.tone
                mark.show_tone(tone, self.colours.tone(tone)[0], self.colours.surface)
                text.setText(words.recent(answers[i].scan, answers[i].attendee, setup))
