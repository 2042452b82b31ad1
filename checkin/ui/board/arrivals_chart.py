"""Arrivals over time: a column for each few minutes, the times below."""

from datetime import datetime, timedelta, tzinfo

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from checkin.services.board import Arrivals
from checkin.ui.style import Colours, font, width_of

AXIS = 22
"""Pixels below the columns, for the times."""

BETWEEN = 70
"""Pixels at least from one time on the axis to the next."""

ROUND = (5, 10, 15, 30, 60, 120, 240, 720, 1440)
"""Minutes that may lie between two times on the axis."""

WIDEST = 56
"""Pixels of a column at most: two arrivals are no wall."""


class ArrivalsChart(QWidget):
    """Columns in the accent's colour, the highest with its number."""

    def __init__(self, colours: Colours, *, height: int = 96) -> None:
        super().__init__()
        self.colours, self._height = colours, height
        self._shown: Arrivals | None = None
        self._zone: tzinfo | None = None
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setMinimumHeight(64)

    def show_arrivals(self, arrivals: Arrivals | None, zone: tzinfo, said: str) -> None:
        """Show other arrivals; `said` tells in words what is drawn."""
        if arrivals != self._shown or zone != self._zone:
            self._shown, self._zone = arrivals, zone
            self.update()
        self.setAccessibleName(said)
        self.setToolTip(said)

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(240, self._height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the columns and the axis."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bottom = self.height() - AXIS
        painter.setPen(QColor(self.colours.line))
        painter.drawLine(QPointF(0, bottom + 0.5), QPointF(self.width(), bottom + 0.5))
        if self._shown is not None:
            self._columns(painter, self._shown, bottom)
            self._times(painter, self._shown, bottom)
        painter.end()

    def _columns(self, painter: QPainter, shown: Arrivals, bottom: float) -> None:
        wide, most = self._wide(shown), max(shown.came)
        top = 20.0
        for i, n in enumerate(shown.came):
            high = (bottom - top) * n / most
            where = QRectF(i * wide + 1, bottom - high, max(wide - 2, 1), high)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self.colours.accent))
            if n:
                painter.drawRoundedRect(where, min(3, high / 2), min(3, high / 2))
        at = shown.came.index(most)
        made = font(12, bold=True)
        painter.setFont(made)
        painter.setPen(QColor(self.colours.text))
        text = str(most)
        left = at * wide + (wide - width_of(text, made)) / 2
        left = min(max(left, 0), self.width() - width_of(text, made))
        painter.drawText(QPointF(left, top - 6), text)

    def _times(self, painter: QPainter, shown: Arrivals, bottom: float) -> None:
        """Write round times below the columns, as many as there is room for."""
        made = font(12)
        painter.setFont(made)
        painter.setPen(QColor(self.colours.muted))
        baseline = bottom + 4 + QFontMetricsF(made).ascent()
        wide = self._wide(shown)
        start = shown.start.astimezone(self._zone)
        free = 0.0
        for i in range(len(shown.came) + 1):
            at = start + timedelta(minutes=i * shown.step)
            if not _is_round(at, _apart(shown.step, wide)):
                continue
            text = f"{at:%H:%M}"
            left = min(max(i * wide - width_of(text, made) / 2, 0), self.width() - 34.0)
            if left >= free:
                painter.drawText(QPointF(left, baseline), text)
                free = left + width_of(text, made) + 12

    def _wide(self, shown: Arrivals) -> float:
        return min(self.width() / len(shown.came), WIDEST)


def _apart(step: int, wide: float) -> int:
    """Return the minutes between two times on the axis."""
    return next((m for m in ROUND if m % step == 0 and m / step * wide >= BETWEEN), ROUND[-1])


def _is_round(at: datetime, minutes: int) -> bool:
    return (at.hour * 60 + at.minute) % minutes == 0
