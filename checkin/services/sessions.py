"""What is done to a session while the event runs: delayed, closed by hand, opened again.

Each is one action, recorded as one change that names what it changes, and undone as one.
"""

from datetime import timedelta
from typing import Any

from checkin.domain.journal import Change, Draft
from checkin.domain.programme import shifted
from checkin.domain.setup import subject
from checkin.failure import Failure
from checkin.store.event_file import EventFile
from checkin.store.setup import setup_bodies

SESSION_SET = "session_set"
"""The kind of a change that sets fields of a session."""

MOVED = ("start", "end", "rule")
"""The fields of a session that hold times; its doors are counted from its start."""


def delay_session(event: EventFile, id: str, minutes: int, by: str = "") -> list[Change]:
    """Let a session start and end later; the times in its access rule move along.

    Raises Failure for a session that the programme does not have.
    """
    with event.writing():
        held = _held(event, id)
        later = {
            field: shifted({field: held[field]}, timedelta(minutes=minutes))[field]
            for field in MOVED
            if held.get(field)
        }
        changed = {field: value for field, value in later.items() if value != held[field]}
        return event.append([_set(id, changed)], by) if changed else []


def close_session(event: EventFile, id: str, by: str = "") -> list[Change]:
    """End a session by hand: nobody is let in any more, and every stay in it ends."""
    return _close(event, id, by, closed=True)


def reopen_session(event: EventFile, id: str, by: str = "") -> list[Change]:
    """Open a session again that was ended by hand; who was inside is so again."""
    return _close(event, id, by, closed=False)


def _close(event: EventFile, id: str, by: str, *, closed: bool) -> list[Change]:
    with event.writing():
        if bool(_held(event, id).get("closed")) == closed:
            return []
        return event.append([_set(id, {"closed": closed})], by)


def _held(event: EventFile, id: str) -> Any:
    if id not in event.setup.sessions:
        raise Failure("unknown_checkpoint", name=id)
    return dict(setup_bodies(event))[subject("session", id)]


def _set(id: str, body: dict[str, Any]) -> Draft:
    return Draft(SESSION_SET, subject("session", id), body)
