"""A badge as the printer would get it, for the screen: the same engine, the same page."""

import io

from checkin.badges.draw import Pictures
from checkin.badges.sheet import write_cover_pages, write_pages
from checkin.badges.template import Template
from checkin.domain.badge import Face


def page_of(form: Template, face: Face, pictures: Pictures) -> bytes:
    """Return the badge as a PDF."""
    page = io.BytesIO()
    if form.cover:
        write_cover_pages([(face, [face] * 3)], page, form, pictures)
    else:
        write_pages([face], page, template=form, pictures=pictures)
    return page.getvalue()


def remembered(find: Pictures) -> Pictures:
    """Return the same, asking only once for each picture: a page is drawn with every key."""
    held: dict[str, bytes | None] = {}

    def ask(named: str) -> bytes | None:
        if held.get(named) is None:
            held[named] = find(named)
        return held[named]

    return ask
