"""The programme: its sessions by day and time, and the one that is edited."""

from collections.abc import Iterable, Mapping
from datetime import timedelta
from typing import Any

from checkin.domain.programme import Session
from checkin.rule_words import RuleWords, people_in
from checkin.services.programme import take_programme, write_programme
from checkin.services.set_up import free_id, remove_session, set_session
from checkin.services.set_up_faults import session_faults
from checkin.ui.dialogs import ask_files, ask_target
from checkin.ui.parts.buttons import KeyButton
from checkin.ui.set_up.finding import Finding
from checkin.ui.set_up.list_page import NEW, ListPage
from checkin.ui.set_up.programme_form import SessionForm
from checkin.ui.set_up.rows import Row
from checkin.ui.set_up.rule_line import Offered
from checkin.ui.style import Colours
from checkin.ui.workplace import Workplace

ENDINGS = (".xlsx", ".csv", ".json")
"""The files that a programme is written to and taken from."""


class ProgrammePage(ListPage):
    """Sessions are added, copied, removed, and taken in or written out as a file."""

    kind = "session"

    def __init__(self, work: Workplace, colours: Colours) -> None:
        self.work, self.finding = work, Finding(work)
        self.session = SessionForm(colours, self._offered(), self._say_rule)
        super().__init__(work, colours, self.session, "clipboard-list")
        self.take = KeyButton(colours, "")
        self.write_out = KeyButton(colours, "")
        self.new = KeyButton(colours, "Ctrl N")
        self.heading.beside(self.take, self.write_out, self.new)
        self.take.clicked.connect(self.take_file)
        self.write_out.clicked.connect(self.write_file)
        self.new.clicked.connect(self.add_session)
        self.key("Ctrl+N", self.add_session)
        self.session.copy.clicked.connect(self.copy_session)
        self.session.remove.clicked.connect(self.remove)
        self.retranslate()

    def rows(self) -> list[Row]:
        """Return the sessions in the order of the programme, the days over them."""
        listed: list[Row] = []
        day = None
        for id, session in self.work.setup.sessions.items():
            head = self.words.day(session.start) if session.start.date() != day else ""
            day = session.start.date()
            listed.append(self._row(id, session, head))
        return listed

    def new_row(self) -> Row:
        """Return the row of a session that is being added."""
        return Row(NEW, self.words("New session"), mark="+")

    def faults(self, id: str, values: Mapping[str, Any]) -> Mapping[str, str]:
        """Return what makes no sense in a session."""
        return session_faults("" if id == NEW else id, values, self.held.get(id, {}))

    def write(self, id: str, values: Mapping[str, Any]) -> object:
        """Record a session."""
        return set_session(self.work.file, id, values, self.work.by)

    def new_id(self, values: Mapping[str, Any]) -> str:
        """Return a short name that the session's own suggests."""
        name = values["name"].get("en") or next(iter(values["name"].values()), "")
        return free_id(name, self.held, "session")

    def add_session(self) -> None:
        """Begin a session, an hour after the last one began on the day that is looked at."""
        sessions = self.work.setup.sessions
        last = sessions.get(self.here) or next(reversed([*sessions.values()]), None)
        start = last.end if last else self.work.around.now().astimezone(self._zone)
        start = start.replace(second=0, microsecond=0)
        self.add({"start": _text(start), "end": _text(start + timedelta(hours=1))})

    def copy_session(self) -> None:
        """Begin a session like this one."""
        self.add(self.form.values())

    def remove(self) -> None:
        """Take the session off the programme; Undo brings it back."""
        gone, words = self.here, self.words
        if self.work.do(lambda: remove_session(self.work.file, gone, self.work.by)):
            self.drafts.pop(gone, None)
            self.form.load({})
            self.work.told.emit(words("The session is off the programme. Ctrl Z brings it back."))
            self.look_anew()

    def take_file(self) -> None:
        """Ask for a programme's file, and take in what differs."""
        words = self.words
        title, kind = words("Take in a programme"), words("Programme")
        path = next(iter(ask_files(self, words, title, kind, ENDINGS)), None)
        if path:
            self.record(lambda: take_programme(self.work.file, path, self.work.by))

    def write_file(self) -> None:
        """Ask where the programme is written to, and write it."""
        words, file = self.words, self.work.file
        title, kind = words("Write the programme out"), words("Programme")
        path = ask_target(self, words, title, "programme.xlsx", kind, ENDINGS)
        if path and self.work.do(lambda: write_programme(file, path)):
            self.work.told.emit(words("The programme is in {path}.", path=path.name))

    def refresh(self) -> None:
        """Show the sessions as they are now."""
        if self.work.setup is not self._seen:
            self._offer()
        super().refresh()

    def _load(self) -> None:
        """Show the session; what is only done to a saved one is not offered for a new one."""
        super()._load()
        for button in (self.session.copy, self.session.remove):
            button.setVisible(self.here != NEW)

    def retranslate(self) -> None:
        """Say everything in another language."""
        words = self.words
        self.heading.say(
            words("Programme"), words("Sessions, rooms and times, and who may enter each.")
        )
        self.take.setText(words("Take in a file…"))
        self.write_out.setText(words("Write out…"))
        self.new.setText(words("Add"))
        self.hint.say(
            words("No sessions yet"),
            words("Add one, or take a programme in from a spreadsheet."),
        )
        self.session.retranslate(words)
        self._offer()
        self.look_anew()

    def _offer(self) -> None:
        self.session.offer(self._offered())

    def _offered(self) -> Offered:
        setup, words = self.work.setup, self.work.words
        return Offered(
            find=self.finding.find,
            named=self.finding.named,
            categories=[(key, words.category(c)) for key, c in setup.categories.items()],
            delegations=[(code, words.delegation(d)) for code, d in setup.delegations.items()],
        )

    def _say_rule(self, rule: Mapping[str, Any] | None) -> Iterable[tuple[int, str]]:
        names = self.finding.named(people_in(rule))
        return RuleWords(self.work.words, self.work.setup, names).lines(rule)

    def _row(self, id: str, session: Session, head: str) -> Row:
        words = self.words
        room = words.of(session.room)
        hours = f"{session.start:%H:%M}–{session.end:%H:%M}"
        second = " · ".join(part for part in (hours, room) if part)
        return Row(id, words.of(session.name) or id, second, head=head)

    @property
    def _zone(self) -> Any:
        return self.work.setup.event.zone


def _text(when: Any) -> str:
    return str(when.strftime("%Y-%m-%dT%H:%M"))
