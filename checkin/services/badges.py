"""The life of a badge: printed, handed over, void."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Protocol

from checkin.badges.sheet import write_badges
from checkin.domain import badge as facts
from checkin.domain.attendee import Attendee
from checkin.domain.badge import Face
from checkin.domain.journal import Draft
from checkin.domain.names import Name, best
from checkin.domain.setup import Setup, subject
from checkin.domain.token import SERIALS_PER_BLOCK, Token, encode, serial_text
from checkin.failure import Failure
from checkin.store import people
from checkin.store.actions import FOUNDING
from checkin.store.event_file import EventFile
from checkin.store.knowledge import EVENT_KEY
from checkin.words import Words

Progress = Callable[[int], None]
Cancelled = Callable[[], bool]

NO_COLOUR = "#5B6472"
"""The band of a badge whose holder has no category."""


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
    template: str = "A6",
    reprint: bool = False,
    by: str = "",
    batch: str = "",
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
    paper: Paper | None = None,
) -> Printed:
    """Print the badges of these people to a PDF, a page each, and record them as printed.

    With `paper` its pages go to a printer too: they come out when they are recorded.
    `batch` names the action that they belong to, where it is done in parts.

    Those who have a valid badge are left out; with `reprint` they get it again,
    with the same serial (a spoiled print). Pages are made outside the write
    lock, so scanning goes on meanwhile. Raises Failure where there is nothing
    to print, another desk was faster, or the file cannot be written; then
    nothing is recorded.
    """
    held = people.valid_badges_of(event, ids)
    listed = [x.attendee for x in people.by_ids(event, ids) if reprint or x.attendee.id not in held]
    if not listed:
        raise Failure("nothing_to_print")
    new = [a.id for a in listed if a.id not in held]
    fresh = dict(zip(new, _new_tokens(event, len(new)), strict=True))
    faces = {
        a.id: face(event.setup, a, words, *_token(a.id, held, fresh)) for a in listed
    }  # fmt: skip
    draft = out.with_name(out.name + ".draft")
    try:
        pages = write_badges(faces.values(), draft, progress, cancelled)
        if pages < len(faces):
            raise Failure("printing_cancelled")
        if paper is not None:
            paper.take(draft)
        drafts = [_printed(id, shown, template) for id, shown in faces.items()]
        batch = _record(event, drafts, by, batch, draft, out, paper)
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
    """Make a badge void: `lost`, `replaced` or `withdrawn`. Raises Failure for an unknown one."""
    with event.writing():
        badges = [b for b in people.badges_with(event, serial) if b.valid]
        if not badges:
            raise Failure("no_such_badge", serial=serial_text(serial))
        event.append(
            [
                Draft(
                    facts.VOIDED,
                    subject("attendee", b.attendee),
                    {"serial": serial, "reason": reason},
                )
                for b in badges
            ],
            by,
        )


def face(setup: Setup, attendee: Attendee, words: Words, token: str, serial: int) -> Face:
    """Return what stands on a person's badge, in one language."""
    category = setup.categories.get(attendee.category)
    delegation = setup.delegations.get(attendee.delegation)
    name = best(attendee.names, (attendee.script, "hangul", "cyrillic", "latin"))
    if attendee.companion:  # their own name is not known yet
        name = Name(as_written=words.name(attendee))
    first, rest = name.lines
    return Face(
        token=token,
        serial=serial_text(serial),
        name=first,
        given=rest,
        other=_other(attendee, name).shown,
        country=words.delegation(delegation, short=False) if delegation else attendee.delegation,
        title=attendee.title,
        organisation=attendee.organisation,
        letter=category.letter if category else "",
        category=words.category(category) if category else "",
        colour=category.colour if category else NO_COLOUR,
        zones=category.zones if category else "",
        event=words.of(setup.event.short) or words.of(setup.event.name),
        place=place_and_days(setup, words),
    )


def place_and_days(setup: Setup, words: Words) -> str:
    """Return where and when the event is, in one line."""
    return " · ".join(part for part in (words.of(setup.event.place), days(setup, words)) if part)


def days(setup: Setup, words: Words) -> str:
    """Return when the event is; empty where it has no programme yet."""
    starts = [session.start for session in setup.sessions.values()]
    return words.days(min(starts), max(starts)) if starts else ""


def _other(attendee: Attendee, name: Name) -> Name:
    """Return the name in a second script, Latin where there is one."""
    others = {script: n for script, n in attendee.names.items() if n != name}
    return best(others, ("latin",))


def _token(id: str, held: dict[str, facts.Badge], fresh: dict[str, Token]) -> tuple[str, int]:
    if id in held:
        return held[id].token, held[id].serial
    return fresh[id].digits, fresh[id].serial


def _printed(id: str, shown: Face, template: str) -> Draft:
    texts: dict[str, Any] = {k: v for k, v in asdict(shown).items() if v}
    token = texts.pop("token")
    serial = int(texts.pop("serial").replace(" ", ""))
    body = {"serial": serial, "token": token, "shown": texts, "template": template}
    return Draft(facts.PRINTED, subject("attendee", id), body)


def _record(
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


def _new_tokens(event: EventFile, n: int) -> list[Token]:
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
