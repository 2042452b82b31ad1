"""Whether the event has changed, here or in another process: looked for a few times a second."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from checkin.store.attendance import changed_since
from checkin.store.event_file import EventFile, Now

LOOK_EVERY = 200
"""Milliseconds between two looks."""


class Follower(QObject):
    """`due` asks for a look; `show_news` then shows what is new."""

    due = Signal()

    def __init__(self, parent: QObject, now: Now) -> None:
        super().__init__(parent)
        self._now = now
        self._seen = 0
        self._minute: datetime | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.due)

    def begin(self) -> None:
        """Follow an event from its first change on."""
        self._seen, self._minute = 0, None
        self._timer.start(LOOK_EVERY)

    def stop(self) -> None:
        """Follow nothing any more."""
        self._timer.stop()

    def show_news(self, file: EventFile, show: Callable[[], object]) -> bool:
        """Show the event where rows have changed since it was last shown, or the minute.

        What could not be shown is news the next time too.
        """
        minute = self._now().replace(second=0, microsecond=0)
        latest = changed_since(file, self._seen)
        if latest is None and minute == self._minute:
            return False
        show()
        self._seen, self._minute = latest or self._seen, minute
        return True
