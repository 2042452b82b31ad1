"""What is known of a person, edited in place: each field is saved when it is left, or by Enter."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from checkin.domain.attendee import Attendee
from checkin.domain.setup import Setup
from checkin.ui.parts.fields import ChoiceField, TextField
from checkin.ui.people.happenings import FIELDS
from checkin.ui.style import Colours
from checkin.words import Words

NAMES = ("latin", "cyrillic", "hangul")
TEXTS = ("title", "courtesy", "organisation", "groups", "email", "phone", "note")


class DetailsForm(QWidget):
    """`named` carries a script and the name in it, `saved` a field and its value.

    What is being typed is never overwritten by what others change meanwhile. What could not be
    saved (`refuse`) stays, to be tried again, also where another person is shown in between.
    """

    named = Signal(str, str)
    saved = Signal(str, object)

    def __init__(self, colours: Colours) -> None:
        super().__init__()
        self._held: dict[str, str] = {}
        self._before: dict[str, str] = {}
        self._refused: set[str] = set()
        self._person = ""
        self._unsaved: dict[str, dict[str, str]] = {}
        self.names = {script: TextField(colours) for script in NAMES}
        self.delegation, self.category = ChoiceField(colours), ChoiceField(colours)
        self.texts = {name: TextField(colours) for name in TEXTS}
        column = QVBoxLayout(self)
        column.setContentsMargins(2, 2, 12, 2)
        column.setSpacing(12)
        fields = (*self.names.values(), self.delegation, self.category, *self.texts.values())
        for field in fields:
            column.addWidget(field)
        column.addStretch(1)
        for key, text in self._all_texts():
            text.edit.editingFinished.connect(lambda key=key: self._left(key))
            text.edit.installEventFilter(self)
        for key, choice in (("delegation", self.delegation), ("category", self.category)):
            choice.choice.activated.connect(
                lambda _, key=key, choice=choice: self._chosen(key, choice.key())
            )

    def retranslate(self, words: Words, setup: Setup) -> None:
        """Say everything in another language; what is being typed stays."""
        for key, text in self._all_texts():
            text.name(words(FIELDS[key]))
        self.texts["groups"].edit.setPlaceholderText(words("Separated by commas"))
        delegations = {code: words.delegation(d) for code, d in setup.delegations.items()}
        categories = {key: words.category(c) for key, c in setup.categories.items()}
        for field, key, texts in (
            (self.delegation, "delegation", delegations),
            (self.category, "category", categories),
        ):
            field.name(words(FIELDS[key]))
            here = self._held.get(key, "")
            texts = {"": words("Not set")} | ({here: here} if here else {}) | texts
            if field.choice.texts() != list(texts.values()):
                field.offer(list(texts.items()))
            field.choose(here)

    def show_person(self, who: Attendee, words: Words, setup: Setup, *, other: bool) -> None:
        """Fill in a person; `other` says that it is not the one who was shown before."""
        held = {f"name_{script}": _name(who, script) for script in NAMES}
        held |= {name: getattr(who, name) for name in TEXTS if name != "groups"}
        held |= {"groups": ", ".join(who.groups)}
        before, self._held = self._held, held | {
            "delegation": who.delegation, "category": who.category,
        }  # fmt: skip
        if other:
            self._leave_for(who.id)
        for key, field in self._all_texts():
            doing = field.edit.hasFocus() or key in self._refused
            typing = doing and field.text() != before.get(key, "")
            if (other or not typing) and field.edit.text() != held[key]:
                field.set_text(held[key])
                field.edit.setCursorPosition(0)
        if other:
            self._bring_unsaved()
        self.retranslate(words, setup)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Escape in a field brings back what stood there, before it leads anywhere else."""
        if (
            isinstance(event, QKeyEvent)
            and isinstance(watched, QLineEdit)
            and event.type() == QEvent.Type.ShortcutOverride
            and event.key() == Qt.Key.Key_Escape
            and self.step_back()
        ):
            event.accept()
            return True
        return super().eventFilter(watched, event)

    def finish(self) -> None:
        """Save what is typed: the person, the page or the event is about to be left."""
        for key, field in self._all_texts():
            if field.edit.hasFocus() or key in self._refused:
                self._left(key)

    def refuse(self, key: str) -> None:
        """Take notice that a field was not saved: what was typed stays, to be tried again.

        An emptied name says nothing that could be kept: what stood there comes back.
        """
        self._held[key] = self._before.get(key, "")
        fields = dict(self._all_texts())
        if key not in fields:
            {"delegation": self.delegation, "category": self.category}[key].choose(self._held[key])
        elif key.startswith("name_") and not fields[key].text():
            fields[key].set_text(self._held[key])
        else:
            self._refused.add(key)

    def step_back(self) -> bool:
        """Bring back what stood in the field that is being edited; tell whether it was changed."""
        for key, field in self._all_texts():
            if field.edit.hasFocus() and field.text() != self._held.get(key, ""):
                field.set_text(self._held.get(key, ""))
                self._refused.discard(key)
                return True
        return False

    def field(self, key: str) -> QWidget | None:
        """Return where a field is edited, None for one that is not here."""
        texts = {key: field.edit for key, field in self._all_texts()}
        choices = {"delegation": self.delegation.choice, "category": self.category.choice}
        return texts.get(key) or choices.get(key)

    def fields(self) -> list[QWidget]:
        """Return where Tab stops."""
        names = [field.edit for field in self.names.values()]
        texts = [field.edit for field in self.texts.values()]
        return [*names, self.delegation.choice, self.category.choice, *texts]

    def _all_texts(self) -> Iterator[tuple[str, TextField]]:
        for script, field in self.names.items():
            yield f"name_{script}", field
        yield from self.texts.items()

    def _left(self, key: str) -> None:
        """Save a field where it says something else now."""
        text = dict(self._all_texts())[key].text()
        if text == self._held.get(key, ""):
            return
        self._take(key, text)
        if key.startswith("name_"):
            self.named.emit(key.removeprefix("name_"), text)
        elif key == "groups":
            names = (part.strip() for part in text.split(","))
            self.saved.emit(key, list(dict.fromkeys(part for part in names if part)))
        else:
            self.saved.emit(key, text)

    def _chosen(self, key: str, value: str) -> None:
        if value != self._held.get(key, ""):
            self._take(key, value)
            self.saved.emit(key, value)

    def _take(self, key: str, text: str) -> None:
        """Let a text hold, until it is refused."""
        self._before[key], self._held[key] = self._held.get(key, ""), text
        self._refused.discard(key)

    def _leave_for(self, person: str) -> None:
        """Lay aside what could not be saved of the one who was shown."""
        fields = dict(self._all_texts())
        if self._refused:
            self._unsaved[self._person] = {key: fields[key].text() for key in self._refused}
        self._person, self._refused = person, set()

    def _bring_unsaved(self) -> None:
        """Show again what could not be saved of the one who is shown now."""
        fields = dict(self._all_texts())
        for key, text in self._unsaved.pop(self._person, {}).items():
            fields[key].set_text(text)
            self._refused.add(key)


def _name(who: Attendee, script: str) -> str:
    held = who.names.get(script)
    return held.shown if held else ""
