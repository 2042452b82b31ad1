"""How well a name answers a query: the order of an index's candidates."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from rapidfuzz.distance import OSA

from checkin.domain.spelling import hangul
from checkin.domain.spelling.index import readings_of, split_surname, words_of
from checkin.domain.spelling.letters import plain, plain_forms
from checkin.domain.spelling.skeleton import skeletons


class Kind(IntEnum):
    """How a query lies in a name, the best first."""

    EXACT = 0
    PREFIX = 1
    PART = 2
    FUZZY = 3


class Match(NamedTuple):
    """A query's match with one of a person's spellings; the least is the best."""

    kind: Kind
    distance: float
    spelling: str


class _Score(NamedTuple):
    kind: Kind
    distance: float
    covered: int = 0


class _Word(NamedTuple):
    plain: str
    fine: str


@dataclass(frozen=True, slots=True)
class _Name:
    """A name made ready for comparison.

    `letters` counts what there is to cover. A Korean name in Hangul has
    `signs`; any other has `parts`, those of each of its words. `words` are in
    ASCII, for both, with all of them and all but the first or last joined.
    """

    letters: int
    words: tuple[_Word, ...]
    signs: str = ""
    surname: int = 0
    parts: tuple[tuple[str, ...], ...] = ()


LEAST_ALIKE = 0.6
"""Words less alike than this are different words."""
OTHER_LETTERS = 0.02
"""Distance of a word that is the same but for the usual differences of romanisation."""
SHORTEST_ALIKE = 3
"""Letters that a word must have before one of another skeleton can be like it."""
SKELETON_ALIKE = 0.2
"""Words of one skeleton are more alike than they look, unless they are less alike than this."""
HALF_TYPED = 0.1
"""How much less a word is alike that is alike only in its beginning."""
LEFT_OUT = 0.5
"""Distance for a query's word that the name lacks: a patronymic, mostly."""

_SAME_LETTERS = (
    ("kh", "h"), ("x", "h"), ("gh", "g"), ("ck", "k"), ("q", "k"),
    ("dzh", "j"), ("zh", "j"), ("dj", "j"), ("shch", "sh"), ("ts", "c"),
    ("ee", "i"), ("oo", "u"), ("ou", "u"), ("w", "v"), ("y", "i"),
)  # fmt: skip
_J_FOR_Y = re.compile("(?<=[aeiouy])j(?![aeiou])")
_YE = re.compile("(?:^|(?<=[aeiouy]))ye")
_DOUBLE = re.compile(r"(.)\1+")


def _fine(word: str) -> str:
    """Return a plain word without the commonest differences between romanisations."""
    word = _YE.sub("e", _J_FOR_Y.sub("i", word))
    for letters, instead in _SAME_LETTERS:
        word = word.replace(letters, instead)
    return _DOUBLE.sub(r"\1", word)


@lru_cache(maxsize=8192)
def _word(text: str) -> _Word:
    return _Word(text, _fine(text))


def rank(query: str, names: Sequence[str]) -> Match | None:
    """Return the best match of a query with one of a person's names, or None.

    Every word of the query must lie in the name, in any order; of three words
    or more one may be missing. Sort candidates by what this returns.
    """
    found = [
        Match(score.kind, round(score.distance, 4), name)
        for name in names
        if (score := _best_reading(query, name)) is not None
    ]
    return min(found, default=None)


def _best_reading(query: str, name: str) -> _Score | None:
    readings_of_name = _prepared(name)
    best: _Score | None = None
    for words in _readings(query):
        for prepared in readings_of_name:
            best = _better(best, _score(words, prepared))
        if best is not None and best.kind <= Kind.PREFIX:
            break
    return best


def _better(one: _Score | None, other: _Score | None) -> _Score | None:
    if one is None or other is None:
        return other if one is None else one
    return min(one, other)


@lru_cache(maxsize=64)
def _readings(query: str) -> tuple[tuple[tuple[str, ...], ...], ...]:
    """Return the ways to take a query apart; a word is its spellings, all Hangul or all ASCII."""
    found = []
    for words in filter(None, readings_of(query)):
        signs = [word for word in words if hangul.is_hangul(word)]
        foreign = hangul.names_someone_foreign(signs)
        found.append(tuple(_typed(word, foreign=foreign) for word in words))
    return tuple(found)


def _typed(word: str, *, foreign: bool) -> tuple[str, ...]:
    if not hangul.is_hangul(word):
        return plain_forms(word.replace("-", ""))
    return (hangul.foreign(word),) if foreign else (word,)


def _score(words: tuple[tuple[str, ...], ...], name: _Name) -> _Score | None:
    """Return the score of all the words: the worst kind, the distances together."""
    kind, distance, covered, missing = Kind.EXACT, 0.0, 0, 0
    for spellings in words:
        score = _of_word(spellings, name)
        if score is not None:
            kind, distance = max(kind, score.kind), distance + score.distance
            covered += score.covered
        elif len(words) > 2 and not missing:
            kind, distance, missing = Kind.FUZZY, distance + LEFT_OUT, 1
        else:
            return None
    return _Score(kind, distance + 0.1 * max(1.0 - covered / name.letters, 0.0))


def _of_word(spellings: tuple[str, ...], name: _Name) -> _Score | None:
    best: _Score | None = None
    for word in spellings:
        best = _better(best, _comparison(word, name)(word, name))
    return best


def _comparison(word: str, name: _Name) -> Callable[[str, _Name], _Score | None]:
    if hangul.is_hangul(word):
        return _hangul_in_hangul if name.signs else _hangul_in_latin
    return _latin_in_hangul if name.signs else _latin_in_latin


@lru_cache(maxsize=4096)
def _prepared(name: str) -> tuple[_Name, ...]:
    """Return a name's readings: a foreign one in Hangul also as its syllables stand."""
    words = words_of(name)
    signs = [word for word in words if hangul.is_hangul(word)]
    if not signs:
        return (_prepared_latin(words),)
    if not hangul.names_someone_foreign(signs):
        return (_prepared_hangul(signs),)
    latin = [hangul.foreign(word) if word in signs else word for word in words]
    return _prepared_latin(latin), _prepared_hangul(signs)


def _prepared_latin(words: list[str]) -> _Name:
    parts = tuple(tuple(map(plain, word.split("-"))) for word in words)
    spelt = [plain_forms(word.replace("-", "")) for word in words]
    forms = [form for word in spelt for form in word]
    forms += [part for word in parts for part in word if len(word) > 1]
    for whole in ([word[0] for word in spelt], [word[-1] for word in spelt]):
        forms += ["".join(whole), "".join(whole[1:]), "".join(whole[:-1])]
    letters = max(sum(len(word[0]) for word in spelt), 1)
    return _Name(letters, _as_words(forms), parts=parts)


def _prepared_hangul(signs: list[str]) -> _Name:
    whole = "".join(signs)
    surname, given = split_surname(whole)
    forms = ["".join(map(hangul.revised, part)) for part in (whole, given)]
    return _Name(len(whole), _as_words(forms), whole, len(surname))


def _as_words(forms: list[str]) -> tuple[_Word, ...]:
    return tuple(map(_word, dict.fromkeys(filter(None, forms))))


@lru_cache(maxsize=1024)
def _chains(parts: tuple[tuple[str, ...], ...]) -> tuple[tuple[str, frozenset[int]], ...]:
    """Return what begins at each part and runs to the end, and the name with its last word first.

    A surname may stand last; a Hangul query has it first.
    """
    flat = [part for word in parts for part in word]
    turned = [part for word in parts[-1:] + parts[:-1] for part in word]
    runs = (turned, *(flat[place:] for place in range(len(flat))))
    return tuple(
        dict.fromkeys(("".join(run), frozenset(accumulate(map(len, run)))) for run in runs)
    )


def _latin_in_latin(word: str, name: _Name) -> _Score | None:
    typed = _word(word)
    best: _Score | None = None
    for other in name.words:
        best = _better(best, _inside(typed, other))
    return best or _most_alike(typed, name.words)


def _inside(typed: _Word, other: _Word) -> _Score | None:
    """Return the score of a word that another one is, begins with or contains."""
    if typed.fine not in other.fine and typed.plain not in other.plain:
        return None
    if typed.plain == other.plain:
        return _Score(Kind.EXACT, 0.0, len(other.plain))
    if typed.fine == other.fine:
        return _Score(Kind.EXACT, OTHER_LETTERS, len(other.plain))
    left = 0.1 * (1 - len(typed.plain) / max(len(other.plain), len(typed.plain)))
    if other.plain.startswith(typed.plain):
        return _Score(Kind.PREFIX, left, len(typed.plain))
    if other.fine.startswith(typed.fine):
        return _Score(Kind.PREFIX, left + OTHER_LETTERS, len(typed.plain))
    return _Score(Kind.PART, left, len(typed.plain))


def _most_alike(typed: _Word, others: tuple[_Word, ...]) -> _Score | None:
    best: _Score | None = None
    for other in others:
        alike = _alike(typed, other)
        if alike >= LEAST_ALIKE and (best is None or 1 - alike < best.distance):
            best = _Score(Kind.FUZZY, 1 - alike, len(other.plain))
    return best


def _alike(typed: _Word, other: _Word) -> float:
    """Return how alike two words are, from 0 to 1; half-typed ones a little less."""
    if len(typed.fine) < 2:
        return 0.0
    alike = OSA.normalized_similarity(typed.fine, other.fine)
    if alike > SKELETON_ALIKE and skeletons(typed.plain)[:1] == skeletons(other.plain)[:1]:
        return 0.5 + alike / 2
    if len(typed.fine) < SHORTEST_ALIKE:
        return 0.0
    if len(other.fine) <= len(typed.fine):
        return alike
    begun = OSA.normalized_similarity(typed.fine, other.fine[: len(typed.fine)])
    return max(alike, begun - HALF_TYPED)


def _latin_in_hangul(word: str, name: _Name) -> _Score | None:
    best: _Score | None = None
    for place in range(len(name.signs)):
        if hangul.may_begin(word, name.signs[place]):
            best = _better(best, _from_syllable(word, name, place))
    return best or _most_alike_syllables(word, name)


def _from_syllable(word: str, name: _Name, place: int) -> _Score | None:
    """Return the score of a word that begins with a name's syllable."""
    signs = name.signs[place:]
    steps = hangul.walk(word, signs)
    at_word = place in {0, name.surname}
    best: _Score | None = None
    for count, reached in enumerate(steps):
        if len(word) in reached:
            ends = place + count in {name.surname, len(name.signs)}
            kind = (Kind.EXACT if ends else Kind.PREFIX) if at_word else Kind.PART
            best = _better(best, _Score(kind, reached[len(word)], count))
    if best is None and (within := hangul.ends_within(word, signs, steps)):
        best = _Score(Kind.PREFIX if at_word else Kind.PART, within[1], within[0])
    return best


def _most_alike_syllables(word: str, name: _Name) -> _Score | None:
    score = _most_alike(_word(word), name.words)
    return score and score._replace(covered=len(name.signs) - name.surname)


def _hangul_in_hangul(word: str, name: _Name) -> _Score | None:
    if word in (name.signs, name.signs[: name.surname], name.signs[name.surname :]):
        return _Score(Kind.EXACT, 0.0, len(word))
    keys = hangul.spelled_out(word)
    for place in range(len(name.signs)):
        signs = name.signs[place:]
        if hangul.spelled_out(signs).startswith(keys) or _by_initials(word, signs):
            kind = Kind.PREFIX if place in {0, name.surname} else Kind.PART
            return _Score(kind, 0.0, len(word))
    alike = OSA.normalized_similarity(keys, hangul.spelled_out(name.signs))
    return _Score(Kind.FUZZY, 1 - alike, len(word)) if alike >= LEAST_ALIKE else None


def _by_initials(word: str, signs: str) -> bool:
    """Tell whether each sign is the name's, or the initial of the name's."""
    return len(word) <= len(signs) and all(
        sign in (other, hangul.letters(other)[0]) for sign, other in zip(word, signs, strict=False)
    )


def _hangul_in_latin(word: str, name: _Name) -> _Score | None:
    best: _Score | None = None
    for typed in dict.fromkeys((word, hangul.half_typed(word))):
        for chain, ends in _chains(name.parts):
            best = _better(best, _along(typed, chain, ends))
    return best or _most_alike(_word("".join(map(hangul.revised, word))), name.words)


def _along(signs: str, chain: str, ends: frozenset[int]) -> _Score | None:
    """Return the score of syllables that a Latin text begins with."""
    if not hangul.may_begin(chain, signs[0]):
        return None
    steps = hangul.walk(chain, signs)
    if len(steps) <= len(signs):
        return None
    return min(
        _Score(Kind.EXACT if place in ends else Kind.PREFIX, cost, place)
        for place, cost in steps[-1].items()
    )
