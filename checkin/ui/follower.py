"""Whether the event has changed, here or in another process: looked for a few times a second."""

from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from checkin.store.attendance import changed_since
from checkin.store.event_file import EventFile, Now

LOOK_EVERY = 200
"""Milliseconds between two looks."""


class Follower(QObject):
    """`due` asks for a look; `moved` then tells whether there is anything new to show."""

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

    def moved(self, file: EventFile) -> bool:
        """Tell whether rows have changed, or the minute, since this was last asked."""
        minute = self._now().replace(second=0, microsecond=0)
        latest = changed_since(file, self._seen)
        new = latest is not None or minute != self._minute
        self._seen, self._minute = latest or self._seen, minute
        return new
