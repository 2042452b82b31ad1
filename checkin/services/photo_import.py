"""Many photos at once: whose each is, by its file's name; kept as one action."""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from checkin.domain.journal import Draft
from checkin.domain.person import SET
from checkin.domain.photo_match import SETTLED, Doubt, Match, settle
from checkin.domain.setup import subject
from checkin.failure import Failure
from checkin.how_far import HowFar, unheard
from checkin.services.photo_files import UNREAD
from checkin.services.photo_owners import Owners
from checkin.services.photos import Crop, hash_of, photo_of, read_photo, width_kept
from checkin.store import people
from checkin.store.event_file import EventFile

NOBODYS = Match()


@dataclass(frozen=True, slots=True)
class Found:
    """One file: whose photo it is, `match`, or why it is none, `fault`.

    `width` is how many pixels across the largest portrait of it has.
    """

    path: Path
    match: Match = NOBODYS
    width: int = 0
    fault: Failure | None = None

    @property
    def certain(self) -> bool:
        """Tell whether it is taken without asking."""
        return self.fault is None and self.match.doubt is Doubt.NONE

    @property
    def to_settle(self) -> bool:
        """Tell whether somebody has to say whose it is, or that it is wanted."""
        return self.fault is None and self.match.doubt not in SETTLED


@dataclass(frozen=True, slots=True)
class Taken:
    """A photo that is to be kept: whose it is, and which part of it; None: its upper middle."""

    path: Path
    person: str
    crop: Crop | None = None


@dataclass(frozen=True, slots=True)
class Kept:
    """What was kept: the action's name (empty: nothing), how many photos, what did not work."""

    batch: str = ""
    photos: int = 0
    refused: tuple[Failure, ...] = ()


def look(event: EventFile, paths: Sequence[Path], progress: HowFar = unheard) -> list[Found]:
    """Return whose photos these files are, in their order; nothing is kept.

    Every file is read to its end: those that are damaged, too large or too small say so.
    """
    owners = Owners(event)
    read: list[tuple[Found, str, str]] = []
    for n, path in enumerate(paths):
        progress(n, len(paths))
        read.append(_looked_at(owners, path))
    sound = [(found, content, photo) for found, content, photo in read if found.fault is None]
    settled = settle(
        [found.match for found, _, _ in sound],
        [content for _, content, _ in sound],
        [_has(owners, found.match, photo) for found, _, photo in sound],
    )
    matches = dict(zip((found.path for found, _, _ in sound), settled, strict=True))
    return [replace(found, match=matches.get(found.path, found.match)) for found, _, _ in read]


def keep(
    event: EventFile, taken: Iterable[Taken], by: str = "", progress: HowFar = unheard
) -> Kept:
    """Keep these photos as their people's, as one action; those that fail are left out, and told.

    Photos are cut outside the write lock, and each goes into the file when it is made; what
    is given up takes them out again. Raises Failure where the file cannot be written.
    """
    wanted, refused = list(taken), list[Failure]()
    hashes: dict[str, str] = {}
    new: list[str] = []
    try:
        for n, each in enumerate(wanted):
            progress(n, len(wanted))
            try:
                photo = photo_of(read_photo(each.path), each.crop, each.path.name)
            except Failure as failure:
                refused.append(failure)
                continue
            hashes[each.person] = hash_of(photo)
            if people.keep_photo(event, hashes[each.person], photo):
                new.append(hashes[each.person])
        batch, kept = _record(event, hashes, by)
    except BaseException:
        with suppress(Failure):
            people.forget_photos(event, new)
        raise
    return Kept(batch, kept, tuple(refused))


def _record(event: EventFile, hashes: dict[str, str], by: str) -> tuple[str, int]:
    """Say whose the photos are, of those who are there and have another one, or none."""
    with event.writing():
        held = people.by_ids(event, list(hashes))
        drafts = [
            Draft(SET, subject("attendee", x.attendee.id), {"photo": hashes[x.attendee.id]})
            for x in held
            if x.attendee.photo != hashes[x.attendee.id]
        ]
        return (event.append(drafts, by)[0].batch if drafts else ""), len(drafts)


def _looked_at(owners: Owners, path: Path) -> tuple[Found, str, str]:
    """Return what a file is, a hash of its bytes, and the hash of the photo it would become."""
    match = owners.match(path.stem)
    try:
        if path.suffix.lower() in UNREAD:
            raise Failure("photo_kind", path=path.name)
        image = read_photo(path)
        width = width_kept(image, path.name)
        has = match.person in owners.people and owners.people[match.person].photo
        photo = hash_of(photo_of(image, None, path.name)) if has else ""
    except Failure as failure:
        return Found(path, match, fault=failure), "", ""
    return Found(path, match, width), hash_of(image), photo


def _has(owners: Owners, match: Match, photo: str) -> bool | None:
    """Tell what photo a file's person has: None none, True this very one, False another."""
    who = owners.people.get(match.person)
    return None if who is None or not who.photo else who.photo == photo
