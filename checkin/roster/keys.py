"""What a row is known by from one import to the next, and rows that come twice."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from checkin.domain.names import SCRIPTS, Name
from checkin.roster.people import Row

Person = Mapping[str, Any]


def keyed(rows: Sequence[Row]) -> Iterator[tuple[Row, str, Row | None]]:
    """Give each row with its key, the field that made it, and the earlier row of that key."""
    keys = Keys.of(row.fields for row in rows)
    seen: dict[str, Row] = {}
    for keyless in rows:
        key, basis = keys.key(keyless.fields)
        row = Row(keyless.line, keyless.sheet, key, keyless.fields, keyless.covers)
        earlier = seen.setdefault(key, row)
        yield row, basis, None if earlier is row else earlier


@dataclass(frozen=True, slots=True)
class Keys:
    """Makes keys that tell the people of one file apart.

    `shared` are addresses that several people have: a ministry's, nobody's own.
    `homonyms` are names that several people of a delegation have.
    """

    shared: frozenset[str]
    homonyms: frozenset[str]

    @classmethod
    def of(cls, people: Iterable[Person]) -> "Keys":
        """Look through all people of a file for what two of them have in common."""
        unsure = [person for person in people if not person.get("ref")]
        return cls(_of_several(unsure, _email), _of_several(unsure, _by_name))

    def key(self, person: Person) -> tuple[str, str]:
        """Return a person's key and the field it is made of: ref, else email, else names.

        A reference of digits alone is unique in its sender's list only, so the
        delegation is a part of its key. Of a name one script is enough, so that a
        correction in another does not make another person; homonyms need all.
        """
        if ref := str(person.get("ref") or ""):
            return f"{person['delegation']} {ref}" if ref.isdigit() else ref, "ref"
        email = _email(person)
        if email and email not in self.shared:
            return email, "email"
        by_name = _by_name(person)
        return _by_all_names(person) if by_name in self.homonyms else by_name, "names"


def _of_several(people: Iterable[Person], what: Callable[[Person], str]) -> frozenset[str]:
    owner: dict[str, str] = {}
    several = set()
    for person in people:
        if common := what(person):
            name = _by_all_names(person)
            if owner.setdefault(common, name) != name:
                several.add(common)
    return frozenset(several)


def _email(person: Person) -> str:
    return str(person.get("email", "")).casefold()


def _by_name(person: Person) -> str:
    names = person["names"]
    script = next(script for script in SCRIPTS if script in names)
    return f"{person['delegation']} {_unordered(names[script])}"


def _by_all_names(person: Person) -> str:
    names = person["names"]
    spelled = [_unordered(names[script]) for script in SCRIPTS if script in names]
    return " / ".join([str(person["delegation"]), *spelled])


def _unordered(name: Mapping[str, str]) -> str:
    """Return a name's words whatever their order and case: both are corrected most often."""
    return " ".join(sorted(Name(**name).shown.casefold().replace(",", " ").split()))
