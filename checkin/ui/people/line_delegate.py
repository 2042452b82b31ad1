"""How a line of the table is drawn: quickly, since sixty of them pass in a second."""

from collections import OrderedDict

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from checkin.domain.setup import Setup
from checkin.store.roll import Entry
from checkin.ui.parts.flags import flag_picture, has_flag
from checkin.ui.people.table_model import Index, PeopleModel
from checkin.ui.style import Colours, font, shortened

HEIGHT = 44
PAD = 12
FLAG = QSize(24, 18)
MOST = 4000
"""Texts whose shortened form is remembered."""


class LineDelegate(QStyledItemDelegate):
    """Draws a cell from the line itself: no style sheet is asked, no option filled in."""

    def __init__(self, colours: Colours, people: PeopleModel) -> None:
        super().__init__()
        self.colours, self.people = colours, people
        self.setup: Setup | None = None
        self.sharp = 1.0
        self._plain, self._bold = figures(font(14)), figures(font(14, bold=True))
        self._ink = {name: QColor(getattr(colours, name)) for name in ("text", "muted", "line")}
        self._go, self._soft = QColor(colours.go[0]), QColor(colours.accent_soft)
        self._accent = QColor(colours.accent)
        self._short: OrderedDict[tuple[str, int, bool], str] = OrderedDict()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Every row has one height."""
        return QSize(100, HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one cell."""
        rect, state = option.rect, option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self._soft)
        painter.setPen(self._ink["line"])
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        entry, key, text = self.people.cell(index.row(), index.column())
        if entry is not None:
            room = rect.adjusted(PAD, 0, -PAD, 0)
            if key == "delegation":
                room = self._flag(painter, room, entry)
            elif key == "category":
                room = self._letter(painter, room, entry)
            if text:
                self._write(painter, room, text, key, entry)
        view = option.widget
        if isinstance(view, QTableView) and view.hasFocus() and _is_current(view, index):
            painter.fillRect(rect.left(), rect.bottom() - 1, rect.width(), 2, self._accent)

    def _write(self, painter: QPainter, room: QRect, text: str, key: str, entry: Entry) -> None:
        bold = key == "name"
        painter.setFont(self._bold if bold else self._plain)
        painter.setPen(self._colour(key, entry))
        shown = self._fitting(text, room.width(), bold)
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), shown)
        if entry.listed.attendee.cancelled and bold:
            middle = room.center().y() + 1
            wide = painter.fontMetrics().horizontalAdvance(shown)
            painter.drawLine(room.left(), middle, room.left() + wide, middle)

    def _colour(self, key: str, entry: Entry) -> QColor:
        if entry.listed.attendee.cancelled:
            return self._ink["muted"]
        if key == "arrived":
            return self._go if entry.listed.registered else self._ink["muted"]
        return self._ink["text" if key in ("name", "delegation", "category") else "muted"]

    def _fitting(self, text: str, room: int, bold: bool) -> str:
        held = self._short.get((text, room, bold))
        if held is None:
            held = shortened(text, self._bold if bold else self._plain, room)
            self._short[text, room, bold] = held
            if len(self._short) > MOST:
                self._short.popitem(last=False)
        return held

    def _flag(self, painter: QPainter, room: QRect, entry: Entry) -> QRect:
        """Draw the delegation's flag, or its code; return what is left of the room."""
        code = entry.listed.attendee.delegation
        held = self.setup.delegations.get(code) if self.setup else None
        country = held.country if held and held.country else code
        top = room.center().y() - FLAG.height() // 2
        if not has_flag(country):
            painter.setFont(self._bold)
            painter.setPen(self._ink["muted"])
            chip = QRect(room.left(), room.top(), FLAG.width() + 8, room.height())
            painter.drawText(chip, int(Qt.AlignmentFlag.AlignVCenter), code[:3])
        else:
            where = QRect(QPoint(room.left(), top), FLAG)
            painter.drawPixmap(where, flag_picture(country, FLAG, self.sharp))
            painter.drawRect(room.left(), top, FLAG.width() - 1, FLAG.height() - 1)
        return room.adjusted(FLAG.width() + 10, 0, 0, 0)

    def _letter(self, painter: QPainter, room: QRect, entry: Entry) -> QRect:
        """Draw the category's letter on its colour; return what is left of the room."""
        held = self.setup.categories.get(entry.listed.attendee.category) if self.setup else None
        if held is None:
            return room
        ground = QColor(held.colour)
        chip = QRectF(room.left(), room.center().y() - 9, 22, 20)
        painter.fillRect(chip, ground)
        painter.setFont(self._bold)
        painter.setPen(QColor("#FFFFFF" if ground.lightness() < 150 else "#161A22"))
        painter.drawText(chip, int(Qt.AlignmentFlag.AlignCenter), held.letter)
        return room.adjusted(32, 0, 0, 0)


def _is_current(view: QTableView, index: Index) -> bool:
    return view.currentIndex().row() == index.row()


def figures(made: QFont) -> QFont:
    """Give a font figures of one width, so that they stand below each other."""
    if hasattr(made, "setFeature"):  # since Qt 6.7
        made.setFeature(QFont.Tag("tnum"), 1)
    return made
