"""Letters: Cyrillic and Latin words as plain lower-case ASCII."""

import re
import unicodedata
from functools import lru_cache

CYRILLIC = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "yo", "ж": "zh",
    "з": "z", "и": "i", "й": "y", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o",
    "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts",
    "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu",
    "я": "ya",
    "ә": "a", "ғ": "g", "қ": "q", "ң": "ng", "ө": "o", "ұ": "u", "ү": "u", "һ": "h", "і": "i",
    "ў": "o", "ҳ": "h",
    "ӣ": "i", "ӯ": "u", "ҷ": "j",
    "җ": "j", "ҡ": "q", "ҙ": "z", "ҫ": "s", "ґ": "g", "є": "ye", "ї": "yi",
}  # fmt: skip
"""Cyrillic letters in Latin.

Russian as in passports (ICAO Doc 9303 part 3; GOST R 52535.1-2006), with the
older ya, yu, yo, y for я, ю, ё, й; Kazakh after the Latin alphabet of 2021;
Kyrgyz after the passport table (ң ng, ө o, ү u); Uzbek after the alphabet of
1995 (ў o, қ q, ғ g, ҳ h); Tajik after the passport table (ҷ j, ӣ i, ӯ u);
Tatar, Bashkir and Ukrainian letters as neighbours write them.
"""

LATIN = {
    "ı": "i", "ə": "a", "ø": "o", "ð": "d", "þ": "t", "đ": "d", "ł": "l", "æ": "ae", "œ": "oe",
    "ß": "ss", "ŋ": "ng", "ƣ": "g", "ɵ": "o", "ħ": "h",
}  # fmt: skip
"""Latin letters that Unicode does not take apart into a letter and a mark.

Kazakh of 1997 to 2021, Uzbek of 1995 and Turkmen of 1999 need no more than
these: their ä, ç, ğ, ñ, ň, ö, ş, ü, ý, ž lose the mark.
"""

_TO_ASCII = str.maketrans(CYRILLIC | LATIN)
_APOSTROPHES = re.compile("['`´ʹʺʻʼʽˈ‘’‛′″“”\"]")
_ASPIRATED = re.compile("(?<=[кптч])х(?=[аеёиоуыэюя])")
"""Kontsevich's system writes the Korean ㅋ, ㅌ, ㅍ, ㅊ as кх, тх, пх, чх."""


def folded(text: str) -> str:
    """Return the text composed, without capitals and apostrophes."""
    return unicodedata.normalize("NFC", _APOSTROPHES.sub("", text).casefold())


@lru_cache(maxsize=16384)
def plain(word: str) -> str:
    """Return a folded word in ASCII: "тоқаев" gives "toqaev", "ö" gives "o".

    Letters of other scripts stay, signs that are no letters go.
    """
    if word.isascii():
        latin = word
    else:
        latin = _ASPIRATED.sub("", word).translate(_TO_ASCII)
        latin = unicodedata.normalize("NFC", _without_marks(latin))
    return "".join(filter(str.isalnum, latin))


def _without_marks(text: str) -> str:
    apart = unicodedata.normalize("NFKD", text)
    return "".join(sign for sign in apart if not unicodedata.combining(sign))


@lru_cache(maxsize=16384)
def plain_forms(word: str) -> tuple[str, ...]:
    """Return a folded word in ASCII, the likeliest first.

    Where dots or sounds are in doubt there are two: ё is often printed е; a
    Korean ㅡ is ы in Russian, which elsewhere is an i.
    """
    first = plain(word)
    found = [first]
    if "ё" in word:
        found.append(plain(word.replace("ё", "е")))
    if "ы" in word and len(re.findall("[аеёиоуыэюя]", word)) == 1:
        found.append(plain(word.replace("ы", "у")))
    return tuple(dict.fromkeys(found))
