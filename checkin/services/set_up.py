"""The set-up changed by hand: each operation records only what differs, as one action."""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from checkin.domain.attendee import Attendee
from checkin.domain.journal import UNDO, Change, Draft
from checkin.domain.programme import REGISTRATION
from checkin.domain.setup import EVENT, KINDS, subject
from checkin.failure import Failure
from checkin.services.programme import difference
from checkin.services.set_up_faults import (
    category_faults,
    delegation_faults,
    event_faults,
    session_faults,
)
from checkin.services.undo import redo, undo
from checkin.store import actions, people
from checkin.store.event_file import EventFile
from checkin.store.setup import setup_bodies

OF_THE_SET_UP = frozenset(f"{kind}_set" for kind in KINDS)
"""The kinds of changes that the set-up takes back."""

Fields = Mapping[str, Any]


def parts(event: EventFile, kind: str) -> dict[str, Fields]:
    """Return what is set of every part of a kind, by id; of the event itself under ""."""
    split = ((about.partition(":"), body) for about, body in setup_bodies(event))
    return {id: body for (of, _, id), body in split if of == kind}


def set_event(event: EventFile, fields: Fields, by: str = "") -> list[Change]:
    """Change what the event is called, where it is, and its time zone. Raises Failure."""
    _require(event_faults(fields))
    return _set(event, [("event", "", fields)], by)


def set_session(event: EventFile, id: str, fields: Fields, by: str = "") -> list[Change]:
    """Add a session, or change what is named of one. Raises Failure where it makes no sense."""
    with event.writing():
        held = parts(event, "session").get(id, {})
        _require(session_faults(id, fields, held))
        return _set(event, [("session", id, fields)], by)


def remove_session(event: EventFile, id: str, by: str = "") -> list[Change]:
    """Take a session off the programme; what was scanned there stays in the journal."""
    return _set(event, [("session", id, {"removed": True})], by)


def set_delegation(event: EventFile, code: str, fields: Fields, by: str = "") -> list[Change]:
    """Add a delegation, or change what is named of one. Raises Failure."""
    with event.writing():
        _require(delegation_faults(code, fields))
        return _set(event, [("delegation", code, fields)], by)


def order_delegations(event: EventFile, codes: Sequence[str], by: str = "") -> list[Change]:
    """Put the delegations into this order of precedence; those not named come after."""
    rest = [code for code in event.setup.delegations if code not in codes]
    order = enumerate([*codes, *rest], start=1)
    return _set(event, [("delegation", code, {"precedence": n}) for n, code in order], by)


def set_category(event: EventFile, key: str, fields: Fields, by: str = "") -> list[Change]:
    """Add a category, or change what is named of one. Raises Failure."""
    _require(category_faults(key, fields))
    return _set(event, [("category", key, fields)], by)


def name_station(event: EventFile, id: str, name: str, by: str = "") -> list[Change]:
    """Give a station the name that its people call it by; empty: its number again."""
    return _set(event, [("station", id, {"name": name or None})], by)


def undo_set_up(event: EventFile, by: str = "") -> list[Change]:
    """Take back this station's last action, if it was one of the set-up. Raises Failure."""
    with event.writing():
        last = last_of_set_up(event)
        if not last:
            raise Failure("nothing_to_undo")
        return undo(event, last[0].batch, by)


def redo_set_up(event: EventFile, by: str = "") -> list[Change]:
    """Do again what was taken back just before, if it was of the set-up. Raises Failure."""
    with event.writing():
        undone = actions.last_undo(event)
        kinds = {change.kind for change in actions.taken_by(event, undone)}
        if not kinds or not kinds <= OF_THE_SET_UP:
            raise Failure("nothing_to_redo")
        return redo(event, by)


def last_of_set_up(event: EventFile) -> list[Change]:
    """Return what Undo would take back, empty where the last action was not of the set-up."""
    for batch, kind in actions.latest_kinds(event):
        if kind not in OF_THE_SET_UP | {UNDO}:
            return []
        taken = actions.of_batch(event, batch) if kind != UNDO else []
        if taken:
            return taken
    return []


def free_id(text: str, taken: Iterable[str], otherwise: str) -> str:
    """Return a short id that a text suggests and nothing has yet; in letters a to z."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    stem = "-".join(re.findall("[a-z0-9]+", plain.encode("ascii", "ignore").decode()))[:24]
    stem = stem.strip("-") or otherwise
    held = {*taken, REGISTRATION}
    if stem not in held:
        return stem
    return next(named for n in range(2, len(held) + 3) if (named := f"{stem}-{n}") not in held)


def people_named(event: EventFile, keys: Iterable[str]) -> dict[str, Attendee]:
    """Return the people whom a rule or a delegation names, by the id or reference given."""
    found = {}
    for key in keys:
        if listed := people.matching(event, key):
            found[key] = listed[0].attendee
    return found


def known_as(event: EventFile, who: Attendee) -> str:
    """Return how a rule names somebody: by their reference if it is theirs alone, else the id."""
    alone = who.ref and len(people.matching(event, who.ref)) == 1
    return who.ref if alone else who.id


def _set(event: EventFile, sets: Iterable[tuple[str, str, Fields]], by: str) -> list[Change]:
    with event.writing():
        held = dict(setup_bodies(event))
        drafts = []
        for kind, id, fields in sets:
            about = EVENT if kind == "event" else subject(kind, id)
            draft = difference(Draft(f"{kind}_set", about, fields), held.get(about, {}))
            drafts += [draft] if draft.body else []
        return event.append(drafts, by) if drafts else []


def _require(faults: Mapping[str, str]) -> None:
    if faults:
        raise Failure("set_up_unfit", fields=", ".join(faults))
