"""What the lists of badges say: their lines, what to do with them, and why they are empty."""

from collections.abc import Sequence
from dataclasses import dataclass

from checkin.domain.attendee import Attendee
from checkin.domain.setup import Setup
from checkin.domain.spare import DOUBLE
from checkin.domain.token import serial_text
from checkin.sentences import VOID
from checkin.services.badge_lists import Found, said, where
from checkin.services.badge_log import LogLine, happened
from checkin.services.spares import SpareCard
from checkin.ui.badges.lines import Shown
from checkin.words import Words

BADGES, STALE, WITHDRAWN, SPARES, LOG = "badges", "stale", "withdrawn", "spares", "log"
"""What the page of badges shows: the badges themselves, or one of their lists."""


@dataclass(frozen=True, slots=True)
class Said:
    """The texts around a list: what to do with it, what its button does, why it is empty."""

    lead: str
    act: str = ""
    empty: str = ""
    why: str = ""


def around(view: str, n: int, words: Words) -> Said:
    """Return the texts around a list; `n` badges are acted on by its button."""
    if view == STALE:
        return Said(
            words("The numbers stay. Destroy the old paper; where somebody has it, exchange it."),
            words.plural("Print {n} again", "Print {n} again", n) if n else words("Print again"),
            words("Nothing to print again"),
            words("Every badge shows what is known of its holder now."),
        )
    if view == WITHDRAWN:
        return Said(
            words("These people do not come. What was taken out of its box is void then."),
            words.plural("{n} badge is taken out", "{n} badges are taken out", n),
            words("Nothing to take out"),
            words("No badge of anybody who does not come counts any more."),
        )
    if view == SPARES:
        return Said(
            words("Badges without a name. Scanned at the desk, one becomes a person's badge."),
            words("Print spare badges"),
            words("No spare badges yet"),
            words("Print some ahead: for walk-ins, and for when a printer stops."),
        )
    return Said(
        words("Everything that was done to badges, the latest first."),
        "",
        words("No badge was printed yet."),
    )


def stale_lines(found: Sequence[Found], setup: Setup, words: Words) -> list[Shown]:
    """Return whose badge differs, in what, and where it lies."""
    return [_of(each, "; ".join(said(each.differs, words)), setup, words) for each in found]


def withdrawn_lines(found: Sequence[Found], setup: Setup, words: Words) -> list[Shown]:
    """Return whose badge is to be taken out, and where it lies."""
    return [_of(each, each.attendee.title, setup, words) for each in found]


def spare_lines(cards: Sequence[SpareCard], setup: Setup, words: Words) -> list[Shown]:
    """Return the spare badges: free, somebody's, or void."""
    return [_spare(card, setup, words) for card in cards]


def log_lines(lines: Sequence[LogLine], setup: Setup, words: Words) -> list[Shown]:
    """Return what was done to badges, the latest first."""
    return [_logged(line, setup, words) for line in reversed(lines)]


def _of(found: Found, second: str, setup: Setup, words: Words) -> Shown:
    who = found.attendee
    return Shown(
        serial=found.badge.serial,
        first=words.name(who),
        second=second,
        right=where(found, words),
        below=words("no. {serial}", serial=serial_text(found.badge.serial)),
        key=who.id,
        country=_country(who, setup),
    )


def _spare(card: SpareCard, setup: Setup, words: Words) -> Shown:
    spare, category = card.spare, setup.categories.get(card.spare.category)
    if len(card.holders) > 1:
        state = words(VOID[DOUBLE])
    elif card.holders:
        state = words("bound to {name}", name=words.name(card.holders[0]))
    elif not spare.valid:
        state = words("void: {why}", why=words(VOID.get(spare.void_reason, VOID["withdrawn"])))
    else:
        state = words("free")
    return Shown(
        serial=spare.serial,
        first=serial_text(spare.serial),
        second=words.category(category) if category else "",
        right=state,
        below=words("Printed {at}", at=words.moment(spare.printed_at, setup.event.zone)),
        key=card.holders[0].id if card.holders else "",
        country=_country(card.holders[0], setup) if card.holders else "",
        gone=not card.free,
    )


def _logged(line: LogLine, setup: Setup, words: Words) -> Shown:
    done = happened(line, words)
    if line.gone:
        done = words("{what} (taken back later)", what=done)
    by = (words.moment(line.at, setup.event.zone), words.station(line.station, setup), line.by)
    name = words.name(line.who) if line.who else words("nobody's")
    return Shown(
        serial=line.serial,
        first="  ".join((serial_text(line.serial), name)),
        second="  ·  ".join(filter(None, by)),
        right=done,
        key=line.who.id if line.who else "",
        country=_country(line.who, setup) if line.who else "",
        gone=line.gone,
        signature=line.signature,
    )


def _country(who: Attendee, setup: Setup) -> str:
    known = setup.delegations.get(who.delegation)
    return (known.country if known else "") or who.delegation
