"""Headings of the attendance table: texts that wrap, each with a quiet second line."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QHeaderView

from checkin.ui.parts.labels import fitted
from checkin.ui.reports.attendance_model import SUB
from checkin.ui.style import Colours, font, shortened

ACROSS, LOW = 118, 44
"""Pixels of the height of the headings above: of sessions, and of short ones."""

DOWN, WIDE = 230, 420
"""Pixels of the width of the headings on the left: of delegations, and of sessions."""

PAD = 8


class TableHead(QHeaderView):
    """Draws its texts itself; the left one stays in sight however far the table is scrolled."""

    def __init__(self, colours: Colours, orientation: Qt.Orientation) -> None:
        super().__init__(orientation)
        self.colours = colours
        self._down = orientation == Qt.Orientation.Vertical
        self.setSectionsClickable(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def sizeHint(self) -> QSize:
        """One size, whatever is written there."""
        return QSize(DOWN, 100) if self._down else QSize(100, ACROSS)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Draw a heading and its second line."""
        way, role = self.orientation(), Qt.ItemDataRole
        text = str(self.model().headerData(section, way, int(role.DisplayRole)) or "")
        sub = str(self.model().headerData(section, way, SUB) or "")
        painter.save()
        painter.fillRect(rect, QColor(self.colours.surface))
        painter.setPen(QColor(self.colours.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        room = QRectF(rect).adjusted(2 * PAD if self._down else PAD, PAD, -PAD, -PAD)
        bold = not self._down or self._is_bold(section)
        made, lines = fitted(text, int(room.width()), range(14 if self._down else 13, 10, -1),
                             bold, 2 if self._down else 4)  # fmt: skip
        parts = [(made, line, self.colours.text) for line in lines]
        small = font(12)
        below = [sub] if self._down else sub.split(" · ")
        parts += [(small, shortened(line, small, room.width()), self.colours.muted)
                  for line in below if line]  # fmt: skip
        self._draw(painter, room, parts)
        painter.restore()

    def _draw(
        self, painter: QPainter, room: QRectF, parts: list[tuple[QFont, str, str]]
    ) -> None:  # fmt: skip
        heights = [QFontMetricsF(made).lineSpacing() for made, _, _ in parts]
        whole = sum(heights)
        top = room.center().y() - whole / 2 if self._down else room.bottom() - whole
        align = Qt.AlignmentFlag.AlignLeft if self._down else Qt.AlignmentFlag.AlignHCenter
        for (made, text, ink), height in zip(parts, heights, strict=True):
            painter.setFont(made)
            painter.setPen(QColor(ink))
            where = QRectF(room.left(), top, room.width(), height)
            painter.drawText(where, int(align | Qt.AlignmentFlag.AlignVCenter), text)
            top += height

    def _is_bold(self, section: int) -> bool:
        made = self.model().headerData(section, self.orientation(), int(Qt.ItemDataRole.FontRole))
        return isinstance(made, QFont) and made.bold()
