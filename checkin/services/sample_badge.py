"""A badge of nobody, so that a printer can be tried before people stand before it."""

from pathlib import Path

from checkin.badges.sheet import write_badges
from checkin.badges.template import Symbol, Template
from checkin.domain.attendee import Attendee
from checkin.domain.names import Name
from checkin.domain.token import LENGTH
from checkin.services.faces import face
from checkin.services.templates import chosen_template, pictures_of, template
from checkin.store.event_file import EventFile
from checkin.words import Words

NO_TOKEN = "0" * LENGTH
"""The code of the sample: it can be scanned, and is no badge of any event."""

NAMES = {
    "hangul": Name(as_written="견본"),
    "cyrillic": Name("Өрнөк", "Ңүүлү"),
    "latin": Name("SAMPLE", "Ýazgül Oʻktam"),
}
"""Made-up names with the letters that a printer's own fonts lack."""


def write_sample_badge(event: EventFile, out: Path, words: Words) -> None:
    """Write the sample to a PDF, from the template of the event's badges. Raises Failure."""
    setup, form = event.setup, template(event, chosen_template(event))
    who = Attendee(
        id="",
        names={script: NAMES[script] for script in ("cyrillic", "latin")},
        delegation=next(iter(setup.delegations), ""),
        category=next(iter(setup.categories), ""),
        title=words("A sample: measure the code, it is {n} mm wide", n=f"{_code(form):g}"),
        organisation=NAMES["hangul"].shown,
    )
    shown = face(setup, who, words, NO_TOKEN, 0, form.placeholders)
    write_badges([shown], out, template=form, pictures=pictures_of(event))


def _code(form: Template) -> float:
    """Return how wide the code of a template is, in millimetres."""
    return next((item.at.width for item in form.items if isinstance(item, Symbol)), 0.0)
