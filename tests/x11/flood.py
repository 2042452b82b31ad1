"""Many scans at full speed into the real window, with typing in between.

`python -m tests.x11.flood 10000` says how many were lost, doubled or wrong: none, or it ends
with 1. A letter is typed in the midst of every third scan, and a word between two.
"""

import random
import sys
from collections.abc import Iterator
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

AHEAD = 20
"""Scans that stand in line before the window has answered: a keyboard waits for nobody."""

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


def flood(typist: Typist, codes: list[str], many: int) -> Iterator[tuple[str, str]]:
    """Scan so many codes, and yield each with what the window read."""
    chance = random.Random(4)
    sent = [chance.choice(codes) for _ in range(many)]
    for place in range(many + AHEAD):
        if place < many:
            scan_amid_typing(typist, sent[place], amid=place % 3 == 0, word=place % 50 == 0)
        if place >= AHEAD:
            yield sent[place - AHEAD], typist.hear("read")["read"]


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
            wrong = sum(code != read for code, read in flood(typist, codes, many))
    print(f"{many} scans, {wrong} lost, doubled or wrong")
    return min(wrong, 1)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1])))
