"""What the name of a photo's file says of whom it shows: codes, and words of a name."""

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from urllib.parse import unquote

from checkin.domain.names import script_of
from checkin.domain.spelling import Kind, rank

CAMERAS = frozenset(
    ("img", "image", "dsc", "dscn", "dscf", "pxl", "mvimg", "wa", "photo", "screenshot", "scan")
)
"""Words after which a number is a camera's count, not a person's."""

SAYS_NOTHING = CAMERAS | frozenset(
    (
        *("foto", "photos", "picture", "pic", "portrait", "passport", "badge", "id", "copy"),
        *("final", "edited", "new", "resized", "cropped", "web", "jpg", "jpeg", "png", "heic"),
        *("mr", "mrs", "ms", "miss", "dr", "prof", "no", "nr", "and"),
        *("фото", "фотография", "портрет", "паспорт", "скан", "бейдж", "копия", "для", "на"),
        *("сурет", "сүрөт", "господин", "госпожа"),
        *("사진", "증명사진", "여권사진", "프로필", "명찰", "이미지", "복사본", "최종"),
    )
)
"""Words of a file's name that are no one's name, casefolded."""

MOST_WORDS = 12
"""Words of a file's name that are looked at: no name has more."""

MOST_JOINED = 4
"""Words that a reference may have been taken apart into: KR-17-A."""

SERIAL = 8
"""Digits of a badge's number."""

_WORD = re.compile(r"[^\W_]+(?:[-'’ʻʼ‘`]+[^\W\d_]+)*")
_PART = re.compile(r"[^\W_]+")
_CAMEL = re.compile(r"(?<=[^\W\d_A-ZА-ЯЁ])(?=[A-ZА-ЯЁ])")
_TWO_SCRIPTS = re.compile(r"(?<=[가-힣])(?=[^\W\d_가-힣])|(?<=[^\W\d_가-힣])(?=[가-힣])")
_ZEROS = re.compile(r"(?<!\d)0+(?=\d)")
_SIZE = re.compile(r"\d+[xх×]\d+")
_PATRONYMIC = re.compile(
    r"(?:ович|евич|ич|овна|евна|ична|ovich|evich|yevich|ovna|evna|yevna"
    r"|ұлы|улы|уулу|қызы|кызы|оглы|ўғли|қизи|uly|uulu|qyzy|kyzy|ogly|oglu|gyzy|qizi)$"
)


@dataclass(frozen=True, slots=True)
class Code:
    """What may be a reference: its key, and which words of the name it stands in.

    `weak` says that it is a mere number beside other words, which may count anything.
    """

    key: str
    begin: int
    end: int
    weak: bool = False


@dataclass(frozen=True, slots=True)
class Clues:
    """What a file's name says: its words as they stand, and what of them may be a code."""

    words: tuple[str, ...] = ()
    codes: tuple[Code, ...] = ()

    def name(self, code: Code | None = None) -> tuple[str, ...]:
        """Return the words that may be a person's name, without those of a code."""
        taken = range(code.begin, code.end) if code else range(0)
        left = [word for place, word in enumerate(self.words) if place not in taken]
        return tuple(_names_in(left))


class Grade(IntEnum):
    """How surely a file's name is a person's, the surest first."""

    WHOLE = 0
    SOUNDS = 1  # the whole name, but in another script, where two names may sound alike
    PART = 2


def code_key(text: str) -> str:
    """Return a reference in a form that its spellings share: `KR_017` and `kr-17` are one."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return "".join(_ZEROS.sub("", part) for part in _PART.findall(folded))


def read_name(stem: str) -> Clues:
    """Read the name of a file, without its ending."""
    text = unicodedata.normalize("NFC", unquote(stem))
    words = _WORD.findall(_TWO_SCRIPTS.sub(" ", text.replace("_", " ")))[:MOST_WORDS]
    if len(words) == 1:
        words = _CAMEL.sub(" ", words[0]).split()
    return Clues(tuple(words), tuple(_codes(words)))


def serial_of(key: str) -> int | None:
    """Return the badge's number that eight digits are, None for anything else."""
    return int(key) if len(key) == SERIAL and key.isascii() and key.isdecimal() else None


def grade(words: Sequence[str], spellings: Iterable[str], also: Collection[str]) -> Grade | None:
    """Return how surely these words are one of a person's names; None where they are not.

    A name lies in them whole, and nothing else does but what is known of the person
    (`also`: casefolded words of the delegation, say): else it is a part.
    """
    names = list(spellings)
    texts = list(_texts(words))
    whole = [name for name in names if any(_lies_in(name, text) for text in texts)]
    if whole and not _left(words, names, also):
        return Grade.SOUNDS if all(_sounds(name, words) for name in whole) else Grade.WHOLE
    return Grade.PART if whole or any(rank(text, names) for text in texts) else None


def texts_of(words: Sequence[str]) -> list[str]:
    """Return what to look for among people's names: all the words, then fewer of them."""
    pairs = [" ".join(words[i : i + 2]) for i in range(len(words) - 1)]
    alone = [word for word in words if len(word) > 1]
    return list(dict.fromkeys((*_texts(words), *pairs, *alone)))


def _codes(words: Sequence[str]) -> Iterator[Code]:
    """Yield the runs of words that may be a reference or a number, the longest first."""
    parts = [(part, i) for i, word in enumerate(words) for part in _PART.findall(word)]
    counted = bool(words) and words[0].casefold().rstrip("0123456789") in CAMERAS
    speaking = [word for word in words if any(_names_in([word]))]
    for length in range(min(MOST_JOINED, len(parts)), 0, -1):
        for at in range(len(parts) - length + 1):
            run = parts[at : at + length]
            raw = "".join(part for part, _ in run).casefold()
            begin, end = run[0][1], run[-1][1] + 1
            number = raw.isdecimal()
            if not any(sign.isdecimal() for sign in raw) or (number and counted):
                continue
            key = raw if serial_of(raw) is not None else code_key(raw)
            yield Code(key, begin, end, weak=number and bool(speaking) and len(raw) < SERIAL)


def _names_in(words: Iterable[str]) -> Iterator[str]:
    """Yield the words that may be of a name; digits that hang on one are taken off."""
    for word in words:
        bare = word.strip("0123456789")
        if bare and bare.casefold() not in SAYS_NOTHING and not _SIZE.fullmatch(word):
            yield bare


def _texts(words: Sequence[str]) -> Iterator[str]:
    """Yield the words as one text; where Hangul and other words are mixed, also each apart."""
    hangul = [word for word in words if script_of(word) == "hangul"]
    yield " ".join(words)
    if hangul:
        yield from hangul
        yield " ".join(word for word in words if word not in hangul)


def _lies_in(name: str, text: str) -> bool:
    match = rank(name, [text]) if name and text else None
    return match is not None and match.kind is Kind.EXACT


def _left(words: Sequence[str], names: Sequence[str], also: Collection[str]) -> bool:
    """Tell whether a word is neither of the person's names nor anything known of them."""
    return any(
        not (
            len(word) == 1
            or word.casefold() in also
            or _PATRONYMIC.search(word.casefold())
            or ((match := rank(word, names)) and match.kind is Kind.EXACT)
        )
        for word in words
    )


def _sounds(name: str, words: Sequence[str]) -> bool:
    """Tell whether a name is compared by its sound: Hangul on one side alone."""
    script = script_of(name)
    written = {script_of(word) for word in words}
    return script not in written and "hangul" in {script, *written}
