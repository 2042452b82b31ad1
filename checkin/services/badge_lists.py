"""After an evening's corrections: which badges to print again, which to take out of their box."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from checkin.domain.attendee import Attendee
from checkin.domain.badge import VOIDED, Badge
from checkin.domain.journal import Draft
from checkin.domain.setup import subject
from checkin.how_far import HowFar, unheard
from checkin.sentences import BADGE_TEXTS
from checkin.services.badge_list import Difference, differences, holders, overview
from checkin.services.boxes import Place, place_of
from checkin.store import people
from checkin.store.badge_list import contested
from checkin.store.event_file import EventFile
from checkin.store.journal import batched
from checkin.words import Words

AT_ONCE = 500
"""Badges that are compared before anybody hears how far it has come."""


@dataclass(frozen=True, slots=True)
class Found:
    """A badge that somebody must look for: whose, and where it lies.

    `place` is None where it lies in no box: it was handed over, or a spare one. `differs` is in
    what it is other than it would be printed now; `contested` says that its number is not its own.
    """

    attendee: Attendee
    badge: Badge
    place: Place | None
    differs: tuple[Difference, ...] = ()
    contested: bool = False


def stale(
    event: EventFile, words: Words, ids: Sequence[str] | None = None, progress: HowFar = unheard
) -> list[Found]:
    """Return the badges on which something else stands than is known now, in precedence and rank.

    `ids` names those who are looked at, in their order; None: everybody. They are printed
    again with the number that they have. `progress` hears how many are compared; it may
    raise to give up.
    """
    wanted = ids
    if wanted is None:
        wanted = [row.id for row in overview(event).rows if row.held and not row.cancelled]
    found: list[Found] = []
    for begin in range(0, len(wanted), AT_ONCE):
        part = wanted[begin : begin + AT_ONCE]
        held = holders(event, part)
        for id in part:
            holder = held.get(id)
            differs = differences(event.setup, holder, words) if holder else ()
            if holder and holder.badge and differs:
                found.append(_found(event, holder.attendee, holder.badge, differs))
        progress(begin + len(part), len(wanted))
    return found


def withdrawn(event: EventFile, ids: Sequence[str] | None = None) -> list[Found]:
    """Return the badges that are to be void, in precedence.

    Their holder does not come, or two carry one number: then nobody is let in with either, and
    new ones are to be printed. `ids` names those who are looked at, in their order; None:
    everybody.
    """
    doubles = set(contested(event))
    if ids is None:
        rows = overview(event).rows
        ids = [r.id for r in rows if r.held and (r.cancelled or r.id in doubles)]
    return [
        replace(
            _found(event, holder.attendee, holder.badge, ()),
            contested=holder.attendee.id in doubles,
        )
        for part in batched(ids, AT_ONCE)
        for holder in holders(event, part).values()
        if holder.badge and holder.badge.valid
    ]


def take_out(event: EventFile, serials: Sequence[int], by: str = "") -> int:
    """Record, as one step, that these badges were taken out of their box: they are void then.

    Returns how many; those that are void already are left out.
    """
    with event.writing():
        drafts = [
            Draft(
                VOIDED, subject("attendee", badge.attendee),
                {"serial": serial, "reason": "withdrawn", "taken_out": True},
            )
            for serial in serials
            for badge in people.badges_with(event, serial)
            if badge.valid
        ]  # fmt: skip
        if drafts:
            event.append(drafts, by)
    return len(drafts)


NOT_SAID = ("colour", "letter", "photo")
"""Fields whose content says nothing in a list."""


def said(differs: Sequence[Difference], words: Words) -> list[str]:
    """Return what differs on a badge, a line for each text: position: “Director” is now “Head”."""
    parts: dict[str, tuple[list[str], list[str]]] = {}
    for one in differs:
        before, now = parts.setdefault(words(BADGE_TEXTS[one.field]), ([], []))
        if one.field not in NOT_SAID:
            before.append(one.before.replace("\n", ", "))
            now.append(one.now.replace("\n", ", "))
    return [_said(name, " ".join(b), " ".join(n), words) for name, (b, n) in parts.items()]


def where(found: Found, words: Words) -> str:
    """Return where a badge lies, or who has it."""
    if found.badge.handed_to:
        return words("handed over to {who}", who=found.badge.handed_to)
    if found.badge.handed_at or found.place is None:
        return words("handed over")
    return words.box(found.attendee.delegation, found.place.box, found.place.number)


def _said(name: str, before: str, now: str, words: Words) -> str:
    before, now = before.strip(), now.strip()
    if before and now:
        return words("{what}: “{before}” is now “{now}”", what=name, before=before, now=now)
    if now:
        return words("{what}: “{now}” is new", what=name, now=now)
    if before:
        return words("{what}: “{before}” is gone", what=name, before=before)
    return words("{what} has changed", what=name)


def _found(event: EventFile, who: Attendee, badge: Badge, differs: tuple[Difference, ...]) -> Found:
    lies = badge.prints and not badge.handed_at
    return Found(who, badge, place_of(event, who.delegation, badge) if lies else None, differs)
