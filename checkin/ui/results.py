"""The list of people that a search found: its model, and how a row is drawn."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from checkin.domain.names import script_of
from checkin.services.search import Hit
from checkin.ui.style import FAMILY, Colours
from checkin.words import Words

Index = QModelIndex | QPersistentModelIndex

HIT = int(Qt.ItemDataRole.UserRole)
SECOND = HIT + 1
STATE = HIT + 2
CODE = HIT + 3


class Results(QAbstractListModel):
    """People found, best first; each row shows first the script that was typed in."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._hits: list[Hit] = []
        self._script = "latin"

    def show(self, hits: list[Hit], typed: str, words: Words) -> None:
        """Show other people."""
        self.beginResetModel()
        self._hits, self._script, self._words = hits, script_of(typed), words
        self.endResetModel()

    def hit(self, row: int) -> Hit | None:
        """Return the person in a row, None where the list ends before it."""
        return self._hits[row] if 0 <= row < len(self._hits) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's signature
        """Return how many were found."""
        return 0 if parent.isValid() else len(self._hits)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """Return what a row shows."""
        hit = self.hit(index.row())
        if hit is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._first(hit)
        return {HIT: hit, SECOND: self._second(hit), STATE: self._state(hit),
                CODE: hit.attendee.delegation}.get(role)  # fmt: skip

    def _first(self, hit: Hit) -> str:
        name = hit.attendee.names.get(self._script)
        return name.shown if name and name.shown else self._words.name(hit.attendee)

    def _second(self, hit: Hit) -> str:
        first = self._first(hit)
        names = [n.shown for n in hit.attendee.names.values() if n.shown != first]
        return "  ·  ".join(part for part in (*names[:1], hit.attendee.title) if part)

    def _state(self, hit: Hit) -> str:
        return "✓" if hit.registered else self._words("expected")


class ResultDelegate(QStyledItemDelegate):
    """Draws a person in two lines, the delegation's code before, the state behind."""

    HEIGHT = 66
    CODE_WIDTH = 44

    def __init__(self, colours: Colours) -> None:
        super().__init__()
        self.colours = colours

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's
        """Every row has one height."""
        return QSize(200, self.HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self.colours.accent_soft))
            painter.drawRoundedRect(option.rect.adjusted(0, 1, 0, -1), 10, 10)
        row = option.rect.adjusted(14, 8, -14, -8)
        self._code(painter, row, str(index.data(CODE)))
        state = str(index.data(STATE))
        width = self._text(painter, row, state, _font(13, bold=True), self._state_colour(state),
                           Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)  # fmt: skip
        names = row.adjusted(self.CODE_WIDTH + 14, 0, -width - 12, 0)
        top, left = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignLeft
        self._text(
            painter, names, str(index.data()), _font(16, bold=True), self.colours.text, top | left
        )
        bottom = Qt.AlignmentFlag.AlignBottom
        self._text(
            painter, names, str(index.data(SECOND)), _font(13), self.colours.muted, bottom | left
        )
        painter.restore()

    def _state_colour(self, state: str) -> str:
        return self.colours.go[0] if state == "✓" else self.colours.muted

    def _code(self, painter: QPainter, row: QRect, code: str) -> None:
        chip = QRect(row.left(), row.center().y() - 13, self.CODE_WIDTH, 26)
        painter.setPen(QColor(self.colours.line))
        painter.setBrush(QColor(self.colours.background))
        painter.drawRoundedRect(chip, 6, 6)
        self._text(painter, chip, code, _font(13, bold=True), self.colours.muted,
                   Qt.AlignmentFlag.AlignCenter)  # fmt: skip

    def _text(
        self, painter: QPainter, where: QRect, text: str, font: QFont, colour: str,
        align: Qt.AlignmentFlag,
    ) -> int:  # fmt: skip
        """Draw a text, shortened where it is too long; return its width."""
        painter.setFont(font)
        painter.setPen(QColor(colour))
        metrics = QFontMetrics(font)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, where.width())
        painter.drawText(where, int(align), shown)
        return metrics.horizontalAdvance(shown)


def _font(size: int, *, bold: bool = False) -> QFont:
    font = QFont(FAMILY)
    font.setPixelSize(size)
    font.setBold(bold)
    return font
