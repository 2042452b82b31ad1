"""Name plates for a table: no badges, so nothing of them is recorded."""

from collections.abc import Callable, Sequence
from pathlib import Path

from checkin.badges.sheet import write_badges
from checkin.failure import Failure
from checkin.services.faces import face
from checkin.services.templates import makes_badges, pictures_of, template
from checkin.store import people
from checkin.store.event_file import EventFile
from checkin.words import Words

PLATE = "name-plate"
"""The template of name plates; an event may have one of its own by that name."""

Progress = Callable[[int], None]


def write_plates(
    event: EventFile, ids: Sequence[str], out: Path, words: Words, id: str = PLATE,
    progress: Progress | None = None,
) -> int:  # fmt: skip
    """Write a name plate for each of these people to a PDF; return how many.

    `id` names a template without a code. Raises Failure for one with a code or one that lists
    badges, where there is nobody, or where the file cannot be written.
    """
    form = template(event, id)
    if makes_badges(form) or form.cover:
        raise Failure("no_plate_template", name=id)
    setup, asked = event.setup, form.placeholders
    shown = (
        face(setup, listed.attendee, words, "", 0, asked) for listed in people.by_ids(event, ids)
    )
    plates = write_badges(shown, out, progress, template=form, pictures=pictures_of(event))
    if not plates:
        raise Failure("nobody_found")
    return plates
