"""Where millimetres of a page are on the screen."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF

from checkin.badges.template import Frame, Page

RULER = 22
"""Pixels of the rulers along the upper and the left edge."""

AROUND = 22
"""Pixels left free around a page that fits."""

LEAST, MOST = 0.5, 60.0
"""Pixels to a millimetre: from a sheet at a glance to one letter."""

STEP = 1.25


@dataclass(frozen=True, slots=True)
class Lens:
    """So many pixels to a millimetre, and where the page's upper left corner is."""

    scale: float = 3.0
    left: float = RULER + AROUND
    top: float = RULER + AROUND

    def x(self, millimetres: float) -> float:
        """Return pixels from the left."""
        return self.left + millimetres * self.scale

    def y(self, millimetres: float) -> float:
        """Return pixels from the top."""
        return self.top + millimetres * self.scale

    def rect(self, frame: Frame) -> QRectF:
        """Return a frame on the screen."""
        size = frame.width * self.scale, frame.height * self.scale
        return QRectF(self.x(frame.left), self.y(frame.top), *size)

    def point(self, at: QPointF) -> tuple[float, float]:
        """Return a place on the screen in millimetres of the page."""
        return (at.x() - self.left) / self.scale, (at.y() - self.top) / self.scale

    def zoomed(self, factor: float, at: QPointF) -> "Lens":
        """Return a closer look, or a wider one, at what is at a place."""
        scale = min(max(self.scale * factor, LEAST), MOST)
        x, y = self.point(at)
        return Lens(scale, at.x() - x * scale, at.y() - y * scale)

    def panned(self, across: float, down: float) -> "Lens":
        """Return it moved by so many pixels."""
        return replace(self, left=self.left + across, top=self.top + down)

    def onto(self, frame: Frame, wide: float, high: float) -> "Lens":
        """Return it moved as little as brings a frame into a window of this size."""
        where = self.rect(frame)
        return self.panned(
            _way(where.left(), where.right(), RULER + 8, wide - 8),
            _way(where.top(), where.bottom(), RULER + 8, high - 8),
        )


def fitting(page: Page, wide: float, high: float) -> Lens:
    """Return the lens through which a page fits a window."""
    free = max(wide - RULER - 2 * AROUND, 40), max(high - RULER - 2 * AROUND, 40)
    scale = min(max(min(free[0] / page.width, free[1] / page.height), LEAST), MOST)
    left = RULER + (wide - RULER - page.width * scale) / 2
    return Lens(scale, left, RULER + (high - RULER - page.height * scale) / 2)


def _way(begin: float, end: float, least: float, most: float) -> float:
    if end - begin > most - least:
        return 0.0
    return least - begin if begin < least else min(most - end, 0.0)
