"""What happened to one person, told from their changes: codes and parameters, no sentences."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from checkin.domain.badge import OF_BADGES
from checkin.domain.journal import UNDO, Change, annulled, in_order, merge
from checkin.domain.names import names_from
from checkin.domain.person import ARRIVED, SET
from checkin.domain.programme import REGISTRATION
from checkin.domain.scan import LEFT, SCANNED


@dataclass(frozen=True, slots=True)
class Happening:
    """One thing that happened: when, at which station, by whom; `code` and `params` say what.

    `roster` says that a roster brought it, `gone` that it was taken back later.
    """

    at: str
    station: str
    by: str
    code: str
    params: Mapping[str, Any] = field(default_factory=dict)
    roster: bool = False
    gone: bool = False


PARTY = ("guest_of", "companion")
"""Fields that only say whom somebody came with: their name tells it better."""

Told = tuple[str, dict[str, Any]]
"""A code and its parameters."""


def story(changes: Iterable[Change], imports: str = "import-") -> tuple[Happening, ...]:
    """Tell a person's changes, the newest first; `imports` begins the batches of rosters.

    A change of several fields is told field by field.
    """
    ordered = in_order(changes)
    gone = annulled(ordered)
    by_id = {change.id: change for change in ordered}
    state: Mapping[str, Any] = {}
    told: list[Happening] = []
    for change in ordered:
        roster = change.batch.startswith(imports)
        told += [
            Happening(change.at, change.station, change.by, code, params, roster, change.id in gone)
            for code, params in _tell(change, state, by_id)
        ]
        if change.kind == SET and change.id not in gone:
            state = merge(state, change.body)
    told.sort(key=lambda happening: happening.at)
    return tuple(reversed(told))


def _tell(
    change: Change, state: Mapping[str, Any], by_id: Mapping[tuple[str, int], Change]
) -> Iterator[Told]:
    body = change.body
    if change.kind == SET:
        yield from _set(body, state)
    elif change.kind == SCANNED:
        yield _scanned(body)
    elif change.kind in OF_BADGES:
        yield change.kind, dict(body)
    elif change.kind == ARRIVED:
        yield "arrived", {}
    elif change.kind == UNDO:
        if body.get("again"):
            yield "done_again", {}
        else:
            yield _undone([by_id[id] for id in map(tuple, body["annuls"]) if id in by_id])
    else:
        yield "other", {"kind": change.kind}


def _undone(changes: Sequence[Change]) -> Told:
    """Tell what was taken back, by the first of it; where that was an undo, it holds again."""
    first = next(iter(changes), None)
    if first is None:
        return "taken_back", {"what": "other"}
    if first.kind == UNDO:
        return "done_again", {}
    if first.kind == SCANNED:
        return "taken_back", {"what": _scanned(first.body)[0]}
    return "taken_back", {"what": {SET: "correction", ARRIVED: "arrived"}.get(
        first.kind, first.kind)}  # fmt: skip


def _scanned(body: Mapping[str, Any]) -> Told:
    checkpoint, reason = str(body["checkpoint"]), str(body["reason"])
    params = {"checkpoint": checkpoint, "reason": reason}
    if not body["admitted"]:
        return "refused", params
    if body["out"] or reason == LEFT:
        return "left", params
    return ("checked_in" if checkpoint == REGISTRATION else "entered"), params


def _set(body: Mapping[str, Any], state: Mapping[str, Any]) -> Iterator[Told]:
    """Tell which fields a change sets, as they were and as they are then."""
    if not state:
        yield "added", {}
        return
    after = merge(state, body)
    for name in body:
        old, new = state.get(name), after.get(name)
        if old == new or name in PARTY:
            continue
        if name == "names":
            yield from _renamed(old or {}, new or {})
        elif name == "photo":
            yield ("photo" if new else "no_photo"), {}
        elif name in ("cancelled", "blocked", "provisional"):
            yield (name if new else f"not_{name}"), {}
        else:
            yield "changed", {"field": name, "before": _text(old), "after": _text(new)}


def _renamed(old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[Told]:
    before, after = names_from(old), names_from(new)
    for script in sorted({*before, *after}):
        was = before[script].shown if script in before else ""
        now = after[script].shown if script in after else ""
        if was != now:
            yield "changed", {"field": f"name_{script}", "before": was, "after": now}


def _text(value: Any) -> str:
    if isinstance(value, list | tuple):
        return ", ".join(map(str, value))
    return "" if value is None else str(value)
