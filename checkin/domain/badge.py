"""Badges: printed, handed over and void are three different facts."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from checkin.domain.journal import Change

PRINTED = "badge_printed"
HANDED_OVER = "badge_handed_over"
VOIDED = "badge_voided"
BOUND = "badge_bound"
"""A spare badge became a person's; the change is about the person, and carries serial and token."""

OF_BADGES = frozenset({PRINTED, HANDED_OVER, VOIDED, BOUND})
"""The kinds of changes that make up the life of a person's badge."""

TAKES_BACK = "takes_back"
"""The field of a change that takes others back without annulling them: paper stays printed."""

REPLACED = "replaced"

BEFORE_TEMPLATES = "A6"
"""What the first template was called, before there were others."""


@dataclass(frozen=True, slots=True)
class Badge:
    """One printed card. Times are ISO 8601, UTC; empty where the fact has not happened.

    `shown` is what was printed on it, from which `template` (empty: the first that there was),
    `handed_to` who took it, `void_reason` one of lost, replaced, withdrawn;
    `replaced_by` the serial that counts now.
    `spare` says that it was printed without a name; it is printed since it was bound.
    """

    serial: int
    token: str
    attendee: str = ""
    printed_at: str = ""
    prints: int = 0
    shown: Mapping[str, Any] = field(default_factory=dict)
    handed_at: str = ""
    handed_to: str = ""
    void_at: str = ""
    void_reason: str = ""
    replaced_by: int | None = None
    template: str = ""
    spare: bool = False

    @property
    def valid(self) -> bool:
        """Tell whether the badge still lets its holder in."""
        return not self.void_at


@dataclass(frozen=True, slots=True)
class Face:
    """What stands on one badge: the texts as they are printed, in one language.

    `name` is the surname, or the whole name where it is one unit (Hangul, a
    single name); `given` the rest; `other` the name in another script; `full_name` all of
    the first in one line. `colour` is `#RRGGBB`; `zones` the letters of the rooms that the
    holder may enter, `sessions` and `rooms` their names, a line each, and
    `programme` says when and where, too. `delegation` is the
    short form of `country`; `photo` the hash of a picture; `badges` how many a cover lists.
    """

    token: str
    serial: str
    name: str
    given: str = ""
    other: str = ""
    country: str = ""
    title: str = ""
    organisation: str = ""
    letter: str = ""
    category: str = ""
    colour: str = "#5B6472"
    zones: str = ""
    event: str = ""
    place: str = ""
    full_name: str = ""
    hangul: str = ""
    cyrillic: str = ""
    latin: str = ""
    hanja: str = ""
    courtesy: str = ""
    delegation: str = ""
    ref: str = ""
    rank: str = ""
    groups: str = ""
    email: str = ""
    phone: str = ""
    note: str = ""
    sessions: str = ""
    programme: str = ""
    rooms: str = ""
    event_name: str = ""
    venue: str = ""
    days: str = ""
    box: str = ""
    number: str = ""
    badges: str = ""
    photo: str = ""


def fold_badges(attendee: str, changes: Iterable[Change]) -> tuple[Badge, ...]:
    """Fold a person's badges from their effective changes, in order of serial.

    Of several the one printed or bound last counts; the others are replaced by it. One whose
    printing was taken back is void and replaces none. What was handed over and is
    nobody's print (any more) is no badge.
    """
    badges: dict[int, Badge] = {}
    given: dict[int, tuple[str, int]] = {}
    for change in changes:
        if change.kind not in OF_BADGES:
            continue
        body, serial = change.body, int(change.body["serial"])
        badge = badges.get(serial) or Badge(serial, "", attendee)
        if change.kind in (PRINTED, BOUND):
            if serial not in badges:
                given[serial] = change.id
            badge = _printed(badge, change) if change.kind == PRINTED else _bound(badge, change)
        elif change.kind == HANDED_OVER:
            badge = replace(badge, handed_at=change.at, handed_to=str(body.get("to", "")))
        else:
            badge = replace(badge, void_at=change.at, void_reason=str(body.get("reason", "")))
            if given.get(serial) in [tuple(id) for id in body.get(TAKES_BACK) or ()]:
                del given[serial]
        badges[serial] = badge
    latest = next(reversed(given), None)
    folded = (_replaced(badges[serial], badges, latest) for serial in sorted(badges))
    return tuple(badge for badge in folded if badge.token or not badge.valid)


def _printed(badge: Badge, change: Change) -> Badge:
    return replace(
        badge,
        token=str(change.body["token"]),
        printed_at=change.at,
        prints=badge.prints + 1,
        shown=dict(change.body.get("shown") or {}),
        template=""
        if change.body.get("template") == BEFORE_TEMPLATES
        else str(change.body.get("template") or ""),
    )


def _bound(badge: Badge, change: Change) -> Badge:
    token = str(change.body["token"])
    return replace(badge, token=token, printed_at=change.at, spare=True)


def _replaced(badge: Badge, badges: Mapping[int, Badge], latest: int | None) -> Badge:
    if latest is None or badge.serial == latest or badge.void_reason not in ("", REPLACED, "lost"):
        return badge
    newest = badges[latest]
    return replace(
        badge,
        void_at=badge.void_at or newest.printed_at,
        void_reason=badge.void_reason or REPLACED,
        replaced_by=latest,
    )
