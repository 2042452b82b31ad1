"""People found and named for the fields of the set-up, in the language that is spoken."""

from collections.abc import Sequence

from checkin.domain.attendee import Attendee
from checkin.services.search import found
from checkin.services.set_up import known_as, people_named
from checkin.ui.set_up.rows import Row
from checkin.ui.workplace import Workplace

AT_MOST = 8


class Finding:
    """Asks the event; `of` are those who may be found, empty: everybody."""

    def __init__(self, work: Workplace) -> None:
        self.work = work

    def find(self, text: str, delegation: str = "") -> list[Row]:
        """Return the people whom a text may mean; a row's id is what is recorded."""
        return self.work.read(lambda: self._rows(text, delegation), [])

    def named(self, keys: Sequence[str]) -> dict[str, str]:
        """Return the names of people by id or reference."""
        words, file = self.work.words, self.work.file
        people: dict[str, Attendee] = self.work.read(lambda: people_named(file, keys), {})
        return {key: words.name(who) for key, who in people.items()}

    def _rows(self, text: str, delegation: str) -> list[Row]:
        file, words = self.work.file, self.work.words
        hits = [
            hit.attendee
            for hit in found(file, text, AT_MOST * 10)
            if not delegation or hit.attendee.delegation == delegation
        ]
        return [
            Row(known_as(file, who), words.name(who), who.title, who.delegation)
            for who in hits[:AT_MOST]
        ]
