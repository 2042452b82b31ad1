"""The roll: who is on it, in which order, as ids alone; and what a table shows of a few of them."""

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from checkin.domain.badge import Badge
from checkin.domain.journal import UNDO
from checkin.domain.person import SET
from checkin.store import people
from checkin.store.event_file import EventFile
from checkin.store.journal import batched
from checkin.store.people import Listed

RANK, CATEGORY, ARRIVAL, BADGE = "delegation", "category", "arrived", "badge"
"""The orders that the store knows; a name's order depends on its reader."""

ATTENDEE = "attendee:"

VALID = "EXISTS (SELECT 1 FROM badge b WHERE b.attendee = a.id AND b.void_at = '' AND {})"
NO_VALID = "NOT EXISTS (SELECT 1 FROM badge b WHERE b.attendee = a.id AND b.void_at = '')"
ANY = "EXISTS (SELECT 1 FROM badge b WHERE b.attendee = a.id)"

STATES: Mapping[str, str] = {
    "expected": "a.registered_at = '' AND NOT a.cancelled",
    "arrived": "a.registered_at <> ''",
    "withdrawn": "a.cancelled",
    "blocked": "instr(a.body, '\"blocked\"')",
}
"""What may be asked of where a person stands."""

BADGES: Mapping[str, str] = {
    "none": f"NOT {ANY}",
    "printed": VALID.format("b.handed_at = ''"),
    "handed_over": VALID.format("b.handed_at <> ''"),
    "void": f"{ANY} AND {NO_VALID}",
}
"""What may be asked of a person's badge."""

ORDERS: Mapping[str, str] = {
    RANK: "coalesce(p.n, 9999), a.delegation, a.rank, a.id",
    CATEGORY: "coalesce(c.n, 9999), a.category, coalesce(p.n, 9999), a.delegation, a.rank, a.id",
    ARRIVAL: "a.registered_at = '', a.registered_at, a.id",
    BADGE: "v.serial IS NULL, v.handed_at = '', v.serial, a.id",
}


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which people: all conditions must hold, an empty one always does.

    `state` is one of STATES, `badge` one of BADGES.
    """

    delegation: str = ""
    category: str = ""
    state: str = ""
    badge: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the roll: who, when they registered, and the badge that counts.

    The valid one; where there is none, the last of those that are void.
    """

    listed: Listed
    badge: Badge | None


def ids(
    event: EventFile, wanted: Wanted, order: str = RANK, some: Collection[str] | None = None
) -> list[str]:  # fmt: skip
    """Return the ids of those who are wanted, of all or of some, in one of the ORDERS."""
    source, params, where, conditions = _ordered(event, wanted, order)
    if some is not None:
        where += " AND a.id IN (SELECT value FROM json_each(?))"
        conditions = [*conditions, json.dumps(list(some))]
    rows = event.db.conn.execute(
        f"{source[0]} SELECT a.id FROM {source[1]} WHERE {where} ORDER BY {ORDERS[order]}",
        [*params, *conditions],
    )
    found = [row[0] for row in rows]
    return list(dict.fromkeys(found)) if order == BADGE else found  # two badges of one serial


def places(
    event: EventFile, some: Sequence[str], wanted: Wanted, order: str
) -> dict[str, tuple[Any, ...]]:  # fmt: skip
    """Return those of some people who are wanted, each with what an order sorts them by."""
    (with_, tables), params, where, conditions = _ordered(event, wanted, order)
    found: dict[str, tuple[Any, ...]] = {}
    for part in batched(some, 500):
        marks = ", ".join("?" * len(part))
        rows = event.db.conn.execute(
            f"{with_} SELECT {ORDERS[order]} FROM {tables} WHERE a.id IN ({marks}) AND {where}",
            [*params, *part, *conditions],
        )
        for row in sorted(rows, reverse=True):  # of two badges the first counts
            found[row[-1]] = row
    return found


def among(event: EventFile, some: Sequence[str], wanted: Wanted) -> list[str]:
    """Return those of some people who are wanted, in the order given."""
    where, params = _where(wanted)
    found: set[str] = set()
    for part in batched(some, 500):
        marks = ", ".join("?" * len(part))
        rows = event.db.conn.execute(
            f"SELECT a.id FROM attendee a WHERE a.id IN ({marks}) AND {where}", [*part, *params]
        )
        found.update(row[0] for row in rows)
    return [id for id in some if id in found]


def entries(event: EventFile, some: Sequence[str]) -> dict[str, Entry]:
    """Return what a table shows of some people, by id; who is no longer there is left out."""
    badges: dict[str, Badge] = {}
    for part in batched(some, 500):
        for badge in people.badges_of_all(event, part):
            held = badges.get(badge.attendee)
            if held is None or badge.valid or not held.valid:
                badges[badge.attendee] = badge
    return {
        listed.attendee.id: Entry(listed, badges.get(listed.attendee.id))
        for listed in people.by_ids(event, some)
    }


def names(
    event: EventFile, some: Sequence[str] | None = None
) -> Iterator[tuple[str, str, Mapping[str, Any]]]:
    """Go through everybody, or some: id, delegation, and the names as they are set."""
    chosen = "SELECT a.id, a.delegation, json_extract(a.body, '$.names') FROM attendee a"
    if some is None:
        parts = [event.db.conn.execute(chosen)]
    else:
        parts = [
            event.db.conn.execute(f"{chosen} WHERE a.id IN ({', '.join('?' * len(part))})", part)
            for part in batched(some, 500)
        ]
    for rows in parts:
        for id, delegation, names_ in rows:
            yield id, delegation, json.loads(names_) if names_ else {}


@dataclass(frozen=True, slots=True)
class News:
    """What changed since a reader looked: up to which number, whom it is about, what else.

    `renamed` says that fields were set or taken back, `setup` that the set-up changed.
    """

    latest: int
    people: frozenset[str]
    kinds: frozenset[str]
    setup: bool

    @property
    def renamed(self) -> bool:
        """Tell whether names, delegations or ranks may be others now."""
        return bool(self.kinds & {SET, UNDO})


def news(event: EventFile, since: int) -> News:
    """Return what changed after the number that a reader saw last."""
    rows = event.db.conn.execute(
        "SELECT arrival, kind, subject FROM change WHERE arrival > ? ORDER BY arrival", [since]
    ).fetchall()
    about = [subject for _, _, subject in rows]
    return News(
        latest=rows[-1][0] if rows else since,
        people=frozenset(s.removeprefix(ATTENDEE) for s in about if s.startswith(ATTENDEE)),
        kinds=frozenset(kind for _, kind, subject in rows if subject.startswith(ATTENDEE)),
        setup=any(not s.startswith((ATTENDEE, "scan:", "spare:")) for s in about),
    )


def latest(event: EventFile) -> int:
    """Return the number of the latest change."""
    row = event.db.conn.execute("SELECT max(arrival) FROM change").fetchone()
    return int(row[0] or 0)


def groups(event: EventFile) -> list[str]:
    """Return the groups that anybody is in, in the order of the alphabet."""
    rows = event.db.conn.execute(
        "SELECT DISTINCT g.value FROM attendee a, json_each(a.body, '$.groups') g "
        "WHERE instr(a.body, '\"groups\"') ORDER BY 1"
    )
    return [str(row[0]) for row in rows]


def total(event: EventFile) -> int:
    """Return how many people are on the roll, withdrawn ones among them."""
    return int(event.db.conn.execute("SELECT count(*) FROM attendee").fetchone()[0])


def _ordered(
    event: EventFile, wanted: Wanted, order: str
) -> tuple[tuple[str, str], list[Any], str, list[str]]:  # fmt: skip
    """Return the tables that an order needs, with their marks; the conditions, with theirs."""
    places_, params = _places("p", list(event.setup.delegations))
    kinds, more = _places("c", list(event.setup.categories))
    where, conditions = _where(wanted)
    tables = "attendee a LEFT JOIN p ON p.code = a.delegation LEFT JOIN c ON c.code = a.category "
    if order == BADGE:
        tables += "LEFT JOIN badge v ON v.attendee = a.id AND v.void_at = '' "
    return (f"WITH {places_}, {kinds}", tables), [*params, *more], where, conditions


def _where(wanted: Wanted) -> tuple[str, list[str]]:
    """Return the conditions, and what is put in for their marks."""
    conditions, params = ["TRUE"], []
    for column, value in (("delegation", wanted.delegation), ("category", wanted.category)):
        if value:
            conditions.append(f"a.{column} = ?")
            params.append(value)
    conditions += [STATES[wanted.state]] if wanted.state else []
    conditions += [BADGES[wanted.badge]] if wanted.badge else []
    return " AND ".join(f"({condition})" for condition in conditions), params


def _places(table: str, codes: Sequence[str]) -> tuple[str, list[Any]]:
    """Return a table that gives codes their place, and what is put in for its marks."""
    rows = ", ".join(["(?, ?)"] * len(codes)) or "(NULL, NULL)"
    params = [part for n, code in enumerate(codes) for part in (code, n)]
    return f"{table}(code, n) AS (VALUES {rows})", params
