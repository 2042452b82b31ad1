"""Delegations' names in every language, side by side; it only shows."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from checkin.ui.parts.labels import fitted
from checkin.ui.style import Colours, font, shortened

ROW, HEAD = 44, 34


class NamesTable(QWidget):
    """Columns of texts; each shrinks into its column, then takes two lines."""

    def __init__(self, colours: Colours, shares: Sequence[int]) -> None:
        super().__init__()
        self.colours, self._shares = colours, list(shares)
        self._head: list[str] = []
        self._rows: list[list[str]] = []
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_table(self, head: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """Show other texts."""
        self._head, self._rows = list(head), [list(row) for row in rows]
        self.setAccessibleName("; ".join(", ".join(row) for row in self._rows))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As high as its rows."""
        return QSize(300, HEAD + ROW * len(self._rows))

    def minimumSizeHint(self) -> QSize:
        """As high as its rows."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the head, the rows, and a line between them."""
        painter = QPainter(self)
        made = font(12, bold=True)
        painter.setFont(made)
        painter.setPen(QColor(self.colours.muted))
        for where, text in zip(self._places(0, HEAD), self._head, strict=False):
            shown = shortened(text, made, where.width())
            painter.drawText(where, int(Qt.AlignmentFlag.AlignVCenter), shown)
        for i, row in enumerate(self._rows):
            top = HEAD + i * ROW
            painter.setPen(QPen(QColor(self.colours.line), 1))
            painter.drawLine(0, top, self.width(), top)
            for column, (where, text) in enumerate(zip(self._places(top, ROW), row, strict=False)):
                self._draw(painter, where, text, bold=column == 0)
        painter.end()

    def _draw(self, painter: QPainter, where: QRectF, text: str, *, bold: bool) -> None:
        made, lines = fitted(text, int(where.width()), range(14, 10, -1), bold, 2)
        painter.setFont(made)
        painter.setPen(QColor(self.colours.text))
        height = where.height() / 2 if len(lines) > 1 else where.height()
        for i, line in enumerate(lines):
            place = QRectF(where.left(), where.top() + i * height, where.width(), height)
            painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter), line)

    def _places(self, top: float, height: float) -> list[QRectF]:
        part = self.width() / sum(self._shares)
        places, left = [], 0.0
        for share in self._shares:
            places.append(QRectF(left, top, part * share - 14, height))
            left += part * share
        return places
