"""A badge of nobody, to try a printer with."""

import pypdfium2

from checkin.services.events import new_event
from checkin.services.sample_badge import write_sample_badge
from checkin.words import LANGUAGES, Words


def test_a_sample_is_one_page_in_every_language(desk, tmp_path):
    for language in LANGUAGES:
        path = tmp_path / f"{language}.pdf"
        write_sample_badge(desk, path, Words(language))
        document = pypdfium2.PdfDocument(path)
        assert len(document) == 1
        document.close()


def test_an_event_with_nothing_has_a_sample_too(tmp_path, machine, clock):
    with new_event(tmp_path / "new.checkin", machine, clock) as event:
        write_sample_badge(event, tmp_path / "sample.pdf", Words())
    assert (tmp_path / "sample.pdf").exists()
