"""Whose badge is looked at while a template is made."""

from checkin.badges.templates import shipped
from checkin.services.design_samples import MADE_UP, sample_face, samples
from checkin.words import Words


def test_the_hardest_people_of_the_roster_are_offered(forum):
    found = {sample.kind: sample for sample in samples(forum, shipped()["a6"], Words())}
    assert [*found][0] == "tightest"
    assert [*found][-1] == MADE_UP
    assert {"longest", "letters", "hangul"} <= {*found}
    assert len(found["longest"].name) >= len(found["letters"].name)
    for sample in found.values():
        face = sample_face(forum, sample.id, shipped()["a6"], Words())
        assert face.full_name == sample.name
        assert face.serial


def test_an_event_without_people_has_somebody_made_up(empty):
    (sample,) = samples(empty, shipped()["a6"], Words("ru"))
    assert sample.kind == MADE_UP
    assert sample_face(empty, sample.id, shipped()["a6"], Words("ru")).title
