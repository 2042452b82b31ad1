"""What the categories of attendees are called in rosters."""

from collections.abc import Mapping
from functools import lru_cache

from checkin.roster.heading import words_of

WORDS: Mapping[str, tuple[str, ...]] = {
    "head": (
        "head", "head of delegation", "head of the delegation", "delegation head", "hod",
        "head delegate", "chief delegate", "leader", "chair of delegation", "глава",
        "глава делегации", "руководитель делегации", "руководитель", "делегация башчысы",
        "делегациянын башчысы", "башчы", "делегация басшысы", "delegatsiya rahbari",
        "delegatsiya boshligʻi", "роҳбари ҳайат", "단장", "대표단장", "대표단 단장", "수석대표",
    ),
    "government": (
        "government", "government official", "government officials", "official", "officials",
        "gov", "govt", "public sector", "diplomat", "правительство", "правительственный",
        "госорганы", "государственный орган", "государственный служащий", "госслужащий",
        "чиновник", "представитель правительства", "өкмөт", "үкімет", "hukumat", "ҳукумат",
        "정부", "정부관계자", "정부인사", "공무원",
    ),
    "business": (
        "business", "business people", "businessman", "businesswoman", "business representative",
        "company", "private sector", "entrepreneur", "бизнес", "деловые круги", "предприниматель",
        "представитель бизнеса", "ишкердик", "ишкер", "biznes", "соҳибкор", "기업", "기업인",
        "경제인", "재계", "업계",
    ),
    "academia": (
        "academia", "academic", "academics", "science", "scholar", "researcher", "expert",
        "professor", "university", "наука", "академия", "ученый", "учёный", "научные круги",
        "академические круги", "эксперт", "илим", "окумуштуу", "ғылым", "ilm fan", "илм",
        "학계", "학자", "전문가", "교수",
    ),
    "press": (
        "press", "media", "journalist", "mass media", "reporter", "correspondent", "пресса",
        "сми", "журналист", "журналисты", "корреспондент", "басма сөз", "маалымат каражаты",
        "ммк", "жмк", "бақ", "баспасөз", "matbuot", "матбуот", "언론", "기자", "언론인", "취재진",
    ),
    "interpreter": (
        "interpreter", "interpreters", "translator", "переводчик", "переводчики", "переводчица",
        "котормочу", "аудармашы", "tarjimon", "тарҷумон", "terjimeçi", "통역", "통역사", "통역관",
    ),
    "staff": (
        "staff", "support", "support staff", "secretariat", "assistant", "aide", "protocol",
        "organiser", "organizer", "crew", "сотрудник", "сотрудники", "персонал", "секретариат",
        "технический персонал", "помощник", "протокол", "организатор", "сопровождающий",
        "сопровождающее лицо", "кызматкер", "қызметкер", "xodim", "ходим", "корманд",
        "직원", "수행원", "수행", "실무", "실무자", "사무국", "보좌관",
    ),
    "security": (
        "security", "security officer", "bodyguard", "guard", "охрана", "охранник", "безопасность",
        "служба безопасности", "телохранитель", "коопсуздук", "күзөт", "қауіпсіздік", "күзет",
        "xavfsizlik", "амният", "경호", "경호원", "보안", "경비",
    ),
    "guest": (
        "guest", "guests", "guest of honour", "visitor", "observer", "participant", "delegate",
        "attendee", "гость", "гости", "почетный гость", "почётный гость", "приглашенный",
        "приглашённый", "участник", "делегат", "наблюдатель", "конок", "қонақ", "mehmon", "меҳмон",
        "myhman", "초청", "초청인사", "내빈", "손님", "귀빈", "참관인",
    ),
}  # fmt: skip
"""The words for each category that a new event begins with."""

KNOWN = {"".join(words_of(word)): key for key, words in WORDS.items() for word in words}


class Categories:
    """The categories that a text may name: the event's own, and those of a new event."""

    def __init__(self, known: Mapping[str, str] | None = None) -> None:
        self._own = {"".join(words_of(name)): key for name, key in (known or {}).items()}
        self.resolve = lru_cache(maxsize=1024)(self._resolve)

    def _resolve(self, text: str) -> str:
        """Return the key of the category that a text names, or ""."""
        word = "".join(words_of(text))
        return self._own.get(word) or KNOWN.get(word, "")
