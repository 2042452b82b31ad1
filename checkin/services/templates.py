"""The templates of an event: those that come with the program, and its own, kept in the journal."""

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from msgspec.structs import replace

from checkin.badges.draw import Pictures, on_a_sheet, page_size
from checkin.badges.template import PHOTO, Picture, Symbol, Template
from checkin.badges.templates import FIRST, read, require_sound, shipped, written
from checkin.domain.journal import Change, Draft
from checkin.domain.setup import EVENT, subject
from checkin.failure import Failure
from checkin.services.photos import hash_of, read_photo, upright
from checkin.services.set_up import free_id
from checkin.store import people
from checkin.store.event_file import EventFile
from checkin.whole_file import replacing

FILE = ".badge.json"
"""What the name of a template's file ends in."""

FINEST = 2400
"""The most pixels along a side of a template's picture: 200 dots per inch on A4."""


def templates(event: EventFile) -> dict[str, Template]:
    """Return all templates by id: the event's own, which win, after those of the program.

    What a later version of the program made, and this one cannot read, is left out.
    """
    own = {}
    for id, text in event.setup.templates.items():
        with suppress(Failure):
            own[id] = read(text, id)
    return {**shipped(), **own}


def template(event: EventFile, id: str) -> Template:
    """Return one template. Raises Failure for a name that there is not."""
    text = event.setup.templates.get(id)
    found = read(text, id) if text else shipped().get(id)
    if found is None:
        raise Failure("no_such_template", name=id, known=", ".join(templates(event)))
    return found


def for_badges(event: EventFile, id: str) -> Template:
    """Return a template that badges are printed from. Raises Failure for one that has no code."""
    found = template(event, id)
    if not makes_badges(found):
        raise Failure("no_badge_template", name=id)
    return found


def makes_badges(form: Template) -> bool:
    """Tell whether a template makes badges: on every one of them stands a code."""
    return any(isinstance(item, Symbol) for item in form.items)


def alone(form: Template) -> Template:
    """Return a template with its badge on a page of its own, though it is printed on a sheet."""
    return replace(form, sheet=None)


def paper_size(event: EventFile) -> tuple[float, float]:
    """Return width and height of the paper that this event's badges are printed on, in points."""
    return page_size(template(event, chosen_template(event)))


def chosen_and_held(event: EventFile) -> tuple[str, int]:
    """Return the name of the event's choice, and how many of its badges one paper holds."""
    id = chosen_template(event)
    return id, on_a_sheet(template(event, id))


def chosen_template(event: EventFile) -> str:
    """Return the name of the template that this event's badges are printed from."""
    held = event.setup.event.template
    return held if held in event.setup.templates or held in shipped() else FIRST


def choose(event: EventFile, id: str, by: str = "") -> list[Change]:
    """Print this event's badges from another template from now on. Raises Failure."""
    for_badges(event, id)
    return event.append([Draft("event_set", EVENT, {"template": id})], by)


def save(event: EventFile, id: str, form: Template, by: str = "") -> list[Change]:
    """Keep a template as one of the event's. Raises Failure for one that is not sound."""
    require_sound(form)
    return event.append([_set(id, written(replace(form, pictures={})))], by)


def remove(event: EventFile, id: str, by: str = "") -> list[Change]:
    """Take one of the event's own templates away.

    Raises Failure where it has none such, or where its badges are printed from it.
    """
    if id in event.setup.templates and id == chosen_template(event):
        raise Failure("template_in_use", name=template(event, id).called())
    if id not in event.setup.templates:
        raise Failure("no_such_template", name=id, known=", ".join(event.setup.templates))
    return event.append([_set(id, None)], by)


def free_name(event: EventFile, text: str) -> str:
    """Return an id for a new template that a text suggests and nothing has yet."""
    return free_id(text, templates(event), "template")


def load(event: EventFile, path: Path, by: str = "", id: str = "") -> str:
    """Take a template from a file, with its pictures; return its id. Raises Failure.

    One that is there already is not taken twice. By `id` it takes the place of another:
    `cover` that of the program's cover sheets.
    """
    form = read(read_photo(path), path.name)
    kept = {hash: add_picture(event, image, path.name) for hash, image in form.pictures.items()}
    form = _renamed(form, kept)
    own = {held: other for held, other in templates(event).items() if held in event.setup.templates}
    there = next((held for held, other in own.items() if other == form), "")
    if there and id in ("", there):
        return there
    id = id or free_name(event, form.called("en") or path.name)
    save(event, id, form, by)
    return id


def share(event: EventFile, id: str, out: Path) -> None:
    """Write a template to a file, its pictures in it. Raises Failure."""
    form, find = template(event, id), pictures_of(event)
    pictures = {hash: image for hash in _sources(form) if (image := find(hash))}
    text = written(replace(form, pictures=pictures))
    read(text, form.called())  # what could not be taken in again is not given away
    with replacing(out) as file:
        file.write(text.encode())


def add_picture(event: EventFile, image: bytes, name: str = "") -> str:
    """Keep a picture of a template in the event; return its hash. Raises Failure for none."""
    kept = upright(image, name, FINEST)
    hash = hash_of(kept)
    people.keep_photo(event, hash, kept)
    return hash


def pictures_of(event: EventFile) -> Pictures:
    """Return what finds a photo, or a picture of a template, by its hash."""
    return lambda named: people.photo(event, named)


def copy_pictures(event: EventFile, other: EventFile) -> None:
    """Keep the pictures that an event's templates show, from the event that they came from."""
    for form in templates(event).values():
        for hash in _sources(form):
            if image := people.photo(other, hash):
                people.keep_photo(event, hash, image)


def _sources(form: Template) -> set[str]:
    shown = {item.source for item in form.items if isinstance(item, Picture)}
    return shown - {PHOTO}


def _renamed(form: Template, kept: Mapping[str, str]) -> Template:
    """Return a template with its pictures called by the hashes that they have here."""

    def of(side: tuple[object, ...]) -> tuple[object, ...]:
        return tuple(
            replace(item, source=kept.get(item.source, item.source))
            if isinstance(item, Picture)
            else item
            for item in side
        )

    return replace(form, front=of(form.front), back=of(form.back), pictures={})


def _set(id: str, text: str | None) -> Draft:
    return Draft("template_set", subject("template", id), {"json": text})
