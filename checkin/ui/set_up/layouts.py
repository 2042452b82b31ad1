"""Ways to arrange fields."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QHBoxLayout,
    QLayout,
    QVBoxLayout,
    QWidget,
)


def beside(*widgets: QWidget, shares: tuple[int, ...] = ()) -> QHBoxLayout:
    """Return fields side by side, sharing the width alike or as said."""
    row = QHBoxLayout()
    row.setSpacing(14)
    for i, widget in enumerate(widgets):
        row.addWidget(widget, shares[i] if shares else 1, Qt.AlignmentFlag.AlignTop)
    return row


def below(*widgets: QWidget) -> QVBoxLayout:
    """Return ticks below each other, close together."""
    column = QVBoxLayout()
    column.setSpacing(0)
    for widget in widgets:
        column.addWidget(widget)
    return column


def stops_in(widget: QWidget) -> Iterator[QWidget]:
    """Go through what Tab stops at within a widget, in the order in which it is seen."""
    layout = widget.layout()
    alone = layout is None or isinstance(widget, QAbstractSpinBox | QAbstractButton)
    if alone and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield widget
    elif layout is not None:
        yield from _stops(layout)


def _stops(layout: QLayout) -> Iterator[QWidget]:
    for i in range(layout.count()):
        item = layout.itemAt(i)
        widget, inner = (item.widget(), item.layout()) if item else (None, None)
        if widget is not None:
            yield from stops_in(widget)
        elif inner is not None:
            yield from _stops(inner)


def empty(layout: QLayout) -> None:
    """Take everything out of a layout."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            take_away(widget)


def take_away(widget: QWidget) -> None:
    """Take a widget away, at once for the eye."""
    widget.hide()
    widget.deleteLater()
