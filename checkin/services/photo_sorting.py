"""Photos on their way in: what was decided of each file, until all are kept."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum

from checkin.domain.photo_match import SETTLED
from checkin.services.photo_import import Found, Taken
from checkin.services.photos import Crop


class Standing(Enum):
    """Where a file stands."""

    OPEN = "open"  # somebody has to say whose it is, or that it is wanted
    TAKE = "take"  # it will be kept
    LEAVE = "leave"  # it will not, since somebody said so, or it is kept already
    REFUSED = "refused"  # it is no picture that could be kept


@dataclass(frozen=True, slots=True)
class Sorted:
    """One file: what was found, where it stands, whose it is to be, which part is kept."""

    found: Found
    standing: Standing
    person: str = ""
    crop: Crop | None = None


class Sorting:
    """What was decided of each file; each person gets one photo."""

    def __init__(self, found: Sequence[Found] = (), before: "Sorting | None" = None) -> None:
        """Begin with what was found; what was decided `before` of the same files still holds."""
        self.files = [_begun(each) for each in found]
        decided = {file.found.path: file for file in before.files} if before else {}
        for place, file in enumerate(self.files):
            if (earlier := decided.get(file.found.path)) and file.standing is not Standing.REFUSED:
                self.files[place] = replace(earlier, found=file.found)

    def take(self, place: int, person: str = "") -> bool:
        """Take a file as a person's, by default whose it seems to be; False where that is nobody.

        Other files that seemed to be the same person's are left out.
        """
        file = self.files[place]
        person = person or file.person
        if file.standing is Standing.REFUSED or not person:
            return False
        for other, each in enumerate(self.files):
            if other != place and each.person == person:
                self.leave(other)
        self.files[place] = replace(file, standing=Standing.TAKE, person=person)
        return True

    def leave(self, place: int) -> None:
        """Leave a file out."""
        if self.files[place].standing is not Standing.REFUSED:
            self.files[place] = replace(self.files[place], standing=Standing.LEAVE)

    def crop(self, place: int, crop: Crop) -> None:
        """Keep another part of a file's picture."""
        self.files[place] = replace(self.files[place], crop=crop)

    def next_open(self, place: int) -> int:
        """Return the next file that is open, from the one after `place` on, round; -1: none."""
        n = len(self.files)
        turns = ((place + 1 + i) % n for i in range(n))
        return next((i for i in turns if self.files[i].standing is Standing.OPEN), -1)

    def counts(self) -> Counter[Standing]:
        """Return how many files stand where."""
        return Counter(file.standing for file in self.files)

    def taken(self) -> list[Taken]:
        """Return what is to be kept."""
        return [
            Taken(file.found.path, file.person, file.crop)
            for file in self.files
            if file.standing is Standing.TAKE
        ]

    def forget_taken(self) -> None:
        """Take those that were kept off the list."""
        self.files = [file for file in self.files if file.standing is not Standing.TAKE]


def _begun(found: Found) -> Sorted:
    if found.fault is not None:
        return Sorted(found, Standing.REFUSED)
    standing = Standing.OPEN
    if found.match.doubt in SETTLED:
        standing = Standing.TAKE if found.certain else Standing.LEAVE
    return Sorted(found, standing, found.match.person)
