"""How a person is drawn in the list of badges: who on the left, the badge on the right."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter

from checkin.ui.badges.holders import COUNTRY, DETAIL, OUT, SECOND, STANDING, WARNING, Index
from checkin.ui.parts.drawn_rows import DrawnRows
from checkin.ui.parts.flags import draw_flag
from checkin.ui.parts.marks import draw_mark
from checkin.ui.style import font, width_of

FLAG = QSize(28, 21)
MARK = 16
WIDEST = 0.5
"""How much of a row what is said of the badge may take."""


class HolderRows(DrawnRows):
    """Two lines on each side; a warning has its shape before it."""

    HEIGHT = 60

    def draw(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """Draw one person."""
        row = rect.adjusted(12, 8, -14, -8)
        flag = QRectF(row.left(), row.center().y() - FLAG.height() / 2, FLAG.width(), FLAG.height())
        draw_flag(painter, str(index.data(COUNTRY)), flag, self.colours)
        taken = self._badge(painter, row, index)
        names = row.adjusted(FLAG.width() + 14, 0, -taken - 16, 0)
        top, bottom = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignBottom
        left = Qt.AlignmentFlag.AlignLeft
        self.draw_text(
            painter, names, str(index.data()), 15, self.colours.text, top | left, bold=True
        )
        self.draw_text(
            painter, names, str(index.data(SECOND)), 13, self.colours.muted, bottom | left
        )

    def _badge(self, painter: QPainter, row: QRect, index: Index) -> int:
        """Say where the badge stands; return the width that it takes."""
        colours, warning = self.colours, str(index.data(WARNING))
        standing, second = str(index.data(STANDING)), warning or str(index.data(DETAIL))
        room = int(row.width() * WIDEST)
        mark = MARK + 6 if warning else 0
        small, strong = font(13, bold=bool(warning)), font(13, bold=True)
        width = min(max(width_of(standing, strong), width_of(second, small) + mark), room)
        where = QRect(row.right() - width, row.top(), width + 1, row.height())
        right = Qt.AlignmentFlag.AlignRight
        ink = colours.muted if index.data(OUT) else colours.text
        self.draw_text(
            painter, where, standing, 13, ink, Qt.AlignmentFlag.AlignTop | right, bold=True
        )
        below = where.adjusted(mark, 0, 0, 0)
        shown = self.draw_text(
            painter, below, second, 13, colours.attention[0] if warning else colours.muted,
            Qt.AlignmentFlag.AlignBottom | right, bold=bool(warning),
        )  # fmt: skip
        if warning:
            at = QRectF(row.right() - shown - mark, row.bottom() - MARK - 1, MARK, MARK)
            draw_mark(painter, "attention", at, colours.attention[0], colours.surface)
        return width
