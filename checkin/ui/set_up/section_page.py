"""What the sections of the set-up share: a heading, saying what was saved, and taking it back."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from checkin.domain.setup import Setup
from checkin.services.set_up import last_of_set_up, redo_set_up, undo_set_up
from checkin.ui.page import Page
from checkin.ui.parts.heading import Heading
from checkin.ui.set_up.form import Form
from checkin.ui.style import Colours
from checkin.ui.workplace import Workplace


class SectionPage(Page):
    """One section; `content` holds what lies below its heading."""

    def __init__(self, work: Workplace, colours: Colours) -> None:
        super().__init__(work, colours)
        self.heading = Heading(colours)
        self.heading.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._seen: Setup | None = None
        self.content = QVBoxLayout(self)
        self.content.setContentsMargins(22, 20, 22, 20)
        self.content.setSpacing(16)
        self.content.addWidget(self.heading)
        self.key("Ctrl+Z", self.undo)
        self.key("Ctrl+Shift+Z", self.redo)

    def key(self, keys: str, action: Callable[[], object], part: QWidget | None = None) -> None:
        """Do an action on a key, while the section is seen, or a part of it has the keyboard."""
        shortcut = QShortcut(QKeySequence(keys), part or self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(lambda: action())

    def is_new(self) -> bool:
        """Tell whether the set-up has changed since this was last asked."""
        setup = self.work.setup
        new, self._seen = setup is not self._seen, setup
        return new

    def look_anew(self) -> None:
        """Show everything again, though the set-up may be as it was."""
        self._seen = None
        self.refresh()

    def undo(self) -> None:
        """Take back this station's last action, if it was one of the set-up."""
        if self.work.do(lambda: self._tell_undone()):
            self.look_anew()

    def redo(self) -> None:
        """Do again what was taken back just before."""
        if self.work.do(lambda: redo_set_up(self.work.file, self.work.by)):
            self.work.told.emit(self.words("It counts again."))
            self.look_anew()

    def record(self, action: Callable[[], object]) -> bool:
        """Do an action and say that it is saved."""
        done = self.work.do(action)
        if done:
            self.work.told.emit(self.words("Saved."))
            self.look_anew()
        return done

    def offer_undo(self, form: Form) -> None:
        """Offer Undo where there is something of the set-up to take back."""
        file = self.work.file
        something: bool | None = self.work.read(lambda: bool(last_of_set_up(file)), None)
        if something is not None:
            form.undo.setVisible(something)

    def _tell_undone(self) -> None:
        taken = undo_set_up(self.work.file, self.work.by)
        told = self.words.plural("Took back {n} change.", "Took back {n} changes.", len(taken))
        self.work.told.emit(told)
