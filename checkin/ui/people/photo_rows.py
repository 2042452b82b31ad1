"""The files of photos on their way in: the model of the list, and how a row is drawn."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QPainter

from checkin.domain.attendee import Attendee
from checkin.domain.photo_match import Doubt
from checkin.sentences import N_, PHOTO_DOUBTS
from checkin.services.photo_sorting import Sorted, Sorting, Standing
from checkin.ui.parts.drawn_rows import DrawnRows, Index
from checkin.ui.parts.marks import draw_mark
from checkin.words import Words

SECOND = int(Qt.ItemDataRole.UserRole)
STANDING = SECOND + 1
ASIDE = SECOND + 2

STANDINGS: Mapping[Standing, str] = {
    Standing.OPEN: N_("To settle"),
    Standing.TAKE: N_("Will be kept"),
    Standing.LEAVE: N_("Left out"),
    Standing.REFUSED: N_("Cannot be kept"),
}

TONES = {Standing.OPEN: "attention", Standing.TAKE: "go", Standing.REFUSED: "stop"}


class PhotoRows(QAbstractListModel):
    """Files in their order; `places` says where each row stands in the sorting."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.words = words
        self.sorting = Sorting()
        self.people: Mapping[str, Attendee] = {}
        self.places: Sequence[int] = ()

    def show_places(self, places: Sequence[int]) -> None:
        """Show these files; those that are shown already stay where they are."""
        if list(places) == list(self.places):
            self.say_anew()
            return
        self.beginResetModel()
        self.places = list(places)
        self.endResetModel()

    def say_anew(self) -> None:
        """Show every row anew."""
        if self.places:
            self.dataChanged.emit(self.index(0), self.index(len(self.places) - 1))

    def file(self, row: int) -> Sorted:
        """Return the file in a row."""
        return self.sorting.files[self.places[row]]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return how many files are shown."""
        return 0 if parent.isValid() else len(self.places)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """Return what a row shows."""
        if not 0 <= index.row() < len(self.places):
            return None
        file = self.file(index.row())
        name, second = shown_name(file), self._second(file)
        aside = self.words(STANDINGS[file.standing])
        spoken = ", ".join((name, second, aside))
        return {
            int(Qt.ItemDataRole.DisplayRole): name,
            int(Qt.ItemDataRole.AccessibleTextRole): spoken,
            int(Qt.ItemDataRole.ToolTipRole): spoken,
            SECOND: second,
            STANDING: file.standing,
            ASIDE: aside,
        }.get(role)

    def _second(self, file: Sorted) -> str:
        """Return whose photo it is, or why that is not said."""
        words, who = self.words, self.people.get(file.person)
        if file.found.fault is not None:
            return words.failure(file.found.fault)
        name, doubt = words.name(who) if who is not None else "", file.found.match.doubt
        if file.standing is Standing.TAKE or doubt is Doubt.NONE:
            return name
        return "  ·  ".join(part for part in (name, words(PHOTO_DOUBTS[doubt.value])) if part)


def shown_name(file: Sorted) -> str:
    """Return a file's name as it can be shown, whatever bytes it has."""
    return file.found.path.name.encode("utf-8", "replace").decode()


class DrawnPhotos(DrawnRows):
    """The shape of where a file stands, its name, and whose it is."""

    HEIGHT = 58
    MARK = 22

    def draw(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """Draw one file."""
        colours, align = self.colours, Qt.AlignmentFlag
        row = rect.adjusted(12, 8, -14, -8)
        standing: Standing = index.data(STANDING)
        if tone := TONES.get(standing):
            mark = QRectF(row.left(), row.center().y() - self.MARK / 2, self.MARK, self.MARK)
            draw_mark(painter, tone, mark, colours.tone(tone)[0], colours.surface)
        row.setLeft(row.left() + self.MARK + 14)
        quiet = standing is Standing.LEAVE
        ink = colours.muted if quiet else colours.text
        wide = self.draw_text(painter, row.adjusted(row.width() // 2, 0, 0, 0), index.data(ASIDE),
                              13, colours.muted, align.AlignTop | align.AlignRight)  # fmt: skip
        name = row.adjusted(0, 0, -wide - 12, 0)
        self.draw_text(painter, name, str(index.data()), 15, ink, align.AlignTop, bold=True)
        self.draw_text(painter, row, index.data(SECOND), 13, colours.muted, align.AlignBottom)
