"""The programme: taken from JSON or a spreadsheet, and written to one; the same both ways."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from checkin.domain.journal import MERGED_BY_KEY, Change, Draft
from checkin.domain.programme import REGISTRATION, Session
from checkin.domain.setup import EVENT, Setup, subject
from checkin.failure import Failure
from checkin.reports.table_file import write_table
from checkin.roster.read import read_tables
from checkin.services import programme_sheet
from checkin.services.programme_faults import Fault, programme_faults
from checkin.store.event_file import EventFile
from checkin.store.setup import setup_bodies
from checkin.whole_file import replacing
from checkin.words import LANGUAGES, Words, country

NO_DOORS: dict[str, Any] = {"open": 30, "close": None, "strict": False}
"""A door of which a programme says nothing."""

SESSION: dict[str, Any] = {
    "name": {}, "room": {}, "start": "", "end": "", "capacity": None, "strict": False,
    "once": False, "registration": False, "doors": NO_DOORS, "rule": None,
}  # fmt: skip
"""The fields of a session in a programme's file, and what they are where nothing is said."""

YES_UNLESS_SAID = frozenset({"delegate", "seat"})
"""Flags of a category that hold where nothing is said."""


class UnsoundProgramme(Failure):
    """A programme with faults; nothing of it was taken."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        first = faults[0]
        super().__init__("programme_unsound", n=len(faults), place=first.place, fault=first.code,
                         value=first.value)  # fmt: skip
        self.faults = tuple(faults)


def take_programme(event: EventFile, path: Path, by: str = "") -> list[Change]:
    """Read a programme and record what differs; items that the file lacks are kept.

    Raises Failure where the file cannot be read, UnsoundProgramme with every
    fault where an item makes no sense; then nothing is changed.
    """
    programme = _read(path)
    if found := programme_faults(programme):
        raise UnsoundProgramme(found)
    with event.writing():
        held = dict(setup_bodies(event))
        drafts = [
            different
            for draft in drafts_of(programme, event.setup)
            if (different := difference(draft, held.get(draft.subject, {}))).body
        ]
        return event.append(drafts, by) if drafts else []


def sessions_as_json(event: EventFile) -> list[dict[str, Any]]:
    """Return the sessions as the programme's file holds them, in its order."""
    held = dict(setup_bodies(event))
    return [
        {"id": id}
        | {field: held[subject("session", id)].get(field, none) for field, none in SESSION.items()}
        for id in event.setup.sessions
    ]


def write_programme(event: EventFile, path: Path) -> None:
    """Write the sessions to a JSON file or a spreadsheet, as the name's ending says."""
    sessions = sessions_as_json(event)
    if path.suffix.lower() == ".json":
        text = json.dumps({"sessions": sessions}, ensure_ascii=False, indent=2) + "\n"
        with replacing(path) as file:
            file.write(text.encode())
    else:
        write_table(path, programme_sheet.HEADINGS, programme_sheet.rows_from(sessions))


def checkpoint(event: EventFile, name: str) -> str:
    """Return the id of a checkpoint by its id or its name in any language. Raises Failure."""
    wanted = name.strip().casefold()
    called = {Words(language)("Registration").casefold() for language in LANGUAGES}
    if wanted in called | {REGISTRATION}:
        return REGISTRATION
    sessions = event.setup.sessions.values()
    found = [s.id for s in sessions if wanted == s.id.casefold()]
    found = found or [s.id for s in sessions if wanted in _names(s)]
    if len(found) != 1:
        raise Failure("unknown_checkpoint", name=name)
    return found[0]


def drafts_of(programme: Mapping[str, Any], setup: Setup) -> list[Draft]:
    """Return the changes that set an event up as a sound programme says."""
    drafts = []
    if "event" in programme:
        drafts.append(Draft("event_set", EVENT, programme["event"]))
    for part in programme.get("delegations", ()):
        body = {**_country_names(part, setup), **_without(part, "code")}
        drafts.append(Draft("delegation_set", subject("delegation", part["code"]), body))
    drafts += [
        Draft("category_set", subject("category", part["key"]), _without(part, "key"))
        for part in programme.get("categories", ())
    ]
    drafts += [
        Draft("session_set", subject("session", part["id"]), _without(_tidy(part), "id"))
        for part in programme.get("sessions", ())
    ]
    return drafts


def _read(path: Path) -> Any:
    if path.suffix.lower() != ".json":
        return {"sessions": programme_sheet.sessions_from(read_tables(path))}
    try:
        return json.loads(path.read_text("utf-8-sig"))
    except FileNotFoundError as error:
        raise Failure("file_missing", path=path.name) from error
    except OSError as error:
        raise Failure("file_unreadable", path=path.name, why=error.strerror) from error
    except (ValueError, RecursionError) as error:
        raise Failure("not_json", path=path.name, why=str(error)) from error


def difference(draft: Draft, held: Mapping[str, Any]) -> Draft:
    """Return the draft with only the fields, and of texts the languages, that differ."""
    body = {
        field: _instead(field, held.get(field), value)
        for field, value in draft.body.items()
        if _bare(field, held.get(field)) != _bare(field, value)
    }
    return Draft(draft.kind, draft.subject, body)


def _instead(field: str, held: Any, value: Any) -> Any:
    """Name the languages of a text that differ; those that it is no longer given in as None."""
    if field in MERGED_BY_KEY and isinstance(held, Mapping):
        return {
            language: value.get(language)
            for language in dict.fromkeys([*held, *value])
            if held.get(language) != value.get(language)
        }
    return value


def _bare(field: str, value: Any) -> Any:
    """What says nothing (no, empty) is the same as a field that is not there."""
    if field in YES_UNLESS_SAID:
        return value is None or bool(value)
    return None if value is False or value in ("", {}, []) else value


def _tidy(session: Mapping[str, Any]) -> dict[str, Any]:
    """Give a session its one form: a bare name is of no particular language, doors are whole."""
    tidy = {k: {"": session[k]} for k in ("name", "room") if isinstance(session.get(k), str)}
    if "doors" in session:
        tidy["doors"] = NO_DOORS | (session["doors"] or {})
    return {**session, **tidy}


def _country_names(part: Mapping[str, Any], setup: Setup) -> dict[str, Any]:
    held = setup.delegations.get(part["code"])
    if held is not None and held.name:
        return {}
    return {form: dict(text) for form, text in country(part.get("country", "")).items() if text}


def _names(session: Session) -> set[str]:
    return {text.casefold() for text in session.name.values()}


def _without(part: Mapping[str, Any], key: str) -> dict[str, Any]:
    return {field: value for field, value in part.items() if field != key}
