"""The heads of delegation who are waited for: for a session lead's eyes only."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from checkin.domain.setup import Setup
from checkin.services.board import Absent
from checkin.ui.board import detail_lines
from checkin.ui.parts.labels import Label
from checkin.ui.style import Colours
from checkin.words import Words


class WaitedFor(QWidget):
    """A heading and a line each; nothing at all where nobody is missing."""

    def __init__(self, colours: Colours) -> None:
        super().__init__()
        self.colours = colours
        self.heading = Label(13, colours.muted, bold=True, least=11)
        self.lines: list[Label] = []
        self._page = QVBoxLayout(self)
        self._page.setContentsMargins(0, 6, 0, 0)
        self._page.setSpacing(2)
        self._page.addWidget(self.heading)

    def show_absent(self, heads: tuple[Absent, ...], setup: Setup, words: Words) -> None:
        """Show who is missing now."""
        self.setVisible(bool(heads))
        self.heading.set_text(words("Heads of delegation not here yet"))
        while len(self.lines) < len(heads):
            self.lines.append(Label(15, self.colours.text, least=12, lines=2))
            self._page.addWidget(self.lines[-1])
        for i, line in enumerate(self.lines):
            line.setVisible(i < len(heads))
            line.set_text(detail_lines.absent(heads[i], setup, words) if i < len(heads) else "")
        self.updateGeometry()  # what was set while it was hidden did not reach the card
