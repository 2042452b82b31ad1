"""How a projector's picture is drawn: every size is a share of the window's height."""

from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from checkin.ui.parts.labels import fitted
from checkin.ui.style import Colours, font, shortened, width_of

HEIGHT = 1080
"""The height for which the sizes are given."""

BAR = 60
MARGIN = 36
GAP = 24
NUMBER = 0.48
"""How much of a card's width its number takes at most."""

LARGE = 2 / 3
"""How much of the width the first session takes where others stand beside it."""

Align = Qt.AlignmentFlag


@dataclass(frozen=True, slots=True)
class Shown:
    """One session as everybody may see it: totals, no names."""

    title: str
    where: str
    number: int
    lines: tuple[str, ...]
    few: bool = False
    bars: tuple[tuple[str, int], ...] = ()

    @property
    def heard(self) -> str:
        """What a screen reader says of it."""
        return f"{self.title}: {self.number} {', '.join(self.lines)}"


@dataclass(slots=True)
class Beam:
    """The picture: the event above; below it what runs now, or what comes next."""

    colours: Colours
    name: str = ""
    place: str = ""
    clock: str = ""
    heading: str = ""
    shown: list[Shown] = field(default_factory=list)
    coming: list[tuple[str, str]] = field(default_factory=list)
    _scale: float = 1.0

    def draw(self, painter: QPainter, where: QRect) -> None:
        """Draw everything into a rectangle."""
        self._scale = where.height() / HEIGHT
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(where, QColor(self.colours.background))
        bar = QRectF(where.x(), where.y(), where.width(), self._px(BAR))
        self._bar(painter, bar)
        margin = self._px(MARGIN)
        rest = QRectF(where).adjusted(margin, bar.height() + margin * 0.8, -margin, -margin * 0.8)
        if not self.shown:
            self._next(painter, rest)
            return
        first, others = self.shown[0], self.shown[1:]
        gap = self._px(GAP)
        large = QRectF(rest)
        if others:
            large.setWidth(rest.width() * LARGE - gap / 2)
        self._card(painter, large, first, large=True)
        high = (rest.height() - gap * (len(others) - 1)) / max(len(others), 1)
        for i, other in enumerate(others):
            top = rest.top() + i * (high + gap)
            left = large.right() + gap
            beside = QRectF(left, top, rest.right() - left, high)
            self._card(painter, beside, other, large=False)

    def _px(self, size: float) -> float:
        return size * self._scale

    def _font(self, size: float, *, bold: bool = False) -> QFont:
        return font(max(round(self._px(size)), 8), bold=bold)

    def _bar(self, painter: QPainter, bar: QRectF) -> None:
        painter.fillRect(bar, QColor(self.colours.surface))
        painter.setPen(QColor(self.colours.line))
        painter.drawLine(bar.bottomLeft(), bar.bottomRight())
        inner = bar.adjusted(self._px(MARGIN), 0, -self._px(MARGIN), 0)
        used = self._text(
            painter, inner, self.clock, (24, True), self.colours.text, Align.AlignRight
        )
        inner.setRight(inner.right() - used - self._px(GAP))
        used = self._text(painter, inner, self.name, (24, True), self.colours.text)
        inner.setLeft(inner.left() + used + self._px(GAP))
        self._text(painter, inner, self.place, (20, False), self.colours.muted)

    def _card(self, painter: QPainter, where: QRectF, one: Shown, *, large: bool) -> None:
        """Draw a session: title and place, the number and what it is, and where from."""
        painter.setPen(QPen(QColor(self.colours.line), 1))
        painter.setBrush(QColor(self.colours.surface))
        radius = self._px(14)
        painter.drawRoundedRect(where, radius, radius)
        pad = self._px(40 if large else 34)
        inner = where.adjusted(pad, pad * 0.8, -pad, -pad * 0.8)
        top = self._title(painter, inner, one, large=large)
        below = QRectF(inner.left(), top, inner.width(), inner.bottom() - top)
        if not large:
            size = min(132.0, below.height() / self._scale * 0.6)
            self._number(painter, below, one, size, 30)
            return
        rows = min(len(one.bars), 8)
        share = 0.46 if rows else 1.0
        number = QRectF(below)
        number.setHeight(below.height() * share)
        self._number(painter, number, one, 260, 40)
        if rows:
            bars = QRectF(below)
            bars.setTop(number.bottom())
            self._bars(painter, bars, one.bars[:rows])

    def _title(self, painter: QPainter, inner: QRectF, one: Shown, *, large: bool) -> float:
        """Draw the title in at most two lines, room and hours below; return where they end."""
        size, least = (64, 40) if large else (44, 26)
        sizes = range(round(self._px(size)), max(round(self._px(least)), 8) - 1, -2)
        made, lines = fitted(one.title, round(inner.width()), sizes, bold=True, most=2)
        painter.setFont(made)
        painter.setPen(QColor(self.colours.text))
        metrics = QFontMetricsF(made)
        top = inner.top()
        for line in lines:
            painter.drawText(QPointF(inner.left(), top + metrics.ascent()), line)
            top += metrics.lineSpacing()
        place = QRectF(inner.left(), top, inner.width(), self._px(48 if large else 38))
        self._text(painter, place, one.where, (34 if large else 26, False), self.colours.muted)
        return place.bottom()

    def _number(
        self, painter: QPainter, where: QRectF, one: Shown, size: float, line: float
    ) -> None:
        """Draw the number, and beside it what it counts."""
        text, made = str(one.number), self._font(size, bold=True)
        share = where.width() * NUMBER / max(width_of(text, made), 1)
        made = self._font(size * min(share, 1.0), bold=True)
        metrics = QFontMetricsF(made)
        painter.setFont(made)
        painter.setPen(QColor(self.colours.accent if one.number else self.colours.muted))
        bounds = metrics.tightBoundingRect(text)
        baseline = where.center().y() + bounds.height() / 2
        painter.drawText(QPointF(where.left() - bounds.left(), baseline), text)
        left = where.left() + metrics.horizontalAdvance(text) + self._px(36)
        step = min(self._px(line) * 1.5, where.height() / len(one.lines))
        high = step * len(one.lines)
        lowest = baseline + (step - self._px(line)) / 2
        top = lowest - high if high < bounds.height() else where.center().y() - high / 2
        for i, said in enumerate(one.lines):
            colour = self.colours.text if i == 0 else self.colours.muted
            if one.few and i == len(one.lines) - 1:
                colour = self.colours.attention[0]
            row = QRectF(left, top + i * step, where.right() - left, step)
            large = min(line if i == 0 else line * 0.85, step / self._scale * 0.8)
            self._text(painter, row, said, (large, i != 1), colour)

    def _bars(self, painter: QPainter, where: QRectF, bars: tuple[tuple[str, int], ...]) -> None:
        """Draw a bar a delegation, the longest for the most people."""
        high = min(where.height() / len(bars), self._px(84))
        size = min(34.0, high / self._scale * 0.62)
        made = self._font(size, bold=True)
        most = max(n for _, n in bars) or 1
        names = max(width_of(name, made) for name, _ in bars) + self._px(30)
        names = min(names, where.width() * 0.45)
        numbers = width_of(str(most), made) + self._px(30)
        for i, (name, n) in enumerate(bars):
            row = QRectF(where.left(), where.top() + i * high, where.width(), high)
            cell = QRectF(row)
            cell.setWidth(names - self._px(12))
            self._text(painter, cell, name, (size, True), self.colours.text)
            self._text(painter, row, str(n), (size, True), self.colours.text, Align.AlignRight)
            thick = self._px(18)
            track = QRectF(
                row.left() + names, row.center().y() - thick / 2,
                row.width() - names - numbers, thick,
            )  # fmt: skip
            painter.setPen(Qt.PenStyle.NoPen)
            for colour, share in ((self.colours.line, 1.0), (self.colours.accent, n / most)):
                painter.setBrush(QColor(colour))
                bar = QRectF(track)
                bar.setWidth(max(track.width() * share, thick))
                painter.drawRoundedRect(bar, thick / 2, thick / 2)

    def _next(self, painter: QPainter, where: QRectF) -> None:
        """Draw what comes next, while nothing runs."""
        sizes = range(round(self._px(88)), max(round(self._px(56)), 9), -2)
        made, lines = fitted(self.name, round(where.width() * 0.8), sizes, bold=True, most=3)
        painter.setFont(made)
        painter.setPen(QColor(self.colours.text))
        metrics = QFontMetricsF(made)
        top = where.top() + where.height() * 0.12
        for line in lines:
            left = where.center().x() - metrics.horizontalAdvance(line) / 2
            painter.drawText(QPointF(left, top + metrics.ascent()), line)
            top += metrics.lineSpacing()
        if not self.coming:
            return
        top += self._px(60)
        inset = where.width() * 0.14
        row = QRectF(where.left() + inset, top, where.width() - 2 * inset, self._px(70))
        self._text(painter, row, self.heading, (34, True), self.colours.accent)
        widest = max(width_of(starts, self._font(34)) for starts, _ in self.coming)
        for starts, name in self.coming:
            row.translate(0, self._px(80))
            self._text(painter, row, starts, (34, False), self.colours.muted)
            rest = row.adjusted(widest + self._px(36), 0, 0, 0)
            self._text(painter, rest, name, (44, True), self.colours.text)

    def _text(
        self, painter: QPainter, where: QRectF, text: str, size: tuple[float, bool], colour: str,
        align: Qt.AlignmentFlag = Align.AlignLeft,
    ) -> float:  # fmt: skip
        """Draw one line, shortened amidst where it is too long; return its width."""
        made = self._font(size[0], bold=size[1])
        shown = shortened(text, made, max(where.width(), 0), middle=True)
        painter.setFont(made)
        painter.setPen(QColor(colour))
        painter.drawText(where, int(align | Align.AlignVCenter), shown)
        return float(width_of(shown, made))
