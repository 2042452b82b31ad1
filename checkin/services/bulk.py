"""What is done to several people at once: each a single action, taken back as one.

Every operation returns the name of its action for `undo`, empty where nothing was recorded.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from checkin.domain.journal import Change, Draft
from checkin.domain.names import nfc
from checkin.domain.person import SET
from checkin.domain.setup import subject
from checkin.failure import Failure
from checkin.roster.fullname import parts_of
from checkin.services.badges import hand_over
from checkin.services.people import mark_arrived
from checkin.services.pin import has_pin, require_pin
from checkin.store import actions, people, roll
from checkin.store.event_file import EventFile

Fields = Mapping[str, Any]


def arrive(event: EventFile, ids: Sequence[str], by: str = "") -> str:
    """Record that these people have arrived; who has registered already is left as they are."""
    with event.writing():
        waiting = [x.attendee.id for x in people.by_ids(event, ids) if not x.registered]
        return _batch(mark_arrived(event, waiting, by)) if waiting else ""


def put(event: EventFile, ids: Sequence[str], fields: Fields, by: str = "") -> str:
    """Set the same fields of several people; None takes a field away."""
    return _each(event, ids, lambda held: {k: v for k, v in fields.items() if held.get(k) != v}, by)


def join(event: EventFile, ids: Sequence[str], group: str, by: str = "") -> str:
    """Put several people into a group beside those that they are in."""

    def with_group(held: Fields) -> Fields:
        groups = list(held.get("groups") or ())
        return {} if group in groups else {"groups": [*groups, group]}

    return _each(event, ids, with_group, by)


def leave(event: EventFile, ids: Sequence[str], group: str, by: str = "") -> str:
    """Take several people out of a group."""

    def without(held: Fields) -> Fields:
        groups = list(held.get("groups") or ())
        kept = [name for name in groups if name != group]
        return {} if kept == groups else {"groups": kept or None}

    return _each(event, ids, without, by)


def withdraw(event: EventFile, ids: Sequence[str], by: str = "") -> str:
    """Withdraw the registrations of several people."""
    return put(event, ids, {"cancelled": True}, by)


def restore(event: EventFile, ids: Sequence[str], by: str = "") -> str:
    """Let withdrawn registrations hold again."""
    return put(event, ids, {"cancelled": None}, by)


def block(event: EventFile, ids: Sequence[str], why: str, pin: str = "", by: str = "") -> str:
    """Let nobody of these in any more, for a reason that supervisors see.

    Raises Failure unless this is the supervisor's PIN, where the event has one.
    """
    _supervise(event, pin)
    return put(event, ids, {"blocked": why}, by)


def unblock(event: EventFile, ids: Sequence[str], pin: str = "", by: str = "") -> str:
    """Let people in again. Raises Failure unless this is the supervisor's PIN."""
    _supervise(event, pin)
    return put(event, ids, {"blocked": None}, by)


def hand_to(event: EventFile, ids: Sequence[str], to: str = "", by: str = "") -> str:
    """Record that somebody took the badges of these people, or each their own."""
    with event.writing():
        if not hand_over(event, ids, to, by):
            raise Failure("nothing_to_hand_over")
        return _batch(actions.last_action(event))


def wearers(event: EventFile, ids: Sequence[str]) -> list[str]:
    """Return those of these people who may get a badge: whose registration holds."""
    withdrawn = set(roll.among(event, ids, roll.Wanted(state="withdrawn")))
    return [id for id in ids if id not in withdrawn]


def rename(event: EventFile, id: str, script: str, text: str, by: str = "") -> str:
    """Write a person's name in one script anew; empty: there is none in it.

    It is taken apart only where its writer shows how. Raises Failure where no name would be left.
    """
    written = nfc(text)
    with event.writing():
        listed = people.get(event, id)
        if listed is None:
            raise Failure("no_such_person", person=id)
        others = [s for s, name in listed.attendee.names.items() if s != script and name.shown]
        if not written and not others:
            raise Failure("no_name_left")
        body = {"names": {script: parts_of(written) if written else None}}
        return _batch(event.append([Draft(SET, subject("attendee", id), body)], by))


def _each(
    event: EventFile, ids: Sequence[str], fields: Callable[[Fields], Fields], by: str
) -> str:  # fmt: skip
    """Set what `fields` makes of each person's own; who would stay the same is left out.

    Raises Failure for somebody who is not there; then nothing is recorded.
    """
    with event.writing():
        held = people.fields_of(event, ids)
        if unknown := [id for id in ids if id not in held]:
            raise Failure("no_such_person", person=unknown[0])
        bodies = [(id, fields(held[id])) for id in ids]
        drafts = [Draft(SET, subject("attendee", id), body) for id, body in bodies if body]
        return _batch(event.append(drafts, by)) if drafts else ""


def _supervise(event: EventFile, pin: str) -> None:
    with event.reading():
        if has_pin(event):
            require_pin(event, pin)


def _batch(changes: Sequence[Change]) -> str:
    return changes[0].batch if changes else ""
