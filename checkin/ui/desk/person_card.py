"""Who a person is: photo, names, delegation, category, badge; close together, never too high."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from checkin.domain.attendee import HEAD
from checkin.services.card import Card
from checkin.ui.parts.flags import RATIO, Flag
from checkin.ui.parts.labels import Label
from checkin.ui.parts.photo import LARGEST, Photo
from checkin.ui.style import Colours
from checkin.words import Words, guest_words

GAP = 24
CHIP = 28
CATEGORY = 14

MOST = 1.6
"""How many times as large it is shown at most."""
FLAG = 24

Line = Label | QLabel


class PersonCard(QWidget):
    """Places its lines itself: what has no room is left out, the least important first."""

    def __init__(self, colours: Colours) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.photo = Photo(colours)
        self._scale = 1.0
        self.name = Label(42, colours.text, bold=True, least=26, lines=2)
        self.native = Label(28, colours.text, least=18, lines=2)
        self.country = Label(20, colours.text, bold=True, least=16)
        self.flag = Flag(FLAG, colours)
        self.role = Label(16, colours.muted, lines=2)
        self.category = QLabel()
        self.category.setObjectName("category")
        self.place = Label(20, colours.text, bold=True, least=16, lines=2)
        self.badge = Label(16, colours.muted)
        self.been = Label(16, colours.muted, lines=2)
        self.provisional = Label(16, colours.attention[0], bold=True, lines=2)
        self.note = Label(16, colours.text, bold=True, lines=2)
        self.guest_line = Label(28, colours.muted, least=20)
        self._lay, self._ground = False, ""
        for part in (self.photo, self.flag, *self._lines()):
            part.setParent(self)

    def sizeHint(self) -> QSize:
        """A photo and its lines, side by side."""
        return QSize(560, self._sized(LARGEST.height()))

    def minimumSizeHint(self) -> QSize:
        """At least a name and a delegation."""
        return QSize(320, 110)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place everything anew."""
        self.arrange()

    def grow(self, scale: float) -> None:
        """Show everything so many times as large, where a screen has the room."""
        if scale == self._scale:
            return
        self._scale = scale
        for part, (size, least) in self._sizes().items():
            part.set_size(self._sized(size), self._sized(least))
        self.flag.setFixedSize(QSize(round(self._sized(FLAG) * RATIO), self._sized(FLAG)))
        self._dress_category()
        self.updateGeometry()
        self.arrange()

    def show_card(
        self, card: Card | None, words: Words, *, waits: bool, badge: str = "", been: str = ""
    ) -> None:
        """Show a person, or nobody; to one who waits, a line in the guest's language says so.

        `badge` says where to take their badge from, `been` which sessions they were in.
        """
        self._lay = card is not None
        if card is not None:
            self.place.set_text(badge)
            self.been.set_text(been)
            self._say(card, words, waits)
        self.arrange()

    def _say(self, card: Card, words: Words, waits: bool) -> None:
        who = card.attendee
        self.name.set_text(words.name(who))
        named = () if who.companion else who.names.values()
        others = [n.shown for n in named if n.shown != words.name(who)]
        self.native.set_text("  ·  ".join(others[:2]))
        delegation = card.delegation
        self.country.set_text(words.delegation(delegation) if delegation else who.delegation)
        self.role.set_text(", ".join(part for part in (who.title, who.organisation) if part))
        self.note.set_text(who.note)
        country = delegation.country if delegation else ""
        self.flag.show_country(country or who.delegation, self.country.text())
        # A head of delegation wears a pin; nobody reads there that something is missing.
        pin = card.badge is None and who.category == HEAD
        self.badge.set_text("" if pin or self.place.text() else words.badge_state(card.badge))
        # Whoever waits has read why above.
        unapproved = who.provisional and not waits
        self.provisional.set_text(words.refused("provisional") if unapproved else "")
        self._show_category(card, words)
        self.photo.show_photo(card.photo)
        self.guest_line.set_text(_please_wait(card) if waits else "")

    def _show_category(self, card: Card, words: Words) -> None:
        category = card.category
        self.category.setText(f"{category.letter}   {words.category(category)}" if category else "")
        self._ground = category.colour if category else ""
        self._dress_category()

    def _dress_category(self) -> None:
        """Give the chip its category's colour, an ink that is read on it, and its size."""
        if self._ground:
            ink = "#FFFFFF" if QColor(self._ground).lightness() < 150 else "#161A22"
            size = self._sized(CATEGORY)
            self.category.setStyleSheet(
                f"background: {self._ground}; color: {ink}; font-size: {size}px;"
            )

    def _sized(self, pixels: int) -> int:
        return round(pixels * self._scale)

    def arrange(self) -> None:
        """Place the photo, and beside it the lines for which there is room."""
        self.photo.setVisible(self._lay)
        photo_height = min(self._sized(LARGEST.height()), self.height())
        photo_width = photo_height * LARGEST.width() // LARGEST.height()
        self.photo.setGeometry(0, 0, photo_width, photo_height)
        left = photo_width + self._sized(GAP)
        width = max(self.width() - left, 60)
        heights = self._heights(width)
        top = 0
        for part, above in self._lines().items():
            shown = part in heights
            part.setVisible(shown)
            if shown:
                top += above if top else 0
                self._put(part, QRect(left, top, width, heights[part]))
                top += heights[part]
        self.flag.setVisible(self.country in heights)

    def _put(self, part: Line, where: QRect) -> None:
        """Place a line: the category is a chip, before the delegation stands its flag."""
        if part is self.category:
            where.setWidth(min(part.sizeHint().width(), where.width()))
        elif part is self.country:
            above = (where.height() - self.flag.height()) // 2
            self.flag.move(where.left(), where.top() + above)
            where.setLeft(where.left() + self.flag.width() + 10)
        part.setGeometry(where)

    def _heights(self, width: int) -> dict[Line, int]:
        """Return the height of each line that is shown, as many as there is room for."""
        space = self._lines()
        heights: dict[Line, int] = {
            part: self._sized(CHIP) if isinstance(part, QLabel) else part.height_at(width)
            for part in space
            if part.text() and self._lay
        }
        for part in (self.been, self.badge, self.role, self.native, self.category, self.note):
            if sum(heights.values()) + sum(space[p] for p in heights) <= self.height():
                break
            heights.pop(part, None)
        return heights

    def _lines(self) -> dict[Line, int]:
        """Return the lines from the top, each with the space above it."""
        spaces: dict[Line, int] = {
            self.name: 0,
            self.native: 0,
            self.country: 8,
            self.role: 4,
            self.category: 10,
            self.place: 12,
            self.badge: 10,
            self.provisional: 6,
            self.note: 6,
            self.been: 6,
            self.guest_line: 12,
        }
        return {part: self._sized(above) for part, above in spaces.items()}

    def _sizes(self) -> dict[Label, tuple[int, int]]:
        """Return the size of each text where it does not grow, and its smallest one."""
        return {
            self.name: (42, 26),
            self.native: (28, 18),
            self.country: (20, 16),
            self.role: (16, 16),
            self.place: (20, 16),
            self.badge: (16, 16),
            self.been: (16, 16),
            self.provisional: (16, 16),
            self.note: (16, 16),
            self.guest_line: (28, 20),
        }


def scale_for(size: QSize, room: QSize) -> float:
    """Return how many times as large a verdict is shown where there is more room than usual."""
    return max(1.0, min(size.width() / room.width(), size.height() / room.height(), MOST))


def _please_wait(card: Card) -> str:
    """Return what a volunteer points at, in the language of the guest's delegation."""
    delegation = card.delegation
    words = guest_words(delegation.country or delegation.code if delegation else "")
    return words("Please wait a moment")
