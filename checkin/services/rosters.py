"""Rosters taken in: read, compared with the people there are, applied as one action."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from checkin.domain.attendee import HEAD, attendee_id
from checkin.domain.journal import Draft, merge
from checkin.domain.person import SET
from checkin.domain.setup import Setup, subject
from checkin.roster.compare import plan
from checkin.roster.load import Roster, load
from checkin.roster.people import Rejected, Row
from checkin.store import people
from checkin.store.attendance import changed_since
from checkin.store.event_file import EventFile
from checkin.store.imports import imported_fields, new_import
from checkin.words import LANGUAGES, Words, country

Fields = Mapping[str, Any]
Progress = Callable[[int], None]


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did, or would do: people by count, and the rows not taken."""

    added: int
    changed: int
    unchanged: int
    rejected: tuple[Rejected, ...]
    rosters: tuple[Roster, ...]


def import_rosters(
    event: EventFile,
    files: Sequence[Path],
    *,
    mapping: Mapping[str, str] | None = None,
    sheet: str | None = None,
    delegation: str | None = None,
    dry_run: bool = False,
    by: str = "",
    progress: Progress | None = None,
) -> Imported:
    """Take rosters in as one action, all or nothing; rows that cannot be taken are listed.

    `progress` hears how many lines were read and may raise to give up. Files
    are read and compared outside the write lock, so scanning goes on; under it
    they are compared again where anything has changed meanwhile. Raises
    Failure for a file that is no roster; then nothing is changed.
    """
    setup = event.setup
    rosters = tuple(
        load(
            path,
            mapping=mapping,
            sheet=sheet,
            known=_known_delegations(setup),
            delegation=delegation,
            categories=_known_categories(setup),
            progress=progress,
        )
        for path in files
    )
    with event.reading():
        seen = changed_since(event, 0) or 0
        changes = _compare(event, rosters)
    if not dry_run:
        with event.writing():
            if changed_since(event, seen):
                changes = _compare(event, rosters)
            if changes.drafts:
                event.append(changes.drafts, by, new_import(event))
    rejected = tuple(row for roster in rosters for row in roster.rejected)
    return Imported(changes.added, changes.changed, changes.unchanged, rejected, rosters)


@dataclass(frozen=True, slots=True)
class Changes:
    """The changes that an import consists of, and how many people they are about."""

    drafts: tuple[Draft, ...]
    added: int
    changed: int
    unchanged: int


def _compare(event: EventFile, rosters: Sequence[Roster]) -> Changes:
    uid = event.setup.event.uid
    everyone = [attendee_id(uid, row.key) for roster in rosters for row in roster.rows]
    held = people.fields_of(event, everyone)
    before = imported_fields(event, list(held))
    drafts: list[Draft] = []
    added = changed = unchanged = 0
    for roster in rosters:
        ids = {row.key: attendee_id(uid, row.key) for row in roster.rows}
        existing = {key: (id, held[id]) for key, id in ids.items() if id in held}
        said = {key: before[id] for key, id in ids.items() if id in before}
        planned = plan(roster.rows, existing, said)
        bodies = [(ids[row.key], row.fields) for row in planned.added] + list(planned.changed)
        drafts += [Draft(SET, subject("attendee", id), body) for id, body in bodies]
        held.update((id, merge(held.get(id, {}), body)) for id, body in bodies)
        added += len(planned.added)
        changed += len(planned.changed)
        unchanged += len(planned.unchanged)
    rows = [row for roster in rosters for row in roster.rows]
    return Changes((*_delegations(event.setup, rows), *drafts), added, changed, unchanged)


def _delegations(setup: Setup, rows: Sequence[Row]) -> list[Draft]:
    """Set up delegations that are new to the event, and heads where none is known."""
    bodies: dict[str, dict[str, Any]] = {}
    for row in rows:
        code = row.fields.get("delegation", "")
        if code and code not in setup.delegations and code not in bodies:
            names = {form: dict(text) for form, text in country(code).items() if text}
            place = len(setup.delegations) + len(bodies) + 1
            bodies[code] = {"country": code, "precedence": place, **names}
        known = setup.delegations.get(code)
        headless = not (known.head if known else bodies.get(code, {}).get("head"))
        if code and headless and row.fields.get("category") == HEAD and row.fields.get("ref"):
            body = bodies.setdefault(code, {})
            body.setdefault("head", row.fields["ref"])
    return [
        Draft("delegation_set", subject("delegation", code), body) for code, body in bodies.items()
    ]


def _known_delegations(setup: Setup) -> dict[str, str]:
    """Return the event's delegations by every name they have, casefolded."""
    known = {}
    for code, delegation in setup.delegations.items():
        names = (code, *delegation.name.values(), *delegation.short.values())
        known.update({name.casefold(): code for name in names if name})
    return known


def _known_categories(setup: Setup) -> dict[str, str]:
    """Return the event's categories by every name they have, casefolded."""
    return {
        name.casefold(): key
        for key, category in setup.categories.items()
        for name in (key, *(Words(language).category(category) for language in LANGUAGES))
    }
