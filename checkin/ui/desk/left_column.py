"""The desk's left column: the people found, or a form in their place."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedWidget


class LeftColumn(QStackedWidget):
    """Takes the room that the page gives it, whatever its pages hold: they scroll.

    A page that is hidden is not asked for its size, at every key stroke.
    """

    def hasHeightForWidth(self) -> bool:
        """Its height is the page's affair."""
        return False

    def sizeHint(self) -> QSize:
        """As in the sketch."""
        return QSize(432, 560)

    def minimumSizeHint(self) -> QSize:
        """Enough for a field and two buttons."""
        return QSize(280, 200)
