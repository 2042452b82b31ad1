"""The pane beside the table: the person who is chosen, or how many are."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from checkin.domain.setup import Setup
from checkin.services.history import Dossier
from checkin.ui.parts.hint import Hint
from checkin.ui.parts.labels import Label
from checkin.ui.parts.photo import Photo
from checkin.ui.parts.scrolling import Scrolling
from checkin.ui.parts.segments import Segments
from checkin.ui.people.actions_form import ActionsForm
from checkin.ui.people.camera import PhotoCamera
from checkin.ui.people.details_form import DetailsForm
from checkin.ui.people.history_view import HistoryView
from checkin.ui.people.photo_form import PhotoForm
from checkin.ui.style import Colours
from checkin.words import Words

WIDTH = 384
DETAILS, HISTORY, PHOTO, ACTIONS = "details", "history", "photo", "actions"


class PersonPane(QFrame):
    """Shows, and asks through its parts; decides nothing. A picture may be dropped on it."""

    def __init__(self, colours: Colours, words: Words, camera: PhotoCamera) -> None:
        super().__init__()
        self.setObjectName("card")
        self.setFixedWidth(WIDTH)
        self.setAcceptDrops(True)
        self.dossier: Dossier | None = None
        self.many = 0
        self._words = words
        self.photo = Photo(colours)
        self.photo.setFixedSize(80, 100)
        self.name = Label(20, colours.text, bold=True, least=15, lines=2)
        self.native = Label(14, colours.muted, least=12, lines=2)
        self.place = Label(14, colours.text, least=12, lines=2)
        self.badge = Label(14, colours.muted, least=12, lines=2)
        self.tabs = Segments(colours)
        self.details, self.history = DetailsForm(colours), HistoryView(colours)
        self.photos, self.todo = PhotoForm(colours, words, camera), ActionsForm(colours)
        self.nobody = Hint("user", colours, size=20)
        self._lay_out()
        self.tabs.chosen.connect(self.show_part)
        self.show_nobody()

    def _lay_out(self) -> None:
        lines = QVBoxLayout()
        lines.setSpacing(2)
        for label in (self.name, self.native, self.place, self.badge):
            lines.addWidget(label)
        lines.addStretch(1)
        top = QHBoxLayout()
        top.setSpacing(14)
        top.addWidget(self.photo, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(lines, 1)
        self.parts = QStackedWidget()
        self.places = {
            DETAILS: Scrolling(self.details, focus=True),
            HISTORY: Scrolling(self.history, focus=True),
            PHOTO: Scrolling(self.photos, focus=True),
            ACTIONS: Scrolling(self.todo, focus=True),
        }  # fmt: skip
        for part in self.places.values():
            self.parts.addWidget(part)
        somebody = QWidget()
        column = QVBoxLayout(somebody)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addLayout(top)
        column.addWidget(self.tabs)
        column.addWidget(self.parts, 1)
        self.sides = QStackedWidget()
        self.sides.addWidget(self.nobody)
        self.sides.addWidget(somebody)
        page = QVBoxLayout(self)
        page.setContentsMargins(18, 18, 12, 12)
        page.addWidget(self.sides)

    def retranslate(self, words: Words, setup: Setup) -> None:
        """Say everything in another language, without losing what was typed."""
        self._words = words
        self.nobody.say(
            words("Nobody is chosen"),
            words("Choose somebody in the table, or several with Shift or Ctrl."),
        )
        for part in (self.details, self.todo):
            part.retranslate(words, setup)
        self.photos.retranslate(words)
        self._offer()
        if self.dossier is not None:
            self.show_person(self.dossier, words, setup)
        elif self.many:
            self.show_many(self.many)

    def show_nobody(self) -> None:
        """Say what belongs here."""
        self.dossier, self.many = None, 0
        self.photos.step_back()
        self.sides.setCurrentIndex(0)

    def show_many(self, n: int) -> None:
        """Show how many are chosen, and what can be done to them."""
        self.dossier, self.many = None, n
        words = self._words
        self.photos.step_back()
        self.photo.hide()
        self.name.set_text(words.plural("{n} person chosen", "{n} people chosen", n))
        self.native.set_text(words("What you do now is done to all of them."))
        self.native.show()
        self.place.hide()
        self.badge.hide()
        self.tabs.hide()
        self.todo.show_for(many=True)
        self.sides.setCurrentIndex(1)
        self.show_part(ACTIONS)

    def show_person(self, dossier: Dossier, words: Words, setup: Setup) -> None:
        """Show a person as they are now; what is being typed of the same one stays."""
        before = self.dossier
        other = before is None or before.card.attendee.id != dossier.card.attendee.id
        were_many = bool(self.many)
        self.dossier, self.many, self._words = dossier, 0, words
        card = dossier.card
        who = card.attendee
        if other:
            self.photos.step_back()
        self.name.set_text(words.name(who))
        names = [name.shown for name in who.names.values() if name.shown != words.name(who)]
        self.native.set_text("  ·  ".join(names))
        self.native.setVisible(bool(names))
        delegation = words.delegation(card.delegation) if card.delegation else who.delegation
        category = words.category(card.category) if card.category else who.category
        self.place.set_text("  ·  ".join(part for part in (delegation, category) if part))
        self.badge.set_text(_state(dossier, words))
        for part in (self.photo, self.place, self.badge, self.tabs):
            part.show()
        self.photo.show_photo(card.photo)
        self.photo.setAccessibleName(words("Photo"))
        self.details.show_person(who, words, setup, other=other)
        self.history.show_dossier(dossier, words, setup)
        self.todo.show_for(many=False)
        self.photos.show_state(photo=bool(who.photo))
        if were_many:
            self.show_part(DETAILS)
        self.sides.setCurrentIndex(1)

    def show_part(self, key: str) -> None:
        """Show one part of the pane."""
        self.tabs.choose(key)
        self.parts.setCurrentWidget(self.places[key])

    def show_field(self, field: str) -> None:
        """Go to a field of the one who is shown, or to their photo."""
        if field == PHOTO:
            self.show_part(PHOTO)
            self.photos.file.setFocus()
        elif wanted := self.details.field(field):
            self.show_part(DETAILS)
            self.places[DETAILS].ensureWidgetVisible(wanted)
            wanted.setFocus()

    def step_back(self) -> bool:
        """Leave the picture that is being cut, or bring back a field; tell so."""
        return self.photos.step_back() or self.details.step_back()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a file, where somebody is chosen who may get it as a photo."""
        if self.dossier is not None and _file(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Show the picture that was let fall, to be cut."""
        path = _file(event)
        if self.dossier is not None and path:
            event.acceptProposedAction()
            self.load_photo(path)

    def load_photo(self, path: Path) -> None:
        """Show a picture as the photo of the one who is shown, to be cut."""
        self.show_part(PHOTO)
        self.photos.load(path)

    def stops(self) -> list[QWidget]:
        """Return where Tab stops."""
        photos = self.photos
        pictures = [photos.view, photos.snap, photos.use, photos.cancel, photos.file,
                    photos.webcam, photos.remove]  # fmt: skip
        return [
            self.tabs, *self.details.fields(), self.places[HISTORY], *pictures,
            *self.todo.fields(),
        ]  # fmt: skip

    def _offer(self) -> None:
        words = self._words
        self.tabs.offer(
            [
                (DETAILS, words("Details")),
                (HISTORY, words("History")),
                (PHOTO, words("Photo")),
                (ACTIONS, words("Actions")),
            ]
        )


def _state(dossier: Dossier, words: Words) -> str:
    who = dossier.card.attendee
    if who.cancelled:
        return words("Registration withdrawn")
    if who.blocked:
        return words("Blocked by a supervisor")
    return words.badge_state(dossier.card.badge)


def _file(event: QDropEvent) -> Path | None:
    """Return the file that is dragged, None where it is none, or several, or a folder."""
    urls = [url for url in event.mimeData().urls() if url.isLocalFile()]
    path = Path(urls[0].toLocalFile()) if len(urls) == 1 else None
    return None if path is None or path.is_dir() else path
