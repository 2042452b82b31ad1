import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.domain.spelling import (
    Kind,
    after,
    forms,
    head,
    initials,
    is_initials,
    lookup,
    rank,
)


def holds(plan, tokens):
    """Answer a plan as a store does: each word the beginning of a token."""
    return all(
        any(form <= token < after(form) for token in tokens for form in word) for word in plan
    )


def found(query, *names):
    tokens = frozenset().union(*map(forms, names))
    return any(holds(plan, tokens) for plan in lookup(query).plans)


def found_at_last(query, *names):
    tokens = frozenset().union(*map(forms, names))
    asked = lookup(query)
    heads = sorted({head(token) for token in tokens} - {""})
    plans = (*asked.plans, *asked.fallback, *asked.slips(heads))
    return any(holds(plan, tokens) for plan in plans)


SAME = [
    # Central Asia: Cyrillic, the Latin alphabets, passports
    ("Тоқанов", "Токанов", "Tokanov", "Toqanov", "Toqanow"),
    ("Жақсыбаев", "Жаксыбаев", "Zhaksybaev", "Jaqsybayev", "Dzhaksybayev", "Žaksybaev"),
    ("Қайратұлы", "Qairatuly", "Kayratuly", "Qaıratuly", "Kajratuly"),
    ("Әлімжан", "Alimzhan", "Älimjan", "Алимжан"),
    ("Өмүров", "Omurov", "Ömürov", "Oʻmurov", "O'murov", "Омуров"),
    ("Ғафурова", "Ghafurova", "Gafurova", "Ğafurova"),
    ("Шерматов", "Shermatov", "Şermatow", "SHermatov"),
    ("Ўктамов", "Oʻktamov", "O‘ktamov", "O'ktamov", "Oktamov"),
    ("Ҳакимзода", "Hakimzoda", "Khakimzoda", "Xakimzoda", "Хакимзода"),
    ("Ҷалолов", "Jalolov", "Джалолов", "Dzhalolov"),
    ("Аҳмадов", "Ahmadov", "Akhmadov", "Axmadov", "Ахмадов"),
    ("Юсуфӣ", "Yusufi", "Iusufi", "Юсуфий"),
    ("Гелдімырадов", "Geldimyradow", "Geldymyradov", "Гельдымырадов"),
    ("Ниязов", "Niyazov", "Niazov", "Nyýazow"),
    ("Мирзиёқулов", "Mirziyoqulov", "Mirziyokulov"),
    ("Семёнова", "Семенова", "Semenova"),
    ("Семёнова", "Semyonova"),
    ("Щукина", "Shchukina"),
    ("Цхаев", "Tskhaev"),
    # Korea: Hangul, the ways to write a name in Latin, Kontsevich's Cyrillic
    ("김규현", "Kim Kyou-hyun", "KIM KYUHYEON", "Gim Gyu-hyeon", "Ким Гю Хён"),
    ("이용하", "Lee Yong-ha", "Rhee Yongha", "Yi Yong Ha", "I Yong-ha", "Ли Ён Ха"),
    ("박정은", "Park Jung-eun", "PAK JEONGEUN", "Bak Jeong-eun", "Park Jung Eun"),
    ("박정은", "Park Jung-eun", "Пак Чон Ын", "Пак Чжон Ын"),
    ("최진규", "Choi Jingyu", "Choe Jin-gyu", "Choy Jin-kyu", "Цой Чин Гю"),
    ("노희재", "Noh Hee-jae", "Roh Heui-jai", "NO HUIJAE"),
    ("유수인", "Yoo Soo-in", "Ryu Su-in", "YU SUIN"),
    ("임수연", "Lim Soo-yeon", "Im Suyeon", "LIM SOOYEON"),
    ("허석훈", "Huh Suk-hoon", "Hur Seok-hun", "HEO SEOKHUN"),
    ("황보민", "Hwangbo Min"),
]


@pytest.mark.parametrize(
    ("query", "name"),
    [(query, name) for names in SAME for query in names for name in names],
)
def test_a_name_is_found_in_any_spelling(query, name):
    assert found(query, name)
    assert rank(query, [name]) is not None


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("К", "Каримова Асель"),
        ("K", "Khamidov"),
        ("Kh", "Хамидов"),
        ("asel karim", "Каримова Асель"),
        ("T", "Tsoy"),
        ("D", "Dzhaparov"),
        ("A", "Aitmanov"),
        ("Ak", "Akhmadov"),
        ("C", "Chingizov"),
        ("C", "Carlson"),
        ("Je", "Jeong Min"),
        ("Ja", "Jae"),
        ("Taj", "Tajik"),
        ("Bev", "Beverov"),
        ("김", "김민서"),
        ("기", "김민서"),
        ("김ㅁ", "김민서"),
        ("김밍", "김미옥"),
        ("김밋", "김미숙"),
        ("김갑", "김가빈"),
        ("김값", "김갑수"),
        ("민서", "김민서"),
        ("서", "김민서"),
        ("민서", "KIM MINSEO"),
        ("김민서", "Min-seo Kim"),
        ("Seo", "Kim Min-seo"),
        ("kim minseo", "Kim Min Seo"),
        ("minseo kim", "Kim Min Seo"),
        ("min seo kim", "KIM MINSEO"),
        ("kimminseo", "김민서"),
        ("ㄱㅁㅅ", "김민서"),
        ("ㅁㅅ", "김민서"),
        ("ㄱ ㅁ", "김민서"),
        ("김 민서", "김민서"),
        ("남궁민", "남궁 민"),
        ("Namgung", "남궁민"),
        ("사비로프", "Sabirov"),
        ("사비로프 잔토로", "Jantoro Sabirov"),
        ("Sabirov", "사비로프 잔토로"),
        ("金民瑞", "金民瑞"),
        ("Kasym Zhomart", "Касым-Жомарт"),
        ("kasymzhomart", "Касым-Жомарт"),
        ("Жомарт", "Kasym-Zhomart"),
        ("SABIROV, Temir", "Темир Сабиров"),
    ],
)
def test_a_query_may_be_half_typed_and_in_any_order(query, name):
    assert found(query, name)
    assert rank(query, [name]) is not None


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("Sabyrova Temir", "Sabirov Temir"),
        ("Sapirof", "Sabirov"),
        ("Salirov", "Sabirov"),
        ("Sbairov", "Sabirov"),
        ("Sairov", "Sabirov"),
        ("Sabtirov", "Sabirov"),
        ("Сапыров Темир Асанович", "Temir Sabirov"),
        ("Темир Асанович Сабиров", "Sabirov Temir"),
        ("Kim Minsbo", "김민서"),
        ("Пак Чон Ын", "PAK JEONGEUN"),
    ],
)
def test_a_slip_and_a_patronymic_too_many_are_forgiven(query, name):
    assert found_at_last(query, name)
    assert rank(query, [name]) is not None


def test_nothing_asks_for_nothing():
    assert forms(" -,' ") == frozenset()
    assert lookup(" ' ").plans == ()
    assert lookup("ь").plans == ()
    assert rank("", ["Kim"]) is None
    assert rank("Kim", ["", "-"]) is None


def test_different_names_are_not_matched():
    assert not found("Sabirov", "김민서")
    assert rank("Sabirov", ["Kim Min-seo", "김민서"]) is None
    assert rank("김민서", ["Sabirov Temir", "박철호"]) is None
    assert rank("Temir Tolov", ["Sabirov Temir"]) is None
    assert rank("Temir Tolov Bakyt", ["Sabirov Temir"]) is None
    assert rank("Kx", ["Sabirov"]) is None


@pytest.mark.parametrize(
    ("query", "name", "kind"),
    [
        ("temir sabirov", "Sabirov Temir", Kind.EXACT),
        ("Темир Сабиров", "Sabirov Temir", Kind.EXACT),
        ("Kheyri", "Xeyri", Kind.EXACT),
        ("Sab", "Sabirov Temir", Kind.PREFIX),
        ("Xab", "Khabirov", Kind.PREFIX),
        ("bir", "Sabirov Temir", Kind.PART),
        ("Seo", "Kim Min-seo", Kind.EXACT),
        ("Sapirov", "Sabirov", Kind.FUZZY),
        ("Sapir", "Sabirovich", Kind.FUZZY),
        ("김민서", "김민서", Kind.EXACT),
        ("민서", "김민서", Kind.EXACT),
        ("민", "김민서", Kind.PREFIX),
        ("김밋", "김민서", Kind.FUZZY),
        ("서", "김민서", Kind.PART),
        ("ㄱㅁ", "김민서", Kind.PREFIX),
        ("ㅁㅅ", "김민서", Kind.PREFIX),
        ("minseo", "김민서", Kind.EXACT),
        ("kim", "김민서", Kind.EXACT),
        ("kimmin", "김민서", Kind.PREFIX),
        ("mins", "김민서", Kind.PREFIX),
        ("seo", "김민서", Kind.PART),
        ("se", "박민성", Kind.PART),
        ("minsea", "김민서", Kind.FUZZY),
        ("김민서", "Kim Min-seo", Kind.EXACT),
        ("김민", "Kim Minseo", Kind.PREFIX),
        ("김민소리", "Kim Minsori", Kind.EXACT),
        ("김민소", "Kim Minzoa", Kind.FUZZY),
    ],
)
def test_the_kind_of_a_match(query, name, kind):
    match = rank(query, [name])
    assert match is not None
    assert (match.kind, match.spelling) == (kind, name)


def ordered(query, *names):
    matches = [match for name in names if (match := rank(query, [name])) is not None]
    return [match.spelling for match in sorted(matches)]


def test_the_order_of_candidates():
    assert ordered("Asan", "Asanov", "Hasan", "Asan", "Asqn") == ["Asan", "Asanov", "Hasan", "Asqn"]
    assert ordered("kim jong-ha", "김정하", "김종하", "김중하")[0] == "김종하"
    assert ordered("Kim Kyou-hyun", "김교현", "김규현", "김구현")[0] == "김규현"
    assert ordered("김종하", "Kim Jung-ha", "Kim Jong-ha")[0] == "Kim Jong-ha"
    assert ordered("Sabirov", "Sabirov Temir", "Sabirov")[0] == "Sabirov"


def test_the_best_of_a_persons_names_is_shown():
    match = rank("сабиров", ["Sabirow", "Сабиров"])
    assert match is not None
    assert match.spelling == "Сабиров"


def test_initials():
    assert initials("김규현") == "ㄱㄱㅎ"
    assert initials("Kim 규현") == "ㄱㅎ"
    assert is_initials("ㄱㄱ ㅎ")
    assert not is_initials("김ㄱ")
    assert not is_initials("  ")
    assert not is_initials("kim")


def test_a_slip_is_looked_for_in_the_first_letters_of_words_long_enough():
    assert head("sapilupa") == head("sapilup.") == "sapilup"
    assert head("asa.") == ""
    assert head("ㄱㄱㅎㅎ") == head("=sapilupa") == ""
    assert list(lookup("asa").slips(["asan"])) == []


def test_tokens_are_few():
    names = ["Жақсыбаев Қайрат Әлімжанұлы", "Zhaksybaev Kairat Alimzhanuly"]
    assert len(frozenset().union(*map(forms, names))) <= 35
    assert len(forms("김규현") | forms("Kim Kyou-hyun")) <= 30


CONSONANTS = ["b", "d", "g", "zh", "k", "l", "m", "n", "p", "r", "s", "t", "sh", "ch", "kh", "v"]
VOWELS = ["a", "e", "i", "o", "u", "y", "ya", "yu", "ae", "eo", "yeo", "oo", "ai"]
ENDS = ["", "", "", "n", "k", "ng", "r", "l"]
syllables = st.builds("".join, st.tuples(*map(st.sampled_from, (CONSONANTS, VOWELS, ENDS))))
latin_words = st.builds("".join, st.lists(syllables, min_size=1, max_size=4))
cyrillic_words = st.text("абвгдежзийклмнопрстуфхцчшыэюяқғңөұүәіўҳҷӣӯ", min_size=2, max_size=10)
hangul_words = st.text(
    st.characters(min_codepoint=ord("가"), max_codepoint=ord("힣")), min_size=2, max_size=4
)
words = st.one_of(latin_words, cyrillic_words, hangul_words)
names = st.builds(" ".join, st.lists(words, min_size=1, max_size=3))


@given(names)
def test_capitals_and_composition_never_matter(name):
    for other in (name.upper(), name.title(), unicodedata.normalize("NFD", name)):
        assert forms(other) == forms(name)
        assert lookup(other) == lookup(name)


@given(latin_words, st.sampled_from("\u0301\u0308\u0327\u030c"), st.integers(0, 20))
def test_marks_and_apostrophes_never_matter(word, mark, place):
    for sign in (mark, "'", "ʻ", "’", "‘"):
        assert forms(word[: place + 1] + sign + word[place + 1 :]) == forms(word)


@given(st.lists(st.one_of(latin_words, cyrillic_words), min_size=1, max_size=3))
def test_the_order_of_words_never_matters(parts):
    name, turned = " ".join(parts), " ".join(reversed(parts))
    assert found(turned, name)
    match = rank(turned, [name])
    assert match is not None
    assert match.kind == Kind.EXACT


@given(latin_words, st.integers(1, 20))
def test_every_beginning_finds_the_word(word, length):
    assert found(word[:length], word)


@given(hangul_words, st.integers(1, 4))
def test_every_beginning_finds_the_hangul_name(name, length):
    assert found(name[:length], name)
    match = rank(name[:length], [name])
    assert match is not None
    assert match.kind <= Kind.PART
    assert found(initials(name), name)


@given(st.text(max_size=30), st.text(max_size=30))
def test_any_text_is_taken(query, name):
    lookup(query)
    assert all(token for token in forms(name))
    rank(query, [name])


@pytest.mark.parametrize("query", ["s", "sa", "sab", "саб", "сабир", "tem", "ТЕМ"])
def test_beginnings_as_they_are_spelt_are_asked_for_first(query):
    tokens = forms("Сабиров Темир")
    assert holds(lookup(query).plans[0], tokens)
