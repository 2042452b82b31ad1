"""Where this station stands, and what this machine remembers of it."""

from PySide6.QtCore import QSettings

from checkin.domain.programme import REGISTRATION
from checkin.ui.desk.desk import Desk
from checkin.ui.roles import PAGES, Role


class Standing:
    """Moves a desk from checkpoint to checkpoint, and back to where it stood the last time."""

    def __init__(self, settings: QSettings) -> None:
        self._settings = settings
        self._marked: dict[str, str] = {}

    def take(self, desk: Desk, checkpoint: str) -> None:
        """Stand at a checkpoint, and remember it."""
        desk.stand_at(checkpoint)
        self._settings.setValue("checkpoint", checkpoint)
        if checkpoint != REGISTRATION:
            self._settings.setValue("door", checkpoint)

    def take_as_before(self, desk: Desk, role: Role) -> str:
        """Go back to where this machine stood when it last had this event; return the page."""
        settings, path = self._settings, str(desk.work.event_path)
        door, page = str(settings.value("checkpoint", "")), str(settings.value("page", ""))
        known = settings.value("event") == path
        if known and door in desk.setup.sessions:
            desk.stand_at(door)
        settings.setValue("event", path)
        settings.setValue("checkpoint", desk.checkpoint)
        return page if known and page in PAGES[role] else PAGES[role][0]

    def mark(self) -> None:
        """Remember where this machine stands, for `go_back`."""
        keys = ("checkpoint", "door", "page")
        self._marked = {key: str(self._settings.value(key, "")) for key in keys}

    def go_back(self) -> None:
        """Stand where `mark` was called, once the event is opened again."""
        for key, value in self._marked.items():
            self._settings.setValue(key, value)

    def take_for(self, desk: Desk, page: str) -> None:
        """Stand where a page works: the desk at the registration, a door at its session."""
        sessions, at_desk = desk.setup.sessions, desk.checkpoint == REGISTRATION
        if page == "desk" and not at_desk:
            self.take(desk, REGISTRATION)
        elif page == "doors" and at_desk and sessions:
            last = str(self._settings.value("door", ""))
            self.take(desk, last if last in sessions else next(iter(sessions)))

    def scanning(self, desk: Desk, role: Role) -> str:
        """Return the page where scans are answered: the desk, or the doors.

        Who has no desk stands at a door, where the programme has one.
        """
        if desk.checkpoint == REGISTRATION and "desk" not in PAGES[role]:
            self.take_for(desk, "doors")
        return "desk" if desk.checkpoint == REGISTRATION else "doors"
