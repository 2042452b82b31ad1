"""Whose a photo may be, by the name of its file: asked of one event's people."""

from collections.abc import Iterator, Mapping, Sequence

from checkin.domain.attendee import Attendee
from checkin.domain.photo_match import Match, judge
from checkin.domain.photo_names import Clues, Code, Grade, code_key, grade, read_name, serial_of
from checkin.domain.photo_names import texts_of as texts_to_look_for
from checkin.services.search import found
from checkin.store import people
from checkin.store import search as index
from checkin.store.event_file import EventFile

OFFERED = 8
"""People who are offered for a file in doubt."""

MOST_ASKED = 12
"""Texts of one file's name that are looked up: more words than that are no name."""


class Owners:
    """Knows everybody of an event, as they are when it is made."""

    def __init__(self, event: EventFile) -> None:
        self._event = event
        self.people = {x.attendee.id: x.attendee for x in people.everybody(event)}
        self._coded: dict[str, list[str]] = {}
        for who in self.people.values():
            if who.ref:
                self._coded.setdefault(code_key(who.ref), []).append(who.id)

    def match(self, stem: str) -> Match:
        """Return whose a file of this name is, as far as the name tells."""
        clues = read_name(stem)
        code, coded = self._coded_in(clues)
        words = clues.name(code)
        return judge(coded, self._named(words), weak=code is not None and code.weak)

    def _coded_in(self, clues: Clues) -> tuple[Code | None, Sequence[str]]:
        """Return the first code in a name that somebody has, and who."""
        for code in clues.codes:
            if coded := self._coded.get(code.key) or self._numbered(code):
                return code, list(dict.fromkeys(coded))
        return None, ()

    def _numbered(self, code: Code) -> list[str]:
        """Return who holds a badge of this number."""
        serial = serial_of(code.key)
        held = () if serial is None else people.badges_with(self._event, serial)
        return [badge.attendee for badge in held]

    def _named(self, words: Sequence[str]) -> Mapping[str, Grade]:
        """Return whom these words may name; somebody named whole leaves the rest unlooked for."""
        if not words:
            return {}
        graded: dict[str, Grade] = {}
        for text in texts_to_look_for(words)[:MOST_ASKED]:
            for id in self._candidates(text):
                who = self.people.get(id)
                if id not in graded and who and (g := self._grade(words, who)) is not None:
                    graded[id] = g
            if Grade.WHOLE in graded.values():
                break
        if not graded:
            similar = found(self._event, " ".join(words), OFFERED)
            graded = {hit.attendee.id: Grade.PART for hit in similar}
        best = sorted(graded, key=lambda who: graded[who])[:OFFERED]
        return {id: graded[id] for id in best}

    def _candidates(self, text: str) -> list[str]:
        return next(index.rounds(self._event.db, text, lambda: self._event.vocabulary))

    def _grade(self, words: Sequence[str], who: Attendee) -> Grade | None:
        return grade(words, list(_spellings(who)), self._also(who))

    def _also(self, who: Attendee) -> frozenset[str]:
        """Return the words that a sender may have put beside a person's name, casefolded."""
        setup = self._event.setup
        delegation = setup.delegations.get(who.delegation)
        category = setup.categories.get(who.category)
        texts = [who.delegation, who.category, who.title, who.organisation, who.courtesy]
        if delegation:
            texts += [delegation.country, *delegation.name.values(), *delegation.short.values()]
        if category:
            texts += category.name.values()
        return frozenset(word for text in texts for word in text.casefold().split())


def _spellings(who: Attendee) -> Iterator[str]:
    """Yield a person's names as they are shown, and without a patronymic."""
    for name in who.names.values():
        yield name.shown
        if name.surname and name.given and name.patronymic:
            yield f"{name.surname} {name.given}"
