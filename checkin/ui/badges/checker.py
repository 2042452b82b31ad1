"""Compares badges with the people as they are now, a few at a time, while nothing else happens."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, QTimer, Signal

from checkin.services.badge_list import Fault, faults
from checkin.ui.workplace import Workplace

AT_ONCE = 50
"""People compared in one go: the window stays alive between two."""

PAUSE = 400
"""Milliseconds at least between two times that `found` tells of more."""


class Checker(QObject):
    """Knows what is wrong with badges; `found` says that it has learnt of more."""

    found = Signal()

    def __init__(self, work: Workplace) -> None:
        super().__init__()
        self._work = work
        self.faults: dict[str, Fault] = {}
        self._known: set[str] = set()
        self._waiting: list[str] = []
        self._rest = QTimer(self)
        self._rest.setInterval(0)
        self._rest.timeout.connect(self._go_on)
        self._news = QTimer(self)
        self._news.setSingleShot(True)
        self._news.setInterval(PAUSE)
        self._news.timeout.connect(self.found)

    @property
    def busy(self) -> bool:
        """Tell whether there are badges left to compare."""
        return bool(self._waiting)

    def knows(self, n: int) -> bool:
        """Tell whether so many people's badges are compared."""
        return len(self._known) >= n

    def forget(self, touched: Iterable[str] | None) -> None:
        """Compare these people anew when they are asked for next; None: everybody."""
        if touched is None:
            self._known.clear()
            self.faults.clear()
            return
        for id in touched:
            self._known.discard(id)
            self.faults.pop(id, None)

    def ask(self, ids: Iterable[str]) -> None:
        """Compare these people's badges, the first ones at once, instead of those that wait."""
        self._waiting = [id for id in ids if id not in self._known]
        self._go_on()

    def stop(self) -> None:
        """Compare no more for now: nobody looks."""
        self._waiting = []
        self._rest.stop()
        self._news.stop()

    def _go_on(self) -> None:
        part, self._waiting = self._waiting[:AT_ONCE], self._waiting[AT_ONCE:]
        if not self._waiting:
            self._rest.stop()
        elif not self._rest.isActive():
            self._rest.start()
        if part:
            new: dict[str, Fault] | None = self._work.read(
                lambda: faults(self._work.file, part, self._work.words), None
            )
            if new is None:  # none of them is known to be sound: they are asked for again
                self.stop()
                return
            self._known.update(part)
            self.faults.update(new)
            if not self._waiting:
                self._news.stop()
                self.found.emit()
            elif new and not self._news.isActive():
                self._news.start()
