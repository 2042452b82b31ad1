"""The form in which a person is corrected: only what is changed is saved."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from checkin.domain.attendee import Attendee
from checkin.domain.setup import Setup
from checkin.services.corrections import Parts, changed, nameless, parts_shown
from checkin.ui.desk.forms.form import DeskForm
from checkin.ui.desk.forms.offers import offer_categories
from checkin.ui.desk.register import Register
from checkin.ui.parts.fields import ChoiceField, TextField
from checkin.ui.style import Colours
from checkin.words import Words

SCRIPTS = ("latin", "cyrillic", "hangul")
"""The scripts whose names a desk corrects, in the order of the form."""


class NameFields:
    """Surname, given name and patronymic in one script; a name in Hangul has only two parts."""

    def __init__(self, colours: Colours, script: str) -> None:
        n = 2 if script == "hangul" else 3
        self.fields = tuple(TextField(colours) for _ in range(n))

    def parts(self) -> Parts:
        """Return what stands in the fields."""
        surname, given, patronymic, *_ = (*(field.text() for field in self.fields), "")
        return surname, given, patronymic

    def fill(self, parts: Parts) -> None:
        """Show a name."""
        for field, text in zip(self.fields, parts, strict=False):
            _fill(field, text)


class CorrectForm(DeskForm):
    """Names in their scripts, position, category and how to reach a person. `saved` says done."""

    saved = Signal()

    def __init__(self, register: Register, colours: Colours, words: Words) -> None:
        super().__init__(colours, words)
        self.register = register
        self.who: Attendee | None = None
        self.names = {script: NameFields(colours, script) for script in SCRIPTS}
        self.texts = {
            field: TextField(colours)
            for field in ("title", "organisation", "email", "phone", "note")
        }
        self.category = ChoiceField(colours)
        for names in self.names.values():
            self.row(*names.fields, first=3, others=2)
        texts = self.texts
        self.row(texts["title"], texts["organisation"])
        self.row(self.category, texts["note"])
        self.row(texts["email"], texts["phone"])
        self.body.addStretch(1)
        edits = [field.edit for names in self.names.values() for field in names.fields]
        self.enter_submits(*edits, *(field.edit for field in texts.values()))
        self.retranslate(words)

    def retranslate(self, words: Words) -> None:
        """Say everything in another language; what was typed stays."""
        super().retranslate(words)
        name = words.name(self.who) if self.who else ""
        self.say(words("Correct: {name}", name=name), "", words("Save"))
        captions = {
            "latin": words("Surname, Latin"),
            "cyrillic": words("Surname, Cyrillic"),
            "hangul": words("Surname, Hangul"),
        }
        for script, names in self.names.items():
            for field, caption in zip(
                names.fields,
                (captions[script], words("Given name"), words("Patronymic")),
                strict=False,
            ):
                field.name(caption)
        for key, caption in (
            ("title", words("Position")),
            ("organisation", words("Organisation")),
            ("email", words("E-mail")),
            ("phone", words("Telephone")),
            ("note", words("Note for the desk")),
        ):
            self.texts[key].name(caption)
        self.category.name(words("Category"))

    def show_person(self, who: Attendee, setup: Setup) -> None:
        """Fill the form with what is known of a person; half-typed corrections of them stay."""
        if self.who is not None and self.who.id == who.id and self._fields():
            return
        self.who = who
        offer_categories(self.category, setup, self.words)
        for script, names in self.names.items():
            names.fill(parts_shown(who, script))
        for key, text in self.texts.items():
            _fill(text, getattr(who, key))
        self.category.choose(who.category)
        self.retranslate(self.words)

    def touched(self) -> bool:
        """Tell whether something was typed that is not saved."""
        return bool(self._fields())

    def first(self) -> QWidget:
        """The surname in the first script that the person has."""
        who = self.who
        shown = (s for s in SCRIPTS if who is not None and any(parts_shown(who, s)))
        return self.names[next(shown, "latin")].fields[0].edit

    def submit(self) -> None:
        """Save what was changed; somebody keeps at least one name."""
        surname = self.names["latin"].fields[0]
        surname.complain("")
        fields = self._fields()
        if self.who is None:
            return
        if nameless(self.who, fields):
            surname.complain(self.words("A name is needed"))
            surname.setFocus()
        elif self.register.correct(self.who.id, fields):
            self.saved.emit()

    def clear(self) -> None:
        """Forget what was typed, and whom it was about."""
        self.who = None
        self.names["latin"].fields[0].complain("")

    def stops(self) -> list[QWidget]:
        """Return where Tab stops, in this order."""
        texts = self.texts
        return [
            *(field.edit for names in self.names.values() for field in names.fields),
            texts["title"].edit, texts["organisation"].edit, self.category.choice,
            texts["note"].edit, texts["email"].edit, texts["phone"].edit, self.save, self.leave,
        ]  # fmt: skip

    def _fields(self) -> dict[str, object]:
        """Return the fields that were changed."""
        if self.who is None:
            return {}
        names = {script: names.parts() for script, names in self.names.items()}
        texts = {field: edit.text() for field, edit in self.texts.items()}
        return changed(self.who, names, {**texts, "category": self.category.key()})


def _fill(field: TextField, text: str) -> None:
    """Show a text from its beginning, also where it is longer than the field."""
    field.set_text(text)
    field.edit.setCursorPosition(0)
