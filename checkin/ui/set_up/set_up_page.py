"""The event as it is set up: sections on the left, the chosen one beside them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from checkin.ui.page import Page
from checkin.ui.set_up.section_list import SectionList
from checkin.ui.set_up.sections import SECTIONS
from checkin.ui.style import Colours
from checkin.ui.workplace import Workplace


class SetUpPage(Page):
    """Each section is a page of its own, made when it is first shown."""

    def __init__(self, work: Workplace, colours: Colours) -> None:
        super().__init__(work, colours)
        self.list, self.pages = SectionList(colours), QStackedWidget()
        self.made: dict[str, Page] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.list, 0, Qt.AlignmentFlag.AlignLeft)
        row.addWidget(self.pages, 1)
        self.list.chosen.connect(self.show_section)
        self.retranslate()
        self.show_section(next(iter(SECTIONS)))

    @property
    def section(self) -> Page:
        """The section that is seen."""
        return self.made[self.list.here]

    def arrive(self, at: str = "") -> None:
        """Show a section by its key, and its part where that is named too, such as event:pin.

        Otherwise the one that was seen last.
        """
        key, _, part = at.partition(":")
        if key in SECTIONS:
            self.show_section(key)
        self.section.arrive(part)

    def show_section(self, key: str) -> None:
        """Show a section, made now where this is the first time."""
        if key not in self.made:
            self.made[key] = SECTIONS[key].make(self.work, self.colours)
            self.pages.addWidget(self.made[key])
        self.list.choose(key)
        self.made[key].refresh()
        self.pages.setCurrentWidget(self.made[key])

    def refresh(self) -> None:
        """Show the section as it is now."""
        self.section.refresh()

    def retranslate(self) -> None:
        """Say everything in another language."""
        self.list.say({key: self.words(section.name) for key, section in SECTIONS.items()})
        for page in self.made.values():
            page.retranslate()

    def step_back(self) -> bool:
        """Escape leaves what a section has open."""
        return self.section.step_back()

    def stops(self) -> list[QWidget]:
        """The list first."""
        return [self.list]
