"""The event: its names, its place and zone, its file, and the supervisor's PIN."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from checkin.failure import Failure
from checkin.services.events import FILE_OF_EVENT, new_from
from checkin.services.pin import change_pin, has_pin
from checkin.services.set_up import parts, set_event
from checkin.services.set_up_faults import event_faults
from checkin.ui.dialogs import ask_new_event, ask_target, busy
from checkin.ui.parts.buttons import KeyButton
from checkin.ui.set_up.cards import Card, Fact, PinCard
from checkin.ui.set_up.event_form import EventForm
from checkin.ui.set_up.section_page import SectionPage
from checkin.ui.style import Colours
from checkin.ui.workplace import Workplace

ASIDE = 300
"""Pixels of the column beside the form."""


class EventPage(SectionPage):
    """What is said of the event is saved together; the file and the PIN have cards of their own."""

    def __init__(self, work: Workplace, colours: Colours) -> None:
        super().__init__(work, colours)
        self.form, self.pin = EventForm(colours), PinCard(colours)
        self.path, self.number = Fact(colours, lines=3), Fact(colours)
        self.copy, self.next = KeyButton(colours, ""), KeyButton(colours, "")
        self.where = Card(colours, self.path, self.number, self.copy, self.next)
        column = QVBoxLayout()
        column.setSpacing(20)
        column.addWidget(self.where)
        column.addWidget(self.pin)
        column.addStretch(1)
        aside = QWidget()
        aside.setFixedWidth(ASIDE)
        column.setContentsMargins(0, 0, 0, 0)
        aside.setLayout(column)
        row = QHBoxLayout()
        row.setSpacing(20)
        row.addWidget(self.form, 1)
        row.addWidget(aside)
        self.content.addLayout(row, 1)
        self.form.wanted.connect(self.save)
        self.form.dropped.connect(self.discard)
        self.form.undo_wanted.connect(self.undo)
        self.pin.wanted.connect(self.change_pin)
        self.copy.clicked.connect(self.save_copy)
        self.next.clicked.connect(self.make_next)
        self.retranslate()

    def arrive(self, at: str = "") -> None:
        """Take the keyboard: the name has it, or the PIN where that is wanted."""
        (self.pin.pin if at == "pin" else self.form.texts["name"]).setFocus()

    def refresh(self) -> None:
        """Show the event as it is now; what is being typed stays."""
        self.offer_undo(self.form)
        if not self.is_new():
            return
        words, setup, file = self.words, self.work.setup, self.work.file
        self.form.offer_hosts([d.country for d in setup.delegations.values()], words)
        if not self.form.changes():
            self._load()
        self.path.say(words("Where it lies"), str(file.path))
        number = words("{n}, in every badge's code", n=setup.event.number)
        self.number.say(words("Number of the event"), number)
        held: bool | None = self.work.read(lambda: has_pin(file), None)
        if held is None:
            self._seen = None  # look again
        else:
            self.pin.show_state(words, has_pin=held)

    def save(self) -> None:
        """Record what was changed, as one action."""
        changes = self.form.changes()
        if not self.form.complain(event_faults(changes), self.words) and changes:
            file, by = self.work.file, self.work.by
            if self.work.do(lambda: set_event(file, changes, by)):
                self.form.load(self.form.values())
                self.work.told.emit(self.words("Saved."))
                self.look_anew()

    def discard(self) -> None:
        """Forget what was typed."""
        self._load()
        self.form.texts["name"].setFocus()

    def change_pin(self, present: str, pin: str) -> None:
        """Set another PIN; what is wrong is said beside its field."""
        try:
            change_pin(self.work.file, present, pin)
        except Failure as failure:
            if failure.code not in ("wrong_pin", "pin_too_short"):
                self.work.failed.emit(self.words.failure_in_window(failure))
            self.pin.complain(failure.code, self.words)
            return
        self.pin.empty()
        self.work.told.emit(self.words("The supervisor's PIN is set."))
        self.look_anew()

    def save_copy(self) -> None:
        """Ask where a copy goes, and write it beside the window, while the event goes on."""
        if not self.work.do(self.work.require_real):
            return
        path = self.work.file.path
        name = f"{path.stem}-copy{FILE_OF_EVENT}"
        title = self.words("Save a copy")
        kind = self.words("Event")
        target = ask_target(self, self.words, title, name, kind, (FILE_OF_EVENT,))
        if target is None:
            return
        said = self.words("The copy is in {path}.", path=target.name)
        self.work.start(
            self.words("Saving a copy"),
            lambda event, report: event.backup(target, report),
            lambda _: self.work.told.emit(said),
        )

    def make_next(self) -> None:
        """Ask where the next forum goes, and make it with this set-up and no people."""
        title = self.words("Next forum with this set-up")
        target = ask_new_event(self, self.words, "next-forum", title)
        if target and self._made_next(target):
            words = self.words
            told = words("The next forum is in {path}. Open it under Events.", path=target.name)
            self.work.told.emit(told)

    def step_back(self) -> bool:
        """Escape forgets what was typed."""
        if self.form.changes():
            self.discard()
            return True
        return False

    def retranslate(self) -> None:
        """Say everything in another language."""
        words = self.words
        self.heading.say(
            words("Event"), words("Its names in each language, its place and its file.")
        )
        self.form.retranslate(words)
        self.where.title.set_text(words("The file"))
        self.copy.setText(words("Save a copy…"))
        self.next.setText(words("Make the next forum…"))
        self.look_anew()

    def _load(self) -> None:
        held: Mapping[str, Any] | None = self.work.read(
            lambda: parts(self.work.file, "event")[""], None
        )
        if held is not None:
            self.form.load(held)

    def _made_next(self, target: Path) -> bool:
        around, file = self.work.around, self.work.file
        with busy():
            return self.work.do(lambda: new_from(file, target, around.machine, around.now).close())
