"""What would not be right on badges, found before any of them is printed."""

import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from PIL import Image

from checkin.badges.sound import Fault
from checkin.badges.template import PHOTO, Picture, Template
from checkin.domain.attendee import Attendee
from checkin.domain.same_names import same_names
from checkin.domain.setup import Setup
from checkin.how_far import HowFar, unheard
from checkin.sentences import PREFLIGHT, SCRIPTS
from checkin.services.badge_list import BLANK_TOKEN
from checkin.services.faces import face
from checkin.services.preflight_texts import Checker, source_of
from checkin.services.templates import chosen_template, for_badges
from checkin.store import people, roll
from checkin.store.event_file import EventFile
from checkin.words import Words

KINDS = (
    *("letters", "shrunk", "no_name", "no_script", "photo_missing", "photo_small"),
    *("same_name", "no_category", "no_delegation", "unknown_delegation", "cancelled", "blocked"),
)
"""What may be found, in the order in which it is told."""

DENSITY = 110
"""Dots per inch below which a printed photo is a blur."""

AT_ONCE = 50
"""People examined between two reports of how far it has come."""

INCH = 25.4

FEW, CROWD = 60, 2000
"""Badges, and people whose names they are compared with, that keep nobody waiting."""

NAMED = 3
"""People of one name who are named."""


@dataclass(frozen=True, slots=True)
class Flaw:
    """One thing that is not right: its kind, whose badges it stands on, and what exactly.

    `where` is the field of the person that mends it. Where it is `shared`, it is no person's own:
    the event's texts, a delegation's or a category's, whose set-up mends it.
    """

    kind: str
    people: tuple[str, ...]
    where: str = ""
    params: Mapping[str, Any] = field(default_factory=dict)
    shared: bool = False


def preflight(
    event: EventFile,
    ids: Sequence[str],
    words: Words,
    *,
    template: str = "",
    progress: HowFar = unheard,
) -> list[Flaw]:
    """Return what would not be right on these people's badges, kind by kind; empty: all is well.

    `template` names the one that they are printed from; without it the event's own choice is
    taken. Raises Failure where that makes no badges; whatever `progress` raises ends it.
    """
    form = for_badges(event, template or chosen_template(event))
    with event.reading():
        listed = [x.attendee for x in people.by_ids(event, ids)]
        everybody = [x.attendee for x in people.everybody(event)]
    found = [*_same(listed, everybody, words), *_photos(event, form, listed)]
    checker, setup = Checker(form), event.setup
    for n, who in enumerate(listed):
        if n % AT_ONCE == 0:
            progress(n, len(listed))
        found += _of_person(setup, who)
        shown = face(setup, who, words, BLANK_TOKEN, 0, form.placeholders)
        found += [_of_text(fault, who, source_of(fault, shown)) for fault in checker.faults(shown)]
    order = {kind: place for place, kind in enumerate(KINDS)}
    return sorted(_together(found), key=lambda flaw: order[flaw.kind])


def is_quick(event: EventFile, ids: Sequence[str]) -> bool:
    """Tell whether so few badges of so few people are looked at in the blink of an eye."""
    return len(ids) <= FEW and roll.total(event) <= CROWD


def sound(ids: Iterable[str], found: Iterable[Flaw]) -> list[str]:
    """Return those of these people in whose badges nothing was found."""
    faulty = {id for flaw in found for id in flaw.people}
    return [id for id in ids if id not in faulty]


def said(flaw: Flaw, words: Words) -> str:
    """Return what exactly was found, in a sentence that names no person."""
    params = dict(flaw.params)
    params["what"] = params.pop("text", "")
    if "size" in params:
        params |= {key: words.decimal(float(params[key])) for key in ("size", "least")}
    if "script" in params:
        script = str(params["script"])
        params["script"] = words(SCRIPTS.get(script, script))
    return words(PREFLIGHT[flaw.kind], **params)


def lines(event: EventFile, found: Sequence[Flaw], words: Words) -> list[str]:
    """Return a line for each flaw, for a terminal: whose badge, or how many, and what."""
    whose = {
        x.attendee.id: _told_apart(x.attendee, words)
        for x in people.by_ids(event, [flaw.people[0] for flaw in found])
    }
    return [f"{_badges(flaw, whose, words)}: {said(flaw, words)}" for flaw in found]


def _badges(flaw: Flaw, whose: Mapping[str, str], words: Words) -> str:
    if flaw.shared:
        return words.plural("{n} badge", "{n} badges", len(flaw.people))
    return whose.get(flaw.people[0], flaw.people[0])


def _of_person(setup: Setup, who: Attendee) -> Iterator[Flaw]:
    """Yield what is lacking of one person, whatever the template shows."""
    mine = (who.id,)
    written = [script for script, name in who.names.items() if name.shown]
    if not written:
        yield Flaw("no_name", mine, "name_latin")
    elif who.script and who.script not in written:
        yield Flaw("no_script", mine, f"name_{who.script}", {"script": who.script})
    if who.category not in setup.categories:
        yield Flaw("no_category", mine, "category")
    if not who.delegation:
        yield Flaw("no_delegation", mine, "delegation")
    elif who.delegation not in setup.delegations:
        params = {"delegation": who.delegation}
        yield Flaw("unknown_delegation", mine, "delegation", params)
    if who.cancelled:
        yield Flaw("cancelled", mine)
    if who.blocked:
        yield Flaw("blocked", mine)


def _of_text(fault: Fault, who: Attendee, where: str) -> Flaw:
    shared = where in ("event", "delegation", "category")
    return Flaw(fault.code, (who.id,), where, fault.params, shared)


def _together(found: Iterable[Flaw]) -> Iterator[Flaw]:
    """Bring what several badges have in common into one flaw."""
    common: dict[tuple[str, str, str], list[Flaw]] = {}
    for flaw in found:
        if flaw.shared:
            key = flaw.kind, flaw.where, str(flaw.params)
            common.setdefault(key, []).append(flaw)
        else:
            yield flaw
    for same in common.values():
        whose = dict.fromkeys(id for flaw in same for id in flaw.people)
        first = same[0]
        yield Flaw(first.kind, tuple(whose), first.where, first.params, shared=True)


def _same(
    listed: Sequence[Attendee], everybody: Iterable[Attendee], words: Words
) -> Iterator[Flaw]:
    """Yield those who are called like somebody else who comes, of whatever delegation."""
    coming = {who.id: who for who in everybody if not who.cancelled}
    others = same_names(coming.values())
    for who in listed:
        if alike := others.get(who.id):
            said = ", ".join(_told_apart(coming[id], words) for id in alike[:NAMED])
            said += "…" if len(alike) > NAMED else ""
            yield Flaw("same_name", (who.id,), "name_latin", {"others": said})


def _told_apart(who: Attendee, words: Words) -> str:
    """Return a person's name with what tells them apart: their reference, else their delegation."""
    aside = who.ref or who.delegation
    return f"{words.name(who)} ({aside})" if aside else words.name(who)


def _photos(event: EventFile, form: Template, listed: Sequence[Attendee]) -> Iterator[Flaw]:
    """Yield whose photo is missing or too small, where the template shows one."""
    frames = [i.at.width for i in form.items if isinstance(i, Picture) and i.source == PHOTO]
    if not frames:
        return
    least = round(max(frames) / INCH * DENSITY)
    heads = people.photo_heads(event, [who.photo for who in listed if who.photo])
    for who in listed:
        head = heads.get(who.photo)
        width = _width(head) if head else 0
        if not width:
            yield Flaw("photo_missing", (who.id,), PHOTO)
        elif width < least:
            params = {"width": width, "least": least}
            yield Flaw("photo_small", (who.id,), PHOTO, params)


def _width(head: bytes) -> int:
    """Return a picture's width in pixels from the beginning of its file; 0 where it is none."""
    try:
        with Image.open(io.BytesIO(head), formats=("JPEG",)) as picture:
            return picture.width
    except OSError:
        return 0
