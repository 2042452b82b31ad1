"""Whether an event is ready, and its file sound."""

import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from checkin.badges.fonts import missing
from checkin.services.pin import has_pin
from checkin.store import people
from checkin.store.actions import newest_stamp
from checkin.store.event_file import EventFile
from checkin.store.knowledge import EVENT_KEY

LITTLE_SPACE = 500_000_000
"""Bytes of free disk below which a day of scans might not fit."""

BEHIND = timedelta(minutes=2)
"""How far a clock may be behind what was recorded elsewhere: no two clocks agree wholly."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is not as it should be; `grave` where work cannot begin with it."""

    code: str
    grave: bool
    params: Mapping[str, Any] = field(default_factory=dict)


def examine(event: EventFile) -> list[Finding]:
    """Return what is not sound or not ready, the grave first; empty where all is well."""
    found = [*_file(event), *_clock(event), *_set_up(event), *_people(event)]
    return sorted(found, key=lambda finding: not finding.grave)


def _file(event: EventFile) -> Iterator[Finding]:
    for text in event.faults():
        yield Finding("file_faults", grave=True, params={"what": text})
    free = shutil.disk_usage(event.path.parent).free
    if free < LITTLE_SPACE:
        yield Finding("little_space", grave=True, params={"megabytes": free // 1_000_000})


def _clock(event: EventFile) -> Iterator[Finding]:
    newest = datetime.fromtimestamp(newest_stamp(event) / 1000, UTC)
    if event.now() < newest - BEHIND:
        time = newest.astimezone(event.setup.event.zone).strftime("%H:%M")
        yield Finding("clock_behind", grave=False, params={"time": time})


def _set_up(event: EventFile) -> Iterator[Finding]:
    setup = event.setup
    if not setup.sessions:
        yield Finding("no_programme", grave=True)
    if not has_pin(event):
        yield Finding("no_pin", grave=False)
    if event.secret(EVENT_KEY) is None:
        yield Finding("no_key", grave=False)
    for delegation in setup.delegations.values():
        if not delegation.head:
            yield Finding("no_head", grave=False, params={"delegation": delegation.code})


def _people(event: EventFile) -> Iterator[Finding]:
    listed = people.everybody(event)
    if not listed:
        yield Finding("no_people", grave=True)
    for code in sorted({x.attendee.delegation for x in listed} - {*event.setup.delegations}):
        yield Finding("unknown_delegation", grave=False, params={"delegation": code})
    for who in (x.attendee for x in listed):
        letters = "".join(missing(name.shown) for name in who.names.values())
        if letters:
            params = {"who": who.ref or who.id, "letters": letters, "id": who.id}
            yield Finding("letters_missing", grave=False, params=params)
