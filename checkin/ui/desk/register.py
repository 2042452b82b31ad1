"""What a clerk registers, corrects and approves: short actions, answered by signals."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal

from checkin.services.bus import still_expected, take_in
from checkin.services.party import approve, register_party, register_party_of
from checkin.services.people import correct
from checkin.services.search import Hit
from checkin.services.walk_in import doubles, register
from checkin.store.people import Listed
from checkin.ui.workplace import Workplace


class Register(QObject):
    """The desk's book of people. `person_wanted` carries the id of somebody to be shown."""

    person_wanted = Signal(str)

    def __init__(self, work: Workplace) -> None:
        super().__init__()
        self.work = work

    def doubles(self, name: str, delegation: str) -> list[Hit] | None:
        """Return whom a typed name may mean already; None where the file does not answer."""
        return self.work.read(lambda: doubles(self.work.file, name, delegation), None)

    def still_expected(self, delegation: str) -> list[Listed] | None:
        """Return those of a delegation who have not arrived; None where the file is mute."""
        return self.work.read(lambda: still_expected(self.work.file, delegation), None)

    def walk_in(self, name: str, delegation: str, category: str, organisation: str) -> bool:
        """Register somebody who is on no list, and show them; tell whether it was done."""
        work, made = self.work, list[str]()
        if work.do(
            lambda: made.append(
                register(work.file, name, delegation, category, organisation, work.by)
            )
        ):
            self.person_wanted.emit(made[0])
        return bool(made)

    def correct(self, id: str, fields: Mapping[str, Any]) -> bool:
        """Change what is known of somebody, and show them; tell whether it was done."""
        work = self.work
        if not fields or work.do(lambda: correct(work.file, id, fields, work.by)):
            self.person_wanted.emit(id)
            return True
        return False

    def party(self, leader: str, name: str, delegation: str, n: int) -> bool:
        """Register a party, and show its leader; tell whether it was done.

        `leader` is an id; empty: the leader is on no list, and `name` is theirs.
        """
        work, made = self.work, list[str]()

        def register_them() -> None:
            if leader:
                register_party(work.file, leader, n, work.by)
                made.append(leader)
            else:
                made.extend(register_party_of(work.file, name, delegation, n, work.by)[:1])

        if work.do(register_them):
            words = work.words
            work.told.emit(
                words.plural(
                    "{n} companion is registered: the plenary only, until a supervisor approves.",
                    "{n} companions are registered: the plenary only, until a supervisor approves.",
                    n,
                )
            )
            self.person_wanted.emit(made[0])
        return bool(made)

    def bus(self, ids: Sequence[str], signed: str, signature: bytes) -> bool:
        """Mark people as arrived and hand over their badges; tell whether it was done."""
        work = self.work
        if not work.do(lambda: take_in(work.file, ids, signed, signature, work.by)):
            return False
        words = work.words
        work.told.emit(
            words.plural("{n} person has arrived.", "{n} people have arrived.", len(ids))
        )
        return True

    def approve(self, id: str, pin: str) -> bool:
        """Approve a party, if this is the supervisor's PIN; tell whether it was done."""
        work = self.work
        if not work.do(lambda: approve(work.file, id, pin, work.by)):
            return False
        work.told.emit(work.words("Approved: the whole party may enter where others may."))
        return True
