"""The kiosk: guests scan for themselves; nothing else can be done here."""

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout

from checkin.domain.scan import ATTENTION
from checkin.services.admission import Answer
from checkin.services.pin import has_pin, require_pin
from checkin.ui.desk.desk import Desk
from checkin.ui.desk.person_card import PersonCard, scale_for
from checkin.ui.desk.verdict_head import VerdictHead
from checkin.ui.page import Page
from checkin.ui.parts.hint import Hint
from checkin.ui.parts.labels import Label
from checkin.ui.parts.tone import draw_tone
from checkin.ui.scanners.viewfinder import Viewfinder
from checkin.ui.style import Colours

ROOM = QSize(1000, 680)
"""Pixels of a kiosk from which on everything in it grows."""

LARGE, SMALL = 56, 20
"""What the camera sees, in per cent of the height: before a guest scans, and beside a verdict."""

STANDS = 15_000
"""Milliseconds for which a guest's verdict stands: the next guest need not read who came before."""


class KioskPage(Page):
    """A verdict over the whole screen. `left` says that somebody with the PIN ends the kiosk."""

    left = Signal()

    def __init__(self, desk: Desk, colours: Colours) -> None:
        super().__init__(desk.work, colours)
        self.desk = desk
        self._tone = ""
        self.place = Label(20, colours.muted, bold=True).centred()
        self.hint = Hint("scan-qr-code", colours, size=56)
        self.camera = desk.work.scanners.camera
        self.viewfinder = Viewfinder(self.camera, desk.work.around.settings, colours).for_guests()
        self.camera.changed.connect(self._show_camera)
        self.head, self.person = VerdictHead(colours), PersonCard(colours)
        self.ask, self.pin = QFrame(), QLineEdit()
        self.pin.setEchoMode(QLineEdit.EchoMode.Password)
        self.pin.returnPressed.connect(self._leave)
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(STANDS)
        self._quiet.timeout.connect(self.wait)
        desk.answered.connect(self._answered)
        desk.unanswered.connect(self._unanswered)
        self._lay_out()
        self.retranslate()
        self.wait()

    def _lay_out(self) -> None:
        self.pin.setFixedSize(320, 48)
        row = QHBoxLayout(self.ask)
        row.addStretch(1)
        row.addWidget(self.pin)
        row.addStretch(1)
        page = QVBoxLayout(self)
        page.setContentsMargins(64, 48, 64, 48)
        page.setSpacing(24)
        page.addWidget(self.place)
        page.addWidget(self.viewfinder, 0, Qt.AlignmentFlag.AlignHCenter)
        page.addWidget(self.hint, 1)
        page.addWidget(self.head)
        page.addWidget(self.person, 1)
        page.addWidget(self.ask)
        self.ask.hide()

    def retranslate(self) -> None:
        """Say everything in another language."""
        words = self.words
        self.viewfinder.retranslate(words)
        self._show_camera()
        self.pin.setPlaceholderText(words("The supervisor's PIN ends this"))
        self.pin.setAccessibleName(words("The supervisor's PIN ends this"))

    def refresh(self) -> None:
        """Show where this kiosk stands."""
        self.place.set_text(self.words.checkpoint(self.desk.checkpoint, self.work.setup.sessions))

    def wait(self) -> None:
        """Wait for the next guest; who was asked for the PIN and went away is asked no more."""
        self._show("", "", "", None)
        self.pin.clear()
        self.ask.hide()

    def ask_to_leave(self) -> None:
        """Ask for the PIN; where the event has none, leave at once."""
        if self.work.read(lambda: has_pin(self.work.file), True):
            self.ask.show()
            self.pin.setFocus()
        else:
            self.left.emit()

    def step_back(self) -> bool:
        """Escape asks for the PIN, and takes the question away again."""
        if self.ask.isHidden():
            self.ask_to_leave()
        else:
            self.pin.clear()
            self.ask.hide()
            self.setFocus()
        return True

    def _leave(self) -> None:
        if self.work.do(lambda: require_pin(self.work.file, self.pin.text())):
            self.ask.hide()
            self.left.emit()
        self.pin.clear()

    def _answered(self, answer: Answer) -> None:
        scan, words = answer.scan, self.words
        said = words.refusal(scan, self.work.setup) or words.remarks(scan, self.work.setup)
        self._show(scan.verdict.tone, words.heading(scan), said, answer)

    def _unanswered(self, sentence: str) -> None:
        self._show(ATTENTION, self.words("Not recorded"), sentence, None)

    def _show(self, tone: str, heading: str, said: str, answer: Answer | None) -> None:
        self._tone = tone
        self.hint.setVisible(not tone)
        self.head.setVisible(bool(tone))
        self.person.setVisible(bool(tone))
        if tone:
            zone = self.work.setup.event.zone
            at = self.words.time(answer.scan.at, zone) if answer else ""
            self.head.show_verdict(tone, heading, said if said != heading else "", "", at)
            who = answer.attendee if answer else None
            card = self.desk.card(who.id) if who else None
            waits = answer is not None and not answer.scan.verdict.admitted
            self.person.show_card(card, self.words, waits=waits)
            self._quiet.start()
        self._show_camera()
        self.update()

    def _show_camera(self) -> None:
        """Show what the camera sees, large while a guest is waited for, else small."""
        words, on = self.words, self.camera.on
        before = words("Hold its code before the camera.")
        lead = before if on else words("Hold its code before the scanner.")
        self.hint.say(words("Please scan your badge"), lead)
        self.hint.icon.setHidden(on)
        self.viewfinder.setVisible(on)
        self.viewfinder.grow(self.height() * (SMALL if self._tone else LARGE) // 100)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show all of it larger where there is more room: a guest stands before it."""
        super().resizeEvent(event)
        scale = scale_for(self.size(), ROOM)
        self.head.grow(scale)
        self.person.grow(scale)
        self.hint.grow(scale)
        self._show_camera()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the page in the verdict's tone."""
        super().paintEvent(event)
        painter, where = QPainter(self), self.rect().adjusted(22, 22, -22, -22)
        draw_tone(painter, where, self._tone, self.colours, line=4, radius=20)
        painter.end()
