"""What the columns of rosters are called, in the languages that rosters come in.

Written as people write them; `columns` compares without case, spaces and
punctuation. Sources: the rosters of ministries, CLDR, Wikidata exports, and
the forms of registration services.
"""

from collections.abc import Mapping

FULL = "full"
"""A whole name, beyond doubt; `name` may also be a given name beside a surname."""

NUMBER = "number"
"""A running number: known, and of no use, since it moves when a person is added."""

HEADINGS: Mapping[str, tuple[str, ...]] = {
    "ref": (
        "id", "ref", "reference", "code", "person id", "attendee id", "delegate id", "guest id",
        "registration id", "registration number", "registration no", "reg no", "id no",
        "id number", "wdid", "item", "wikidata",
        "ид", "код", "код участника", "идентификатор", "регистрационный номер", "рег номер",
        "등록번호", "참가번호", "아이디", "코드", "каттоо номери", "тіркеу нөмірі",
    ),
    NUMBER: (
        "no", "nr", "num", "number", "serial no", "s no", "no п п", "п п", "номер", "номер п п",
        "번호", "순번", "연번", "순서", "катар номери", "рет саны", "т р", "t r", "тартиби",
    ),
    "surname": (
        "surname", "last", "last name", "family name", "family", "lastname", "second name",
        "фамилия", "фамилии", "фамилиясы", "тегі", "тек", "насаб", "насабаш",
        "familiya", "familiyasi", "familiýasy", "familiýa", "soyad", "성", "성씨",
    ),
    "given": (
        "given", "given name", "given names", "first", "first name", "first names", "forename",
        "forenames", "christian name", "собственное имя", "өз аты", "명",
    ),
    "patronymic": (
        "patronymic", "patronymic name", "middle name", "middle", "fathers name", "father name",
        "отчество", "отчество при наличии", "атасынын аты", "әкесінің аты", "номи падар",
        "sharif", "sharifi", "шариф", "отасининг исми", "otasining ismi", "atasynyň ady",
    ),
    "name": (
        "name", "names", "имя", "имена", "аты", "есімі", "аты есімі", "исм", "исми", "ism", "ismi",
        "ном", "номаш", "ady", "ad", "이름", "성함",
    ),
    FULL: (
        "full name", "fullname", "name in full", "full names", "complete name", "surname name",
        "surname and name", "name and surname", "first and last name", "last and first name",
        "surname and given name", "surname given name", "family name and given name",
        "name surname", "name as in passport", "name on badge", "badge name", "display name",
        "participant", "attendee", "delegate", "guest", "person", "member", "officeholder",
        "official", "item label", "person label", "wd label", "officeholder label",
        "фио", "ф и о", "фио полностью", "полное имя", "фамилия имя отчество", "фамилия имя",
        "имя фамилия", "фамилия и имя", "имя и фамилия", "участник", "делегат", "имя на бейдже",
        "аты жөнү", "аты жөні", "фаа", "тегі аты жөні", "тегі аты әкесінің аты",
        "фамилиясы аты", "фамилиясы аты атасынын аты", "толук аты", "толық аты", "катышуучу",
        "ному насаб", "насабу ном", "ному насаби пурра", "фиш", "fish", "ism familiya",
        "familiya ism", "исм фамилия", "familiýasy ady", "ady familiýasy", "doly ady",
        "성명", "성명 전체", "참가자명", "참석자명", "참가자 이름",
    ),
    "delegation": (
        "delegation", "country", "country delegation", "delegation country",
        "country of delegation", "sending country", "representing", "country name",
        "delegation name", "country label", "countryid", "country id", "country code",
        "делегация", "страна", "государство", "страна делегация", "страна участник",
        "наименование делегации", "название страны", "өлкө", "өлкөсү", "мамлекет", "делегациясы",
        "ел", "елі", "мемлекет", "кишвар", "давлат", "мамлакат", "ҳайат", "ҳайъат",
        "davlat", "davlati", "mamlakat", "delegatsiya", "ýurt", "ýurdy", "döwlet", "ülke",
        "국가", "국가명", "나라", "대표단", "소속국가", "참가국",
    ),
    "category": (
        "category", "role", "type", "participant type", "type of participant", "kind", "status",
        "participant category", "participation category", "attendee type", "ticket type",
        "delegate category", "категория", "категория участника", "роль", "тип участника", "статус",
        "статус участника", "категориясы", "ролу", "санаты", "санат", "рөлі", "гурӯҳ",
        "категория иштирокчи", "toifa", "toifasi", "тоифа", "kategoriýa", "kategoriya",
        "구분", "분류", "유형", "참가구분", "참가유형", "역할", "자격",
    ),
    "title": (
        "position", "job title", "title", "job", "post", "post title", "designation", "function",
        "official title", "official position", "occupation", "rank", "position label",
        "position held", "professional title", "должность", "занимаемая должность", "пост",
        "должность и место работы", "кызматы", "кызмат орду", "кызмат", "лауазымы", "лауазым",
        "қызметі", "вазифа", "мансаб", "лавозим", "лавозими", "lavozim", "lavozimi",
        "wezipesi", "wezipe", "직위", "직책", "직함", "직급", "직위 직책", "현직",
    ),
    "courtesy": (
        "courtesy", "courtesy title", "salutation", "prefix", "honorific", "form of address", "mr",
        "mr ms", "mr mrs", "mr mrs ms", "обращение", "титул", "форма обращения", "г н г жа",
        "кайрылуу", "호칭", "경칭", "존칭",
    ),
    "organisation": (
        "organisation", "organization", "company", "institution", "affiliation", "employer",
        "ministry", "agency", "university", "institute", "workplace", "place of work", "entity",
        "organisation name", "organization name", "company name", "name of organisation",
        "name of organization", "name of company", "department", "office", "organisation label",
        "организация", "название организации", "наименование организации", "учреждение",
        "компания", "место работы", "ведомство", "министерство", "предприятие", "орган",
        "организации", "уюм", "уюму", "мекеме", "мекемеси", "мекемесі", "иштеген жери",
        "ұйым", "ұйымы", "жұмыс орны", "ташкилот", "ташкилоти", "муассиса", "ҷои кор",
        "tashkilot", "tashkiloti", "ish joyi", "иш жойи", "edara", "edarasy", "gurama",
        "guramasy", "iş ýeri", "소속", "소속기관", "기관", "기관명", "회사", "회사명", "단체",
    ),
    "email": (
        "email", "e mail", "mail", "email address", "e mail address", "electronic mail",
        "эл почта", "почта", "электронная почта", "адрес электронной почты", "эл адрес",
        "имейл", "емейл", "электрондук почта", "электрондук дарек", "электрондық пошта", "эл пошта",
        "почтаи электронӣ", "elektron pochta", "pochta", "elektron poçta",
        "이메일", "메일", "전자우편", "이메일 주소", "전자메일",
    ),
    "phone": (
        "phone", "telephone", "tel", "mobile", "cell", "cell phone", "mobile phone", "phone number",
        "mobile number", "telephone number", "contact number", "contact phone", "whatsapp",
        "телефон", "тел", "номер телефона", "мобильный телефон", "мобильный", "сотовый",
        "сотовый телефон", "контактный телефон", "телефону", "телефоны", "телефон номери",
        "телефон нөмірі", "рақами телефон", "telefon", "telefon raqami", "telefon belgisi",
        "전화", "전화번호", "휴대폰", "휴대전화", "연락처", "핸드폰",
    ),
    "note": (
        "note", "notes", "remark", "remarks", "comment", "comments", "special requirements",
        "special needs", "примечание", "примечания", "заметки", "заметка", "комментарий",
        "комментарии", "эскертүү", "кошумча", "ескерту", "эзоҳ", "изоҳ", "izoh", "bellik",
        "비고", "메모", "참고", "특이사항",
    ),
    "groups": (
        "group", "groups", "sector", "track", "группа", "группы", "секция", "тобу", "топ", "тобы",
        "guruh", "топар", "topar", "그룹", "분과", "조",
    ),
}  # fmt: skip
"""The headings of each field."""

SCRIPT_WORDS: Mapping[str, tuple[str, ...]] = {
    "latin": (
        "latin", "lat", "roman", "romanised", "romanized", "english", "eng", "en", "passport",
        "лат", "латиница", "латиницей", "латинице", "латинскими", "латинский", "латинча", "латын",
        "англ", "английский", "английском", "английски", "английскими", "англисче", "лот", "лотинӣ",
        "лотин", "lotin", "lotincha", "ағылшынша", "латынша", "паспорту", "паспорте", "паспорт",
        "загранпаспорту", "영문", "영어", "로마자", "여권",
    ),
    "cyrillic": (
        "cyrillic", "cyr", "russian", "rus", "ru", "кир", "кирил", "кириллица", "кириллицей",
        "кириллице", "кирилл", "рус", "русский", "русском", "русски", "орусча", "орысша", "русӣ",
        "krill", "kirill", "키릴", "키릴문자", "러시아어", "노문",
    ),
    "hangul": (
        "hangul", "hangeul", "korean", "kor", "ko", "kr", "корейский", "корейском", "корейски",
        "хангыль", "한글", "국문", "한국어",
    ),
    "hanja": ("hanja", "chinese", "zh", "한자", "漢字", "иероглифы"),
    "native": (
        "native", "local", "original", "mother", "tajik", "tj", "tg", "kazakh", "kz", "kk",
        "kyrgyz", "kg", "ky", "uzbek", "uz", "turkmen", "tm", "tk", "родном", "национальном",
        "таджикский", "таджикском", "казахский", "казахском", "кыргызский", "кыргызском",
        "кыргызча", "қазақша", "узбекский", "узбекском", "туркменском", "тоҷикӣ", "현지어",
    ),
}  # fmt: skip
"""Words of a heading that tell the script of a name; `native`: the contents tell which."""

FILLERS = frozenset({
    "optional", "required", "mandatory", "обязательно", "необязательно", "필수", "선택",
    "participant", "participants", "attendee", "attendees", "delegate",
    "delegates", "guest", "your", "участника", "участников", "участник", "делегата", "гостя",
    "참가자", "참석자", "label", "на", "в", "по", "письмо", "буквами", "как", "in", "as", "letters",
    "script", "language", "языке", "the",
})  # fmt: skip
"""Words that say nothing about which field it is."""

FOREIGN = frozenset({
    "birth", "born", "birthday", "рождения", "туулган", "туған", "생년월일", "date", "дата", "날짜",
    "arrival", "departure", "flight", "рейс", "прилет", "вылет", "hotel", "гостиница", "отель",
    "visa", "виза", "spouse", "супруг", "супруги", "event", "мероприятие", "emergency",
    "nationality", "citizenship", "гражданство", "국적", "residence", "price", "payment",
    "amount", "url", "source",
    "image", "gender", "sex", "пол", "성별", "expiry", "issue", "выдачи", "signature", "подпись",
})  # fmt: skip
"""Words of headings that are about something else than who comes for whom, and as what."""

COURTESIES = frozenset({
    "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "doctor", "he", "hon", "sir",
    "madam",
    "amb", "ambassador", "гн", "гжа", "господин", "госпожа", "др", "проф", "мырза", "айым", "ханым",
    "님", "씨", "귀하", "여사", "박사", "교수",
})  # fmt: skip
"""What stands in a column headed "Title" that holds forms of address, not positions."""
