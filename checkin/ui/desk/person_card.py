"""Who a person is: photo, names, delegation, category, badge; close together, never too high."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from checkin.services.card import Card
from checkin.ui.parts.labels import Label
from checkin.ui.parts.photo import LARGEST, Photo
from checkin.ui.style import Colours
from checkin.words import Words, guest_words

GAP = 24
CHIP = 28

Line = Label | QLabel


class PersonCard(QWidget):
    """Places its lines itself: what has no room is left out, the least important first."""

    def __init__(self, colours: Colours) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.photo = Photo(colours)
        self.name = Label(42, colours.text, bold=True, least=26, lines=2)
        self.native = Label(28, colours.text, least=18, lines=2)
        self.country = Label(20, colours.text, bold=True, least=16)
        self.role = Label(16, colours.muted, lines=2)
        self.category = QLabel()
        self.category.setObjectName("category")
        self.badge = Label(16, colours.muted)
        self.note = Label(16, colours.text, bold=True, lines=2)
        self.guest_line = Label(28, colours.muted, least=20)
        self._lay = False
        for part in (self.photo, *self._lines()):
            part.setParent(self)

    def sizeHint(self) -> QSize:
        """A photo and its lines, side by side."""
        return QSize(560, LARGEST.height())

    def minimumSizeHint(self) -> QSize:
        """At least a name and a delegation."""
        return QSize(320, 110)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place everything anew."""
        self.arrange()

    def show_card(self, card: Card | None, words: Words, *, waits: bool) -> None:
        """Show a person, or nobody; to one who waits, a line in the guest's language says so."""
        self._lay = card is not None
        if card is not None:
            self._say(card, words, waits)
        self.arrange()

    def _say(self, card: Card, words: Words, waits: bool) -> None:
        who = card.attendee
        self.name.set_text(words.name(who))
        others = [n.shown for n in who.names.values() if n.shown != words.name(who)]
        self.native.set_text("  ·  ".join(others[:2]))
        delegation = card.delegation
        self.country.set_text(words.delegation(delegation) if delegation else who.delegation)
        self.role.set_text(", ".join(part for part in (who.title, who.organisation) if part))
        self.note.set_text(who.note)
        self.badge.set_text(words.badge_state(card.badge))
        self._show_category(card, words)
        self.photo.show_photo(card.photo)
        self.guest_line.set_text(_please_wait(card) if waits else "")

    def _show_category(self, card: Card, words: Words) -> None:
        category = card.category
        self.category.setText(f"{category.letter}   {words.category(category)}" if category else "")
        if category:
            ink = "#FFFFFF" if QColor(category.colour).lightness() < 150 else "#161A22"
            self.category.setStyleSheet(f"background: {category.colour}; color: {ink};")

    def arrange(self) -> None:
        """Place the photo, and beside it the lines for which there is room."""
        self.photo.setVisible(self._lay)
        photo_height = min(LARGEST.height(), self.height())
        photo_width = photo_height * LARGEST.width() // LARGEST.height()
        self.photo.setGeometry(0, 0, photo_width, photo_height)
        left = photo_width + GAP
        width = max(self.width() - left, 60)
        heights = self._heights(width)
        top = 0
        for part, above in self._lines().items():
            shown = part in heights
            part.setVisible(shown)
            if shown:
                top += above if top else 0
                wide = part.sizeHint().width() if part is self.category else width
                part.setGeometry(QRect(left, top, min(wide, width), heights[part]))
                top += heights[part]

    def _heights(self, width: int) -> dict[Line, int]:
        """Return the height of each line that is shown, as many as there is room for."""
        space = self._lines()
        heights: dict[Line, int] = {
            part: CHIP if isinstance(part, QLabel) else part.height_at(width)
            for part in space
            if part.text() and self._lay
        }
        for part in (self.badge, self.role, self.native, self.category, self.note):
            if sum(heights.values()) + sum(space[p] for p in heights) <= self.height():
                break
            heights.pop(part, None)
        return heights

    def _lines(self) -> dict[Line, int]:
        """Return the lines from the top, each with the space above it."""
        return {
            self.name: 0,
            self.native: 0,
            self.country: 4,
            self.role: 2,
            self.category: 8,
            self.badge: 10,
            self.note: 4,
            self.guest_line: 12,
        }


def _please_wait(card: Card) -> str:
    """Return what a volunteer points at, in the language of the guest's delegation."""
    delegation = card.delegation
    words = guest_words(delegation.country or delegation.code if delegation else "")
    return words("Please wait a moment")
