"""The life of a badge: printed, handed over, void."""

from collections.abc import Sequence
from pathlib import Path

from checkin.badges.template import Template
from checkin.domain import badge as facts
from checkin.domain.badge import Face
from checkin.domain.journal import Draft
from checkin.domain.setup import subject
from checkin.domain.spare import SPARE
from checkin.domain.token import Token, serial_text
from checkin.failure import Failure
from checkin.services.faces import face
from checkin.services.issue import Cancelled, Paper, Printed, Progress, issue, new_tokens
from checkin.services.signing import hand_over_signed
from checkin.services.templates import chosen_template, for_badges
from checkin.store import people, spares
from checkin.store.event_file import EventFile
from checkin.words import Words


def not_printed(event: EventFile) -> list[str]:
    """Return the ids of those without a valid badge, in precedence and rank; heads included."""
    badges = people.valid_badges(event)
    return [
        listed.attendee.id
        for listed in people.everybody(event)
        if listed.attendee.id not in badges and not listed.attendee.cancelled
    ]


def print_badges(
    event: EventFile,
    ids: Sequence[str],
    out: Path,
    words: Words,
    *,
    template: str = "",
    reprint: bool = False,
    by: str = "",
    batch: str = "",
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
    paper: Paper | None = None,
) -> Printed:
    """Print the badges of these people to a PDF, a page each, and record them as printed.

    `template` names one of `services.templates`; without it the event's own choice is taken.
    With `paper` its pages go to a printer too: they come out when they are recorded.
    `batch` names the action that they belong to, where it is done in parts.

    Those who have a valid badge are left out; with `reprint` they get it again,
    with the same serial (a spoiled print). Pages are made outside the write
    lock, so scanning goes on meanwhile. Raises Failure where there is nothing
    to print, the template makes no badges, another desk was faster, or the file cannot
    be written; then nothing is recorded.
    """
    template = template or chosen_template(event)
    form = for_badges(event, template)
    held = people.valid_badges_of(event, ids)
    listed = [x.attendee for x in people.by_ids(event, ids) if reprint or x.attendee.id not in held]
    if not listed:
        raise Failure("nothing_to_print")
    new = [a.id for a in listed if a.id not in held]
    fresh = dict(zip(new, new_tokens(event, len(new)), strict=True))
    faces = {
        a.id: face(event.setup, a, words, *_token(a.id, held, fresh), form.placeholders)
        for a in listed
    }
    drafts = [_printed(id, shown, template, form) for id, shown in faces.items()]
    return issue(
        event, form, list(faces.values()), drafts, out,
        by=by, batch=batch, progress=progress, cancelled=cancelled, paper=paper,
    )  # fmt: skip


def hand_over(event: EventFile, ids: Sequence[str], to: str = "", by: str = "") -> int:
    """Record that these people's valid badges were handed over; return how many.

    `to` names a representative who took them; empty means the person.
    """
    return hand_over_signed(event, ids, to, b"", by)


def void(event: EventFile, serial: int, reason: str = "withdrawn", by: str = "") -> None:
    """Make a badge void: `lost`, `replaced` or `withdrawn`; a spare that is nobody's, too.

    Raises Failure for an unknown one.
    """
    with event.writing():
        held = people.badges_with(event, serial)
        about = [subject("attendee", badge.attendee) for badge in held if badge.valid]
        spare = None if held else spares.spare(event, serial)
        if spare and spare.valid:
            about = [subject(SPARE, str(serial))]
        if not about:
            raise Failure("no_such_badge", serial=serial_text(serial))
        body = {"serial": serial, "reason": reason}
        event.append([Draft(facts.VOIDED, each, body) for each in about], by)


def _token(id: str, held: dict[str, facts.Badge], fresh: dict[str, Token]) -> tuple[str, int]:
    if id in held:
        return held[id].token, held[id].serial
    return fresh[id].digits, fresh[id].serial


def _printed(id: str, shown: Face, template: str, form: Template) -> Draft:
    """Record what stands on a badge: the fields that its template shows, empty ones too."""
    texts = {field: getattr(shown, field) for field in sorted(form.placeholders - {"serial"})}
    serial = int(shown.serial.replace(" ", ""))
    body = {"serial": serial, "token": shown.token, "shown": texts, "template": template}
    return Draft(facts.PRINTED, subject("attendee", id), body)
