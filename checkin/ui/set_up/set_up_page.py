"""The event as it is set up."""

from PySide6.QtWidgets import QVBoxLayout

from checkin.ui.page import Page
from checkin.ui.parts.heading import Heading
from checkin.ui.style import Colours
from checkin.ui.workplace import Workplace


class SetUpPage(Page):
    """To be built."""

    def __init__(self, work: Workplace, colours: Colours) -> None:
        super().__init__(work, colours)
        self.heading = Heading(colours)
        page = QVBoxLayout(self)
        page.setContentsMargins(22, 20, 22, 20)
        page.addWidget(self.heading)
        page.addStretch(1)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in another language."""
        self.heading.say(self.words("Set-up"))
