"""Names of countries that CLDR does not have, and the words around them.

Official and everyday names, adjectives and genitives of the six countries; the
English spellings of other countries that lists of ministries use.
"""

from collections.abc import Mapping

NAMES: Mapping[str, tuple[str, ...]] = {
    "KR": (
        "Republic of Korea", "ROK", "R.O.K.", "Korea", "South Korea", "Korea South", "Korea Rep",
        "S. Korea", "Korean", "South Korean", "Республика Корея", "Республики Корея", "Корея",
        "Кореи", "Южная Корея", "Южной Кореи", "Корейская", "Корейской", "корейский",
        "Корея Республикасы", "Корея Республикасынын", "Корея Республикасының",
        "Корея Республикаси",
        "Ҷумҳурии Корея", "Koreya Respublikasi", "Koreya", "Koreýa Respublikasy", "Koreýa",
        "대한민국", "한국", "남한",
    ),
    "KP": (
        "Democratic People's Republic of Korea", "DPRK", "D.P.R.K.", "Korea North", "КНДР",
        "Корейская Народно-Демократическая Республика", "조선민주주의인민공화국",
    ),
    "KZ": (
        "Republic of Kazakhstan", "Kazakh", "Kazakhstani", "Казахстанская", "Казахстанской",
        "казахстанский", "Казахская", "Казакстан", "Қазақстан", "Qazaqstan",
        "Qazaqstan Respublikasy",
        "Қозоғистон", "Қазоқистон", "카자흐스탄", "카자흐",
    ),
    "KG": (
        "Kyrgyz Republic", "Kyrgyz", "Kyrgyzstani", "Kirghizia", "Kirgizia", "Kirgistan",
        "Kirghizstan", "Кыргызстан", "Киргизия", "Киргизии", "Киргизстан", "Кыргызская",
        "Кыргызской", "Киргизская", "Киргизской", "Кыргыз Республикасы", "Кыргыз Республикасынын",
        "Қырғыз Республикасы", "Қирғиз Республикаси", "Ҷумҳурии Қирғизистон",
        "Qirgʻiz Respublikasi", "Gyrgyz Respublikasy", "키르기즈공화국",
        "키르기스공화국", "키르기즈",
        "키르기스", "키르기즈스탄", "키르기스탄",
    ),
    "TJ": (
        "Republic of Tajikistan", "Tajik", "Tajikistani", "Tadjikistan", "Tadzhikistan",
        "Таджикская", "Таджикской", "таджикский", "Тажикстан", "타지크", "Tojik",
    ),
    "TM": (
        "Turkmen", "Turkmenia", "Туркмения", "Туркмении", "Туркменская", "Туркменской",
        "туркменский", "Туркменистан", "투르크멘", "투르크메니스탄",
    ),
    "UZ": (
        "Republic of Uzbekistan", "Uzbek", "Uzbekistani", "РУз", "Узбекская", "Узбекской",
        "узбекский", "Узбекистанская", "O'zbekiston", "Ўзбекистон",
        "Өзбекстан", "우즈벡", "우즈벡키스탄",
    ),
    "BS": ("The Bahamas",),
    "CD": ("Democratic Republic of the Congo", "DR Congo", "DRC", "Congo Kinshasa", "ДР Конго"),
    "CG": ("Republic of the Congo", "Congo Brazzaville", "Республика Конго"),
    "CI": ("Ivory Coast", "Cote d'Ivoire"),
    "CN": (
        "People's Republic of China", "PRC", "P.R. China", "КНР", "China",
        "Китайская Народная Республика",
    ),
    "CV": ("Cape Verde",),
    "CZ": ("Czech Republic", "Чешская Республика"),
    "FM": ("Federated States of Micronesia",),
    "GB": ("UK", "U.K.", "Great Britain", "United Kingdom of Great Britain and Northern Ireland"),
    "GM": ("The Gambia",),
    "IR": ("Islamic Republic of Iran", "ИРИ"),
    "LA": ("Lao People's Democratic Republic", "Lao PDR"),
    "MM": ("Burma", "Myanmar"),
    "PS": ("State of Palestine", "Palestine"),
    "RU": ("Russian Federation", "Российская Федерация", "РФ"),
    "SK": ("Slovak Republic",),
    "SY": ("Syrian Arab Republic",),
    "SZ": ("Swaziland",),
    "TL": ("East Timor",),
    "TR": ("Turkey", "Türkiye", "Republic of Türkiye"),
    "AE": ("UAE", "U.A.E.", "ОАЭ"),
    "US": ("USA", "U.S.A.", "U.S.", "United States of America", "США", "미합중국"),
    "VA": ("Holy See", "Vatican"),
    "VN": ("Viet Nam", "Socialist Republic of Vietnam"),
}  # fmt: skip

AMBIGUOUS = frozenset({"congo", "конго", "kongo", "рк", "кр", "рт"})
"""What two countries may mean: nobody's."""

NOT_BARE = frozenset({"korea", "корея", "koreya", "china", "китай"})
"""Names that a form of state would turn into another country's."""

IDLE_WORDS = frozenset({"of", "the", "and", "и", "for", "to"})

DELEGATION_WORDS = frozenset({
    "delegation", "delegations", "delegates", "delegate", "participants", "participant", "list",
    "roster", "members", "from", "делегация", "делегации", "делегаты", "делегатов", "список",
    "участников", "участники", "состав", "от", "из", "делегациясы", "делегациясынын", "тизмеси",
    "делегациясының", "тізімі", "тізім", "ҳайати", "ҳайъати", "рӯйхати", "delegatsiyasi",
    "royxati", "delegasiyasy", "sanawy", "대표단", "대표단의", "명단", "참가자", "참석자",
})  # fmt: skip
"""Words about a list of people, beside the name of who sends them."""

STATE_WORDS = frozenset({
    "republic", "kingdom", "state", "islamic", "federal", "federative", "democratic", "peoples",
    "socialist", "plurinational", "bolivarian", "arab", "commonwealth", "principality", "grand",
    "duchy", "sultanate", "hashemite", "federation", "union", "cooperative", "oriental",
    "республика", "республики", "республике", "республикой", "королевство", "королевства",
    "государство", "государства", "республикасы", "республикасынын", "республикасының",
    "республикаси", "respublikasi", "respublikasy", "республикасынан", "чумхурии", "ҷумҳурии",
})  # fmt: skip
"""Forms of state: without them an official name is mostly the short one."""
