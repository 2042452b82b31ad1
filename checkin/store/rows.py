"""What a fold looks like as rows of tables."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import astuple
from typing import Any

from checkin.domain.attendance import Presence
from checkin.domain.attendee import is_cancelled, text_of
from checkin.domain.badge import Badge
from checkin.domain.journal import Change, effective
from checkin.domain.names import names_from
from checkin.domain.person import Person, fold_effective, fold_scans
from checkin.domain.scan import Recorded
from checkin.domain.spare import fold_spare
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
    "spare": (1, "serial"),
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
    "spare": ("serial", "token", "category", "printed_at", "void_at", "void_reason"),
}  # fmt: skip
"""Their columns, the key first, in the order of a row."""


def person_rows(id: str, changes: Sequence[Change], body: str = "") -> Rows:
    """Fold an attendee's changes into rows.

    The search tokens of their names, which are costly, are there only where
    the attendee's fields are other than those of `body`.
    """
    counted_changes = effective(changes)
    if not counted_changes:
        return {}
    person = fold_effective(id, counted_changes)
    attendee = _attendee(person)
    rows = {
        "attendee": [attendee],
        "badge": sorted(_badge(id, badge) for badge in person.badges),
        "scan": sorted(_scan(scan) for scan in person.scans),
        "presence": sorted(_presence(attendee, p) for p in person.presences.values()),
    }
    if attendee[-1] != body:
        names = names_from(person.fields.get("names") or {})
        rows["name_token"] = [(token, id) for token in name_tokens(names)]
    return rows


def scan_rows(counted_changes: Sequence[Change]) -> Rows:
    """Fold the scans of a code that names nobody."""
    return {"scan": sorted(_scan(scan) for scan in fold_scans(counted_changes))}


def spare_rows(serial: int, counted_changes: Sequence[Change]) -> Rows:
    """Fold the changes of a badge without a name."""
    spare = fold_spare(serial, counted_changes)
    return {"spare": [astuple(spare)] if spare else []}


def count(tally: Counter[Row], rows: Rows, sign: int) -> None:
    """Add a person to the tallies, or take them away: expected, arrived, at each checkpoint.

    Who cancelled is expected only where they have been somewhere all the same:
    so never more people came than were expected.
    """
    been = rows.get("presence", ())
    for _, delegation, _, category, _, cancelled, registered, _ in rows.get("attendee", ()):
        if been or not cancelled:
            tally["", delegation, category, "expected"] += sign
            tally["", delegation, category, "arrived"] += sign if registered else 0
    for _, checkpoint, delegation, category, inside, *_ in been:
        tally[checkpoint, delegation, category, "attended"] += sign
        tally[checkpoint, delegation, category, "inside"] += sign * inside


def _attendee(person: Person) -> Row:
    fields = person.fields
    return (
        person.id, text_of(fields, "delegation"), int(fields.get("rank") or 0),
        text_of(fields, "category"), text_of(fields, "ref"), int(is_cancelled(fields)),
        person.registered, canonical(fields),
    )  # fmt: skip


def _badge(attendee: str, badge: Badge) -> Row:
    body: dict[str, Any] = {
        "prints": badge.prints,
        "shown": badge.shown,
        "handed_to": badge.handed_to,
        "void_reason": badge.void_reason,
        "replaced_by": badge.replaced_by,
    }
    if badge.template:
        body["template"] = badge.template
    if badge.spare:
        body["spare"] = True
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


def _presence(attendee: Row, presence: Presence) -> Row:
    id, delegation, _, category, *_ = attendee
    return (
        id, presence.checkpoint, delegation, category, int(presence.inside), presence.first_at,
        presence.station, presence.entered_at, presence.last_at, presence.entries,
    )  # fmt: skip
