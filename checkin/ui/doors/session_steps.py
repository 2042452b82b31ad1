"""What a session's lead does at its door: delay it, close it by hand, open it again."""

from PySide6.QtCore import QObject, Signal

from checkin.domain.programme import Session
from checkin.services.sessions import close_session, delay_session, reopen_session
from checkin.ui.desk.desk import Desk
from checkin.ui.doors.tiles import hours
from checkin.ui.parts.buttons import KeyButton
from checkin.ui.roles import Role, role_named
from checkin.ui.style import Colours

LATER = 10
"""Minutes by which a session is delayed in one step."""


class SessionSteps(QObject):
    """Two buttons, and what they do to the session whose door this is.

    `done` says that a step was taken, or would have been by somebody else: a
    desk's volunteer neither delays nor closes.
    """

    done = Signal()

    def __init__(self, desk: Desk, colours: Colours) -> None:
        super().__init__()
        self.desk, self.work = desk, desk.work
        self.later, self.doors = KeyButton(colours, "Ctrl L"), KeyButton(colours, "Ctrl T")
        self.buttons = (self.later, self.doors)

    def retranslate(self) -> None:
        """Say everything in another language."""
        words = self.work.words
        self.later.setText(words.plural("{n} minute later", "{n} minutes later", LATER))
        self.later.setToolTip(words("The session starts and ends later"))

    def show_session(self, session: Session) -> None:
        """Offer the steps that this session allows."""
        words = self.work.words
        self.doors.setText(words("Open again") if session.closed else words("Close the doors"))
        for button in self.buttons:
            button.setVisible(self._may_lead())
            button.updateGeometry()

    def delay(self) -> None:
        """Let the session start and end later."""
        work, words, id = self.work, self.work.words, self.desk.checkpoint
        if self._session() and work.do(lambda: delay_session(work.file, id, LATER, work.by)):
            now = work.setup.sessions[id]
            work.told.emit(words("The session is now at {hours}.", hours=hours(now)))
        self.done.emit()

    def turn(self) -> None:
        """End the session by hand, or open it again."""
        work, words, session = self.work, self.work.words, self._session()
        if session is not None:
            action = reopen_session if session.closed else close_session
            told = (
                words("The doors are open again.")
                if session.closed
                else words("The doors are closed, and the room is counted as empty.")
            )
            if work.do(lambda: action(work.file, session.id, work.by)):
                work.told.emit(told)
        self.done.emit()

    def _session(self) -> Session | None:
        """Return the session of this door, where the one who works here may change it."""
        return self.work.setup.sessions.get(self.desk.checkpoint) if self._may_lead() else None

    def _may_lead(self) -> bool:
        return role_named(str(self.work.around.settings.value("role", ""))) is not Role.DESK
