"""What is wrong with a programme from outside, told before anything of it is taken."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from checkin.domain.access import faults as rule_faults
from checkin.domain.access import is_time
from checkin.domain.programme import REGISTRATION, zone

Check = Callable[[Any], bool]

COLOUR = re.compile("#[0-9A-Fa-f]{6}")
YEARS = range(1970, 3000)
MOST = 10**6
"""No number in a programme is larger."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with one item of a programme: where it stands, and a code with its value."""

    place: str
    code: str
    value: str = ""


def programme_faults(programme: Any) -> list[Fault]:
    """Return every fault of a programme from outside; empty where it is sound."""
    if not isinstance(programme, Mapping) or not isinstance(programme.get("sessions", []), list):
        return [Fault("", "no_sessions")]
    found = list(_misfits("event", programme.get("event", {}), EVENT))
    for part, key, fields in (("delegations", "code", DELEGATION), ("categories", "key", CATEGORY)):
        for place, item in _items(programme.get(part, []), part, key):
            found += _misfits(place, item, fields, key)
    times = Counter(_id(session) for session in programme.get("sessions", []))
    for place, session in _items(programme.get("sessions", []), "", "id"):
        found += _session_faults(session, place)
        if times[_id(session)] > 1 or _id(session).casefold() == REGISTRATION:
            found.append(Fault(place, "id_taken", _id(session)))
    return found


def _items(items: Any, part: str, key: str) -> Iterator[tuple[str, Any]]:
    """Go through a list, each item with its place: its key, else its number."""
    for n, item in enumerate(items if isinstance(items, list) else [items], start=1):
        named = item.get(key) if isinstance(item, Mapping) else None
        yield f"{part} {named or n}".strip(), item


def _id(session: Any) -> str:
    return str(session.get("id") or "") if isinstance(session, Mapping) else ""


def _session_faults(session: Any, place: str) -> list[Fault]:
    if not _id(session):
        return [Fault(place, "no_id")]
    found = list(_misfits(place, session, SESSION, "id"))
    found += [
        Fault(place, "not_a_time", f"{edge}: {session.get(edge)}")
        for edge in ("start", "end")
        if not _session_time(session.get(edge))
    ]
    if not found and _moment(session["start"]) >= _moment(session["end"]):
        found.append(Fault(place, "ends_before_it_starts", str(session["end"])))
    capacity = session.get("capacity")
    if capacity is not None and not _number(capacity):
        found.append(Fault(place, "not_a_number", f"capacity: {capacity}"))
    if session.get("rule") is not None:
        found += [Fault(place, "rule", text) for text in rule_faults(session["rule"])]
    return found


def _misfits(place: str, item: Any, fields: Mapping[str, Check], key: str = "") -> Iterator[Fault]:
    """Go through the fields whose values cannot be what they are called."""
    if not isinstance(item, Mapping) or (key and not (item.get(key) and _text(item[key]))):
        yield Fault(place, "not_fitting", f"{key or place}: {_short(item)}")
        return
    for field, fits in fields.items():
        value = item.get(field)
        if value is not None and not fits(value):
            yield Fault(place, "not_fitting", f"{field}: {_short(value)}")


def _short(value: Any) -> str:
    """Show a value in a message, whatever it is."""
    return ascii(value)[:80] if not _text(value) else value[:80]


def _text(value: Any) -> bool:
    # Half a character can be written as JSON, but nowhere else.
    return isinstance(value, str) and not re.search("[\ud800-\udfff]", value)


def _texts(value: Any) -> bool:
    if isinstance(value, Mapping):
        return all(_text(text) or text is None for text in value.values())
    return _text(value)


def _flag(value: Any) -> bool:
    return isinstance(value, bool)


def _number(value: Any) -> bool:
    return type(value) is int and 0 <= value <= MOST


def _zone(value: Any) -> bool:
    try:
        return _text(value) and bool(zone(value))
    except (ValueError, OSError, KeyError):
        return False


def _doors(value: Any) -> bool:
    checks = {"open": _number, "close": _number, "strict": _flag}
    return isinstance(value, Mapping) and not any(_misfits("", value, checks))


def _acting(value: Any) -> bool:
    checks = {"person": _text, "from": _edge, "until": _edge}
    return isinstance(value, list) and not any(
        fault for item in value for fault in _misfits("", item, checks, "person")
    )


def _edge(value: Any) -> bool:
    return value == "" or is_time(value)


def _nothing(_: Any) -> bool:
    """What makes the event itself is not a programme's to say: badges would be of another."""
    return False


def _session_time(text: Any) -> bool:
    return text is not None and is_time(text) and _moment(text).year in YEARS


def _moment(text: str) -> datetime:
    return datetime.fromisoformat(text)


def _texts_by_language(value: Any) -> bool:
    return isinstance(value, Mapping) and _texts(value)


EVENT: Mapping[str, Check] = {
    "name": _texts_by_language, "short": _texts_by_language, "place": _texts_by_language,
    "note": _texts_by_language, "timezone": _zone, "host": _text, "uid": _nothing,
    "number": _nothing,
}  # fmt: skip
DELEGATION: Mapping[str, Check] = {
    "country": _text, "name": EVENT["name"], "short": EVENT["name"], "precedence": _number,
    "head": _text, "acting": _acting,
}  # fmt: skip
CATEGORY: Mapping[str, Check] = {
    "letter": _text, "colour": lambda value: _text(value) and bool(COLOUR.fullmatch(value)),
    "name": EVENT["name"], "delegate": _flag, "seat": _flag, "zones": _text,
}  # fmt: skip
SESSION: Mapping[str, Check] = {
    "name": _texts, "room": _texts, "strict": _flag, "once": _flag, "registration": _flag,
    "doors": _doors, "closed": _flag,
}  # fmt: skip
"""The fields of each part, and what may stand in them; others are kept as they are."""
