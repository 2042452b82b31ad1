"""The list of people that a search found: its model, and how a row is drawn."""

from collections.abc import Mapping
from datetime import UTC, tzinfo
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QRect,
    QRectF,
    Qt,
)
from PySide6.QtGui import QPainter

from checkin.domain.names import script_of
from checkin.services.search import Hit
from checkin.ui.parts.drawn_rows import DrawnRows, Index
from checkin.ui.parts.flags import draw_flag
from checkin.words import Words

SECOND = int(Qt.ItemDataRole.UserRole)
STATE = SECOND + 1
HERE = SECOND + 2
CODE = SECOND + 3
COUNTRY = SECOND + 4


class Results(QAbstractListModel):
    """People found, best first; each row shows first the script that was typed in."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._zone: tzinfo = UTC
        self._script = "latin"
        self.hits: list[Hit] = []
        self.countries: Mapping[str, str] = {}

    def show(self, hits: list[Hit], typed: str, zone: tzinfo) -> None:
        """Show other people; `zone` is the event's, for the time at which somebody came."""
        self.beginResetModel()
        self.hits, self._script, self._zone = hits, script_of(typed), zone
        self.endResetModel()

    def update_hits(self, hits: list[Hit], zone: tzinfo) -> None:
        """Show the same people as they are now, each in their row."""
        if [hit.attendee.id for hit in hits] != [hit.attendee.id for hit in self.hits]:
            self.beginResetModel()
            self.hits = hits
            self.endResetModel()
        elif hits != self.hits:
            self.hits, self._zone = hits, zone
            self._all_changed()

    def retranslate(self, words: Words) -> None:
        """Say everything in another language."""
        self._words = words
        self._all_changed()

    def hit(self, row: int) -> Hit | None:
        """Return the person in a row, None where the list ends before it."""
        return self.hits[row] if 0 <= row < len(self.hits) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return how many were found."""
        return 0 if parent.isValid() else len(self.hits)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """Return what a row shows."""
        hit = self.hit(index.row())
        if hit is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._first(hit)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join((self._first(hit), self._second(hit), self._state(hit)))
        return {SECOND: self._second(hit), STATE: self._state(hit), HERE: bool(hit.registered),
                CODE: hit.attendee.delegation, COUNTRY: self._country(hit)}.get(role)  # fmt: skip

    def _country(self, hit: Hit) -> str:
        """Return the country whose flag stands for a delegation, else the delegation's code."""
        code = hit.attendee.delegation
        return self.countries.get(code) or code

    def _all_changed(self) -> None:
        if self.hits:
            self.dataChanged.emit(self.index(0), self.index(len(self.hits) - 1))

    def _first(self, hit: Hit) -> str:
        name = hit.attendee.names.get(self._script)
        if name is None or not name.shown or hit.attendee.companion:
            return self._words.name(hit.attendee)
        return name.shown

    def _second(self, hit: Hit) -> str:
        if hit.attendee.companion:
            return hit.attendee.title
        first = self._first(hit)
        names = [n.shown for n in hit.attendee.names.values() if n.shown != first]
        return "  ·  ".join(part for part in (*names[:1], hit.attendee.title) if part)

    def _state(self, hit: Hit) -> str:
        words = self._words
        return words.time(hit.registered, self._zone) if hit.registered else words("expected")


class ResultDelegate(DrawnRows):
    """Draws a person in two lines, the delegation's flag before, the state behind."""

    HEIGHT = 66
    FLAG_WIDTH = 30

    def draw(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """Draw one person."""
        colours, align = self.colours, Qt.AlignmentFlag
        row = rect.adjusted(14, 9, -14, -9)
        flag = QRectF(row.left(), row.center().y() - 11, self.FLAG_WIDTH, 22)
        draw_flag(painter, str(index.data(COUNTRY)), flag, colours)
        ink = colours.go[0] if index.data(HERE) else colours.muted
        behind = align.AlignRight | align.AlignVCenter
        width = self.draw_text(painter, row, str(index.data(STATE)), 13, ink, behind, bold=True)
        names = row.adjusted(self.FLAG_WIDTH + 14, 0, -width - 12, 0)
        above, below = align.AlignTop | align.AlignLeft, align.AlignBottom | align.AlignLeft
        self.draw_text(painter, names, str(index.data()), 16, colours.text, above, bold=True)
        self.draw_text(painter, names, str(index.data(SECOND)), 13, colours.muted, below)
