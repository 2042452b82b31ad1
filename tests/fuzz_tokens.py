"""Hostile texts for the token decoder: `python -m tests.fuzz_tokens 10000000`.

True tokens of one event are issued; then come random digits, true tokens with one or two digits
changed, swapped, dropped or doubled, digits of other scripts, spaces, long texts. None may
raise anything, and what is taken as authentic must be one of the issued tokens.
"""

import random
import sys
from collections import Counter
from collections.abc import Iterator

from checkin.domain.token import LENGTH, authentic, encode, parse

EVENT, KEY = 123, bytes(range(16))
DIGITS = "0123456789"
OTHER_DIGITS = ("٠١٢٣٤٥٦٧٨٩", "०१२३४५६७८९", "０１２３４５６７８９", "⁰¹²³⁴⁵⁶⁷⁸⁹", "①②③④⑤⑥⑦⑧⑨⓪")
ODD = " \t\r\n\0-+._eE\u00a0\u200b\u202e\ufeff\ud800AбЯ가𝟗"
MOST = 5_000
"""Characters of a long text: beyond it Python refuses to make a number of digits."""


def issued(count: int) -> list[str]:
    """Return true tokens, serials from blocks of several stations."""
    return [encode(EVENT, serial * 7919 % 100_000_000, KEY).digits for serial in range(count)]


def texts(tokens: list[str], count: int, seed: int) -> Iterator[str]:
    """Return so many hostile texts."""
    chance = random.Random(seed)
    ways = (_random, _one, _one, _two, _two, _swapped, _dropped, _doubled, _spaced, _other, _odd)
    for number in range(count):
        if number % 1000 == 0:
            yield _long(chance)
        else:
            yield chance.choice(ways)(chance.choice(tokens), chance)


def fuzz(count: int, seed: int = 0) -> Counter[str]:
    """Try so many texts; return how many were parsed, authentic, and falsely authentic."""
    tokens = issued(10_000)
    known = set(tokens)
    tally: Counter[str] = Counter(tried=0, parsed=0, authentic=0, false=0)
    for text in texts(tokens, count, seed):
        token = parse(text)
        tally["tried"] += 1
        if token is not None:
            tally["parsed"] += 1
            tally["parsed_not_issued"] += token.digits not in known
            if authentic(token, KEY):
                tally["authentic"] += 1
                tally["false"] += token.digits not in known
    return tally


def _random(token: str, chance: random.Random) -> str:
    """Any digits; every second time with the version and check digits of a token."""
    body = f"{chance.randrange(10**24):024}"
    head = "1" + body
    if chance.random() < 0.5:
        return head + f"{98 - int(head) * 100 % 97:02}"
    return f"{chance.randrange(10**LENGTH):0{LENGTH}}"


def _one(token: str, chance: random.Random) -> str:
    at = chance.randrange(LENGTH)
    return token[:at] + chance.choice(DIGITS) + token[at + 1 :]


def _two(token: str, chance: random.Random) -> str:
    return _one(_one(token, chance), chance)


def _swapped(token: str, chance: random.Random) -> str:
    a, b = sorted(chance.sample(range(LENGTH), 2))
    return token[:a] + token[b] + token[a + 1 : b] + token[a] + token[b + 1 :]


def _dropped(token: str, chance: random.Random) -> str:
    at = chance.randrange(LENGTH)
    return token[:at] + token[at + 1 :] + chance.choice(("", chance.choice(DIGITS)))


def _doubled(token: str, chance: random.Random) -> str:
    at = chance.randrange(LENGTH)
    return (token[:at] + token[at] + token[at:])[: LENGTH + chance.randrange(2)]


def _spaced(token: str, chance: random.Random) -> str:
    at = chance.randrange(LENGTH)
    return f" {_one(token, chance)[:at]}\u2003{token[at:]}\r\n"


def _other(token: str, chance: random.Random) -> str:
    """Digits of another script for all or one of the token's."""
    digits = chance.choice(OTHER_DIGITS)
    if chance.random() < 0.5:
        return "".join(digits[int(digit)] for digit in token)
    at = chance.randrange(LENGTH)
    return token[:at] + digits[int(token[at])] + token[at + 1 :]


def _odd(token: str, chance: random.Random) -> str:
    at = chance.randrange(LENGTH)
    return token[:at] + chance.choice(ODD) + token[at + chance.randrange(2) :]


def _long(chance: random.Random) -> str:
    return chance.choice(DIGITS + ODD) * chance.randrange(MOST)


def main() -> None:
    """Fuzz, and print the tally."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 200_000
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 0
    print(dict(fuzz(count, seed)))


if __name__ == "__main__":
    main()
