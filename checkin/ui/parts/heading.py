"""The head of a page: its title, one line of what it is for, and its buttons."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from checkin.ui.parts.labels import Label
from checkin.ui.style import Colours


class Heading(QWidget):
    """Title and line on the left, on the right the buttons that `beside` puts there."""

    def __init__(self, colours: Colours) -> None:
        super().__init__()
        self.title = Label(28, colours.text, bold=True, least=20)
        self.lead = Label(14, colours.muted, least=12)
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addWidget(self.title)
        lines.addWidget(self.lead)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(10)
        self._row.addLayout(lines, 1)

    def beside(self, *buttons: QWidget) -> None:
        """Put buttons on the right."""
        for button in buttons:
            # aligned: else a button's fixed height would press the two lines together
            self._row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)

    def say(self, title: str, lead: str = "") -> None:
        """Show other texts."""
        self.title.set_text(title)
        self.lead.set_text(lead)
        self.lead.setVisible(bool(lead))
