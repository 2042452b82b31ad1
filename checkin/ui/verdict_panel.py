"""The verdict: the largest thing on the desk; who, what happened, and the next step."""

from collections.abc import Callable

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
)

from checkin.domain.setup import Setup
from checkin.services.admission import Answer
from checkin.services.card import Card
from checkin.ui.labels import label
from checkin.ui.marks import Mark
from checkin.ui.style import Colours
from checkin.words import Words

PHOTO = (188, 236)


class VerdictPanel(QFrame):
    """Shows the answer to the last scan, or the card of a person who was found.

    The signals say what the clerk wants next; the panel decides nothing.
    """

    next_wanted = Signal()
    print_wanted = Signal()
    undo_wanted = Signal()
    override_wanted = Signal(str, str)

    def __init__(self, words: Words, colours: Colours, setup: Callable[[], Setup]) -> None:
        """`setup` returns the event's set-up as it is now, for names and times."""
        super().__init__()
        self.words, self.colours, self._setup = words, colours, setup
        self.setObjectName("card")
        self._tone = ""
        self.answer: Answer | None = None
        self.card: Card | None = None
        self._build()
        self.retranslate(words)

    def _build(self) -> None:
        self.mark = Mark(76)
        self.heading, self.time = label("", size=56, bold=True), label("", size=24, bold=True)
        self.said = label("", size=18, wrap=True)
        self.remark = label("", size=18, bold=True, wrap=True)
        self.photo, self.person = QLabel(), QVBoxLayout()
        self.photo.setFixedSize(*PHOTO)
        self.name, self.native = label("name", wrap=True), label("native", wrap=True)
        self.country, self.role = label("country", wrap=True), label("fact", wrap=True)
        self.category, self.badge = label("category"), label("fact", wrap=True)
        self.note = label("", size=16, bold=True, wrap=True)
        self.next, self.print, self.undo = QPushButton(), QPushButton(), QPushButton()
        self.next.setProperty("primary", True)
        self.override = OverrideForm()
        self._lay_out()
        self.next.clicked.connect(self.next_wanted)
        self.print.clicked.connect(self.print_wanted)
        self.undo.clicked.connect(self.undo_wanted)
        self.override.submitted.connect(self.override_wanted)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(20)
        top.addWidget(self.mark)
        top.addWidget(self.heading, 1)
        top.addWidget(self.time, 0, Qt.AlignmentFlag.AlignTop)
        for part in (self.name, self.native, self.country, self.role):
            self.person.addWidget(part)
        self.person.addWidget(self.category, 0, Qt.AlignmentFlag.AlignLeft)
        for part in (self.badge, self.note):
            self.person.addWidget(part)
        self.person.addStretch(1)
        middle = QHBoxLayout()
        middle.setSpacing(24)
        middle.addWidget(self.photo, 0, Qt.AlignmentFlag.AlignTop)
        middle.addLayout(self.person, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        for button in (self.next, self.print, self.undo):
            buttons.addWidget(button)
        buttons.addStretch(1)
        page = QVBoxLayout(self)
        page.setContentsMargins(28, 22, 28, 22)
        page.setSpacing(14)
        page.addLayout(top)
        page.addWidget(self.said)
        page.addWidget(self.remark)
        page.addLayout(middle, 1)
        page.addWidget(self.override)
        page.addLayout(buttons)

    def retranslate(self, words: Words) -> None:
        """Say everything in another language."""
        self.words = words
        self.override.retranslate(words)
        self._show()

    def recolour(self, colours: Colours) -> None:
        """Show everything in another look."""
        self.colours = colours
        self._show()

    def show_answer(self, answer: Answer, card: Card | None) -> None:
        """Show the answer to a scan, until the next one."""
        self.answer, self.card = answer, card
        self.override.close_form()
        self._show()

    def show_person(self, card: Card | None) -> None:
        """Show a person who was found and not presented yet; None clears the panel."""
        self.answer, self.card = None, card
        self.override.close_form()
        self._show()

    def refresh(self, card: Card | None) -> None:
        """Show the same person as they are now."""
        self.card = card
        self._show()

    @property
    def refused(self) -> bool:
        """Tell whether the panel shows a person whom a supervisor may admit anyway."""
        answer = self.answer
        return answer is not None and not answer.scan.verdict.admitted and bool(answer.attendee)

    def ask_override(self) -> None:
        """Ask the supervisor for a reason and the PIN."""
        if self.refused:
            self.override.open_form()

    def _show(self) -> None:
        self._show_verdict()
        self._show_person()
        self._show_steps()
        self.update()

    def _show_verdict(self) -> None:
        answer, words = self.answer, self.words
        self._tone = answer.scan.verdict.tone if answer else ""
        self.mark.setVisible(answer is not None)
        foreground = self.colours.text
        if answer:
            foreground, _ = self.colours.tone(self._tone)
            self.mark.show_tone(self._tone, foreground, self.colours.surface)
            self.mark.setAccessibleName(words.tone(self._tone))
        self.heading.setText(words.heading(answer.scan) if answer else self._waiting())
        self.heading.setStyleSheet(f"font-size: {56 if answer else 28}px; color: {foreground};")
        lines = self._verdict_lines()
        self.said.setText(lines[0])
        self.remark.setText(lines[1])
        for line in (self.said, self.remark):
            line.setVisible(bool(line.text()))
        amber, soft = self.colours.attention
        self.remark.setStyleSheet(
            f"background: {soft}; color: {amber}; border-radius: 10px; padding: 8px 14px;"
        )

    def _verdict_lines(self) -> tuple[str, str]:
        """Return what happened in a sentence, and the remarks."""
        if self.answer is None:
            return "", ""
        scan = self.answer.scan
        said = "" if scan.verdict.admitted else self.words.refusal(scan, self._setup())
        return said, self.words.remarks(scan, self._setup())

    def _waiting(self) -> str:
        return "" if self.card else self.words("Scan a badge, or type a name")

    def _show_person(self) -> None:
        card = self.card
        parts = (self.photo, self.name, self.native, self.country, self.role, self.category,
                 self.badge, self.note)  # fmt: skip
        for part in parts:
            part.setVisible(card is not None)
        if card is None:
            return
        who, words = card.attendee, self.words
        self.name.setText(words.name(who))
        others = [n.shown for n in who.names.values() if n.shown != self.name.text()]
        self.native.setText("  ·  ".join(others[:2]))
        self.country.setText(words.delegation(card.delegation) if card.delegation else "")
        self.role.setText(", ".join(part for part in (who.title, who.organisation) if part))
        self.note.setText(who.note)
        self.badge.setText(words.badge_state(card.badge))
        self._show_category(card)
        self.photo.setPixmap(self._photo(card))
        for part in (self.native, self.country, self.role, self.note, self.category):
            part.setVisible(bool(part.text()))

    def _show_category(self, card: Card) -> None:
        category = card.category
        self.category.setText(
            f"{category.letter}   {self.words.category(category)}" if category else ""
        )
        if category:
            ink = "#FFFFFF" if QColor(category.colour).lightness() < 150 else "#161A22"
            self.category.setStyleSheet(f"background: {category.colour}; color: {ink};")

    def _photo(self, card: Card) -> QPixmap:
        picture = QPixmap()
        if card.photo and picture.loadFromData(QByteArray(card.photo)):
            return picture.scaled(
                *PHOTO,
                Qt.AspectRatioMode.KeepAspectRatioByExpanding,
                Qt.TransformationMode.SmoothTransformation,
            ).copy(0, 0, *PHOTO)
        return _silhouette(self.colours)

    def _show_steps(self) -> None:
        words, card = self.words, self.card
        step = self.next_step()
        labels = {
            "check_in": words("Check in"),
            "print": words("Print badge"),
            "hand_over": words("Hand over badge"),
        }
        self.next.setText(f"{labels.get(step, '')}   ⏎")
        self.next.setVisible(bool(step))
        printed = card is not None and card.badge is not None
        self.print.setText(f"{words('Print again') if printed else words('Print badge')}   F5")
        self.print.setVisible(card is not None and step != "print")
        self.undo.setText(f"{words('Undo')}   Ctrl Z")
        self.undo.setVisible(self.answer is not None)
        if self.answer:
            self.time.setText(words.time(self.answer.scan.at, self._setup().event.zone))
        self.time.setVisible(self.answer is not None)

    def next_step(self) -> str:
        """Return the obvious next thing: check_in, print, hand_over, or nothing."""
        card, answer = self.card, self.answer
        if card is None:
            return ""
        if answer is None:
            return "check_in"
        if not answer.scan.verdict.admitted or answer.scan.room:
            return ""
        if card.badge is None:
            return "print"
        return "" if card.badge.handed_at else "hand_over"

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the card in the verdict's tone."""
        super().paintEvent(event)
        if not self._tone:
            return
        foreground, background = self.colours.tone(self._tone)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(foreground), 2))
        painter.setBrush(QColor(background))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 14, 14)
        painter.end()


class OverrideForm(QFrame):
    """Asks a supervisor for a reason and the PIN, inside the page: no dialog blocks the desk."""

    submitted = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.why, self.pin, self.admit = QLineEdit(), QLineEdit(), QPushButton()
        self.pin.setEchoMode(QLineEdit.EchoMode.Password)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.why, 3)
        row.addWidget(self.pin, 1)
        row.addWidget(self.admit)
        self.why.returnPressed.connect(self.pin.setFocus)
        self.pin.returnPressed.connect(self._submit)
        self.admit.clicked.connect(self._submit)
        self.hide()

    def retranslate(self, words: Words) -> None:
        """Say everything in another language."""
        self.why.setPlaceholderText(words("Why the supervisor admits"))
        self.pin.setPlaceholderText(words("PIN"))
        self.admit.setText(words("Admit anyway"))

    def open_form(self) -> None:
        """Show the form, the cursor in it."""
        self.show()
        self.why.setFocus()

    def close_form(self) -> None:
        """Hide the form and forget what was typed."""
        self.why.clear()
        self.pin.clear()
        self.hide()

    def _submit(self) -> None:
        if self.why.text().strip():
            self.submitted.emit(self.why.text().strip(), self.pin.text())


def _silhouette(colours: Colours) -> QPixmap:
    """Draw the figure that stands for a photo that there is none of."""
    picture = QPixmap(*PHOTO)
    picture.fill(QColor(colours.accent_soft))
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    figure = QColor(colours.accent)
    figure.setAlpha(110)
    painter.setBrush(figure)
    width, height = PHOTO
    painter.drawEllipse(int(width * 0.29), int(height * 0.2), int(width * 0.42), int(height * 0.36))
    painter.drawEllipse(int(width * 0.1), int(height * 0.64), int(width * 0.8), int(height * 0.8))
    painter.end()
    return picture
