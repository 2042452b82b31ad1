"""Attendance on paper: the table country by session, and the people behind it."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from checkin.domain.attendance import Attended, Table, table
from checkin.domain.programme import REGISTRATION, Session, iso, moment
from checkin.domain.setup import Setup
from checkin.how_far import HowFar, unheard
from checkin.reports.report import Column, Person, Report, attendance_report
from checkin.reports.write import write_report
from checkin.services.board import waited_for
from checkin.services.faces import place_and_days
from checkin.store import attendance as stored
from checkin.store import people
from checkin.store.event_file import EventFile
from checkin.words import Words

COUNTRY, SESSION = "country", "session"
EVERYBODY = "*"
"""The one row of a report that does not tell countries apart."""


def write_attendance(
    event: EventFile,
    out: Path,
    words: Words,
    by: Iterable[str] = (COUNTRY, SESSION),
    at: str = "",
    progress: HowFar = unheard,
) -> None:
    """Write attendance to a PDF, workbook or CSV file, as the name's ending says.

    `by` says whether countries and sessions are told apart, `at` (ISO 8601,
    UTC) how it was at an earlier moment. Raises Failure. `progress` may raise to give up:
    then nothing is written.
    """
    progress(0, 0)
    with event.reading():
        report = attendance(event, words, frozenset(by), at)
    write_report(report, out, progress)


def attendance(
    event: EventFile, words: Words, by: frozenset[str], at: str = "", *, listed: bool = True
) -> Report:
    """Return the report of attendance as values; where `listed` is false, without the people."""
    setup, grid = event.setup, counted(event, by, at)
    everybody = sum(grid.expected.values())
    return attendance_report(
        grid,
        _row_labels(setup, words),
        {
            id: replace(_column(id, setup, words), expected=waited_for(event, session, everybody))
            for id, session in {REGISTRATION: None, **setup.sessions}.items()
        },
        _people(event, words, by, at) if listed else (),
        words,
        title=words.of(setup.event.short) or words.of(setup.event.name),
        subtitle=place_and_days(setup, words),
        made_at=as_of(at or iso(event.now()), setup, words),
        note=words.of(setup.event.note),
        rows_are="" if COUNTRY in by else words("Everybody"),
    )


def counted(event: EventFile, by: frozenset[str], at: str = "") -> Table:
    """Return attendance as distinct people, by country and session as asked for."""
    setup = event.setup
    columns = [REGISTRATION, *(setup.sessions if SESSION in by else ())]
    attended: list[Attended] = stored.attended(event, at)
    expected: dict[str, int] = {}
    for (code, _), n in stored.expected(event).items():
        row = code if COUNTRY in by else EVERYBODY
        expected[row] = expected.get(row, 0) + n
    if COUNTRY in by:
        return table(attended, list(setup.delegations), columns, expected)
    together = [replace(person, delegation=EVERYBODY) for person in attended]
    return table(together, [EVERYBODY], columns, expected)


def _row_labels(setup: Setup, words: Words) -> Mapping[str, str]:
    labels = {code: words.delegation(d) for code, d in setup.delegations.items()}
    return {EVERYBODY: words("All delegations"), **labels}


def _column(id: str, setup: Setup, words: Words) -> Column:
    if id == REGISTRATION:
        return Column(words("Registration"))
    session: Session = setup.sessions[id]
    when = session.start.strftime("%d.%m %H:%M")
    sub = " · ".join(part for part in (words.of(session.room), when) if part)
    return Column(words.of(session.name) or id, sub)


def _people(event: EventFile, words: Words, by: frozenset[str], at: str) -> list[Person]:
    setup = event.setup
    entered = stored.first_entries(event, at)
    return [
        Person(
            delegation=listed.attendee.delegation if COUNTRY in by else EVERYBODY,
            name=words.name(listed.attendee),
            category=_category(setup, listed.attendee.category, words),
            registered_at=_local(listed.registered, setup) if not at else None,
            entered={
                checkpoint: when
                for checkpoint, first in entered.get(listed.attendee.id, {}).items()
                if (when := _local(first, setup))
            },
        )
        for listed in people.everybody(event)
        if not listed.attendee.cancelled or listed.attendee.id in entered
    ]


def _category(setup: Setup, key: str, words: Words) -> str:
    category = setup.categories.get(key)
    return words.category(category) if category else key


def _local(at: str, setup: Setup) -> datetime | None:
    """Return a moment as the event's wall clock, without a zone, as spreadsheets want it."""
    if not at:
        return None
    return moment(at).astimezone(setup.event.zone).replace(tzinfo=None, microsecond=0)


def as_of(at: str, setup: Setup, words: Words) -> str:
    """Return in words of which moment (ISO 8601, UTC) a report speaks."""
    when = moment(at).astimezone(setup.event.zone)
    return words("As of {date}, {time}", date=words.day(when), time=words.clock(when))
