"""Which photo is whose: decided from the names of files alone, and never in doubt."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from checkin.domain.photo_names import Grade


class Doubt(Enum):
    """Why a photo is not taken without asking; `NONE`: it is certain."""

    NONE = ""
    NOBODY = "nobody"  # the file's name is no one's
    SEVERAL = "several"  # it may be one of several people
    UNSURE = "unsure"  # it may be one person, by a part of the name or its sound
    DIFFER = "differ"  # the code says one person, the name another
    TWICE = "twice"  # another file is the same person's
    SHARED = "shared"  # the very same picture is another person's too
    HAS_PHOTO = "has_photo"  # the person has another photo already
    SAME = "same"  # the person has this very photo: there is nothing to do


@dataclass(frozen=True, slots=True)
class Match:
    """Whose photo a file is: the likeliest first; what to ask before it is taken."""

    people: tuple[str, ...] = ()
    doubt: Doubt = Doubt.NOBODY

    @property
    def person(self) -> str:
        """The one it would be; empty where there is nobody, or no one before another."""
        return self.people[0] if self.people and self.doubt not in _OPEN else ""


_OPEN = (Doubt.SEVERAL, Doubt.DIFFER)

SETTLED = (Doubt.NONE, Doubt.SAME)
"""What nobody has to be asked about."""


def judge(coded: Sequence[str], named: Mapping[str, Grade], *, weak: bool = False) -> Match:
    """Decide for one file.

    `coded` are the people whom a reference or a badge's number in its name means (`weak`
    where it is a mere number beside other words), `named` those whom its words may name.
    """
    ranked = sorted(named, key=lambda who: named[who])
    both = [id for id in ranked if id in coded]
    whole = [id for id in ranked if named[id] is Grade.WHOLE]
    if len(both) == 1:
        return Match((both[0],), Doubt.NONE)
    if both:
        return _of(both, named)
    if coded and not weak:
        if whole:
            return Match((*coded, *whole), Doubt.DIFFER)
        return Match(tuple(coded), Doubt.NONE if len(coded) == 1 else Doubt.SEVERAL)
    if ranked:
        return _of(ranked, named)
    return Match(tuple(coded), _unsure(coded)) if coded else Match()


def settle(
    matches: Sequence[Match], contents: Sequence[str], photos: Sequence[bool | None]
) -> list[Match]:
    """Weigh the files against each other: whoever is certain twice is not certain.

    `contents` are hashes of the files, `photos` what each file's person has: None nothing,
    True this very photo, False another one.
    """
    taken = Counter(m.person for m in matches if m.doubt is Doubt.NONE)
    owners: dict[str, set[str]] = {}
    for match, content in zip(matches, contents, strict=True):
        if match.doubt is Doubt.NONE:
            owners.setdefault(content, set()).add(match.person)
    return [
        replace(match, doubt=_weighed(match, taken, owners.get(content, set()), has))
        for match, content, has in zip(matches, contents, photos, strict=True)
    ]


def _weighed(match: Match, taken: Counter[str], owners: set[str], has: bool | None) -> Doubt:
    if match.doubt is not Doubt.NONE:
        return match.doubt
    if has:
        return Doubt.SAME
    if len(owners) > 1:
        return Doubt.SHARED
    if taken[match.person] > 1:
        return Doubt.TWICE
    return Doubt.NONE if has is None else Doubt.HAS_PHOTO


def _of(ranked: Sequence[str], named: Mapping[str, Grade]) -> Match:
    """Decide by names alone: certain is who alone is named whole."""
    best = [id for id in ranked if named[id] is named[ranked[0]]]
    if len(best) > 1:
        return Match(tuple(ranked), Doubt.SEVERAL)
    sure = named[best[0]] is Grade.WHOLE
    return Match(tuple(ranked), Doubt.NONE if sure else _unsure(ranked))


def _unsure(people: Sequence[str]) -> Doubt:
    return Doubt.UNSURE if len(people) == 1 else Doubt.SEVERAL
