"""Badges on a label printer that is reached by network or device: recorded label by label.

Such a printer begins with the first label while the last is on its way. Where it fails then,
what came out is recorded, and what did not is not.
"""

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from checkin.badges.sheet import write_badges
from checkin.failure import Failure
from checkin.services.badge_list import face_of, holders
from checkin.services.badges import print_badges
from checkin.services.issue import Printed
from checkin.services.print_devices import LabelPrinter
from checkin.services.print_zpl import ZplPaper
from checkin.services.templates import chosen_template, for_badges, pictures_of
from checkin.store.event_file import EventFile
from checkin.words import Words


def print_labels(
    event: EventFile,
    ids: Sequence[str],
    out: Path,
    words: Words,
    printer: LabelPrinter,
    *,
    template: str = "",
    reprint: bool = False,
    by: str = "",
) -> Printed:
    """Print these people's badges label by label, and what came out of it to a PDF, too.

    Raises Failure where the printer fails: the labels before are recorded, and in the PDF.
    """
    template = template or chosen_template(event)
    came: list[str] = []
    tokens: list[str] = []
    batch = ""
    try:
        with TemporaryDirectory() as folder:
            for n, id in enumerate(ids):
                with ZplPaper(printer) as paper:
                    label = print_badges(
                        event, [id], Path(folder, f"{n}.pdf"), words, template=template,
                        reprint=reprint, by=by, batch=batch, paper=paper,
                    )  # fmt: skip
                came.append(id)
                tokens += label.tokens
                batch = label.batch
    finally:
        if came:
            _write(event, came, out, words, template)
    if not came:
        raise Failure("nothing_to_print")
    return Printed(out, tuple(tokens), batch)


def _write(event: EventFile, ids: Sequence[str], out: Path, words: Words, template: str) -> None:
    form, held = for_badges(event, template), holders(event, ids)
    faces = (face_of(event.setup, held[id], words, form.placeholders) for id in ids)
    write_badges(faces, out, template=form, pictures=pictures_of(event))
