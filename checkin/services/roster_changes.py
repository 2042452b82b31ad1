"""What an import changes of each person, field by field, for people to look at first."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from checkin.domain.attendee import Attendee, attendee_from
from checkin.domain.names import SCRIPTS, names_from

Fields = Mapping[str, Any]

NAMES = "names"


@dataclass(frozen=True, slots=True)
class Difference:
    """One field of a person: what is held now, and what would stand there; "" for nothing.

    A name's field is `names.` and the script.
    """

    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Touched:
    """A person whom an import adds (`held` is None) or changes."""

    id: str
    held: Fields | None
    body: Fields
    file: str = ""

    @property
    def attendee(self) -> Attendee:
        """The person as the event holds them; one who is added: as the roster has them."""
        return attendee_from(self.id, self.held if self.held is not None else self.body)

    @property
    def differences(self) -> tuple[Difference, ...]:
        """What is changed, field by field; of one who is added there is nothing to compare."""
        return tuple(_differences(self.held, self.body)) if self.held is not None else ()


def _differences(held: Fields, body: Fields) -> Iterator[Difference]:
    for field, value in body.items():
        if field != NAMES:
            yield Difference(field, _text(held.get(field)), _text(value))
    before, after = held.get(NAMES) or {}, body.get(NAMES) or {}
    for script in (*SCRIPTS, *(s for s in after if s not in SCRIPTS)):
        if script in after:
            yield Difference(f"{NAMES}.{script}", _name(before.get(script)), _name(after[script]))


def _name(parts: Fields | None) -> str:
    return names_from({"": parts})[""].shown if parts else ""


def _text(value: Any) -> str:
    if isinstance(value, list | tuple):
        return ", ".join(map(str, value))
    return "" if value is None else str(value)
