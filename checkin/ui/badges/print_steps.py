"""How badges of this page come to be printed: looked at first, one print at a time."""

from PySide6.QtCore import QObject, Signal

from checkin.ui.badges.badge_desk import BadgeDesk
from checkin.ui.badges.before_printing import BeforePrinting


class PrintSteps(QObject):
    """`changed` says that printing may begin again, or may not."""

    changed = Signal()

    def __init__(self, badges: BadgeDesk, before: BeforePrinting) -> None:
        super().__init__()
        self._badges, self._before = badges, before
        self._printing = False
        self._group = ""
        before.go.connect(lambda ids, again: self._print(ids, again=again))

    @property
    def busy(self) -> bool:
        """Tell whether something is printed, or looked at."""
        return self._printing or self._before.looking

    def ask(self, ids: list[str], group: str, *, again: bool) -> None:
        """Look at several badges before they are printed; one is seen as it is.

        `group` is the code of the delegation that is chosen: the PDF is named after it.
        """
        if self.busy:
            return
        self._group = group
        if len(ids) > 1:
            self._before.ask(ids, again=again)
        else:
            self._print(ids, again=again)

    def replace(self, holder: str, serial: int, reason: str) -> bool:
        """Make a badge void, and print its holder a new one; tell whether that began."""
        if self._printing:
            return False
        self._printing = True
        done = self._badges.replace(holder, serial, reason, holder, self._rested)
        self.changed.emit()
        return done

    def _print(self, ids: list[str], *, again: bool) -> None:
        if self._printing:
            return
        self._printing = True
        name = "-".join(part for part in ("badges", self._group) if part)
        self._badges.print_out(ids, name, again=again, done=self._rested)
        self.changed.emit()

    def _rested(self) -> None:
        self._printing = False
        self.changed.emit()
