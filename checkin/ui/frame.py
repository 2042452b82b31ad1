"""How the window is arranged: the rail, the bar, the pages, and what may lie over them."""

from itertools import pairwise

import shiboken6
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from checkin.ui.banner import Banner
from checkin.ui.bar import Bar
from checkin.ui.beside_bar import BesideBar
from checkin.ui.crash_note import CrashNote
from checkin.ui.help_page import HelpPage
from checkin.ui.page import Page
from checkin.ui.print_queue_bar import PrintBar
from checkin.ui.print_queue_drawer import PrintDrawer
from checkin.ui.rail import Rail
from checkin.ui.rehearsal_strip import RehearsalStrip
from checkin.ui.start_page import StartPage
from checkin.ui.style import Colours
from checkin.ui.surroundings import Show
from checkin.ui.workplace import Workplace
from checkin.words import Words


class Frame(QWidget):
    """Everything that is there whichever event is open; another look takes another frame."""

    def __init__(self, colours: Colours, words: Words, show: Show) -> None:
        super().__init__()
        self.setObjectName("page")
        self.start_page, self.help_page = StartPage(colours, words), HelpPage(colours, words)
        self.bar, self.rail = Bar(colours, words), Rail(colours, words)
        self.rehearsal = RehearsalStrip(colours, words)
        self.beside_bar, self.pages = BesideBar(colours, words), QStackedWidget()
        self.print_bar = PrintBar(colours, words)
        self.pages.addWidget(self.start_page)
        self.pages.addWidget(self.help_page)
        self._lay_out()
        self.print_drawer = PrintDrawer(colours, self, self.pages)
        self.print_bar.opened.connect(self.print_drawer.turn)
        self.banner = Banner(colours, self, self.bar)
        self.crash_note = CrashNote(colours, words, self.pages, show)

    def _lay_out(self) -> None:
        body = QVBoxLayout()
        body.setSpacing(0)
        body.addWidget(self.bar)
        body.addWidget(self.rehearsal)
        body.addWidget(self.pages, 1)
        body.addWidget(self.print_bar)
        body.addWidget(self.beside_bar)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(body, 1)

    def retranslate(self, words: Words) -> None:
        """Say everything in another language."""
        self.rail.retranslate(words)
        self.bar.retranslate(words)
        self.rehearsal.retranslate(words)
        self.start_page.retranslate(words)
        self.help_page.retranslate(words)
        self.beside_bar.retranslate(words)
        self.print_bar.retranslate(words)
        self.crash_note.retranslate(words)

    def watch(self, work: Workplace) -> None:
        """Show what goes on beside the window of one event, until that is closed."""
        self.beside_bar.watch(work.beside)
        self.print_bar.watch(work.prints)
        self.print_drawer.watch(work)
        work.closing.connect(self.print_bar.rest)
        work.closing.connect(self.print_drawer.rest)

    def take_page(self, page: Page) -> None:
        """Take a page among the others; Tab goes from it to the bar, and to the rail."""
        self.pages.addWidget(page)
        bar = self.bar
        stops = [*page.stops(), bar.checkpoint, bar.language, *self.rail.buttons.values()]
        for first, second in pairwise(stops):
            QWidget.setTabOrder(first, second)

    def drop_page(self, page: Page) -> None:
        """Delete a page at once: no timer of it may ask a file that is closed."""
        self.pages.removeWidget(page)
        shiboken6.delete(page)

    def turn_to(self, page: QWidget, key: str) -> None:
        """Show a page, and mark it on the rail; what lies over the pages stays above."""
        self.pages.setCurrentWidget(page)
        self.rail.mark(key)
        self.print_drawer.raise_()
        self.banner.raise_()
        self.crash_note.raise_()

    def show_page_alone(self, *, alone: bool) -> None:
        """Hide everything but the page, or show it again."""
        self.rail.setHidden(alone)
        self.bar.setHidden(alone)
        self.rehearsal.end.setHidden(alone)
        self.print_bar.stay_away(away=alone)
