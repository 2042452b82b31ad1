"""What an import would change."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from checkin.domain.names import SCRIPTS
from checkin.roster.people import Row

Fields = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Plan:
    """Who would come, whose fields would change to what (None: taken away), who stays as is."""

    added: tuple[Row, ...] = ()
    changed: tuple[tuple[str, dict[str, Any]], ...] = ()
    unchanged: tuple[str, ...] = ()


def plan(
    rows: Iterable[Row],
    existing: Mapping[str, tuple[str, Fields]],
    before: Mapping[str, Fields] | None = None,
) -> Plan:
    """Return what the rows would change in the attendees there are (key: id and fields).

    An update names only what differs. Fields without a column are left alone; an
    empty cell takes its field away. `before` holds what the last roster said,
    by key: what a roster did not change since then stays as the desk corrected it.
    """
    added, changed, unchanged = [], [], []
    for row in rows:
        if row.key not in existing:
            added.append(row)
            continue
        id, held = existing[row.key]
        last = (before or {}).get(row.key)
        differing = difference(row, held)
        if last is not None:
            news = difference(row, last)
            differing = _both(differing, news)
        if differing:
            changed.append((id, differing))
        else:
            unchanged.append(id)
    return Plan(tuple(added), tuple(changed), tuple(unchanged))


def difference(row: Row, held: Fields) -> dict[str, Any]:
    """Return the fields by which a row differs from what is held, as the body of a change."""
    body = {
        field: value
        for field, value in row.fields.items()
        if field != "names" and _plain(held.get(field)) != value
    }
    body |= {f: None for f in row.covers if "." not in f and f not in row.fields and held.get(f)}
    names = _names(row, held.get("names") or {})
    return body | ({"names": names} if names else {})


def _names(row: Row, held: Fields) -> dict[str, Any]:
    """Compare names script by script: a change of one leaves the others."""
    names = row.fields["names"]
    differing: dict[str, Any] = {
        script: name for script, name in names.items() if _filled(held.get(script)) != name
    }
    for script in SCRIPTS:
        if f"names.{script}" in row.covers and script not in names and held.get(script):
            differing[script] = None
    return differing


def _filled(name: Fields | None) -> dict[str, Any]:
    return {part: text for part, text in (name or {}).items() if text}


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value


def _both(differing: Mapping[str, Any], news: Mapping[str, Any]) -> dict[str, Any]:
    """Keep of what differs the fields that are news."""
    body = {f: value for f, value in differing.items() if f in news and f != "names"}
    fresh = news.get("names", {})
    names = {s: name for s, name in differing.get("names", {}).items() if s in fresh}
    return body | ({"names": names} if names else {})
