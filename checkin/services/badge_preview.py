"""A person's badge as it would be printed now, to be looked at first."""

import io
from dataclasses import dataclass

from checkin.badges.fonts import missing
from checkin.badges.sheet import write_pages
from checkin.services.badge_list import face_of, holders, texts
from checkin.store.event_file import EventFile
from checkin.words import Words


@dataclass(frozen=True, slots=True)
class Preview:
    """One page as PDF, and the letters on it that the typeface cannot show."""

    page: bytes
    letters: str = ""


def preview(event: EventFile, id: str, words: Words) -> Preview | None:
    """Draw a person's badge; None for somebody who is not there."""
    holder = holders(event, [id]).get(id)
    if holder is None:
        return None
    shown = face_of(event.setup, holder, words)
    page = io.BytesIO()
    write_pages([shown], page)
    return Preview(page.getvalue(), missing(texts(shown)))
