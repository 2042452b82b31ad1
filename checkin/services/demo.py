"""The whole job on the example forum: import, print, scan, report."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from checkin.domain.attendee import HEAD, Attendee
from checkin.domain.programme import REGISTRATION, Session, iso
from checkin.services.admission import Answer, present, scan_of
from checkin.services.badges import not_printed, print_badges
from checkin.services.events import FILE_OF_EVENT, new_example
from checkin.services.reports import write_attendance
from checkin.store import people
from checkin.store.event_file import EventFile, Now
from checkin.words import Words

SECTORS = ("textile", "railroad", "forestry")
SEED = 7
"""The demonstration is the same every time."""


@dataclass(frozen=True, slots=True)
class Demo:
    """What the demonstration made: the event, its files, and how much of everything."""

    event: Path
    files: tuple[Path, ...]
    attendees: int
    badges: int
    scans: int
    refused: int
    looked_at: str


def run_demo(folder: Path, machine: Path, now: Now, words: Words) -> Demo:
    """Make the example forum in a folder and do a forum's day with it. Raises Failure."""
    folder.mkdir(parents=True, exist_ok=True)
    with new_example(folder / f"forum{FILE_OF_EVENT}", machine, now) as event:
        badges = folder / "badges.pdf"
        printed = print_badges(event, not_printed(event), badges, words)
        answers = list(_morning(event))
        noon = iso(event.setup.sessions[SECTORS[0]].start + timedelta(minutes=40))
        reports = [folder / f"attendance{end}" for end in (".pdf", ".xlsx", ".csv")]
        for report in reports:
            write_attendance(event, report, words)
        return Demo(
            event=event.path,
            files=(badges, *reports),
            attendees=len(people.everybody(event)),
            badges=len(printed.tokens),
            scans=len(answers),
            refused=sum(not answer.scan.verdict.admitted for answer in answers),
            looked_at=noon,
        )


def _morning(event: EventFile) -> Iterator[Answer]:
    """Scan most people in at registration, at the plenary, and at one of the sector sessions."""
    chance = random.Random(SEED)  # noqa: S311 - a demonstration, not a secret
    sessions = event.setup.sessions
    plenary = sessions["plenary"]
    everybody = [listed.attendee for listed in people.everybody(event)]
    came = chance.sample(everybody, round(len(everybody) * 0.9))
    yield from _arrivals(event, REGISTRATION, came, plenary, -55)
    yield from _arrivals(event, "plenary", came, plenary, -20)
    yield from _arrivals(event, REGISTRATION, came[:2], plenary, 5)
    delegates = [who for who in came if event.setup.categories[who.category].delegate]
    for i, sector in enumerate(SECTORS):
        yield from _arrivals(event, sector, delegates[i::3], sessions[sector], -10)
    closed = [who for who in came if who.category == "press"][:1]
    yield from _arrivals(event, "head-delegates", closed, sessions["head-delegates"], 1)


def _arrivals(
    event: EventFile, checkpoint: str, who: Sequence[Attendee], session: Session, minutes: float
) -> Iterator[Answer]:
    """Present these people one after the other, from so many minutes after a session's start.

    Heads of delegation wear no badge: they are let in by name.
    """
    badges = people.valid_badges(event)
    for i, attendee in enumerate(who):
        at = iso(session.start + timedelta(minutes=minutes, seconds=8 * i))
        named = attendee.category == HEAD
        code = "" if named else badges[attendee.id].token
        scan = scan_of(event, checkpoint, code=code, attendee=attendee.id if named else "", at=at)
        yield present(event, scan)
