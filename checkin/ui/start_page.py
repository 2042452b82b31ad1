"""The first start: three large choices."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from checkin.ui.labels import label
from checkin.words import Words


class StartPage(QWidget):
    """No event yet: try the example, make a new one, or open one."""

    example_wanted = Signal()
    new_wanted = Signal()
    open_wanted = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.setObjectName("page")
        self.heading, self.lead = label("heading"), label("lead")
        self.example, self.new, self.open = QPushButton(), QPushButton(), QPushButton()
        page = QVBoxLayout(self)
        page.setContentsMargins(22, 20, 22, 20)
        page.setSpacing(16)
        page.addStretch(2)
        for part in (self.heading, self.lead):
            page.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        page.addSpacing(12)
        for button, signal in (
            (self.example, self.example_wanted),
            (self.new, self.new_wanted),
            (self.open, self.open_wanted),
        ):
            button.setProperty("choice", True)
            button.setFixedWidth(560)
            button.setAutoDefault(True)
            button.clicked.connect(signal)
            page.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        page.addStretch(3)
        self.retranslate(words)

    def retranslate(self, words: Words) -> None:
        """Say everything in another language."""
        self.heading.setText(words("Check delegates in"))
        self.lead.setText(words("Rosters, badges, scans and head counts, without a network."))
        self.example.setText(words("Try the example forum"))
        self.new.setText(words("Make a new event"))
        self.open.setText(words("Open an event"))
