"""A photo's file tells whose it is, or does not: it never guesses."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.domain.photo_match import Doubt, Match, judge, settle
from checkin.domain.photo_names import Grade, code_key, grade, read_name, serial_of, texts_of

MINSEO = ["김민서", "KIM Minseo"]
MIN = ["김민"]
ERMEK = ["Төлөбаев Эрмек Асанбекович", "Төлөбаев Эрмек", "TOLOBAEV Ermek"]


def graded(stem, *names, also=frozenset()):
    return grade(read_name(stem).name(), list(names), also)


@pytest.mark.parametrize("stem", [
    "김민서", unicodedata.normalize("NFD", "김민서"), "Kim Minseo", "minseo_kim", "KIM-MINSEO",
    "Kim Min-seo (1)", "KimMinseo", "IMG_2031 Kim Minseo", "사진_김민서", "김민서Kim Minseo",
    "Kim.Minseo.final.3x4", "%EA%B9%80%EB%AF%BC%EC%84%9C", "Mr Kim Minseo", "kim  minseo2",
])  # fmt: skip
def test_a_name_in_any_spelling_and_order(stem):
    assert graded(stem, *MINSEO) is Grade.WHOLE


@pytest.mark.parametrize("stem", [
    "Эрмек Төлөбаев", "Төлөбаев Эрмек", "tolobaev ermek", "Толобаев_Эрмек_Асанбекович",
    "TOLOBAEV Ermek Asanbekovich", unicodedata.normalize("NFD", "Төлөбаев Эрмек"),
])  # fmt: skip
def test_a_patronymic_may_be_there_or_not(stem):
    assert graded(stem, *ERMEK) is Grade.WHOLE


def test_what_the_sender_put_beside_the_name_is_known():
    assert graded("대한민국 김민서", *MINSEO) is Grade.PART
    assert graded("대한민국 김민서", *MINSEO, also={"대한민국"}) is Grade.WHOLE
    assert graded("KZ_Kim Minseo", *MINSEO, also={"kz"}) is Grade.WHOLE


@pytest.mark.parametrize("stem", ["Kim", "Minseo", "Kim M", "Kim Minseo Lee Jiwoo"])
def test_less_than_the_name_or_more_is_a_part(stem):
    assert graded(stem, *MINSEO) is Grade.PART


def test_another_script_may_only_sound_alike():
    assert graded("Kim Minseo", "김민서") is Grade.SOUNDS
    assert graded("Kim Minse", *MINSEO) is Grade.SOUNDS
    assert graded("김민서", "KIM MINSU") is Grade.SOUNDS
    assert graded("Толобаев Эрмек", "TOLOBAEV Ermek") is Grade.WHOLE


def test_nobody_is_called_so():
    assert graded("Lee Jiwoo", *MINSEO, "") is None
    assert graded("IMG_0017", *MINSEO) is None
    assert graded("", "") is None


def test_a_middle_name_is_another_person():
    assert graded("Lee Min An", "Lee An") is Grade.PART
    assert graded("Lee Min An", "Lee Min An") is Grade.WHOLE


def keys(stem):
    return [code.key for code in read_name(stem).codes]


def test_references_in_every_spelling():
    for stem in ("KR-17", "kr_17", "KR 017", "KR17", "KR-17 Kim Minseo", "Kim Minseo (KR-17)"):
        assert code_key("KR-17") in keys(stem), stem
    assert keys("Kim Minseo") == []
    assert keys("IMG_0017") == ["img17"]
    assert "20261004" not in keys("IMG_20261004_093000")


def test_a_badges_number():
    for stem in ("00010023", "0001 0023", "0001-0023 Kim", "Kim_00010023"):
        assert "00010023" in keys(stem), stem
    assert serial_of("00010023") == 10023
    assert serial_of("10023") is None
    assert serial_of("kr170023") is None


def test_a_mere_number_beside_words_is_weak():
    weak = {code.key: code.weak for code in read_name("17 Kim").codes}
    assert weak["17"]
    assert not read_name("17").codes[0].weak
    assert not read_name("00010023 Kim").codes[-1].weak or keys("00010023 Kim")[-1] != "00010023"


def test_the_words_of_a_code_are_no_name():
    clues = read_name("KR-17 Kim Minseo")
    code = next(code for code in clues.codes if code.key == "kr17")
    assert clues.name(code) == ("Kim", "Minseo")
    assert clues.name() == ("KR", "Kim", "Minseo")


def test_what_is_looked_for():
    assert texts_of(["Kim", "Min", "Seo"]) == [
        "Kim Min Seo", "Kim Min", "Min Seo", "Kim", "Min", "Seo",
    ]  # fmt: skip
    assert texts_of(["김민서", "Kim"])[:3] == ["김민서 Kim", "김민서", "Kim"]


@given(st.text(max_size=60))
def test_any_file_name_is_read(stem):
    clues = read_name(stem)
    grade(clues.name(), MINSEO, frozenset())
    for code in clues.codes:
        assert 0 <= code.begin < code.end <= len(clues.words)
        clues.name(code)


@given(st.permutations(["Asanov", "Bakyt", "Kubanychovich"]), st.sampled_from(" _.,"),
       st.sampled_from([str.lower, str.upper, str.title]),
       st.sampled_from(["", "IMG_", "photo "]))  # fmt: skip
def test_order_separators_and_capitals_do_not_matter(words, between, case, before):
    stem = before + case(between.join(words))
    assert graded(stem, "Asanov Bakyt") is Grade.WHOLE


# To whom


WHOLE, SOUNDS, PART = Grade.WHOLE, Grade.SOUNDS, Grade.PART


@pytest.mark.parametrize(("coded", "named", "weak", "people", "doubt"), [
    ([], {}, False, (), Doubt.NOBODY),
    ([], {"a": WHOLE}, False, ("a",), Doubt.NONE),
    ([], {"b": PART, "a": WHOLE}, False, ("a", "b"), Doubt.NONE),
    ([], {"a": WHOLE, "b": SOUNDS}, False, ("a", "b"), Doubt.NONE),
    ([], {"a": WHOLE, "b": WHOLE}, False, ("a", "b"), Doubt.SEVERAL),
    ([], {"a": PART}, False, ("a",), Doubt.UNSURE),
    ([], {"a": SOUNDS}, False, ("a",), Doubt.UNSURE),
    ([], {"a": SOUNDS, "b": PART}, False, ("a", "b"), Doubt.SEVERAL),
    (["a"], {}, False, ("a",), Doubt.NONE),
    (["a"], {}, True, ("a",), Doubt.UNSURE),
    (["a", "b"], {}, False, ("a", "b"), Doubt.SEVERAL),
    (["a", "b"], {}, True, ("a", "b"), Doubt.SEVERAL),
    (["a"], {"a": PART, "b": WHOLE}, False, ("a",), Doubt.NONE),
    (["a"], {"b": WHOLE}, False, ("a", "b"), Doubt.DIFFER),
    (["a"], {"b": PART}, False, ("a",), Doubt.NONE),
    (["a"], {"b": WHOLE}, True, ("b",), Doubt.NONE),
    (["a", "b"], {"a": WHOLE, "b": PART, "c": WHOLE}, False, ("a", "b"), Doubt.NONE),
    (["a", "b"], {"a": WHOLE, "b": WHOLE}, False, ("a", "b"), Doubt.SEVERAL),
])  # fmt: skip
def test_one_file(coded, named, weak, people, doubt):
    assert judge(coded, named, weak=weak) == Match(people, doubt)


def test_the_person_of_a_match():
    assert Match(("a", "b"), Doubt.NONE).person == "a"
    assert Match(("a",), Doubt.UNSURE).person == "a"
    assert Match(("a", "b"), Doubt.SEVERAL).person == ""
    assert Match().person == ""


def sure(person):
    return Match((person,), Doubt.NONE)


def doubts(*files):
    matches, contents, photos = zip(*files, strict=True)
    return [match.doubt for match in settle(matches, contents, photos)]


def test_files_are_weighed_against_each_other():
    assert doubts((sure("a"), "1", None), (sure("b"), "2", None)) == [Doubt.NONE, Doubt.NONE]
    assert doubts((sure("a"), "1", None), (sure("a"), "2", None)) == [Doubt.TWICE, Doubt.TWICE]
    assert doubts((sure("a"), "1", None), (sure("b"), "1", None)) == [Doubt.SHARED, Doubt.SHARED]
    assert doubts((sure("a"), "1", True), (sure("b"), "2", False)) == [Doubt.SAME, Doubt.HAS_PHOTO]
    assert doubts((Match(), "1", None), (sure("b"), "1", None)) == [Doubt.NOBODY, Doubt.NONE]


MATCHES = st.one_of(st.just(Match()), st.sampled_from("abc").map(sure),
                    st.just(Match(("a", "b"), Doubt.SEVERAL)))  # fmt: skip


@given(st.lists(st.tuples(MATCHES, st.sampled_from("123"), st.sampled_from([None, True, False]))))
def test_no_person_and_no_picture_is_certain_twice(files):
    settled = settle(*(list(part) for part in zip(*files, strict=True))) if files else []
    certain = [(m.person, files[i][1]) for i, m in enumerate(settled) if m.doubt is Doubt.NONE]
    assert len({person for person, _ in certain}) == len(certain)
    assert len({content for _, content in certain}) == len(certain)
    for (before, _, _), after in zip(files, settled, strict=True):
        assert after.people == before.people
        assert before.doubt is Doubt.NONE or after.doubt is before.doubt
