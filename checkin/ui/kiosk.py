"""The kiosk begins and ends: meanwhile the window shows its page alone, over the whole screen."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow

from checkin.ui.desk.desk import Desk
from checkin.ui.frame import Frame
from checkin.ui.kiosk_page import KioskPage
from checkin.ui.style import Colours


class Kiosk(QObject):
    """`page` is what guests see while it runs, None else. `ended` says that it runs no more."""

    ended = Signal()

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.page: KioskPage | None = None

    @property
    def runs(self) -> bool:
        """Tell whether guests scan for themselves now."""
        return self.page is not None

    def begin(self, desk: Desk, frame: Frame, colours: Colours) -> None:
        """Show nothing but what a guest needs."""
        self.page = page = KioskPage(desk, colours)
        page.left.connect(lambda: self._end(frame))
        QShortcut(QKeySequence("Escape"), page, page.step_back)
        frame.pages.addWidget(page)
        page.refresh()
        frame.pages.setCurrentWidget(page)
        page.setFocus()
        frame.show_page_alone(alone=True)
        self._window.showFullScreen()

    def ask_to_end(self) -> None:
        """Ask for the PIN that ends it; where there is none, it ends at once."""
        if self.page is not None:
            self.page.ask_to_leave()

    def _end(self, frame: Frame) -> None:
        if self.page is not None:
            frame.pages.removeWidget(self.page)
            self.page.deleteLater()
            self.page = None
        self._window.showNormal()
        frame.show_page_alone(alone=False)
        self.ended.emit()
