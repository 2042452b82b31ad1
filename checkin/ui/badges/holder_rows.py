"""How a person is drawn in the list of badges: who on the left, the badge on the right."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from checkin.ui.badges.holders import COUNTRY, DETAIL, OUT, SECOND, STANDING, WARNING, Index
from checkin.ui.parts.flags import draw_flag
from checkin.ui.parts.marks import draw_mark
from checkin.ui.style import Colours, font, shortened, width_of

HEIGHT = 60
FLAG = QSize(28, 21)
MARK = 16
WIDEST = 0.5
"""How much of a row what is said of the badge may take."""


class HolderRows(QStyledItemDelegate):
    """Two lines on each side; a warning has its shape before it."""

    def __init__(self, colours: Colours) -> None:
        super().__init__()
        self.colours = colours

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Every row has one height."""
        return QSize(200, HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, option)
        row = QRect(option.rect).adjusted(12, 8, -14, -8)
        flag = QRectF(row.left(), row.center().y() - FLAG.height() / 2, FLAG.width(), FLAG.height())
        draw_flag(painter, str(index.data(COUNTRY)), flag, self.colours)
        taken = self._badge(painter, row, index)
        names = row.adjusted(FLAG.width() + 14, 0, -taken - 16, 0)
        top, bottom = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignBottom
        left = Qt.AlignmentFlag.AlignLeft
        self._text(painter, names, str(index.data()), 15, self.colours.text, top | left, bold=True)
        self._text(painter, names, str(index.data(SECOND)), 13, self.colours.muted, bottom | left)
        painter.restore()

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        chosen = option.state & QStyle.StateFlag.State_Selected
        focus = option.state & QStyle.StateFlag.State_HasFocus
        if chosen or focus:
            colours = self.colours
            painter.setPen(QPen(QColor(colours.accent), 2) if focus else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.accent_soft if chosen else colours.surface))
            painter.drawRoundedRect(QRect(option.rect).adjusted(1, 1, -1, -1), 10, 10)

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
        self._text(painter, where, standing, 13, ink, Qt.AlignmentFlag.AlignTop | right, bold=True)
        below = where.adjusted(mark, 0, 0, 0)
        shown = self._text(
            painter, below, second, 13, colours.attention[0] if warning else colours.muted,
            Qt.AlignmentFlag.AlignBottom | right, bold=bool(warning),
        )  # fmt: skip
        if warning:
            at = QRectF(row.right() - shown - mark, row.bottom() - MARK - 1, MARK, MARK)
            draw_mark(painter, "attention", at, colours.attention[0], colours.surface)
        return width

    def _text(
        self, painter: QPainter, where: QRect, text: str, size: int, colour: str,
        align: Qt.AlignmentFlag, *, bold: bool = False,
    ) -> int:  # fmt: skip
        """Draw a text, shortened to its room; return the width that it takes."""
        made = font(size, bold=bold)
        shown = shortened(text, made, where.width())
        painter.setFont(made)
        painter.setPen(QColor(colour))
        painter.drawText(where, int(align), shown)
        return min(width_of(shown, made), where.width())
