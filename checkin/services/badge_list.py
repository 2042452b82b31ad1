"""Everybody's badge in one list: not printed, lying ready, handed over, or to be looked at."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field, fields, replace
from enum import Enum
from operator import itemgetter

from checkin.badges.fonts import missing
from checkin.domain.attendee import Attendee
from checkin.domain.badge import Badge, Face
from checkin.domain.setup import Setup
from checkin.services.faces import face
from checkin.services.templates import chosen_template, template
from checkin.store import badge_list, people
from checkin.store.badge_list import BadgeRow
from checkin.store.event_file import EventFile
from checkin.words import LANGUAGES, Words

MANY = 2_000
"""Changed people beyond whom the whole list is read anew: that is quicker then."""


class State(Enum):
    """Where a person's badge stands."""

    NOT_PRINTED = "not_printed"
    WAITING = "waiting"
    HANDED_OVER = "handed_over"
    WITHDRAWN = "withdrawn"  # the person does not come, and their badge still counts


Pile = tuple[str, str, str]
"""People who are counted together: delegation, category, and the value of a State."""

in_the_list = itemgetter(3, 0)
"""The order within a delegation: by rank, then by id."""


@dataclass(frozen=True, slots=True)
class Overview:
    """Everybody with their badge: delegations in precedence, each in its own order.

    `arrival` is the journal's latest change that it knows of, `touched` who was read
    anew since the overview before it; None: everybody. `counted` says how many
    there are of each pile, `places` where each person stands in `rows`.
    """

    arrival: int = 0
    rows: tuple[BadgeRow, ...] = ()
    touched: frozenset[str] | None = None
    counted: Mapping[Pile, int] = field(default_factory=dict)
    places: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Tally:
    """How many people, and where their badges stand."""

    people: int = 0
    not_printed: int = 0
    waiting: int = 0
    handed_over: int = 0


@dataclass(frozen=True, slots=True)
class Holder:
    """A person in full, with the badge that the list shows, if any was printed."""

    attendee: Attendee
    badge: Badge | None = None


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a badge is to be looked at: texts that changed since it was printed, missing letters.

    `changed` names fields of a Face; `letters` are those that the typeface lacks.
    """

    changed: tuple[str, ...] = ()
    letters: str = ""


def state(row: BadgeRow) -> State:
    """Return where a person's badge stands."""
    if row.cancelled:
        return State.WITHDRAWN
    if not row.serial or row.void_at:  # not `row.held`: this is asked a hundred thousand times
        return State.NOT_PRINTED
    return State.HANDED_OVER if row.handed_at else State.WAITING


def overview(event: EventFile, before: Overview | None = None) -> Overview:
    """Return everybody as they are now; with the rows of `before` where no badge was touched."""
    arrival = badge_list.latest(event)
    if before is None or not before.arrival:
        return _anew(event, arrival)
    ids, set_up_anew = badge_list.touched(event, before.arrival)
    if set_up_anew or len(ids) > MANY:
        return _anew(event, arrival)
    if not ids:
        return replace(before, arrival=arrival, touched=frozenset())
    fresh = {row.id: row for row in badge_list.badge_rows_of(event, sorted(ids))}
    changed = _in_place(before, ids, fresh)
    if changed is None:
        changed = _filled(_moved(event.setup, before.rows, ids, fresh))
    return replace(changed, arrival=arrival, touched=frozenset(ids))


def tallies(seen: Overview) -> dict[str, Tally]:
    """Return the counts of every delegation that has people, by its code; "" counts everybody."""
    counted: dict[str, list[int]] = {}
    place = {"not_printed": 1, "waiting": 2, "handed_over": 3}
    whole = [0, 0, 0, 0]
    for (delegation, _, standing), n in seen.counted.items():
        if standing not in place or not n:
            continue
        for numbers in (counted.setdefault(delegation, [0, 0, 0, 0]), whole):
            numbers[0] += n
            numbers[place[standing]] += n
    return {"": Tally(*whole), **{code: Tally(*n) for code, n in counted.items()}}


def chosen(seen: Overview, delegation: str = "", category: str = "") -> Sequence[BadgeRow]:
    """Return the people of a delegation and of a category; an empty one chooses all."""
    if not delegation and not category:
        return seen.rows
    return [
        row
        for row in seen.rows
        if (not delegation or row[1] == delegation) and (not category or row[2] == category)
    ]


def counts(seen: Overview, delegation: str = "", category: str = "") -> Counter[State]:
    """Return how many of these people's badges stand where."""
    found: Counter[State] = Counter()
    for (code, key, standing), n in seen.counted.items():
        if (not delegation or code == delegation) and (not category or key == category):
            found[State(standing)] += n
    return found


def holders(event: EventFile, ids: Sequence[str]) -> dict[str, Holder]:
    """Return these people in full, each with the valid badge, else the one printed last."""
    badges: dict[str, list[Badge]] = {}
    for badge in people.badges_of_all(event, ids):
        badges.setdefault(badge.attendee, []).append(badge)
    return {
        x.attendee.id: Holder(x.attendee, _shown(badges.get(x.attendee.id, [])))
        for x in people.by_ids(event, ids)
    }


def faults(event: EventFile, ids: Sequence[str], words: Words) -> dict[str, Fault]:
    """Return what is wrong with these people's badges, by id; who has a sound one is left out."""
    held, setup = holders(event, ids), event.setup
    asked = template(event, chosen_template(event)).placeholders
    shown = {id: texts(face_of(setup, holder, words, asked), asked) for id, holder in held.items()}
    lacking = set(missing("".join(shown.values())))
    found = {}
    for id, holder in held.items():
        fault = Fault(
            changed(setup, holder, words),
            "".join(dict.fromkeys(sign for sign in shown[id] if sign in lacking)),
        )
        if fault != Fault():
            found[id] = fault
    return found


def face_of(setup: Setup, holder: Holder, words: Words, asked: Collection[str] = ()) -> Face:
    """Return a person's badge as it would be printed now; who has none gets a blank number.

    `asked` are the fields that its template shows.
    """
    badge = holder.badge
    if badge is not None and badge.valid:
        return face(setup, holder.attendee, words, badge.token, badge.serial, asked)
    return replace(face(setup, holder.attendee, words, BLANK_TOKEN, 0, asked), serial="")


BLANK_TOKEN = "0" * 27
"""Stands on the picture of a badge that has no number yet: no scanner takes it."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A text of a badge, by its field of a Face: as it was printed, and as it would be now."""

    field: str
    before: str
    now: str


def changed(setup: Setup, holder: Holder, words: Words) -> tuple[str, ...]:
    """Return which texts of a valid badge are others than when it was printed."""
    return tuple(difference.field for difference in differences(setup, holder, words))


def differences(setup: Setup, holder: Holder, words: Words) -> tuple[Difference, ...]:
    """Return in what a valid badge differs from what would be printed now.

    It may have been printed in another language: the one that differs least counts.
    """
    badge = holder.badge
    if badge is None or not badge.valid or not badge.shown or holder.attendee.cancelled:
        return ()
    spoken = [words, *(Words(code) for code in LANGUAGES if code != words.language)]
    asked = compared(badge)
    best: tuple[Difference, ...] | None = None
    for language in spoken:
        differs = _differing(badge, face_of(setup, holder, language, asked), asked)
        if not differs:
            return ()
        if best is None or len(differs) < len(best):
            best = differs
    return best or ()


def texts(shown: Face, asked: Set[str]) -> str:
    """Return those texts of a badge in one, for its letters to be looked at."""
    return "".join(getattr(shown, field) for field in sorted(asked - NO_TEXTS))


NO_TEXTS = frozenset({"colour", "photo"})
"""Fields of a badge that are no words."""

OF_ALL = frozenset({"serial", "event", "event_name", "place", "venue", "days", "box", "number"})
"""Parts of a badge for whose sake nobody prints again: its number, and what stands on them all."""

OF_THE_FIRST = frozenset(
    ("name", "given", "other", "country", "title", "organisation", "letter", "category", "colour",
     "zones")
)  # fmt: skip
"""What the first template showed, which did not record what was empty."""


def compared(badge: Badge) -> frozenset[str]:
    """Return the fields in which a printed badge is compared with what it would show now."""
    return (frozenset(badge.shown) - OF_ALL) if badge.template else OF_THE_FIRST


def _differing(badge: Badge, now: Face, asked: Collection[str]) -> tuple[Difference, ...]:
    both = (
        (part.name, str(badge.shown.get(part.name) or ""), getattr(now, part.name))
        for part in fields(now)
        if part.name in asked
    )
    return tuple(Difference(k, before, v) for k, before, v in both if before != v)


def _shown(badges: Sequence[Badge]) -> Badge | None:
    return max(badges, key=lambda badge: (badge.valid, badge.printed_at), default=None)


def _in_place(
    before: Overview, ids: Collection[str], fresh: Mapping[str, BadgeRow]
) -> Overview | None:
    """Return the overview with those that were read anew in their place; None where one moved."""
    rows, counted = list(before.rows), Counter(before.counted)
    for id in ids:
        now, place = fresh.get(id), before.places.get(id)
        listed = now is not None and _listed(now)
        if not listed and place is None:
            continue
        if now is None or place is None or not listed or _place(now) != _place(rows[place]):
            return None
        counted[_pile(rows[place])] -= 1
        counted[_pile(now)] += 1
        rows[place] = now
    return replace(before, rows=tuple(rows), counted=counted)


def _moved(
    setup: Setup, rows: Sequence[BadgeRow], ids: Collection[str], fresh: Mapping[str, BadgeRow]
) -> tuple[BadgeRow, ...]:
    return _ordered(setup, [*(row for row in rows if row.id not in ids), *fresh.values()])


def _listed(row: BadgeRow) -> bool:
    """Tell whether somebody is listed: who was withdrawn stays while a badge counts."""
    return row.held or not row.cancelled


def _place(row: BadgeRow) -> tuple[str, int]:
    return row.delegation, row.rank


def _anew(event: EventFile, arrival: int) -> Overview:
    rows = _ordered(event.setup, badge_list.badge_rows(event))
    return replace(_filled(rows), arrival=arrival)


def _filled(rows: tuple[BadgeRow, ...]) -> Overview:
    """Count people who are in their order, and note where each stands."""
    places = {row[0]: place for place, row in enumerate(rows)}
    return Overview(rows=rows, counted=Counter(map(_pile, rows)), places=places)


def _pile(row: BadgeRow) -> Pile:
    """Return with whom a person is counted; the same as `state`, for a hundred thousand."""
    _, delegation, category, _, cancelled, serial, _, handed_at, void_at = row
    if cancelled:
        return delegation, category, "withdrawn"
    if not serial or void_at:
        return delegation, category, "not_printed"
    return delegation, category, "handed_over" if handed_at else "waiting"


def _ordered(setup: Setup, rows: Iterable[BadgeRow]) -> tuple[BadgeRow, ...]:
    """Bring people into precedence and rank."""
    place = {code: i for i, code in enumerate(setup.delegations)}
    of: dict[str, list[BadgeRow]] = defaultdict(list)
    for row in rows:
        if not row[4] or row.held:  # see _listed
            of[row[1]].append(row)
    for own in of.values():
        own.sort(key=in_the_list)
    codes = sorted(of, key=lambda code: (place.get(code, len(place)), code))
    return tuple(row for code in codes for row in of[code])
