"""The eight handles of an item: where they are, and what the pointer does on them."""

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, Qt

SIZE = 9
REACH = 8
"""Pixels of a handle, and how far from its centre it is still taken."""

Shape = Qt.CursorShape

CURSORS = {
    "nw": Shape.SizeFDiagCursor, "n": Shape.SizeVerCursor, "ne": Shape.SizeBDiagCursor,
    "e": Shape.SizeHorCursor, "se": Shape.SizeFDiagCursor, "s": Shape.SizeVerCursor,
    "sw": Shape.SizeBDiagCursor, "w": Shape.SizeHorCursor,
}  # fmt: skip


def grips(where: QRectF) -> Iterator[tuple[str, QPointF]]:
    """Yield each handle of a rectangle by its side of the compass; a small one has corners."""
    for grip in CURSORS:
        if len(grip) == 1 and min(where.width(), where.height()) < 3 * SIZE:
            along = where.width() if grip in "ns" else where.height()
            if along < 3 * SIZE:
                continue
        x = {"w": where.left(), "e": where.right()}.get(grip[-1], where.center().x())
        y = {"n": where.top(), "s": where.bottom()}.get(grip[0], where.center().y())
        yield grip, QPointF(x, y)


def grip_at(where: QRectF, at: QPointF) -> str:
    """Return the handle at a place; empty where there is none."""
    near = {
        grip: abs(at.x() - point.x()) + abs(at.y() - point.y())
        for grip, point in grips(where)
        if abs(at.x() - point.x()) <= REACH and abs(at.y() - point.y()) <= REACH
    }
    return min(near, key=lambda grip: near[grip], default="")
