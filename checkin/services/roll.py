"""The roll of everybody: filtered and in order, as ids; and the lines that a table shows."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from checkin.domain.badge import OF_BADGES
from checkin.domain.collation import sort_key
from checkin.domain.names import names_from, shown
from checkin.services.search import answering
from checkin.store import roll as stored
from checkin.store.event_file import EventFile
from checkin.store.roll import ARRIVAL, BADGE, RANK, Entry, News, Wanted

NAME = "name"
"""The order by name, in the reader's script first."""


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked of the roll: a text, conditions, doubles alone, and the order."""

    text: str = ""
    wanted: Wanted = field(default_factory=Wanted)
    doubles: bool = False
    order: str = RANK
    backwards: bool = False

    @property
    def filtered(self) -> bool:
        """Tell whether it asks for some people only."""
        return bool(self.text or self.doubles or self.wanted != Wanted())

    @property
    def needs_names(self) -> bool:
        """Tell whether everybody's name must be known to answer it."""
        return self.doubles or self.order == NAME


class NameOrder:
    """Everybody's name as its reader sorts it, and who is called alike in one delegation.

    SQLite knows the alphabet of ASCII alone. Learned once, in a thread of its own where there are
    many; then it follows the changes.
    """

    def __init__(self, language: str) -> None:
        self.language = language
        self.seen = 0
        self._keys: dict[str, tuple[str, str]] = {}
        self._called: dict[str, frozenset[tuple[str, str]]] = {}

    def learn(self, event: EventFile) -> "NameOrder":
        """Read the names of everybody."""
        self.seen = stored.latest(event)
        self._take(event, None)
        return self

    def follow(self, event: EventFile) -> None:
        """Read the names of those who have changed since."""
        changed = stored.news(event, self.seen)
        self.seen = changed.latest
        if changed.renamed:
            self._take(event, sorted(changed.people))

    def sorted(self, ids: Sequence[str]) -> list[str]:
        """Return ids in the order of the names."""
        return sorted(ids, key=self._place)

    def places(self, ids: Iterable[str]) -> dict[str, tuple[str, ...]]:
        """Return by what people are sorted, each alone."""
        return {id: self._place(id) for id in ids}

    def doubles(self) -> set[str]:
        """Return those who share their name, in any script, with another of their delegation."""
        called: dict[tuple[str, str], set[str]] = defaultdict(set)
        for id, ways in self._called.items():
            for way in ways:
                called[way].add(id)
        return {id for ids in called.values() if len(ids) > 1 for id in ids}

    def _place(self, id: str) -> tuple[str, ...]:
        return *self._keys.get(id, ("", "")), id

    def _take(self, event: EventFile, some: Sequence[str] | None) -> None:
        for id in some or ():  # whose import was taken back is there no more
            self._called.pop(id, None)
        for id, delegation, body in stored.names(event, some):
            names = names_from(body)
            self._keys[id] = sort_key(shown(names, self.language))
            self._called[id] = frozenset(
                (delegation, " ".join(sorted(name.shown.casefold().split())))
                for name in names.values()
                if name.shown
            )


def chosen(event: EventFile, question: Question, names: NameOrder | None = None) -> list[str]:
    """Return the ids that answer a question, in its order.

    A text finds the best first, unless another order is asked for. `names` must be there
    where the question needs them.
    """
    with event.reading():
        if question.text.strip():
            ids = _called(event, question)
        else:
            order = RANK if question.order == NAME else question.order
            ids = stored.ids(event, question.wanted, order)
        if names is not None and question.needs_names:
            names.follow(event)
            ids = _by_name(ids, question, names)
    return ids[::-1] if question.backwards else ids


def _called(event: EventFile, question: Question) -> list[str]:
    """Return those whom the text means: the best first, unless another order is asked for."""
    answer, wanted = answering(event, question.text), question.wanted
    if question.order not in (RANK, NAME):
        return stored.ids(event, wanted, question.order, {*answer.best, *answer.more})
    return stored.among(event, answer.best, wanted) + (
        stored.ids(event, wanted, RANK, answer.more) if answer.more else []
    )


def _by_name(ids: list[str], question: Question, names: NameOrder) -> list[str]:
    """Sort by name; doubles stand together always."""
    alike = names.doubles() if question.doubles else set()
    kept = [id for id in ids if id in alike] if question.doubles else ids
    return names.sorted(kept)


def lines(event: EventFile, ids: Sequence[str]) -> dict[str, Entry]:
    """Return the lines of some people, by id."""
    with event.reading():
        return stored.entries(event, ids)


def moves(news: News, question: Question) -> bool:
    """Tell whether what changed may let others answer a question, or in another order."""
    if news.setup or news.renamed:
        return True
    wanted, order = question.wanted, question.order
    by_badge = wanted.badge or order == BADGE or question.text  # a text may be a badge's number
    if by_badge and news.kinds & OF_BADGES:
        return True
    return bool(news.people) and (wanted.state in ("expected", "arrived") or order == ARRIVAL)
