"""The templates of an event as rows of a list."""

from collections.abc import Collection, Mapping

from checkin.badges.template import Template
from checkin.ui.designer.said import called, size_of
from checkin.ui.set_up.rows import Row
from checkin.words import Words


def template_rows(
    held: Mapping[str, Template],
    own: Collection[str],
    unsaved: Collection[str],
    chosen: str,
    words: Words,
) -> list[Row]:
    """Return the event's own templates, then those of the program, each with its size."""
    order = [*(id for id in held if id in own), *(id for id in held if id not in own)]
    heads = {True: words("This event's own"), False: words("They come with the program")}
    rows: list[Row] = []
    before: bool | None = None
    for id in order:
        form, of_event = held[id], id in own
        aside = words("not saved yet") if id in unsaved else ""
        head = heads[of_event] if of_event is not before and own else ""
        used = words("this event's badges come from it") if id == chosen else ""
        second = " · ".join(part for part in (size_of(form, words), used) if part)
        rows.append(Row(id, called(form, words), second, head=head, aside=aside))
        before = of_event
    return rows
