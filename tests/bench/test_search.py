"""A key stroke in the search field, beside a bare look-up in the same table."""

import itertools
from typing import Any

import pytest

from checkin.services.search import found
from checkin.store.event_file import EventFile

TYPED = (
    "k", "ka", "kam", "kami", "kamira", "kamira nosulan", "к", "ками", "Камира", "жогүлтем",
    "김", "김이", "김이박", "ㄱㅇㅂ", "nosulan ka", "bekdanzho mi", "Shaayyun", "shaayyum",
)  # fmt: skip


@pytest.mark.benchmark(group="a key stroke in the search")
def test_search(benchmark: Any, crowd_event: EventFile) -> None:
    typed = itertools.cycle(TYPED)
    benchmark.pedantic(lambda: found(crowd_event, next(typed)), rounds=len(TYPED) * 20)


@pytest.mark.benchmark(group="a key stroke in the search")
def test_bare_look_up(benchmark: Any, crowd_event: EventFile) -> None:
    query = "SELECT attendee FROM name_token WHERE token >= ? AND token < ? LIMIT 60"
    typed = itertools.cycle("kmrnslbdzg")

    def look_up() -> None:
        letter = next(typed)
        crowd_event.db.conn.execute(query, [letter, chr(ord(letter) + 1)]).fetchall()

    benchmark.pedantic(look_up, rounds=len(TYPED) * 20)
