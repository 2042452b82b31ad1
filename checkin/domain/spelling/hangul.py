"""Hangul: syllables taken apart, romanised, and matched with everyday spellings."""

import re
import unicodedata
from functools import lru_cache
from itertools import product

INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
FINALS: tuple[str, ...] = ("", *"ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ")
"""Unicode's order of the letters within a syllable (Unicode standard, section 3.12)."""

_FIRST, _LAST = ord("가"), ord("힣")
_CLUSTERS = {
    "ㄳ": "ㄱㅅ", "ㄵ": "ㄴㅈ", "ㄶ": "ㄴㅎ", "ㄺ": "ㄹㄱ", "ㄻ": "ㄹㅁ", "ㄼ": "ㄹㅂ",
    "ㄽ": "ㄹㅅ", "ㄾ": "ㄹㅌ", "ㄿ": "ㄹㅍ", "ㅀ": "ㄹㅎ", "ㅄ": "ㅂㅅ",
}  # fmt: skip

COMPOUND_SURNAMES = frozenset(
    ("남궁", "황보", "제갈", "사공", "선우", "서문", "독고", "동방", "망절")
)
"""Surnames of two syllables (Statistics Korea, census of 2015)."""


_SYLLABLES = re.compile("[가-힣]+")
_HANGUL = re.compile("[가-힣ㄱ-ㅎㅏ-ㅣ]+")


def is_syllable(sign: str) -> bool:
    """Tell whether a sign is a whole Hangul syllable."""
    return _FIRST <= ord(sign) <= _LAST


def is_hangul(word: str) -> bool:
    """Tell whether a word is Hangul: syllables, or lone letters."""
    return _HANGUL.fullmatch(word) is not None


@lru_cache(maxsize=11_172)
def letters(sign: str) -> tuple[str, str, str]:
    """Return a syllable's initial, vowel and final; a lone letter is an initial."""
    if not is_syllable(sign):
        return sign, "", ""
    rest, final = divmod(ord(sign) - _FIRST, len(FINALS))
    initial, vowel = divmod(rest, len(VOWELS))
    return INITIALS[initial], VOWELS[vowel], FINALS[final]


def spelled_out(word: str) -> str:
    """Return a word as the keys typed for it: 김귷 gives the beginning of 김규현."""
    return "".join(_CLUSTERS.get(key, key) for sign in word for key in letters(sign))


def initials(text: str) -> str:
    """Return the initials of the syllables in a text: 김규현 gives ㄱㄱㅎ."""
    runs = _SYLLABLES.findall(unicodedata.normalize("NFC", text))
    return "".join(letters(sign)[0] for run in runs for sign in run)


def is_initials(query: str) -> bool:
    """Tell whether a query is Hangul initials and nothing else."""
    signs = "".join(query.split())
    return bool(signs) and all(sign in INITIALS for sign in signs)


def half_typed(word: str) -> str:
    """Return a word with the last final as a letter of its own: 귷 gives 규ㅎ.

    A keyboard shows the next syllable's initial as this one's final until its
    vowel is typed.
    """
    initial, vowel, final = letters(word[-1])
    keys = _CLUSTERS.get(final, final)
    if not keys:
        return word
    index = FINALS.index(keys[:-1])
    open_ = _FIRST + (INITIALS.index(initial) * 21 + VOWELS.index(vowel)) * 28 + index
    return word[:-1] + chr(open_) + keys[-1]


REVISED_INITIALS = (
    "g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p",
    "h",
)  # fmt: skip
REVISED_VOWELS = (
    "a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we",
    "wi", "yu", "eu", "ui", "i",
)  # fmt: skip
REVISED_FINALS = (
    "", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "l", "l", "m", "p", "p",
    "t", "t", "ng", "t", "t", "k", "t", "p", "t",
)  # fmt: skip
"""Revised Romanisation of Korean (Ministry of Culture notice 2000-8), syllable by syllable."""

_REVISED_INITIAL = dict(zip(INITIALS, REVISED_INITIALS, strict=True))
_REVISED_VOWEL = dict(zip(VOWELS, REVISED_VOWELS, strict=True)) | {"": ""}
_REVISED_FINAL = dict(zip(FINALS, REVISED_FINALS, strict=True))


@lru_cache(maxsize=11_172)
def revised(sign: str) -> str:
    """Return one syllable, or a lone consonant, in revised romanisation."""
    initial, vowel, final = letters(sign)
    return _REVISED_INITIAL.get(initial, "") + _REVISED_VOWEL[vowel] + _REVISED_FINAL[final]


@lru_cache(maxsize=11_172)
def unmistakable(sign: str) -> str:
    """Return one syllable romanised so that syllables join without a doubt.

    As `revised`, but ㄱ is k and the final ㅇ is n, so that no "ng" arises
    between two syllables.
    """
    text = revised(sign)
    if text.endswith("ng"):
        text = text[:-1]
    return "k" + text[1:] if text.startswith("g") else text


def names_someone_foreign(words: list[str]) -> bool:
    """Tell whether Hangul words write a foreign name.

    No Korean word is as long as five syllables; one of four is Korean (이아로미,
    남궁) unless another word stands beside it or it ends as only a foreign
    name does.
    """
    return any(
        len(word) > 4
        or (
            len(word) == 4
            and word[:2] not in COMPOUND_SURNAMES
            and (len(words) > 1 or letters(word[-1])[1:] == ("ㅡ", ""))
        )
        for word in words
    )


_FOREIGN = (
    (re.compile("eu$"), ""),
    (re.compile("eu(?=[^aeiouyw])"), ""),
    (re.compile("p$|b(?=[kst])"), "v"),
    (re.compile("sya"), "sha"),
)
"""What Hangul adds to foreign names (Loanword orthography of 1986, Russian table of 2005):
the ㅡ after a consonant without a vowel, ㅂ and ㅍ for v, 샤 for sha."""


def foreign(word: str) -> str:
    """Return a foreign name's Hangul word in Latin: 사비로프 gives sabirov."""
    text = "".join(map(revised, word))
    for pattern, letters_ in _FOREIGN:
        text = pattern.sub(letters_, text)
    return text


Spellings = dict[str, float]


def _costs(table: str) -> dict[str, Spellings]:
    rows = (row.split() for row in table.strip().splitlines())
    return {
        row[0]: {spelling.strip("-"): cost / 20 for cost, group in enumerate(row[1:])
                 for spelling in group.split(",") if spelling != "."}
        for row in rows
    }  # fmt: skip


EVERYDAY_INITIALS = _costs("""
ㄱ g,k kg gh,kk
ㄲ kk,gg k g
ㄴ n . r,l
ㄷ d t th
ㄸ tt,dd t,d
ㄹ r,l rh n,-
ㅁ m
ㅂ b,p . v,f
ㅃ pp,bb p,b
ㅅ s,sh
ㅆ ss,s sh
ㅇ -
ㅈ j ch z,zh,dzh,dj,c
ㅉ jj,tch j,ch
ㅊ ch . j,ts,c
ㅋ k kh g,q
ㅌ t th d
ㅍ p ph b,f
ㅎ h kh
""")
EVERYDAY_VOWELS = _costs("""
ㅏ a ah,aa
ㅐ ae ai,ay e,ea,eh,ei
ㅑ ya ia,yah
ㅒ yae yai ye
ㅓ eo,u uh o,ou eu,e,er,ur,au,ua
ㅔ e ey,ei ae,eh ai
ㅕ yeo,you,yu yo,yeu,yuh . ye,eo,u,o,ou
ㅖ ye,yae ie,e,yeh ae,ea,ei
ㅗ o oh . oe,oo,u,eo
ㅘ wa oa ua,va
ㅙ wae wai we,vae,ve
ㅚ oe,oi oy we,ve,wae ey,e,oei
ㅛ yo yoh,io . you,yu
ㅜ u,oo woo,wu,uh,w . ou,o,eu
ㅝ wo,weo . . o,vo,wu,uo,wa
ㅞ we wei ve
ㅟ wi,ui wee,uy,wy vi
ㅠ yu,yoo,you,yuh iu,ew,yew,u
ㅡ eu,u . o,y,ou,oo,i,uh
ㅢ ui,eui,ee,i ie,y,yi,ey,uy eu,e,iy
ㅣ i,ee y,ie,ih,yi ea,e
""")
EVERYDAY_FINALS = _costs("""
- - h
ㄱ k,g ck,gk kh,c,kk,q
ㄴ n hn,nn
ㄷ t d
ㄹ l r ll,hl,rl,lh
ㅁ m hm mm
ㅂ p,b bp,pb
ㅇ ng . n,ngg
ㅅ t s d,ss
""")
"""Spellings of the letters in use in names, the usual ones first, each column dearer by 1/20.

The Revised Romanisation, McCune-Reischauer without its marks, what passports
and name cards add to them ("oo", "young", a silent "h"), and Kontsevich's Cyrillic
letters (1955) once they are in Latin (kh, y, v, n for ㅇ).
"""
_SAME_FINAL = {
    "ㄲ": "ㄱ", "ㄳ": "ㄱ", "ㄺ": "ㄱ", "ㅋ": "ㄱ", "ㄵ": "ㄴ", "ㄶ": "ㄴ", "ㄼ": "ㄹ",
    "ㄽ": "ㄹ", "ㄾ": "ㄹ", "ㄿ": "ㄹ", "ㅀ": "ㄹ", "ㄻ": "ㅁ", "ㅄ": "ㅂ", "ㅍ": "ㅂ",
    "ㅆ": "ㅅ", "ㅈ": "ㅅ", "ㅊ": "ㅅ", "ㅌ": "ㅅ", "ㅎ": "ㅅ",
}  # fmt: skip
"""Finals that sound alike (standard pronunciation of 1988, articles 8 to 11)."""
SURNAME_SPELLINGS = {
    "이": "lee,rhee,yi,li,ri,rhie,ni", "임": "lim,rim,yim,rhim", "박": "park,bark,pak",
    "노": "roh,ro,rho", "나": "ra,la,rha", "라": "na,la,rha", "유": "ryu,ryoo,rhyu,yu,yoo,you",
    "류": "yu,yoo,you,ryu,ryoo,lyu", "여": "ryeo,lyuh,yuh", "양": "ryang,liang", "염": "ryum,youm",
    "최": "choi,choe,chey,chay,tsoi,tsoy,chve", "허": "hur,huh,her,heo", "서": "suh,seo,surh",
    "우": "woo,wu,u", "오": "oh,o", "조": "cho,jo,joe,joh,zo", "주": "joo,ju,chu,choo",
    "정": "chung,jung,jeong,chong,cheong,joung", "전": "chun,jun,jeon,chon,cheon",
}  # fmt: skip
"""Everyday spellings of whole surnames that their letters do not give, or give dearly."""


@lru_cache(maxsize=11_172)
def everyday(sign: str) -> Spellings:
    """Return the spellings of a syllable, or of a lone consonant, with their cost."""
    initial, vowel, final = letters(sign)
    if not vowel:
        return EVERYDAY_INITIALS.get(initial, {})
    firsts = EVERYDAY_INITIALS[initial].items()
    middles = EVERYDAY_VOWELS[vowel].items()
    lasts = EVERYDAY_FINALS[_SAME_FINAL.get(final, final) or "-"].items()
    found: Spellings = {}
    for (first, cost), (middle, dearer), (last, dearest) in product(firsts, middles, lasts):
        spelling, total = first + middle + last, cost + dearer + dearest
        found[spelling] = min(total, found.get(spelling, total))
    surname = SURNAME_SPELLINGS.get(sign, "")
    return found | dict.fromkeys(filter(None, surname.split(",")), 0.0)


@lru_cache(maxsize=11_172)
def _openings(sign: str) -> frozenset[str]:
    return frozenset(text[:end] for text in everyday(sign) for end in range(1, len(text)))


_LONGEST = 9


def may_begin(text: str, sign: str) -> bool:
    """Tell whether a text may begin with this syllable: cheap, and right when it says no."""
    return text[:1] in _openings(sign) or text[:1] in everyday(sign)


def walk(text: str, signs: str) -> list[dict[int, float]]:
    """Spell syllables along a text.

    Return for no, one, two… syllables the places in the text that they reach,
    with the cost; shorter than asked for where the spelling goes another way.
    """
    steps: list[dict[int, float]] = [{0: 0.0}]
    for sign in signs:
        reached = _step(text, everyday(sign), steps[-1])
        if not reached:
            break
        steps.append(reached)
    return steps


def _step(text: str, spellings: Spellings, places: dict[int, float]) -> dict[int, float]:
    reached: dict[int, float] = {}
    for place, cost in places.items():
        for end in range(place + 1, min(len(text), place + _LONGEST) + 1):
            dearer = spellings.get(text[place:end])
            if dearer is not None and cost + dearer < reached.get(end, 9.0):
                reached[end] = cost + dearer
    return reached


def ends_within(text: str, signs: str, steps: list[dict[int, float]]) -> tuple[int, float] | None:
    """Tell whether the text ends inside a syllable: how many are whole before it, and the cost."""
    found = [
        (cost, whole)
        for whole, places in enumerate(steps[: len(signs)])
        for place, cost in places.items()
        if place < len(text) and text[place:] in _openings(signs[whole])
    ]
    if not found:
        return None
    cost, whole = min(found)
    return whole, cost
