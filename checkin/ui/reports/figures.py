"""How a figure is drawn: on its shade, or as a bar with its per cent."""

from PySide6.QtCore import QLineF, QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from checkin.ui.reports.attendance_model import SHARE
from checkin.ui.style import Colours, font

Index = QModelIndex | QPersistentModelIndex

TEXT, HIGH, MARGIN = 64, 8, 16
"""Pixels of the per cent, of the bar, and beside them."""


class Figures(QStyledItemDelegate):
    """Draws the cells of the attendance table."""

    def __init__(self, colours: Colours) -> None:
        super().__init__()
        self.colours = colours

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a cell."""
        share = index.data(SHARE)
        if share is not None:
            self._bar(painter, QRectF(option.rect), float(share), str(index.data()))
            return
        shade = index.data(Qt.ItemDataRole.BackgroundRole)
        if isinstance(shade, QColor):
            painter.fillRect(option.rect, shade)
        super().paint(painter, option, index)

    def _bar(self, painter: QPainter, where: QRectF, share: float, text: str) -> None:
        painter.save()
        painter.setPen(QColor(self.colours.line))
        painter.drawLine(
            QLineF(where.left(), where.bottom() - 1, where.right(), where.bottom() - 1)
        )
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(self.colours.text))
        painter.setFont(font(14))
        align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(where.adjusted(0, 0, TEXT - where.width(), 0), int(align), text)
        room = where.adjusted(TEXT + MARGIN, 0, -MARGIN, 0)
        painter.setPen(Qt.PenStyle.NoPen)
        for colour, part in ((self.colours.line, 1.0), (self.colours.accent, min(share, 1.0))):
            width = room.width() * part
            painter.setBrush(QColor(colour))
            if width:
                bar = QRectF(room.left(), room.center().y() - HIGH / 2, max(width, HIGH), HIGH)
                painter.drawRoundedRect(bar, HIGH / 2, HIGH / 2)
        painter.restore()
