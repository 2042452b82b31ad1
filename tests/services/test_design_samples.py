"""Whose badge is looked at while a template is made."""

from checkin.badges.templates import shipped
from checkin.services.design_samples import (
    MADE_UP,
    copy_of,
    sample_face,
    samples,
    write_sample,
)
from checkin.services.events import new_event
from checkin.words import Words


def test_the_hardest_people_of_the_roster_are_offered(desk):
    found = {sample.kind: sample for sample in samples(desk.event, shipped()["a6"], Words())}
    assert next(iter(found)) == "tightest"
    assert [*found][-1] == MADE_UP
    assert {"longest", "letters", "hangul"} <= {*found}
    assert len(found["longest"].name) >= len(found["letters"].name)
    for sample in found.values():
        face = sample_face(desk.event, sample.id, shipped()["a6"], Words())
        assert face.full_name == sample.name
        assert face.serial


def test_an_event_without_people_has_somebody_made_up(tmp_path, machine, clock):
    with new_event(tmp_path / "empty.checkin", machine, clock) as empty:
        (sample,) = samples(empty, shipped()["a6"], Words("ru"))
        assert sample.kind == MADE_UP
        assert sample_face(empty, sample.id, shipped()["a6"], Words("ru")).title
        out = tmp_path / "sample.pdf"
        for id, form in shipped().items():
            write_sample(empty, "", form, out, Words())
            assert out.read_bytes().startswith(b"%PDF"), id


def test_a_copy_says_so_in_each_language():
    copy = copy_of(shipped()["a6"])
    assert {*copy.name} == {*shipped()["a6"].name}
    assert copy.called() == "A6, upright, copy"
