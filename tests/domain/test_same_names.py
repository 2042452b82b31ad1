"""Who is called like somebody else."""

from checkin.domain.attendee import Attendee
from checkin.domain.names import Name
from checkin.domain.same_names import same_names


def person(id, companion=0, **names):
    held = {script: Name(as_written=text) for script, text in names.items()}
    return Attendee(id, names=held, companion=companion)


def test_one_name_in_one_script_whatever_capitals_and_order():
    found = same_names([
        person("a", latin="KIM Viktor", cyrillic="Ким Виктор"),
        person("b", latin="Viktor Kim"),
        person("c", cyrillic="КИМ Виктор"),
        person("d", hangul="김민서"), person("e", hangul="김민서"), person("f", latin="김민서"),
        person("g", latin=""), person("h", latin=""),
    ])  # fmt: skip
    assert found == {"a": ("b", "c"), "b": ("a",), "c": ("a",), "d": ("e",), "e": ("d",)}


def test_companions_are_called_after_somebody_else():
    assert same_names([person("a", latin="Kim"), person("b", 1, latin="Kim")]) == {}


def test_the_same_person_in_two_scripts_is_one():
    assert same_names([person("a", latin="Kim", cyrillic="Kim")]) == {}
