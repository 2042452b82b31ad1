"""How a table in order follows a few people's changes, without the order being read anew."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from checkin.services.roll import NAME, NameOrder, Question
from checkin.store import roll as stored
from checkin.store.event_file import EventFile

FEW = 500
"""People who change together up to whom each is looked for alone."""

Place = tuple[Any, ...]
Places = Callable[[Collection[str]], Mapping[str, Place]]


@dataclass(frozen=True, slots=True)
class Shifts:
    """Which rows go, the last first; then which ids come at which rows, the first first."""

    gone: tuple[int, ...] = ()
    come: tuple[tuple[int, str], ...] = ()


def shifts(
    event: EventFile, question: Question, ids: Sequence[str], changed: Collection[str],
    names: NameOrder | None = None,
) -> Shifts | None:  # fmt: skip
    """Return what moves among `ids`, which answered a question before some people changed.

    None where the question must be asked anew: many have changed, or whom a text or the
    doubles find depends on others too.
    """
    if len(changed) > FEW or question.text or question.doubles:
        return None
    some = sorted(changed)
    with event.reading():
        places: Places
        if question.order == NAME:
            if names is None:
                return None
            names.follow(event)
            answer = stored.among(event, some, question.wanted)
            new, places = names.places(answer), names.places
        else:
            new = stored.places(event, some, question.wanted, question.order)
            places = partial(_stored_places, event, question.order)
        return _shifts(list(ids), set(changed), new, places, backwards=question.backwards)


def _stored_places(event: EventFile, order: str, ids: Collection[str]) -> Mapping[str, Place]:
    return stored.places(event, sorted(ids), stored.Wanted(), order)


def _shifts(
    ids: list[str], changed: set[str], new: Mapping[str, Place], places: Places, *, backwards: bool
) -> Shifts | None:  # fmt: skip
    old = {id: row for row, id in enumerate(ids) if id in changed}
    after = list(ids)
    for row in sorted(old.values(), reverse=True):
        del after[row]
    rows = _rows(after, new, places, backwards=backwards)
    if rows is None:
        return None
    in_order = sorted(new, key=lambda who: new[who], reverse=backwards)
    come = [(rows[id] + n, id) for n, id in enumerate(in_order)]
    for row, id in come:
        after.insert(row, id)
    stay = {id for row, id in come if id in old and _beside(after, row) == _beside(ids, old[id])
            and not set(_beside(after, row)) & changed}  # fmt: skip
    return Shifts(
        tuple(sorted((row for id, row in old.items() if id not in stay), reverse=True)),
        tuple((row, id) for row, id in come if id not in stay),
    )


def _rows(
    ids: Sequence[str], new: Mapping[str, Place], places: Places, *, backwards: bool
) -> dict[str, int] | None:  # fmt: skip
    """Halve the rows for all at once, so that each step asks for places once."""
    low, high = dict.fromkeys(new, 0), dict.fromkeys(new, len(ids))
    while unsure := [id for id in new if low[id] < high[id]]:
        middle = {id: (low[id] + high[id]) // 2 for id in unsure}
        known = places({ids[row] for row in middle.values()})
        for id, row in middle.items():
            place = known.get(ids[row])
            if place is None:  # somebody went unnoticed
                return None
            if (place > new[id]) if backwards else (place < new[id]):
                low[id] = row + 1
            else:
                high[id] = row
    return low


def _beside(ids: Sequence[str], row: int) -> tuple[str, str]:
    """Return who stands before and after a row."""
    return ids[row - 1] if row else "", ids[row + 1] if row + 1 < len(ids) else ""
