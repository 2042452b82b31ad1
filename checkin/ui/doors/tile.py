"""The row of tiles above a door's verdict: one figure each, read at arm's length."""

from PySide6.QtWidgets import QFrame, QHBoxLayout

from checkin.ui.parts.labels import Label
from checkin.ui.style import Colours

HEIGHT = 76


class Tile(QFrame):
    """A caption on the left, on the right its figure, large."""

    def __init__(self, colours: Colours) -> None:
        super().__init__()
        self.setObjectName("card")
        self.setFixedHeight(HEIGHT)
        self.colours = colours
        self.caption = Label(14, colours.muted, bold=True, lines=2)
        self.figure = Label(40, colours.text, bold=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 0, 20, 0)
        row.setSpacing(14)
        row.addWidget(self.caption, 1)
        row.addWidget(self.figure)

    def show_figure(self, caption: str, figure: str, colour: str) -> None:
        """Show another figure in its colour; it keeps its whole width."""
        self.caption.set_text(caption)
        self.figure.set_text(figure)
        self.figure.set_colour(colour)
        self.figure.setFixedWidth(self.figure.sizeHint().width())
        self.setAccessibleName(f"{caption}: {figure}")
