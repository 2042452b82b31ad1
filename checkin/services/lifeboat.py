"""Paper for when nothing else works: rosters to tick by hand, closed meetings, who is inside."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from checkin.domain.attendee import Attendee
from checkin.domain.badge import Badge
from checkin.domain.entry_times import Span, at_most, entry_times
from checkin.domain.programme import REGISTRATION, Session, iso, local
from checkin.domain.setup import Setup
from checkin.domain.token import serial_text
from checkin.how_far import HowFar, unheard
from checkin.reports.lists import Headings, Line, Lists, Sheet
from checkin.reports.pdf_lists import write_lists
from checkin.services.faces import place_and_days
from checkin.services.reports import as_of
from checkin.store import people
from checkin.store.attendance import places_of
from checkin.store.event_file import EventFile
from checkin.words import Words


def write_rosters(event: EventFile, out: Path, words: Words, progress: HowFar = unheard) -> None:
    """Write every delegation's list, and who may enter each closed meeting, to a PDF.

    `progress` may raise to give up: then nothing is written.
    """
    progress(0, 0)
    with event.reading():
        lists = rosters(event, words)
    write_lists(lists, out, progress)


def write_inside(event: EventFile, out: Path, words: Words, progress: HowFar = unheard) -> None:
    """Write who is inside now, by room, to a PDF in big type; given up as `write_rosters`."""
    progress(0, 0)
    with event.reading():
        lists = inside(event, words)
    write_lists(lists, out, progress)


def rosters(event: EventFile, words: Words) -> Lists:
    """Return the lists to tick by hand: delegations first, then the closed meetings."""
    setup, everybody = event.setup, _everybody(event)
    badges = people.valid_badges(event)
    sheets = [*_delegations(setup, everybody, badges, words),
              *_meetings(setup, everybody, badges, words)]  # fmt: skip
    said = Headings(words("Name"), words("Category"), words("Badge"), words("Signature"))
    return _lists(event, words, said, sheets)


def inside(event: EventFile, words: Words) -> Lists:
    """Return who is inside now, by room, and who has come and is in no room."""
    setup, now = event.setup, event.now()
    everybody = _everybody(event)
    badges = people.valid_badges(event)
    places = places_of(event, [who.id for who in everybody])
    rooms: dict[str, list[Attendee]] = {
        id: [] for id, session in setup.sessions.items() if session.start <= now <= session.end
    }
    elsewhere: list[Attendee] = []
    for who in everybody:
        here = [id for id, still in places[who.id].items() if still and id in setup.sessions]
        room = next((id for id in here if not setup.sessions[id].over(now)), "")
        if room:
            rooms.setdefault(room, []).append(who)
        elif REGISTRATION in places[who.id]:
            elsewhere.append(who)
    sheets = [
        _room(setup.sessions[id], _by_delegation(setup, people_, badges, words), words)
        for id, people_ in rooms.items()
    ]
    groups = _by_delegation(setup, elsewhere, badges, words)
    note = words("They have registered; where they are now, nobody has scanned.")
    sheets.append(Sheet(words("In no room"), _people(len(elsewhere), words), note, groups))
    said = Headings(words("Name"), words("Category"), words("Badge"), "")
    return _lists(event, words, said, sheets, large=True)


def _lists(
    event: EventFile, words: Words, said: Headings, sheets: list[Sheet], *, large: bool = False
) -> Lists:
    setup = event.setup
    title = words.of(setup.event.short) or words.of(setup.event.name)
    return Lists(
        title=" · ".join(filter(None, (title, place_and_days(setup, words)))),
        made_at=as_of(iso(event.now()), setup, words),
        language=words.language,
        headings=said,
        sheets=sheets or [Sheet(words("There are no people yet"))],
        large=large,
    )


def _everybody(event: EventFile) -> list[Attendee]:
    listed = people.everybody(event)
    return [x.attendee for x in listed if not x.attendee.cancelled]


def _delegations(
    setup: Setup, everybody: Sequence[Attendee], badges: Mapping[str, Badge], words: Words
) -> Iterator[Sheet]:
    of: dict[str, list[Attendee]] = defaultdict(list)
    for who in everybody:
        of[who.delegation].append(who)
    for code, members in of.items():
        lines = [_line(who, setup, badges, words) for who in members]
        yield Sheet(_delegation(code, setup, words), _people(len(members), words), "",
                    [("", lines)])  # fmt: skip


def _meetings(
    setup: Setup, everybody: Sequence[Attendee], badges: Mapping[str, Badge], words: Words
) -> Iterator[Sheet]:
    """Go through the sessions whose rule keeps somebody out: who may enter, and when."""
    for session in setup.sessions.values():
        if session.rule is None:
            continue
        zone = setup.event.zone
        whole = local(iso(session.opens), zone), local(iso(session.end), zone)
        groups: dict[tuple[Span, ...], list[Attendee]] = defaultdict(list)
        for who in everybody:
            spans = _spans(session, who, setup, whole)
            if spans:
                groups[spans].append(who)
        invited = sum(map(len, groups.values()))
        if invited < len(everybody):
            limit = _limit(session, words)
            partly = any(spans != (whole,) for spans in groups)
            yield Sheet(
                words.of(session.name) or session.id,
                " · ".join((words.room_and_time(session), _people(invited, words))),
                "" if partly else limit,
                [
                    (_when(spans, whole, limit, words),
                     [_invited(who, setup, badges, words) for who in members])
                    for spans, members in sorted(groups.items(), key=lambda item: item[0][0][1],
                                                 reverse=True)
                ],
                words("Delegation"),
            )  # fmt: skip


def _spans(session: Session, who: Attendee, setup: Setup, whole: Span) -> tuple[Span, ...]:
    if who.provisional or who.blocked or session.rule is None:
        return ()
    return entry_times(session.rule, who, setup.delegations.get(who.delegation), whole)


def _limit(session: Session, words: Words) -> str:
    most = at_most(session.rule)
    if most is None:
        return ""
    return words.plural(
        "At most {n} person of a delegation at a time",
        "At most {n} people of a delegation at a time",
        most,
    )


def _when(spans: tuple[Span, ...], whole: Span, limit: str, words: Words) -> str:
    """Return what stands over those who may enter for a part of the time only."""
    if spans == (whole,):
        return ""
    hours = ", ".join(f"{since[11:16]}–{until[11:16]}" for since, until in spans)
    return " · ".join(filter(None, (words("Only {hours}", hours=hours), limit)))


def _room(session: Session, groups: list[tuple[str, list[Line]]], words: Words) -> Sheet:
    count = sum(len(lines) for _, lines in groups)
    room = words.of(session.room)
    name = words.of(session.name) or session.id
    sub = " · ".join(filter(None, (name if room else "", _people(count, words))))
    return Sheet(room or name, sub, "", groups)


def _by_delegation(
    setup: Setup, members: Sequence[Attendee], badges: Mapping[str, Badge], words: Words
) -> list[tuple[str, list[Line]]]:
    found: dict[str, list[Line]] = defaultdict(list)
    for who in members:
        found[who.delegation].append(_line(who, setup, badges, words))
    return [
        (f"{_delegation(code, setup, words)}  ({len(lines)})", lines)
        for code, lines in found.items()
    ]


def _line(who: Attendee, setup: Setup, badges: Mapping[str, Badge], words: Words) -> Line:
    name = words.name(who)
    other = next((n.shown for n in who.names.values() if n.shown and n.shown != name), "")
    category = setup.categories.get(who.category)
    badge = badges.get(who.id)
    return Line(name, other, words.category(category) if category else who.category, "",
                serial_text(badge.serial) if badge else "")  # fmt: skip


def _invited(who: Attendee, setup: Setup, badges: Mapping[str, Badge], words: Words) -> Line:
    line = _line(who, setup, badges, words)
    return Line(line.name, line.other, _delegation(who.delegation, setup, words), line.about,
                line.badge)  # fmt: skip


def _delegation(code: str, setup: Setup, words: Words) -> str:
    known = setup.delegations.get(code)
    return words.delegation(known) if known else code


def _people(n: int, words: Words) -> str:
    return words.plural("{n} person", "{n} people", n)
