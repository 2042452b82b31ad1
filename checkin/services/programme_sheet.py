"""The programme as a spreadsheet: a row a session, a column a field and language."""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from checkin.reports.csv_file import harmless
from checkin.roster.grid import Grid
from checkin.words import LANGUAGES

TEXTS = ("name", "room")
FLAGS = ("strict", "once", "registration")
DOORS = ("open", "close", "strict")
HEADINGS = (
    "id",
    *(f"{field} {language}".strip() for field in TEXTS for language in ("", *LANGUAGES)),
    "start",
    "end",
    "capacity",
    *FLAGS,
    *(f"doors {part}" for part in DOORS),
    "rule",
)
YES = frozenset({"yes", "true", "1", "x", "да", "ооба", "예"})


def rows_from(sessions: Iterable[Mapping[str, Any]]) -> list[list[str | int]]:
    """Return the sessions as rows of a spreadsheet, in the order of HEADINGS."""
    return [_row(session) for session in sessions]


def _row(session: Mapping[str, Any]) -> list[str | int]:
    doors = session.get("doors") or {}
    texts = [
        (session.get(field) or {}).get(language, "")
        for field in TEXTS
        for language in ("", *LANGUAGES)
    ]
    capacity = session.get("capacity")
    rule = json.dumps(session["rule"], ensure_ascii=False) if session.get("rule") else ""
    return [
        session["id"], *texts, session["start"], session["end"],
        "" if capacity is None else capacity,
        *("yes" if session.get(flag) else "" for flag in FLAGS),
        *(_door(doors.get(part)) for part in DOORS),
        rule,
    ]  # fmt: skip


def _door(value: Any) -> str | int:
    if value is True:
        return "yes"
    return "" if value is None or value is False else int(value)


def sessions_from(grids: Sequence[Grid]) -> list[dict[str, Any]]:
    """Read sessions from the first table; what makes no sense is left for the check to name."""
    lines = [cells for _, cells in grids[0].rows] if grids else []
    headings = [cell.strip().casefold() for cell in lines[0]] if lines else []
    return [_session(dict(zip(headings, cells, strict=False))) for cells in lines[1:]]


def _session(row: Mapping[str, str]) -> dict[str, Any]:
    found: dict[str, Any] = {"id": row.get("id", "").strip()}
    for field in TEXTS:
        text = {
            language: _unquoted(row.get(f"{field} {language}".strip(), ""))
            for language in ("", *LANGUAGES)
        }
        found[field] = {language: said for language, said in text.items() if said}
    found["start"], found["end"] = _time(row.get("start", "")), _time(row.get("end", ""))
    found["capacity"] = _number(row.get("capacity", ""))
    found |= {flag: _yes(row.get(flag, "")) for flag in FLAGS}
    doors = {part: _number(row.get(f"doors {part}", "")) for part in ("open", "close")}
    found["doors"] = {part: n for part, n in doors.items() if n is not None}
    found["doors"] |= {"strict": True} if _yes(row.get("doors strict", "")) else {}
    found["rule"] = _rule(row.get("rule", ""))
    return found


def _unquoted(text: str) -> str:
    """Take away the apostrophe that keeps a text from being run as a formula."""
    return text[1:] if text.startswith("'") and harmless(text[1:]) == text else text


def _time(text: str) -> str:
    """Return a time as ISO has it; a spreadsheet shows it with a space and seconds."""
    joined = text.strip().replace(" ", "T")
    if len(joined) == 10:
        joined += "T00:00"  # of midnight it shows the date alone
    return joined[:16] if len(joined) == 19 and joined.endswith(":00") else joined


def _number(text: str) -> int | str | None:
    text = text.strip()
    if not text:
        return None
    return int(text) if text.isascii() and text.isdecimal() else text


def _yes(text: str) -> bool:
    return text.strip().casefold() in YES


def _rule(text: str) -> Any:
    if not text.strip():
        return None
    try:
        return json.loads(text)
    except ValueError:
        return text
