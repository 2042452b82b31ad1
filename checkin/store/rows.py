"""What a fold looks like as rows of tables."""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from checkin.domain.attendance import Presence
from checkin.domain.badge import Badge
from checkin.domain.journal import Change, effective
from checkin.domain.names import names_from
from checkin.domain.person import Person, fold_effective, fold_scans
from checkin.domain.scan import Recorded
from checkin.store.journal import canonical
from checkin.store.search import name_tokens

Row = tuple[Any, ...]
Rows = Mapping[str, list[Row]]
"""The rows of one subject, by table."""

TABLES = {
    "attendee": (1, "id"),
    "badge": (2, "attendee"),
    "scan": (2, "attendee"),
    "presence": (2, "attendee"),
    "name_token": (2, "attendee"),
}
"""The folded tables, parents first: how many columns their key has, and whose the row is."""

COLUMNS = {
    "attendee": ("id", "delegation", "rank", "category", "ref", "cancelled", "registered_at",
                 "body"),
    "badge": ("serial", "attendee", "token", "printed_at", "handed_at", "void_at", "body"),
    "scan": ("station", "seq", "attendee", "at", "checkpoint", "out", "admitted", "tone", "nonce",
             "flag"),
    "presence": ("attendee", "checkpoint", "delegation", "category", "inside", "first_at",
                 "station", "entered_at", "last_at", "entries"),
    "name_token": ("token", "attendee"),
}  # fmt: skip
"""Their columns, the key first, in the order of a row."""


def person_rows(id: str, changes: Sequence[Change]) -> Rows:
    """Fold an attendee's changes into rows; the tokens of their names are `name_rows`."""
    counted_changes = effective(changes)
    if not counted_changes:
        return {}
    person = fold_effective(id, counted_changes)
    return {
        "attendee": [_attendee(person)],
        "badge": sorted(_badge(id, badge) for badge in person.badges),
        "scan": sorted(_scan(scan) for scan in person.scans),
        "presence": sorted(_presence(person, p) for p in person.presences.values()),
    }


def scan_rows(counted_changes: Sequence[Change]) -> Rows:
    """Fold the scans of a code that names nobody."""
    return {"scan": sorted(_scan(scan) for scan in fold_scans(counted_changes))}


def name_rows(id: str, rows: Rows) -> list[Row]:
    """Return the search tokens of the person whose rows these are."""
    if not rows:
        return []
    names = json.loads(rows["attendee"][0][-1]).get("names") or {}
    return [(token, id) for token in name_tokens(names_from(names))]


def counted(rows: Rows) -> Counter[Row]:
    """Count a person into the tallies: expected, arrived, and at each checkpoint."""
    count: Counter[Row] = Counter()
    for _, delegation, _, category, _, cancelled, registered, _ in rows.get("attendee", ()):
        count["", delegation, category, "expected"] += not cancelled
        count["", delegation, category, "arrived"] += bool(registered)
    for _, checkpoint, delegation, category, inside, *_ in rows.get("presence", ()):
        count[checkpoint, delegation, category, "attended"] += 1
        count[checkpoint, delegation, category, "inside"] += inside
    return count


def _attendee(person: Person) -> Row:
    who = person.attendee
    return (
        who.id, who.delegation, who.rank, who.category, who.ref, int(who.cancelled),
        person.registered, canonical(person.fields),
    )  # fmt: skip


def _badge(attendee: str, badge: Badge) -> Row:
    body = {
        "prints": badge.prints,
        "shown": badge.shown,
        "handed_to": badge.handed_to,
        "void_reason": badge.void_reason,
        "replaced_by": badge.replaced_by,
    }
    return (
        badge.serial, attendee, badge.token, badge.printed_at, badge.handed_at, badge.void_at,
        canonical(body),
    )  # fmt: skip


def _scan(scan: Recorded) -> Row:
    """The rest of a scan is read from its change: it is never folded."""
    return (
        scan.station, scan.seq, scan.attendee or None, scan.at, scan.checkpoint, int(scan.out),
        int(scan.verdict.admitted), scan.verdict.tone, scan.nonce, scan.flag,
    )  # fmt: skip


def _presence(person: Person, presence: Presence) -> Row:
    who = person.attendee
    return (
        who.id, presence.checkpoint, who.delegation, who.category, int(presence.inside),
        presence.first_at, presence.station, presence.entered_at, presence.last_at,
        presence.entries,
    )  # fmt: skip
