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
"""How much of a row each side may take where the other needs more too."""

LEAST = 120
"""Pixels beside a warning below which the names' second line is left out for it."""


class HolderRows(DrawnRows):
    """Two lines on each side; a warning has its shape before it, and the lower line if need be."""

    HEIGHT = 60

    def draw(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """Draw one person."""
        row = rect.adjusted(12, 8, -14, -8)
        flag = QRectF(row.left(), row.center().y() - FLAG.height() / 2, FLAG.width(), FLAG.height())
        if index.data(COUNTRY):
            draw_flag(painter, str(index.data(COUNTRY)), flag, self.colours)
        row.setLeft(row.left() + FLAG.width() + 14)
        upper, lower = self._badge(painter, row, index)
        top, bottom = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignBottom
        left = Qt.AlignmentFlag.AlignLeft
        name, second = row.adjusted(0, 0, -upper - 16, 0), row.adjusted(0, 0, -lower - 16, 0)
        self.draw_text(
            painter, name, str(index.data()), 15, self.colours.text, top | left, bold=True
        )
        if second.width() >= LEAST:
            self.draw_text(
                painter, second, str(index.data(SECOND)), 13, self.colours.muted, bottom | left
            )

    def _badge(self, painter: QPainter, row: QRect, index: Index) -> tuple[int, int]:
        """Say where the badge stands; return the widths that its two lines take."""
        colours, warning = self.colours, str(index.data(WARNING))
        right, room = Qt.AlignmentFlag.AlignRight, row.adjusted(int(row.width() * WIDEST), 0, 0, 0)
        ink = colours.muted if index.data(OUT) else colours.text
        upper = self.draw_text(
            painter, room, str(index.data(STANDING)), 13, ink, Qt.AlignmentFlag.AlignTop | right,
            bold=True,
        )  # fmt: skip
        if warning:
            return upper, self._warn(painter, row, warning)
        left = min(width_of(str(index.data(SECOND)), font(13)) + 16, int(row.width() * WIDEST))
        lower = self.draw_text(
            painter, row.adjusted(left, 0, 0, 0), str(index.data(DETAIL)), 13, colours.muted,
            Qt.AlignmentFlag.AlignBottom | right,
        )  # fmt: skip
        return upper, lower

    def _warn(self, painter: QPainter, row: QRect, warning: str) -> int:
        """Say what is to be done, whole before all else; return the width that it takes."""
        ink, mark = self.colours.attention[0], MARK + 6
        shown = self.draw_text(
            painter, row.adjusted(mark, 0, 0, 0), warning, 13, ink,
            Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignRight, bold=True,
        )  # fmt: skip
        at = QRectF(row.right() + 1 - shown - mark, row.bottom() - MARK - 1, MARK, MARK)
        draw_mark(painter, "attention", at, ink, self.colours.surface)
        return shown + mark
