"""A delegation's people to be ticked: the model, and how a row is drawn."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QListView,
)

from checkin.domain.attendee import Attendee
from checkin.ui.parts.drawn_rows import DrawnRows, Index
from checkin.ui.parts.icons import draw_icon
from checkin.words import Words

TITLE = int(Qt.ItemDataRole.UserRole)


class BusList(QAbstractListModel):
    """People in the order of their delegation's list, all ticked at first."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self.people: list[Attendee] = []
        self.absent: set[str] = set()

    def show_people(self, people: list[Attendee]) -> None:
        """Show other people, all ticked."""
        self.beginResetModel()
        self.people, self.absent = people, set()
        self.endResetModel()

    def update_people(self, people: list[Attendee]) -> None:
        """Show the same delegation as it is now; who was unticked stays so."""
        if people != self.people:
            self.beginResetModel()
            self.people = people
            self.endResetModel()

    def retranslate(self, words: Words) -> None:
        """Say the names in another language."""
        self._words = words
        if self.people:
            self.dataChanged.emit(self.index(0), self.index(len(self.people) - 1))

    def ticked(self) -> list[str]:
        """Return the ids of those who are there."""
        return [who.id for who in self.people if who.id not in self.absent]

    def turn(self, row: int) -> None:
        """Tick somebody, or take the tick away."""
        if 0 <= row < len(self.people):
            self.absent ^= {self.people[row].id}
            self.dataChanged.emit(self.index(row), self.index(row))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return how many people there are."""
        return 0 if parent.isValid() else len(self.people)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every row may be ticked."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.isValid() else flags

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """Return what a row shows."""
        if not 0 <= index.row() < len(self.people):
            return None
        who = self.people[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole:
            here = who.id not in self.absent
            return (Qt.CheckState.Checked if here else Qt.CheckState.Unchecked).value
        names = {Qt.ItemDataRole.DisplayRole: self._words.name(who), TITLE: who.title}
        return names.get(role)


class BusView(QListView):
    """Space or a click ticks, or takes the tick away."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick by Space; arrow keys move."""
        if event.key() == Qt.Key.Key_Space:
            self._turn(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick what was clicked."""
        super().mouseReleaseEvent(event)
        self._turn(self.indexAt(event.position().toPoint()))

    def _turn(self, index: QModelIndex) -> None:
        model = self.model()
        if isinstance(model, BusList):
            model.turn(index.row())


class BusDelegate(DrawnRows):
    """Draws a tick box, a name, and the position behind it."""

    HEIGHT = 40
    BOX = 22

    def draw(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """Draw one person, ticked or not."""
        colours = self.colours
        here = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) == Qt.CheckState.Checked
        box = QRect(rect.left() + 10, rect.center().y() - self.BOX // 2, self.BOX, self.BOX)
        painter.setPen(QPen(QColor(colours.accent if here else colours.muted), 2))
        painter.setBrush(QColor(colours.accent if here else colours.surface))
        painter.drawRoundedRect(box, 6, 6)
        if here:
            draw_icon(painter, "check", box.adjusted(3, 3, -3, -3).toRectF(), colours.on_accent)
        name, middle = rect.adjusted(20 + self.BOX, 0, -10, 0), Qt.AlignmentFlag.AlignVCenter
        ink = colours.text if here else colours.muted
        taken = self.draw_text(painter, name, str(index.data()), 15, ink, middle, bold=True)
        behind = name.adjusted(taken + 12, 0, 0, 0)
        self.draw_text(painter, behind, str(index.data(TITLE)), 13, colours.muted, middle)
