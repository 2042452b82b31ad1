import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.domain.names import Name, nfc
from checkin.roster.fullname import parts_of


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Абаканов, Елдос Нурболович", ("Абаканов", "Елдос", "Нурболович")),
        ("Абдыгалиулы, Берик", ("Абдыгалиулы", "Берик", "")),
        ("Kim, Min Seo", ("Kim", "Min Seo", "")),
        ("Маматова, Айгүл Асан кызы", ("Маматова", "Айгүл", "Асан кызы")),
    ],
)
def test_a_comma_parts_surname_and_the_rest(text, parts):
    assert parts_of(text) == {
        k: v for k, v in zip(("surname", "given", "patronymic"), parts, strict=True) if v
    }


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("KIM Minseo", ("KIM", "Minseo", "")),
        ("Minseo KIM", ("KIM", "Minseo", "")),
        ("ТОҚАЕВ Қасым Кемелұлы", ("ТОҚАЕВ", "Қасым", "Кемелұлы")),
        ("NAM GUNG Min", ("NAM GUNG", "Min", "")),
        ("АСАН уулу Бакыт", ("АСАН уулу", "Бакыт", "")),
        ("АСАН УУЛУ Бакыт", ("АСАН УУЛУ", "Бакыт", "")),
    ],
)
def test_capitals_tell_the_surname_and_the_name_stays_as_written(text, parts):
    found = parts_of(text)
    assert found.pop("as_written") == text
    assert found == {
        k: v for k, v in zip(("surname", "given", "patronymic"), parts, strict=True) if v
    }


@pytest.mark.parametrize(
    "text",
    [
        "Асан уулу Бакыт", "Kim Minseo", "AHN CHEOLSOO", "Нурзада", "김민서", "KIM M.", "M. KIM J",
        "Kim, Min, Seo", "John Smith, Jr.", "Juan Carlos II", "de la CRUZ Maria", ",", "Kim,",
    ],
)  # fmt: skip
def test_any_other_name_stays_whole(text):
    assert parts_of(text) == {"as_written": text}


@given(st.text(min_size=1).map(nfc).filter(bool))
def test_no_name_is_lost(text):
    shown = Name(**parts_of(text)).shown
    assert sorted(shown.replace(",", " ").split()) == sorted(text.replace(",", " ").split()) or (
        shown == text or "".join(shown.split()) == "".join(text.replace(",", "", 1).split())
    )
