"""Skeletons: one coarse form for all the spellings of a word.

A skeleton has eleven letters, one for each class of sounds that spellings
mix up: k (g, gh, h, kh, q, x), t (d), p (b, f), l (r), s (sh), j (ch, zh, z,
dzh, ts), m, n (also ng), a, i (e, y, ae, ai, oi, ui), u (o, eo, eu, oo, w, v).
It is only for finding candidates; their order comes from the finer spelling.
"""

import re
from functools import lru_cache

CUT = 12
"""Letters of a skeleton that are kept: enough to find few candidates."""

_VOWELS = "aeiouyvw"
_CONSONANTS = re.compile(
    rf"""
    (?P<s>shch|sh)
    |(?P<j>[td]*(?:zh|ch)|[td]+[jz]|t+s(?!h)|t+sh)
    |(?P<k>ck|c(?=[bcdfgklmnpqrstvxz]))
    |(?P<r>^rh)
    |(?P<y>(?<=[aeiouy])j(?![aeiouyw])|(?<=[aeiou])j(?=e[vw]))
    |(?P<drop>(?<=[{_VOWELS}])(?:kh|[hx])+(?![{_VOWELS}hx]))
    |(?P<n>ng(?=[{_VOWELS}])|ng)
    """,
    re.VERBOSE,
)
_AS_GROUP = {"drop": ""}
_CLASSES = str.maketrans("qghxdbfrzceyow", "kkkktppljjiiuu", "")
_OPEN = re.compile("e[ou]")
_GLIDE = re.compile("[iy]+(?=[aou])")
_BEFORE_I = re.compile("[auv]+(?=i)")
_DOUBLE = re.compile(r"(.)\1+")
_NG_OR_N_G = re.compile(rf"ng(?=[{_VOWELS}])")
_C_OR_K = re.compile("c(?=[aou])")


def _skeleton(word: str, *, run_on: bool = True) -> str:
    text = _CONSONANTS.sub(lambda m: _AS_GROUP.get(str(m.lastgroup), str(m.lastgroup)), word)
    text = _GLIDE.sub("Y", _OPEN.sub("u", text)).translate(_CLASSES).replace("v", "u")
    if run_on:
        text = _BEFORE_I.sub("", text)
    text = text.replace("Y", "i")
    return _DOUBLE.sub(r"\1", text)


@lru_cache(maxsize=16384)
def skeletons(word: str) -> tuple[str, ...]:
    """Return the skeletons of a plain word, the likeliest first.

    There are two where letters leave a doubt: "ng" before a vowel is one sound
    or two (Jung-eun, Jin-gyu), "c" is a j (Turkish) or a k.
    """
    spellings = [word]
    if _NG_OR_N_G.search(word):
        spellings.append(_NG_OR_N_G.sub("nk", word))
    if _C_OR_K.search(word):
        spellings.append(_C_OR_K.sub("k", word))
    found = dict.fromkeys(map(_skeleton, spellings))
    return tuple(skeleton for skeleton in found if skeleton)


@lru_cache(maxsize=8192)
def beginnings(word: str) -> tuple[str, ...]:
    """Return the skeletons that a word may have that begins with these plain letters.

    The next letter can change the class of the last one: "t" may become "ts",
    "ja" may become "jae". The last form is for a consonant that was forgotten
    between two vowels, which are then no "ai" but an a and an i.
    """
    found = list(skeletons(word))
    last, whole = word[-1:], _skeleton(word)
    if last in set("aouvw"):
        found.append(joined((whole.rstrip("au"), "i")))
    if last == "e":
        found.append(_skeleton(word + "o"))
    if last == "j":
        found.append(_skeleton(word + "a")[:-1])
    if last in set("td"):
        found.append(_skeleton(word + "z"))
    if last == "k":
        found.append(_skeleton(word + "h"))
    if last == "c":
        found.append(_skeleton(word[:-1] + "k"))
    found.append(_skeleton(word, run_on=False))
    return tuple(dict.fromkeys(form[:CUT] for form in found if form))


def joined(parts: tuple[str, ...]) -> str:
    """Return skeletons as the skeleton of one word."""
    whole = ""
    for part in parts:
        whole += part[1:] if whole and part and whole[-1] == part[0] else part
    return whole


SURNAMES = {
    "i": "li", "li": "i", "ni": "i",
    "im": "lim", "lim": "im", "nim": "im",
    "iu": "liu", "liu": "iu",
    "iuk": "liuk", "liuk": "iuk",
    "ium": "lium", "lium": "ium",
    "iun": "liun", "liun": "iun",
    "ian": "lian", "lian": "ian",
    "nu": "lu", "lu": "nu",
    "na": "la", "la": "na",
    "pak": "palk", "palk": "pak",
    "ku": "kul", "kul": "ku",
}  # fmt: skip
"""Korean surnames whose everyday Latin forms differ in more than a class of sounds.

이 (Yi, Lee, Rhee; Ли, Ни), 임 (Im, Lim), 유 and 류 (Yoo, Ryu), 육 (Yuk, Ryuk),
염, 연, 양 (Yang, Ryang), 노 (Noh, Roh), 나 and 라 (Na, Ra), 박 (Bak, Park),
허 (Heo, Hur). The l and r are those of the North's spelling, and of the South's
before the initial sound rule (Hangul orthography of 1988, articles 10 to 12).
"""
