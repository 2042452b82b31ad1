"""Head counts and attendance, read from tallies; at an earlier moment, from the scans."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from checkin.domain.attendance import Attended, presences
from checkin.domain.journal import effective
from checkin.domain.scan import Recorded
from checkin.domain.setup import subject
from checkin.store import journal, people
from checkin.store.event_file import EventFile
from checkin.store.journal import batched


@dataclass(frozen=True, slots=True)
class Counted:
    """People at one checkpoint, by (delegation, category): inside now, and ever let in."""

    inside: Mapping[tuple[str, str], int] = field(default_factory=dict)
    attended: Mapping[tuple[str, str], int] = field(default_factory=dict)


def counted(event: EventFile) -> dict[str, Counted]:
    """Return the counts of every checkpoint as they are now; "" holds expected and arrived."""
    found: dict[str, dict[str, dict[tuple[str, str], int]]] = defaultdict(lambda: defaultdict(dict))
    rows = event.db.conn.execute("SELECT checkpoint, delegation, category, state, n FROM tally")
    for checkpoint, delegation, category, state, n in rows:
        found[checkpoint][state][delegation, category] = n
    return {
        checkpoint: Counted(states["inside"], states["attended"])
        for checkpoint, states in found.items()
        if checkpoint
    }


def expected(event: EventFile) -> dict[tuple[str, str], int]:
    """Return how many people are expected, by (delegation, category)."""
    return _whole_event(event, "expected")


def arrived(event: EventFile) -> dict[tuple[str, str], int]:
    """Return how many people have registered, by (delegation, category)."""
    return _whole_event(event, "arrived")


def counted_at(event: EventFile, at: str) -> dict[str, Counted]:
    """Return the counts of every checkpoint as they were at a moment (ISO 8601, UTC)."""
    inside: dict[str, Counter[tuple[str, str]]] = defaultdict(Counter)
    been: dict[str, Counter[tuple[str, str]]] = defaultdict(Counter)
    belongs = _belonging(event)
    for id, scans in _by_person(people.all_scans(event, at)).items():
        for checkpoint, presence in presences(scans).items():
            been[checkpoint][belongs[id]] += 1
            inside[checkpoint][belongs[id]] += presence.inside
    return {checkpoint: Counted(inside[checkpoint], been[checkpoint]) for checkpoint in been}


def attended(event: EventFile, at: str = "") -> list[Attended]:
    """Return where every person has been, now or up to a moment (ISO 8601, UTC)."""
    been: dict[str, set[str]] = defaultdict(set)
    if at:
        for id, scans in _by_person(people.all_scans(event, at)).items():
            been[id] = set(presences(scans))
    else:
        for id, checkpoint in event.db.conn.execute("SELECT attendee, checkpoint FROM presence"):
            been[id].add(checkpoint)
    belongs = _belonging(event)
    return [Attended(id, belongs[id][0], frozenset(places)) for id, places in been.items()]


def first_entries(event: EventFile, at: str = "") -> dict[str, dict[str, str]]:
    """Return when each person first entered each checkpoint, now or up to a moment (ISO, UTC)."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    if at:
        for id, scans in _by_person(people.all_scans(event, at)).items():
            found[id] = {place: p.first_at for place, p in presences(scans).items()}
    else:
        rows = event.db.conn.execute("SELECT attendee, checkpoint, first_at FROM presence")
        for id, checkpoint, first in rows:
            found[id][checkpoint] = first
    return found


def arrivals(event: EventFile, checkpoint: str) -> list[tuple[str, int]]:
    """Return the minutes (ISO 8601, UTC) in which people first came here, and how many did."""
    return list(
        event.db.conn.execute(
            "SELECT substr(first_at, 1, 16) AS minute, count(*) FROM presence "
            "WHERE checkpoint = ? GROUP BY minute ORDER BY minute",
            [checkpoint],
        )
    )


def refusals(event: EventFile, checkpoint: str) -> int:
    """Return how many scans were refused at a checkpoint."""
    row = event.db.conn.execute(
        "SELECT count(*) FROM scan WHERE checkpoint = ? AND admitted = 0", [checkpoint]
    ).fetchone()
    return int(row[0])


def places_of(event: EventFile, attendees: Sequence[str]) -> dict[str, dict[str, bool]]:
    """Return where these people have been, by their id, and whether they are there now."""
    found: dict[str, dict[str, bool]] = {id: {} for id in attendees}
    for part in batched(attendees, 500):
        rows = event.db.conn.execute(
            "SELECT attendee, checkpoint, inside FROM presence "
            f"WHERE attendee IN ({', '.join('?' * len(part))})",
            part,
        )
        for id, checkpoint, inside in rows:
            found[id][checkpoint] = bool(inside)
    return found


def closed_at(event: EventFile, session: str, at: str) -> bool:
    """Tell whether a session was closed by hand at a moment (ISO 8601, UTC)."""
    said = [
        bool(change.body["closed"])
        for change in effective(journal.of_subject(event.db, subject("session", session)))
        if "closed" in change.body and change.at <= at
    ]
    return bool(said and said[-1])


def changed_since(event: EventFile, arrival: int) -> int | None:
    """Return the number of the latest change where it is newer than `arrival`, else None."""
    row = event.db.conn.execute("SELECT max(arrival) FROM change").fetchone()
    latest = int(row[0] or 0)
    return latest if latest > arrival else None


def _whole_event(event: EventFile, state: str) -> dict[tuple[str, str], int]:
    rows = event.db.conn.execute(
        "SELECT delegation, category, n FROM tally WHERE checkpoint = '' AND state = ?", [state]
    )
    return {(delegation, category): n for delegation, category, n in rows}


def _belonging(event: EventFile) -> dict[str, tuple[str, str]]:
    rows = event.db.conn.execute("SELECT id, delegation, category FROM attendee")
    return {id: (delegation, category) for id, delegation, category in rows}


def _by_person(scans: list[Recorded]) -> dict[str, list[Recorded]]:
    found: dict[str, list[Recorded]] = defaultdict(list)
    for scan in scans:
        if scan.attendee:
            found[scan.attendee].append(scan)
    return found
