"""A made-up crowd of any size, and the scans of a busy forum."""

import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from checkin.domain.journal import Draft
from checkin.domain.programme import iso
from checkin.domain.scan import SCANNED
from checkin.services.events import new_event
from checkin.store.event_file import EventFile

START = datetime(2026, 10, 4, 3, tzinfo=UTC)
CODES = ("KR", "KZ", "KG", "TJ", "TM", "UZ")
SESSIONS = tuple(f"s{n}" for n in range(15))
AT_ONCE = 20_000

SYLLABLES = (
    ("ka", "ка"), ("mi", "ми"), ("ra", "ра"), ("no", "но"), ("su", "су"), ("lan", "лан"),
    ("bek", "бек"), ("dan", "дан"), ("zho", "жо"), ("gul", "гүл"), ("tem", "тем"), ("ir", "ир"),
    ("sha", "ша"), ("ay", "ай"), ("yun", "юн"), ("se", "се"), ("rin", "рин"), ("dar", "дар"),
    ("az", "аз"), ("ola", "ола"), ("nur", "нур"), ("ham", "хам"),
)  # fmt: skip
LATIN, CYRILLIC = zip(*SYLLABLES, strict=True)
HANGUL = "김이박최정강조윤장임한오서신권황안송류홍민수영지현준하은우진서연도윤"


def now() -> datetime:
    return START


def names(chance: random.Random) -> dict[str, dict[str, str]]:
    """Return a name in Latin and in one of the other scripts, spelled alike."""
    if chance.random() < 0.25:
        signs = "".join(chance.choices(HANGUL, k=3))
        latin = [" ".join(chance.choices(LATIN, k=2)).replace(" ", "") for _ in range(2)]
        return {"hangul": {"as_written": signs}, "latin": _parts(latin)}
    drawn = [chance.choices(range(len(LATIN)), k=3) for _ in range(2)]
    return {
        "latin": _parts(["".join(LATIN[i] for i in part) for part in drawn]),
        "cyrillic": _parts(["".join(CYRILLIC[i] for i in part) for part in drawn]),
    }


def _parts(words: list[str]) -> dict[str, str]:
    return {"surname": words[0].title(), "given": words[1].title()}


def person_id(n: int) -> str:
    return f"{n:016x}"


def people(count: int, chance: random.Random) -> Iterator[Draft]:
    for n in range(count):
        body: dict[str, Any] = {
            "names": names(chance),
            "delegation": CODES[n % 6],
            "rank": n,
            "category": "government",
            "title": "Director of a department",
            "organisation": "Ministry",
            "ref": f"{CODES[n % 6]}-{n}",
        }
        yield Draft("attendee_set", f"attendee:{person_id(n)}", body)


def sessions() -> Iterator[Draft]:
    for id in SESSIONS:
        body = {"start": "2026-10-04T09:00", "end": "2026-10-04T18:00", "name": {"en": id}}
        yield Draft("session_set", f"session:{id}", body)


def scans(of: int, each: int) -> Iterator[Draft]:
    """Every person is scanned so many times, at one door after the other."""
    for n in range(of):
        for turn in range(each):
            body = {
                "nonce": f"{n}-{turn}", "checkpoint": SESSIONS[(n + turn // 2) % len(SESSIONS)],
                "room": True, "out": bool(turn % 2), "method": "by_hand", "serial": None,
                "admitted": True, "tone": "go", "reason": "left" if turn % 2 else "admitted",
                "params": {}, "remarks": [],
            }  # fmt: skip
            at = iso(START + timedelta(seconds=turn * 300 + n % 300))
            yield Draft(SCANNED, f"attendee:{person_id(n)}", body, at)


def make(path: Path, machine: Path, attendees: int, scanned: int) -> EventFile:
    """Make an event of so many attendees and scans, the same every time."""
    event = new_event(path, machine, now)
    event.append([*sessions(), *people(attendees, random.Random(7))])
    waiting: list[Draft] = []
    for draft in scans(attendees, scanned // attendees):
        waiting.append(draft)
        if len(waiting) == AT_ONCE:
            event.append(waiting)
            waiting = []
    if waiting:
        event.append(waiting)
    return event
