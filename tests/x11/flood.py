"""Many scans at full speed into the real window, with typing in between.

`python -m tests.x11.flood 10000` says how many were lost, doubled or wrong: none, or it ends
with 1. A letter is typed in the midst of every third scan, and a word before every heap. As root,
`nice -n -10` before it keeps other work of the machine from the keys' rhythm.
"""

import random
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from checkin.services.badges import not_printed, print_badges
from checkin.services.events import new_example
from checkin.store import people
from checkin.words import Words
from tests.conftest import TestClock
from tests.x11.typist import RETURN, Typist, at_the_window, keys_of, screen

LETTER, WORD = 38, (45, 31, 58)
"""X's key codes of a letter that a person types amid a scan, and of a word between two."""

HEAP = 20
"""Scans that come without a pause: a keyboard waits for nobody."""

SILENCE, REST = 5.0, 0.4
"""Seconds without a word from the window: nothing more will come; or, where all was read, nothing
beyond it."""

PACE = 1
"""Milliseconds between two keys of the scanner."""

TYPED = 120
"""Milliseconds between two keys of the person."""


def example(folder: Path) -> tuple[Path, list[str]]:
    """Make the example forum with all its badges; return it, closed, and the badges' codes."""
    with new_example(folder / "forum.checkin", folder / "machine", TestClock()) as event:
        print_badges(event, not_printed(event), folder / "badges.pdf", Words())
        codes = [badge.token for badge in people.valid_badges(event).values()]
        return event.path, codes


@dataclass
class Score:
    """What became of scans. A scan that came with gaps, since the machine was too busy to press
    its keys in time, is answered as no badge: `misread`; the others may never happen."""

    scans: int = 0
    misread: int = 0
    lost: int = 0
    doubled: int = 0
    wrong: int = 0


def flood(typist: Typist, codes: list[str], many: int) -> Score:
    """Scan so many codes, in heaps without a pause, and tell what the window read."""
    chance, score = random.Random(4), Score()
    while score.scans < many:
        sent = chance.sample(codes, HEAP)
        for place, code in enumerate(sent):
            scan_amid_typing(typist, code, amid=place % 3 == 0, word=place == 0)
        score.scans += HEAP
        _count(score, sent, _answers(typist, HEAP))
    return score


def _answers(typist: Typist, wanted: int) -> list[dict]:
    """Return what was read: as many as wanted, and what comes with them."""
    told: list[dict] = []
    while (line := typist.hear_soon("read", REST if len(told) >= wanted else SILENCE)) is not None:
        told.append(line)
    return told


def _count(score: Score, sent: list[str], told: list[dict]) -> None:
    read = Counter(line["read"] for line in told if line["said"] != "Not a badge")
    misread = sum(line["said"] == "Not a badge" for line in told)
    missing = sum(read[code] == 0 for code in sent)
    score.misread += misread
    score.lost += max(0, missing - misread)
    score.doubled += sum(max(0, read[code] - 1) for code in sent)
    score.wrong += sum(n for code, n in read.items() if code not in sent)


def scan_amid_typing(typist: Typist, code: str, *, amid: bool = True, word: bool = False) -> None:
    """Scan a code while a person types a letter, and a word before it."""
    if word:
        typist.press(*WORD, delay=TYPED)
    for place, key in enumerate(keys_of(code)):
        typist.hold(key, down=True, delay=PACE if place else 40)
        typist.hold(key, down=False)
        if amid and place == 13:
            typist.press(LETTER, delay=0)
    typist.press(RETURN, delay=PACE)


def main(many: int) -> int:
    with TemporaryDirectory() as folder:
        path, codes = example(Path(folder))
        with screen() as display, at_the_window(display, path, Path(folder)) as typist:
            typist.layout("us")
            score = flood(typist, codes, many)
    print(score)
    return min(score.lost + score.doubled + score.wrong, 1)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1])))
