"""Rows of a list that are drawn: their ground, and texts that fit."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from checkin.ui.style import Colours, font, shortened, width_of

Index = QModelIndex | QPersistentModelIndex

RADIUS = 10
State = QStyle.StateFlag


class DrawnRows(QStyledItemDelegate):
    """Draws a row's ground, selected or in focus; `draw` puts what it holds upon it."""

    HEIGHT = 58

    def __init__(self, colours: Colours) -> None:
        super().__init__()
        self.colours = colours

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Every row has one height."""
        return QSize(160, self.HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = self.body(QRect(option.rect), index)
        self.draw_ground(painter, rect, option.state)
        self.draw(painter, rect, index)
        painter.restore()

    def body(self, rect: QRect, index: Index) -> QRect:
        """Return the part of a row that is selected with it."""
        return rect

    def draw(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """Draw what a row holds; each list does it in its own way."""
        raise NotImplementedError

    def draw_ground(self, painter: QPainter, rect: QRect, state: State) -> None:
        """Draw a row as selected, and as the one that has the keyboard."""
        chosen, focus = state & State.State_Selected, state & State.State_HasFocus
        if chosen or focus:
            colours = self.colours
            painter.setPen(QPen(QColor(colours.accent), 2) if focus else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.accent_soft if chosen else colours.surface))
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), RADIUS, RADIUS)

    def draw_text(
        self, painter: QPainter, where: QRect, text: str, size: int, colour: str,
        align: Qt.AlignmentFlag, *, bold: bool = False,
    ) -> int:  # fmt: skip
        """Draw a text, shortened where it is too long; return the width that it takes."""
        made = font(size, bold=bold)
        shown = shortened(text, made, where.width())
        painter.setFont(made)
        painter.setPen(QColor(colour))
        painter.drawText(where, int(align), shown)
        return min(width_of(shown, made), where.width())
