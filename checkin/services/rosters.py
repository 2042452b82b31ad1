"""Rosters taken in: read, compared with the people there are, applied as one action."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from checkin.domain.attendee import HEAD, attendee_id
from checkin.domain.journal import Draft, merge
from checkin.domain.person import SET
from checkin.domain.setup import Setup, subject
from checkin.how_far import HowFar, unheard
from checkin.roster.compare import plan
from checkin.roster.load import Chosen, Roster, load
from checkin.roster.people import Rejected, Row
from checkin.roster.preview import Sheet
from checkin.roster.preview import preview as preview_of
from checkin.services.roster_changes import Touched
from checkin.services.roster_known import known_categories, known_delegations
from checkin.store import people
from checkin.store.attendance import changed_since
from checkin.store.event_file import EventFile
from checkin.store.folding import Part, prepare
from checkin.store.imports import fields_changed_since, imported_fields, new_import
from checkin.words import country

Fields = Mapping[str, Any]
Progress = Callable[[int], None]


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did, or would do: people by count, and the rows not taken.

    `touched` has the people added and changed, each with what is changed, `same`
    those who stay as they are; `batch` names the action that was recorded, if any.
    """

    added: int
    changed: int
    unchanged: int
    rejected: tuple[Rejected, ...]
    rosters: tuple[Roster, ...]
    touched: tuple[Touched, ...] = ()
    same: tuple[Touched, ...] = ()
    batch: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """A roster file; `chosen` says by name how each sheet is read, None: as it is understood."""

    path: Path
    chosen: Mapping[str, Chosen] | None = None


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
            known=known_delegations(setup),
            delegation=delegation,
            categories=known_categories(setup),
            progress=progress,
        )
        for path in files
    )
    return compare(event, rosters) if dry_run else take_in(event, rosters, by)


def preview(event: EventFile, path: Path) -> tuple[Sheet, ...]:
    """Return how a file is understood, with its first rows. Raises Failure."""
    return preview_of(path, known_delegations(event.setup))


def read(
    event: EventFile, sources: Sequence[Source], progress: Progress | None = None
) -> tuple[Roster, ...]:
    """Read roster files as they were chosen to be read. Raises Failure.

    `progress` hears how many lines were read of all files, and may raise to give up.
    """
    setup, lines = event.setup, _Lines(progress)
    found = []
    for source in sources:
        roster = load(
            source.path,
            known=known_delegations(setup),
            categories=known_categories(setup),
            chosen=source.chosen,
            progress=lines,
        )
        lines.add(len(roster.rows) + len(roster.rejected))
        found.append(roster)
    return tuple(found)


def compare(event: EventFile, rosters: Sequence[Roster]) -> Imported:
    """Return what taking these rosters in would do; nothing is changed."""
    with event.reading():
        return _imported(_compare(event, rosters), rosters)


def take_in(
    event: EventFile, rosters: Sequence[Roster], by: str = "", progress: HowFar = unheard
) -> Imported:
    """Take in rosters that were read, as one action, all or nothing.

    They are compared and folded outside the write lock, so scanning goes on, and
    compared under it again where anything that bears on them has changed meanwhile.
    `progress` hears how many changes are prepared, of how many, and may raise to give up.
    """
    with event.reading():
        seen = changed_since(event, 0) or 0
        changes = _compare(event, rosters)
    prepared = list(_prepared(changes, progress))
    with event.writing():
        if fields_changed_since(event, seen):
            changes = _compare(event, rosters)
        batch = new_import(event) if changes.drafts else ""
        if batch:
            event.append(changes.drafts, by, batch, prepared)
    return _imported(changes, rosters, batch)


@dataclass(frozen=True, slots=True)
class Changes:
    """The changes that an import consists of, and the people they are about."""

    drafts: tuple[Draft, ...]
    touched: tuple[Touched, ...]
    same: tuple[Touched, ...]


def _prepared(changes: Changes, progress: HowFar) -> Iterator[Part]:
    """Fold the new people before the write lock is taken: it is the costly part."""
    new = {subject("attendee", person.id) for person in changes.touched if person.held is None}
    done, all_ = 0, len(changes.drafts)
    progress(done, all_)
    for part in prepare(changes.drafts, new):
        done += len(part[0])
        progress(done, all_)
        yield part


def _imported(changes: Changes, rosters: Sequence[Roster], batch: str = "") -> Imported:
    added = sum(person.held is None for person in changes.touched)
    rejected = tuple(row for roster in rosters for row in roster.rejected)
    return Imported(
        added, len(changes.touched) - added, len(changes.same), rejected, tuple(rosters),
        changes.touched, changes.same, batch,
    )  # fmt: skip


class _Lines:
    """Counts the lines of several files on, for one who hears of each file alone."""

    def __init__(self, progress: Progress | None) -> None:
        self._progress, self._before = progress, 0

    def __call__(self, lines: int) -> None:
        if self._progress:
            self._progress(self._before + lines)

    def add(self, lines: int) -> None:
        """A file is done: it had so many lines."""
        self._before += lines
        self(0)


def _compare(event: EventFile, rosters: Sequence[Roster]) -> Changes:
    uid = event.setup.event.uid
    everyone = [attendee_id(uid, row.key) for roster in rosters for row in roster.rows]
    held = people.fields_of(event, everyone)
    before = imported_fields(event, list(held))
    drafts: list[Draft] = []
    touched: list[Touched] = []
    same: list[Touched] = []
    for roster in rosters:
        ids = {row.key: attendee_id(uid, row.key) for row in roster.rows}
        existing = {key: (id, held[id]) for key, id in ids.items() if id in held}
        said = {key: before[id] for key, id in ids.items() if id in before}
        planned = plan(roster.rows, existing, said)
        bodies = [(ids[row.key], row.fields) for row in planned.added] + list(planned.changed)
        drafts += [Draft(SET, subject("attendee", id), body) for id, body in bodies]
        touched += [Touched(id, held.get(id), body, roster.file) for id, body in bodies]
        held.update((id, merge(held.get(id, {}), body)) for id, body in bodies)
        same += [Touched(id, held[id], {}, roster.file) for id in planned.unchanged]
    rows = [row for roster in rosters for row in roster.rows]
    return Changes((*_delegations(event.setup, rows), *drafts), tuple(touched), tuple(same))


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
