"""Events made: empty, the example, or the next forum with the last one's set-up."""

import json
import secrets
from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from checkin.domain.attendee import CATEGORIES
from checkin.domain.journal import Draft
from checkin.domain.programme import moved
from checkin.domain.setup import EVENT, subject
from checkin.resources import resource
from checkin.services.programme import drafts_of
from checkin.services.rosters import import_rosters
from checkin.services.templates import copy_pictures
from checkin.store.actions import FOUNDING
from checkin.store.event_file import EventFile, Now, take_away
from checkin.store.knowledge import EVENT_KEY
from checkin.store.setup import setup_bodies

EXAMPLE_DAY = date(2013, 10, 4)
"""The day of the forum in the example's files; the example is moved from it to today."""

EXAMPLE_ROSTERS = ("KZ.csv", "KR.csv", "TJ.csv", "TM.csv", "UZ.csv", "KG.tsv")

FILE_OF_EVENT = ".checkin"
"""What the name of an event file ends in."""


def open_event(path: Path, machine: Path, now: Now, station: str = "") -> EventFile:
    """Open an event; a station that is new to it introduces itself. Raises Failure."""
    event = EventFile.open(path, machine, now, station)
    try:
        introduce(event, station)
    except BaseException:
        event.close()
        raise
    return event


def introduce(event: EventFile, name: str) -> None:
    """Record this station's name where the event does not know it yet."""
    stations = event.setup.stations
    if event.station not in stations:
        body = {"number": len(stations) + 1} | ({"name": name} if name else {})
        draft = Draft("station_set", subject("station", event.station), body)
        event.append([draft], batch=FOUNDING)


def new_event(
    path: Path, machine: Path, now: Now, *, station: str = "", name: str = ""
) -> EventFile:
    """Make an event with nothing but its categories, its number and its key."""
    event = EventFile.create(path, machine, now, station)
    try:
        with event.writing():
            identity = {"uid": secrets.token_hex(8), "number": secrets.randbelow(1000)}
            named = {"name": {"": name or path.stem}, "timezone": "Asia/Bishkek"}
            event.append([_event_draft(identity | named), *_categories()], batch=FOUNDING)
            event.keep_secret(EVENT_KEY, secrets.token_hex(32))
            introduce(event, station)
    except BaseException:
        discard(event)
        raise
    return event


def new_example(
    path: Path, machine: Path, now: Now, *, station: str = "", original_dates: bool = False
) -> EventFile:
    """Make the example forum: its programme, moved so that 4 October is today, and its people."""
    event = new_event(path, machine, now, station=station)
    try:
        programme = json.loads(resource("example", "programme.json").read_text("utf-8"))
        today = now().astimezone(event.setup.event.zone).date()
        days = 0 if original_dates else (today - EXAMPLE_DAY) // timedelta(days=1)
        event.append(drafts_of(moved(programme, days), event.setup), batch=FOUNDING)
        import_rosters(event, [resource("example", f"roster-{end}") for end in EXAMPLE_ROSTERS])
    except BaseException:
        discard(event)
        raise
    return event


def new_from(other: EventFile, path: Path, machine: Path, now: Now, station: str = "") -> EventFile:
    """Make the next forum with the set-up of another: no people, a new number and key.

    Who heads a delegation and who is named in a rule is left out: the same id
    may be another person next time.
    """
    event = new_event(path, machine, now, station=station)
    try:
        kept = [
            Draft(f"{about.partition(':')[0]}_set", about, _without_people(body))
            for about, body in setup_bodies(other)
            if not about.startswith("station:")
        ]
        event.append(kept, batch=FOUNDING)
        copy_pictures(event, other)
    except BaseException:
        discard(event)
        raise
    return event


def discard(event: EventFile) -> None:
    """Close an event that was not made to its end, and take its file away."""
    event.close()
    take_away(event.path)


def _event_draft(body: Mapping[str, Any]) -> Draft:
    return Draft("event_set", EVENT, body)


def _categories() -> list[Draft]:
    return [
        Draft("category_set", subject("category", key), body) for key, body in CATEGORIES.items()
    ]


def _without_people(value: Any) -> Any:
    """Leave out identity and named people: heads, deputies, lists of names."""
    if isinstance(value, Mapping):
        dropped = {"uid", "number", "head", "acting", "closed"}
        return {
            key: [] if key == "person" else _without_people(part)
            for key, part in value.items()
            if key not in dropped
        }
    return [_without_people(part) for part in value] if isinstance(value, list) else value
