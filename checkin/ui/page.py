"""What the window asks of each of its pages."""

from PySide6.QtWidgets import QWidget

from checkin.ui.style import Colours
from checkin.ui.workplace import Workplace
from checkin.words import Words


class Page(QWidget):
    """One page of the rail, made when it is first shown, for one event.

    A page holds no SQL and no rules: it asks and does through services, by way
    of `work`. It shows everything anew in `refresh`, and all its words in `retranslate`.
    """

    def __init__(self, work: Workplace, colours: Colours) -> None:
        super().__init__()
        self.setObjectName("page")
        self.work, self.colours = work, colours

    @property
    def words(self) -> Words:
        """The words of the language that is spoken now."""
        return self.work.words

    def arrive(self, at: str = "") -> None:
        """Take the keyboard: the page is shown. `at` names what on it is wanted, if anything."""
        self.setFocus()

    def refresh(self) -> None:
        """Show the event as it is now; called when rows have changed, and before `arrive`."""

    def retranslate(self) -> None:
        """Say everything in another language, without losing what was typed."""

    def step_back(self) -> bool:
        """Escape: leave a form or empty a search, and tell so; False: there is nothing to leave."""
        return False

    def stops(self) -> list[QWidget]:
        """Return where Tab stops on this page, in this order; empty: in the order of making."""
        return []
