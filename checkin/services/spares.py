"""Spare badges: printed ahead without a name, bound to a person at the desk."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from pathlib import Path

from checkin.domain.attendee import Attendee
from checkin.domain.badge import BOUND, HANDED_OVER, VOIDED, Face
from checkin.domain.journal import Draft
from checkin.domain.scan import Scan
from checkin.domain.setup import Setup, subject
from checkin.domain.spare import SPARE, SPARE_PRINTED, Spare
from checkin.domain.token import Token, parse, serial_text
from checkin.failure import Failure
from checkin.services.admission import Answer
from checkin.services.check_in import check_in
from checkin.services.faces import NO_COLOUR, days, place_and_days
from checkin.services.issue import Cancelled, Paper, Printed, Progress, issue, new_tokens
from checkin.services.templates import chosen_template, for_badges
from checkin.store import people
from checkin.store import spares as stored
from checkin.store.actions import new_batch
from checkin.store.event_file import EventFile
from checkin.words import Words

OF_A_SERIAL = 8
"""The digits of a number, all of which are to be typed before anything is bound."""

MOST = 1_000
"""Spare badges that are printed at once."""


@dataclass(frozen=True, slots=True)
class SpareCard:
    """A spare badge, and whose it became: nobody's yet, unless two desks bound it to two."""

    spare: Spare
    holders: tuple[Attendee, ...] = ()

    @property
    def free(self) -> bool:
        """Tell whether it may be bound."""
        return self.spare.valid and not self.holders


def print_spares(
    event: EventFile,
    n: int,
    out: Path,
    words: Words,
    *,
    category: str = "",
    template: str = "",
    by: str = "",
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
    paper: Paper | None = None,
) -> Printed:
    """Print so many badges without a name to a PDF, and record them; with `paper` on paper, too.

    They show the category, if one is given, else that they are spare. Raises Failure for a
    category that is not there, a number out of range, and as printing does; then nothing is
    recorded.
    """
    if not 0 < n <= MOST:
        raise Failure("spares_out_of_range", most=MOST)
    if category and category not in event.setup.categories:
        raise Failure("no_such_category", category=category)
    form = for_badges(event, template or chosen_template(event))
    tokens = new_tokens(event, n)
    faces = [spare_face(event.setup, token, category, words) for token in tokens]
    drafts = [_printed(token, category) for token in tokens]
    return issue(
        event, form, faces, drafts, out,
        by=by, progress=progress, cancelled=cancelled, paper=paper,
    )  # fmt: skip


def spare_face(setup: Setup, token: Token, key: str, words: Words) -> Face:
    """Return what stands on a spare badge: in place of a name its category, or that it is spare."""
    category = setup.categories.get(key)
    called = words.category(category) if category else ""
    name = called or words("Spare badge")
    return Face(
        token=token.digits,
        serial=serial_text(token.serial),
        name=name,
        full_name=name,
        letter=category.letter if category else "",
        category=called,
        colour=category.colour if category else NO_COLOUR,
        zones=category.zones if category else "",
        event=words.of(setup.event.short) or words.of(setup.event.name),
        event_name=words.of(setup.event.name),
        place=place_and_days(setup, words),
        venue=words.of(setup.event.place),
        days=days(setup, words),
    )


def spare_cards(event: EventFile) -> list[SpareCard]:
    """Return all spare badges with their holders, in the order of their numbers."""
    held = stored.spares(event)
    ids = sorted({id for each in held for id in each.holders})
    known = {listed.attendee.id: listed.attendee for listed in people.by_ids(event, ids)}
    return [SpareCard(each.spare, tuple(known[id] for id in each.holders)) for each in held]


def unbound(event: EventFile, code: str) -> Spare | None:
    """Return the spare badge that a code, or a number as it is typed, names and that is free."""
    token, digits = parse(code), "".join(code.split())
    if token is None and not (digits.isdecimal() and len(digits) == OF_A_SERIAL):
        return None
    if token is not None and token.event != event.setup.event.number:
        return None
    serial = token.serial if token else int(digits)
    spare = stored.spare(event, serial)
    if spare is None or not spare.valid or people.badges_with(event, serial):
        return None
    return spare if token is None or token.digits == spare.token else None


def bind(event: EventFile, serial: int, id: str, by: str = "", batch: str = "") -> None:
    """Make a spare badge a person's; one that they had is replaced by it.

    Raises Failure where there is no such spare, it is void, or somebody's already.
    """
    with event.writing():
        spare = stored.spare(event, serial)
        if people.get(event, id) is None:
            raise Failure("no_such_person", person=id)
        if spare is None or not spare.valid or people.badges_with(event, serial):
            raise Failure("no_such_spare", serial=serial_text(serial))
        body = {"serial": serial, "token": spare.token}
        event.append([Draft(BOUND, subject("attendee", id), body)], by, batch)


def give_spare(event: EventFile, scan: Scan, spare: Spare, id: str, by: str = "") -> Answer | None:
    """Bind a spare to the person at the desk, hand it over, and check them in, as one step.

    Returns the answer to the scan; None where the person was registered before, so that
    there was only a badge to give. Who is not to be let in gets no badge: then the
    answer says why. Raises Failure as `bind` does.
    """
    batch = new_batch(event)
    with event.writing():
        listed = people.get(event, id)
        if listed and (listed.attendee.cancelled or listed.attendee.blocked):
            return check_in(event, replace(scan, code="", attendee=id), by, batch)
        bind(event, spare.serial, id, by, batch)
        if listed and not listed.registered:
            return check_in(event, replace(scan, code=spare.token), by, batch)
        body = {"serial": spare.serial, "to": ""}
        event.append([Draft(HANDED_OVER, subject("attendee", id), body)], by, batch)
    return None


def void_spares(event: EventFile, serials: Collection[int], by: str = "") -> int:
    """Withdraw spare badges as one step; return how many. What is somebody's or void stays."""
    with event.writing():
        free = [
            held.spare.serial
            for held in stored.spares(event)
            if held.spare.serial in serials and held.spare.valid and not held.holders
        ]
        drafts = [
            Draft(VOIDED, subject(SPARE, str(serial)), {"serial": serial, "reason": "withdrawn"})
            for serial in free
        ]
        if drafts:
            event.append(drafts, by)
    return len(free)


def _printed(token: Token, category: str) -> Draft:
    body = {"serial": token.serial, "token": token.digits, "category": category}
    return Draft(SPARE_PRINTED, subject(SPARE, str(token.serial)), body)
