import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from checkin.domain.names import Name, best, is_hangul, names_from, nfc, script_of, shown

MINSEO = {"hangul": Name("김", "민서"), "latin": Name("KIM", "Minseo")}


def test_hangul_is_one_unit_without_a_space():
    assert Name("남궁", "민").shown == "남궁민"
    assert Name("김", "민서").lines == ("김민서", "")


def test_other_scripts_put_the_surname_first():
    name = Name("Сыдыкова", "Айпери", "Асановна")
    assert name.shown == "Сыдыкова Айпери Асановна"
    assert name.lines == ("Сыдыкова", "Айпери Асановна")


def test_as_written_wins_wherever_a_name_is_shown():
    name = Name("Kim", "Min-seo", as_written="Min-seo KIM")
    assert name.shown == "Min-seo KIM"
    assert name.lines == ("Min-seo KIM", "")


def test_as_written_in_the_same_order_still_breaks_into_two_lines():
    assert Name("KIM", "Minseo", as_written="KIM Minseo").lines == ("KIM", "Minseo")


def test_a_single_name_is_valid():
    assert Name(given="Нурзада").shown == "Нурзада"
    assert Name(given="Нурзада").lines == ("Нурзада", "")


def test_the_readers_language_chooses_the_script():
    assert shown(MINSEO, "ko") == "김민서"
    assert shown(MINSEO, "ru") == "KIM Minseo"
    assert shown(MINSEO, "xx") == "KIM Minseo"


def test_best_takes_any_script_rather_than_none():
    assert best(MINSEO, ["cyrillic"]).shown == "김민서"
    assert best({}, ["latin"]) == Name()
    assert best({"latin": Name()}, ["latin"]) == Name()


def test_scripts_are_told_by_their_letters():
    assert script_of("Әйгерім KZ") == "cyrillic"
    assert script_of("Şajanow") == "latin"
    assert script_of("金敏書") == "hanja"
    assert script_of("ㄱㄱㅎ") == "hangul"
    assert script_of("ქართული") == "latin"
    assert script_of("42") == "latin"
    assert not is_hangul("")


def test_names_are_read_from_a_body_composed_and_without_unknown_parts():
    decomposed = unicodedata.normalize("NFD", "김민서")
    names = names_from({"hangul": {"as_written": decomposed, "of a later version": 1}})
    assert names == {"hangul": Name(as_written="김민서")}


@given(st.text())
def test_nfc_is_stable(text):
    assert nfc(nfc(text)) == nfc(text)
    assert "  " not in nfc(text)
