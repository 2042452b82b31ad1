"""The search index: folded forms of every name, found by their beginning."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from sqlite_utils import Database

from checkin.domain.names import Names
from checkin.domain.spelling import Plan, after, forms, lookup

MOST = 60
"""People that one query looks up in a round; whole words come first among them."""

FAR = 1500
"""How many tokens of a word are counted or walked through: a key stroke has 10 ms."""


def name_tokens(names: Names) -> tuple[str, ...]:
    """Return the folded forms under which a person is found."""
    tokens: set[str] = set()
    for name in names.values():
        tokens |= forms(name.shown)
    return tuple(sorted(tokens))


def heads(db: Database) -> list[str]:
    """Return the beginnings of all words of names, each once, for slips to be looked for."""
    return [row[0] for row in db.conn.execute("SELECT head FROM vocabulary")]


def rounds(db: Database, query: str, vocabulary: Callable[[], list[str]]) -> Iterator[list[str]]:
    """Look up the attendees whose names a query may mean, in rounds of growing patience.

    First those who answer all of it, then those who lack one of its words, then
    those who answer it with a slip of the finger among the `vocabulary`'s heads.
    Stop once somebody will do.
    """
    asked = lookup(query)
    yield _of_plans(db, asked.plans)
    yield _of_plans(db, asked.fallback)
    yield _of_plans(db, asked.slips(vocabulary()))


def answering(db: Database, query: str) -> set[str]:
    """Return all attendees who answer all of a query, however many, as the index alone has it.

    Its tokens are coarse: some of these are only called alike.
    """
    return {
        id
        for plan in lookup(query).plans
        for id in set[str].intersection(*(_beginning(db, word) for word in plan))
    }


def _beginning(db: Database, word: Sequence[str]) -> set[str]:
    """Return those who have a token that begins with one of the forms."""
    where, params = _begins("t", word)
    rows = db.conn.execute(f"SELECT t.attendee FROM name_token t WHERE {where}", params)
    return {row[0] for row in rows}


def _of_plans(db: Database, plans: Iterable[Plan]) -> list[str]:
    found: dict[str, None] = {}
    for plan in plans:
        found.update(dict.fromkeys(_answering(db, plan, MOST - len(found))))
        if len(found) >= MOST:
            break
    return list(found)


def _answering(db: Database, plan: Plan, most: int) -> list[str]:
    """Return those who have, for every word of the plan, a token that begins as it does."""
    words = sorted(plan, key=lambda word: _count(db, word)) if len(plan) > 1 else list(plan)
    walked, params = _begins("t", words[0])
    where = "TRUE"
    for word in words[1:]:
        also, more = _begins("o", word)
        where += (
            f" AND EXISTS (SELECT 1 FROM name_token o WHERE o.attendee = w.attendee AND {also})"
        )
        params += more
    rows = db.conn.execute(
        f"SELECT DISTINCT w.attendee FROM (SELECT t.attendee FROM name_token t WHERE {walked} "
        f"LIMIT {FAR}) w WHERE {where} LIMIT {most}",
        params,
    )
    return [row[0] for row in rows]


def _count(db: Database, word: Sequence[str]) -> int:
    where, params = _begins("t", word)
    row = db.conn.execute(
        f"SELECT count(*) FROM (SELECT 1 FROM name_token t WHERE {where} LIMIT {FAR})", params
    ).fetchone()
    return int(row[0])


def _begins(table: str, word: Iterable[str]) -> tuple[str, list[Any]]:
    """Return the condition that a token begins with one of the forms."""
    forms_ = list(word)
    conditions = [f"({table}.token >= ? AND {table}.token < ?)" for _ in forms_]
    return f"({' OR '.join(conditions)})", [edge for form in forms_ for edge in (form, after(form))]
