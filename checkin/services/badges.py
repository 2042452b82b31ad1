"""The life of a badge: printed, handed over, void."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from checkin.badges.sheet import write_badges
from checkin.badges.template import Template
from checkin.domain import badge as facts
from checkin.domain.badge import Face
from checkin.domain.journal import Draft
from checkin.domain.setup import subject
from checkin.domain.spare import SPARE
from checkin.domain.token import SERIALS_PER_BLOCK, Token, encode, serial_text
from checkin.failure import Failure
from checkin.services.faces import face
from checkin.services.templates import chosen_template, for_badges, pictures_of
from checkin.store import people, spares
from checkin.store.actions import FOUNDING
from checkin.store.event_file import EventFile
from checkin.store.knowledge import EVENT_KEY
from checkin.words import Words

Progress = Callable[[int], None]
Cancelled = Callable[[], bool]


class Paper(Protocol):
    """A printer: pages are drawn by `take`, and come out after `release`, or not at all."""

    def take(self, path: Path) -> None:
        """Draw a PDF's pages. Raises Failure where that does not work."""

    def release(self) -> None:
        """Let the pages go. Raises Failure where the printer does not take them."""


@dataclass(frozen=True, slots=True)
class Printed:
    """What was printed: the file, the tokens in the order of its pages, and the user's action."""

    file: Path
    tokens: tuple[str, ...]
    batch: str = ""


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
    draft = out.with_name(out.name + ".draft")
    try:
        printed = write_badges(
            faces.values(), draft, progress, cancelled, template=form, pictures=pictures_of(event)
        )
        if printed < len(faces):
            raise Failure("printing_cancelled")
        if paper is not None:
            paper.take(draft)
        drafts = [_printed(id, shown, template, form) for id, shown in faces.items()]
        batch = record(event, drafts, by, batch, draft, out, paper)
    except OSError as error:
        raise Failure("folder_read_only", path=str(out), why=error.strerror) from error
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)
    return Printed(out, tuple(shown.token for shown in faces.values()), batch)


def hand_over(event: EventFile, ids: Sequence[str], to: str = "", by: str = "") -> int:
    """Record that these people's valid badges were handed over; return how many.

    `to` names a representative who took them; empty means the person.
    """
    held = people.valid_badges(event)
    drafts = [
        Draft(facts.HANDED_OVER, subject("attendee", id), {"serial": held[id].serial, "to": to})
        for id in ids
        if id in held and not held[id].handed_at
    ]
    if drafts:
        event.append(drafts, by)
    return len(drafts)


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


def record(
    event: EventFile,
    drafts: Sequence[Draft],
    by: str,
    batch: str,
    draft: Path,
    out: Path,
    paper: Paper | None,
) -> str:
    """Record badges as printed, put their file in its place, let the paper go: all, or nothing."""
    placed = False
    try:
        with event.writing():
            _refuse_printed_meanwhile(event, drafts)
            changes = event.append(drafts, by, batch)
            draft.replace(out)  # refused while a viewer has the last one open, on Windows
            placed = True
            if paper is not None:
                paper.release()
    except BaseException:
        if placed:  # of badges that nobody knows
            out.unlink(missing_ok=True)
        raise
    return changes[0].batch


def _refuse_printed_meanwhile(event: EventFile, drafts: Sequence[Draft]) -> None:
    """Raise Failure where a person got another badge since: one of the two would be void."""
    ids = [d.subject.partition(":")[2] for d in drafts]
    badges = people.valid_badges_of(event, ids)
    valid = {subject("attendee", id): badge.serial for id, badge in badges.items()}
    n = sum(valid.get(d.subject, d.body["serial"]) != d.body["serial"] for d in drafts)
    if n:
        raise Failure("printed_meanwhile", n=n)


def new_tokens(event: EventFile, n: int) -> list[Token]:
    """Reserve serials in this station's blocks and make their tokens. Gaps are harmless."""
    key = event.secret(EVENT_KEY)
    if key is None:
        raise Failure("no_event_key")
    with event.writing():
        serials = [_next_serial(event) for _ in range(n)]
    number = event.setup.event.number
    return [encode(number, serial, bytes.fromhex(key)) for serial in serials]


def _next_serial(event: EventFile) -> int:
    station = event.setup.stations[event.station]
    block = station.blocks[-1] if station.blocks else None
    count = event.count_up(f"serial-{block}") if block is not None else SERIALS_PER_BLOCK
    if block is None or count >= SERIALS_PER_BLOCK:
        block = event.setup.free_block(event.station)
        body = {"blocks": [*station.blocks, block]}
        draft = Draft("station_set", subject("station", event.station), body)
        event.append([draft], batch=FOUNDING)
        count = event.count_up(f"serial-{block}")
    return block * SERIALS_PER_BLOCK + count
