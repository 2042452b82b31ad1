"""The list of sections: chosen by a click or the arrow keys."""

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from checkin.ui.parts.icons import draw_icon
from checkin.ui.set_up.sections import SECTIONS
from checkin.ui.style import Colours, font, shortened

WIDTH = 236
ROW = 46
ICON = 20
MARGIN = 20


class SectionList(QWidget):
    """`chosen` carries a section's key, `here` is the one that is seen."""

    chosen = Signal(str)

    def __init__(self, colours: Colours) -> None:
        super().__init__()
        self.colours = colours
        self.here = next(iter(SECTIONS))
        self._names: dict[str, str] = {}
        self.setFixedWidth(WIDTH)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def say(self, names: Mapping[str, str]) -> None:
        """Show the sections' names, by key."""
        self._names = dict(names)
        self.choose(self.here)

    def choose(self, key: str) -> None:
        """Mark a section as seen; nothing is signalled."""
        self.here = key
        self.setAccessibleName(self._names.get(key, ""))
        self.update()

    def sizeHint(self) -> QSize:
        """All rows."""
        return QSize(WIDTH, 2 * MARGIN + ROW * len(SECTIONS))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go up or down."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self._take([*SECTIONS].index(self.here) + step)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose what was clicked."""
        self._take(int((event.position().y() - MARGIN) // ROW))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows, the one that is seen marked."""
        colours = self.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for i, (key, section) in enumerate(SECTIONS.items()):
            row = QRectF(14, MARGIN + i * ROW, WIDTH - 20, ROW - 4)
            here = key == self.here
            if here:
                focus = QPen(QColor(colours.accent), 2) if self.hasFocus() else Qt.PenStyle.NoPen
                painter.setPen(focus)
                painter.setBrush(QColor(colours.accent_soft))
                painter.drawRoundedRect(row, 10, 10)
            ink = colours.accent if here else colours.muted
            icon = QRectF(row.left() + 12, row.center().y() - ICON / 2, ICON, ICON)
            draw_icon(painter, section.icon, icon, ink)
            painter.setPen(QColor(colours.accent if here else colours.text))
            made = font(14, bold=True)
            painter.setFont(made)
            where = row.adjusted(44, 0, -8, 0)
            text = shortened(self._names.get(key, ""), made, where.width())
            painter.drawText(where, int(Qt.AlignmentFlag.AlignVCenter), text)
        painter.end()

    def _take(self, place: int) -> None:
        if 0 <= place < len(SECTIONS) and [*SECTIONS][place] != self.here:
            self.choose([*SECTIONS][place])
            self.chosen.emit(self.here)
