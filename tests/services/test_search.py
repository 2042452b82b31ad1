"""Finding people, and choosing those whose badges are printed."""

import pytest

from checkin.domain.journal import Draft
from checkin.domain.token import serial_text
from checkin.services import search
from checkin.services.badges import print_badges, void
from checkin.services.search import answering, found, selected
from checkin.store import people
from checkin.words import Words


def refs(desk, text, **more):
    return [hit.attendee.ref for hit in found(desk.event, text, **more)]


@pytest.mark.parametrize(
    "text", ["서태윤", "ㅅㅌㅇ", "SEO Taeyun", "Taeyun SEO", "seo taeyun", "Со Тхэюн", "KR-01",
             "  KR-01 "],
)  # fmt: skip
def test_a_korean_head_is_found_by_any_spelling(desk, text):
    assert refs(desk, text)[0] == "KR-01"


@pytest.mark.parametrize(
    "text", ["Сәрсенов", "Сарсенов", "Sarsenov", "sarsen", "Дәурен", "Dauren Sarsenov", "Sarsemov"]
)
def test_a_kazakh_head_is_found_by_any_spelling(desk, text):
    assert "KZ-01" in refs(desk, text)[:3]


@pytest.mark.parametrize(
    "text", ["", "   ", "\n", "zzzzqqqq", "%", "_", "'", '"', "*", "\x00", "🎉"]
)
def test_what_names_nobody_finds_nobody(desk, text):
    assert refs(desk, text) == []


def test_a_badges_number_finds_its_holder_alone(desk):
    code = desk.code("KG-07")
    assert refs(desk, f"{code[4:8]} {code[8:12]}") == ["KG-07"]
    assert refs(desk, code[4:12]) == ["KG-07"]


def test_whoever_came_is_told_and_comes_after_who_has_not(desk):
    first, second = found(desk.event, "KIM")[:2]
    desk.scan("registration", first.attendee.ref)
    came = next(h for h in found(desk.event, "KIM") if h.attendee.id == first.attendee.id)
    assert came.registered
    assert not second.registered


def test_there_are_at_most_so_many(desk):
    assert len(refs(desk, "a", limit=5)) == 5
    assert refs(desk, "zq" * 2500) == []


def test_a_person_in_several_scripts_is_found_once(desk):
    found_ids = [hit.attendee.id for hit in found(desk.event, "kim", limit=200)]
    assert len(found_ids) == len({*found_ids}) > 1


@pytest.mark.parametrize(
    ("query", "fits"),
    [
        ("delegation:kz", lambda who: who.delegation == "KZ"),
        ("category:Press", lambda who: who.category == "press"),
        ("delegation:KZ category:press",
         lambda who: (who.delegation, who.category) == ("KZ", "press")),
        ("group:drivers", lambda who: "drivers" in who.groups),
        ("delegation:", lambda who: False),
    ],
)  # fmt: skip
def test_a_query_chooses_those_of_whom_all_of_it_holds(desk, query, fits):
    desk.correct("KG-07", groups=["drivers"])
    expected = [x.attendee.id for x in people.everybody(desk.event) if fits(x.attendee)]
    assert selected(desk.event, query) == expected


def test_a_query_may_hold_a_name_too(desk):
    assert selected(desk.event, "delegation:KR seo taeyun")[0] == desk.id("KR-01")
    assert selected(desk.event, "delegation:KZ KR-01") == []


def test_who_was_withdrawn_is_not_chosen(desk):
    desk.correct("KG-07", cancelled=True)
    assert desk.id("KG-07") not in selected(desk.event, "delegation:KG")


def test_an_empty_query_chooses_those_without_a_badge(desk):
    assert selected(desk.event, " ") == []
    assert len(selected(desk.event, " ", printed_too=True)) == 200


def test_a_name_chooses_all_who_bear_it_however_many(desk):
    drafts = [
        Draft("attendee_set", f"attendee:x{n:03}", {"names": {"latin": {"surname": "Zzyzxov"}}})
        for n in range(150)
    ]
    desk.event.append(drafts)
    assert len(selected(desk.event, "zzyzxov", printed_too=True)) == 150


@pytest.mark.parametrize(("text", "script"), [("김", "hangul"), ("ким", "cyrillic")])
def test_whose_name_is_known_in_the_script_that_was_typed_comes_first(desk, text, script):
    known = [script in hit.attendee.names for hit in found(desk.event, text)]
    assert known[0]
    assert False in known
    assert known == sorted(known, reverse=True)


def called(desk, n, **names):
    """Let so many people more come, all with these names; return their ids."""
    names = {script: {"as_written": name} for script, name in names.items()}
    ids = [f"{next(iter(names))}{i:03}" for i in range(n)]
    desk.event.append([Draft("attendee_set", f"attendee:{id}", {"names": names}) for id in ids])
    return set(ids)


def test_all_who_bear_a_name_answer_however_many(desk, monkeypatch):
    ids = called(desk, 150, latin="ZZYZXOV Ivan")
    ids |= called(desk, 90, cyrillic="Ззызхов Иван")
    for text in ("zzyzxov", "ivan zzyzxov", "Ззызхов"):
        answer = answering(desk.event, text)
        assert (set(answer.best), answer.more) == (ids, frozenset())
    monkeypatch.setattr(search, "CHECKED", 100)
    answer = answering(desk.event, "zzyzxov")
    assert 0 < len(answer.best) <= 60
    assert {*answer.best, *answer.more} == ids
    assert not answer.more & {*answer.best}


def test_all_answer_who_are_known_in_another_script_alone(desk):
    ids = called(desk, 90, hangul="맹가람")
    assert ids <= set(answering(desk.event, "maeng").best)


def test_who_is_similar_answers_only_where_nobody_else_does(desk):
    [exact] = called(desk, 1, latin="ZZYZXOV Ivan")
    [similar] = called(desk, 1, cyrillic="Ззызгов Иван")
    assert {hit.attendee.id for hit in found(desk.event, "zzyzxov")} == {exact, similar}
    assert answering(desk.event, "zzyzxov").best == [exact]
    assert answering(desk.event, "zzyzxoq").best == [exact]


@pytest.mark.parametrize("text", ["KR-01", "Sarsemov", "zzzzqqqq", "", "서태윤"])
def test_where_few_answer_they_are_those_who_are_found(desk, text):
    assert answering(desk.event, text).best == [h.attendee.id for h in found(desk.event, text)]


def test_a_badges_number_finds_its_person_valid_or_void_or_by_its_last_four_digits(desk, tmp_path):
    old = int(desk.code("KG-07")[4:12])
    void(desk.event, old, "lost")
    print_badges(desk.event, [desk.id("KG-07")], tmp_path / "x.pdf", Words())
    new = int(desk.code("KG-07")[4:12])
    for serial in (old, new):
        text = serial_text(serial)
        for typed in (text, text.replace(" ", ""), f" {text} ", text.replace(" ", "  ")):
            assert refs(desk, typed) == ["KG-07"]
        assert "KG-07" in refs(desk, text[5:])
    assert search.void_with(desk.event, serial_text(old)).replaced_by == new
    for other in (serial_text(new), "99999999", "Kim", "12"):
        assert search.void_with(desk.event, other) is None
