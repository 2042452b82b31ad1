import pytest

from checkin.roster.countries import Countries

KNOWN = {c.lower(): c for c in ("KR", "KZ", "KG", "TJ", "TM", "UZ")} | {
    "united nations development programme": "UNDP"
}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("KZ", "KZ"), ("kaz", "KZ"), ("Kazakhstan", "KZ"), ("Қазақстан Республикасы", "KZ"),
        ("Республики Казахстан", "KZ"), ("카자흐스탄", "KZ"), ("казахстанская делегация", "KZ"),
        ("Republic of Korea", "KR"), ("Korea, Republic of", "KR"), ("South Korea", "KR"),
        ("Korea (Rep.)", "KR"), ("ROK", "KR"), ("Корея Республикасы", "KR"),
        ("대한민국 대표단", "KR"),
        ("Республика Корея", "KR"), ("Democratic People's Republic of Korea", "KP"),
        ("Kyrgyz Republic", "KG"), ("Кыргыз Республикасы", "KG"), ("키르기즈공화국", "KG"),
        ("Киргизия", "KG"), ("Ҷумҳурии Тоҷикистон", "TJ"), ("Таджикистана", "TJ"),
        ("Türkmenistan", "TM"), ("Oʻzbekiston", "UZ"), ("O'zbekiston Respublikasi", "UZ"),
        ("우즈베키스탄공화국", "UZ"), ("Kingdom of Denmark", "DK"), ("Saint Kitts and Nevis", "KN"),
        ("Democratic Republic of the Congo", "CD"), ("UNDP", "UNDP"),
        ("United Nations Development Programme", "UNDP"),
    ],
)  # fmt: skip
def test_delegations_are_known_by_many_names(text, code):
    assert Countries(KNOWN).resolve(text) == code


@pytest.mark.parametrize(
    "text",
    ["", "РК", "КР", "Congo", "Republic of China", "Ministry of Trade", "UNESCO", "Atlantis"],
)
def test_what_is_doubtful_or_unknown_is_nobodys(text):
    assert Countries(KNOWN).resolve(text) == ""


@pytest.mark.parametrize(
    ("title", "code"),
    [
        ("Список делегации Республики Казахстан на форуме", "KZ"),
        ("List of the delegation of the Republic of Uzbekistan", "UZ"),
        ("우즈베키스탄 대표단 명단", "UZ"),
        ("Seventh ROK–Central Asia Cooperation Forum, Bishkek, Kyrgyz Republic", ""),
        ("Participants of the Korea - Central Asia Forum in Kazakhstan", ""),
    ],
)
def test_a_title_tells_a_delegation_only_where_it_speaks_of_one(title, code):
    assert Countries(KNOWN).mentioned(title) == code


@pytest.mark.parametrize(
    ("stem", "code"),
    [
        ("roster-KZ", "KZ"), ("kz_mazhilis7_2021_ru", "KZ"), ("Kazakhstan 2013", "KZ"),
        ("Список делегации Казахстана", "KZ"), ("delegation_of_Uzbekistan_v2", "UZ"),
        ("kr_ministers_2022", "KR"), ("tm-mejlis", "TM"), ("de jure", ""), ("fr_delegates", "FR"),
        ("my list", ""), ("HR", ""), ("conf_uist2017", ""), ("Korea and Kazakhstan", ""),
    ],
)  # fmt: skip
def test_a_files_name_tells_a_delegation_by_code_or_name(stem, code):
    assert Countries(KNOWN).of_file(stem) == code
