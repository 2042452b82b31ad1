"""What stands on a person's badge: their texts, their delegation's and the event's."""

from collections.abc import Collection

from checkin.domain.attendee import Attendee, Delegation
from checkin.domain.badge import Face
from checkin.domain.entry_times import entry_times
from checkin.domain.names import Name, best
from checkin.domain.programme import Session
from checkin.domain.setup import Setup
from checkin.domain.token import serial_text
from checkin.words import Words

NO_COLOUR = "#5B6472"
"""The band of a badge whose holder has no category."""

OF_SESSIONS = frozenset(("sessions", "programme", "rooms"))
"""Fields that take a look at every access rule."""


def face(
    setup: Setup,
    attendee: Attendee,
    words: Words,
    token: str,
    serial: int,
    asked: Collection[str] = (),
) -> Face:
    """Return what stands on a person's badge, in one language.

    `asked` are the fields that the template shows: what is costly is left empty otherwise.
    """
    category = setup.categories.get(attendee.category)
    delegation = setup.delegations.get(attendee.delegation)
    name = chosen_name(attendee, words)
    first, rest = name.lines
    entered = sessions_of(setup, attendee) if OF_SESSIONS.intersection(asked) else []
    event = setup.event
    return Face(
        token=token,
        serial=serial_text(serial),
        name=first,
        given=rest,
        other=_other(attendee, name).shown,
        full_name=name.shown,
        **{script: written.shown for script, written in attendee.names.items()},
        country=words.delegation(delegation, short=False) if delegation else attendee.delegation,
        delegation=words.delegation(delegation) if delegation else attendee.delegation,
        courtesy=attendee.courtesy,
        title=attendee.title,
        organisation=attendee.organisation,
        letter=category.letter if category else "",
        category=words.category(category) if category else "",
        colour=category.colour if category else NO_COLOUR,
        zones=category.zones if category else "",
        ref=attendee.ref,
        rank=str(attendee.rank or ""),
        groups=", ".join(attendee.groups),
        email=attendee.email,
        phone=attendee.phone,
        note=attendee.note,
        photo=attendee.photo,
        sessions="\n".join(words.of(session.name) for session in entered),
        programme="\n".join(words.when_and_where(session) for session in entered),
        rooms="\n".join(dict.fromkeys(filter(None, (words.of(s.room) for s in entered)))),
        event=words.of(event.short) or words.of(event.name),
        event_name=words.of(event.name),
        place=place_and_days(setup, words),
        venue=words.of(event.place),
        days=days(setup, words),
    )


def chosen_name(attendee: Attendee, words: Words) -> Name:
    """Return the name in the script that the person chose, as it stands on the badge."""
    if attendee.companion:  # their own name is not known yet
        return Name(as_written=words.name(attendee))
    return best(attendee.names, (attendee.script, "hangul", "cyrillic", "latin"))


def sessions_of(setup: Setup, attendee: Attendee) -> list[Session]:
    """Return the sessions that a person may enter, in the order of the programme."""
    delegation = setup.delegations.get(attendee.delegation)
    return [s for s in setup.sessions.values() if _may_enter(s, attendee, delegation)]


def place_and_days(setup: Setup, words: Words) -> str:
    """Return where and when the event is, in one line."""
    return " · ".join(part for part in (words.of(setup.event.place), days(setup, words)) if part)


def days(setup: Setup, words: Words) -> str:
    """Return when the event is; empty where it has no programme yet."""
    starts = [session.start for session in setup.sessions.values()]
    return words.days(min(starts), max(starts)) if starts else ""


def _may_enter(session: Session, attendee: Attendee, delegation: Delegation | None) -> bool:
    if session.rule is None:
        return True
    whole = f"{session.start:%Y-%m-%dT%H:%M:%S}", f"{session.end:%Y-%m-%dT%H:%M:%S}"
    return bool(entry_times(session.rule, attendee, delegation, whole))


def _other(attendee: Attendee, name: Name) -> Name:
    """Return the name in a second script, Latin where there is one."""
    others = {script: n for script, n in attendee.names.items() if n != name}
    return best(others, ("latin",))
