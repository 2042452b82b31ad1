"""Whose badge is looked at while a template is made: the people it will be hardest for."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from heapq import nlargest
from pathlib import Path

from msgspec.structs import replace as replace_template

from checkin.badges.draw import on_a_sheet
from checkin.badges.fonts import missing
from checkin.badges.lay_out import blocks, stands, values_of
from checkin.badges.sheet import write_badges, write_covers
from checkin.badges.template import Template, Text
from checkin.domain.attendee import Attendee
from checkin.domain.badge import Face
from checkin.domain.names import Name, script_of
from checkin.services.badge_list import face_of, holders
from checkin.services.faces import chosen_name, face
from checkin.services.templates import pictures_of
from checkin.store import people
from checkin.store.event_file import EventFile
from checkin.words import Words

MADE_UP = "made_up"

CANDIDATES = 25
"""Of how many people with the longest texts of a kind it is tried whose shrink most."""

PLAIN = frozenset("абвгдеёжзийклмнопрстуфхцчшщъыьэюя")
"""Letters that are no rarity, beside those of English and the syllables of Hangul."""

TOKEN = "0" * 27


@dataclass(frozen=True, slots=True)
class Sample:
    """Why somebody is shown, their id (empty: somebody made up), and their name."""

    kind: str
    id: str = ""
    name: str = ""


def samples(event: EventFile, form: Template, words: Words) -> list[Sample]:
    """Return whom to look at, the hardest first, and somebody made up at the end.

    `tightest`: whose texts shrink most; `longest` name; most `letters` out of the ordinary;
    `no_title`; a `hangul` name; a `single` name. One who is not among the people is left out.
    """
    everybody = [
        listed.attendee for listed in people.everybody(event) if not listed.attendee.cancelled
    ]
    named = [(each, chosen_name(each, words)) for each in everybody]
    lacked = frozenset(missing("".join({*"".join(map(_all_names, everybody))})))

    def letters(who: Attendee, _: Name) -> int:
        return sum(_rare(sign) + 20 * (sign in lacked) for sign in _all_names(who))

    found = [("tightest", _tightest(event, form, words, everybody))]
    kinds = {"longest": _longest, "letters": letters, "no_title": _no_title, "hangul": _hangul,
             "single": _single}  # fmt: skip
    found += [(kind, _first(named, how)) for kind, how in kinds.items()]
    return [
        *(Sample(kind, who.id, chosen_name(who, words).shown) for kind, who in found if who),
        Sample(MADE_UP, "", _NAMES["latin"].shown),
    ]


def people_of(event: EventFile) -> int:
    """Return among how many people one would look."""
    return people.how_many(event)


def sample_face(event: EventFile, id: str, form: Template, words: Words) -> Face:
    """Return what a template shows of somebody: of one made up where nobody has the id."""
    if id and (holder := holders(event, [id]).get(id)):
        shown = face_of(event.setup, holder, words, form.placeholders)
        return shown if shown.serial else _numbered(shown)
    setup = event.setup
    who = Attendee(
        id="", ref="KG-014", names=_NAMES, script="latin", rank=4,
        delegation=next(iter(setup.delegations), ""), category=next(iter(setup.categories), ""),
        courtesy="H.E.", title=words("Deputy Minister of Energy and Industry"),
        organisation=words("Ministry of Energy"), groups=(words("Speakers"),),
        email="sample@example.org", phone="+996 555 000 000",
    )  # fmt: skip
    return face(setup, who, words, TOKEN, 14, form.placeholders)


def write_sample(event: EventFile, id: str, form: Template, out: Path, words: Words) -> None:
    """Write a template's badge of somebody to a PDF, on a whole sheet of them. Raises Failure."""
    shown = sample_face(event, id, form, words)
    if form.cover:
        write_covers([(shown, [shown] * 3)], out, form, pictures_of(event))
        return
    pages = [shown] * on_a_sheet(form)
    write_badges(pages, out, template=form, pictures=pictures_of(event))


def copy_of(form: Template) -> Template:
    """Return a template under another name, to be changed: in each language it is a copy."""
    names = {}
    for language, name in form.name.items():
        words = Words(language)
        names[language] = words("{name}, copy", name=name)[:80]
    return replace_template(form, name=names)


_NAMES = {
    "latin": Name("ABDYLDAEV UULU", "Nurlanbek Toktogulovich"),
    "cyrillic": Name("Абдылдаев уулу", "Нурланбек Токтогулович"),
    "hangul": Name(as_written="견본"),
}

Named = tuple[Attendee, Name]


def _longest(_: Attendee, name: Name) -> int:
    return len(name.shown)


def _all_names(who: Attendee) -> str:
    return "".join(each.shown for each in who.names.values())


def _no_title(who: Attendee, name: Name) -> int:
    return 0 if who.title or who.organisation else len(name.shown)


def _hangul(_: Attendee, name: Name) -> int:
    return len(name.shown) if script_of(name.shown) == "hangul" else 0


def _single(_: Attendee, name: Name) -> int:
    alone = not name.lines[1] and script_of(name.shown) not in ("hangul", "hanja")
    return len(name.shown) if alone else 0


def _first(named: Iterable[Named], how: Callable[[Attendee, Name], int]) -> Attendee | None:
    best = max(named, key=lambda each: how(*each), default=None)
    return best[0] if best and how(*best) else None


def _rare(letter: str) -> bool:
    plain = letter.isascii() or letter.casefold() in PLAIN or script_of(letter) == "hangul"
    return letter.isalpha() and not plain


def _tightest(
    event: EventFile, form: Template, words: Words, everybody: Sequence[Attendee]
) -> Attendee | None:
    """Return whose texts shrink most, tried among those who have the longest of each kind."""

    def name(who: Attendee) -> int:
        return max((len(each.shown) for each in who.names.values()), default=0)

    def role(who: Attendee) -> int:
        return len(who.title) + len(who.organisation)

    tried = {each.id: each for how in (name, role) for each in nlargest(CANDIDATES, everybody, how)}
    return max(
        tried.values(),
        key=lambda who: _shrunk(sample_face(event, who.id, form, words), form),
        default=None,
    )


def _shrunk(shown: Face, form: Template) -> float:
    """Return how much smaller than wanted the texts of a badge are, all of them together."""
    values = values_of(shown)
    return sum(
        1 - each.fitted.size / each.setting.size
        for item in form.items
        if isinstance(item, Text) and stands(item, values)
        for each in blocks(item, values)
    )


def _numbered(shown: Face) -> Face:
    """Return a badge that was not printed yet with a number: the place of one is to be seen."""
    return replace(shown, serial="0000 0000")
