"""A list that no scanner and no letter moves: what is typed goes to the window."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView

from checkin.ui.parts.choice import typed


class PlainList(QListView):
    """Rows of one height; the arrow keys choose."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("results")
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave letters, digits and Enter to the window."""
        if typed(event) or event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)
