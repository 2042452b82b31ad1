"""What the list of badges says of a person, in two short lines."""

from checkin.domain.programme import moment
from checkin.domain.setup import Setup
from checkin.domain.token import serial_text
from checkin.sentences import BADGE_TEXTS, VOID
from checkin.services.badge_list import Fault, Holder, State, state
from checkin.store.badge_list import BadgeRow
from checkin.words import Words


def standing(row: BadgeRow, setup: Setup, today: str, words: Words) -> str:
    """Return where a badge stands, and since when; `today` is the event's day, ISO."""
    stands = state(row)
    if stands is State.WITHDRAWN:
        return words("Does not come")
    if stands is State.HANDED_OVER:
        return words("Handed over {at}", at=when(row.handed_at, setup, today, words))
    if stands is State.WAITING:
        return words("Printed {at}", at=when(row.printed_at, setup, today, words))
    return words("Not printed")


def detail(row: BadgeRow, holder: Holder | None, words: Words) -> str:
    """Return the second line: the number, who took the badge, or why an earlier one is void."""
    if not row.serial:
        return ""
    number = serial_text(row.serial)
    badge = holder.badge if holder else None
    if row.void_at and badge is not None:
        why = words(VOID.get(badge.void_reason, VOID["withdrawn"]))
        return words("Badge {serial} is void: {why}", serial=number, why=why)
    if row.handed_at and badge is not None and badge.handed_to:
        return words("no. {serial}, to {who}", serial=number, who=badge.handed_to)
    return words("no. {serial}", serial=number)


def warning(row: BadgeRow, fault: Fault | None, words: Words) -> str:
    """Return what is to be done about a badge; empty where it is sound."""
    said = []
    if state(row) is State.WITHDRAWN and row.handed_at:
        said.append(words("Badge {serial} is still valid: make it void", serial=_number(row)))
    elif state(row) is State.WITHDRAWN:
        said.append(words("Take badge {serial} out of its box", serial=_number(row)))
    if fault and fault.changed:
        what = dict.fromkeys(words(BADGE_TEXTS[name]) for name in fault.changed)
        said.append(words("Print again, changed: {what}", what=", ".join(what)))
    if fault and fault.letters:
        said.append(words("The badge's font has no {letters}", letters=" ".join(fault.letters)))
    return ". ".join(said)


def when(at: str, setup: Setup, today: str, words: Words) -> str:
    """Return a moment: its time of day, with the day where that is not today."""
    zone = setup.event.zone
    if moment(at).astimezone(zone).date().isoformat() == today:
        return words.time(at, zone)
    return words.moment(at, zone)


def _number(row: BadgeRow) -> str:
    return serial_text(row.serial)
