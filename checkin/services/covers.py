"""Cover sheets: what lies in a delegation's boxes, so that they can be carried to its hotel."""

from collections.abc import Collection, Iterator
from dataclasses import replace
from pathlib import Path

from checkin.badges.sheet import write_covers
from checkin.domain.attendee import Delegation
from checkin.domain.badge import Face
from checkin.failure import Failure
from checkin.services.badge_list import face_of, holders
from checkin.services.boxes import contents
from checkin.services.faces import days, place_and_days
from checkin.services.templates import pictures_of, template
from checkin.store.event_file import EventFile
from checkin.words import Words

COVER = "cover"
"""The template of cover sheets; an event may have one of its own by that name."""


def write_cover_sheets(
    event: EventFile, out: Path, words: Words, delegations: Collection[str] = ()
) -> int:
    """Write a cover sheet for each delegation whose badges lie ready, to a PDF; return the pages.

    They come in the order of precedence; `delegations` names those that are wanted, empty: all.
    Raises Failure where no badge lies ready, or the file cannot be written.
    """
    form = template(event, COVER)
    if not form.cover:
        raise Failure("no_cover_template", name=form.called())
    with event.reading():
        covers = _covers(event, words, delegations)
        pages = write_covers(covers, out, form, pictures_of(event))
    if not pages:
        raise Failure("no_badges_ready")
    return pages


def _covers(
    event: EventFile, words: Words, wanted: Collection[str]
) -> Iterator[tuple[Face, list[Face]]]:
    for code, delegation in event.setup.delegations.items():
        if not wanted or code in wanted:
            listed = list(_listed(event, code, words))
            if listed:
                yield _cover(event, delegation, len(listed), words), listed


def _listed(event: EventFile, code: str, words: Words) -> Iterator[Face]:
    """Go through the badges in a delegation's boxes, each with its place."""
    for box in contents(event, code):
        known = holders(event, [lies.attendee for lies in box.badges])
        for lies in box.badges:
            shown = face_of(event.setup, known[lies.attendee], words)
            yield replace(shown, box=words("Box {n}", n=box.number), number=str(lies.place))


def _cover(event: EventFile, delegation: Delegation, n: int, words: Words) -> Face:
    setup = event.setup
    return Face(
        token="",
        serial="",
        name="",
        country=words.delegation(delegation, short=False),
        delegation=words.delegation(delegation),
        badges=words.plural("{n} badge", "{n} badges", n),
        event=words.of(setup.event.short) or words.of(setup.event.name),
        event_name=words.of(setup.event.name),
        place=place_and_days(setup, words),
        venue=words.of(setup.event.place),
        days=days(setup, words),
    )
