"""What an index keeps for a name, and what it is asked for a query."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

from rapidfuzz import process
from rapidfuzz.distance import OSA

from checkin.domain.spelling import hangul
from checkin.domain.spelling.letters import folded, plain, plain_forms
from checkin.domain.spelling.skeleton import CUT, SURNAMES, beginnings, joined, skeletons

WHOLE = "."
"""Ends the token of a whole word; it sorts before all letters, so whole words come first."""
AS_SPELT = "="
"""Begins the token of a word as it is spelt, in ASCII or Hangul: its beginnings come first."""
SLIP_LETTERS = 7
"""Letters of a skeleton in which a slip is looked for."""
SLIP_SHORTEST = 4
"""Letters that a skeleton must have before a slip in it is forgiven."""

_BETWEEN_WORDS = re.compile(r"[\s,;:./\\()\[\]|·・]+")
_HYPHENS = re.compile("[-‐‑‒–—־]+")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a name: the skeletons of the whole, and of the parts that it is joined of."""

    whole: tuple[str, ...]
    parts: tuple[str, ...]


Plan = tuple[tuple[str, ...], ...]
"""For each word of a query the tokens, or their beginnings, one of which must be there."""


@dataclass(frozen=True, slots=True)
class Lookup:
    """What to ask the index for one query, in rounds.

    An attendee answers a plan who has, for each of its words, a token that
    begins with one of the word's forms. `plans` are looked up always, all of
    them; `fallback` where nobody fits well, and then `slips`.
    """

    plans: tuple[Plan, ...]
    fallback: tuple[Plan, ...] = ()

    def slips(self, heads: Sequence[str]) -> Iterator[Plan]:
        """Return plans for what may have been meant, one slip of the finger away.

        `heads` are those of all tokens of the index, each once (see `head`).
        """
        for plan in self.plans + self.fallback:
            for place, forms_ in enumerate(plan):
                if near := _near(forms_, heads):
                    yield (near, *plan[:place], *plan[place + 1 :])


def words_of(text: str) -> list[str]:
    """Return the folded words of a text; hyphens stay in them."""
    found = (word.strip("-") for word in _BETWEEN_WORDS.split(_HYPHENS.sub("-", folded(text))))
    return [word for word in found if word]


@lru_cache(maxsize=32_768)
def _word(text: str) -> Word:
    forms = [form for whole in plain_forms(text.replace("-", "")) for form in skeletons(whole)]
    parts = tuple(form for part in text.split("-") for form in skeletons(plain(part))[:1])
    return Word(_with_surname(dict.fromkeys([joined(parts), *forms])), parts)


@lru_cache(maxsize=8192)
def _syllables(text: str) -> Word:
    """Return the word of Hangul syllables, which one may write apart or together."""
    spelt = [hangul.unmistakable(sign) for sign in text]
    parts = tuple(form for sign in spelt for form in skeletons(sign)[:1])
    forms = dict.fromkeys([joined(parts), *skeletons("".join(spelt))[:1]])
    return Word(_with_surname(forms), parts)


def _with_surname(forms: Iterable[str]) -> tuple[str, ...]:
    found = [form for form in forms if form]
    return tuple(dict.fromkeys(found + [SURNAMES[form] for form in found if form in SURNAMES]))


def split_surname(word: str) -> tuple[str, str]:
    """Return the surname and the given name that a Hangul word begins with."""
    length = 2 if word[:2] in hangul.COMPOUND_SURNAMES and len(word) > 2 else 1
    return word[:length], word[length:]


def _readings_of_name(text: str) -> list[list[Word]]:
    """Return the ways to read a name: a foreign one in Hangul also as its syllables stand."""
    texts = words_of(text)
    signs = [word for word in texts if hangul.is_hangul(word)]
    readings = [_words(texts, signs)]
    if hangul.names_someone_foreign(signs):
        latin = [hangul.foreign(word) if word in signs else word for word in texts]
        readings.append(_words(latin, []))
    return readings


def _words(texts: list[str], signs: list[str]) -> list[Word]:
    found = []
    for word in texts:
        if word in signs:
            found += [_syllables(part) for part in split_surname(word) if part]
        else:
            found.append(_word(word))
    return [word for word in found if word.whole]


def forms(name: str) -> frozenset[str]:
    """Return the tokens that an index keeps for a name in one script.

    Each word as it is spelt; its skeleton, whole; all that follows from the
    beginning of a word, a hyphenated part or a syllable, joined; and, for
    Hangul, the initials.
    """
    tokens = _spelt_tokens(name)
    if not name.isascii():
        tokens |= _initial_tokens(name)
    for words in _readings_of_name(name):
        tokens.update(_whole(form) for word in words for form in word.whole)
        for place, word in enumerate(words):
            tokens.update(_chains(word, words[place + 1 :]))
    return frozenset(tokens)


def _spelt_tokens(name: str) -> set[str]:
    return {AS_SPELT + spelt[:CUT] for word in words_of(name) if (spelt := plain(word))}


def _whole(form: str) -> str:
    return form + WHOLE if len(form) <= CUT else form[:CUT]


def _chains(word: Word, rest: list[Word]) -> set[str]:
    """Return the words joined to one, from its beginning and from each of its later parts."""
    heads = [joined(word.parts[place:]) for place in range(1, len(word.parts))]
    if not rest:
        return {head[:CUT] for head in heads}
    tail = joined(tuple(following.whole[0] for following in rest[1:]))
    tails = [joined((following, tail)) for following in rest[0].whole[:2]]
    heads += word.whole
    return {joined(pair)[:CUT] for pair in product(heads, tails)}


def head(token: str) -> str:
    """Return the letters of a token in which a slip is looked for; "" where it has too few."""
    letters = token.rstrip(WHOLE)[:SLIP_LETTERS]
    sound = len(letters) >= SLIP_SHORTEST and letters.isascii() and letters.isalnum()
    return letters if sound else ""


def _near(forms_: tuple[str, ...], heads: Sequence[str]) -> tuple[str, ...]:
    """Return the heads that differ by one letter wrong, missing, added or exchanged."""
    typed = {found for form in forms_ if (found := head(form))}
    near = {
        choice
        for text in typed
        for choice, _, _ in process.extract_iter(text, heads, scorer=OSA.distance, score_cutoff=1)
    }
    return tuple(sorted(near))


def _initial_tokens(name: str) -> set[str]:
    found = hangul.initials(name)
    return {found[place:] for place in range(len(found) - 1)}


def lookup(query: str) -> Lookup:
    """Return what to ask the index for a query, half-typed or whole."""
    if hangul.is_initials(query):
        return Lookup((((("".join(query.split())),),),))
    readings = [_spelt(words) for words in readings_of(query)]
    plans = tuple(dict.fromkeys(plan for plan in map(_plan, readings) if plan))
    first = plans[0] if plans else ()
    if as_spelt := tuple((token,) for token in sorted(_spelt_tokens(query), key=len, reverse=True)):
        plans = (as_spelt, *plans)
    fallback: tuple[Plan, ...] = ()
    if len(first) > 2:
        fallback = tuple(first[:place] + first[place + 1 :] for place in range(len(first)))
    return Lookup(plans, fallback)


Typed = list[tuple[str, ...]]
"""For each word of a query the forms that it may begin."""


def readings_of(query: str) -> list[list[str]]:
    """Return the ways to take a query apart into words.

    Korean given names are written apart, with a hyphen or as one word: so words
    are tried joined too, and Hangul with the surname apart.
    """
    words = words_of(query)
    found = [words]
    if len(words) == 1 and hangul.is_hangul(words[0]) and len(words[0]) > 1:
        found.append([part for part in split_surname(words[0]) if part])
    elif len(words) > 2:
        found += [[words[0], "".join(words[1:])], ["".join(words[:-1]), words[-1]]]
    if len(words) == 2:
        found.append(["".join(words)])
    return found


def _spelt(words: list[str]) -> Typed:
    signs = [word for word in words if hangul.is_hangul(word)]
    foreign = hangul.names_someone_foreign(signs)
    found: Typed = []
    for word in words:
        if word not in signs:
            found.append(_latin_beginnings(word))
        elif foreign:
            found.append(beginnings(hangul.foreign(word)))
        else:
            found.append(_hangul_beginnings(word))
    return found


def _latin_beginnings(word: str) -> tuple[str, ...]:
    found = [joined(tuple(form for part in word.split("-") for form in skeletons(plain(part))[:1]))]
    for whole in plain_forms(word.replace("-", "")):
        found += beginnings(whole)
    return tuple(dict.fromkeys(form[:CUT] for form in found if form))


@lru_cache(maxsize=8192)
def _hangul_beginnings(word: str) -> tuple[str, ...]:
    found: list[str] = []
    for typed in dict.fromkeys((word, hangul.half_typed(word))):
        spelt = [hangul.unmistakable(sign) for sign in typed]
        head = joined(tuple(form for sign in spelt[:-1] for form in skeletons(sign)[:1]))
        found += [joined((head, last)) for last in beginnings(spelt[-1]) or ("",)]
        found += skeletons("".join(spelt))[:1]
    return tuple(dict.fromkeys(form[:CUT] for form in found if form))


def _plan(words: Typed) -> Plan:
    """Return the words of a plan, the longest first: it finds the fewest."""
    return tuple(sorted(filter(None, words), key=lambda forms: -len(forms[0])))


def after(beginning: str) -> str:
    """Return the least text greater than all tokens with this beginning."""
    return beginning[:-1] + chr(ord(beginning[-1]) + 1)
