"""Badges issued: drawn, recorded, and let go to paper as one step, or not at all."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from checkin.badges.sheet import write_badges
from checkin.badges.template import Template
from checkin.domain.badge import Face
from checkin.domain.journal import Draft
from checkin.domain.setup import subject
from checkin.domain.token import SERIALS_PER_BLOCK, Token, encode
from checkin.failure import Failure
from checkin.services.templates import pictures_of
from checkin.store import people
from checkin.store.actions import FOUNDING
from checkin.store.event_file import EventFile
from checkin.store.journal import batched
from checkin.store.knowledge import EVENT_KEY

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


def issue(
    event: EventFile,
    form: Template,
    faces: Sequence[Face],
    drafts: Sequence[Draft],
    out: Path,
    *,
    by: str = "",
    batch: str = "",
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
    paper: Paper | None = None,
) -> Printed:
    """Draw badges from a template to a PDF, and record them by their drafts; on paper, too.

    Pages are made outside the write lock, so scanning goes on meanwhile. Raises Failure where
    it was cancelled, another desk was faster, or the file or the paper does not take them; then
    nothing is recorded, and no file is left.
    """
    draft = out.with_name(out.name + ".draft")
    pictures = pictures_of(event)
    try:
        done = write_badges(faces, draft, progress, cancelled, template=form, pictures=pictures)
        if done < len(faces):
            raise Failure("printing_cancelled")
        if paper is not None:
            paper.take(draft)
        batch = _record(event, drafts, by, batch, draft, out, paper)
    except OSError as error:
        raise Failure("folder_read_only", path=str(out), why=error.strerror) from error
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)
    return Printed(out, tuple(shown.token for shown in faces), batch)


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
    placed, before = False, out.with_name(out.name + ".before")
    try:
        with event.writing():
            _refuse_printed_meanwhile(event, drafts)
            changes = event.append(drafts, by, batch)
            if out.is_file():
                out.replace(before)
            draft.replace(out)  # refused while a viewer has the last one open, on Windows
            placed = True
            if paper is not None:
                paper.release()
    except BaseException:
        if placed:  # of badges that nobody knows
            out.unlink(missing_ok=True)
        if before.exists():
            before.replace(out)
        raise
    with suppress(OSError):
        before.unlink(missing_ok=True)
    return changes[0].batch


def _refuse_printed_meanwhile(event: EventFile, drafts: Sequence[Draft]) -> None:
    """Raise Failure where a person got another badge since, or this one was made void."""
    meant = {d.subject.partition(":")[2]: d.body["serial"] for d in drafts}
    n = sum(
        badge.valid != (badge.serial == meant[badge.attendee])
        for part in batched(list(meant), 500)
        for badge in people.badges_of_all(event, part)
        if badge.valid or badge.serial == meant[badge.attendee]
    )
    if n:
        raise Failure("printed_meanwhile", n=n)
