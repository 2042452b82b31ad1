"""A person's badge as it would be printed now, to be looked at first."""

import io
from dataclasses import dataclass

from checkin.badges.fonts import missing
from checkin.badges.sheet import write_pages
from checkin.badges.template import Template
from checkin.services.badge_list import face_of, holders, texts
from checkin.services.templates import alone, chosen_template, pictures_of, template
from checkin.store.event_file import EventFile
from checkin.words import Words


@dataclass(frozen=True, slots=True)
class Preview:
    """A badge as PDF, and the letters on it that the typeface cannot show."""

    page: bytes
    letters: str = ""


def preview(
    event: EventFile, id: str, words: Words, form: Template | None = None
) -> Preview | None:
    """Draw a person's badge, alone, from a template, else the event's own choice.

    None for somebody who is not there.
    """
    holder = holders(event, [id]).get(id)
    if holder is None:
        return None
    form = alone(form or template(event, chosen_template(event)))
    shown = face_of(event.setup, holder, words, form.placeholders)
    page = io.BytesIO()
    write_pages([shown], page, template=form, pictures=pictures_of(event))
    return Preview(page.getvalue(), missing(texts(shown, form.placeholders)))
